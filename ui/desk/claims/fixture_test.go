package claims_test

import (
	"bytes"
	"image"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
	"sightline/ui/export"
	"sightline/ui/portray"
	"sightline/ui/state"
)

var shared = sync.OnceValues(export.Portrayer)

func portrayer(t *testing.T) *portray.Portrayer {
	t.Helper()
	p, err := shared()
	require.NoError(t, err)
	return p
}

// store is a window's state on the built-in briefing.
func store(t *testing.T) *state.Store {
	t.Helper()
	b, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(t, err)
	return state.New(state.State{Index: model.NewIndex(b), Theme: "dark"})
}

func date(t *testing.T, s string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(s)
	require.NoError(t, err)
	return d
}

// screen shows a widget at a size and gives back what takes its picture.
func screen(t *testing.T, o fyne.CanvasObject, size fyne.Size) (capture func() *image.NRGBA) {
	t.Helper()
	test.NewTempApp(t)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(o)
	c.Resize(size)
	return func() *image.NRGBA { return c.Capture().(*image.NRGBA) }
}
