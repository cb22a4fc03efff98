package main

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"sightline/geo/basemap"
)

// label names the territories and derives where to write their names. A country
// is labelled in the middle of all that is wholly its own by the default
// worldview, whatever its territories are.
func (w *world) label(l *leveller) {
	list := w.territories.list
	w.named = make([]basemap.Territory, len(list))
	for i, t := range list {
		n := &w.named[i]
		*n = w.names.territoryNames(t)
		for _, rings := range l.dissolve(func(k int) bool { return k == i }) {
			n.Area += squareKilometres(l.polygon(rings))
		}
		largest, most := orb.Polygon(nil), 0.0
		for _, rings := range l.dissolve(func(k int) bool { return k == i || t.part == "" && wholly(list[k], t.code) }) {
			p := l.polygon(rings)
			if size := squareKilometres(p); size > most {
				largest, most = p, size
			}
		}
		if largest != nil && n.Name != "" {
			n.Label, n.Axis = label(largest)
		}
	}
}

// wholly tells of a part that the default worldview takes for part of a country
// like any other; the part of Western Sahara west of the wall is the larger one.
func wholly(t territory, code string) bool {
	h, ok := worldviews[0].holdings[t.part]
	return ok && t.part != "" && h.holder == code && (h.status == basemap.Whole || t.part == westOfBerm)
}

// placesIn finds the territories of the places: by their position where that
// is in a part of a country, else by their country.
func (w *world) placesIn(l *leveller) []int32 {
	list := w.territories.list
	codes := map[string]int32{}
	type part struct {
		territory int32
		polygon   orb.Polygon
	}
	var parts []part
	for i, t := range list {
		if t.part == "" {
			codes[t.code] = int32(i)
			continue
		}
		for _, rings := range l.dissolve(func(k int) bool { return k == i }) {
			parts = append(parts, part{int32(i), l.polygon(rings)})
		}
	}
	in := make([]int32, len(w.places))
	for i, p := range w.places {
		at, ok := codes[p.Country]
		if !ok {
			at = -1
		}
		for _, part := range parts {
			if part.polygon.Bound().Contains(p.Point) && planar.PolygonContains(part.polygon, p.Point) {
				at = part.territory
			}
		}
		in[i] = at
	}
	return in
}

// polygon puts a region's rings together.
func (s *source) polygon(rings [][]int) orb.Polygon {
	var p orb.Polygon
	for _, refs := range rings {
		var ring orb.Ring
		for _, ref := range refs {
			arc := s.arcs[max(ref, ^ref)]
			if ref < 0 {
				arc = slices.Clone(arc)
				slices.Reverse(arc)
			}
			ring = append(ring, arc...)
		}
		p = append(p, ring)
	}
	return p
}

