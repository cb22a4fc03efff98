package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/ui/command"
)

// imageFile exports a picture to a file of the test's own and returns its path.
func imageFile(t *testing.T, words ...string) string {
	t.Helper()
	return file(t, "image.png", string(picture(t, words...)))
}

func TestInspect(t *testing.T) {
	briefing := file(t, "talks.briefing.geojson", talks)
	c := run("inspect", imageFile(t, briefing, "--scene", "s:1", "--bbox", "5,45,15,50", "--theme", "dark"))
	assert.Equal(t, command.Done, c.status)
	assert.Empty(t, c.errs)
	for _, want := range []string{
		"Title              Second\n", "Software           Sightline " + command.Version + "\n", "Briefing           Talks\n",
		"Scene              s:1\n", "When               As it is said to have happened on Saturday 19 October 2024\n",
		"Moment             2024-10-19\n", "Clock              happened\n", "Size               320x180\n",
		"Description        Talks. As it is said",
	} {
		assert.Contains(t, c.out, want)
	}
	assert.NotContains(t, c.out, "\x1b")
	assert.NotContains(t, c.out, "Made from")
	assert.NotContains(t, c.out, "inside this program")
}

// TestInspectKnowsTheBriefing, by its bytes, from wherever it was read.
func TestInspectKnowsTheBriefing(t *testing.T) {
	briefing := file(t, "talks.briefing.geojson", talks)
	changed := file(t, "changed.geojson", talks+"\n")
	fromStream := runWith(talks, append([]string{"export", "-", "-o", "-"}, small...)...)
	require.Equal(t, command.Done, fromStream.status, fromStream.errs)
	builtIn := file(t, "default.geojson", string(assets.DefaultBriefing()))
	for name, test := range map[string]struct {
		picture, briefing, say, complain string
	}{
		"the same":            {imageFile(t, briefing), briefing, "Made from          " + briefing + ", byte for byte\n", ""},
		"from a stream":       {file(t, "i.png", fromStream.out), briefing, "Made from          " + briefing + ", byte for byte\n", ""},
		"the built-in one":    {imageFile(t), builtIn, "the briefing inside this program\n", ""},
		"a line break more":   {imageFile(t, briefing), changed, "", "it was made from another file than " + changed + ", or from another version of it\n"},
		"another altogether":  {imageFile(t, briefing), builtIn, "", "it was made from another file than "},
		"the picture for one": {imageFile(t, briefing), imageFile(t), "", "it was made from another file than "},
	} {
		c := run("inspect", test.picture, test.briefing)
		if test.complain == "" {
			assert.Equal(t, command.Done, c.status, name)
			assert.Contains(t, c.out, test.say, name)
			assert.Empty(t, c.errs, name)
			continue
		}
		assert.Equal(t, command.InputAtFault, c.status, name)
		assert.True(t, strings.HasPrefix(c.errs, test.picture+": "+test.complain), "%s: %s", name, c.errs)
		assert.Contains(t, c.out, "Title  ", name)
		assert.NotContains(t, c.out, "Made from", name)
	}
	c := runWith(talks, "inspect", imageFile(t, briefing), "-")
	assert.Equal(t, command.Done, c.status, c.errs)
	c = runWith(string(picture(t, briefing)), "inspect", "-", briefing)
	assert.Equal(t, command.Done, c.status, c.errs)
}

func TestInspectForPrograms(t *testing.T) {
	briefing := file(t, "talks.briefing.geojson", talks)
	other := file(t, "other.geojson", "{}")
	var got struct {
		Image      string
		Provenance map[string]string
		BuiltIn    bool
		Briefing   *struct {
			File, SHA256 string
			Same         bool
		}
		Faults []string
	}
	path := imageFile(t, briefing)
	c := run("inspect", path, briefing, "--format", "json")
	require.Equal(t, command.Done, c.status, c.errs)
	require.NoError(t, json.Unmarshal([]byte(c.out), &got))
	assert.Equal(t, path, got.Image)
	assert.Equal(t, "Talks", got.Provenance["title"])
	assert.Equal(t, got.Provenance["sha256"], got.Briefing.SHA256)
	assert.True(t, got.Briefing.Same)
	assert.False(t, got.BuiltIn)
	assert.NotNil(t, got.Faults)
	assert.Empty(t, got.Faults)
	c = run("inspect", path, other, "--format", "json")
	assert.Equal(t, command.InputAtFault, c.status)
	require.NoError(t, json.Unmarshal([]byte(c.out), &got))
	assert.False(t, got.Briefing.Same)
	assert.Len(t, got.Faults, 1)
}

// TestInspectOfFilesAtFault: what can be read is printed all the same.
func TestInspectOfFilesAtFault(t *testing.T) {
	whole := string(picture(t))
	flipped := []byte(whole)
	flipped[len(flipped)/2] ^= 1
	for name, test := range map[string]struct{ file, want string }{
		"nothing":      {"", "it says nothing of where it comes from"},
		"text":         {"Title: x", "it says nothing of where it comes from"},
		"half":         {whole[:len(whole)-100], "it ends in the middle"},
		"flipped":      {string(flipped), `its part "IDAT" is damaged`},
		"a bad packet": {`<?xpacket begin=""?><a><?xpacket end="w"?>`, "the XMP packet can't be read: "},
	} {
		path := file(t, "image", test.file)
		c := run("inspect", path)
		assert.Equal(t, command.InputAtFault, c.status, name)
		assert.True(t, strings.HasPrefix(c.errs, path+": "+test.want), "%s: %s", name, c.errs)
		assert.Equal(t, strings.HasPrefix(test.file, "\x89PNG"), strings.Contains(c.out, "Software"), name)
	}
}

// TestInspectOfTexts tells where to look in them.
func TestInspectOfTexts(t *testing.T) {
	path := file(t, "said.md", "# A title")
	c := run("inspect", path)
	assert.Equal(t, command.InputAtFault, c.status)
	assert.Contains(t, c.errs, "a text says in itself where it comes from")
}

func TestInspectCallsAtFault(t *testing.T) {
	path := file(t, "a.png", "x")
	for want, words := range map[string][]string{
		"inspect needs a picture":         {"inspect"},
		"inspect takes a picture and one": {"inspect", path, path, path},
		"standard input is the picture":   {"inspect", "-", "-"},
		"there is no file":                {"inspect", filepath.Join(filepath.Dir(path), "none.png")},
		"there is no file ":               {"inspect", path, "none.geojson"},
		"is a folder":                     {"inspect", os.TempDir()},
		"it must be text or json":         {"inspect", path, "--format", "csv"},
	} {
		c := run(words...)
		assert.Equal(t, command.CallAtFault, c.status, words)
		assert.Contains(t, c.errs, want)
		assert.Empty(t, c.out)
	}
	assert.Contains(t, run("inspect", "--help").out, "Nobody vouches")
}
