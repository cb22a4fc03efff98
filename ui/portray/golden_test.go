package portray_test

import (
	"image"
	"testing"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// A moment of the built-in briefing that is worth a picture.
type moment struct {
	name, at string
	clock    model.Clock
}

var moments = []moment{
	{"said-17", "2024-10-17", model.Said},
	{"said-18", "2024-10-18", model.Said},
	{"happened-10", "2024-10-10", model.Happened},
}

// window paints the map as the window shows it: the basemap, and the rest over
// it.
func window(t *testing.T, in portray.MapInput, scale float64) *image.RGBA {
	t.Helper()
	p := portrayer(t)
	base := raster.Paint(p.Base(in.View, in.Insets, in.Theme), scale)
	m := image.NewRGBA(base.Rect)
	over, _ := p.Map(in)
	new(raster.Painter).Over(m, over, scale, raster.Sheet{Pixels: base})
	return m
}

func TestMapPictures(t *testing.T) {
	ix := builtIn(t)
	for _, th := range themes() {
		for _, m := range moments {
			t.Run(m.name+", "+th.Name, func(t *testing.T) {
				in := overview(t, ix, size{907, 570})
				in.Theme, in.Snapshot = th, ix.At(date(t, m.at), m.clock)
				golden.Check(t, "map-"+m.name+"-"+th.Name, window(t, in, 0.6))
			})
		}
		t.Run("Korea, dense, "+th.Name, func(t *testing.T) {
			in := portray.MapInput{Index: ix, Theme: th, Snapshot: ix.At(date(t, "2024-10-18"), model.Said), Selection: "transfer"}
			in.View = geo.View{Width: 300, Height: 260}.FitBound(orb.Bound{Min: orb.Point{123, 35}, Max: orb.Point{134, 43}}, geo.Margins{})
			golden.Check(t, "map-korea-"+th.Name+"-2x", window(t, in, 2))
		})
	}
}

func TestPictures(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for name, at := range map[string]size{"16x9": {1440, 810}, "1x1": {1080, 1080}, "9x16": {810, 1440}} {
		t.Run(name, func(t *testing.T) {
			in := portray.PictureInput{
				Index: ix, Snapshot: ix.At(date(t, "2024-10-18"), model.Said), Theme: portray.Light(),
				Width: at.w, Height: at.h, ShowTimeline: name == "1x1",
			}
			golden.Check(t, "picture-"+name, raster.Paint(p.Picture(in), 0.5))
		})
	}
}

func TestPanelPictures(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, th := range themes() {
		for name, draw := range map[string]func() scene.Scene{
			"cards": func() scene.Scene {
				l := shown(t, ix, "2024-10-18", 372)
				s, _ := l.Draw(120, 560, th, "presence")
				return s
			},
			"message": func() scene.Scene {
				s := p.Message(portray.Message{
					Title: "korea.briefing.geojson can't be opened", Lines: []string{"korea.briefing.geojson:41:17: claim “c-9” is about “transfr”, which no feature has; did you mean “transfer”?", "평양 · Пхеньян · Київ"},
					Keys: [][2]string{{"Space", "play or pause"}, {"←  →", "a day back or on"}}, Hint: "Enter or Esc closes this.",
				}, 720, 320, th)
				s.Background = th.Sea
				return s
			},
			"chooser": func() scene.Scene {
				s, _ := p.Chooser(portray.Chooser{
					Title: "Save the picture", Folder: "/home/somebody/briefings", Name: "korea.png", Cursor: 9, Anchor: 9, Naming: true, Picked: 1,
					Rows: []portray.ChooserRow{{Name: "..", Folder: true}, {Name: "2024", Folder: true}, {Name: "북한.png"}}, Hint: "Type a name and press Enter.",
				}, 720, 420, th)
				s.Background = th.Sea
				return s
			},
		} {
			t.Run(name+", "+th.Name, func(t *testing.T) {
				golden.Check(t, name+"-"+th.Name, raster.Paint(draw(), 1))
			})
		}
	}
}
