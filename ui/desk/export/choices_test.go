package exporting_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	exporting "sightline/ui/desk/export"
)

func TestChoicesAreRemembered(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sightline", "export.json")
	assert.Equal(t, exporting.Usual(), exporting.Remembered(path), "there is none yet")
	c := exporting.Usual()
	c.Form, c.Size, c.Own, c.Theme, c.FPS, c.Day, c.Hold, c.Skip = ".gif", "own", "640x480", "light", 20, 0.5, 4, true
	c.Parts = map[string]bool{"title": false, "degrees": true}
	require.NoError(t, exporting.Remember(path, c))
	assert.Equal(t, c, exporting.Remembered(path))
	left, err := os.ReadDir(filepath.Dir(path))
	require.NoError(t, err)
	assert.Len(t, left, 1, "whole, and nothing beside it")
}

// TestBadChoicesAreAsUsual: the file may have been written by anybody.
func TestBadChoicesAreAsUsual(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "no JSON": "{", "a list": "[]", "wrong types": `{"fps":"ten"}`, "cut off": `{"form":".gi`,
		"unknown values": `{"form":".exe","size":"huge","own":"1x1","theme":"sepia","fps":999,"daySeconds":-1,"hold":1e9,"parts":{"x":true}}`,
		"nothing known":  `{"other":1}`,
		"too long":       `{"form":".gif","x":"` + strings.Repeat("a", 1<<20) + `"}`,
		"NUL":            "\x00\x00",
	} {
		path := filepath.Join(t.TempDir(), "export.json")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		assert.Equal(t, exporting.Usual(), exporting.Remembered(path), name)
	}
	assert.Equal(t, exporting.Usual(), exporting.Remembered(t.TempDir()), "a folder")
	assert.Error(t, exporting.Remember(filepath.Join(t.TempDir(), "\x00", "x"), exporting.Usual()))
}
