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
	in = p.trimmed(in, boardTop+boardKeyHigh+3*boardRowLeast)
	l := layout{head: p.heading(in), foot: p.footer(in, in.View)}
	on, most := in.showing(nil, nil), l.notesMost(in)
	var board Board
	var frame scene.Rect
	for _, high := range []float64{most, most * 0.6, math.Min(most, noteAbove+noteRow*(noteSpare+1))} {
		l.room = in.press(high)
		board, frame = p.boardOver(in, &l, on)
		if rows, columns := board.grid.hidden(); rows+columns == 0 {
			break
		}
		// Notes go before rows, and those on rows and columns without room go with them.
		board, frame = p.boardOver(in, &l, on.seen(board))
	}
	out := scene.Scene{Width: in.Width, Height: in.Height, Background: in.Theme.Panel}
	out.Groups = shift(board.Scene.Groups, frame)
	s := p.sheet()
	l.head.draw(s, l.notes, in.Theme)
	out.Groups = append(out.Groups, s.group("caveats", nil))
	return p.footed(out, in, l)
}

// boardOver finds the notes and the board their places: the board over them.
func (p *Portrayer) boardOver(in PictureInput, l *layout, on showing) (Board, scene.Rect) {
	l.notes = p.footnotes(in, on, l.room)
	top := math.Max(pictureEdge/2, l.head.height())
	frame := scene.Rect{X: pictureEdge - boardPad, Y: top, W: in.Width - 2*(pictureEdge-boardPad)}
	frame.H = math.Max(120, in.Height-top-l.foot.height()-l.notes.height(l.room.columns))
	return p.Board(BoardInput{
		Index: in.Index, Snapshot: in.Snapshot, Sieve: in.Sieve, Lanes: in.Lanes, Order: in.BoardOrder,
		Width: frame.W, Height: frame.H, Theme: in.Theme, Selection: in.focus(), Still: true, footnotes: l.notes,
	}), frame
}

// seen is what is shown without the rows and columns of a board that have no room.
func (on showing) seen(b Board) showing {
	hidden, lanes := map[string]bool{}, map[int32]bool{}
	_, below := b.grid.rowsSeen()
	for _, id := range b.Rows()[below:] {
		hidden[id] = true
	}
	_, right := b.grid.columnsSeen()
	for _, lane := range b.table.columns[right:] {
		lanes[lane] = true
	}
	for i, voice := range b.table.plan.voices {
		hidden[voice] = hidden[voice] || lanes[b.table.lanes.of[i]]
	}
	ids := map[string]bool{}
	for id := range on.ids {
		c, claim := on.in.Index.Claim(id)
		ids[id] = !hidden[id] && !(claim && (hidden[c.About] || hidden[c.Voice]))
	}
	on.ids = ids
	return on
}
