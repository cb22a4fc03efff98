package ui_test

import (
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A graph tells what each package imports itself.
type graph map[string][]string

// The rules of who may import whom: importer, imported, and whether they may.
// Only what the rules name is forbidden.
var rules = []struct {
	name    string
	forbids func(from, to string) bool
}{
	{"the program starts in ui", func(from, to string) bool {
		return from == "sightline" && within(to, "sightline") && to != "sightline/ui"
	}},
	{"only the window's folder imports Fyne", func(from, to string) bool {
		return within(to, "fyne.io") && !within(from, "sightline/ui/desk")
	}},
	{"only ui opens the window", func(from, to string) bool {
		return within(to, "sightline/ui/desk") && from != "sightline/ui" && !within(from, "sightline/ui/desk")
	}},
	{"siblings in the window do not know each other", func(from, to string) bool {
		a, b := sibling(from, "sightline/ui/desk"), sibling(to, "sightline/ui/desk")
		return a != "" && b != "" && a != b && b != "internal"
	}},
	{"geo knows no claims and no windows", func(from, to string) bool {
		return within(from, "sightline/geo") && (within(to, "sightline/model") || within(to, "sightline/ui"))
	}},
	{"model knows no plane and no windows", func(from, to string) bool {
		return within(from, "sightline/model") && (within(to, "sightline/geo") || within(to, "sightline/ui"))
	}},
	{"no codec knows another", func(from, to string) bool {
		a, b := sibling(from, "sightline/model"), sibling(to, "sightline/model")
		return b != "" && b != "edtf" && a != b && within(from, "sightline/model")
	}},
	{"assets is a leaf", func(from, to string) bool {
		return within(from, "sightline/assets") && within(to, "sightline") && !within(to, "sightline/assets")
	}},
	{"paint knows the draw list only", func(from, to string) bool {
		return within(from, "sightline/ui/paint") && within(to, "sightline") &&
			!within(to, "sightline/ui/paint") && !within(to, "sightline/ui/scene")
	}},
	{"portrayal knows no painter", func(from, to string) bool {
		return within(from, "sightline/ui/portray") && within(to, "sightline/ui/paint")
	}},
	{"the draw list knows nothing, its lettering only the faces", func(from, to string) bool {
		faces := within(from, "sightline/ui/scene/lettering") && to == "sightline/assets"
		return within(from, "sightline/ui/scene") && within(to, "sightline") &&
			!within(to, "sightline/ui/scene") && !faces
	}},
}

// within tells whether a package is the folder's or below it.
func within(pkg, folder string) bool {
	return pkg == folder || strings.HasPrefix(pkg, folder+"/")
}

// sibling is the part of a package's path just below the folder; "" if it is
// not below it.
func sibling(pkg, folder string) string {
	below, ok := strings.CutPrefix(pkg, folder+"/")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(below, "/")
	return name
}

// broken lists the imports of our packages that break a rule, in order.
func broken(g graph) []string {
	var found []string
	for _, from := range slices.Sorted(maps.Keys(g)) {
		if !within(from, "sightline") {
			continue
		}
		for _, to := range g[from] {
			for _, rule := range rules {
				if rule.forbids(from, to) {
					found = append(found, rule.name+": "+from+" imports "+to)
				}
			}
		}
	}
	return found
}

// reaches tells whether a package imports one of a folder's, itself or through
// others.
func reaches(g graph, pkg, folder string) bool {
	seen := map[string]bool{}
	var walk func(string) bool
	walk = func(p string) bool {
		if seen[p] {
			return false
		}
		seen[p] = true
		return within(p, folder) || slices.ContainsFunc(g[p], walk)
	}
	return walk(pkg)
}

// list asks go for the packages and everything below them.
func list(t *testing.T, words ...string) graph {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-deps", "-json=ImportPath,Imports"}, words...)...)
	cmd.Dir = ".."
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	require.NoError(t, err, errs.String())
	g := graph{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			return g
		}
		require.NoError(t, err)
		g[p.ImportPath] = p.Imports
	}
}

