package lettering

import (
	"sync"

	"github.com/go-text/typesetting/harfbuzz"

	"sightline/ui/scene"
)

// A Shaper sets text. It remembers what it has set lately, and is safe for
// concurrent use. Runs that it returns share their glyphs, which must not be
// changed.
type Shaper struct {
	mu     sync.Mutex
	system bool // may use the system's fonts
	cases  map[scene.Face]*typecase
	buffer *harfbuzz.Buffer
	runs   recent[lineKey, scene.Run]
	wraps  recent[wrapKey, []scene.Run]
	leasts recent[lineKey, float64]
}

// lineKey is what makes a line look as it does.
type lineKey struct {
	text  string
	style scene.Style
	width float64 // to be shortened to; 0: not
}

// Default gives a shaper with the faces inside the program. It opens no file.
// Regular is read now and Bold meanwhile, the others when a character first
// needs them.
func Default() (*Shaper, error) {
	go inside(scene.Bold)
	if _, err := bundled[scene.Regular](); err != nil {
		return nil, err
	}
	return &Shaper{
		cases:  make(map[scene.Face]*typecase),
		buffer: harfbuzz.NewBuffer(),
	}, nil
}

// WithSystemFonts gives a shaper that takes characters which no face inside the
// program has from the fonts installed on the machine. Their folders are read
// when such a character is first set, which takes a moment. A picture then
// depends on the machine, so only who asks for it gets it.
func WithSystemFonts() (*Shaper, error) {
	s, err := Default()
	if err != nil {
		return nil, err
	}
	s.system = true
	return s, nil
}

// Shape sets a text on one line. Characters that no face has show the face's
// box for missing ones. Tracking is added between characters, but not between
// those that hang together, as in Arabic, and turns ligatures off. The run's
// Text is the text without harmful characters.
func (s *Shaper) Shape(text string, style scene.Style) scene.Run {
	s.mu.Lock()
	defer s.mu.Unlock()
	k := lineKey{text: text, style: style}
	if r, ok := s.runs.get(k); ok {
		return r
	}
	r := s.line(harmless(text), style, manner{}).run()
	s.runs.put(k, r)
	return r
}

// A manner is what the parts of a text share, however it is broken or cut.
type manner struct {
	base direction
	han  scene.Face // whose forms Han characters have: japanese or chinese; 0: not decided
}

// of decides what is left open for a text.
func (m manner) of(text []rune) manner {
	if m.base == auto {
		m.base = directionOf(text)
	}
	if m.han == 0 {
		m.han = hanOf(text)
	}
	return m
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
func (s *Shaper) line(text []rune, style scene.Style, m manner) line {
	l := line{text: text, style: style, after: make([]float64, len(text))}
	if len(text) == 0 {
		return l
	}
	parts := s.parts(text, style, m.of(text))
	deep := make([]uint8, len(parts))
	for i, p := range parts {
		deep[i] = p.level
	}
	wish := features(style)
	for _, i := range visual(deep) {
		s.set(&l, parts[i], wish)
	}
	if len(l.glyphs) > 0 {
		l.advance -= style.Tracking
	}
	return l
}
