package basemap

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/klauspost/compress/zstd"
	"github.com/paulmach/orb"
)

// Encode writes a basemap: the lists, and the levels from coarse to fine. The
// same input gives the same bytes. It returns an error if there are more levels
// than a file may have, if they do not run from coarse to fine, or if there is
// no worldview.
func Encode(g *Gazetteer, levels []Topology) ([]byte, error) {
	switch {
	case len(levels) > maxLevels:
		return nil, fmt.Errorf("basemap: %d levels, at most %d", len(levels), maxLevels)
	case len(g.Worldviews) == 0:
		return nil, errors.New("basemap: no worldview")
	}
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(true), zstd.WithSingleSegment(true))
	if err != nil {
		return nil, err
	}
	p := packer{z}
	out := append([]byte(magic), version)
	out = append(out, p.lists(g, levels)...)
	for i := range levels {
		if i > 0 && levels[i].Tolerance >= levels[i-1].Tolerance {
			return nil, fmt.Errorf("basemap: level %d is not finer than the one before", i)
		}
		level := p.level(&levels[i])
		out = binary.AppendUvarint(out, uint64(len(level)))
		out = append(out, level...)
	}
	return out, nil
}

// lists packs all that is not in the levels.
func (p packer) lists(g *Gazetteer, levels []Topology) []byte {
	languages := g.languages()
	out := p.section(gazetteer(g, levels, languages))
	out = append(out, p.columns(languages, g.names())...)
	first := 0
	for rank := range placeRanks {
		out = append(out, p.section(places(g, rank, first))...)
		first += len(g.placesOf(rank))
	}
	out = append(out, p.columns(languages, g.placeNames())...)
	out = append(out, p.section(regions(g))...)
	return append(out, p.columns(languages, g.regionNames())...)
}

type packer struct{ zstd *zstd.Encoder }

// section packs bytes and puts both lengths before them.
func (p packer) section(raw []byte) []byte {
	packed := p.pack(raw)
	out := binary.AppendUvarint(nil, uint64(len(packed)))
	out = binary.AppendUvarint(out, uint64(len(raw)))
	return append(out, packed...)
}

func (p packer) pack(raw []byte) []byte { return p.zstd.EncodeAll(raw, nil) }

func (p packer) level(t *Topology) []byte {
	var w writer
	w.uint(int(t.Tolerance))
	w.uint(t.Bits)
	w.uint(len(t.Arcs))
	for _, arc := range t.Arcs {
		w.uint(len(arc) - 2)
		w.position(arc[0])
		w.position(arc[len(arc)-1])
		w.box(arc, t.Bits)
	}
	var cells bytes.Buffer
	w.uint(len(t.Cells))
	first := 0
	for _, n := range t.Cells {
		raw := inner(t.Arcs[first : first+n])
		packed := p.pack(raw)
		cells.Write(packed)
		w.uint(n)
		w.uint(len(raw))
		w.uint(len(packed))
		first += n
	}
	w.shapes(t)
	return append(p.section(w.b), cells.Bytes()...)
}

// inner writes the positions of arcs between their ends.
func inner(arcs [][][2]int32) []byte {
	var w writer
	for _, arc := range arcs {
		w.last = arc[0]
		for _, p := range arc[1 : len(arc)-1] {
			w.position(p)
		}
	}
	return w.b
}

type writer struct {
	b     []byte
	texts []byte
	last  [2]int32
	ref   int
}

func (w *writer) uint(n int) { w.b = binary.AppendUvarint(w.b, uint64(n)) }

func (w *writer) text(s string) {
	w.uint(len(s))
	w.texts = append(w.texts, s...)
}

func (w *writer) flag(on bool) {
	if on {
		w.uint(1)
	} else {
		w.uint(0)
	}
}

func (w *writer) position(p [2]int32) {
	w.b = binary.AppendVarint(w.b, int64(p[0])-int64(w.last[0]))
	w.b = binary.AppendVarint(w.b, int64(p[1])-int64(w.last[1]))
	w.last = p
}

func (w *writer) point(p orb.Point) { w.position(Quantize(p, gazetteerQ)) }

// Quantize returns the position, in degrees, in steps of 180/2^bits degrees.
func Quantize(p orb.Point, bits int) [2]int32 {
	step := math.Ldexp(1, bits) / 180
	return [2]int32{int32(math.Round(p[0] * step)), int32(math.Round(p[1] * step))}
}

// box writes how much larger than its ends' an arc's bound is, west, east,
// south and north, in boxSteps.
func (w *writer) box(points [][2]int32, bits int) {
	shift := bits - 14
	for axis := range 2 {
		low, high := boxOf(points[0][axis], points[len(points)-1][axis], shift)
		lowest, highest := low, high
		for _, p := range points {
			a, b := boxOf(p[axis], p[axis], shift)
			lowest, highest = min(lowest, a), max(highest, b)
		}
		w.uint((low - lowest + boxStep - 1) / boxStep)
		w.uint((highest - high + boxStep - 1) / boxStep)
	}
}

func (w *writer) shapes(t *Topology) {
	refs, rings := 0, 0
	for _, shapes := range [][]Shape{t.Land, t.Areas, t.Lakes} {
		for _, s := range shapes {
			rings += len(s.Rings)
			for _, ring := range s.Rings {
				refs += len(ring)
			}
		}
	}
	for _, l := range t.Lines {
		refs += len(l.Arcs)
	}
	for _, r := range t.Rivers {
		refs += len(r.Arcs)
	}
	w.uint(refs)
	w.uint(rings)
	w.areas(t.Land)
	w.areas(t.Areas)
	w.uint(len(t.Lines))
	for _, l := range t.Lines {
		w.uint(l.Frontier + 1)
		w.refs(l.Arcs)
	}
	w.areas(t.Lakes)
	w.uint(len(t.Rivers))
	for _, r := range t.Rivers {
		w.uint(r.Waterway)
		w.uint(r.Rank)
		w.refs(r.Arcs)
	}
}

func (w *writer) areas(shapes []Shape) {
	w.uint(len(shapes))
	for _, s := range shapes {
		w.uint(s.Territory)
		w.uint(len(s.Rings))
		for _, ring := range s.Rings {
			w.refs(ring)
		}
	}
}

func (w *writer) refs(refs []int) {
	w.uint(len(refs))
	for _, r := range refs {
		w.b = binary.AppendVarint(w.b, int64(r-w.ref-2))
		w.ref = r
	}
}
