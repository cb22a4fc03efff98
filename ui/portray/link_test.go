package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/portray"
)

func TestLinkHostIsTheRealOne(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a?b#c":           "example.org",
		"HTTP://Example.org:8080/":            "example.org:8080",
		"https://bank.example@evil.example/x": "evil.example",
		"https://аpple.com/":                  "xn--pple-43d.com",
		"http://[::1]/":                       "::1",
		"javascript:alert(1)":                 "",
		"file:///etc/passwd":                  "",
		"ftp://example.org/":                  "",
		"https:example.org":                   "",
		"//example.org/":                      "",
		"example.org":                         "",
		"https://":                            "",
		"https://a b/":                        "",
		"":                                    "",
	} {
		assert.Equal(t, want, portray.LinkHost(address), address)
	}
}
