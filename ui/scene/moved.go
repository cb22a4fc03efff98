package scene

// Moved is the item dx to the right and dy further down. The item itself stays
// as it is.
func Moved(item Item, dx, dy float64) Item {
	switch it := item.(type) {
	case Fill:
		it.Path, it.Fade = it.Path.moved(dx, dy), it.Fade.moved(dx, dy)
		return it
	case Stroke:
		it.Path = it.Path.moved(dx, dy)
		return it
	case Text:
		it.X, it.Y = it.X+dx, it.Y+dy
		return it
	}
	return item
}

func (p Path) moved(dx, dy float64) Path {
	q := Path{Ops: p.Ops, Points: make([]Point, len(p.Points))}
	for i, pt := range p.Points {
		q.Points[i] = Point{pt.X + dx, pt.Y + dy}
	}
	return q
}
