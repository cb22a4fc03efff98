package portray

import (
	"math"

	"sightline/ui/scene"
	"sightline/ui/state"
)

const (
	boardPad      = 16.0
	boardTop      = 118.0 // of the headings
	boardRow      = 21.0
	boardRowMost  = 30.0
	boardWide     = 92.0  // of a column, at most
	boardColumn   = 32.0  // as wide as titles leave it
	boardNarrow   = 28.0  // at least
	boardEnds     = 224.0 // standing, for and against
	boardSign     = 44.0  // the standing's mark alone
	boardKeyHigh  = 22.0
	boardKeyLine  = 17.0
	boardToldHigh = 42.0

	// A picture can't be scrolled: there rows and columns shrink to these before
	// any is left out.
	boardRowLeast    = 13.0
	boardColumnLeast = 16.0
	boardTitlesLeast = 0.18 // of the width
)

// A boardGrid is where the parts of a board lie.
type boardGrid struct {
	cells   scene.Rect // the part of the matrix in view
	step    float64    // from column to column
	row     float64    // from row to row
	end     float64    // where the rows' ends begin
	brief   bool       // only the standing's mark stands there
	columns int
	rows    int
	asked   scene.Point // how far it is scrolled
	scroll  scene.Point // and by whole rows and columns
	keyHigh float64     // for all that the key may have to tell
	key     scene.Rect
	told    scene.Rect
	chart   scene.Rect // empty if there is nothing to chart, or no room
}

// boardBrief tells whether a board is too narrow for words at the rows' ends.
func boardBrief(in BoardInput) bool { return in.Width < 640 }

// newBoardGrid lays out a board whose key takes so many lines.
func newBoardGrid(in BoardInput, t *boardTable, keyLines int) boardGrid {
	g := boardGrid{rows: len(t.rows), columns: len(t.columns), brief: boardBrief(in)}
	g.keyHigh = boardKeyHigh + boardKeyLine*float64(keyLines-1)
	ends := boardEnds
	if g.brief {
		ends = boardSign
	}
	// Columns stay where they are while the playhead moves: there is room for
	// all that speak at any time.
	reserved := t.lanes.spoken
	if in.Sieve != nil {
		reserved = g.columns
	}
	most := math.Min(in.Width*0.43, 400)
	spare := in.Width - ends - boardPad - boardColumn*float64(reserved)
	titles := math.Max(120, math.Min(most, math.Max(in.Width*0.28, spare)))
	least := boardNarrow
	if lack := boardNarrow*float64(g.columns) - (in.Width - titles - ends - boardPad); in.Still && lack > 0 {
		least, reserved = boardColumnLeast, g.columns
		titles = math.Max(math.Max(120, in.Width*boardTitlesLeast), titles-lack)
	}
	room := in.Width - titles - ends - boardPad
	g.step = math.Max(least, math.Min(boardWide, room/math.Max(1, float64(reserved))))
	wide := g.step * math.Max(0, math.Min(float64(reserved), math.Floor(room/g.step+1e-9))) // whole columns
	titles += math.Max(0, math.Min(room-wide, 640-titles))
	g.cells = scene.Rect{X: titles, Y: boardTop, W: wide, H: 0}
	g.end = g.cells.Right()
	g.stack(in, t)
	g.asked = g.within(in.Scroll)
	g.scroll = scene.Point{X: g.step * math.Round(g.asked.X/g.step), Y: g.row * math.Round(g.asked.Y/g.row)}
	return g
}

