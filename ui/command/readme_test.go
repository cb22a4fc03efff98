package command_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTheReadmeNamesWhatTheTestsNeed: whoever has no apt installs by that list.
func TestTheReadmeNamesWhatTheTestsNeed(t *testing.T) {
	setup, err := os.ReadFile("../../.ci/setup")
	require.NoError(t, err)
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	list := regexp.MustCompile(`(?m)^tests="(.+)"$`).FindStringSubmatch(string(setup))
	require.NotNil(t, list)
	named := regexp.MustCompile("need, besides, `(.+)` and Mesa's software driver").FindStringSubmatch(string(readme))
	require.NotNil(t, named)
	assert.ElementsMatch(t, strings.Fields(list[1]), append(strings.Fields(named[1]), "libgl1-mesa-dri"))
}

// TestTheReadmesCallsHaveOnlyFlagsThatThereAre: none is misspelt, or gone.
func TestTheReadmesCallsHaveOnlyFlagsThatThereAre(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	calls := regexp.MustCompile(`(?m)^sightline (export|events|claims|check|inspect|version).*$`).FindAllString(string(readme), -1)
	require.Greater(t, len(calls), 15)
	for _, call := range calls {
		name := strings.Fields(call)[1]
		help := run("help", name).out
		for _, flag := range regexp.MustCompile(` (--?[a-z-]+)`).FindAllStringSubmatch(call, -1) {
			assert.Regexp(t, `[ ,]`+flag[1]+`\b`, help, call)
		}
	}
}
