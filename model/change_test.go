package model_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func TestNextAndPreviousChange(t *testing.T) {
	const (
		transfer = "event e 2024-10-08/2024-10-13\n"
		none     = ""
	)
	for _, row := range []struct {
		name, story    string
		clock          model.Clock
		at, next, back string
	}{
		{"nothing at all", none, model.Said, "2024-10-10", none, none},
		{"a claim begins to count", transfer + nis, model.Said, "2024-10-10", "2024-10-18", none},
		{"on the day before", transfer + nis, model.Said, "2024-10-17", "2024-10-18", none},
		{"on the day itself", transfer + nis, model.Said, "2024-10-18", none, none},
		{"on the day after", transfer + nis, model.Said, "2024-10-19", none, "2024-10-18"},
		{"what is unsaid begins unseen", transfer + nis, model.Said, "2024-10-01", "2024-10-18", none},
		{"what is said ends in sight", "event e 2024-10-18/2024-10-20\n" + nis, model.Said, "2024-10-18", "2024-10-21", none},
		{"what was announced begins in sight", "event e 2024-10-20\n" + nis, model.Said, "2024-10-18", "2024-10-20", none},
		{"a claim is withdrawn", transfer + "x NIS asserts e 2024-10-18 withdrawn 2024-10-21", model.Said, "2024-10-18", "2024-10-21", none},
		{"withdrawn on the day", transfer + "x NIS asserts e 2024-10-18 withdrawn 2024-10-18", model.Said, "2024-10-14", none, none},
		{"withdrawn within the hour", transfer + "x NIS asserts e 2024-10-18T10:00Z withdrawn 2024-10-18T10:00Z", model.Said, "2024-10-14", none, none},
		{"said within the day", transfer + "x NIS asserts e 2024-10-18T10:00Z withdrawn 2024-10-18T11:00Z", model.Said, "2024-10-14", "2024-10-18T10:00Z", none},
		{"withdrawn within the day", transfer + "x NIS asserts e 2024-10-18T10:00Z withdrawn 2024-10-18T11:00Z", model.Said, "2024-10-18T10:00Z", "2024-10-18T11:00Z", none},
		{"on the hour itself", transfer + "x NIS asserts e 2024-10-18T10:00Z", model.Said, "2024-10-18T10:00Z", none, none},
		{"within the hour", transfer + "x NIS asserts e 2024-10-18T10:00Z", model.Said, "2024-10-18T10:30Z", none, "2024-10-18T10:00Z"},
		{"the briefing's own", transfer, model.Said, "2024-10-10", "2024-10-14", "2024-10-08"},
		{"happened: begins", transfer + nis, model.Happened, "2024-10-01", "2024-10-08", none},
		{"happened: is gone", transfer + nis, model.Happened, "2024-10-08", "2024-10-14", none},
		{"happened: what was said later changes nothing", transfer + nis, model.Happened, "2024-10-14", none, "2024-10-08"},
		{"happened: said by nobody any more", transfer + "x NIS asserts e 2024-10-18 withdrawn 2024-10-21", model.Happened, "2024-10-01", none, none},
		{"within the day, the day", transfer + nis, model.Said, "2024-10-18T09:30Z", "2024-10-18", "2024-10-18"},
		{"a month", transfer + nis, model.Said, "2024-10", none, none},
		{"an interval", transfer + nis + kyiv, model.Said, "2024-10-18/2024-10-19", none, "2024-10-17"},
		{"an open end", transfer + nis + kyiv, model.Said, "2024-10-18/..", none, "2024-10-17"},
		{"an open beginning", transfer + nis + kyiv, model.Said, "../2024-10-17", "2024-10-18", none},
		{"all of time", transfer + nis, model.Said, "-", none, none},
	} {
		t.Run(row.name, func(t *testing.T) {
			ix := model.NewIndex(story(t, row.story))
			next, hasNext := ix.NextChange(date(t, row.at), row.clock)
			assert.Equal(t, row.next, next.String(), "next")
			assert.Equal(t, row.next != none, hasNext)
			back, hasBack := ix.PreviousChange(date(t, row.at), row.clock)
			assert.Equal(t, row.back, back.String(), "previous")
			assert.Equal(t, row.back != none, hasBack)
		})
	}
}

