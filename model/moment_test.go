package model_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
)

// stances is every stance, the ones that matter most more often.
var stances = append(slices.Clone(model.Stances), model.Asserts, model.Asserts, model.Denies)

// dayText draws a day of October 2024, few enough for days to coincide.
func dayText(t *rapid.T) string {
	return fmt.Sprintf("2024-10-%02d", rapid.IntRange(5, 20).Draw(t, "day"))
}

// someDate draws a date of any form that the format knows.
func someDate(t *rapid.T) edtf.Date {
	day := dayText(t)
	text := rapid.SampledFrom([]string{
		day, day, day, day, day + "~", day + "?", "../" + day, day + "/..", "/" + day, day + "/",
		"2024-10", "2024-10-XX", "2024-10~", "2024-09", "2024", "2024-10-12/2024-10-16", "2024-10-01/" + day,
		day + "T00:00Z", day + "T14:30Z", day + "T03:00:05+09:00", day + "T23:59:59Z",
	}).Draw(t, "date")
	return date(t, text)
}

func someDateOrNone(t *rapid.T) edtf.Date { return orNone(t, someDate) }

func orNone(t *rapid.T, dates func(*rapid.T) edtf.Date) edtf.Date {
	if rapid.IntRange(0, 3).Draw(t, "dated") == 0 {
		return edtf.Date{}
	}
	return dates(t)
}

// someBriefing draws a briefing in which everything that can meet meets.
func someBriefing(t *rapid.T) *model.Briefing { return someBriefingOf(t, someDate) }

// someBriefingOf draws one with the dates that it is given.
func someBriefingOf(t *rapid.T, dates func(*rapid.T) edtf.Date) *model.Briefing {
	b := &model.Briefing{Places: []model.Place{{ID: "place", Name: "Pyongyang", Names: []model.Name{{Text: "평양"}}}, {ID: "port", Name: "Владивосток"}}}
	subjects := []string{"place"}
	for i := range rapid.IntRange(0, 4).Draw(t, "events") {
		id := fmt.Sprintf("e%d", i)
		subjects = append(subjects, id)
		b.Events = append(b.Events, model.Event{
			ID: id, When: orNone(t, dates), Title: someText(t), Place: somePlace(t), To: somePlace(t), Inferred: someInferred(t),
		})
	}
	voices := rapid.SampledFrom([]int{3, 6, 50}).Draw(t, "voices")
	for i := range voices {
		party := ""
		if i%3 > 0 {
			party = fmt.Sprintf("P%d", i/3)
		}
		b.Voices = append(b.Voices, model.Voice{ID: fmt.Sprintf("v%d", i), Name: fmt.Sprintf("V%d", i), Party: party, Role: someText(t)})
	}
	claims := rapid.IntRange(0, 8+voices).Draw(t, "claims")
	for i := range claims {
		c := someClaim(t, claims, subjects, voices)
		c.ID, c.Said = fmt.Sprintf("c%d", i), dates(t)
		if rapid.IntRange(0, 3).Draw(t, "withdraws") == 0 {
			c.Withdrawn = dates(t)
		}
		b.Claims = append(b.Claims, c)
	}
	for range rapid.IntRange(0, 3).Draw(t, "notes") {
		about := rapid.SampledFrom([]string{"c0", "c1", "e0", "e1", "place", ""}).Draw(t, "noted")
		b.Notes = append(b.Notes, model.Note{About: about, Text: someText(t)})
	}
	return b
}

// texts are what things are called and what is said of them.
var texts = []string{"", "Kim’s élite", "KIM", "Зеленський", "김정은", "Wałęsa–Ørsted", "ships sail\nat night", "ΣΊΣΥΦΟΣ"}

func someText(t *rapid.T) string { return rapid.SampledFrom(texts).Draw(t, "text") }

func somePlace(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "", "place", "port"}).Draw(t, "place")
}

func someInferred(t *rapid.T) model.Inferred {
	return rapid.SampledFrom([]model.Inferred{nil, nil, {"when"}, {"said"}}).Draw(t, "inferred")
}

