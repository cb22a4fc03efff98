package model_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

// The claims that most rows of the tables are about.
const (
	nis     = "nis   Seoul:NIS     asserts     e 2024-10-18\n"
	kyiv    = "kyiv  Kyiv:Zelensky asserts     e 2024-10-17\n"
	nato    = "nato  NATO:Rutte    unconfirmed e 2024-10-17\n"
	shin    = "shin  Seoul:Shin    doubts      e 2024-10-17\n"
	moscow  = "ru    Moscow:Peskov denies      e 2024-10-10\n"
	expects = "exp   Seoul:NIS     expects     e 2024-10-16\n"
	warns   = "warn  KCNA          warns       e 2024-10-16\n"
)

func TestStandingAsItWasSaid(t *testing.T) {
	for _, row := range []struct{ name, when, said, at, want string }{
		// Every row of the format's table.
		{"unattributed", "2024-10-17", "", "2024-10-17", "unattributed, underway, shown"},
		{"unattributed appears with its beginning", "2024-10-17", "", "2024-10-16", "unattributed"},
		{"unattributed stays", "2024-10-17", "", "2024-10-18", "unattributed, shown"},
		{"unattributed without a date", "-", "", "2024-10-16", "unattributed, shown"},
		{"unattributed with an open beginning", "../2024-10-17", "", "1999", "unattributed, underway, shown"},
		{"unsaid", "-", nis, "2024-10-17", "unsaid"},
		{"unsaid though under way", "2024-10-17", nis, "2024-10-17", "unsaid, underway"},
		{"expected", "-", expects, "2024-10-17", "expected, first 2024-10-16, shown"},
		{"warned of", "-", warns, "2024-10-17", "expected, first 2024-10-16, shown"},
		{"asserted", "-", nis, "2024-10-18", "asserted, for Seoul, first 2024-10-18, shown"},
		{"asserted and expected by others", "-", nis + warns, "2024-10-18", "asserted, for Seoul, first 2024-10-16, shown"},
		{"corroborated", "-", nis + kyiv, "2024-10-18", "corroborated, for Kyiv+Seoul, first 2024-10-17, shown"},
		{"disputed: unconfirmed", "-", kyiv + nato, "2024-10-17", "disputed, for Kyiv, against NATO, first 2024-10-17, shown"},
		{"disputed: doubts", "-", kyiv + shin, "2024-10-17", "disputed, for Kyiv, against Seoul, first 2024-10-17, shown"},
		{"disputed: denies", "-", kyiv + moscow, "2024-10-17", "disputed, for Kyiv, against Moscow, first 2024-10-10, shown"},
		{"disputed though two assert", "-", kyiv + nis + nato, "2024-10-18", "disputed, for Kyiv+Seoul, against NATO, first 2024-10-17, shown"},
		{"rejected", "-", moscow + nato, "2024-10-18", "rejected, against Moscow+NATO, first 2024-10-10, shown"},
		{"rejected though expected", "-", moscow + warns, "2024-10-18", "rejected, against Moscow, first 2024-10-10, shown"},

		// Parties are counted.
		{"two voices of one party", "-", nis + "x Seoul:Yoon asserts e 2024-10-18", "2024-10-18", "asserted, for Seoul, first 2024-10-18, shown"},
		{"a party on both sides", "-", nis + shin, "2024-10-18", "disputed, for Seoul, against Seoul, first 2024-10-17, shown"},
		{"a voice without a party is its own", "-", nis + "x Kang asserts e 2024-10-18", "2024-10-18", "corroborated, for Kang+Seoul, first 2024-10-18, shown"},

		// Positions change.
		{"the latest position", "-", kyiv + "x Kyiv:Zelensky denies e 2024-10-19", "2024-10-19", "rejected, against Kyiv, first 2024-10-17, shown"},
		{"not yet changed", "-", kyiv + "x Kyiv:Zelensky denies e 2024-10-19", "2024-10-18", "asserted, for Kyiv, first 2024-10-17, shown"},
		{"on one day the file's order", "-", kyiv + "x Kyiv:Zelensky doubts e 2024-10-17", "2024-10-17", "rejected, against Kyiv, first 2024-10-17, shown"},
		{"an older position later in the file", "-", kyiv + "x Kyiv:Zelensky denies e 2024-10-12", "2024-10-17", "asserted, for Kyiv, first 2024-10-12, shown"},
		{"from asserting to expecting", "-", kyiv + "x Kyiv:Zelensky expects e 2024-10-19", "2024-10-19", "expected, first 2024-10-17, shown"},

		// Claims replace others.
		{"replaced", "-", kyiv + "x Kyiv:Office denies e 2024-10-19 replaces kyiv", "2024-10-19", "rejected, against Kyiv, first 2024-10-17, shown"},
		{"not replaced yet", "-", kyiv + "x Kyiv:Office denies e 2024-10-19 replaces kyiv", "2024-10-18", "asserted, for Kyiv, first 2024-10-17, shown"},
		{"replaced by an older claim", "-", kyiv + "x Kyiv:Office denies e 2024-10-12 replaces kyiv", "2024-10-17", "rejected, against Kyiv, first 2024-10-12, shown"},
		{"a position replaced does not bring back the one before", "-", moscow + "y Moscow:Peskov asserts e 2024-10-12\nx Moscow:Office expects e 2024-10-13 replaces y", "2024-10-17", "expected, first 2024-10-10, shown"},
		{"a voice replaces its own later claim", "-", "x Moscow:Peskov asserts e 2024-10-10 replaces ru\n" + moscow, "2024-10-17", "asserted, for Moscow, first 2024-10-10, shown"},
		{"the one that replaces is withdrawn", "-", kyiv + "x Kyiv:Office denies e 2024-10-18 withdrawn 2024-10-20 replaces kyiv", "2024-10-20", "asserted, for Kyiv, first 2024-10-17, shown"},
		{"a claim cannot replace itself", "-", "x Kyiv:Office denies e 2024-10-18 replaces x", "2024-10-20", "rejected, against Kyiv, first 2024-10-18, shown"},
		{"replaced by what is said of something else", "-", kyiv + "x Kyiv:Office denies other 2024-10-18 replaces kyiv", "2024-10-20", "unsaid, first 2024-10-17"},

		// Claims are withdrawn.
		{"before it is withdrawn", "-", "x Kyiv:Z asserts e 2024-10-17 withdrawn 2024-10-19", "2024-10-18", "asserted, for Kyiv, first 2024-10-17, shown"},
		{"withdrawn", "-", "x Kyiv:Z asserts e 2024-10-17 withdrawn 2024-10-19", "2024-10-19", "unsaid"},
		{"withdrawn on its own day", "-", "x Kyiv:Z asserts e 2024-10-17 withdrawn 2024-10-17", "2024-10-17", "unsaid"},
		{"withdrawn brings back the position before", "-", moscow + "x Moscow:Peskov asserts e 2024-10-12 withdrawn 2024-10-15", "2024-10-15", "rejected, against Moscow, first 2024-10-10, shown"},
		{"the first withdrawn", "2024-10-09", "x Kyiv:Z asserts e 2024-10-10 withdrawn 2024-10-19\n" + nis, "2024-10-19", "asserted, for Seoul, first 2024-10-18, gap 9, shown"},

		// Reveal gaps.
		{"gap", "2024-10-08/2024-10-13", nis, "2024-10-18", "asserted, for Seoul, first 2024-10-18, gap 5, shown"},
		{"no gap", "2024-10-18", nis, "2024-10-18", "asserted, for Seoul, first 2024-10-18, gap 0, underway, shown"},
		{"negative gap", "2024-10-20", nis, "2024-10-18", "asserted, for Seoul, first 2024-10-18, gap -2, shown"},
		{"open-ended", "2024-10-08/..", nis, "2024-10-18", "asserted, for Seoul, first 2024-10-18, underway, shown"},

		// Dates that are not sharp.
		{"said in the month, seen by day", "-", "x Seoul:NIS asserts e 2024-10", "2024-10-10", "asserted, for Seoul, first 2024-10, shown, uncertain"},
		{"said in the month, seen at its end", "-", "x Seoul:NIS asserts e 2024-10", "2024-10-31", "asserted, for Seoul, first 2024-10, shown"},
		{"about the day", "-", "x Seoul:NIS asserts e 2024-10-18~", "2024-10-18", "asserted, for Seoul, first 2024-10-18~, shown, uncertain"},
		{"about the day, a day later", "-", "x Seoul:NIS asserts e 2024-10-18~", "2024-10-19", "asserted, for Seoul, first 2024-10-18~, shown"},
		{"said some time after", "-", "x Seoul:NIS asserts e 2024-10-17/..", "2031", "asserted, for Seoul, first 2024-10-17/.., shown, uncertain"},
		{"said at any time before", "2024-10-08", "x Seoul:NIS asserts e ../2024-10-17", "1999", "asserted, for Seoul, first ../2024-10-17, shown, uncertain"},
		{"uncertain, but an earlier position", "-", "x Seoul:NIS denies e 2024-10\n" + nis, "2024-10-18", "asserted, for Seoul, first 2024-10, shown"},

		// Moments of other sizes.
		{"a month", "2024-10-08/2024-10-13", nis, "2024-10", "asserted, for Seoul, first 2024-10-18, gap 5, underway, shown"},
		{"an interval that ends before", "2024-10-08/2024-10-13", nis, "2024-10-10/2024-10-17", "unsaid, underway"},
		{"an open interval", "2024-10-08/2024-10-13", nis, "2024-10-14/..", "asserted, for Seoul, first 2024-10-18, gap 5, shown"},
		{"a minute before", "-", "x Seoul:NIS asserts e 2024-10-18T09:30Z", "2024-10-18T09:29Z", "unsaid"},
		{"the minute", "-", "x Seoul:NIS asserts e 2024-10-18T09:30Z", "2024-10-18T09:30Z", "asserted, for Seoul, first 2024-10-18T09:30Z, shown"},
		{"all of time", "2024-10-08", nis + nato, "-", "disputed, for Seoul, against NATO, first 2024-10-17, gap 9, underway, shown"},
	} {
		t.Run(row.name, func(t *testing.T) {
			b := story(t, "event other -\nevent e "+row.when+"\n"+row.said)
			assert.Equal(t, row.want, told(at(t, b, row.at, model.Said)))
			assert.Equal(t, row.want, told(at(t, b, row.at, "")), "the zero clock is Said")
		})
	}
}

