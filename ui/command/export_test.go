package command_test

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

// small keeps the pictures of these tests quick to draw.
var small = []string{"--size", "320x180"}

// picture exports to a new file and returns the bytes.
func picture(t *testing.T, words ...string) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "a.png")
	c := run(append(append([]string{"export", "-o", out}, small...), words...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	assert.Empty(t, c.out+c.errs)
	bytes, err := os.ReadFile(out)
	require.NoError(t, err)
	return bytes
}

// sides are the width and height in pixels of a PNG.
func sides(t *testing.T, picture []byte) [2]int {
	t.Helper()
	config, err := png.DecodeConfig(bytes.NewReader(picture))
	require.NoError(t, err)
	return [2]int{config.Width, config.Height}
}

func TestExportIsDeterministic(t *testing.T) {
	one := picture(t, "--at", "2024-10-18")
	assert.Equal(t, [2]int{320, 180}, sides(t, one))
	assert.True(t, bytes.Equal(one, picture(t, "--at", "2024-10-18")), "twice the same bytes")
}

func TestExportScales(t *testing.T) {
	assert.Equal(t, [2]int{640, 360}, sides(t, picture(t, "--scale", "2")))
}

// look is what can be seen of a picture.
func look(t *testing.T, words ...string) string {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(picture(t, words...)))
	require.NoError(t, err)
	flat := image.NewNRGBA(m.Bounds())
	draw.Draw(flat, flat.Rect, m, m.Bounds().Min, draw.Src)
	return string(flat.Pix)
}

// Every flag that says how the picture looks changes the picture.
func TestExportFlags(t *testing.T) {
	plain := look(t, "--at", "2024-10-18")
	for _, words := range [][]string{
		{"--at", "2024-10-17"},
		{"--at", "2024-10-18", "--clock", "happened"},
		{"--at", "2024-10-18", "--theme", "dark"},
		{"--at", "2024-10-18", "--projection", "mercator"},
		{"--at", "2024-10-18", "--bbox", "22,44,41,53"},
		{"--at", "2024-10-18", "--bbox", "170,50,-170,70"},
		{"--at", "2024-10-18", "--no-title"},
		{"--at", "2024-10-18", "--no-legend"},
		{"--at", "2024-10-18", "--timeline"},
		{"--at", "2024-10-18", "--board"},
		{"--at", "2024-10-18", "--transparent"},
		{"--at", "2024-10-18", "--only-words", "NATO"},
	} {
		assert.False(t, plain == look(t, words...), words)
	}
	same := picture(t, "--at", "2024-10-18")
	for _, words := range [][]string{
		{"--at", "2024-10-18", "--clock", "said", "--theme", "light"},
		{"--at", "2024-10-18", "--no-title", "--title"},
		{"--at", "2024-10-18", "--timeline", "--no-timeline", "--legend"},
		{"--at", "2024-10-18", "--title=true"},
		{"--at", "2024-10-18", "--inset", "auto"},
	} {
		assert.True(t, bytes.Equal(same, picture(t, words...)), words)
	}
}

func TestExportWithoutInset(t *testing.T) {
	large := []string{"--at", "2024-10-18", "--size", "1280x720", "--inset"}
	assert.False(t, look(t, append(large, "auto")...) == look(t, append(large, "off")...))
}

