package portray

import (
	"fmt"
	"slices"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// partsOf are the parts of a cell.
func (d *boardDraft) partsOf(s BoardSpot) []BoardPart {
	if !s.cell() {
		return nil
	}
	row, column := d.table.find(s)
	if row < 0 || column < 0 {
		return nil
	}
	return d.table.cells(row)[column]
}

// A boardTold is what is said of a spot in two lines.
type boardTold struct {
	mark         func(at scene.Point)
	caps         string // beside the mark
	head         string // in bold
	rest, second string
}

// tell says in words what is pointed at, has the keys or is selected.
func (d *boardDraft) tell() {
	var told boardTold
	switch s := d.said; {
	case s.cell():
		told = d.tellCell(s)
	case s.Event != "":
		told = d.tellEvent(s.Event)
	case s.Lane != "":
		told = d.tellLane(s.Lane)
	}
	box, t := d.grid.told, d.in.Theme
	x, base := box.X, box.Y+15
	if told.mark != nil {
		told.mark(scene.Point{X: x + 5, Y: base - 4.2})
		x += 16
	}
	put := func(text string, style scene.Style, tone tone) {
		if text != "" && x < box.Right() {
			r := d.letters.Fit(text, style, box.Right()-x)
			d.run(r, x, base, tone(t))
			x += r.Advance + 8
		}
	}
	put(strings.ToUpper(told.caps), scene.Style{Face: scene.Bold, Size: 10.5, Tracking: 0.9}, textTone)
	put(told.head, scene.Style{Face: scene.Bold, Size: 12.5}, textTone)
	put(told.rest, scene.Style{Size: 12.5}, textTone)
	d.run(d.letters.Fit(told.second, scene.Style{Size: 12}, box.W), box.X, base+17, t.Muted)
}

// tellCell tells of the cell's selected claim, or its latest.
func (d *boardDraft) tellCell(s BoardSpot) boardTold {
	e, _ := d.in.Index.Event(s.Event)
	parts := d.partsOf(s)
	if e == nil {
		return boardTold{}
	}
	if state, _ := d.in.Snapshot.Event(s.Event); state.Standing == model.Unsaid {
		return d.tellEvent(s.Event) // nor is it told whose position it will be
	}
	if len(parts) == 0 {
		return boardTold{head: d.laneName(s.Lane), rest: "has no position on: " + e.Title}
	}
	part, claim, of := parts[0], parts[0].Last(), 0
	for _, p := range parts {
		of += len(p.Claims)
		for _, c := range p.Claims {
			if c.Claim.ID == d.in.Selection {
				part, claim = p, c
			}
		}
	}
	told := boardTold{caps: StanceWord(part.Stance), head: d.in.Index.VoiceName(claim.Claim.Voice), rest: "on: " + e.Title}
	told.mark = func(at scene.Point) { d.stanceMark(part.Stance, at, 4.6, d.in.Theme, d.in.Theme.Panel) }
	told.second = claimWords(claim, part.Passes)
	if of > 1 {
		told.second = fmt.Sprintf("1 of %d here · ", of) + told.second
	}
	return told
}

// claimWords say when a claim was made, what of it is inferred, and what it says.
func claimWords(c model.ClaimState, passes bool) string {
	words := c.Claim.Said.Words()
	if c.Claim.Inferred.Has("said") {
		words += ", day inferred"
	} else if len(c.Claim.Inferred) > 0 {
		words += ", partly inferred"
	}
	if c.Uncertain {
		words += " · may have been said later"
	}
	if c.New {
		words += " · new"
	}
	if !passes {
		words += " · filtered out"
	}
	if c.Claim.Text != "" {
		words += " · " + c.Claim.Text
	}
	return words
}

// tellEvent tells of a row.
func (d *boardDraft) tellEvent(id string) boardTold {
	e, ok := d.in.Snapshot.Event(id)
	if !ok {
		return boardTold{}
	}
	_, retracted := d.in.Snapshot.Retracted(id)
	if e.Standing == model.Unsaid && !retracted {
		return d.tellUnsaid()
	}
	told := boardTold{head: e.Event.Title}
	told.mark = func(at scene.Point) { d.standingMark(e.Standing, at, 4.6, d.in.Theme, d.in.Theme.Panel) }
	told.second = standingWords(d.in.Index, d.in.Snapshot, e)
	if e.Standing != model.Unattributed && !retracted {
		told.second += " · for: " + listed(e.For) + " · against: " + listed(e.Against) + " · first said " + firstSaidWords(e)
	}
	if e.Underway {
		told.second += " · under way"
	}
	return told
}

// tellUnsaid tells of an event that nobody has spoken of yet, selected or hovered
// over in another part of the window.
func (d *boardDraft) tellUnsaid() boardTold {
	what := "what is pointed at"
	if d.said == d.selected.spot {
		what = "what is selected"
	}
	mark := func(at scene.Point) { d.standingMark(model.Unsaid, at, 4.6, d.in.Theme, d.in.Theme.Panel) }
	return boardTold{mark: mark, caps: model.Unsaid.Words(), rest: unsaidWords(d.in.Snapshot, what)}
}

// listed joins names; none is "nobody".
func listed(names []string) string {
	if len(names) == 0 {
		return "nobody"
	}
	return short(names)
}

// tellLane tells of a column.
func (d *boardDraft) tellLane(id string) boardTold {
	told := boardTold{head: d.laneName(id)}
	if v, ok := d.in.Index.Voice(id); ok && v.Name == told.head {
		var parts []string
		for _, s := range []string{v.Role, v.Party} {
			if s != "" {
				parts = append(parts, s)
			}
		}
		told.rest = strings.Join(parts, " · ")
	}
	var n [3]int // against, neither, for
	for i, voice := range d.table.plan.voice {
		at := d.table.at[i] - 1
		if at >= 0 && d.table.plan.event[i] >= 0 && !d.table.claims[at].Earlier && d.table.lanes.ids[d.table.lanes.of[voice]] == id {
			n[d.table.plan.lean[i]+1]++
		}
	}
	told.second = fmt.Sprintf("asserts %d · objects to %d · expects or warns of %d", n[2], n[0], n[1])
	return told
}

// laneName is the name of a column in full.
func (d *boardDraft) laneName(id string) string {
	if i := slices.Index(d.table.lanes.ids, id); i >= 0 {
		return d.table.lanes.names[i]
	}
	return id
}
