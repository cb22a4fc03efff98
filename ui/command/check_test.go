package command_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

func TestCheck(t *testing.T) {
	good := file(t, "good.geojson", talks)
	bad := file(t, "bad.geojson", strings.NewReplacer(`"about": "rain"`, `"about": "rian"`, `[9.5, 47.1]`, `[127]`).Replace(talks))
	t.Run("nothing wrong", func(t *testing.T) {
		c := run("check", good)
		assert.Equal(t, command.Done, c.status)
		assert.Equal(t, good+": 3 claims, 2 events, 1 place, 2 voices, 1 source, 2 scenes, no problem\n", c.out)
		assert.Empty(t, c.errs)
	})
	t.Run("every file is looked at", func(t *testing.T) {
		c := run("check", bad, good)
		assert.Equal(t, command.InputAtFault, c.status)
		assert.Contains(t, c.out, bad+": 2 problems\n")
		assert.Contains(t, c.out, good+": 3 claims")
		assert.Equal(t, 2, strings.Count(c.errs, bad+":"))
		assert.Contains(t, c.errs, `"rain"`, "what would be right")
	})
	t.Run("the built-in briefing", func(t *testing.T) {
		assert.Equal(t, command.Done, run("check", "../../assets/default.briefing.geojson").status)
	})
	t.Run("what the map does not have", func(t *testing.T) {
		path := file(t, "map.geojson", "{\"type\":\"FeatureCollection\",\"briefing\":{\"version\":1,\"basemap\":{\"names\":{\n\"Kyiv\":\"Kiew\",\"Atlantis\":\"Mu\"}}},\"features\":[]}")
		c := run("check", path)
		assert.Equal(t, command.InputAtFault, c.status)
		assert.Equal(t, path+":2:26: the basemap has no name \"Atlantis\"\n", c.errs)
	})
	t.Run("more than are told", func(t *testing.T) {
		plain := file(t, "plain.geojson", `{"type":"FeatureCollection","features":[`+
			strings.TrimSuffix(strings.Repeat(`{"type":"Feature","geometry":null,"properties":{"date":"17/10/2024"}},`, 500), ",")+`]}`)
		c := run("check", plain)
		assert.Contains(t, c.out, "500 problems\n")
		assert.True(t, strings.HasSuffix(c.errs, "\n"+plain+": … and 400 more\n"), "in the end")
		c = run("check", file(t, "ids.geojson", strings.Replace(talks, `"features": [`, `"features": [`+strings.Repeat("7,", 300), 1)))
		assert.Contains(t, c.out, "300 problems\n")
	})
	t.Run("standard input", func(t *testing.T) {
		assert.Equal(t, command.Done, runWith(talks, "check", "-").status)
	})
}

func TestCheckAgainstASource(t *testing.T) {
	good := file(t, "good.geojson", talks)
	other := file(t, "other.geojson", strings.ReplaceAll(talks, "article", "report"))
	for _, test := range []struct {
		name, text, says string
		status           int
	}{
		{"it stands there", "The headline\nTalks have begun, says the ministry.\n", "", command.Done},
		{"it stands there, as Windows writes lines", "\uFEFFThe headline\r\nTalks have begun, says the ministry.\r\n", "", command.Done},
		{"it stands elsewhere", "Talks have begun\nNobody knows.\n", `claim "c1" quotes "Talks have begun"`, command.InputAtFault},
		{"there is no such paragraph", "The headline\n", `cites paragraph 1`, command.InputAtFault},
	} {
		t.Run(test.name, func(t *testing.T) {
			source := "article=" + file(t, "article.txt", test.text)
			c := run("check", "--source", source, good, other)
			assert.Equal(t, test.status, c.status)
			if test.says == "" {
				assert.Empty(t, c.errs)
				return
			}
			assert.Contains(t, c.errs, test.says)
			assert.Regexp(t, `^\S+good\.geojson:[0-9]+:[0-9]+: `, c.errs)
			assert.Contains(t, c.out, "1 problem\n")
		})
	}
}

func TestMessagesDoNotSteerTheTerminal(t *testing.T) {
	c := runWith(strings.Replace(talks, `"about": "rain"`, `"about": "\u001b]0;owned\u0007"`, 1), "events", "-")
	assert.Equal(t, command.InputAtFault, c.status)
	assert.NotContains(t, c.errs, "\x1b")
	assert.NotContains(t, c.errs, "\x07")
	c = run("\x1b[31m")
	assert.NotContains(t, c.errs, "\x1b")
}

func FuzzCheck(f *testing.F) {
	briefing, err := os.ReadFile("../../assets/default.briefing.geojson")
	require.NoError(f, err)
	f.Add(string(briefing))
	f.Add(talks)
	f.Add(`{"type":"Point","coordinates":[1,2]}`)
	f.Fuzz(func(t *testing.T, text string) {
		c := runWith(text, "check", "-")
		assert.Contains(t, []int{command.Done, command.InputAtFault}, c.status)
		assert.Equal(t, c.status == command.Done, c.errs == "")
	})
}
