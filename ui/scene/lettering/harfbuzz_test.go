package lettering_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/scene"
)

// TestAsHarfBuzzShapes compares with what HarfBuzz's own program made of the
// same words and faces: the same glyphs of the same characters in the same
// places. testdata/harfbuzz.sh wrote its answers down.
func TestAsHarfBuzzShapes(t *testing.T) {
	s := shaper(t)
	table, err := os.ReadFile(filepath.Join("testdata", "harfbuzz.tsv"))
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(table)), "\n")
	assert.Greater(t, len(lines), 50)
	for _, line := range lines {
		cells := strings.Split(line, "\t")
		require.Len(t, cells, 4)
		weight, file, text, want := cells[0], cells[1], cells[2], cells[3]
		t.Run(weight+" "+text, func(t *testing.T) {
			style := scene.Style{Size: upem(t, file+"-"+weight)}
			if weight == "Bold" {
				style.Face = scene.Bold
			}
			glyphs, advance := parsed(t, want)
			r := s.Shape(text, style)
			var got []string
			for _, g := range r.Glyphs {
				got = append(got, told(g))
			}
			assert.Equal(t, glyphs, got)
			assert.InDelta(t, advance, r.Advance, 1e-6)
		})
	}
}

// upem is a face's units to the em.
func upem(t *testing.T, name string) float64 {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "..", "..", "assets", "fonts", name+".ttf"))
	require.NoError(t, err)
	defer file.Close()
	face, err := font.ParseTTF(file)
	require.NoError(t, err)
	return float64(face.Upem())
}

func told(g scene.Glyph) string {
	return fmt.Sprintf("%d of %d at %.0f,%.0f", g.ID, g.Cluster, g.X, g.Y+0) // no −0
}

// parsed reads hb-shape's answer: [id=cluster@dx,dy+advance|…], y up.
func parsed(t *testing.T, answer string) (glyphs []string, pen float64) {
	t.Helper()
	number := func(text string) float64 {
		v, err := strconv.ParseFloat(text, 64)
		require.NoError(t, err)
		return v
	}
	for _, item := range strings.Split(strings.Trim(answer, "[]"), "|") {
		what, advance, ok := strings.Cut(item, "+")
		require.True(t, ok, item)
		what, offset, moved := strings.Cut(what, "@")
		id, cluster, ok := strings.Cut(what, "=")
		require.True(t, ok, item)
		g := scene.Glyph{ID: uint32(number(id)), Cluster: int(number(cluster)), X: pen}
		if moved {
			dx, dy, _ := strings.Cut(offset, ",")
			g.X, g.Y = pen+number(dx), -number(dy)
		}
		glyphs = append(glyphs, told(g))
		pen += number(advance)
	}
	return glyphs, pen
}
