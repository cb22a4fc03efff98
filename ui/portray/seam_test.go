package portray_test

import (
	"image"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

// TestNoFrameOfAPanShowsASeam composes the frames of a drag as the window does:
// each is cut out of a ground that was painted with more than the window on every
// side, until less than half of that is left, and then out of another. Each frame
// is what would be painted anew for it.
//
// It is not the same to the bit. Projecting about another middle rounds
// otherwise, edges that leave the picture are cut at other places, and the shore's
// water is thinned from there, so
// that up to one byte of 100 differs by 1, and a few by up to 12 of 255, along
// edges; a seam would be a line of whole steps of colour. In Mercator the scale
// depends on the latitude in the middle, so that while the map is dragged over a
// limit of a level of detail, of a rank of rivers or of regions, what is on its way out still
// has the other: those frames are no more than three in sixty, and are left out.
func TestNoFrameOfAPanShowsASeam(t *testing.T) {
	p := portrayer(t)
	for name, start := range patterned(t) {
		t.Run(name, func(t *testing.T) {
			const mx, my = 192, 120 // 0.15 of the window
			var ground *image.RGBA
			var wide geo.View
			compared, grounds := 0, 0
			for n := 0; n < steps; n += 2 {
				v := start.Shift(panned(n).X, panned(n).Y)
				at := corner(t, wide, v)
				if ground == nil || at.X < mx/2 || at.Y < my/2 || at.X > 3*mx/2 || at.Y > 3*my/2 {
					wide, grounds = v.Widen(mx, my), grounds+1
					ground = raster.Paint(p.Base(wide, nil, portray.Light()), 1)
					at = corner(t, wide, v)
				}
				if detail(wide) != detail(v) {
					continue
				}
				compared++
				differ, worst := difference(ground, at, raster.Paint(p.Base(v, nil, portray.Light()), 1))
				assert.LessOrEqual(t, worst, 12, "step %d", n)
				assert.LessOrEqual(t, differ, 1280*800*4/100, "step %d", n)
			}
			assert.Greater(t, grounds, 3)
			assert.GreaterOrEqual(t, compared, steps/2-3)
		})
	}
}

// corner is where a view's upper left corner lies in a wider one: on a pixel.
func corner(t *testing.T, wide, v geo.View) image.Point {
	if wide.Width == 0 {
		return image.Point{}
	}
	x, y, ok := wide.Project(v.Center)
	require.True(t, ok)
	x, y = x-v.Width/2, y-v.Height/2
	require.InDelta(t, math.Round(x), x, 1e-6)
	require.InDelta(t, math.Round(y), y, 1e-6)
	return image.Pt(int(math.Round(x)), int(math.Round(y)))
}

// detail is what a basemap's detail depends on: the level that the resolution
// asks for, the ranks of rivers, and whether regions have borders.
func detail(v geo.View) [3]int {
	m, _ := world()
	level := 0
	for i := range m.LevelCount() {
		if l, err := m.LevelAt(i); err == nil && l == m.Level(v.Resolution()) {
			level = i
		}
	}
	metres, regions := v.MetresPerPixel(v.Width/2, v.Height/2), 0
	if metres < 2600 {
		regions = 1
	}
	return [3]int{level, int(math.Log(12000/metres) / math.Log(1.7)), regions}
}

// difference compares a part of a picture with another one: how many bytes
// differ, and by how much at most.
func difference(whole *image.RGBA, at image.Point, part *image.RGBA) (differ, worst int) {
	size := part.Rect.Size()
	for y := range size.Y {
		a := whole.Pix[whole.PixOffset(at.X, at.Y+y):][:4*size.X]
		b := part.Pix[part.PixOffset(0, y):][:4*size.X]
		for i := range a {
			if d := int(a[i]) - int(b[i]); d != 0 {
				differ++
				worst = max(worst, d, -d)
			}
		}
	}
	return differ, worst
}
