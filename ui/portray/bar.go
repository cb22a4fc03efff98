package portray

import (
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// Bar draws the window's top line: the briefing's title and what it covers.
func (p *Portrayer) Bar(ix *model.Index, width, height float64, t Theme) scene.Scene {
	s := p.sheet()
	title := ix.Briefing().Title
	if title == "" {
		title = "Untitled map"
	}
	run := p.letters.Fit(title, scene.Style{Face: scene.Bold, Size: 15}, width-36)
	s.run(run, 16, height/2+5.5, t.Text)
	if room := width - 16 - run.Advance - 32; room > 80 {
		s.run(p.whole(coverage(ix), scene.Style{Size: 12}, room), 16+run.Advance+14, height/2+5, t.Muted)
	}
	return scene.Scene{Width: width, Height: height, Background: t.Panel, Groups: []scene.Group{s.group("title", nil)}}
}

// whole sets as many of some parts as have room, none of them cut unless it is alone.
func (p *Portrayer) whole(parts []string, style scene.Style, width float64) scene.Run {
	for n := len(parts); n > 1; n-- {
		if r := p.letters.Shape(strings.Join(parts[:n], " · "), style); r.Advance <= width {
			return r
		}
	}
	return p.letters.Fit(parts[0], style, width)
}

// coverage tells the days, the sources and the voices of a briefing, of one without
// claims its events and places; there is one part at least.
func coverage(ix *model.Index) []string {
	b := ix.Briefing()
	var parts []string
	if first, last, ok := ix.Span(); ok {
		parts = append(parts, spanWords(first.Words(), last.Words()))
	}
	if n := len(b.Sources); n > 0 {
		parts = append(parts, plural(n, "source", "sources"))
	}
	speaking := map[string]bool{}
	for _, c := range b.Claims {
		speaking[c.Voice] = true
	}
	if len(speaking) > 0 {
		return append(parts, plural(len(speaking), "voice", "voices"))
	}
	return append(parts, mapped(b)...)
}

// mapped tells the events and the places of a briefing; there is one part at least.
func mapped(b *model.Briefing) []string {
	var parts []string
	if len(b.Events) > 0 {
		parts = append(parts, plural(len(b.Events), "event", "events"))
	}
	if len(b.Places) > 0 || len(b.Events) == 0 {
		parts = append(parts, plural(len(b.Places), "place", "places"))
	}
	return parts
}

// spanWords joins two days, dropping from the first what the second repeats:
// "8–18 October 2024", "8 October – 2 November 2024".
func spanWords(first, last string) string {
	if first == last {
		return first
	}
	a, b := strings.Fields(first), strings.Fields(last)
	if len(a) == 3 && len(b) == 3 && a[2] == b[2] {
		if a[1] == b[1] {
			return a[0] + "–" + last
		}
		return a[0] + " " + a[1] + " – " + last
	}
	return first + " – " + last
}

// A ButtonInput is what a button is drawn from.
type ButtonInput struct {
	Text    string
	Symbol  Symbol
	On      bool // chosen, of a switch
	Hovered bool
	Focused bool
	Theme   Theme
}

// A Symbol is a drawing on a button.
type Symbol uint8

// The symbols.
const (
	NoSymbol Symbol = iota
	PlaySymbol
	PauseSymbol
	BackSymbol
	ForwardSymbol
	PlusSymbol
	MinusSymbol
	FitSymbol
	SunSymbol
	MoreSymbol
)

// Button draws a button; what lies under its corners shows through.
func (p *Portrayer) Button(in ButtonInput, width, height float64) scene.Scene {
	s, t := p.sheet(), in.Theme
	box := scene.Rect{W: width, H: height}.Inset(1)
	ground, ink := t.Card, t.Text
	switch {
	case in.On:
		ground, ink = t.Accent, t.OnAccent
	case in.Hovered:
		ground = t.Line
	}
	s.fill(box.Path(7), ground)
	if !in.On {
		s.stroke(box.Inset(0.5).Path(6.5), t.Line, 1)
	}
	if in.Focused {
		s.stroke(box.Inset(1).Path(6), t.Text, 2)
	}
	if in.Symbol != NoSymbol {
		s.symbol(in.Symbol, scene.Point{X: width / 2, Y: height / 2}, ink)
	} else {
		run := p.letters.Fit(in.Text, scene.Style{Size: 13}, width-14)
		s.run(run, (width-run.Advance)/2, height/2+4.6, ink)
	}
	return scene.Scene{Width: width, Height: height, Groups: []scene.Group{s.group("button", nil)}}
}

// ButtonWidth is how wide a button must be for its text.
func (p *Portrayer) ButtonWidth(text string) float64 {
	return p.letters.Shape(text, scene.Style{Size: 13}).Advance + 30
}
