package portray

import (
	"fmt"
	"net/url"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A remark is a paragraph that a card shows when it is open: a quote from the
// source, or one of the briefing's notes.
type remark struct {
	head  scene.Run
	lines []scene.Run
	note  bool
}

const (
	remarkSize = 12.0
	remarkLine = 17.0
	remarkHead = 22.0
)

// remarks are what an open card tells beyond a closed one: where the claim is
// written, word for word, and what the briefing notes about it.
func (p *Portrayer) remarks(ix *model.Index, c *model.Claim, inner float64) []remark {
	var all []remark
	add := func(head, text string, note bool) {
		all = append(all, remark{
			head:  p.letters.Fit(strings.ToUpper(head), scene.Style{Face: scene.Bold, Size: 9.5, Tracking: 0.9}, inner-12),
			lines: p.letters.Wrap(text, scene.Style{Size: remarkSize}, inner-12, 0),
			note:  note,
		})
	}
	for _, cite := range c.Cites {
		if cite.Quote != "" {
			add(passage(cite), "“"+cite.Quote+"”", false)
		}
	}
	for _, n := range ix.NotesAbout(c.ID) {
		text := n.Text
		if host := hostOf(n.URL); host != "" {
			text += " (" + host + ")"
		}
		add(string(n.Kind), text, true)
	}
	return all
}

// passage is where a quote stands: "paragraph 1, sentence 2".
func passage(c model.Cite) string {
	where := "headline"
	if c.Paragraph > 0 {
		where = fmt.Sprintf("paragraph %d", c.Paragraph)
		if c.Sentence > 0 {
			where += fmt.Sprintf(", sentence %d", c.Sentence)
		}
	}
	return where
}

// hostOf is the host that an address really leads to; "" if there is none.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// remarksHeight is how high the remarks of a card are.
func (l card) remarksHeight() float64 {
	h := 0.0
	for _, r := range l.remarks {
		h += remarkHead + remarkLine*float64(len(r.lines)) + 4
	}
	return h
}

// drawRemarks sets the remarks under one another, a thin line at their left.
func (l card) drawRemarks(s *sheet, at scene.Point, t Theme) {
	y := at.Y
	for _, r := range l.remarks {
		c := t.Faint
		if r.note {
			c = t.Accent
		}
		h := remarkHead + remarkLine*float64(len(r.lines)) - 4
		s.fill(scene.Rect{X: at.X, Y: y + 6, W: 2, H: h - 4}.Path(1), c)
		s.run(r.head, at.X+12, y+16, t.Muted)
		for i, line := range r.lines {
			s.run(line, at.X+12, y+remarkHead+12+remarkLine*float64(i)-1, t.Text)
		}
		y += h + 8
	}
}