// someClaim draws a claim without its id and its dates.
func someClaim(t *rapid.T, claims int, subjects []string, voices int) model.Claim {
	c := model.Claim{
		Voice:  fmt.Sprintf("v%d", rapid.IntRange(0, voices-1).Draw(t, "voice")),
		Stance: rapid.SampledFrom(stances).Draw(t, "stance"),
		About:  rapid.SampledFrom(subjects).Draw(t, "about"),
		Text:   someText(t), Place: somePlace(t), Inferred: someInferred(t),
	}
	for _, name := range rapid.SampledFrom([][]string{nil, nil, {"troops"}, {"ships", "troops"}}).Draw(t, "figures") {
		c.Figures = append(c.Figures, model.Figure{Name: name})
	}
	for range max(0, rapid.IntRange(-2, 2).Draw(t, "replaces")) {
		c.Supersedes = append(c.Supersedes, fmt.Sprintf("c%d", rapid.IntRange(0, claims-1).Draw(t, "replaced")))
	}
	return c
}

func TestSnapshotIsWhatAPlainScanFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := someBriefing(t)
		ix := model.NewIndex(b)
		for range 8 {
			moment := someDateOrNone(t)
			for _, clock := range []model.Clock{model.Said, model.Happened} {
				p, s := plain{b, moment, clock}, ix.At(moment, clock)
				require.Equal(t, p.claims(), s.Claims(), "claims, %s %s", clock, moment)
				require.Equal(t, p.events(), s.Events(), "events, %s %s", clock, moment)
				require.Equal(t, p.sum(), s.Counts(), "counts, %s %s", clock, moment)
				i := 0
				for state := range s.AllEvents() {
					require.Equal(t, s.Events()[i], *state)
					i++
				}
				require.Len(t, b.Events, i)
			}
		}
	})
}

func TestClaims(t *testing.T) {
	const text = `
		event e 2024-10-08
		place p
		late Seoul:NIS asserts e 2024-10-18
		old Kyiv:Z asserts e 2024-10-16
		new Kyiv:Z denies e 2024-10-17
		p1 Kyiv:Z asserts p 2024-10-16
		p2 Kyiv:Z asserts p 2024-10-17
		month NATO asserts e 2024-10 withdrawn 2024-10-20
		open KCNA warns e ../2024-10-02
		gone KCNA denies e 2024-10-17 withdrawn 2024-10-18
		tass TASS asserts e 2024-10-17
		ru Peskov denies e 2024-10-18 replaces tass`
	ix := model.NewIndex(story(t, text))
	for _, row := range []struct {
		name, at string
		clock    model.Clock
		want     string
	}{
		{"nothing but what is open", "2024-09-30", model.Said, "open?"},
		{"a vague one counts from its beginning", "2024-10-01", model.Said, "open? month*?"},
		{"a day", "2024-10-16", model.Said, "open month? old* p1*"},
		{"earlier positions stay, on an event", "2024-10-17", model.Said, "(open) month? (old) p1 new* p2* gone* tass*"},
		{"withdrawn and replaced", "2024-10-18", model.Said, "open month? (old) p1 new p2 (tass) late* ru*"},
		{"an interval", "2024-10-17/2024-10-18", model.Said, "open month? (old) p1 new* p2* (tass*) late* ru*"},
		{"the month withdrawn", "2024-11", model.Said, "open (old) p1 new p2 (tass) late ru"},
		{"the other clock", "1999", model.Happened, "open (old) p1 new p2 (tass) late ru"},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := ix.At(date(t, row.at), row.clock)
			assert.Equal(t, row.want, listed(s.Claims()))
			assert.Equal(t, len(s.Claims()), s.Counts().Claims)
		})
	}
}

func TestSnapshotOfNothing(t *testing.T) {
	for name, s := range map[string]model.Snapshot{
		"zero snapshot":  {},
		"no briefing":    model.NewIndex(nil).At(edtf.Date{}, model.Said),
		"empty briefing": model.NewIndex(&model.Briefing{}).At(date(t, "2024"), model.Happened),
	} {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, s.Events())
			assert.Empty(t, s.Claims())
			assert.Equal(t, model.Counts{}, s.Counts())
			_, ok := s.Event("e")
			assert.False(t, ok)
			for range s.AllEvents() {
				assert.Fail(t, "there is no event")
			}
		})
	}
}

func TestAllEventsStopsWhenAsked(t *testing.T) {
	ix := model.NewIndex(story(t, "event a -\nevent b -"))
	var seen []string
	for state := range ix.At(date(t, "2024"), model.Said).AllEvents() {
		seen = append(seen, state.Event.ID)
		break
	}
	assert.Equal(t, []string{"a"}, seen)
}