// stack shares the height: the matrix gets what its rows need, if it can be had.
func (g *boardGrid) stack(in BoardInput, t *boardTable) {
	const least, part, most = 104.0, 0.2, 0.36 // parts of the height
	chart := 0.0
	if len(in.Index.FigureNames()) > 0 && in.Height > 380 {
		chart = math.Max(least, in.Height*part)
	}
	told := boardToldHigh
	if in.Still && in.Selection == "" {
		told = 8 // nothing will be told of
	}
	room := in.Height - boardTop - g.keyHigh - told - chart
	// Rows stay as high as they are: there is room for all events of any time.
	reserved := len(in.Index.Briefing().Events)
	g.row = math.Max(boardRow, math.Min(boardRowMost, math.Floor(room/math.Max(1, float64(reserved)))))
	if in.Sieve != nil {
		reserved = g.rows
	}
	if in.Still && g.row*float64(g.rows) > room {
		if boardRowLeast*float64(g.rows) > room { // rows go before figures
			room, chart = room+chart, 0
		}
		g.row = math.Max(boardRowLeast, math.Min(boardRow, math.Floor(room/float64(g.rows))))
	}
	if in.Still && g.hiding(room) {
		g.keyHigh += boardKeyLine // to say so
		room -= boardKeyLine
	}
	fit := max(1, int(room/g.row)) // whole rows
	g.cells.H = g.row * float64(min(fit, max(1, reserved)))
	if chart > 0 {
		chart = math.Min(math.Max(chart, in.Height*most), chart+math.Max(0, room-g.cells.H))
	}
	y := g.cells.Bottom() + 2
	g.key = scene.Rect{X: boardPad, Y: y, W: in.Width - 2*boardPad, H: g.keyHigh}
	g.told = scene.Rect{X: boardPad, Y: y + g.keyHigh, W: in.Width - 2*boardPad, H: told}
	if chart > 0 {
		g.chart = scene.Rect{X: boardPad, Y: in.Height - chart, W: in.Width - 2*boardPad, H: chart - 8}
	}
}

// hiding tells whether in so much height not all of the matrix is in view.
func (g *boardGrid) hiding(high float64) bool {
	return g.row*float64(g.rows) > high+0.5 || g.step*float64(g.columns) > g.cells.W+0.5
}

// hidden counts the rows and columns that are out of view.
func (g *boardGrid) hidden() (rows, columns int) {
	rows = g.rows - int(math.Round(g.cells.H/g.row))
	columns = g.columns - int(math.Round(g.cells.W/g.step))
	return max(0, rows), max(0, columns)
}

// within keeps a scroll within what there is. What is drawn goes by whole rows and columns.
func (g *boardGrid) within(p scene.Point) scene.Point {
	return scene.Point{
		X: math.Max(0, math.Min(p.X, g.step*float64(g.columns)-g.cells.W)),
		Y: math.Max(0, math.Min(p.Y, g.row*float64(g.rows)-g.cells.H)),
	}
}

// wide is the band of the matrix from edge to edge.
func (g *boardGrid) wide() scene.Rect {
	return scene.Rect{Y: g.cells.Y, W: math.Max(g.end+boardEnds, g.cells.Right()), H: g.cells.H}
}

// rowY is the top of a row, columnX the left of a column.
func (g *boardGrid) rowY(i int) float64    { return g.cells.Y + g.row*float64(i) - g.scroll.Y }
func (g *boardGrid) columnX(i int) float64 { return g.cells.X + g.step*float64(i) - g.scroll.X }

// mark is the radius of a mark that has a cell to itself.
func (g *boardGrid) mark() float64 { return math.Min(5+0.12*(g.row-boardRow), g.step/2-3.5) }

// letters is a size of type in the rows, less where they are low.
func (g *boardGrid) letters(size float64) scene.Style {
	return scene.Style{Size: math.Min(size, g.row*0.72)}
}

// cell is the box of a cell.
func (g *boardGrid) cell(row, column int) scene.Rect {
	return scene.Rect{X: g.columnX(column), Y: g.rowY(row), W: g.step, H: g.row}
}

// rowsSeen is the range of rows that are in view, columnsSeen of columns.
func (g *boardGrid) rowsSeen() (from, to int) {
	return seen(g.scroll.Y, g.cells.H, g.row, g.rows)
}

func (g *boardGrid) columnsSeen() (from, to int) {
	return seen(g.scroll.X, g.cells.W, g.step, g.columns)
}

// seen is which of n things of a size lie in a window.
func seen(scroll, window, size float64, n int) (from, to int) {
	from = max(0, int(math.Floor(scroll/size)))
	to = min(n, int(math.Ceil((scroll+window)/size)))
	return min(from, to), to
}

// laneWord is what a column stands for.
func laneWord(l state.Lanes) (one, many string) {
	if l == state.ByParty {
		return "party", "parties"
	}
	return "voice", "voices"
}
