package basemap

import (
	"encoding/binary"
	"math"
	"slices"
)

// gazetteer writes the lists: the texts, end to end, then the numbers.
func gazetteer(g *Gazetteer, levels []Topology) []byte {
	var w writer
	w.text(g.Credit)
	w.uint(len(levels))
	for _, l := range levels {
		w.uint(int(l.Tolerance))
	}
	w.politics(g)
	codes := countryCodes(g)
	w.uint(len(codes))
	for _, c := range codes {
		w.text(c)
	}
	w.places(g, codes)
	w.regions(g, codes)
	w.waters(g)
	out := binary.AppendUvarint(nil, uint64(len(w.texts)))
	return append(append(out, w.texts...), w.b...)
}

// countryCodes lists the countries of what is in no territory.
func countryCodes(g *Gazetteer) []string {
	var codes []string
	for i, p := range g.Places {
		if g.PlacesIn[i] < 0 && p.Country != "" {
			codes = append(codes, p.Country)
		}
	}
	for i, r := range g.Regions {
		if g.RegionsIn[i] < 0 && r.Country != "" {
			codes = append(codes, r.Country)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

func (w *writer) politics(g *Gazetteer) {
	w.uint(len(g.Territories))
	for _, t := range g.Territories {
		w.text(t.Name)
		w.text(t.Names.packed)
		w.text(t.Code)
		w.point(t.Label)
		w.point(t.Axis[0])
		w.point(t.Axis[1])
		w.uint(int(math.Round(t.Area)))
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
	}
}

// in writes which territory something is in, or else its country.
func (w *writer) in(territory int32, country string, codes []string) {
	w.uint(int(territory) + 1)
	if territory < 0 {
		i, ok := slices.BinarySearch(codes, country)
		if !ok {
			i = -1
		}
		w.uint(i + 1)
	}
}

func (w *writer) places(g *Gazetteer, codes []string) {
	w.uint(len(g.Places))
	for i, p := range g.Places {
		w.in(g.PlacesIn[i], p.Country, codes)
		w.text(p.Name)
		w.text(p.Names.packed)
		w.point(p.Point)
		w.uint(p.Rank)
		w.uint(p.Population)
		w.flag(p.Capital)
	}
}

func (w *writer) regions(g *Gazetteer, codes []string) {
	w.uint(len(g.Regions))
	for i, r := range g.Regions {
		w.in(g.RegionsIn[i], r.Country, codes)
		w.text(r.Name)
		w.text(r.Names.packed)
		w.point(r.Label)
		w.uint(int(math.Round(r.Area)))
		w.uint(r.Rank)
	}
}

func (w *writer) waters(g *Gazetteer) {
	w.uint(len(g.Seas))
	for _, s := range g.Seas {
		w.text(s.Name)
		w.text(s.Names.packed)
		w.point(s.Label)
		w.uint(int(s.Kind))
		w.uint(s.Rank)
	}
	w.uint(len(g.Waterways))
	for _, r := range g.Waterways {
		w.text(r.Name)
		w.text(r.Names.packed)
	}
}
