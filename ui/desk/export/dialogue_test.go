package exporting_test

import (
	"bytes"
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo"
	"sightline/model"
	"sightline/model/geojson"
	exporting "sightline/ui/desk/export"
	_ "sightline/ui/desk/internal/locale" // before the toolkit asks for it
	"sightline/ui/export"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// patience is how long work may take.
const patience = 60 * time.Second

// A desk is what the dialogue has of a window: what is posted is done when the test
// asks for it.
type desk struct {
	*exporting.Dialogue
	t      *testing.T
	posted chan func()
	folder string
	stage  exporting.Stage
	theme  portray.Theme
	time   time.Time

	done   [][]string
	kept   []exporting.Choices
	copied [][]byte
}

// opened is a dialogue on the built-in briefing, over an empty folder.
func opened(t *testing.T, chosen exporting.Choices) *desk {
	t.Helper()
	return openedWith(t, chosen, func(*exporting.Stage) {})
}

func openedWith(t *testing.T, chosen exporting.Choices, change func(*exporting.Stage)) *desk {
	t.Helper()
	p, err := export.Portrayer()
	require.NoError(t, err)
	b, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(t, err)
	ix := model.NewIndex(b)
	d := &desk{t: t, posted: make(chan func(), 10000), folder: t.TempDir(), theme: portray.Dark()}
	d.stage = exporting.Stage{
		Portrayer: p, Theme: func() portray.Theme { return d.theme }, Post: func(f func()) { d.posted <- f }, Redraw: func() {},
		Done: func(paths []string) { d.done = append(d.done, paths) },
		Keep: func(c exporting.Choices) { d.kept = append(d.kept, c) },
		Copy: func(png []byte) error {
			d.posted <- func() { d.copied = append(d.copied, png) }
			return nil
		},
		Choose: func(_, _, _ string, then func(string)) { then("") },
		Now:    func() time.Time { return d.time },
	}
	change(&d.stage)
	_, last, _ := ix.Span()
	o := export.Options{Moment: last, Clock: model.Said, Theme: "dark", View: &geo.View{Width: 920, Height: 520}}
	d.Dialogue = exporting.New(d.stage, exporting.Subject{Job: export.Job{Index: ix, Options: o}, Scenes: ix.Sequence().Scenes, Folder: d.folder, Stem: "talks"}, chosen)
	d.Paint(1280, 800, 1)
	return d
}

// wait does what is posted until something is so.
func (d *desk) wait(what string, so func() bool) {
	d.t.Helper()
	end := time.After(patience)
	for !so() {
		select {
		case f := <-d.posted:
			f()
		case <-end:
			require.Fail(d.t, "it never came about", "%s: %s", what, d.said())
		}
	}
}

// rest waits until nothing has been posted for a while.
func (d *desk) rest() *image.RGBA {
	for {
		select {
		case f := <-d.posted:
			f()
			d.Paint(1280, 800, 1)
		case <-time.After(2 * time.Second):
			return d.Paint(1280, 800, 1)
		}
	}
}

// press presses keys; the sheet is drawn after each.
func (d *desk) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		d.Key(k)
		d.Paint(1280, 800, 1)
	}
}

// write types a text.
func (d *desk) write(text string) {
	for _, r := range text {
		d.Rune(r)
	}
}

// said is what the sheet says.
func (d *desk) said() string {
	var all []string
	for _, g := range d.Draw(1280, 800).Groups {
		for _, it := range g.Items {
			if text, ok := it.(scene.Text); ok {
				all = append(all, text.Run.Text)
			}
		}
	}
	return strings.Join(all, "|")
}
