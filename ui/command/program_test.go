package command_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

func TestCallAtFault(t *testing.T) {
	here := file(t, "talks.briefing.geojson", talks)
	t.Chdir(t.TempDir())
	for _, test := range []struct {
		name, says string
		words      []string
	}{
		{"a command misspelt", `did you mean sightline events?`, []string{"evnts"}},
		{"a command cut short", `did you mean sightline version?`, []string{"vers"}},
		{"neither file nor command", `there is no file talks.geojson`, []string{"talks.geojson"}},
		{"a flag misspelt", `"sightline events" has no flag --forma; did you mean --format?`, []string{"events", "--forma", "json"}},
		{"a flag unheard of", `"sightline claims" has no flag --xyzzy`, []string{"claims", "--xyzzy"}},
		{"a letter unheard of", `has no flag -x`, []string{"-x"}},
		{"a flag of another command", `has no flag --source`, []string{"events", "--source", "a=b"}},
		{"a flag without its value", `flag needs an argument: --at`, []string{"events", "--at"}},
		{"a month 13", `month 13`, []string{"events", "--at", "2024-13-40"}},
		{"no date", `--at : date ""`, []string{"claims", "--at", ""}},
		{"a clock misspelt", `--clock hapened: did you mean happened?`, []string{"events", "--clock", "hapened"}},
		{"a format unheard of", `--format yaml: it must be text, json or csv`, []string{"events", "--format", "yaml"}},
		{"two files", `events takes one file at most`, []string{"events", here, here}},
		{"two files for the window", `takes one file at most`, []string{here, here}},
		{"a file that is not there", `there is no file nowhere.geojson`, []string{"claims", "nowhere.geojson"}},
		{"a folder", `is a folder`, []string{"events", t.TempDir()}},
		{"a theme unheard of", `--theme blue: it must be light or dark`, []string{"--theme", "blue"}},
		{"version of something", `version takes no file`, []string{"version", "x"}},
		{"help on nothing", `there is no command "xport"; did you mean export?`, []string{"help", "xport"}},
		{"a timeline under the board", `--timeline makes no difference to the board; leave it out, or --board for the map`, []string{"export", "-o", "board.png", "--board", "--timeline"}},
		{"help on two commands", `help takes one command, and here are 2 words: ["check" "events"]`, []string{"help", "check", "events"}},
		{"a file without a name", `a file's name is empty`, []string{"events", ""}},
		{"check of a file without a name", `a file's name is empty`, []string{"check", here, ""}},
		{"export of a file without a name", `a file's name is empty`, []string{"export", "", "-o", "a.png"}},
		{"present of a file without a name", `a file's name is empty`, []string{"present", ""}},
		{"check of nothing", `check needs a file to check`, []string{"check"}},
		{"check of a file not there", `there is no file nowhere.geojson`, []string{"check", here, "nowhere.geojson"}},
		{"a source without a path", `write it as ID=PATH`, []string{"check", here, "--source", "article"}},
		{"a source's text not there", `there is no file nowhere.txt`, []string{"check", here, "--source", "article=nowhere.txt"}},
		{"a source unheard of", `did you mean article?`, []string{"check", here, "--source", "artcle=" + here}},
		{"export to nowhere", `export needs to know where to write`, []string{"export"}},
		{"export to a folder", `is a folder; name a file in it`, []string{"export", "-o", ".."}},
		{"export without an ending", `has no ending`, []string{"export", "-o", "picture"}},
		{"export of a kind unheard of", `can't be written as .bmp, only as .png`, []string{"export", "-o", "a.bmp"}},
		{"outlines of a PNG", `--outlines makes no difference to a .png, only to .svg`, []string{"export", "-o", "a.png", "--outlines"}},
		{"a size of one number", `write it as 1920x1080`, []string{"export", "-o", "a.png", "--size", "1920"}},
		{"a size of nothing", `a side must have from 64 to 16384 pixels`, []string{"export", "-o", "a.png", "--size", "0x0"}},
		{"a size past counting", `write it as 1920x1080`, []string{"export", "-o", "a.png", "--size", "99999999999999999999x1"}},
		{"a scale of nothing", `it must be more than 0`, []string{"export", "-o", "a.png", "--scale", "0"}},
		{"a scale that is no number", `it must be more than 0`, []string{"export", "-o", "a.png", "--scale", "NaN"}},
		{"a scale in words", `--scale big: it must be a number`, []string{"export", "-o", "a.png", "--scale", "big"}},
		{"a scale past counting", `--scale 1e999: it must be a number that is not so large`, []string{"export", "-o", "a.png", "--scale", "1e999"}},
		{"perhaps open", `--transparent maybe: it must be true or false`, []string{"export", "-o", "a.png", "--transparent=maybe"}},
		{"half a frame", `--fps 2.5: it must be a whole number`, []string{"export", "-o", "a.gif", "--fps", "2.5"}},
		{"a size past the limit by its scale", `16384`, []string{"export", "-o", "a.png", "--size", "4000x4000", "--scale", "16"}},
		{"a projection misspelt", `did you mean mercator?`, []string{"export", "-o", "a.png", "--projection", "mercater"}},
		{"a box of three", `write it as west,south,east,north`, []string{"export", "-o", "a.png", "--bbox", "1,2,3"}},
		{"a box upside down", `south (3) must be less than north (2)`, []string{"export", "-o", "a.png", "--bbox", "1,3,2,2"}},
		{"a box off the globe", `"95" is no latitude`, []string{"export", "-o", "a.png", "--bbox", "1,2,3,95"}},
		{"a box of no width", `west and east are the same`, []string{"export", "-o", "a.png", "--bbox", "1,2,1,3"}},
		{"a box of no numbers", `"NaN" is no longitude`, []string{"export", "-o", "a.png", "--bbox", "NaN,2,1,3"}},
		{"a scene misspelt", `did you mean s-war?`, []string{"export", "-o", "a.png", "--scene", "s-wra"}},
		{"a scene without a name", `name a scene by its id`, []string{"export", "-o", "a.png", "--scene", ""}},
		{"several images into one", `standard output takes one`, []string{"export", "-o", "-", "--scene", "all"}},
		{"a folder that is not there", `there is no folder nowhere`, []string{"export", "-o", "nowhere/a.png", "--size", "64x64"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := run(test.words...)
			assert.Equal(t, command.CallAtFault, c.status)
			assert.Contains(t, c.errs, test.says)
			assert.True(t, strings.HasPrefix(c.errs, "sightline: "), c.errs)
			assert.Equal(t, 1, strings.Count(c.errs, "\n"), "one line: %s", c.errs)
			if test.words[0] != "check" { // which reports on the files before
				assert.Empty(t, c.out)
			}
			assert.Empty(t, c.opened)
		})
	}
}

