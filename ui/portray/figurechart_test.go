package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func TestFigureCharts(t *testing.T) {
	p, ix := portrayer(t), tongues(t)
	in := boardOf(t, ix, "2024-10-12", model.Said)
	b := p.Board(in)
	assert.Equal(t, 4, b.Figures)
	assert.Equal(t, 2, b.Charted)
	all := words(b.Scene, "figures")
	for _, want := range []string{"troops", "ships", "1–2 of 4 figures  ›", "10\u2009000", "12 Oct"} {
		assert.Contains(t, all, want)
	}
	joined := strings.Join(all, "\n")
	for _, want := range []string{"국가정보원 · 8\u2009000", " · 10\u2009000–12\u2009000", "外務省 · at most 1\u2009500", "at least 3", "X · 5"} {
		assert.Contains(t, joined, want)
	}
	in.Figure = 99
	all = words(p.Board(in).Scene, "figures")
	assert.Contains(t, all, "delegates", "the last ones")
	assert.Contains(t, strings.Join(all, "\n"), "1\u2009250\u2009000.5")
	in.Figure, in.Sieve = 0, ix.Sieve(model.Filter{Voices: []string{"x"}})
	b = p.Board(in)
	assert.Equal(t, 1, b.Figures, "of what the filter lets through")
	assert.NotContains(t, strings.Join(words(b.Scene, "figures"), "\n"), "at least 3")
	in.Sieve, in.Snapshot = nil, ix.At(date(t, "2024-10-08"), model.Said)
	assert.NotContains(t, strings.Join(words(p.Board(in).Scene, "figures"), "\n"), "8\u2009000", "not said yet")
}
