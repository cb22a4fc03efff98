package lettering

import (
	"sync"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"sightline/ui/scene"
)

// A Shaper sets text. It remembers what it has set lately, and is safe for
// concurrent use. Runs that it returns share their glyphs, which must not be
// changed.
type Shaper struct {
	mu        sync.Mutex
	face      [2]*font.Face
	shaper    shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
	runs      recent[lineKey, scene.Run]
	wraps     recent[wrapKey, []scene.Run]
}

// lineKey is what makes a line look as it does.
type lineKey struct {
	text  string
	style scene.Style
	width float64 // to be shortened to; 0: not
}

// Default gives a shaper with the faces inside the program.
func Default() (*Shaper, error) {
	f, err := builtIn()
	if err != nil {
		return nil, err
	}
	return &Shaper{face: [2]*font.Face{font.NewFace(f.byFace[0]), font.NewFace(f.byFace[1])}}, nil
}

// Shape sets a text on one line. Characters that no face has show the face's
// box for missing ones. Tracking is added between characters and turns
// ligatures off. The run's Text is the text without harmful characters.
func (s *Shaper) Shape(text string, style scene.Style) scene.Run {
	s.mu.Lock()
	defer s.mu.Unlock()
	k := lineKey{text: text, style: style}
	if r, ok := s.runs.get(k); ok {
		return r
	}
	r := s.line(harmless(text), style, auto).run()
	s.runs.put(k, r)
	return r
}

// A line is a shaped line whose glyphs are still in their clusters.
type line struct {
	text    []rune
	style   scene.Style
	glyphs  []scene.Glyph
	after   []float64 // by character: the advance of the cluster that begins there
	advance float64
}

func (l line) run() scene.Run {
	return scene.Run{Text: string(l.text), Style: l.style, Glyphs: l.glyphs, Advance: l.advance}
}

// line shapes a harmless text.
func (s *Shaper) line(text []rune, style scene.Style, base direction) line {
	l := line{text: text, style: style, after: make([]float64, len(text))}
	if len(text) == 0 {
		return l
	}
	if base == auto {
		base = directionOf(text)
	}
	parts := s.parts(text, style, base)
	deep := make([]uint8, len(parts))
	for i, p := range parts {
		deep[i] = p.level
	}
	for _, i := range visual(deep) {
		s.set(&l, parts[i].input)
	}
	if len(l.glyphs) > 0 {
		l.advance -= style.Tracking
	}
	return l
}

// A part is a stretch of one level, one script and one face.
type part struct {
	input shaping.Input
	level uint8
}

func (s *Shaper) parts(text []rune, style scene.Style, base direction) []part {
	whole := shaping.Input{Text: text, RunEnd: len(text), FontFeatures: features(style)}
	lv := levels(text, base)
	var out []part
	for from := 0; from < len(text); {
		to := from + 1
		for to < len(text) && lv[to] == lv[from] {
			to++
		}
		in := whole
		in.RunStart, in.RunEnd = from, to
		in.Direction = di.DirectionLTR
		if lv[from]%2 == 1 {
			in.Direction = di.DirectionRTL
		}
		for _, p := range s.segmenter.Split(in, fallback{s, known(style.Face)}) {
			p.Direction = in.Direction
			out = append(out, part{p, lv[from]})
		}
		from = to
	}
	return out
}

// set shapes a part and puts its glyphs behind those that are there.
func (s *Shaper) set(l *line, in shaping.Input) {
	face := scene.Regular
	if in.Face == s.face[scene.Bold] {
		face = scene.Bold
	}
	upem := int(in.Face.Upem())
	in.Size = fixed.I(upem)
	out := s.shaper.Shape(in)
	unit := l.style.Size / (64 * float64(upem))
	for i, g := range out.Glyphs {
		if g.GlyphID != font.EmptyGlyph {
			l.glyphs = append(l.glyphs, scene.Glyph{
				Face: face, ID: uint32(g.GlyphID), Cluster: g.ClusterIndex,
				X: l.advance + float64(g.XOffset)*unit, Y: -float64(g.YOffset) * unit,
			})
		}
		step := float64(g.XAdvance) * unit
		if i+1 == len(out.Glyphs) || out.Glyphs[i+1].ClusterIndex != g.ClusterIndex {
			step += l.style.Tracking
		}
		l.advance += step
		if c := g.ClusterIndex; c >= 0 && c < len(l.after) {
			l.after[c] += step
		}
	}
}

// fallback chooses the wished face where it has the character, otherwise the
// other one, otherwise the wished one for its box.
type fallback struct {
	shaper *Shaper
	face   scene.Face
}

// ResolveFace implements shaping.Fontmap.
func (f fallback) ResolveFace(r rune) *font.Face {
	wished, other := f.shaper.face[f.face], f.shaper.face[1-f.face]
	if _, ok := wished.NominalGlyph(r); !ok {
		if _, ok := other.NominalGlyph(r); ok {
			return other
		}
	}
	return wished
}

func features(style scene.Style) []shaping.FontFeature {
	var out []shaping.FontFeature
	if style.Tabular {
		out = append(out, shaping.FontFeature{Tag: opentype.MustNewTag("tnum"), Value: 1})
	}
	if style.Tracking != 0 {
		out = append(out,
			shaping.FontFeature{Tag: opentype.MustNewTag("liga"), Value: 0},
			shaping.FontFeature{Tag: opentype.MustNewTag("clig"), Value: 0})
	}
	return out
}
