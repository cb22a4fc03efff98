package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// exportSheet is a sheet with rows of every kind.
func exportSheet() portray.ExportSheet {
	return portray.ExportSheet{
		Title: "Export a picture of the map", Aspect: 16.0 / 9, Caption: "18 October 2024, as it was said · 1920 × 1080 pixels",
		Rows: []portray.ExportRow{
			{Kind: portray.ExportHeading, Label: "Picture"},
			{Kind: portray.ExportChoice, Label: "Kind", Value: "PNG, a picture"},
			{Kind: portray.ExportChoice, Label: "Size", Value: "A4 upright, 300 dpi · 2480 × 3508 and much more than has room"},
			{Kind: portray.ExportHeading, Label: "What it carries"},
			{Kind: portray.ExportCheck, Label: "Title", On: true},
			{Kind: portray.ExportCheck, Label: "Key to the marks"},
			{Kind: portray.ExportCheck, Label: "Timeline", On: true},
			{Kind: portray.ExportHeading, Label: "File"},
			{Kind: portray.ExportText, Label: "Name", Value: "talks.png", Cursor: 5},
			{Kind: portray.ExportAct, Label: "Folder", Value: "/home/somebody/" + strings.Repeat("deep/", 30) + "pictures"},
		},
		Picked: 8, Message: "talks.png is there already. Press Enter once more to replace it.", Warning: true, Hint: "Enter writes, Esc leaves", Export: "Export",
	}
}

func TestExportSheet(t *testing.T) {
	p := portrayer(t)
	for name, change := range map[string]func(*portray.ExportSheet){
		"typing": func(*portray.ExportSheet) {},
		"working": func(s *portray.ExportSheet) {
			s.Picked, s.Working, s.Part, s.Export, s.Message = 1, true, 0.4, "Stop", ""
		},
		"text": func(s *portray.ExportSheet) { s.Picked, s.Text = 4, "id,voice\nc1,ministry\n"+strings.Repeat("x", 400) },
	} {
		for _, theme := range []portray.Theme{portray.Dark(), portray.Light()} {
			in := exportSheet()
			change(&in)
			s, _ := p.ExportSheet(in, 1000, 620, theme)
			golden.Check(t, "export-"+name+"-"+theme.Name, raster.Paint(s, 1))
		}
	}
}

// TestExportSheetHasRoom: whatever the window's size, its parts lie in it and apart.
func TestExportSheetHasRoom(t *testing.T) {
	p := portrayer(t)
	for _, size := range [][2]float64{{1920, 1080}, {1280, 800}, {900, 500}, {640, 360}} {
		in := exportSheet()
		for in.Top = range 4 {
			_, plan := p.ExportSheet(in, size[0], size[1], portray.Dark())
			all := []scene.Rect{plan.Export, plan.Close}
			if plan.Preview != (scene.Rect{}) {
				all = append(all, plan.Preview)
				assert.InDelta(t, in.Aspect, plan.Preview.W/plan.Preview.H, 0.05)
			}
			for _, r := range plan.Rows {
				if r != (scene.Rect{}) {
					all = append(all, r)
				}
			}
			for i, a := range all {
				assert.Equal(t, a, a.Intersect(scene.Rect{W: size[0], H: size[1]}), "%v", size)
				for _, b := range all[:i] {
					cut := a.Intersect(b)
					require.False(t, cut.W > 0 && cut.H > 0, "%v: %v over %v", size, a, b)
				}
			}
		}
	}
}

func TestExportSheetPutsTwoChecksOnALine(t *testing.T) {
	_, plan := portrayer(t).ExportSheet(exportSheet(), 1280, 800, portray.Dark())
	assert.Equal(t, []int{0, 1, 2, 3, 4, 4, 5, 6, 7, 8}, plan.Line)
	assert.Equal(t, 9, plan.Lines)
	assert.Equal(t, plan.Rows[4].Y, plan.Rows[5].Y)
	assert.Greater(t, plan.Rows[5].X, plan.Rows[4].X)
}
