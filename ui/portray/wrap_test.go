package portray_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// pictureSizes are those of pictures for a small frame on a page, slides, and a
// sheet, logical pixels.
var pictureSizes = []size{{640, 360}, {960, 600}, {1280, 800}, {1440, 810}, {1080, 1080}, {608, 1080}, {1920, 1080}, {3840, 2160}}

// pictureInput is a picture of everything on a day.
func pictureInput(ix *model.Index, snap model.Snapshot, at size) portray.PictureInput {
	return portray.PictureInput{Index: ix, Snapshot: snap, Theme: portray.Light(), Width: at.w, Height: at.h}
}

// rightOf are the lines that end at x.
func rightOf(all []scene.Text, x float64) []scene.Text {
	var lines []scene.Text
	for _, l := range all {
		if math.Abs(l.X+l.Run.Advance-x) < 0.01 {
			lines = append(lines, l)
		}
	}
	return lines
}

// lonely tells whether the last of some lines is much shorter than the others.
func lonely(lines []scene.Text) bool {
	wide := 0.0
	for _, l := range lines {
		wide = max(wide, l.Run.Advance)
	}
	return len(lines) > 1 && lines[len(lines)-1].Run.Advance < wide/2
}

func TestFooterLeavesNoWordAlone(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, at := range pictureSizes {
		t.Run(fmt.Sprintf("%gx%g", at.w, at.h), func(t *testing.T) {
			drawing := p.Picture(pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), at))
			credit := rightOf(texts(drawing, "caveats"), at.w-30)
			require.NotEmpty(t, credit)
			assert.False(t, lonely(credit), "the credit ends with %q", credit[len(credit)-1].Run.Text)
			if at.w >= 1440 {
				assert.Len(t, credit, 1, "there is room for it on one line")
			}
		})
	}
}

func TestCornerLeavesNoWordAlone(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, at := range sizes {
		in := overview(t, ix, at)
		in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
		drawing, _ := p.Map(in)
		credit := rightOf(texts(drawing, "furniture"), at.w-14)
		require.NotEmpty(t, credit)
		assert.False(t, lonely(credit), "%v: the credit ends with %q", at, credit[len(credit)-1].Run.Text)
	}
}

func TestDatesOfMovementsAreNotTornApart(t *testing.T) {
	ix := read(t, `{"type": "FeatureCollection", "briefing": {"version": 1, "title": "T", "claims": []}, "features": [
		{"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [20, 10]}, "properties": {"kind": "place", "name": "A", "precision": "city"}},
		{"type": "Feature", "id": "b", "geometry": {"type": "Point", "coordinates": [20, 12]}, "properties": {"kind": "place", "name": "B", "precision": "city"}},
		{"type": "Feature", "id": "m", "geometry": null, "properties": {"kind": "movement", "title": "TITLE", "from": "a", "to": "b", "when": "2024-10-08/2024-10-16"}}]}`)
	title := &ix.Briefing().Events[0].Title
	require.Equal(t, "TITLE", *title)
	for n := range 40 { // so that the line ends anywhere in the date
		*title = strings.Repeat("x", n) + " y"
		in := portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-10"), model.Happened)}
		in.View = portray.Overview(geo.View{Width: 700, Height: 500}, ix)
		drawing, _ := portrayer(t).Map(in)
		var told bool
		for _, w := range words(drawing, "labels") {
			plain := strings.NewReplacer("\u2060", "", "\u00a0", " ").Replace(w)
			told = told || strings.HasSuffix(plain, "8–16 Oct")
		}
		require.True(t, told, "%d letters: %q", n, words(drawing, "labels"))
	}
}
