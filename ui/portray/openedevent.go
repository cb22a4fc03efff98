package portray

import (
	"fmt"
	"math"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// openedEvent is what the panel tells of an opened event or movement over the
// cards about it: how it stands and since when, who asserts it and who objects,
// and what figures were given.
func (p *Portrayer) openedEvent(ix *model.Index, snap model.Snapshot, e *model.Event, width float64) *column {
	col := &column{p: p, width: width}
	state, _ := snap.Event(e.ID)
	col.space(10)
	col.link("‹ All claims", 0, Target{})
	col.space(8)
	col.standing(state.Standing, standingWords(ix, snap, state))
	all := utterancesOn(ix, snap, e.ID)
	if state.Standing == model.Unsaid && len(all) == 0 {
		col.text(unsaidWords(snap, "what is selected"), typeset{style: scene.Style{Size: 13}, line: 19, tone: textTone})
		return col
	}
	col.text(e.Title, typeset{style: scene.Style{Face: scene.Bold, Size: 16}, line: 21, tone: textTone})
	col.space(6)
	if state.FirstSaid.IsZero() && len(all) > 0 { // all of it is withdrawn
		first := all[0].Claim
		state.FirstSaid, state.FirstInferred, state.Gap = first.Said, first.Inferred.Has("said"), model.RevealGap(e.When, first.Said)
	}
	col.factOf(timeHead(state.Standing), happenedWords(e), e.Inferred.Has("when"))
	col.fact("where", whereWords(ix, e))
	col.factOf("first said", firstSaidWords(state), state.FirstInferred)
	col.fact("carried by", e.Carrier)
	col.fact("course", courseWords(ix, e))
	if state.Uncertain {
		col.fact("", "This rests on a claim that may have been said only later.")
	}
	col.sides(ix, all)
	col.history(ix, snap, e.ID)
	col.figures(ix, all)
	for _, n := range eventNotes(ix, e) {
		col.note(ix, n)
	}
	return col
}

// unsaidWords are told in place of all that is known of something unsaid. Not
// even its name is: by the moment nobody knows of it.
func unsaidWords(snap model.Snapshot, what string) string {
	return "By " + longDate(snap.Moment) + " nobody has spoken of " + what + "."
}

// standing adds a standing's mark, and words in as many lines as they take.
func (c *column) standing(st model.Standing, words string) {
	style := scene.Style{Face: scene.Bold, Size: 10.5, Tracking: 0.9}
	for i, r := range c.p.letters.Wrap(strings.ToUpper(words), style, c.width-18, 0) {
		c.put(0, 15, func(s *sheet, at scene.Point, t Theme) {
			if i == 0 {
				s.standingMark(st, scene.Point{X: at.X + 6, Y: at.Y + 9}, 5, t, t.Panel)
			}
			s.run(r, at.X+18, at.Y+13, t.Standing(st))
		})
	}
	c.space(5)
}

// whereWords is where an event is said to have happened, a movement from where
// to where, and what of that was inferred.
func whereWords(ix *model.Index, e *model.Event) string {
	name := func(id, member string) string {
		p, ok := ix.Place(id)
		if !ok {
			return ""
		}
		return inferredSuffix(p.Name, "place", e.Inferred.Has(member))
	}
	var parts []string
	if at := name(e.Place, "place"); at != "" {
		parts = append(parts, at)
	}
	if from := name(e.From, "from"); from != "" {
		parts = append(parts, "from "+from)
	}
	if to := name(e.To, "to"); to != "" {
		parts = append(parts, "to "+to)
	}
	if len(parts) == 0 && e.Geometry == nil {
		return "nobody says where"
	}
	return strings.Join(parts, ", ")
}

// firstSaidWords is when an event was first spoken of and how long that was
// after it: "18 October 2024, day inferred, 5 days after".
func firstSaidWords(s model.EventState) string {
	switch {
	case s.Standing == model.Unattributed:
		return "by nobody: the briefing states it itself"
	case s.FirstSaid.IsZero():
		return "not yet"
	}
	words := dateWords(s.FirstSaid, s.FirstInferred)
	if gap := gapWords(s.Gap); gap != "" {
		words += ", " + gap
	}
	return words
}

// gapWords is a reveal gap: "5 days after", "the same day", "2 days before";
// hours, minutes and "within a minute" where it is less than a day and not none;
// "" if unknown. The unit is that of the rounded number: 59.7 minutes are an hour.
func gapWords(g model.Gap) string {
	if !g.Known {
		return ""
	}
	way, days := "after", g.Days
	if days < 0 {
		way, days = "before", -days
	}
	hours, minutes := math.Round(days*24), math.Round(days*24*60)
	whole, tenths := math.Round(days), math.Round(days*10)/10
	switch {
	case days == 0:
		return "the same day"
	case days*24*60 < 1-1e-6: // a minute in days is not a whole one again
		return "within a minute"
	case minutes < 60:
		return plural(int(minutes), "minute", "minutes") + " " + way
	case hours < 24:
		return plural(int(hours), "hour", "hours") + " " + way
	case tenths != whole && tenths < 10:
		return fmt.Sprintf("%.1f days %s", tenths, way)
	}
	return plural(int(whole), "day", "days") + " " + way
}

// eventNotes are the notes on an event and on where it is.
func eventNotes(ix *model.Index, e *model.Event) []model.Note {
	all := ix.NotesAbout(e.ID)
	for _, id := range []string{e.Place, e.From, e.To} {
		if id != "" {
			all = append(all, ix.NotesAbout(id)...)
		}
	}
	return all
}

// shownMost is how many claims of a side, figures and changes of standing an
// opened event lists, the latest; it counts those before them.
const shownMost = 40

// latest are the last of a list, and how many were before them.
func latest[T any](all []T) (last []T, before int) {
	before = max(0, len(all)-shownMost)
	return all[before:], before
}

// before tells how many are not listed.
func (c *column) before(n int, one, many string) {
	if n > 0 {
		c.text(plural(n, one, many)+" before", typeset{style: scene.Style{Size: footSize}, line: 16, tone: mutedTone})
	}
}

// figures adds the numbers that claims give, each with who gave it and when.
func (c *column) figures(ix *model.Index, claims []utterance) {
	type given struct {
		utterance
		figure model.Figure
	}
	var all []given
	for _, cl := range claims {
		for _, f := range cl.Claim.Figures {
			all = append(all, given{cl, f})
		}
	}
	if len(all) == 0 {
		return
	}
	c.caption("FIGURES")
	last, before := latest(all)
	c.before(before, "figure", "figures")
	for _, g := range last {
		inferred := g.Claim.Inferred.Has("said")
		words := figureValue(g.figure) + " · " + Dated(ix.VoiceLabel(g.Claim.Voice), dateWords(g.Claim.Said, inferred))
		if g.ended() {
			words += " · " + g.gone
		}
		c.factOf(g.figure.Name, words, inferred)
	}
}
