package portray

import "sightline/ui/scene"

// BoardPicture draws the board with its caveats around it, as Picture does the
// map: title, moment and clock, counts, filter, the sources, and what dashed
// means. It has no map, and so no borders to answer for.
func (p *Portrayer) BoardPicture(in PictureInput) scene.Scene {
	p = p.For(in.Index)
	foot := p.footer(in, in.View)
	foot.right = nil
	top := pictureEdge / 2
	if !in.HideTitle {
		top = p.headerHeight(in)
	}
	frame := scene.Rect{X: pictureEdge - boardPad, Y: top, W: in.Width - 2*(pictureEdge-boardPad)}
	frame.H = max(120, in.Height-top-foot.height())
	focus := ""
	if len(in.Focus) == 1 {
		focus = in.Focus[0]
	}
	board := p.Board(BoardInput{
		Index: in.Index, Snapshot: in.Snapshot, Sieve: in.Sieve, Lanes: in.Lanes, Order: in.BoardOrder,
		Width: frame.W, Height: frame.H, Theme: in.Theme, Selection: focus, Still: true,
	})
	out := scene.Scene{Width: in.Width, Height: in.Height, Background: in.Theme.Panel}
	out.Groups = shift(board.Scene.Groups, frame)
	s := p.sheet()
	if !in.HideTitle {
		p.header(s, in)
	}
	foot.draw(s, in.Height-foot.height(), in.Width, in.Theme)
	out.Groups = append(out.Groups, s.group("caveats", nil))
	return out
}
