package basemap

import (
	"maps"
	"slices"
)

// languages returns the tags of all languages that something is named in,
// sorted.
func (g *Gazetteer) languages() []string {
	tags := map[string]bool{}
	for _, list := range [][]Names{g.names(), g.placeNames(), g.regionNames()} {
		for _, n := range list {
			for _, tag := range n.Languages() {
				tags[tag] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(tags))
}

// names returns the names of what the first section lists, in its order.
func (g *Gazetteer) names() []Names {
	var out []Names
	for _, t := range g.Territories {
		out = append(out, t.Names)
	}
	for _, s := range g.Seas {
		out = append(out, s.Names)
	}
	for _, w := range g.Waterways {
		out = append(out, w.Names)
	}
	return out
}

// placeNames returns the names of the places, rank by rank.
func (g *Gazetteer) placeNames() []Names {
	var out []Names
	for rank := range placeRanks {
		for _, i := range g.placesOf(rank) {
			out = append(out, g.Places[i].Names)
		}
	}
	return out
}

func (g *Gazetteer) regionNames() []Names {
	var out []Names
	for _, r := range g.Regions {
		out = append(out, r.Names)
	}
	return out
}

// columns packs the names of a list, a section for each language: of each name
// that there is how far its item is from the one before, and the name.
func (p packer) columns(languages []string, list []Names) []byte {
	var out []byte
	for _, tag := range languages {
		var w writer
		last, count := -1, 0
		for at, n := range list {
			if name := n.Get(tag); name != "" {
				w.uint(at - last)
				w.text(name)
				last = at
				count++
			}
		}
		var head writer
		head.uint(count)
		head.b, head.texts = append(head.b, w.b...), w.texts
		out = append(out, p.section(head.textsFirst())...)
	}
	return out
}
