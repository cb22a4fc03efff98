package basemap

import (
	"errors"
	"slices"
)

var (
	errTooMany = errors.New("basemap: a level has too many positions")
	errEmpty   = errors.New("basemap: a shape without positions")
)

// shapes is a level before a worldview tells whose everything is.
type shapes struct {
	tolerance float64
	arcs      *Arcs
	land      []Area
	areas     []Area
	holders   []int32 // the territories of areas
	lines     []Line
	frontiers []int32 // of lines; -1 for coasts
	between   []Frontier
	lakes     []Area
	rivers    []River
}

// asRead is the level under the default worldview.
func (s *shapes) asRead() *Level {
	return &Level{
		Tolerance: s.tolerance, Arcs: s.arcs, Land: s.land, Lakes: s.lakes, Rivers: s.rivers,
		Areas: s.areas, Lines: drawn(slices.Clone(s.lines)),
	}
}

// shapeReader reads a level's shapes. What they are made of comes from a few
// large slices, not from thousands of small ones.
type shapeReader struct {
	reader
	arcs   *Arcs
	refs   []int32
	rings  [][]int32
	last   int32
	points int // so far, in all shapes
}

func (a *atlas) readLevel(data []byte) (*shapes, error) {
	head, rest, err := section(data)
	if err != nil {
		return nil, err
	}
	raw, err := a.unpacker.unpack(head.packed, head.size)
	if err != nil {
		return nil, err
	}
	r := shapeReader{reader: reader{b: raw}}
	s := &shapes{tolerance: float64(r.upto(maxNumber))}
	r.arcs = r.readArcs(r.upto(maxBits), rest)
	r.arcs.open = a.unpacker
	s.arcs = r.arcs
	r.refs = make([]int32, 0, r.count(1))
	r.rings = make([][]int32, 0, r.count(2))
	s.land, _ = r.areas(1)
	s.areas, s.holders = r.areas(len(a.Territories))
	s.lines, s.frontiers = r.lines(len(a.Frontiers))
	s.between = a.Frontiers
	s.lakes, _ = r.areas(1)
	s.rivers = r.rivers(a.Waterways)
	if r.err != nil {
		return nil, r.err
	}
	return s, nil
}

// path reads a sequence of arcs, each as the difference to the one before.
func (r *shapeReader) path() []int32 {
	from := len(r.refs)
	for range r.count(1) {
		ref := r.int() + int64(r.last) + 2
		if ref < 0 || ref >= 2*int64(r.arcs.Len()) {
			r.fail(errors.New("basemap: a shape names an arc that is not there"))
			return nil
		}
		r.last = int32(ref)
		r.refs = append(r.refs, r.last)
		r.points += r.arcs.Size(r.last >> 1)
	}
	if r.points > maxPoints {
		r.fail(errTooMany)
	} else if len(r.refs) == from {
		r.fail(errEmpty)
	}
	return r.refs[from:len(r.refs):len(r.refs)]
}

func (r *shapeReader) areas(territories int) ([]Area, []int32) {
	n := r.count(3)
	areas, holders := make([]Area, 0, n), make([]int32, 0, n)
	for range n {
		holders = append(holders, int32(r.upto(territories-1)))
		from := len(r.rings)
		for range r.count(2) {
			if ring := r.path(); r.err == nil {
				r.rings = append(r.rings, ring)
			}
		}
		rings := r.rings[from:len(r.rings):len(r.rings)]
		if len(rings) == 0 {
			r.fail(errEmpty)
		}
		if r.err != nil {
			return nil, nil
		}
		areas = append(areas, Area{Rings: rings, Bound: r.arcs.bound(rings[0]), arcs: r.arcs})
	}
	return areas, holders
}

func (r *shapeReader) lines(frontiers int) ([]Line, []int32) {
	n := r.count(3)
	lines, of := make([]Line, 0, n), make([]int32, 0, n)
	for range n {
		of = append(of, int32(r.index(frontiers)))
		refs := r.path()
		if r.err != nil {
			return nil, nil
		}
		lines = append(lines, Line{Refs: refs, Bound: r.arcs.bound(refs), arcs: r.arcs})
	}
	return lines, of
}

func (r *shapeReader) rivers(waterways []Waterway) []River {
	return list(&r.reader, 4, func() River {
		w, rank := r.upto(len(waterways)-1), r.upto(maxRank)
		refs := r.path()
		if r.err != nil {
			return River{}
		}
		name := waterways[w]
		return River{Refs: refs, Bound: r.arcs.bound(refs), Name: name.Name, Names: name.Names, Rank: rank, arcs: r.arcs}
	})
}
