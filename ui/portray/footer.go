package portray

import (
	"cmp"
	"image/color"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// A footer is what a picture carries under the map so that it can be argued
// over without the program: sources and what dashes mean on the left, projection and
// borders on the right.
type footer struct {
	left, right []scene.Run
	sources     int // how many lines on the left name the sources
	unnamed     int // how many sources they only count
}

const (
	footerSize = 11.0
	footerLine = 15.5
	footerMost = 4 // lines for the sources, as many for the credit
)

// footerShares are how much of the width the left column may take.
var footerShares = [...]float64{0.58, 0.66, 0.5, 0.42, 0.34}

// footer lays the caveats out for a picture's width, in the two columns that
// name the most sources and make it the least high.
func (p *Portrayer) footer(in PictureInput, v geo.View) footer {
	var best footer
	for i, share := range footerShares {
		f := p.footerOf(in, v, share)
		if i == 0 || f.before(best) {
			best = f
		}
	}
	return best
}

// before tells whether a footer is better than another.
func (f footer) before(other footer) bool {
	return cmp.Or(
		cmp.Compare(index(cutShort(f.right)), index(cutShort(other.right))),
		cmp.Compare(f.unnamed, other.unnamed),
		cmp.Compare(f.height(), other.height()),
	) < 0
}

// footerOf lays the caveats out in columns of which the left one takes a share
// at most, and the right one the rest.
func (p *Portrayer) footerOf(in PictureInput, v geo.View, share float64) footer {
	style := scene.Style{Size: footerSize}
	wide := in.Width - 2*pictureEdge
	left := wide*share - 24
	if in.Width < small {
		left = wide
	}
	var f footer
	if !in.HideSources {
		f.left, f.unnamed = p.sourceLines(in, left-calledRoom, max(3, in.most(footerMost)))
		f.sources = len(f.left)
	}
	if !in.HideLegend && anythingInferred(in.Index, in.Snapshot) {
		f.left = append(f.left, balanced(p.letters, "Dashed or leaning: inferred, not stated by a source.", style, left, footerMost)...)
	}
	if in.without != "" {
		f.left = append(f.left, balanced(p.letters, in.without, style, left, 2)...)
	}
	if in.HideCredit {
		return f
	}
	if in.Width < small { // under one another
		f.left = append(f.left, balanced(p.letters, p.Credit(v), style, wide, 2*footerMost)...)
		return f
	}
	beside := widest(f.left)
	if beside > 0 {
		beside += 24 + calledRoom
	}
	f.right = balanced(p.letters, p.Credit(v), style, wide-beside, footerMost)
	return f
}

// sourceLines name the sources, evenly set. Where not all have room those come first
// that the claims shown are cited from, and the others are counted.
func (p *Portrayer) sourceLines(in PictureInput, width float64, most int) (lines []scene.Run, unnamed int) {
	style := scene.Style{Size: footerSize}
	lines = balanced(p.letters, sourceWords(in.Index), style, width, most)
	if !cutShort(lines) {
		return lines, 0
	}
	names := sourceNames(in.citedFirst())
	if len(names) < 2 {
		return p.wordEnded(sourceWords(in.Index), style, width, most), 0
	}
	fits := ""
	for n := 1; n < len(names); n++ {
		text := "Sources: " + strings.Join(names[:n], "; ") + "; and " + thousands(len(names)-n) + "\u00a0more"
		if cutShort(p.letters.Wrap(text, style, width, most)) {
			break
		}
		fits, unnamed = text, len(names)-n
	}
	if fits != "" {
		return balanced(p.letters, fits, style, width, most), unnamed
	}
	lines = p.wordEnded("Sources: "+names[0], style, width, most-1)
	return append(lines, p.letters.Shape("and "+thousands(len(names)-1)+" more", style)), len(names)
}

// citedFirst are the sources, those first that the claims shown are cited from.
func (in PictureInput) citedFirst() []model.Source {
	cited := map[string]bool{}
	for _, c := range in.Sieve.Claims(in.Snapshot) {
		for _, cite := range c.Claim.Cites {
			cited[cite.Source] = true
		}
	}
	all := slices.Clone(in.Index.Briefing().Sources)
	slices.SortStableFunc(all, func(a, b model.Source) int { return index(cited[b.ID]) - index(cited[a.ID]) })
	return all
}

// height is how high the footer is.
func (f footer) height() float64 {
	return 14 + footerLine*math.Max(float64(len(f.left)), float64(len(f.right)))
}

// draw sets the footer at the bottom of a picture.
func (f footer) draw(s *sheet, in PictureInput, notes *footnotes) {
	t, y := in.Theme, in.Height-f.height()
	for i, r := range f.left {
		s.run(r, pictureEdge, y+18+footerLine*float64(i), t.Muted)
	}
	for i, r := range f.right {
		s.run(r, in.Width-pictureEdge-r.Advance, y+18+footerLine*float64(i), t.Muted)
	}
	var sites []callSite
	for _, source := range in.Index.Briefing().Sources {
		sites = append(sites, callSite{id: source.ID})
	}
	if n := f.sources; n > 0 {
		called := notes.at(sites...)
		called = called[:min(len(called), calledMost)]
		s.call(called, scene.Point{X: pictureEdge + f.left[n-1].Advance, Y: y + 18 + footerLine*float64(n-1)}, t.Muted, color.NRGBA{})
	}
}

// sourceNames are sources with when they were published.
func sourceNames(sources []model.Source) []string {
	var names []string
	for _, s := range sources {
		name := closed(s.Title)
		if !s.Published.IsZero() {
			name += ", " + untorn(s.Published.Words())
		}
		names = append(names, name)
	}
	return names
}

// sourceWords names the sources that claims are cited from.
func sourceWords(ix *model.Index) string {
	names := sourceNames(ix.Briefing().Sources)
	switch len(names) {
	case 0:
		return "No source named"
	case 1:
		return "Source: " + names[0]
	}
	return "Sources: " + strings.Join(names, "; ")
}

// closed is a name after which a line goes on from left to right, whatever the name is
// written in: without the mark "، 1 October" after an Arabic name is read into it, its
// day on the far side (Unicode Standard Annex 9, section 2.6).
func closed(name string) string { return name + closing(name) }

// closing is the mark that closes a name, or stands between it and a date; "" for a name
// that is read from left to right.
func closing(name string) string {
	for rest := name; rest != ""; {
		r, n := utf8.DecodeLastRuneInString(rest)
		rest = rest[:len(rest)-n]
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return ""
		case bidi.R, bidi.AL:
			const leftToRightMark = "\u200E"
			return leftToRightMark
		}
	}
	return ""
}

// Dated is a name followed by a comma and a date, which stays in one piece where the
// name is read from right to left.
func Dated(name, date string) string { return name + ", " + closing(name) + date }

// anythingInferred tells whether something that a snapshot shows was inferred.
func anythingInferred(ix *model.Index, snap model.Snapshot) bool {
	for e := range snap.AllEvents() {
		if !e.Shown {
			continue
		}
		p, ok := ix.Place(e.Event.Place)
		if len(e.Event.Inferred) > 0 || (ok && len(p.Inferred) > 0) {
			return true
		}
	}
	for _, c := range snap.Claims() {
		if len(c.Claim.Inferred) > 0 {
			return true
		}
	}
	return false
}
