package portray

import (
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// emptyWords say why there is no card.
func (l *CardList) emptyWords() string {
	switch {
	case len(l.index.Briefing().Claims) == 0:
		return "This map carries no claims."
	case l.sieve != nil && len(l.snapshot.Claims()) > 0:
		return "No claim passes the filter."
	case l.event != "" && len(l.snapshot.WithdrawnAbout(l.event)) > 0:
		return "What was said of this is withdrawn."
	case l.event != "":
		return "Nobody speaks of this yet."
	case l.snapshot.AnySaid():
		return "All that was said is withdrawn."
	}
	return "Nobody has said anything yet."
}

// underway are rows for the events under way, each with when it was first said.
func (l *CardList) underway() []block {
	var rows []block
	for state := range l.snapshot.AllEvents() {
		if !state.Underway || !state.Shown || !l.sieve.Shows(state.Event, l.snapshot) {
			continue
		}
		if len(rows) == 0 {
			rows = append(rows, l.headBlock("Under way on "+longDate(l.snapshot.Moment)))
		}
		rows = append(rows, &lazy{make: l.underwayRow(*state)})
	}
	return rows
}

// underwayRow lays one out when it is looked at.
func (l *CardList) underwayRow(state model.EventState) func() *columnBlock {
	return func() *columnBlock {
		col := &column{p: l.p, width: l.width - 2*listPad}
		col.put(0, 0, func(s *sheet, at scene.Point, t Theme) {
			s.standingMark(state.Standing, scene.Point{X: at.X + 6, Y: at.Y + 9}, 4.5, t, t.Panel)
		})
		col.text(state.Event.Title, typeset{style: scene.Style{Face: scene.Bold, Size: 12.5}, line: 17, tone: textTone, x: 18, most: 3})
		words, slant := "first said "+firstSaidWords(state), state.FirstInferred
		if state.Standing == model.Unattributed {
			words = "stated by the briefing itself"
		}
		col.text(state.Standing.Words()+" · "+words, typeset{style: scene.Style{Size: footSize, Slant: slant}, line: 15, tone: mutedTone, x: 18})
		col.space(8)
		col.target(0, 0, col.width, Target{ID: state.Event.ID})
		return &columnBlock{col: col}
	}
}

// end are the rows under the last card.
func (l *CardList) end() []block {
	var rows []block
	if len(l.claims) == 0 {
		rows = append(rows, &lazy{make: func() *columnBlock {
			col := &column{p: l.p, width: l.width - 2*listPad}
			col.space(48)
			col.text(l.emptyWords(), typeset{style: scene.Style{Size: 13}, line: 19, tone: mutedTone})
			col.space(16)
			return &columnBlock{col: col}
		}})
	}
	if l.event == "" && len(l.loose) > 0 {
		rows = append(rows, l.headBlock("Notes on the briefing"))
		for _, n := range l.loose {
			rows = append(rows, &lazy{make: func() *columnBlock {
				col := &column{p: l.p, width: l.width - 2*listPad}
				col.note(l.index, n)
				return &columnBlock{col: col}
			}})
		}
	}
	return append(rows, gap(listPad))
}

func (l *CardList) headBlock(text string) block {
	return &lazy{make: func() *columnBlock {
		col := &column{p: l.p, width: l.width - 2*listPad}
		col.space(10)
		col.text(strings.ToUpper(text), headingType)
		col.space(6)
		return &columnBlock{col: col}
	}}
}

var headingType = typeset{style: scene.Style{Size: 11, Tracking: 1.1}, line: 18, tone: faintTone}

func (l *CardList) eventBlock(e *model.Event) block {
	return &lazy{make: func() *columnBlock {
		col := l.p.openedEvent(l.index, l.snapshot, e, l.width-2*listPad)
		col.space(10)
		return &columnBlock{col: col}
	}}
}
