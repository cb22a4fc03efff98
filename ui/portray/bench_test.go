package portray_test

import (
	"image"
	"math"
	"testing"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

// A town is a place to mark.
type town struct {
	name     string
	lon, lat float64
}

// The places that maps are timed with: twenty of the world and of a region.
var (
	worldTowns = []town{
		{"London", -0.13, 51.51},
		{"New York", -74, 40.71},
		{"Los Angeles", -118.24, 34.05},
		{"Mexico City", -99.13, 19.43},
		{"São Paulo", -46.63, -23.55},
		{"Buenos Aires", -58.38, -34.6},
		{"Lagos", 3.38, 6.52},
		{"Cairo", 31.24, 30.04},
		{"Nairobi", 36.82, -1.29},
		{"Johannesburg", 28.05, -26.2},
		{"Moscow", 37.62, 55.76},
		{"Istanbul", 28.98, 41.01},
		{"Tehran", 51.39, 35.69},
		{"Mumbai", 72.88, 19.08},
		{"Beijing", 116.4, 39.9},
		{"Tokyo", 139.69, 35.68},
		{"Jakarta", 106.85, -6.2},
		{"Sydney", 151.21, -33.87},
		{"Vancouver", -123.12, 49.28},
		{"Singapore", 103.82, 1.35},
	}
	regionTowns = []town{
		{"Seoul", 126.98, 37.57},
		{"Busan", 129.08, 35.18},
		{"Incheon", 126.71, 37.46},
		{"Daegu", 128.6, 35.87},
		{"Daejeon", 127.38, 36.35},
		{"Gwangju", 126.85, 35.16},
		{"Pyongyang", 125.75, 39.03},
		{"Wonsan", 127.44, 39.15},
		{"Hamhung", 127.54, 39.92},
		{"Chongjin", 129.78, 41.8},
		{"Sinuiju", 124.4, 40.1},
		{"Kaesong", 126.55, 37.97},
		{"Dandong", 124.39, 40.12},
		{"Shenyang", 123.43, 41.8},
		{"Vladivostok", 131.89, 43.12},
		{"Fukuoka", 130.4, 33.59},
		{"Hiroshima", 132.46, 34.39},
		{"Changchun", 125.32, 43.82},
		{"Jeju", 126.53, 33.5},
		{"Harbin", 126.53, 45.8},
	}
)

// marked is a briefing with a mark for every town and one route through the
// eight first.
func marked(towns []town) *model.Index {
	b := &model.Briefing{}
	var route orb.LineString
	for i, t := range towns {
		at := orb.Point{t.lon, t.lat}
		b.Places = append(b.Places, model.Place{ID: t.name, Name: t.name, Geometry: at, Precision: model.City})
		if i < 8 {
			route = append(route, at)
		}
	}
	b.Events = []model.Event{{ID: "route", Title: "Route", Kind: model.KindMovement, Geometry: route}}
	return model.NewIndex(b)
}

// A sheetSize is a picture's size in logical pixels and its density.
type sheetSize struct{ width, height, density float64 }

// frames are what a frame is timed with: Web Mercator's world, and the Korean
// peninsula with what lies around it, as other programs draw them in the same
// run.
var frames = []struct {
	name  string
	size  sheetSize
	towns []town
	bound orb.Bound // north and south; the picture's shape gives the rest
}{
	{"world-1920x1080", sheetSize{1920, 1080, 1}, worldTowns, orb.Bound{Min: orb.Point{-180, -70}, Max: orb.Point{180, 70}}},
	{"world-3840x2160", sheetSize{1920, 1080, 2}, worldTowns, orb.Bound{Min: orb.Point{-180, -70}, Max: orb.Point{180, 70}}},
	{"region-1920x1080", sheetSize{1920, 1080, 1}, regionTowns, orb.Bound{Min: orb.Point{122, 33}, Max: orb.Point{136, 46}}},
}

// webMercator is the view that a frame is timed in: the world's whole width, or
// the region's whole height.
func webMercator(size sheetSize, b orb.Bound) geo.View {
	v := geo.View{Projection: proj.Mercator{}, Width: size.width, Height: size.height}
	if b.Max[0]-b.Min[0] == 360 {
		v.Scale = size.width / (2 * math.Pi)
		return v
	}
	return v.FitBound(b, geo.Margins{})
}

// BenchmarkFrame is a whole picture when the camera has just moved: nothing of
// the last one can be used.
func BenchmarkFrame(b *testing.B) {
	p := portrayer(b)
	for _, f := range frames {
		b.Run(f.name, func(b *testing.B) {
			ix, v := marked(f.towns), webMercator(f.size, f.bound)
			v.Density = f.size.density
			w, h := int(f.size.width*f.size.density), int(f.size.height*f.size.density)
			dst := image.NewRGBA(image.Rect(0, 0, w, h))
			var painter raster.Painter
			draw := func(v geo.View) {
				frame := p.Base(v, nil, portray.Light())
				over, _ := p.Map(portray.MapInput{Index: ix, Snapshot: ix.At(date(b, "2024-10-18"), model.Said), View: v, Theme: portray.Light()})
				frame.Groups = append(frame.Groups, over.Groups...)
				painter.Paint(dst, frame, f.size.density)
			}
			draw(v)
			for i := 0; b.Loop(); i++ {
				moved := v
				moved.Center[0] += 0.01 * float64(i%50)
				draw(moved)
			}
		})
	}
}

// BenchmarkTick is what a step of the slider costs: everything over the
// basemap, drawn and painted.
func BenchmarkTick(b *testing.B) {
	p, ix := portrayer(b), builtIn(b)
	v := geo.View{Width: 1920, Height: 1080}
	for _, t := range []struct {
		name string
		view geo.View
	}{
		{"world-1920x1080", portray.Overview(v, ix)},
		{"region-1920x1080", v.FitBound(orb.Bound{Min: orb.Point{122, 33}, Max: orb.Point{136, 46}}, geo.Margins{})},
	} {
		b.Run(t.name, func(b *testing.B) {
			ground := image.NewRGBA(image.Rect(0, 0, 1920, 1080))
			dst := image.NewRGBA(ground.Rect)
			var painter raster.Painter
			all := days(b, ix)
			insets := p.Insets(ix, t.view, portray.Kept(t.view), portray.InsetOptions{})
			in := portray.MapInput{Index: ix, View: t.view, Theme: portray.Dark(), Insets: insets}
			for i := 0; b.Loop(); i++ {
				in.Snapshot = ix.At(all[i%len(all)], model.Said)
				drawing, _ := p.Map(in)
				painter.Over(dst, drawing, 1, raster.Sheet{Pixels: ground})
			}
		})
	}
}

// BenchmarkCards is what the panel of 100,000 claims costs: when it is first
// shown, and when the slider goes on by a day.
func BenchmarkCards(b *testing.B) {
	p, ix := portrayer(b), spoken(100000)
	b.Run("first show", func(b *testing.B) {
		for b.Loop() {
			portray.NewCardList(p).Show(ix, ix.At(date(b, "2024-12-27"), model.Said), 372)
		}
	})
	b.Run("step", func(b *testing.B) {
		l := portray.NewCardList(p)
		snaps := []model.Snapshot{ix.At(date(b, "2024-12-27"), model.Said), ix.At(date(b, "2024-12-26"), model.Said)}
		l.Show(ix, snaps[0], 372)
		l.Show(ix, snaps[1], 372)
		for i := 0; b.Loop(); i++ {
			l.Show(ix, snaps[i%2], 372)
		}
	})
}
