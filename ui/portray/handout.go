package portray

import (
	"image/color"

	"sightline/model"
	"sightline/ui/scene"
)

// A HandoutInput is what the sheets of paper about one picture are drawn from.
type HandoutInput struct {
	Index    *model.Index
	Snapshot model.Snapshot
	Sieve    *model.Sieve // lets through which claims are listed; nil: all that count
	Title    string
	Focus    []string // ids; if claims are about them, those alone are listed
	Notes    string   // the speaker's
	Goes     bool     // other sheets follow, the last of which tell what concerns the whole briefing
	MapHigh  float64  // what is kept for the map on the first sheet, logical pixels
}

// A HandoutSheet is one sheet. Its groups are named after what they are: "title",
// "section", "paragraph", "foot", and HandoutMap where the map is to be painted.
type HandoutSheet struct {
	Scene scene.Scene
	Map   scene.Rect // kept for the map; empty if it is on another sheet
}

// The measures of A4 and of what stands on it, logical pixels of 1/96 inch.
const (
	HandoutWide = 210 / 25.4 * 96
	HandoutHigh = 297 / 25.4 * 96

	handoutEdge = 60.0
	handoutFoot = 34.0 // from the paper's lower edge to the foot's baseline
)

// HandoutMap is the name of the group, empty, in whose place the map comes.
const HandoutMap = "map"

// HandoutMapWide is how wide the map on a handout is, logical pixels.
const HandoutMapWide = HandoutWide - 2*handoutEdge

// Handout sets a title, the room for the map, notes, and the claims that count
// with their cites, on as many sheets as it takes, dark on white.
func (p *Portrayer) Handout(in HandoutInput) []HandoutSheet {
	p = p.For(in.Index)
	h := &handout{p: p, in: in, theme: Light()}
	h.turn()
	h.title()
	h.notes()
	h.claims()
	h.remarks()
	h.sources()
	return h.sheets
}

// HandoutFoot numbers a sheet: what it is a part of, and which.
func (p *Portrayer) HandoutFoot(sheet HandoutSheet, title, number string) HandoutSheet {
	s, t := p.sheet(), Light()
	style := scene.Style{Size: 11}
	right := p.letters.Shape(number, style)
	y := HandoutHigh - handoutFoot
	s.run(right, HandoutWide-handoutEdge-right.Advance, y, t.Muted)
	s.run(p.letters.Fit(title, style, HandoutMapWide-right.Advance-30), handoutEdge, y, t.Muted)
	groups := sheet.Scene.Groups
	sheet.Scene.Groups = append(groups[:len(groups):len(groups)], s.group("foot", nil))
	return sheet
}

// A handout is sheets that are being filled from top to bottom.
type handout struct {
	p      *Portrayer
	in     HandoutInput
	theme  Theme
	sheets []HandoutSheet
	y      float64 // how far down the last one is filled
}

// A block is lines that belong together, all set alike.
type handoutBlock struct {
	role   string // the group's name
	text   string
	style  scene.Style
	line   float64 // from one baseline to the next
	ink    color.NRGBA
	indent float64
	before float64 // room over it, unless it is the first of its sheet
	most   int     // lines; 0: all
}

// turn begins a sheet.
func (h *handout) turn() {
	blank := scene.Scene{Width: HandoutWide, Height: HandoutHigh, Background: h.theme.Panel}
	h.sheets = append(h.sheets, HandoutSheet{Scene: blank})
	h.y = handoutEdge
}

// left is how much room the sheet has, or a fresh one.
func (h *handout) left() float64 { return HandoutHigh - handoutEdge - 14 - h.y }

func (h *handout) first() bool { return h.y == handoutEdge }

// put sets blocks that are not to be torn apart, if one sheet can hold them all.
func (h *handout) put(blocks ...handoutBlock) {
	var lines [][]scene.Run
	high := 0.
	for _, b := range blocks {
		r := h.p.letters.Wrap(b.text, b.style, HandoutMapWide-b.indent, b.most)
		lines = append(lines, r)
		if len(r) > 0 {
			high += b.before + b.line*float64(len(r))
		}
	}
	if high > h.left() && !h.first() && high <= HandoutHigh-2*handoutEdge-14 {
		h.turn()
	}
	for i, b := range blocks {
		h.set(b, lines[i])
	}
}

// set sets a block's lines, on as many sheets as they take.
func (h *handout) set(b handoutBlock, lines []scene.Run) {
	if len(lines) > 0 && !h.first() {
		h.y += b.before
	}
	s := h.p.sheet()
	done := func() {
		if len(s.items) > 0 {
			sheet := &h.sheets[len(h.sheets)-1].Scene
			sheet.Groups = append(sheet.Groups, s.group(b.role, nil))
		}
	}
	for _, r := range lines {
		if b.line > h.left() {
			done()
			h.turn()
		}
		x := handoutEdge + b.indent
		if rightToLeft(b.text) {
			x = HandoutWide - handoutEdge - b.indent - r.Advance
		}
		s.run(r, x, h.y+b.line*0.75, b.ink)
		h.y += b.line
	}
	done()
}