func TestSpan(t *testing.T) {
	for _, row := range []struct{ name, story, want string }{
		{"nothing", "", ""},
		{"no dates", "event e -", ""},
		{"nothing but open ends", "event e ../..", ""},
		{"an event and a claim", "event e 2024-10-08/2024-10-13\n" + nis, "2024-10-08 2024-10-18"},
		{"one day", "event e 2024-10-08", "2024-10-08 2024-10-08"},
		{"an open beginning", "event e ../2024-10-13\n" + nis, "2024-10-13 2024-10-18"},
		{"an open end", "event e 2024-10-13/..", "2024-10-13 2024-10-13"},
		{"a month", "event e 2024-10", "2024-10-01 2024-10-31"},
		{"a withdrawal", "event e -\nx NIS asserts e 2024-10-18 withdrawn 2024-10-21/2024-10-30", "2024-10-18 2024-10-21"},
		{"what is expected after it was said", "event e 2024-10-20/2024-10-25\nx NIS expects e 2024-10-18", "2024-10-18 2024-10-18"},
		{"what is warned of before it was said", "event e 2024-10-10\nx NIS warns e 2024-10-18", "2024-10-18 2024-10-18"},
		{"what is only expected and has no date said", "event e 2024-10-20\nx NIS expects e -", ""},
		{"expected by one, asserted by another", "event e 2024-10-20\nx NIS expects e 2024-10-18\ny Kyiv asserts e 2024-10-19", "2024-10-18 2024-10-20"},
		{"expected by one, denied by another", "event e 2024-10-20\nx NIS expects e 2024-10-18\ny Kyiv denies e 2024-10-19", "2024-10-18 2024-10-20"},
		{"expected first, asserted in the end", "event e 2024-10-20\nx NIS expects e 2024-10-18\ny NIS asserts e 2024-10-22", "2024-10-18 2024-10-22"},
		{"before the year 0", "event e -0044-03-15", "-0044-03-15 -0044-03-15"},
	} {
		t.Run(row.name, func(t *testing.T) {
			b := story(t, row.story)
			b.Sources = []model.Source{{ID: "article", Published: date(t, "1990")}}
			b.Scenes = []model.Scene{{ID: "s", At: date(t, "2040")}}
			first, last, ok := model.NewIndex(b).Span()
			assert.Equal(t, row.want, strings.TrimSpace(first.String()+" "+last.String()))
			assert.Equal(t, row.want != "", ok)
		})
	}
}

func TestRevealGap(t *testing.T) {
	unknown := model.Gap{}
	days := func(d float64) model.Gap { return model.Gap{Days: d, Known: true} }
	for _, row := range []struct {
		name, when, said string
		want             model.Gap
	}{
		{"days", "2024-10-13", "2024-10-18", days(5)},
		{"from the end", "2024-10-08/2024-10-13", "2024-10-18", days(5)},
		{"to the beginning", "2024-10-13", "2024-10-18/2024-10-30", days(5)},
		{"an announcement", "2024-10-20", "2024-10-18", days(-2)},
		{"while it lasts", "2024-10-08/2024-10-13", "2024-10-10", days(-3)},
		{"happened in a month", "2024-10", "2024-11-03", unknown},
		{"said in a month", "2024-09-10", "2024-10", unknown},
		{"happened in a year", "2023", "2024-11-03", unknown},
		{"unspecified days", "2024-10-XX", "2024-11-03", unknown},
		{"said on an unspecified day", "2024-09-10", "2024-10-XX", unknown},
		{"from a month to a day", "2024-09/2024-10-13", "2024-10-18", days(5)},
		{"from a day to a month", "2024-09-10/2024-10", "2024-11-18", unknown},
		{"said from a day to a month", "2024-10-13", "2024-10-18/2024-11", days(5)},
		{"said from a month to a day", "2024-10-13", "2024-10/2024-11-18", unknown},
		{"approximate", "2024-10-13~", "2024-10-18?", days(5)},
		{"over a leap day", "2024-02-28", "2024-03-01", days(2)},
		{"times", "2024-10-13T06:00Z", "2024-10-13T18:00Z", days(0.5)},
		{"times in two zones", "2024-10-13T06:00Z", "2024-10-14T06:00+09:00", days(0.625)},
		{"a day and a time", "2024-10-13", "2024-10-18T18:00Z", days(5)},
		{"a time and a day", "2024-10-13T18:00Z", "2024-10-18", days(5)},
		{"an open beginning", "../2024-10-13", "2024-10-18", days(5)},
		{"no date", "-", "2024-10-18", unknown},
		{"not said", "2024-10-13", "-", unknown},
		{"an open end", "2024-10-13/..", "2024-10-18", unknown},
		{"an unknown end", "2024-10-13/", "2024-10-18", unknown},
		{"said at any time", "2024-10-13", "../2024-10-18", unknown},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, model.RevealGap(date(t, row.when), date(t, row.said)))
		})
	}
}