func TestInputAtFault(t *testing.T) {
	whole, err := os.ReadFile("../../assets/default.briefing.geojson")
	require.NoError(t, err)
	for _, test := range []struct{ name, text string }{
		{"cut in half", string(whole[:len(whole)/2])},
		{"empty", ""},
		{"wrong id", strings.Replace(talks, `"about": "talks"`, `"about": "talk"`, 1)},
		{"no such day", strings.Replace(talks, `"when": "2024-10-14"`, `"when": "2024-13-40"`, 1)},
		{"one coordinate", strings.Replace(talks, `[9.5, 47.1]`, `[127]`, 1)},
		{"off the globe", strings.Replace(talks, `[9.5, 47.1]`, `[500,-999]`, 1)},
		{"equal keys", strings.Replace(talks, `"title": "Talks"`, `"title": "Talks", "title": "Walks"`, 1)},
		{"text after the end", talks + "x"},
		{"no JSON at all", "\x89PNG\r\n\x1a\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := file(t, "broken.geojson", test.text)
			position := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(path) + `:[1-9][0-9]*:[1-9][0-9]*: .+\n`)
			for _, words := range [][]string{
				{"events", path},
				{"claims", path, "--format", "json"},
				{"present", path},
				{path},
				{"check", path},
				{"export", path, "-o", filepath.Join(t.TempDir(), "a.png")},
			} {
				c := run(words...)
				assert.Equal(t, command.InputAtFault, c.status, words)
				assert.Regexp(t, position, c.errs, words)
				assert.Empty(t, c.opened)
				if words[0] != "check" {
					assert.Empty(t, c.out, words)
				}
			}
			c := runWith(test.text, "events", "-")
			assert.Equal(t, command.InputAtFault, c.status)
			assert.Regexp(t, `^<stdin>:[0-9]+:[0-9]+: `, c.errs)
		})
	}
}

