package coverage_test

import (
	"slices"

	"sightline/ui/paint/raster/coverage"
)

// inside is the area within a pixel that contours hold, and whether the winding
// number takes no more than two values there, one after the other. It is exact
// but for rounding: between the heights at which edges end, cross one another or
// cross the pixel's sides, all widths change evenly, so that those half-way are
// the means.
func inside(x, y int, rule coverage.Rule, contours []contour) (area float64, plain bool) {
	row := rowEdges(float64(y), contours)
	left, right := float64(x), float64(x+1)
	heights := []float64{float64(y), float64(y + 1)}
	for i, e := range row {
		heights = append(heights, e.y0, e.y1, e.height(left), e.height(right))
		for _, f := range row[:i] {
			heights = append(heights, e.meet(f))
		}
	}
	heights = slices.DeleteFunc(heights, func(h float64) bool { return !(h >= float64(y) && h <= float64(y+1)) })
	slices.Sort(heights)
	areas := map[int]float64{} // by winding
	for i := 1; i < len(heights); i++ {
		if h := heights[i] - heights[i-1]; h > 0 {
			strip((heights[i]+heights[i-1])/2, left, row, func(winding int, width float64) { areas[winding] += width * h })
		}
	}
	low, high := 1<<30, -1<<30
	for w, a := range areas {
		if w%2 != 0 || rule == coverage.NonZero && w != 0 {
			area += a
		}
		if a > 1e-3 {
			low, high = min(low, w), max(high, w)
		}
	}
	return area, high-low <= 1
}

// strip walks along a height from left to right over one pixel.
func strip(y, left float64, row []slope, found func(winding int, width float64)) {
	type crossing struct {
		x   float64
		way int
	}
	var all []crossing
	winding := 0
	for _, e := range row {
		if y <= e.y0 || y >= e.y1 {
			continue
		}
		switch x := e.x(y); {
		case x <= left:
			winding += e.way
		case x < left+1:
			all = append(all, crossing{x, e.way})
		}
	}
	slices.SortFunc(all, func(a, b crossing) int {
		if a.x < b.x {
			return -1
		}
		return 1
	})
	at := left
	for _, c := range all {
		found(winding, c.x-at)
		at, winding = c.x, winding+c.way
	}
	found(winding, left+1-at)
}

// A slope is an edge from top to bottom.
type slope struct {
	x0, y0, x1, y1 float64
	way            int
}

func (s slope) x(y float64) float64 { return s.x0 + (y-s.y0)/(s.y1-s.y0)*(s.x1-s.x0) }

// height is where it crosses a column; infinite or no number if it doesn't.
func (s slope) height(x float64) float64 { return s.y0 + (x-s.x0)/(s.x1-s.x0)*(s.y1-s.y0) }

// meet is the height at which two edges' lines cross.
func (s slope) meet(t slope) float64 {
	a, b := (s.x1-s.x0)/(s.y1-s.y0), (t.x1-t.x0)/(t.y1-t.y0)
	return (t.x0 - b*t.y0 - s.x0 + a*s.y0) / (a - b)
}

// rowEdges are the edges that cross a row of pixels.
func rowEdges(y float64, contours []contour) []slope {
	var row []slope
	for _, c := range contours {
		for i, a := range c {
			b, way := c[(i+1)%len(c)], 1
			if a[1] > b[1] {
				a, b, way = b, a, -1
			}
			if a[1] < b[1] && a[1] < y+1 && b[1] > y {
				row = append(row, slope{a[0], a[1], b[0], b[1], way})
			}
		}
	}
	return row
}
