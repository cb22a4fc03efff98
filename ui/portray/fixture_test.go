package portray_test

import (
	"bytes"
	"math"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// world is the basemap inside the program, read once for all tests.
var world = sync.OnceValues(func() (*basemap.Map, error) { return basemap.Load(assets.Basemap()) })

var shared = sync.OnceValues(func() (*portray.Portrayer, error) {
	letters, err := lettering.Default()
	if err != nil {
		return nil, err
	}
	base, err := world()
	if err != nil {
		return nil, err
	}
	return portray.New(letters, base), nil
})

// portrayer draws with the fonts and the basemap inside the program.
func portrayer(t require.TestingT) *portray.Portrayer {
	p, err := shared()
	require.NoError(t, err)
	return p
}

// builtIn is the built-in briefing.
func builtIn(t require.TestingT) *model.Index {
	b, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(t, err)
	return model.NewIndex(b)
}

// read is a briefing written in GeoJSON.
func read(t *testing.T, text string) *model.Index {
	t.Helper()
	b, err := geojson.Decode(strings.NewReader(text), "test.geojson")
	require.NoError(t, err)
	return model.NewIndex(b)
}

func date(t require.TestingT, s string) edtf.Date {
	d, err := edtf.Parse(s)
	require.NoError(t, err)
	return d
}

// days lists the days of a briefing, first to last.
func days(t require.TestingT, ix *model.Index) []edtf.Date {
	first, last, ok := ix.Span()
	require.True(t, ok)
	at, _ := first.Begin()
	end, _ := last.End()
	var all []edtf.Date
	for ; at.Before(end); at = at.AddDate(0, 0, 1) {
		all = append(all, edtf.Day(at))
	}
	return all
}

var clocks = []model.Clock{model.Said, model.Happened}

// A size is that of a picture, logical pixels.
type size struct{ w, h float64 }

// overview is what the window's map is drawn from when it opens.
func overview(t require.TestingT, ix *model.Index, at size) portray.MapInput {
	v := portray.Overview(geo.View{Width: at.w, Height: at.h}, ix)
	return portray.MapInput{
		Index: ix, View: v, Theme: portray.Dark(),
		Insets: portrayer(t).Insets(ix, v, portray.Kept(v), portray.InsetOptions{}),
	}
}

// mercator is a view in which moving the camera moves the picture as a whole.
func mercator(t require.TestingT) proj.Projection {
	p, ok := proj.ByName("mercator")
	require.True(t, ok)
	return p
}

// A part is an item of a scene with the group that it is painted in.
type part struct {
	group string
	clip  scene.Rect // the group's, or the whole scene
	item  scene.Item
}

// parts lists the items of the groups so named, of all groups without names.
func parts(s scene.Scene, names ...string) []part {
	var all []part
	for _, g := range s.Groups {
		if len(names) > 0 && !contains(names, g.Name) {
			continue
		}
		clip := scene.Rect{W: s.Width, H: s.Height}
		if g.Clip != nil {
			clip = clip.Intersect(*g.Clip)
		}
		for _, it := range g.Items {
			all = append(all, part{g.Name, clip, it})
		}
	}
	return all
}

func contains(list []string, s string) bool {
	for _, t := range list {
		if s == t {
			return true
		}
	}
	return false
}

// letterBox is the box of a line of text, from the height of its capitals to
// its descenders.
func letterBox(t scene.Text) scene.Rect {
	size := t.Run.Style.Size
	return scene.Rect{X: t.X, Y: t.Y - 0.73*size, W: t.Run.Advance, H: 0.93 * size}
}

// letterBoxes is letterBox of a line that lies level, else a box for each of its
// letters as they are turned.
func letterBoxes(t scene.Text) []scene.Rect {
	level := t.Angle == 0
	for _, g := range t.Run.Glyphs {
		level = level && g.Angle == 0
	}
	if g := t.Run.Glyphs; len(g) > 0 && math.Hypot(g[0].X, g[0].Y) > 2*t.Run.Style.Size {
		level = false // set along a line that is level by chance: its letters tell where it is
	}
	if level {
		return []scene.Rect{letterBox(t)}
	}
	size := t.Run.Style.Size
	sin, cos := math.Sincos(t.Angle)
	var all []scene.Rect
	for _, g := range t.Run.Glyphs {
		at := scene.Point{X: t.X + g.X*cos - g.Y*sin, Y: t.Y + g.X*sin + g.Y*cos}
		s, c := math.Sincos(t.Angle + g.Angle)
		for i := range 12 { // in small pieces, so that a box round a turned one is not much larger
			x, y := 0.17*float64(i%3), 0.23*float64(i/3)-0.73
			var piece scene.Path
			for _, q := range [4][2]float64{{x, y}, {x + 0.17, y}, {x + 0.17, y + 0.23}, {x, y + 0.23}} {
				piece.Line(at.X+size*(q[0]*c-q[1]*s), at.Y+size*(q[0]*s+q[1]*c))
			}
			all = append(all, bounds(piece))
		}
	}
	return all
}

// texts lists the lines of text of the groups so named.
func texts(s scene.Scene, names ...string) []scene.Text {
	var all []scene.Text
	for _, p := range parts(s, names...) {
		if text, ok := p.item.(scene.Text); ok && text.Run.Advance > 0 {
			all = append(all, text)
		}
	}
	return all
}

// words lists what the lines of text say.
func words(s scene.Scene, names ...string) []string {
	var all []string
	for _, t := range texts(s, names...) {
		all = append(all, t.Run.Text)
	}
	return all
}

// bounds is the smallest box round the points of a path.
func bounds(p scene.Path) scene.Rect {
	if len(p.Points) == 0 {
		return scene.Rect{}
	}
	x0, y0 := p.Points[0].X, p.Points[0].Y
	x1, y1 := x0, y0
	for _, q := range p.Points {
		x0, x1 = min(x0, q.X), max(x1, q.X)
		y0, y1 = min(y0, q.Y), max(y1, q.Y)
	}
	return scene.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// pathOf is the path of a fill or a stroke; empty for text.
func pathOf(it scene.Item) scene.Path {
	switch it := it.(type) {
	case scene.Fill:
		return it.Path
	case scene.Stroke:
		return it.Path
	}
	return scene.Path{}
}
