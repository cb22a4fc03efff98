package coverage

// line takes the edge from a to b, cut to the clip rectangle.
func (t *Tracer) line(a, b point) { t.draw(t.stop(a), t.stop(b)) }

// cutLine cuts the line from a to b to the clip rectangle. What lies above,
// below or to the right of it has no effect on what lies in it and is dropped;
// what lies to the left is moved to its left edge, for it still winds round the
// pixels there.
func (t *Tracer) cutLine(a, b point) {
	// Cut top-down, so that an edge is cut alike in both its directions.
	if a.y > b.y {
		t.cut(b, a, true)
	} else {
		t.cut(a, b, false)
	}
}

// cut takes a line with a.y <= b.y; back tells that the contour runs upwards.
func (t *Tracer) cut(a, b point, back bool) {
	if b.y <= t.top || a.y >= t.down || (a.x >= t.right && b.x >= t.right) {
		return
	}
	whole := [2]point{a, b}
	if a.y < t.top {
		a = point{atY(whole, t.top), t.top}
	}
	if b.y > t.down {
		b = point{atY(whole, t.down), t.down}
	}
	switch {
	case a.x <= t.left && b.x <= t.left:
		t.pushed(point{t.left, a.y}, point{t.left, b.y}, back)
		return
	case a.x >= t.right && b.x >= t.right:
		return
	}
	if a.x < t.left {
		c := point{t.left, t.atX(whole, t.left)}
		t.pushed(point{t.left, a.y}, c, back)
		a = c
	} else if a.x > t.right {
		a = point{t.right, t.atX(whole, t.right)}
	}
	if b.x < t.left {
		c := point{t.left, t.atX(whole, t.left)}
		t.pushed(c, point{t.left, b.y}, back)
		b = c
	} else if b.x > t.right {
		b = point{t.right, t.atX(whole, t.right)}
	}
	t.pushed(a, b, back)
}

func (t *Tracer) pushed(a, b point, back bool) {
	if back {
		a, b = b, a
	}
	t.add(fraction(a.x), fraction(a.y), fraction(b.x), fraction(b.y))
}

// atY is where the line crosses the row, atX where it crosses the column, both
// kept between the line's ends.
func atY(l [2]point, y float64) float64 {
	x := l[0].x + (y-l[0].y)*((l[1].x-l[0].x)/(l[1].y-l[0].y))
	return max(min(l[0].x, l[1].x), min(x, max(l[0].x, l[1].x)))
}

func (t *Tracer) atX(l [2]point, x float64) float64 {
	y := l[0].y + (x-l[0].x)*((l[1].y-l[0].y)/(l[1].x-l[0].x))
	y = max(l[0].y, min(y, l[1].y))
	return max(t.top, min(y, t.down))
}
