package lettering

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"github.com/go-text/typesetting/font"

	"sightline/ui/scene"
)

// tries is how many of the system's fonts are opened for one character before
// it is given up: one that lists a character may have no outline for it.
const tries = 16

// A system is the fonts installed on the machine. They are looked for once,
// when a shaper that may use them first lacks a character, and numbered from
// outside on. A system in which nothing was looked for has no face and opens
// no folder.
type system struct {
	mu     sync.Mutex
	sought bool
	fonts  []installed
	loaded map[scene.Face]*typeface // nil for those that cannot be used
	best   recent[need, scene.Face]
}

// A need is a character and the weight that it is wished in.
type need struct {
	r      rune
	wished scene.Face
}

// theSystem is shared, so that a face's number means the same to each shaper
// and painter.
var theSystem = sync.OnceValue(func() *system {
	return &system{loaded: make(map[scene.Face]*typeface)}
})

// faceOf is the face with a number, the program's own or the system's.
func faceOf(number scene.Face) (*typeface, bool) {
	if number < outside {
		return inside(number)
	}
	s := theSystem()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.load(number)
}

// face is the number of the font that fits a need best; false if none has the
// character.
func (s *system) face(n need) (scene.Face, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if number, ok := s.best.get(n); ok {
		return number, number != 0
	}
	if !s.sought {
		s.fonts, s.sought = seek(fontFolders()), true
	}
	number := s.find(n)
	s.best.put(n, number)
	return number, number != 0
}

// find is the number of the font that fits best, or 0.
func (s *system) find(n need) scene.Face {
	var having []int
	for i, f := range s.fonts {
		if gid, ok := f.characters.Lookup(n.r); ok && gid != 0 {
			having = append(having, i)
		}
	}
	slices.SortStableFunc(having, func(a, b int) int {
		return cmp.Compare(s.fonts[a].distance(n.wished), s.fonts[b].distance(n.wished))
	})
	for _, i := range having[:min(len(having), tries)] {
		number := outside + scene.Face(i)
		if t, ok := s.load(number); ok && t.shows(n.r) {
			return number
		}
	}
	return 0
}

// load reads a font that was found.
func (s *system) load(number scene.Face) (*typeface, bool) {
	if t, ok := s.loaded[number]; ok {
		return t, t != nil
	}
	i := int(number) - int(outside)
	if i < 0 || i >= len(s.fonts) {
		return nil, false
	}
	t := s.fonts[i].read(number)
	s.loaded[number] = t
	return t, t != nil
}

// shows tells whether a face has an outline for a character.
func (t *typeface) shows(r rune) bool {
	gid, ok := t.font.NominalGlyph(r)
	return ok && !t.outline(uint32(gid)).Empty()
}

// distance is how far a font's look is from the wished one: upright, of normal
// width, without serifs, near in weight.
func (f installed) distance(wished scene.Face) float64 {
	weight := font.WeightNormal
	if wished == scene.Bold {
		weight = font.WeightSemibold
	}
	d := math.Abs(float64(f.aspect.Weight-weight)) / 1000
	if f.aspect.Style != font.StyleNormal {
		d += 4
	}
	if f.aspect.Stretch != font.StretchNormal {
		d += 2
	}
	if !f.sans {
		d++
	}
	return d
}