func TestStandingAsItHappened(t *testing.T) {
	const transfer = "2024-10-08/2024-10-13"
	for _, row := range []struct{ name, when, said, at, want string }{
		{"before", transfer, nis, "2024-10-07", "asserted, for Seoul, first 2024-10-18, gap 5"},
		{"under way before it was said", transfer, nis, "2024-10-10", "asserted, for Seoul, first 2024-10-18, gap 5, underway, shown"},
		{"its last day", transfer, nis, "2024-10-13", "asserted, for Seoul, first 2024-10-18, gap 5, underway, shown"},
		{"after", transfer, nis, "2024-10-18", "asserted, for Seoul, first 2024-10-18, gap 5"},
		{"disputed all the time", transfer, kyiv + nato, "2024-10-10", "disputed, for Kyiv, against NATO, first 2024-10-17, gap 4, underway, shown"},
		{"without a date", "-", nis, "2024-10-18", "asserted, for Seoul, first 2024-10-18"},
		{"withdrawn at any time", transfer, "x Kyiv:Z asserts e 2024-10-17 withdrawn 2024-10-19", "2024-10-10", "unsaid, underway"},
		{"one of two withdrawn", transfer, nis + "x Kyiv:Z asserts e 2024-10-17 withdrawn 2031", "2024-10-10", "asserted, for Seoul, first 2024-10-18, gap 5, underway, shown"},
		{"positions changed since", transfer, kyiv + "x Kyiv:Zelensky denies e 2024-10-19", "2024-10-10", "rejected, against Kyiv, first 2024-10-17, gap 4, underway, shown"},
		{"replaced since", transfer, kyiv + "x Kyiv:Office denies e 2024-10-19 replaces kyiv", "2024-10-10", "rejected, against Kyiv, first 2024-10-17, gap 4, underway, shown"},
		{"a vague date makes nothing uncertain", transfer, "x Seoul:NIS asserts e 2024-10~", "2024-10-10", "asserted, for Seoul, first 2024-10~, underway, shown"},
		{"a month", transfer, nis, "2024-10", "asserted, for Seoul, first 2024-10-18, gap 5, underway, shown"},
		{"unattributed before", transfer, "", "2024-10-07", "unattributed"},
		{"unattributed", transfer, "", "2024-10-10", "unattributed, underway, shown"},
		{"unattributed stays", transfer, "", "2024-10-14", "unattributed, shown"},
		{"unattributed without a date", "-", "", "2024-10-14", "unattributed, shown"},
	} {
		t.Run(row.name, func(t *testing.T) {
			b := story(t, "event e "+row.when+"\n"+row.said)
			assert.Equal(t, row.want, told(at(t, b, row.at, model.Happened)))
		})
	}
}

func TestManyParties(t *testing.T) {
	var text strings.Builder
	text.WriteString("event e -\n")
	for i := range 100 {
		fmt.Fprintf(&text, "c%d party%02d:voice%d asserts e 2024-10-%02d\n", i, i, i, 1+i/10)
	}
	b := story(t, text.String())
	state := at(t, b, "2024-10-04", model.Said)
	assert.Equal(t, model.Corroborated, state.Standing)
	assert.Len(t, state.For, 40)
	assert.Equal(t, "party39", state.For[39])
	assert.Empty(t, state.Against)
	assert.Len(t, at(t, b, "1999", model.Happened).For, 100)
}

func TestEveryStandingHasWords(t *testing.T) {
	words := map[string]bool{}
	for _, s := range model.Standings {
		words[s.Words()] = true
	}
	assert.Len(t, words, 7)
	assert.Equal(t, "something new", model.Standing("something new").Words())
}