func TestWhoImportsWhom(t *testing.T) {
	g := list(t, "./...")
	require.Contains(t, g, "sightline/ui/desk", "the window is part of what is looked at")
	assert.Empty(t, broken(g))
	for pkg := range g {
		if pkg == "sightline" || pkg == "sightline/ui" || within(pkg, "sightline/ui/desk") || !within(pkg, "sightline") {
			continue
		}
		assert.False(t, reaches(g, pkg, "fyne.io"), "%s reaches Fyne", pkg)
	}
}

func TestEveryPackageHasItsDoc(t *testing.T) {
	for pkg := range list(t, "./...") {
		if folder, ours := strings.CutPrefix(pkg, "sightline/"); ours {
			assert.FileExists(t, filepath.Join("..", folder, "doc.go"))
		}
	}
}

func TestHeadlessReachesNoWindow(t *testing.T) {
	g := list(t, "-tags", "headless", ".")
	assert.False(t, reaches(g, "sightline", "fyne.io"))
	assert.False(t, reaches(g, "sightline", "sightline/ui/desk"))
	assert.True(t, reaches(g, "sightline", "sightline/ui/command"))
}

func TestRulesCatchWhatBreaksThem(t *testing.T) {
	for _, test := range []struct{ name, from, to string }{
		{"the program starts in ui", "sightline", "sightline/model"},
		{"only the window's folder imports Fyne", "sightline/ui/portray", "fyne.io/fyne/v2/canvas"},
		{"only the window's folder imports Fyne", "sightline/ui", "fyne.io/fyne/v2/app"},
		{"only ui opens the window", "sightline/ui/command", "sightline/ui/desk"},
		{"siblings in the window do not know each other", "sightline/ui/desk/mapview", "sightline/ui/desk/timeline"},
		{"geo knows no claims and no windows", "sightline/geo/proj", "sightline/model"},
		{"geo knows no claims and no windows", "sightline/geo", "sightline/ui/scene"},
		{"model knows no plane and no windows", "sightline/model", "sightline/geo"},
		{"model knows no plane and no windows", "sightline/model/geojson", "sightline/ui/state"},
		{"no codec knows another", "sightline/model/kml", "sightline/model/geojson"},
		{"no codec knows another", "sightline/model", "sightline/model/geojson"},
		{"assets is a leaf", "sightline/assets", "sightline/model"},
		{"paint knows the draw list only", "sightline/ui/paint/raster", "sightline/geo"},
		{"portrayal knows no painter", "sightline/ui/portray", "sightline/ui/paint/raster"},
		{"the draw list knows nothing, its lettering only the faces", "sightline/ui/scene", "sightline/assets"},
		{"the draw list knows nothing, its lettering only the faces", "sightline/ui/scene/lettering", "sightline/model"},
	} {
		t.Run(test.from+" imports "+test.to, func(t *testing.T) {
			assert.Equal(t, []string{test.name + ": " + test.from + " imports " + test.to},
				broken(graph{test.from: {"fmt", test.to}}))
		})
	}
}

func TestRulesAllowTheHouse(t *testing.T) {
	assert.Empty(t, broken(graph{
		"sightline":                    {"os", "sightline/ui"},
		"sightline/ui":                 {"sightline/ui/command", "sightline/ui/desk"},
		"sightline/ui/desk":            {"fyne.io/fyne/v2", "sightline/ui/desk/mapview", "sightline/model"},
		"sightline/ui/desk/mapview":    {"sightline/ui/desk/internal/fonts", "sightline/geo", "fyne.io/fyne/v2"},
		"sightline/geo/basemap":        {"sightline/assets", "sightline/geo"},
		"sightline/model/geojson":      {"sightline/model", "sightline/model/edtf"},
		"sightline/model":              {"sightline/model/edtf"},
		"sightline/ui/paint/raster":    {"sightline/ui/scene", "sightline/ui/scene/lettering"},
		"sightline/ui/scene/lettering": {"sightline/assets", "sightline/ui/scene"},
		"fyne.io/fyne/v2/app":          {"fyne.io/fyne/v2"},
	}))
}

func TestReaches(t *testing.T) {
	g := graph{"a": {"b"}, "b": {"c", "a"}, "c": {"fyne.io/fyne/v2"}, "d": {"fmt"}}
	assert.True(t, reaches(g, "a", "fyne.io"))
	assert.False(t, reaches(g, "d", "fyne.io"))
}