func TestExportOfScenes(t *testing.T) {
	briefing := file(t, "talks.briefing.geojson", talks)
	out := filepath.Join(t.TempDir(), "slide.png")
	c := run(append([]string{"export", briefing, "-o", out, "--scene", "all"}, small...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	found, err := os.ReadDir(filepath.Dir(out))
	require.NoError(t, err)
	var names []string
	for _, entry := range found {
		names = append(names, entry.Name())
	}
	assert.Equal(t, []string{"slide-s-1-2.png", "slide-s-1.png"}, names, "ids stay parts of one file's name")

	scene := picture(t, briefing, "--scene", "s:1")
	assert.False(t, bytes.Equal(scene, picture(t, briefing, "--scene", "s:1", "--at", "2024-10-01")), "--at goes before the scene")
	assert.False(t, bytes.Equal(scene, picture(t, briefing, "--scene", "s:1", "--clock", "said")), "--clock goes before the scene")
}

// TestExportOfAutomaticScenes: a briefing without scenes has one for each date on
// which a standing changes.
func TestExportOfAutomaticScenes(t *testing.T) {
	from := strings.Index(talks, `,
    "scenes"`)
	to := from + strings.Index(talks[from:], "]") + 1
	briefing := file(t, "plain.geojson", talks[:from]+talks[to:])
	out := filepath.Join(t.TempDir(), "slide.png")
	c := run(append([]string{"export", briefing, "-o", out, "--scene", "all"}, small...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	found, err := filepath.Glob(filepath.Join(filepath.Dir(out), "slide-auto-*.png"))
	require.NoError(t, err)
	require.NotEmpty(t, found)
	assert.Contains(t, found[0], "slide-auto-2024-10-18.png")
	one := picture(t, briefing, "--scene", "auto-2024-10-18")
	whole, err := os.ReadFile(found[0])
	require.NoError(t, err)
	assert.True(t, bytes.Equal(one, whole))
}

// TestExportOfASceneInDoubt: it is shown as far as it can be, and what is wrong is
// told.
func TestExportOfASceneInDoubt(t *testing.T) {
	doubtful := file(t, "doubt.geojson", doubt)
	out := filepath.Join(t.TempDir(), "slide.png")
	c := run(append([]string{"export", doubtful, "-o", out, "--scene", "all"}, small...)...)
	assert.Equal(t, command.Done, c.status)
	assert.Contains(t, c.errs, `doubt.geojson:1:135: scene "s" has in focus "tlaks", which no claim, place or event has; did you mean "talks"?`)
	assert.FileExists(t, strings.TrimSuffix(out, ".png")+"-s.png")
	for _, words := range [][]string{
		{"events", doubtful},
		{"claims", doubtful},
		append([]string{"export", doubtful, "-o", out}, small...),
		{"export", doubtful, "-o", filepath.Join(t.TempDir(), "said.csv")},
		{"export", doubtful, "-o", filepath.Join(t.TempDir(), "talk.pdf"), "--scene", "all"},
	} {
		told := run(words...)
		assert.Equal(t, command.Done, told.status)
		assert.Equal(t, c.errs, told.errs, words)
	}
	checked := run("check", doubtful)
	assert.Equal(t, command.InputAtFault, checked.status)
	assert.Equal(t, c.errs, checked.errs)
	assert.Contains(t, checked.out, "1 problem")
}

// TestExportOnAMapThatLacksSomething: what the briefing wants of the map in vain is told.
func TestExportOnAMapThatLacksSomething(t *testing.T) {
	path := file(t, "map.geojson", `{"type":"FeatureCollection","briefing":{"version":1,"basemap":{"names":{"Atlantis":"Mu"}}},"features":[]}`)
	c := run(append([]string{"export", path, "-o", filepath.Join(t.TempDir(), "map.png")}, small...)...)
	assert.Equal(t, command.Done, c.status)
	assert.Equal(t, path+":1:84: the basemap has no name \"Atlantis\"\n", c.errs)
}

// doubt is a file whose scene has in focus what is not there.
const doubt = `{"type":"FeatureCollection","briefing":{"version":1,"scenes":[{"id":"s","title":"A","at":"2024-10-18","clock":"said","focus":["talks","tlaks"]}]},` +
	`"features":[{"type":"Feature","id":"talks","geometry":{"type":"Point","coordinates":[9,47]},"properties":{"kind":"event","title":"Talks","when":"2024-10-18"}}]}`

func TestExportToStandardOutput(t *testing.T) {
	c := runWith(talks, append([]string{"export", "-", "-o", "-"}, small...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	assert.Equal(t, [2]int{320, 180}, sides(t, []byte(c.out)))
}

func TestExportReplacesWhole(t *testing.T) {
	out := file(t, "a.PNG", strings.Repeat("something else", 100000))
	c := run(append([]string{"export", "-o", out}, small...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	written, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, [2]int{320, 180}, sides(t, written))
	found, err := os.ReadDir(filepath.Dir(out))
	require.NoError(t, err)
	assert.Len(t, found, 1, "nothing is left beside it")
}
