package portray

import (
	"math"
	"slices"

	"sightline/model"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A BoardSpot is a place on the board that stays what it is while rows and
// columns come and go: a cell, a row's title (Lane is ""), a column's heading
// (Event is ""), or nowhere.
type BoardSpot struct {
	Event string // id
	Lane  string // id of a voice, or name of a party
}

// cell tells whether it is one.
func (s BoardSpot) cell() bool { return s.Event != "" && s.Lane != "" }

// A BoardDeed is what a click does.
type BoardDeed uint8

// Nothing, selecting an id, filtering by a column, ordering the board, showing
// the next figures.
const (
	BoardNothing BoardDeed = iota
	BoardSelects
	BoardFilters
	BoardSorts
	BoardTurns
)

// A BoardHit is what lies at a point of the board.
type BoardHit struct {
	Box   scene.Rect
	Spot  BoardSpot
	Does  BoardDeed
	ID    string // of what is selected, or of the column
	Order state.BoardOrder

	slanted bool // it rises to the right from the foot of the box
}

// holds tells whether a point lies in it.
func (h BoardHit) holds(p scene.Point) bool {
	if h.slanted {
		p.X -= (h.Box.Bottom() - p.Y) / math.Tan(headingTurn)
	}
	return h.Box.Contains(p)
}

// At is what lies at a point; its Spot is set even where a click does nothing,
// as on an empty cell.
func (b Board) At(p scene.Point) BoardHit {
	for _, h := range b.hits {
		if h.holds(p) {
			return h
		}
	}
	return BoardHit{}
}

// Hits lists what can be clicked, as far as it is in view.
func (b Board) Hits() []BoardHit { return b.hits }

// Rows are the ids of the events, from the top.
func (b Board) Rows() []string {
	var all []string
	for i := range b.table.rows {
		all = append(all, b.table.event(i))
	}
	return all
}

// Columns are the ids of the voices, or the names of the parties, from the left.
func (b Board) Columns() []string {
	var all []string
	for i := range b.table.columns {
		all = append(all, b.table.lane(i))
	}
	return all
}

// Matrix is where the cells in view lie.
func (b Board) Matrix() scene.Rect { return b.grid.cells }

// Page is how many rows are in view at a time.
func (b Board) Page() int { return int(b.grid.cells.H / b.grid.row) }

// Cell is what a cell shows: a part for each stance, none where nothing is said.
func (b Board) Cell(s BoardSpot) []BoardPart {
	row, column := b.table.find(s)
	if row < 0 || column < 0 {
		return nil
	}
	return b.table.cells(row)[column]
}

// Chosen is what a spot selects, by keys: an event for a title; for a cell its
// latest claim, or if one of its claims is selected the one after it. It is ""
// for a heading and for an empty cell.
func (b Board) Chosen(s BoardSpot, selection string) string {
	if s.Lane == "" {
		return s.Event
	}
	var claims []model.ClaimState
	for _, part := range b.Cell(s) {
		claims = append(claims, part.Claims...)
	}
	if len(claims) == 0 {
		return ""
	}
	at := slices.IndexFunc(claims, func(c model.ClaimState) bool { return c.Claim.ID == selection })
	if at >= 0 {
		return claims[(at+1)%len(claims)].Claim.ID
	}
	return b.Cell(s)[0].Last().Claim.ID
}

// Moved is the spot so many columns to the right and rows down of another, as
// far as the board goes; headings lie above the first row, titles left of the
// first column. From nowhere, and from what is no longer there, it is the first
// row's title.
func (b Board) Moved(s BoardSpot, right, down int) BoardSpot {
	row, column := b.table.find(s)
	rows, columns := len(b.table.rows), len(b.table.columns)
	lost := s.Event != "" && row < 0 || s.Lane != "" && column < 0
	if s == (BoardSpot{}) || lost {
		if rows == 0 {
			return BoardSpot{}
		}
		return BoardSpot{Event: b.table.event(0)}
	}
	row = max(-1, min(rows-1, row+down))
	column = max(-1, min(columns-1, column+right))
	if row < 0 && column < 0 { // the corner is no spot
		return s
	}
	var to BoardSpot
	if row >= 0 {
		to.Event = b.table.event(row)
	}
	if column >= 0 {
		to.Lane = b.table.lane(column)
	}
	return to
}

// Reveal is the scroll at which a spot is in view; the board's own if it is, or
// if there is no such spot.
func (b Board) Reveal(s BoardSpot) scene.Point {
	to := b.Scroll
	row, column := b.table.find(s)
	if row >= 0 {
		to.Y = slidTo(to.Y, b.grid.row*float64(row), b.grid.row, b.grid.cells.H)
	}
	if column >= 0 {
		to.X = slidTo(to.X, b.grid.step*float64(column), b.grid.step, b.grid.cells.W)
	}
	return b.grid.within(to)
}

// slidTo moves a window so far that a thing of a size lies in it.
func slidTo(window, at, size, wide float64) float64 {
	switch {
	case at < window:
		return at
	case at+size > window+wide:
		return at + size - wide
	}
	return window
}
