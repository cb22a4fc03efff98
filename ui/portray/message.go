package portray

import (
	"math"

	"sightline/ui/scene"
)

// A Message is something to be read before going on, over the whole window.
type Message struct {
	Title string
	Lines []string    // paragraphs
	Keys  [][2]string // key and what it does
	Hint  string      // how to go on
}

// dimmed is what lies over the window under a message.
var dimmed = fade(rgb(0x05080B), 0.55)

const (
	messageWide = 660.0
	messagePad  = 26.0
	keyLine     = 23.0
	keyGap      = 30.0 // between two columns of keys
)

// Message draws a message over the window; what lies under it shows through.
func (p *Portrayer) Message(m Message, width, height float64, t Theme) scene.Scene {
	s := p.sheet()
	columns, wide := 1, messageWide
	if 2*messagePad+78+keyLine*float64(len(m.Keys)) > height-16 && width >= messageWide+220 {
		columns, wide = 2, 2*messageWide
	}
	w := math.Min(wide, width-40)
	inner := w - 2*messagePad
	title := p.letters.Wrap(m.Title, scene.Style{Face: scene.Bold, Size: 17}, inner, 3)
	h := 2*messagePad + 24*float64(len(title)) + 30
	body := p.paragraphs(m.Lines, inner, height-40-h)
	h += 19 * float64(len(body))
	keys := m.Keys
	if fits := columns * max(1, int((height-16-h)/keyLine)); len(keys) > fits {
		keys = append(keys[:fits-1:fits-1], [2]string{"…", "and " + thousands(len(keys)-fits+1) + " more"})
	}
	rows := (len(keys) + columns - 1) / columns
	h = math.Min(h+keyLine*float64(rows), height-16)
	box := scene.Rect{X: (width - w) / 2, Y: (height - h) / 2, W: w, H: h}
	s.fill(scene.Rect{W: width, H: height}.Path(0), dimmed)
	s.fill(box.Path(12), t.Panel)
	s.stroke(box.Inset(0.5).Path(12), t.Line, 1)
	y := box.Y + messagePad - 4
	for _, r := range title {
		y += 24
		s.run(r, box.X+messagePad, y, t.Text)
	}
	y += 8
	for _, r := range body {
		y += 19
		s.run(r, box.X+messagePad, y, t.Text)
	}
	each := (inner - keyGap*float64(columns-1)) / float64(columns)
	for i, k := range keys {
		at := scene.Point{X: box.X + messagePad + (each+keyGap)*float64(i/rows), Y: y + keyLine*float64(i%rows+1)}
		s.keyRow(k, at, each, t)
	}
	s.run(p.letters.Fit(m.Hint, scene.Style{Size: 12}, inner), box.X+messagePad, box.Bottom()-messagePad+6, t.Muted)
	return scene.Scene{Width: width, Height: height, Groups: []scene.Group{s.group("message", nil)}}
}

// keyRow draws a key and what it does.
func (s *sheet) keyRow(k [2]string, at scene.Point, width float64, t Theme) {
	s.run(s.letters.Fit(k[0], scene.Style{Face: scene.Bold, Size: 13}, width*0.36), at.X, at.Y, t.Text)
	s.run(s.letters.Fit(k[1], scene.Style{Size: 13}, width*0.62), at.X+width*0.38, at.Y, t.Muted)
}

// paragraphs breaks text into as many lines as there is room for, and says how
// many were left out.
func (p *Portrayer) paragraphs(text []string, width, room float64) []scene.Run {
	style := scene.Style{Size: 13}
	most := max(2, int(room/19))
	var all []scene.Run
	for i, par := range text {
		lines := p.letters.Wrap(par, style, width, 0)
		if len(all)+len(lines) > most-1 && i < len(text)-1 || len(all)+len(lines) > most {
			return append(all, p.letters.Shape("… and "+thousands(len(text)-i)+" more", style))
		}
		all = append(all, lines...)
	}
	return all
}
