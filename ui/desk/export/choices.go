package exporting

import (
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"sightline/ui/export"
	"sightline/ui/internal/whole"
)

// Choices are what was chosen last. What is not told in the zero
// Choices is as usual.
type Choices struct {
	Form      string          `json:"form"`  // one of forms
	Size      string          `json:"size"`  // one of presets
	Own       string          `json:"own"`   // "1920x1080"
	Theme     string          `json:"theme"` // "light", "dark"; "" as the window
	Parts     map[string]bool `json:"parts"` // by the names of parts; what is not in it is as usual
	FPS       int             `json:"fps"`
	Day       float64         `json:"daySeconds"`
	Hold      float64         `json:"hold"`
	Skip      bool            `json:"skipUnchanged"`
	AllScenes bool            `json:"allScenes"`
	Handout   bool            `json:"handout"`
}

// Usual are the choices before anybody has chosen.
func Usual() Choices { return Choices{Hold: holds()[2]}.sound() }

// maxFile is how long a file of choices may be, in bytes.
const maxFile = 64 << 10

// Remembered reads choices from a file. What is not there, can't be read or makes no
// sense is as if it had never been chosen.
func Remembered(path string) Choices {
	c := Usual()
	f, err := os.Open(path)
	if err != nil {
		return c
	}
	defer f.Close() //nolint:errcheck // it was only read
	text, err := io.ReadAll(io.LimitReader(f, maxFile))
	if err != nil || json.Unmarshal(text, &c) != nil {
		return Usual()
	}
	return c.sound()
}

// Remember writes choices to a file, and makes its folder.
func Remember(path string, c Choices) error {
	text, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return whole.Write(path, append(text, '\n'))
}

// sound are the choices with what makes no sense as usual.
func (c Choices) sound() Choices {
	if i := slices.IndexFunc(forms(), func(f form) bool { return f.name == c.Form }); i < 0 {
		c.Form = forms()[0].name
	}
	if i := slices.IndexFunc(presets(), func(p preset) bool { return p.name == c.Size }); i < 0 {
		c.Size = presets()[0].name
	}
	if _, err := parseSize(c.Own); err != nil {
		c.Own = "1920x1080"
	}
	if !slices.Contains(themes(), c.Theme) {
		c.Theme = ""
	}
	if !slices.Contains(speeds(), c.FPS) {
		c.FPS = export.DefaultFPS
	}
	if !slices.Contains(days(), c.Day) {
		c.Day = export.DefaultDaySeconds
	}
	if !slices.Contains(holds(), c.Hold) {
		c.Hold = holds()[2]
	}
	known := map[string]bool{}
	for _, p := range parts() {
		if on, ok := c.Parts[p.name]; ok {
			known[p.name] = on
		}
	}
	c.Parts = known
	return c
}

// clone shares nothing with the choices.
func (c Choices) clone() Choices {
	c.Parts = maps.Clone(c.Parts)
	return c
}
