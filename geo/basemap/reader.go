package basemap

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/paulmach/orb"
)

var errCut = errors.New("basemap: the file ends early")

func unpack(packed []byte, size int) ([]byte, error) {
	raw := make([]byte, size)
	if _, err := io.ReadFull(flate.NewReader(bytes.NewReader(packed)), raw); err != nil {
		return nil, fmt.Errorf("basemap: unpacking: %w", err)
	}
	return raw, nil
}

// reader takes numbers from bytes. After the first error it returns zeros.
type reader struct {
	b    []byte
	last [2]int64
	err  error
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.b = nil
}

func (r *reader) uint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.fail(errCut)
		return 0
	}
	r.b = r.b[n:]
	return v
}

// upto reads a number that must not exceed limit.
func (r *reader) upto(limit int) int { return r.within(r.uint(), limit) }

func (r *reader) within(v uint64, limit int) int {
	if v > uint64(limit) {
		r.fail(fmt.Errorf("basemap: %d where at most %d is possible", v, limit))
		return 0
	}
	return int(v)
}

// count reads how many items follow, of so many bytes at least each.
func (r *reader) count(size int) int {
	n := r.uint()
	return r.within(n, len(r.b)/size)
}

func (r *reader) text() string {
	n := r.count(1)
	if r.err != nil {
		return ""
	}
	s := string(r.b[:n])
	r.b = r.b[n:]
	return s
}

func (r *reader) flag() bool { return r.upto(1) == 1 }

func (r *reader) position(step float64) orb.Point {
	for i := range r.last {
		d, n := binary.Varint(r.b)
		if n <= 0 {
			r.fail(errCut)
			return orb.Point{}
		}
		r.b = r.b[n:]
		r.last[i] += d
	}
	p := orb.Point{float64(r.last[0]) * step, float64(r.last[1]) * step}
	if math.Abs(p[0]) > 180 || math.Abs(p[1]) > 90 {
		r.fail(fmt.Errorf("basemap: position %v is not on the earth", p))
		return orb.Point{}
	}
	return p
}

func (r *reader) point() orb.Point { return r.position(180 / math.Ldexp(1, gazetteerQ)) }

func (r *reader) names() Names {
	n := r.count(2)
	if n == 0 {
		return nil
	}
	names := make(Names, n)
	for range n {
		tag := r.text()
		names[tag] = r.text()
	}
	return names
}

const (
	maxRank   = 20
	maxNumber = math.MaxInt32
)

func (r *reader) gazetteer() (*Map, []float64) {
	m := &Map{Worldview: r.text(), Credit: r.text()}
	tolerances := make([]float64, r.upto(maxLevels))
	for i := range tolerances {
		tolerances[i] = float64(r.upto(maxNumber))
	}
	m.Places = list(r, func() Place {
		return Place{
			Name: r.text(), Names: r.names(), Point: r.point(), Country: r.text(),
			Rank: r.upto(maxRank), Population: r.upto(maxNumber), Capital: r.flag(),
		}
	})
	m.Countries = list(r, func() Country {
		return Country{
			Code: r.text(), Name: r.text(), Names: r.names(), Label: r.point(),
			Axis: [2]orb.Point{r.point(), r.point()},
			Area: float64(r.upto(maxNumber)), Rank: r.upto(maxRank),
		}
	})
	m.Regions = list(r, func() Region {
		return Region{
			Name: r.text(), Country: r.text(), Label: r.point(),
			Area: float64(r.upto(maxNumber)), Rank: r.upto(maxRank),
		}
	})
	m.Seas = list(r, func() Sea {
		return Sea{
			Name: r.text(), Names: r.names(), Label: r.point(),
			Kind: SeaKind(r.upto(int(Strait))), Rank: r.upto(maxRank),
		}
	})
	return m, tolerances
}

// list reads a count and so many items, each of five bytes at least.
func list[T any](r *reader, item func() T) []T {
	n := r.count(5)
	out := make([]T, 0, n)
	for range n {
		if r.err != nil {
			return nil
		}
		out = append(out, item())
	}
	return out
}
