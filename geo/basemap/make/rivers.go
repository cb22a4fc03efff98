package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"sightline/geo/basemap"
)

// river is a line of a waterway, outside of lakes.
type river struct {
	waterway int // index
	rank     int
	points   []orb.Point
}

// waterways are the names that rivers refer to.
type waterways struct {
	index[string]
}

// names returns the waterways with their names in other languages.
func (w *waterways) names() []basemap.Waterway {
	table := map[string]row{}
	for _, r := range rows(riversTable) {
		table[r["name"]] = r
	}
	var out []basemap.Waterway
	for _, name := range w.list {
		out = append(out, basemap.Waterway{Name: name, Names: table[name].names()})
	}
	return out
}

// readRivers returns the lines of rivers and canals with today's names, without
// what runs through lakes. The centre lines of drained lakes are rivers too.
func (w *waterways) readRivers(data []byte, lakes lakes, coast []orb.Point) ([]river, error) {
	reaches, err := w.readReaches(data)
	if err != nil {
		return nil, err
	}
	drained(reaches, lakes.full, coast)
	var out []river
	for _, r := range reaches {
		if r.centre && !inLake(r.points[len(r.points)/2], lakes.beds) {
			continue
		}
		part := r.river
		for _, part.points = range ashore(r.points, lakes.full) {
			if r.centre {
				part = part.joined(out)
			}
			out = append(out, part)
		}
	}
	slices.SortStableFunc(out, func(a, b river) int { return cmp.Compare(a.rank, b.rank) })
	return out, nil
}

// readReaches returns the source's lines, those of lakes last.
func (w *waterways) readReaches(data []byte) ([]reach, error) {
	features, err := readFeatures(data)
	if err != nil {
		return nil, err
	}
	mended := map[string]string{}
	for _, r := range rows(riversTable) {
		for source := range strings.SplitSeq(r["source"], ";") {
			mended[source] = r["name"]
		}
	}
	w.of("") // rivers without a name
	slices.SortStableFunc(features, func(a, b feature) int { return cmp.Compare(order(&a), order(&b)) })
	var out []reach
	for i := range features {
		f := &features[i]
		lines, err := read[orb.LineString](f, "LineString", "MultiLineString")
		if err != nil {
			return nil, err
		}
		for _, line := range lines {
			r := river{waterway: w.of(riverName(f.text("name"), mended)), rank: f.number("scalerank"), points: line}
			out = append(out, reach{r, order(f) > 0})
		}
	}
	return out, nil
}

// order puts rivers first, and centre lines of lakes after them.
func order(f *feature) int {
	if f.text("featurecla") == "River" {
		return 0
	}
	return 1
}

// nearby is how far, in degrees, the source's centre line of a lake may end from
// the lines of its river: 300 m.
const nearby = 0.003

// joined is a centre line that is led to the ends of its river's lines.
func (r river) joined(others []river) river {
	first, last := r.points[0], r.points[len(r.points)-1]
	if tip := r.tip(others, first); tip != first {
		r.points = append([]orb.Point{tip}, r.points...)
	}
	if tip := r.tip(others, last); tip != last {
		r.points = append(slices.Clone(r.points), tip)
	}
	return r
}

// tip is the nearest end of a line of the same waterway, or the position itself
// if none is nearby.
func (r river) tip(others []river, at orb.Point) orb.Point {
	best, out := nearby, at
	for _, o := range others {
		for _, tip := range []orb.Point{o.points[0], o.points[len(o.points)-1]} {
			if d := planar.Distance(at, tip); o.waterway == r.waterway && d < best {
				best, out = d, tip
			}
		}
	}
	return out
}

// riverName mends a name by the table. A name that has lost letters, and is not
// in the table, is none.
func riverName(source string, mended map[string]string) string {
	source = strings.Join(strings.Fields(source), " ")
	if name, ok := mended[source]; ok {
		return name
	}
	if strings.Contains(source, "?") {
		return ""
	}
	return source
}

// ashore returns the parts of a line that lie outside of the lakes.
func ashore(line orb.LineString, lakes []orb.Polygon) [][]orb.Point {
	bound := line.Bound()
	var near []orb.Polygon
	for _, lake := range lakes {
		if lake.Bound().Intersects(bound) {
			near = append(near, lake)
		}
	}
	if len(near) == 0 {
		return [][]orb.Point{line}
	}
	var out [][]orb.Point
	var part []orb.Point
	finish := func() {
		if len(part) > 1 {
			out = append(out, part)
		}
		part = nil
	}
	for i := 1; i < len(line); i++ {
		for _, piece := range split(line[i-1], line[i], near) {
			if inLake(middle(piece[0], piece[1]), near) {
				finish()
				continue
			}
			if part == nil {
				part = append(part, piece[0])
			}
			part = append(part, piece[1])
		}
	}
	finish()
	return out
}

func middle(p, q orb.Point) orb.Point { return between(p, q, 0.5) }

func inLake(p orb.Point, lakes []orb.Polygon) bool {
	return slices.ContainsFunc(lakes, func(lake orb.Polygon) bool {
		return lake.Bound().Contains(p) && planar.PolygonContains(lake, p)
	})
}

// split cuts an edge where it crosses shores.
func split(p, q orb.Point, lakes []orb.Polygon) [][2]orb.Point {
	cuts := []float64{0, 1}
	edge := orb.MultiPoint{p, q}.Bound()
	for _, lake := range lakes {
		if !lake.Bound().Intersects(edge) {
			continue
		}
		for _, ring := range lake {
			for i := 1; i < len(ring); i++ {
				if t, ok := crossing(p, q, ring[i-1], ring[i]); ok {
					cuts = append(cuts, t)
				}
			}
		}
	}
	slices.Sort(cuts)
	var out [][2]orb.Point
	for i := 1; i < len(cuts); i++ {
		if cuts[i] > cuts[i-1] {
			out = append(out, [2]orb.Point{between(p, q, cuts[i-1]), between(p, q, cuts[i])})
		}
	}
	return out
}

// crossing returns where, from 0 at p to 1 at q, an edge crosses another.
func crossing(p, q, a, b orb.Point) (float64, bool) {
	r, s := orb.Point{q[0] - p[0], q[1] - p[1]}, orb.Point{b[0] - a[0], b[1] - a[1]}
	d := r[0]*s[1] - r[1]*s[0]
	if d == 0 {
		return 0, false
	}
	to := orb.Point{a[0] - p[0], a[1] - p[1]}
	t := (to[0]*s[1] - to[1]*s[0]) / d
	u := (to[0]*r[1] - to[1]*r[0]) / d
	return t, t > 0 && t < 1 && u >= 0 && u <= 1
}

// addRivers adds the rivers that the level has room for: lines of one waterway
// and rank are joined end to end.
func (l *leveller) addRivers(rivers []river) {
	type key struct{ waterway, rank int }
	var keys index[key]
	nobody := [2]side{{territory: -1}, {territory: -1}}
	var edges []edge
	for _, r := range rivers {
		if r.rank <= l.detail.rivers {
			edges = append(edges, edge{points: densify(r.points), sides: nobody, frontier: keys.of(key{r.waterway, r.rank})})
		}
	}
	for _, e := range chain(edges) {
		if arc := l.arc(e.points); arc != nil {
			k := keys.list[e.frontier]
			l.out.Rivers = append(l.out.Rivers, basemap.Course{Waterway: k.waterway, Rank: k.rank, Arcs: l.add(arc)})
		}
	}
}
