package portray_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// panels are the boxes of the furniture on a drawing: grounds and texts.
func panels(s scene.Scene, group string) []scene.Rect {
	var all []scene.Rect
	for _, m := range parts(s, group) {
		switch it := m.item.(type) {
		case scene.Fill:
			all = append(all, bounds(it.Path))
		case scene.Stroke:
			all = append(all, bounds(it.Path).Inset(-1))
		case scene.Text:
			all = append(all, letterBox(it))
		}
	}
	return all
}

// buried lists the marks, movements and areas that furniture lies over.
func buried(s scene.Scene, furniture []scene.Rect) []string {
	var faults []string
	for _, f := range furniture {
		for _, m := range parts(s, "marks") {
			if mark := bounds(pathOf(m.item)); short(mark) && mark.Intersect(m.clip) != (scene.Rect{}) && mark.Overlaps(f) {
				faults = append(faults, fmt.Sprintf("the mark at %v lies under %v", mark, f))
			}
		}
		for _, m := range parts(s, "movements") {
			if l, ok := m.item.(scene.Stroke); ok && crosses(l.Path, f.Intersect(m.clip)) {
				faults = append(faults, fmt.Sprintf("a movement lies under %v", f))
			}
		}
		for _, o := range outlines(s) {
			if crosses(o, f) {
				faults = append(faults, fmt.Sprintf("an area lies under %v", f))
			}
		}
	}
	return faults
}

// windows are the sizes of the window's map: at a scale of two on small screens,
// at one, and on the largest.
var windows = []size{{480, 300}, {560, 330}, {640, 360}, {640, 420}, {907, 570}, {1280, 800}, {1547, 850}, {1080, 1080}, {2560, 1200}, {3840, 2000}}

// TestFurnitureHidesNothingInTheWindow as it opens, on any day.
func TestFurnitureHidesNothingInTheWindow(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, at := range windows {
		t.Run(fmt.Sprintf("%gx%g", at.w, at.h), func(t *testing.T) {
			in := overview(t, ix, at)
			in.Keep = []scene.Rect{portray.ZoomButtons(in.View)}
			for _, day := range days(t, ix) {
				for _, clock := range clocks {
					in.Snapshot = ix.At(day, clock)
					drawing, _ := p.Map(in)
					assert.Empty(t, buried(drawing, append(panels(drawing, "furniture"), in.Keep...)), "%s %s", day, clock)
				}
			}
		})
	}
}

func TestFurnitureHidesNothingInPictures(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, at := range pictureSizes {
		for _, day := range []string{"2024-10-10", "2024-10-18"} {
			for _, clock := range clocks {
				t.Run(fmt.Sprintf("%gx%g %s %s", at.w, at.h, day, clock), func(t *testing.T) {
					drawing := p.Picture(pictureInput(ix, ix.At(date(t, day), clock), at))
					if day == "2024-10-18" && clock == model.Said && at.w >= 900 {
						assert.Contains(t, words(drawing, "key"), "disputed")
					}
					assert.Empty(t, buried(drawing, panels(drawing, "key")))
				})
			}
		}
	}
}

// TestKeyFoldsBeforeItCoversAMark: with a mark wherever the key would be, it is
// somewhere else, and with marks everywhere it is left out.
func TestKeyFoldsBeforeItCoversAMark(t *testing.T) {
	v := plain(t, 907, 570)
	keyed := func(marks ...scene.Point) bool {
		var towns []orb.Point
		for _, m := range marks {
			towns = append(towns, groundAt(t, v, m.X/v.Width, m.Y/v.Height))
		}
		ix := gathering(t, nil, towns)
		in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-08"), model.Happened)}
		drawing, _ := portrayer(t).Map(in)
		for _, box := range panels(drawing, "furniture") {
			for _, m := range marks {
				// The date and the credit stay where they are.
				if box.W < 330 && box.Y > 110 && box.Right() < 560 {
					assert.False(t, box.Inset(-6).Contains(m), "%v covers the mark at %v", box, m)
				}
			}
		}
		return contains(words(drawing, "furniture"), "the briefing's own account")
	}
	assert.True(t, keyed(scene.Point{X: 450, Y: 200}))
	assert.True(t, keyed(scene.Point{X: 60, Y: 545}))
	assert.True(t, keyed(scene.Point{X: 60, Y: 545}, scene.Point{X: 60, Y: 470}, scene.Point{X: 60, Y: 130}))
	var all []scene.Point
	for x := 10.0; x < 907; x += 40 {
		for y := 10.0; y < 570; y += 25 {
			all = append(all, scene.Point{X: x, Y: y})
		}
	}
	assert.False(t, keyed(all...))
}

// TestOverviewIsAsLargeAsFurnitureAllows: it is not made small for what hides
// nothing.
func TestOverviewIsAsLargeAsFurnitureAllows(t *testing.T) {
	ix := builtIn(t)
	v := portray.Overview(geo.View{Width: 1547, Height: 850}, ix)
	var all []scene.Point
	for _, pl := range ix.Briefing().Places {
		if at, ok := pl.Geometry.(orb.Point); ok {
			x, y, ok := v.Project(at)
			require.True(t, ok)
			all = append(all, scene.Point{X: x, Y: y})
		}
	}
	assert.Greater(t, bounds(scene.Polyline(all...)).W, 900.0)
}
