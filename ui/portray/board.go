package portray

import (
	"sightline/model"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A BoardInput is what the board is drawn from.
type BoardInput struct {
	Index         *model.Index
	Snapshot      model.Snapshot
	Sieve         *model.Sieve // of the same Index; nil lets everything through
	Lanes         state.Lanes  // a column for each voice, or for each party
	Order         state.BoardOrder
	Width, Height float64 // logical pixels
	Theme         Theme

	Selection, Hover string      // ids of claims, events, places or voices
	Pointer, Keys    BoardSpot   // what the pointer is on, and the keys
	Scroll           scene.Point // how far the matrix is scrolled right and down, pixels
	Figure           int         // of the figures' names, the first that is charted

	Still  bool         // for a picture: nothing can be switched or scrolled
	Memory *BoardMemory // what is kept from one board to the next; nil: nothing is

	footnotes *footnotes // of a picture; nil: none
}

// A Board is who says what at a moment, laid out: a matrix of events by voices
// or parties, each cell the stance of the latest claim, and under it who gave
// which number when.
type Board struct {
	Scene    scene.Scene
	Selected BoardSpot   // where the selection is; it need not be in view, or on the board
	OfRows   int         // how many events are spoken of or the briefing's own, with those filtered out
	OfLanes  int         // likewise voices or parties
	Scroll   scene.Point // the input's, kept within what can be scrolled
	Figures  int         // how many names of figures could be charted
	Charted  int         // how many are

	grid  boardGrid
	table *boardTable
	hits  []BoardHit
}

// Board lays the board out. Only rows and columns in view cost anything, beside
// one walk along the claims where the moment or the filter is another than the
// memory's.
func (p *Portrayer) Board(in BoardInput) Board {
	if in.Memory == nil {
		in.Memory = new(BoardMemory)
	}
	t := in.Memory.of(in)
	d := boardDraft{sheet: p.sheet(), in: in, table: t, met: newBoardMarks()}
	d.grid = newBoardGrid(in, t, d.keyLines())
	out := Board{OfRows: t.ofRows, OfLanes: t.ofLanes, Scroll: d.grid.asked, grid: d.grid, table: t}
	d.look()
	out.Selected = d.selected.spot
	whole := scene.Rect{W: in.Width, H: in.Height}
	groups := []scene.Group{d.part("bands", d.grid.wide(), d.bands)}
	groups = append(groups,
		d.part("head", scene.Rect{W: d.grid.cells.X, H: d.grid.cells.Y}, d.corner),
		d.part("columns", scene.Rect{X: d.grid.cells.X - 6, W: in.Width, H: d.grid.cells.Y + 1}, d.headings),
		d.part("ends", scene.Rect{X: d.grid.end, W: in.Width, H: in.Height}, d.endHeadings),
		d.part("rows", d.grid.wide(), d.rows),
		d.part("cells", d.grid.cells.Inset(-1), d.cells),
		d.part("words", whole, d.words),
		d.part("key", whole, d.key),
		d.part("told", whole, d.tell),
		d.part("figures", whole, d.figures))
	out.Scene = scene.Scene{Width: in.Width, Height: in.Height, Background: in.Theme.Panel, Groups: groups}
	out.hits, out.Figures, out.Charted = d.hits, d.named, d.charted
	return out
}

// A boardDraft is a board in the making.
type boardDraft struct {
	*sheet
	in    BoardInput
	table *boardTable
	grid  boardGrid
	hits  []BoardHit

	selected, pointed boardCross
	said              BoardSpot // what is told of in words
	spoken            scene.Rect
	taken             []scene.Rect // marks in view, for words beside them
	met               boardMarks   // that were drawn

	named, charted int
}

// part has something drawn and cut off at a box.
func (d *boardDraft) part(name string, clip scene.Rect, draw func()) scene.Group {
	draw()
	return d.group(name, &clip)
}

func (d *boardDraft) event(n int32) *model.Event { return &d.in.Index.Briefing().Events[n] }

// A boardCross is what of the board something concerns: rows by their events,
// and a column.
type boardCross struct {
	spot   BoardSpot
	place  string // rows of events there
	single bool   // a cell, not a whole row or column
}

// look finds out what is selected, what is pointed at and what is told of.
func (d *boardDraft) look() {
	d.selected = d.concerned(d.in.Selection)
	d.pointed = d.concerned(d.in.Hover)
	if d.in.Pointer != (BoardSpot{}) {
		d.pointed = boardCross{spot: d.in.Pointer, single: d.in.Pointer.cell()}
	}
	for _, s := range []BoardSpot{d.pointed.spot, d.in.Keys, d.selected.spot} {
		if s != (BoardSpot{}) {
			d.said = s
			return
		}
	}
}

// concerned finds out what an id stands for on the board.
func (d *boardDraft) concerned(id string) boardCross {
	if id == "" {
		return boardCross{}
	}
	var x boardCross
	if c, ok := d.in.Index.Claim(id); ok {
		if _, about := d.in.Index.Event(c.About); about {
			x.spot, x.single = BoardSpot{Event: c.About, Lane: d.laneOf(c.Voice)}, true
		}
	} else if _, ok := d.in.Index.Event(id); ok {
		x.spot.Event = id
	} else if _, ok := d.in.Index.Place(id); ok {
		x.place = id
	} else if _, ok := d.in.Index.Voice(id); ok {
		x.spot.Lane = d.laneOf(id)
	}
	return x
}

// laneOf is the id of a voice's lane.
func (d *boardDraft) laneOf(voice string) string {
	if d.in.Lanes == state.ByParty {
		return d.in.Index.VoiceSide(voice)
	}
	return voice
}

// row tells whether a row is concerned, as a whole or for one of its cells.
func (x boardCross) row(e *model.Event) bool {
	if x.place != "" {
		return e.Place == x.place || e.From == x.place || e.To == x.place
	}
	return x.spot.Event != "" && x.spot.Event == e.ID
}

// column tells whether a column is.
func (x boardCross) column(lane string) bool { return x.spot.Lane != "" && x.spot.Lane == lane }
