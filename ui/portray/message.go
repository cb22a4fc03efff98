package portray

import (
	"math"

	"sightline/ui/scene"
)

// A Message is something to be read before going on, over the whole window.
type Message struct {
	Title string
	Lines []string    // paragraphs
	Keys  [][2]string // key and what it does; in two columns
	Hint  string      // how to go on
}

// dimmed is what lies over the window under a message.
var dimmed = fade(rgb(0x05080B), 0.55)

const (
	messageWide = 660.0
	messagePad  = 26.0
)

// Message draws a message over the window; what lies under it shows through.
func (p *Portrayer) Message(m Message, width, height float64, t Theme) scene.Scene {
	s := p.sheet()
	w := math.Min(messageWide, width-40)
	inner := w - 2*messagePad
	title := p.letters.Wrap(m.Title, scene.Style{Face: scene.Bold, Size: 17}, inner, 3)
	h := 2*messagePad + 24*float64(len(title)) + 30
	room := height - 40 - h
	body := p.paragraphs(m.Lines, inner, room)
	h += 19 * float64(len(body))
	keys := m.Keys
	if fits := max(1, int((height-16-h)/23)); len(keys) > fits {
		keys = append(keys[:fits-1:fits-1], [2]string{"…", "and " + thousands(len(keys)-fits+1) + " more"})
	}
	h += 23 * float64(len(keys))
	h = math.Min(h, height-16)
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
	for _, k := range keys {
		y += 23
		s.run(p.letters.Fit(k[0], scene.Style{Face: scene.Bold, Size: 13}, inner*0.36), box.X+messagePad, y, t.Text)
		s.run(p.letters.Fit(k[1], scene.Style{Size: 13}, inner*0.6), box.X+messagePad+inner*0.38, y, t.Muted)
	}
	s.run(p.letters.Fit(m.Hint, scene.Style{Size: 12}, inner), box.X+messagePad, box.Bottom()-messagePad+6, t.Muted)
	return scene.Scene{Width: width, Height: height, Groups: []scene.Group{s.group("message", nil)}}
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
