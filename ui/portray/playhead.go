package portray

import (
	"cmp"
	"math"
	"slices"

	"sightline/model"
	"sightline/ui/scene"
)

// moment tints the stretch of the moment.
func (d *strip) moment() {
	when, ok := d.momentStretch()
	if !ok {
		return
	}
	x0, x1 := math.Max(d.axis.left, d.axis.x(when.From)), math.Min(d.in.Width, d.axis.x(when.To))
	if d.in.Still {
		x1 = math.Min(x1, d.rim())
	}
	if x1 > x0 {
		d.fill(scene.Rect{X: x0, Y: axisRow, W: math.Max(2, x1-x0), H: d.in.Height - axisRow}.Path(0), fade(d.in.Theme.Accent, 0.11))
	}
}

// momentStretch is what the moment covers; false if it has no two ends.
func (d *strip) momentStretch() (Stretch, bool) {
	s := stretchOf(d.in.Snapshot.Moment)
	return s, !d.in.Snapshot.Moment.IsZero() && !math.IsInf(s.From, 0) && !math.IsInf(s.To, 0)
}

// headAt is where the playhead stands: at the end of the moment as it was said,
// since all that is left of it has been said; in its middle as it is said to
// have happened. While it plays it is on its way to the next.
func (d *strip) headAt() (float64, bool) {
	s, ok := d.momentStretch()
	if !ok {
		return 0, false
	}
	t := s.To
	if d.in.Snapshot.Clock == model.Happened {
		t = s.middle()
	}
	return d.axis.x(t + d.in.Progress*s.Length()), true
}

// playhead draws the line over the moment, with its handle.
func (d *strip) playhead() {
	x, ok := d.headAt()
	if !ok || x < d.axis.left-1 || x > d.in.Width {
		return
	}
	t := d.in.Theme
	x = math.Min(x, d.in.Width-8)
	d.headLine(x)
	top := axisRow - 9.0
	d.fill(scene.Polygon(scene.Point{X: x - 6, Y: top}, scene.Point{X: x + 6, Y: top},
		scene.Point{X: x + 6, Y: top + 6}, scene.Point{X: x, Y: top + 13}, scene.Point{X: x - 6, Y: top + 6}), t.Text)
	if d.in.Focused {
		d.stroke(scene.Rect{X: 1.5, Y: 1.5, W: d.in.Width - 3, H: d.in.Height - 3}.Path(4), fade(t.Accent, 0.8), 1.5)
	}
	d.out.parts = append(d.out.parts, placedPart{Playhead, scene.Rect{X: x - 8, Y: top - 3, W: 16, H: 18}})
}

// headLine draws the playhead's line, but not through a title.
func (d *strip) headLine(x float64) {
	const air = 2
	from, to := axisRow-2, d.in.Height-4
	var crossed []scene.Rect
	for _, box := range d.titles {
		if box.X-air < x && x < box.Right()+air && box.Y >= d.happened.top() && box.Bottom() <= d.happened.bottom() {
			crossed = append(crossed, box)
		}
	}
	slices.SortFunc(crossed, func(a, b scene.Rect) int { return cmp.Compare(a.Y, b.Y) })
	for _, box := range crossed {
		if box.Y > from {
			d.line(scene.Point{X: x, Y: from}, scene.Point{X: x, Y: box.Y}, d.in.Theme.Text, 1.6)
		}
		from = math.Max(from, box.Bottom())
	}
	d.line(scene.Point{X: x, Y: from}, scene.Point{X: x, Y: to}, d.in.Theme.Text, 1.6)
}

// rangeHandles draws the two handles of the range at the top of the axis.
func (d *strip) rangeHandles(taken *placer) {
	t := d.in.Theme
	if d.in.Still && d.in.From.IsZero() && d.in.To.IsZero() {
		return
	}
	for i, at := range []float64{d.out.limit.From, d.out.limit.To} {
		x := d.axis.x(at)
		if x < d.axis.left-2 || x > d.in.Width-2 {
			continue
		}
		ink, reach := fade(t.Faint, 0.8), axisRow
		if !d.in.From.IsZero() || !d.in.To.IsZero() {
			ink, reach = t.Accent, d.in.Height-4
		}
		way := 1 - 2*float64(i)
		d.line(scene.Point{X: x, Y: 3}, scene.Point{X: x, Y: reach}, fade(ink, 0.6), 1)
		d.fill(scene.Polygon(scene.Point{X: x, Y: 3}, scene.Point{X: x + 7*way, Y: 3},
			scene.Point{X: x + 7*way, Y: 9}, scene.Point{X: x, Y: 14}), ink)
		box := scene.Rect{X: math.Min(x, x+8*way) - 3, Y: 0, W: 14, H: 17}
		taken.take(scene.Rect{X: box.X + 2, W: 10, H: 14})
		d.out.parts = append(d.out.parts, placedPart{[]Part{RangeFrom, RangeTo}[i], box})
	}
}

// dim takes back what lies out of the range.
func (d *strip) dim() {
	if d.in.From.IsZero() && d.in.To.IsZero() {
		return
	}
	y, h := axisRow, d.in.Height-axisRow
	cover := fade(d.in.Theme.Panel, 0.62)
	if x := math.Min(d.in.Width, d.axis.x(d.out.limit.From)); x > d.axis.left {
		d.fill(scene.Rect{X: d.axis.left, Y: y, W: x - d.axis.left, H: h}.Path(0), cover)
	}
	if x := math.Max(d.axis.left, d.axis.x(d.out.limit.To)); x < d.in.Width {
		d.fill(scene.Rect{X: x, Y: y, W: d.in.Width - x, H: h}.Path(0), cover)
	}
}
