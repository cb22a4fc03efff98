package basemap

import (
	"encoding/binary"
	"math"
	"slices"
)

// gazetteer writes the lists: the texts, end to end, then the numbers.
func gazetteer(g *Gazetteer, levels []Topology, languages []string) []byte {
	var w writer
	w.text(g.Credit)
	w.uint(len(languages))
	for _, tag := range languages {
		w.text(tag)
	}
	w.uint(len(levels))
	for _, l := range levels {
		w.uint(int(l.Tolerance))
	}
	w.politics(g)
	w.waters(g)
	return w.textsFirst()
}

// textsFirst is what was written, the texts before the numbers.
func (w *writer) textsFirst() []byte {
	out := binary.AppendUvarint(nil, uint64(len(w.texts)))
	return append(append(out, w.texts...), w.b...)
}

func (w *writer) politics(g *Gazetteer) {
	w.uint(len(g.Territories))
	for _, t := range g.Territories {
		w.text(t.Name)
		w.text(t.Code)
		w.point(t.Label)
		w.point(t.Axis[0])
		w.point(t.Axis[1])
		w.uint(int(math.Round(t.Area)))
		w.uint(int(math.Round(t.Span)))
	}
	w.uint(len(g.Frontiers))
	for _, f := range g.Frontiers {
		w.uint(f.A)
		w.uint(f.B)
		w.flag(f.Disputed)
		w.text(f.Claim)
	}
	w.uint(len(g.Worldviews))
	for _, v := range g.Worldviews {
		for _, s := range []string{v.ID, v.Title, v.Statement, v.Source} {
			w.text(s)
		}
		w.uint(len(v.Holdings))
		for _, h := range v.Holdings {
			w.uint(h.Territory)
			w.text(h.Holder)
			w.uint(int(h.Status))
		}
		w.uint(len(v.Lines))
		for _, l := range v.Lines {
			w.text(l.Between[0])
			w.text(l.Between[1])
			w.uint(int(l.As))
		}
		w.uint(len(v.Names))
		for _, n := range v.Names {
			w.text(n.Of)
			w.text(n.To)
		}
	}
}

// codesWriter writes things in territories, and collects the countries of those
// in none.
type codesWriter struct {
	writer
	codes []string
	count int
}

// in writes which territory something is in, or else its country.
func (w *codesWriter) in(territory int32, country string) {
	w.count++
	w.uint(int(territory) + 1)
	if territory >= 0 {
		return
	}
	i := slices.Index(w.codes, country)
	if i < 0 && country != "" {
		i = len(w.codes)
		w.codes = append(w.codes, country)
	}
	w.uint(i + 1)
}

// list puts the row of the first one's names, the codes and the count before
// what was written.
func (w *codesWriter) list(first int) []byte {
	var head writer
	head.uint(first)
	head.uint(len(w.codes))
	for _, c := range w.codes {
		head.text(c)
	}
	head.uint(w.count)
	head.b, head.texts = append(head.b, w.b...), append(head.texts, w.texts...)
	return head.textsFirst()
}

// placesOf numbers the places of a rank.
func (g *Gazetteer) placesOf(rank int) []int {
	var out []int
	for i := range g.Places {
		if min(g.Places[i].Rank, placeRanks-1) == rank {
			out = append(out, i)
		}
	}
	return out
}

// places writes the places of a rank, whose names are from the first row on.
func places(g *Gazetteer, rank, first int) []byte {
	var w codesWriter
	for _, i := range g.placesOf(rank) {
		p := &g.Places[i]
		w.in(g.PlacesIn[i], p.Country)
		w.text(p.Name)
		w.point(p.Point)
		w.uint(p.Rank)
		w.uint(p.Population)
		w.flag(p.Capital)
	}
	return w.list(first)
}

func regions(g *Gazetteer) []byte {
	var w codesWriter
	for i, r := range g.Regions {
		w.in(g.RegionsIn[i], r.Country)
		w.text(r.Name)
		w.point(r.Label)
		w.uint(int(math.Round(r.Area)))
		w.uint(r.Rank)
	}
	return w.list(0)
}

func (w *writer) waters(g *Gazetteer) {
	w.uint(len(g.Seas))
	for _, s := range g.Seas {
		w.text(s.Name)
		w.point(s.Label)
		w.uint(len(s.Also))
		for _, p := range s.Also {
			w.point(p)
		}
		w.uint(int(s.Kind))
		w.uint(s.Rank)
		w.uint(int(math.Round(s.Area)))
		w.uint(int(math.Round(s.Breadth)))
	}
	w.uint(len(g.Waterways))
	for _, r := range g.Waterways {
		w.text(r.Name)
	}
}