func TestWindowOpens(t *testing.T) {
	here := file(t, "talks.briefing.geojson", talks)
	t.Run("built-in", func(t *testing.T) {
		c := run()
		require.Len(t, c.opened, 1, c.errs)
		assert.Equal(t, command.Done, c.status)
		assert.Empty(t, c.opened[0].Path)
		assert.NotEmpty(t, c.opened[0].Briefing.Claims)
		assert.False(t, c.opened[0].Present)
		assert.Empty(t, c.opened[0].Theme)
	})
	t.Run("a file, presenting, dark", func(t *testing.T) {
		c := run("present", here, "--theme", "dark")
		require.Len(t, c.opened, 1, c.errs)
		assert.Equal(t, here, c.opened[0].Path)
		assert.Equal(t, "Talks", c.opened[0].Briefing.Title)
		assert.True(t, c.opened[0].Present)
		assert.Equal(t, "dark", c.opened[0].Theme)
		assert.False(t, c.opened[0].StillMotion)
	})
	t.Run("without motion", func(t *testing.T) {
		for _, words := range [][]string{{here, "--reduce-motion"}, {"present", "--reduce-motion", here}} {
			c := run(words...)
			require.Len(t, c.opened, 1, c.errs)
			assert.True(t, c.opened[0].StillMotion)
		}
	})
	t.Run("the system's fonts on one's wish", func(t *testing.T) {
		for _, words := range [][]string{{}, {"present"}} {
			c := run(words...)
			require.Len(t, c.opened, 1, c.errs)
			assert.False(t, c.opened[0].SystemFonts, words)
			c = run(append(words, "--system-fonts")...)
			require.Len(t, c.opened, 1, c.errs)
			assert.True(t, c.opened[0].SystemFonts, words)
		}
	})
	t.Run("a file named like a command", func(t *testing.T) {
		t.Chdir(t.TempDir())
		require.NoError(t, os.WriteFile("events", []byte(talks), 0o600))
		c := run("./events")
		require.Len(t, c.opened, 1, c.errs)
		assert.Equal(t, "./events", c.opened[0].Path)
	})
	t.Run("standard input", func(t *testing.T) {
		c := runWith(talks, "-")
		require.Len(t, c.opened, 1, c.errs)
		assert.Empty(t, c.opened[0].Path)
		assert.Equal(t, "Talks", c.opened[0].Briefing.Title)
	})
}

func TestHeadlessSaysThatThereIsNoWindow(t *testing.T) {
	for _, words := range [][]string{{}, {"present"}, {file(t, "talks.geojson", talks)}} {
		c := runHeadless(words...)
		assert.Equal(t, command.CallAtFault, c.status, words)
		assert.Equal(t, "sightline: this build has no window\n", c.errs, words)
	}
	assert.NotContains(t, runHeadless("--help").out, "present ")
	assert.Contains(t, run("--help").out, "present ")
}

func TestHelpTellsLimitsAndStatus(t *testing.T) {
	for _, words := range [][]string{{"--help"}, {"help"}, {"help", "check"}, {"export", "-h"}, {"help", "events"}} {
		c := run(words...)
		assert.Equal(t, command.Done, c.status, words)
		assert.Contains(t, c.out, "64 MiB", words)
		assert.Empty(t, c.errs, words)
	}
	assert.Contains(t, run("--help").out, "Exit status: 0 done, 1 the input is at fault, 2 the call is at fault.")
}

// TestHelpTellsWhatNeedsAFile: check does, and the others read the built-in
// briefing.
func TestHelpTellsWhatNeedsAFile(t *testing.T) {
	help := run("--help").out
	assert.Contains(t, help, "without FILE, the built-in briefing")
	assert.Contains(t, help, "sightline check FILE…     the one command that needs a file")
	assert.Equal(t, command.CallAtFault, run("check").status)
	for _, name := range []string{"events", "claims"} {
		assert.Equal(t, command.Done, run(name).status, name)
		assert.Contains(t, run(name, "--help").out, name+" [FILE]")
	}
}

func TestVersion(t *testing.T) {
	toml, err := os.ReadFile("../../FyneApp.toml")
	require.NoError(t, err)
	found := regexp.MustCompile(`(?m)^\s*Version = "(.+)"$`).FindSubmatch(toml)
	require.NotNil(t, found)
	assert.Equal(t, string(found[1]), command.Version)

	c := run("version")
	assert.Equal(t, command.Done, c.status)
	assert.Regexp(t, `^sightline [0-9.]+ go1\.\S+ \w+/\w+ window\n$`, c.out)
	assert.Equal(t, c.out, run("--version").out)
	assert.Regexp(t, ` headless\n$`, runHeadless("version").out)
}
