package portray

import (
	"image/color"

	"sightline/ui/scene"
)

// A heading is what stands over a picture.
type heading struct {
	title, words []scene.Run
	size         float64 // of the title where it has its usual size
	line         float64 // from one of its baselines to the next
	called       bool    // there is room for the numbers of notes
}

const (
	headingTitle = 33.0
	headingLine  = 19.0
	headingTop   = 37.0 // the title's first baseline
	headingUnder = 17.0 // under the last one
)

// heading sets what a picture has over it.
func (p *Portrayer) heading(in PictureInput) heading {
	h := heading{size: 27, line: headingTitle, called: in.Width >= small}
	wide := in.Width - 2*pictureEdge
	if h.called {
		wide -= calledRoom
	} else {
		h.size = 20
	}
	if !in.HideTitle {
		h.entitle(p, in, wide)
	}
	for size := h.size - 2; in.tiny() && cutShort(h.title); size -= 2 { // smaller, or not at all
		if h.title = nil; size > 13 {
			h.title = p.wordEnded(in.title(), scene.Style{Face: scene.Bold, Size: size}, wide, in.most(3))
		}
	}
	h.words = p.headingLines(in, scene.Style{Size: 14 - (27-h.size)/3}, wide)
	return h
}

// entitle sets the title, a little smaller if it is whole then; one that would be cut
// off all the same is not.
func (h *heading) entitle(p *Portrayer, in PictureInput, wide float64) {
	for _, part := range []float64{1, 0.9, 0.8} {
		lines := p.wordEnded(in.title(), scene.Style{Face: scene.Bold, Size: h.size * part}, wide, in.most(3))
		if part == 1 || !cutShort(lines) {
			h.title, h.line = lines, headingTitle*part
		}
		if !cutShort(lines) {
			break
		}
	}
}

// title is the picture's.
func (in PictureInput) title() string {
	switch {
	case in.Title != "":
		return in.Title
	case in.Index.Briefing().Title != "":
		return in.Index.Briefing().Title
	}
	return "Untitled map"
}

// headingWords tell for when a picture is, what it counts, and which claims it is
// limited to.
func (in PictureInput) headingWords() []string {
	var parts []string
	if in.Snapshot.Moment.IsZero() {
		if !in.HideCounts {
			parts = mapped(in.Index.Briefing())
		}
		return parts
	}
	if !in.HideMoment {
		parts = append(parts, momentWords(in.Snapshot))
	}
	if !in.HideCounts {
		counts, contested := countWords(in.Snapshot, in.Sieve)
		parts = append(parts, counts)
		if contested != "" {
			parts = append(parts, contested)
		}
	}
	if filter := FilterWords(in.Index, in.Sieve); filter != "" && !in.HideFilters {
		parts = append(parts, "only claims "+filter)
	}
	return parts
}

// first is where the baseline of the words is, if they are there or not.
func (h heading) first() float64 {
	if len(h.title) == 0 {
		return 29
	}
	return headingTop + h.line*float64(len(h.title)-1) + 24
}

// height is how high the heading is; 0 if there is none.
func (h heading) height() float64 {
	switch n := len(h.words); {
	case n > 0:
		return h.first() + headingLine*float64(n-1) + headingUnder
	case len(h.title) > 0:
		return headingTop + h.line*float64(len(h.title)-1) + headingUnder
	}
	return 0
}

// draw sets the heading at the top of a picture; the notes about the whole are
// called there.
func (h heading) draw(s *sheet, notes *footnotes, t Theme) {
	var calls []int
	if h.called {
		calls = notes.at(callSite{})
	}
	calls = calls[:min(len(calls), calledMost)]
	for i, r := range h.title {
		s.run(r, pictureEdge, headingTop+h.line*float64(i), t.Text)
	}
	y := h.first()
	for _, r := range h.words {
		s.run(r, pictureEdge, y, t.Muted)
		y += headingLine
	}
	switch n, m := len(h.words), len(h.title); {
	case m > 0: // the whole is what it names
		s.call(calls, scene.Point{X: pictureEdge + h.title[m-1].Advance, Y: headingTop + h.line*float64(m-1) - 6}, t.Text, color.NRGBA{})
	case n > 0:
		s.call(calls, scene.Point{X: pictureEdge + h.words[n-1].Advance, Y: y - headingLine - 1}, t.Muted, color.NRGBA{})
	}
}
