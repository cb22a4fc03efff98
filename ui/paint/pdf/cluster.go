package pdf

import (
	"slices"

	"sightline/ui/scene"
)

// A cluster is glyphs that follow each other and show the same characters.
type cluster struct {
	glyphs []scene.Glyph
	text   string
}

// silent stands for a glyph whose characters are told by another one: a space
// without width.
const silent = "\u200B"

// clusters parts a run, from left to right. Characters that no glyph shows go
// with those before them, or after if there are none.
func clusters(r scene.Run) []cluster {
	text := []rune(r.Text)
	starts := make([]int, 0, len(r.Glyphs))
	for _, g := range r.Glyphs {
		starts = append(starts, max(0, min(g.Cluster, len(text))))
	}
	slices.Sort(starts)
	starts = slices.Compact(starts)
	var all []cluster
	for i, g := range r.Glyphs {
		if n := len(all); n > 0 && r.Glyphs[i-1].Cluster == g.Cluster {
			all[n-1].glyphs = r.Glyphs[i-len(all[n-1].glyphs) : i+1]
			continue
		}
		at := max(0, min(g.Cluster, len(text)))
		k, _ := slices.BinarySearch(starts, at)
		end := len(text)
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		if k == 0 {
			at = 0
		}
		all = append(all, cluster{r.Glyphs[i : i+1], harmless(string(text[at:end]))})
	}
	return all
}

// apart is how far letters may be spaced, in ems, before readers take the gaps
// for spaces between words.
const apart = 0.07

// asOne tells whether a line is to be read as a whole, not letter by letter: where
// its letters stand apart or are turned, readers see no words. Text that runs from
// right to left is put in order by readers letter by letter.
func asOne(t scene.Text) bool {
	r, turned := t.Run, t.Angle != 0
	for i, g := range r.Glyphs {
		if i > 0 && g.Cluster < r.Glyphs[i-1].Cluster {
			return false
		}
		turned = turned || g.Angle != 0
	}
	return len(r.Glyphs) > 1 && (turned || r.Style.Tracking > apart*r.Style.Size)
}
