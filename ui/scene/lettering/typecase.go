package lettering

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"sightline/ui/scene"
)

// A typecase is a face made ready for setting by one shaper.
type typecase struct {
	*typeface
	face *font.Face
	font *harfbuzz.Font
}

// at is the case of a face; false if there is no such face.
func (s *Shaper) at(number scene.Face) (*typecase, bool) {
	if c, ok := s.cases[number]; ok {
		return c, true
	}
	t, ok := faceOf(number)
	if !ok {
		return nil, false
	}
	face := font.NewFace(t.font)
	c := &typecase{typeface: t, face: face, font: harfbuzz.NewFont(face)}
	s.cases[number] = c
	return c, true
}

// wished is the case of a style's face; Regular's where that can't be had.
func (s *Shaper) wished(face scene.Face) *typecase {
	if c, ok := s.at(known(face)); ok {
		return c
	}
	c, _ := s.at(scene.Regular) // Default saw to it
	return c
}

// shape gives the glyphs of a part. The library trusts fonts more than it may,
// so that one of the system's, which we do not know, may come out empty.
func (s *Shaper) shape(p part, text []rune, wish []harfbuzz.Feature) (b *harfbuzz.Buffer) {
	if p.face.number >= outside {
		defer func() {
			if recover() != nil {
				s.buffer = harfbuzz.NewBuffer()
				b = s.buffer
			}
		}()
	}
	s.buffer.Clear()
	s.buffer.AddRunes(text, p.from, p.to-p.from)
	s.buffer.Props.Direction = harfbuzz.LeftToRight
	if p.level%2 == 1 {
		s.buffer.Props.Direction = harfbuzz.RightToLeft
	}
	s.buffer.Props.Script = p.script
	if literal(p.script) {
		wish = append(wish[:len(wish):len(wish)], noContext)
	}
	s.buffer.Shape(p.face.font, wish)
	return s.buffer
}

// missingGlyph is the box for characters that a face does not have.
const missingGlyph font.GID = 0

// set shapes a part and puts its glyphs behind those that are there.
func (s *Shaper) set(l *line, p part, wish []harfbuzz.Feature) {
	c := p.face
	b := s.shape(p, l.text, wish)
	unit := l.style.Size / float64(c.upem)
	boxed := -1
	for i, g := range b.Info {
		if g.Glyph == missingGlyph {
			if boxed == g.Cluster { // one box is enough for a character of many parts
				continue
			}
			boxed = g.Cluster
		}
		at := b.Pos[i]
		if g.Glyph != font.EmptyGlyph {
			l.glyphs = append(l.glyphs, scene.Glyph{
				Face: c.number, ID: uint32(g.Glyph), Cluster: g.Cluster,
				X: l.advance + float64(at.XOffset)*unit, Y: -float64(at.YOffset) * unit,
			})
		}
		step := float64(at.XAdvance) * unit
		if i+1 == len(b.Info) || !together(l.text, b.Info[i+1].Cluster, g.Cluster) {
			step += l.style.Tracking
		}
		l.advance += step
		if k := g.Cluster; k >= 0 && k < len(l.after) {
			l.after[k] += step
		}
	}
}

// noContext turns contextual alternates off: the Latin faces draw "-->" as an arrow with
// them, and what somebody said is quoted as it was written.
var noContext = harfbuzz.Feature{Tag: opentype.MustNewTag("calt"), End: harfbuzz.FeatureGlobalEnd}

// literal tells whether a script is set letter by letter, so that nothing is lost
// without contextual alternates.
func literal(script language.Script) bool {
	switch script {
	case language.Latin, language.Cyrillic, language.Greek, language.Common:
		return true
	}
	return false
}

func features(style scene.Style) []harfbuzz.Feature {
	var out []harfbuzz.Feature
	turn := func(tag string, value uint32) {
		out = append(out, harfbuzz.Feature{Tag: opentype.MustNewTag(tag), Value: value, End: harfbuzz.FeatureGlobalEnd})
	}
	if style.Tabular {
		turn("tnum", 1)
	}
	if style.Tracking != 0 {
		turn("liga", 0)
		turn("clig", 0)
	}
	return out
}

// known is the face itself, or Regular if no style has it.
func known(f scene.Face) scene.Face {
	if f > scene.Bold {
		return scene.Regular
	}
	return f
}