// squareKilometres integrates sin(latitude) over longitude, as an equal-area
// cylinder does.
func squareKilometres(p orb.Polygon) float64 {
	total := 0.0
	for i, ring := range p {
		sum := 0.0
		for k := 1; k < len(ring); k++ {
			a, b := ring[k-1], ring[k]
			sum += radians(b[0]-a[0]) * (math.Sin(radians(a[1])) + math.Sin(radians(b[1]))) / 2
		}
		size := math.Abs(sum) * earthRadius * earthRadius / 1e6
		if i > 0 {
			size = -size
		}
		total += size
	}
	return total
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

// label returns where to write a name: the pole of inaccessibility, and the
// chord through it that is longest, a little shortened, from its west end to its
// east: level ones are mildly preferred, by the root of the slope's cosine, since
// they are read with more ease, and steeper than 85° there is none.
func label(p orb.Polygon) (orb.Point, [2]orb.Point) {
	at, flat := pole(p, 40)
	squeeze := math.Cos(radians(at[1]))
	centre := orb.Point{at[0] * squeeze, at[1]}
	best, axis := 0.0, [2]orb.Point{}
	for degrees := -85.0; degrees <= 85; degrees += 5 {
		sin, cos := math.Sincos(radians(degrees))
		back, ahead := chord(flat, centre, orb.Point{cos, sin})
		if score := (back + ahead) * math.Sqrt(cos); score > best {
			best = score
			back, ahead = 0.92*back, 0.92*ahead
			axis[0] = orb.Point{clampLon((centre[0] - back*cos) / squeeze), centre[1] - back*sin}
			axis[1] = orb.Point{clampLon((centre[0] + ahead*cos) / squeeze), centre[1] + ahead*sin}
		}
	}
	return at, axis
}

func clampLon(lon float64) float64 { return max(-180, min(180, lon)) }

// chord returns how far one can go from the centre both ways along a direction
// before leaving the polygon.
func chord(p orb.Polygon, centre, along orb.Point) (back, ahead float64) {
	back, ahead = math.Inf(1), math.Inf(1)
	for _, ring := range p {
		for i := 1; i < len(ring); i++ {
			a := orb.Point{ring[i-1][0] - centre[0], ring[i-1][1] - centre[1]}
			b := orb.Point{ring[i][0] - centre[0], ring[i][1] - centre[1]}
			u, v := along[0]*a[1]-along[1]*a[0], along[0]*b[1]-along[1]*b[0]
			if (u > 0) == (v > 0) {
				continue
			}
			t := u / (u - v)
			s := along[0]*(a[0]+t*(b[0]-a[0])) + along[1]*(a[1]+t*(b[1]-a[1]))
			if s >= 0 {
				ahead = min(ahead, s)
			} else {
				back = min(back, -s)
			}
		}
	}
	if math.IsInf(back, 1) || math.IsInf(ahead, 1) {
		return 0, 0
	}
	return back, ahead
}

// pole returns the point inside the polygon that is furthest from its edges
// (the pole of inaccessibility; Garcia-Castellanos and Lombardo 2007), by a
// grid that narrows, and the polygon with longitudes shortened as at that
// latitude.
func pole(p orb.Polygon, cells int) (orb.Point, orb.Polygon) {
	bound := p.Bound()
	squeeze := max(0.02, math.Cos(radians((bound.Min[1]+bound.Max[1])/2)))
	flat := squeezed(p, squeeze)
	area := flat.Bound()
	best, at := math.Inf(-1), area.Center()
	for range 3 {
		dx := (area.Max[0] - area.Min[0]) / float64(cells)
		dy := (area.Max[1] - area.Min[1]) / float64(cells)
		for i := range cells {
			for k := range cells {
				c := orb.Point{area.Min[0] + (float64(i)+0.5)*dx, area.Min[1] + (float64(k)+0.5)*dy}
				if d := clearance(flat, c, best); d > best {
					best, at = d, c
				}
			}
		}
		area = orb.Bound{Min: orb.Point{at[0] - dx, at[1] - dy}, Max: orb.Point{at[0] + dx, at[1] + dy}}
	}
	out := orb.Point{at[0] / squeeze, at[1]}
	return out, squeezed(p, math.Cos(radians(out[1])))
}

func squeezed(p orb.Polygon, by float64) orb.Polygon {
	out := p.Clone()
	for _, ring := range out {
		for i := range ring {
			ring[i][0] *= by
		}
	}
	return out
}

// clearance is the distance from a point to the polygon's edges, negative
// outside; it gives up with -Inf once it is no better than enough.
func clearance(p orb.Polygon, c orb.Point, enough float64) float64 {
	nearest := math.Inf(1)
	for _, ring := range p {
		for i := 1; i < len(ring); i++ {
			nearest = min(nearest, planar.DistanceFromSegmentSquared(ring[i-1], ring[i], c))
			if enough > 0 && nearest <= enough*enough {
				return math.Inf(-1)
			}
		}
	}
	if !planar.PolygonContains(p, c) {
		return math.Inf(-1)
	}
	return math.Sqrt(nearest)
}
