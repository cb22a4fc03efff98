package model_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
)

// date reads a date of a test; "-" is none.
func date(t require.TestingT, text string) edtf.Date {
	if text == "-" || text == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(text)
	require.NoError(t, err)
	return d
}

// story reads a briefing in the tests' tiny text form, one thing a line:
//
//	event ID WHEN
//	place ID
//	note ID TEXT
//	CLAIM [PARTY:]VOICE STANCE EVENT SAID [withdrawn DATE] [replaces CLAIM,CLAIM]
//
// WHEN is "-" where the event has no date. A voice is made at its first claim.
func story(t require.TestingT, text string) *model.Briefing {
	b := &model.Briefing{}
	voices := map[string]bool{}
	for _, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		switch words[0] {
		case "event":
			b.Events = append(b.Events, model.Event{ID: words[1], Kind: model.KindEvent, When: date(t, words[2])})
		case "place":
			b.Places = append(b.Places, model.Place{ID: words[1]})
		case "note":
			b.Notes = append(b.Notes, model.Note{About: words[1], Text: strings.Join(words[2:], " ")})
		default:
			b.Claims = append(b.Claims, claim(t, words))
			party, voice, found := strings.Cut(words[1], ":")
			if !found {
				party, voice = "", party
			}
			if !voices[voice] {
				b.Voices = append(b.Voices, model.Voice{ID: voice, Name: voice, Party: party})
				voices[voice] = true
			}
		}
	}
	return b
}

func claim(t require.TestingT, words []string) model.Claim {
	_, voice, found := strings.Cut(words[1], ":")
	if !found {
		voice = words[1]
	}
	c := model.Claim{
		ID: words[0], Voice: voice, Stance: model.Stance(words[2]), About: words[3], Said: date(t, words[4]),
	}
	for rest := words[5:]; len(rest) > 1; rest = rest[2:] {
		switch rest[0] {
		case "withdrawn":
			c.Withdrawn = date(t, rest[1])
		case "replaces":
			c.Supersedes = strings.Split(rest[1], ",")
		default:
			require.Fail(t, "no such word in a story", rest[0])
		}
	}
	return c
}

// told says an event's state in a line, leaving out what is not so.
func told(s model.EventState) string {
	parts := []string{string(s.Standing)}
	if len(s.For) > 0 {
		parts = append(parts, "for "+strings.Join(s.For, "+"))
	}
	if len(s.Against) > 0 {
		parts = append(parts, "against "+strings.Join(s.Against, "+"))
	}
	if !s.FirstSaid.IsZero() {
		parts = append(parts, "first "+s.FirstSaid.String())
	}
	if s.Gap.Known {
		parts = append(parts, "gap "+strconv.FormatFloat(s.Gap.Days, 'g', 6, 64))
	}
	if s.Underway {
		parts = append(parts, "underway")
	}
	if s.Shown {
		parts = append(parts, "shown")
	}
	if s.Uncertain {
		parts = append(parts, "uncertain")
	}
	return strings.Join(parts, ", ")
}

// listed says the claims that count in a line: * is new, ? uncertain, and an
// earlier position stands in brackets.
func listed(claims []model.ClaimState) string {
	var parts []string
	for _, c := range claims {
		part := c.Claim.ID
		if c.New {
			part += "*"
		}
		if c.Uncertain {
			part += "?"
		}
		if c.Earlier {
			part = "(" + part + ")"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

// at is the state of the event "e".
func at(t *testing.T, b *model.Briefing, moment string, clock model.Clock) model.EventState {
	state, ok := model.NewIndex(b).At(date(t, moment), clock).Event("e")
	require.True(t, ok, fmt.Sprintf("event e at %s", moment))
	return state
}
