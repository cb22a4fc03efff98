package exporting_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	exporting "sightline/ui/desk/export"
	"sightline/ui/export"
	"sightline/ui/scene"
)

// to goes to the n-th row from above, counted from 0.
func (d *desk) to(n int) {
	d.press(fyne.KeyPageUp)
	for range n {
		d.press(fyne.KeyDown)
	}
}

func TestChoosingByKeys(t *testing.T) {
	d := opened(t, exporting.Usual())
	d.to(0)
	d.press(fyne.KeyRight)
	assert.True(t, d.Choices().AllScenes)
	assert.Contains(t, d.said(), "All scenes: ")
	d.press(fyne.KeyLeft)
	assert.False(t, d.Choices().AllScenes)
	d.to(1)
	d.press(fyne.KeyRight)
	assert.NotEqual(t, ".png", d.Choices().Form)
	assert.NotContains(t, d.said(), "|talks.png|", "the name follows")
	d.press(fyne.KeyLeft)
	assert.Contains(t, d.said(), "|talks.png|")
	d.to(2)
	d.press(fyne.KeyLeft)
	assert.Equal(t, "own", d.Choices().Size)
	d.to(3)
	d.SelectAll()
	d.write("800x600")
	assert.Equal(t, "800x600", d.Choices().Own)
	assert.Contains(t, d.said(), "800 × 600 pixels")
	d.write("x")
	assert.Equal(t, "800x600", d.Choices().Own, "what is no size is not kept")
	d.press(fyne.KeyReturn)
	assert.Contains(t, d.said(), "Write the size as 1920x1080.")
	d.to(4)
	d.press(fyne.KeySpace)
	assert.Equal(t, "light", d.Choices().Theme)
	d.to(5)
	d.press(fyne.KeySpace)
	assert.False(t, d.Choices().Parts["title"])
	d.press(fyne.KeyRight, fyne.KeySpace, fyne.KeyLeft, fyne.KeySpace)
	assert.True(t, d.Choices().Parts["title"])
	assert.Len(t, d.Choices().Parts, 2)
}

// TestOnlyWhatMakesADifferenceIsChosen in each kind.
func TestOnlyWhatMakesADifferenceIsChosen(t *testing.T) {
	all := []string{"Size", "Pixels", "Colours", "Date and clock", "Key to the marks", "Open sheet", "Frames a second"}
	for _, c := range []struct {
		form    string
		handout bool
		has     []string
	}{
		{".png", false, all[:6]},
		{".gif", false, append(slices.Clone(all[:5]), "Frames a second")},
		{"numbered", false, all},
		{".html", false, []string{"Colours", "Key to the marks"}},
		{".csv", false, nil},
		{".pdf", false, all[:6]},
		{".pdf", true, []string{"Colours", "Key to the marks", "Open sheet"}},
	} {
		chosen := small()
		chosen.Form, chosen.Handout = c.form, c.handout
		said := "|" + opened(t, chosen).said() + "|"
		for _, label := range all {
			assert.Equal(t, slices.Contains(c.has, label), strings.Contains(said, "|"+label+"|"), "%s: %s in %s", c.form, label, said)
		}
	}
}

// TestAHandoutIsPreviewedAsItsMap, and not as large as a picture would be.
func TestAHandoutIsPreviewedAsItsMap(t *testing.T) {
	c := small()
	c.Form, c.Handout = ".pdf", true
	d := opened(t, c)
	d.rest()
	assert.Contains(t, d.said(), "the map, which stands on A4")
	assert.NotContains(t, d.said(), "pixels")

	plain := export.Job{Index: model.NewIndex(nil), Options: export.Options{Theme: "dark", View: &geo.View{Width: 920, Height: 520}}}
	d.Dialogue = exporting.New(d.stage, exporting.Subject{Job: plain, Folder: d.folder, Stem: "map"}, c)
	d.Paint(1280, 800, 1)
	assert.Contains(t, d.said(), "|the map, which stands on A4", "of no moment")
}

func TestKeysGoRound(t *testing.T) {
	d := opened(t, exporting.Usual())
	seen := map[string]bool{}
	for range 60 {
		d.press(fyne.KeyTab)
		seen[d.said()] = true
	}
	d.press(fyne.KeyPageDown, fyne.KeyDown, fyne.KeyRight)
	assert.True(t, d.Choices().AllScenes, "after the last comes the first")
	d.press(fyne.KeyUp, fyne.KeyReturn)
	d.wait("the last row copies", func() bool { return len(d.copied) > 0 })
	d.Scroll(3)
	d.Scroll(-3)
}

func TestChoosingByTaps(t *testing.T) {
	d := opened(t, exporting.Usual())
	d.tap("Colours", 300)
	assert.Equal(t, "light", d.Choices().Theme)
	d.tap("Colours", 20)
	assert.Empty(t, d.Choices().Theme)
	d.tap("Timeline", 5)
	assert.False(t, d.Choices().Parts["timeline"])
	assert.False(t, d.Tap(scene.Point{X: 2, Y: 2}), "beside it nothing happens")
	assert.True(t, d.Tap(scene.Point{X: 1230, Y: 50}), "the cross closes it")
}

// tap taps a row, so far right of where its label begins.
func (d *desk) tap(label string, right float64) {
	for _, g := range d.Draw(1280, 800).Groups {
		for _, it := range g.Items {
			if text, ok := it.(scene.Text); ok && text.Run.Text == label && text.X > 800 {
				require.False(d.t, d.Tap(scene.Point{X: text.X + right, Y: text.Y - 4}))
				d.Paint(1280, 800, 1)
				return
			}
		}
	}
	require.Fail(d.t, "no such row", label)
}

func TestTheFolderIsChosenElsewhere(t *testing.T) {
	asked := ""
	d := openedWith(t, exporting.Usual(), func(s *exporting.Stage) {
		s.Choose = func(folder, name, ending string, then func(string)) {
			asked = name + " " + ending
			then("/somewhere/else.png")
		}
	})
	d.press(fyne.KeyDown, fyne.KeyReturn)
	assert.Equal(t, "talks.png .png", asked)
	assert.Contains(t, d.said(), "|/somewhere|")
	assert.Contains(t, d.said(), "|else.png|")
}

func TestThePreviewFollows(t *testing.T) {
	d := opened(t, exporting.Usual())
	first := slices.Clone(d.rest().Pix)
	d.to(3)
	d.press(fyne.KeyRight)
	light := d.rest()
	n := 0
	for i := range first {
		if first[i] != light.Pix[i] {
			n++
		}
	}
	assert.Greater(t, n, 500_000, "a picture in other colours")
	middle := light.RGBAAt(420, 210)
	assert.Greater(t, middle.R, uint8(200), "it is light: %v", middle)
}
