package portray

import (
	"image/color"
	"math"
	"slices"

	"sightline/ui/scene"
)

// columnWide is how wide a column of a histogram is, pixels.
const columnWide = 3.0

// A histogram counts in columns across the plot.
type histogram struct {
	left   float64
	counts []float64
}

// histogram is an empty one, as wide as the plot is seen, and never without a
// column: a picture may be so narrow that nothing of the plot is seen. There are
// three, and each is there until it is asked for again.
func (d *strip) histogram(n int) histogram {
	if d.columns[n] == nil {
		d.columns[n] = make([]float64, max(1, int(math.Ceil((d.in.Width-d.axis.left)/columnWide))))
	}
	clear(d.columns[n])
	return histogram{d.axis.left, d.columns[n]}
}

// col is the column of a pixel, within the plot.
func (h histogram) col(x float64) int {
	return max(0, min(len(h.counts)-1, int((x-h.left)/columnWide)))
}

// most is the highest column.
func (h histogram) most() float64 {
	most := 0.0
	for _, n := range h.counts {
		most = math.Max(most, n)
	}
	return most
}

// runs is how many steps the columns make: neighbours of one height are one.
func (h histogram) runs() int {
	n, last := 0, 0.0
	for _, c := range h.counts {
		if c != last && c > 0 {
			n++
		}
		last = c
	}
	return n
}

// path is the columns as one area on a base line, the highest as high as told.
// Areas go by the square root, so that a single mark is still seen.
func (h histogram) path(base, high, most float64) scene.Path {
	n := h.runs()
	p := scene.Path{Ops: make([]scene.Op, 0, 5*n), Points: make([]scene.Point, 0, 4*n)}
	for i := 0; i < len(h.counts); {
		n := i + 1
		for n < len(h.counts) && h.counts[n] == h.counts[i] {
			n++
		}
		if h.counts[i] > 0 {
			r := scene.Rect{X: h.left + float64(i)*columnWide, W: float64(n-i) * columnWide, H: high * math.Sqrt(h.counts[i]/most)}
			p.Move(r.X, base)
			p.Line(r.X, base-r.H)
			p.Line(r.Right(), base-r.H)
			p.Line(r.Right(), base)
			p.Close()
		}
		i = n
	}
	return p
}

// claimDensity draws a lane with more claims than pixels: how many there are
// where, those to come fainter.
func (d *strip) claimDensity(lane int, y float64) {
	t := d.in.Theme
	said, later, counting := d.densities(lane)
	most := math.Max(said.most(), later.most())
	if most == 0 {
		return
	}
	base, high := y+d.voices.lane/2-2, d.voices.lane-4
	d.fill(later.path(base, high, most), fade(t.Faint, 0.28))
	d.fill(said.path(base, high, most), fade(t.Accent, 0.75))
	lit := d.histogram(2)
	for _, i := range d.litClaims() {
		s := &d.c.claims[i]
		if int(d.said.lane[i]) != lane || !s.counts(d.heard) || !d.in.Sieve.PassesNumber(s.number, d.in.Snapshot) {
			continue
		}
		x := d.axis.x(s.said.middle())
		d.marks[i] = scene.Point{X: x, Y: y}
		if x >= lit.left && x < d.in.Width {
			lit.counts[lit.col(x)]++
		}
	}
	d.fill(lit.path(base, high, most), t.Text)
	d.densityItems(said, counting, scene.Rect{Y: base - high, H: high})
}

// densities counts a lane's claims that pass: those that count at the moment,
// which it also lists from left to right, and those that do not.
func (d *strip) densities(lane int) (said, later histogram, counting []int32) {
	edges := d.edgesOf(lane)
	said, later = d.histogram(0), d.histogram(1)
	times, claims := d.said.times[lane], d.said.claims[lane]
	from, run := edges[0], edges[0] // up to run all count, mostly all that do: they need no list of their own
	for col := range said.counts {
		for i := edges[col]; i < edges[col+1]; i++ {
			switch {
			case d.in.Sieve != nil && !d.in.Sieve.PassesNumber(d.c.claims[claims[i]].number, d.in.Snapshot):
			case times.from[i] < d.heard && d.heard <= times.until[i]:
				said.counts[col]++
				if i == run {
					run++
				} else {
					counting = append(counting, claims[i])
				}
			default:
				later.counts[col]++
			}
		}
	}
	if len(counting) == 0 {
		return said, later, claims[from:run:run]
	}
	return said, later, slices.Concat(claims[from:run], counting)
}

// densityItems lets columns be pointed at: they open to a closer look. The
// claims are those that the histogram counts, from left to right.
func (d *strip) densityItems(h histogram, claims []int32, row scene.Rect) {
	const wide = 8 // columns
	for i := 0; i < len(h.counts); i += wide {
		n := 0
		for _, c := range h.counts[i:min(len(h.counts), i+wide)] {
			n += int(c)
		}
		if n == 0 {
			continue
		}
		in := claims[:n]
		claims = claims[n:]
		x := h.left + float64(i)*columnWide
		d.out.Items = append(d.out.Items, Item{
			ID: d.c.claims[in[0]].claim.ID, Box: scene.Rect{X: x, Y: row.Y, W: wide * columnWide, H: row.H},
			Opens: Stretch{d.axis.at(x - 40), d.axis.at(x + wide*columnWide + 40)}, claims: in,
		})
	}
}

// eventDensity draws how many events there are when, behind the lanes, where
// the lanes have no room for all of them.
func (d *strip) eventDensity() {
	if d.happened.most() <= 0 || d.happened.closed {
		return
	}
	reaches := d.reaches()
	h, n := d.histogram(0), 0
	for _, e := range reaches {
		if e.heard >= d.heard {
			continue
		}
		h.counts[e.first]++
		n++
		if e.last+1 < len(h.counts) {
			h.counts[e.last+1]--
		}
	}
	for i := 1; i < len(h.counts); i++ {
		h.counts[i] += h.counts[i-1]
	}
	if most := h.most(); float64(n)*crammed > d.axis.width {
		d.fill(h.path(d.happened.bottom(), d.happened.room*0.9, most), d.densityInk())
	}
}

func (d *strip) densityInk() color.NRGBA { return fade(d.in.Theme.Faint, 0.11) }
