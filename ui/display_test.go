//go:build !headless

package ui_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui"
)

func TestDisplay(t *testing.T) {
	for _, test := range []struct {
		name, system string
		environment  map[string]string
		says         string // "" where a window can open
	}{
		{"no display", "linux", nil, "DISPLAY is not set"},
		{"Wayland without XWayland", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, "needs X11"},
		{"nobody answers", "linux", map[string]string{"DISPLAY": ":65432"}, "no display answers"},
		{"nobody answers, with a screen", "freebsd", map[string]string{"DISPLAY": "unix:65432.0"}, "no display answers"},
		{"another machine's display is not tried", "linux", map[string]string{"DISPLAY": "host.invalid:0"}, ""},
		{"macOS has its own", "darwin", nil, ""},
		{"Windows has its own", "windows", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := ui.Display(test.system, func(name string) string { return test.environment[name] })
			if test.says == "" {
				assert.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, test.says)
			assert.ErrorContains(t, err, "sightline export -o picture.png")
			assert.NotContains(t, err.Error(), "\n")
		})
	}
}
