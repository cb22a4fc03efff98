package portray

import (
	"math"

	"sightline/ui/scene"
)

// BoardPicture draws the board with its caveats around it, as Picture does the
// map: title, moment and clock, counts, filter, the sources, what dashed
// means, and the notes. It has no map, and so no borders to answer for.
func (p *Portrayer) BoardPicture(in PictureInput) scene.Scene {
	p = p.For(in.Index)
	in.HideCredit = true
	l := layout{head: p.heading(in), foot: p.footer(in, in.View)}
	on, most := in.showing(nil, nil), l.notesMost(in)
	var board Board
	var frame scene.Rect
	for _, high := range []float64{most, most * 0.6, math.Min(most, noteAbove+noteRow*(noteSpare+1))} {
		l.room = in.press(high)
		l.notes = p.footnotes(in, on, l.room)
		top := math.Max(pictureEdge/2, l.head.height())
		frame = scene.Rect{X: pictureEdge - boardPad, Y: top, W: in.Width - 2*(pictureEdge-boardPad)}
		frame.H = math.Max(120, in.Height-top-l.foot.height()-l.notes.height(l.room.columns))
		board = p.Board(BoardInput{
			Index: in.Index, Snapshot: in.Snapshot, Sieve: in.Sieve, Lanes: in.Lanes, Order: in.BoardOrder,
			Width: frame.W, Height: frame.H, Theme: in.Theme, Selection: in.focus(), Still: true,
		})
		if board.grid.row*float64(board.grid.rows) <= board.grid.cells.H+0.5 {
			break // all rows are seen; else they go before notes
		}
	}
	out := scene.Scene{Width: in.Width, Height: in.Height, Background: in.Theme.Panel}
	out.Groups = shift(board.Scene.Groups, frame)
	s := p.sheet()
	l.head.draw(s, l.notes, in.Theme)
	out.Groups = append(out.Groups, s.group("caveats", nil))
	return p.footed(out, in, l)
}
