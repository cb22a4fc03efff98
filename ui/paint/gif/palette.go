package gif

import (
	"image"
	"image/color"
	"slices"
)

// colours is how many colours a palette has: one of 256 stands for what stays.
const colours = 255

// stay is the index of the transparent colour.
const stay = 255

// A Palette is the colours of a file. It must not be used by two goroutines at
// once.
type Palette struct {
	table [][3]byte
	near  map[[3]byte]byte // found before
}

// A Census counts colours to make a palette of.
type Census struct {
	fixed  [][3]byte
	counts map[[3]byte]int
}

// NewCensus begins with colours that the palette is to have as they are, at most
// 255. Transparency is not heeded.
func NewCensus(fixed []color.NRGBA) *Census {
	c := &Census{counts: map[[3]byte]int{}}
	for _, f := range fixed {
		if rgb := [3]byte{f.R, f.G, f.B}; !slices.Contains(c.fixed, rgb) && len(c.fixed) < colours {
			c.fixed = append(c.fixed, rgb)
		}
	}
	return c
}

// Count counts the pixels of a picture that is like those to come.
func (c *Census) Count(m *image.RGBA) {
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		row := m.Pix[m.PixOffset(m.Rect.Min.X, y):][:4*m.Rect.Dx()]
		for len(row) > 0 {
			rgb, n := [3]byte(row), 0
			for ; len(row) > 0 && [3]byte(row) == rgb; row = row[4:] {
				n++
			}
			c.counts[rgb] += n
		}
	}
}

// Palette is made of the fixed colours and those that the pictures need most, by
// median cut (Heckbert 1982).
func (c *Census) Palette() *Palette {
	p := &Palette{near: map[[3]byte]byte{}, table: slices.Clone(c.fixed)}
	rest := map[[3]byte]int{}
	for rgb, n := range c.counts {
		if !slices.Contains(c.fixed, rgb) {
			rest[rgb] = n
		}
	}
	p.table = append(p.table, cut(rest, colours-len(p.table))...)
	if len(p.table) == 0 {
		p.table = append(p.table, [3]byte{})
	}
	return p
}

// A lot is colours that become one, with how often they are seen.
type lot []tally

type tally struct {
	rgb [3]byte
	n   int
}

// cut sorts the colours into so many lots and gives the mean of each. What is seen
// often weighs by its root: soft edges are few pixels, and are looked at most.
func cut(counts map[[3]byte]int, most int) [][3]byte {
	var all lot
	for c, n := range counts {
		all = append(all, tally{c, root(n)})
	}
	if len(all) == 0 || most <= 0 {
		return nil
	}
	slices.SortFunc(all, func(a, b tally) int { return slices.Compare(a.rgb[:], b.rgb[:]) })
	lots := []lot{all}
	for len(lots) < most {
		i := widest(lots)
		if i < 0 {
			break
		}
		a, b := lots[i].halves()
		lots[i] = a
		lots = append(lots, b)
	}
	out := make([][3]byte, len(lots))
	for i, l := range lots {
		out[i] = l.mean()
	}
	return out
}

// root is the square root of a positive number, rounded up.
func root(n int) int {
	r := 1
	for r*r < n {
		r++
	}
	return r
}

// widest is the lot that errs most as one colour; −1 if none can be cut.
func widest(lots []lot) int {
	best, found := 0, -1
	for i, l := range lots {
		if _, e := l.spread(); e > best {
			best, found = e, i
		}
	}
	return found
}

// spread is the channel in which a lot is spread most, and its sum of squares about
// the mean there.
func (l lot) spread() (channel, sum int) {
	mean := l.mean()
	var sums [3]int
	for _, t := range l {
		for c, v := range t.rgb {
			d := int(v) - int(mean[c])
			sums[c] += d * d * t.n
		}
	}
	for c, s := range sums {
		if s > sum && len(l) > 1 {
			channel, sum = c, s
		}
	}
	return channel, sum
}

// halves cuts a lot of two colours or more at the mean of its widest channel.
func (l lot) halves() (lot, lot) {
	c, _ := l.spread()
	l = slices.Clone(l)
	slices.SortStableFunc(l, func(a, b tally) int { return int(a.rgb[c]) - int(b.rgb[c]) })
	mean := l.mean()[c]
	at, _ := slices.BinarySearchFunc(l, mean, func(t tally, v byte) int {
		if t.rgb[c] <= v {
			return -1
		}
		return 1
	})
	at = max(1, min(len(l)-1, at))
	return l[:at:at], l[at:]
}

func (l lot) mean() [3]byte {
	var sums [3]int
	n := 0
	for _, t := range l {
		n += t.n
		for c, v := range t.rgb {
			sums[c] += int(v) * t.n
		}
	}
	var out [3]byte
	for c, s := range sums {
		out[c] = byte((s + n/2) / n)
	}
	return out
}

// index is the palette's colour that is nearest.
func (p *Palette) index(c [3]byte) byte {
	if i, ok := p.near[c]; ok {
		return i
	}
	best, least := 0, 1<<30
	for i, t := range p.table {
		r, g, b := int(c[0])-int(t[0]), int(c[1])-int(t[1]), int(c[2])-int(t[2])
		if d := 3*r*r + 6*g*g + b*b; d < least { // about as eyes weigh them
			best, least = i, d
		}
	}
	if len(p.near) < 1<<18 { // so that memory has a bound
		p.near[c] = byte(best)
	}
	return byte(best)
}
