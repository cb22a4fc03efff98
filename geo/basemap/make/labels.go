package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"sightline/geo/basemap"
)

// countries derives the countries' names and label points from a level.
func countries(l *basemap.Level) []basemap.Country {
	byCode := map[string]*basemap.Country{}
	largest := map[string]orb.Polygon{}
	most := map[string]float64{}
	for _, a := range l.Areas {
		key, size := a.Country, squareKilometres(a.Polygon)
		c := byCode[key]
		if c == nil {
			c = &basemap.Country{Code: key}
			byCode[key] = c
		}
		c.Area += size
		if size > most[key] && a.Region == "" {
			most[key], largest[key] = size, a.Polygon
		}
	}
	var out []basemap.Country
	for key, c := range byCode {
		c.Name, c.Names = countryNames(key)
		if c.Name == "" || largest[key] == nil {
			continue
		}
		c.Label, c.Axis = label(largest[key])
		c.Rank = areaRank(c.Area)
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b basemap.Country) int {
		return cmp.Or(cmp.Compare(b.Area, a.Area), cmp.Compare(a.Code, b.Code))
	})
	return out
}

// areaRank is 1 above 2.5 million km², and one more for each step down.
func areaRank(km2 float64) int {
	for i, limit := range []float64{2.5e6, 8e5, 2.5e5, 9e4, 2.5e4, 3e3} {
		if km2 >= limit {
			return i + 1
		}
	}
	return 7
}

// regions derives the names and label points of the first-level regions.
func regions(s *source) ([]basemap.Region, error) {
	mended := map[string]string{}
	for _, r := range rows(regionsTable) {
		mended[r["country"]+" "+r["source"]] = r["name"]
	}
	var out []basemap.Region
	for _, r := range s.regions {
		h, err := holderOf(r)
		if err != nil {
			return nil, err
		}
		if r.name == "" {
			continue
		}
		b := basemap.Region{Name: r.name, Country: h.country, Rank: r.rank}
		if name, ok := mended[h.country+" "+r.name]; ok {
			b.Name = name
		}
		var polygon orb.Polygon
		most := 0.0
		for _, rings := range r.polygons {
			p := s.polygon(rings)
			size := squareKilometres(p)
			b.Area += size
			if size > most {
				most, polygon = size, p
			}
		}
		if polygon == nil {
			continue
		}
		b.Label, _ = pole(polygon, 12)
		out = append(out, b)
	}
	return out, nil
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
// chord through it that is longest from west to east, a little shortened.
func label(p orb.Polygon) (orb.Point, [2]orb.Point) {
	at, flat := pole(p, 40)
	squeeze := math.Cos(radians(at[1]))
	centre := orb.Point{at[0] * squeeze, at[1]}
	best, axis := 0.0, [2]orb.Point{}
	for degrees := -45.0; degrees <= 45; degrees += 5 {
		sin, cos := math.Sincos(radians(degrees))
		back, ahead := chord(flat, centre, orb.Point{cos, sin})
		if length := (back + ahead) * cos; length > best {
			best = length
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
