package lettering_test

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/image/vector"

	"sightline/ui/internal/golden"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// A page is a picture of text, painted by the plainest means, so that it
// changes only when the lettering does.
type page struct{ *image.RGBA }

func newPage(width, height int) page {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(m, m.Rect, image.White, image.Point{}, draw.Src)
	return page{m}
}

// set paints a run with its left end at x, y.
func (p page) set(r scene.Run, x, y float64) {
	for _, g := range r.Glyphs {
		path := lettering.Outline(g.Face, g.ID)
		sin, cos := math.Sincos(g.Angle)
		points := make([][2]float32, len(path.Points))
		for i, q := range path.Points {
			u, v := q.X*r.Style.Size, q.Y*r.Style.Size
			points[i] = [2]float32{float32(x + g.X + u*cos - v*sin), float32(y + g.Y + u*sin + v*cos)}
		}
		p.fill(path.Ops, points)
	}
}

// fill paints the inside of a path, in a box of its own size.
func (p page) fill(ops []scene.Op, points [][2]float32) {
	left, top := float32(p.Rect.Dx()), float32(p.Rect.Dy())
	var right, bottom float32
	for _, q := range points {
		left, right = min(left, q[0]), max(right, q[0])
		top, bottom = min(top, q[1]), max(bottom, q[1])
	}
	box := image.Rect(int(left)-1, int(top)-1, int(right)+2, int(bottom)+2)
	if box.Empty() {
		return
	}
	z := vector.NewRasterizer(box.Dx(), box.Dy())
	next := func() (float32, float32) {
		q := points[0]
		points = points[1:]
		return q[0] - float32(box.Min.X), q[1] - float32(box.Min.Y)
	}
	for _, op := range ops {
		switch op {
		case scene.MoveTo:
			z.MoveTo(next())
		case scene.LineTo:
			z.LineTo(next())
		case scene.CubicTo:
			ax, ay := next()
			bx, by := next()
			ex, ey := next()
			z.CubeTo(ax, ay, bx, by, ex, ey)
		case scene.Close:
			z.ClosePath()
		}
	}
	z.Draw(p.RGBA, box, image.NewUniform(color.NRGBA{23, 32, 42, 255}), image.Point{})
}

// scripts are lines that show what each script asks of the setting.
var scripts = []struct{ name, text string }{
	{"Korean", "조선민주주의인민공화국 뙤약볕 ㄱㄴ"},
	{"Russian", "Владивосток, съёмка объекта"},
	{"Ukrainian", "Київ, Запоріжжя, їжак, ґанок"},
	{"Greek", "Θεσσαλονίκη, Ἀθῆναι, ῥόδον"},
	{"Vietnamese", "Hà Nội, Quảng Ngãi, Đà Nẵng"},
	{"… decomposed", "Ha\u0300 No\u0323\u0302i, Qua\u0309ng Nga\u0303i, Đa\u0300 Na\u0306\u0303ng"},
	{"Arabic", "شبه جزيرة القرم، مُحَمَّدٌ"},
	{"Persian, Urdu", "تهران، پاکستان کے شہر"},
	{"Hebrew", "ירושלים, שָׁלוֹם עֲלֵיכֶם"},
	{"Hindi", "नई दिल्ली, राष्ट्रीय, कर्तृत्व, श्री क्षत्रिय"},
	{"Thai", "กรุงเทพมหานคร ที่นี่ น้ำ ปู่ ฟ้า"},
	{"Japanese", "東京とウラジオストク、日本海（ガス）"},
	{"Chinese", "符拉迪沃斯托克，东海与南海、骨"},
	{"Georgian", "საქართველო, თბილისი, ᲗᲑᲘᲚᲘᲡᲘ"},
	{"Armenian", "Հայաստան, Երևան"},
	{"Mixed", "The city (القدس 1948) and ירושלים 12%"},
	{"… from right", "قال NATO في 18 أكتوبر: 12,000 جندي"},
	{"No face", "a 🛩 \u2014 🇺🇦 b \U0001F468\u200D\U0001F469\u200D\U0001F467 c \u1E900 ꙮ"},
}

func TestScripts(t *testing.T) {
	s := shaper(t)
	p := newPage(660, 26*len(scripts)+8)
	for i, line := range scripts {
		y := float64(23 + 26*i)
		p.set(s.Shape(line.name, scene.Style{Size: 10}), 8, y)
		p.set(s.Shape(line.text, scene.Style{Size: 16}), 92, y)
		p.set(s.Fit(line.text, scene.Style{Size: 16, Face: scene.Bold}, 260), 394, y)
	}
	golden.Check(t, "scripts", p.RGBA)
}

func TestCurves(t *testing.T) {
	s := shaper(t)
	p := newPage(640, 390)
	y := 40.
	for _, name := range []struct {
		text     string
		tracking float64
	}{
		{"Sea of Okhotsk", 5}, {"Охотское море", 3}, {"बंगाल की खाड़ी", 3}, {"بحر العرب", 3}, {"日本海 · 동해", 8}, {"Vịnh Bắc Bộ", 2},
	} {
		r := s.Shape(name.text, scene.Style{Size: 20, Tracking: name.tracking, Slant: false})
		var line []scene.Point
		for x := 20.; x <= 620; x += 4 {
			line = append(line, scene.Point{X: x, Y: y + 22*math.Sin(x/55)})
		}
		for i, from := range []float64{20, 320} {
			bent, ok := lettering.Along(r, line, from, float64(-6+12*i))
			require.True(t, ok, name.text)
			p.set(bent, 0, 0)
		}
		for _, q := range line {
			p.Set(int(q.X), int(q.Y), color.RGBA{90, 160, 220, 255})
		}
		y += 62
	}
	golden.Check(t, "curves", p.RGBA)
}
