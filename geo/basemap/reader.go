package basemap

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/paulmach/orb"
)

var errCut = errors.New("basemap: the file ends early")

// reader takes numbers and texts from bytes. After the first error it returns
// zeros.
type reader struct {
	b       []byte
	texts   string
	at      int // in b
	next    int // in texts
	last    [2]int64
	version byte // of the file
	named   *nameTable
	name    int // the row of the next names in named
	err     error
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.b, r.texts, r.at, r.next = nil, "", 0, 0
}

// left is how many bytes there still are.
func (r *reader) left() int { return len(r.b) - r.at }

func (r *reader) uint() uint64 {
	if r.at < len(r.b) && r.b[r.at] < 0x80 {
		r.at++
		return uint64(r.b[r.at-1])
	}
	v, n := binary.Uvarint(r.b[r.at:])
	if n <= 0 {
		r.fail(errCut)
		return 0
	}
	r.at += n
	return v
}

func (r *reader) int() int64 {
	v := r.uint()
	return int64(v>>1) ^ -int64(v&1)
}

// upto reads a number that must not exceed limit.
func (r *reader) upto(limit int) int { return r.within(r.uint(), limit) }

func (r *reader) within(v uint64, limit int) int {
	if limit < 0 || v > uint64(limit) {
		r.fail(fmt.Errorf("basemap: %d where at most %d is possible", v, limit))
		return 0
	}
	return int(v)
}

// index reads one more than an index into a list of n, or 0 for -1.
func (r *reader) index(n int) int { return r.upto(n) - 1 }

// count reads how many items follow, of so many bytes at least each.
func (r *reader) count(size int) int {
	n := r.uint()
	return r.within(n, r.left()/size)
}

// text takes the next text. It shares the memory of all texts.
func (r *reader) text() string {
	n := r.upto(len(r.texts) - r.next)
	r.next += n
	return r.texts[r.next-n : r.next]
}

// names takes the names of the next item.
func (r *reader) names() Names {
	r.name++
	return Names{r.named, r.name - 1}
}

func (r *reader) flag() bool { return r.upto(1) == 1 }

// steps moves on and returns the position, in steps.
func (r *reader) steps() (x, y int64) {
	r.last[0] += r.int()
	r.last[1] += r.int()
	return r.last[0], r.last[1]
}

func (r *reader) position(step float64) orb.Point {
	x, y := r.steps()
	p := orb.Point{float64(x) * step, float64(y) * step}
	if math.Abs(p[0]) > 180 || math.Abs(p[1]) > 90 {
		r.fail(errOffEarth)
		return orb.Point{}
	}
	return p
}

var errOffEarth = errors.New("basemap: a position is not on the earth")

func (r *reader) point() orb.Point { return r.position(180 / math.Ldexp(1, gazetteerQ)) }

// list reads a count and so many items, each of so many bytes at least.
func list[T any](r *reader, least int, item func() T) []T {
	n := r.count(least)
	if n == 0 {
		return nil
	}
	out := make([]T, 0, n)
	for range n {
		out = append(out, item())
		if r.err != nil {
			return nil
		}
	}
	return out
}
