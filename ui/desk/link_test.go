package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"sightline/ui/desk/internal/sheet"
)

// TestLinksShowTheirHostFirst asks for addresses as a briefing might give them:
// a web page's is asked about, by the host that it leads to, and no other is.
func TestLinksShowTheirHostFirst(t *testing.T) {
	reset(t)
	for address, want := range map[string]string{
		"https://example.org/page":         "Open example.org?",
		"https://bank.example@evil.org/":   "Open evil.org?",
		"https://аpple.com/":               "Open xn--pple-43d.com?",
		"javascript:alert(1)":              "",
		"file:///etc/passwd":               "",
		"smb://example.org/share":          "",
		"x-scheme://example.org":           "",
		"https:///no-host":                 "",
		"  https://example.org/with-space": "",
	} {
		fyne.DoAndWait(func() {
			live.openLink(address)
			switch c := live.sheet.Content().(type) {
			case *sheet.Question:
				assert.Equal(t, want, c.Title, address)
				assert.Contains(t, strings.Join(c.Lines, "\n"), address, "the whole address is shown")
			case *sheet.Message:
				assert.Empty(t, want, address)
			default:
				assert.Fail(t, "nothing is shown", address)
			}
			live.sheet.Close()
		})
	}
}
