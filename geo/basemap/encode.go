package basemap

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// Encode writes a basemap: the map's lists, and the levels from coarse to fine.
// The same input gives the same bytes. It returns an error if there are more
// levels than a file may have or if they do not run from coarse to fine.
func Encode(m *Map, levels []Topology) ([]byte, error) {
	if len(levels) > maxLevels {
		return nil, fmt.Errorf("basemap: %d levels, at most %d", len(levels), maxLevels)
	}
	var body bytes.Buffer
	var g writer
	g.gazetteer(m, levels)
	if err := pack(&body, g.b); err != nil {
		return nil, err
	}
	for i := range levels {
		if i > 0 && levels[i].Tolerance >= levels[i-1].Tolerance {
			return nil, fmt.Errorf("basemap: level %d is not finer than the one before", i)
		}
		var w writer
		w.level(&levels[i])
		if err := pack(&body, w.b); err != nil {
			return nil, err
		}
	}
	out := append([]byte(magic), version)
	out = binary.LittleEndian.AppendUint32(out, checksum(body.Bytes()))
	return append(out, body.Bytes()...), nil
}

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

func pack(out *bytes.Buffer, raw []byte) error {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(raw); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	var head [2 * binary.MaxVarintLen64]byte
	n := binary.PutUvarint(head[:], uint64(packed.Len()))
	n += binary.PutUvarint(head[n:], uint64(len(raw)))
	out.Write(head[:n])
	out.Write(packed.Bytes())
	return nil
}

type writer struct {
	b    []byte
	last [2]int32
}

func (w *writer) uint(n int) { w.b = binary.AppendUvarint(w.b, uint64(n)) }

func (w *writer) text(s string) {
	w.uint(len(s))
	w.b = append(w.b, s...)
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

func (w *writer) names(n Names) {
	w.uint(len(n))
	tags := make([]string, 0, len(n))
	for tag := range n {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	for _, tag := range tags {
		w.text(tag)
		w.text(n[tag])
	}
}

func (w *writer) gazetteer(m *Map, levels []Topology) {
	w.text(m.Worldview)
	w.text(m.Credit)
	w.uint(len(levels))
	for _, l := range levels {
		w.uint(int(l.Tolerance))
	}
	w.uint(len(m.Places))
	for _, p := range m.Places {
		w.text(p.Name)
		w.names(p.Names)
		w.point(p.Point)
		w.text(p.Country)
		w.uint(p.Rank)
		w.uint(p.Population)
		w.flag(p.Capital)
	}
	w.uint(len(m.Countries))
	for _, c := range m.Countries {
		w.text(c.Code)
		w.text(c.Name)
		w.names(c.Names)
		w.point(c.Label)
		w.point(c.Axis[0])
		w.point(c.Axis[1])
		w.uint(int(math.Round(c.Area)))
		w.uint(c.Rank)
	}
	w.uint(len(m.Regions))
	for _, r := range m.Regions {
		w.text(r.Name)
		w.text(r.Country)
		w.point(r.Label)
		w.uint(int(math.Round(r.Area)))
		w.uint(r.Rank)
	}
	w.uint(len(m.Seas))
	for _, s := range m.Seas {
		w.text(s.Name)
		w.names(s.Names)
		w.point(s.Label)
		w.uint(int(s.Kind))
		w.uint(s.Rank)
	}
}

func (w *writer) level(t *Topology) {
	w.uint(int(t.Tolerance))
	w.uint(t.Bits)
	w.uint(len(t.Arcs))
	for _, arc := range t.Arcs {
		w.uint(len(arc))
		for _, p := range arc {
			w.position(p)
		}
	}
	w.shapes(t.Areas)
	w.uint(len(t.Lines))
	for _, l := range t.Lines {
		w.uint(int(l.Kind))
		w.refs(l.Arcs)
	}
	w.shapes(t.Lakes)
}

func (w *writer) shapes(shapes []Shape) {
	w.uint(len(shapes))
	for _, s := range shapes {
		w.text(s.Country)
		w.text(s.Region)
		w.flag(s.Occupied)
		w.uint(len(s.Rings))
		for _, ring := range s.Rings {
			w.refs(ring)
		}
	}
}

func (w *writer) refs(refs []int) {
	w.uint(len(refs))
	for _, r := range refs {
		w.uint(r)
	}
}
