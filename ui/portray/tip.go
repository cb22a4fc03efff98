package portray

import (
	"image/color"
	"math"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

const (
	tipWide = 320.0
	tipPad  = 10.0
)

// A tipLine is a line of a tip, with a mark before it where it has one.
type tipLine struct {
	run  scene.Run
	ink  color.NRGBA
	mark func(at scene.Point)
}

// tip tells about what is pointed at, or what the cursor is on.
func (d *strip) tip() {
	if d.in.Tip == "" {
		return
	}
	item, ok := d.itemInView(d.in.Tip)
	if !ok {
		return
	}
	var lines []tipLine
	if item.Opens.IsZero() {
		lines = d.tipOf(d.in.Tip)
	} else {
		lines = d.heapTip(item)
	}
	if len(lines) == 0 {
		return
	}
	d.panel(item.Box, lines)
}

// itemInView is the item that shows an event or a claim: its own, or the number
// that it is counted in.
func (d *strip) itemInView(id string) (Item, bool) {
	it, ok := d.out.Item(id)
	if ok {
		return it, true
	}
	i, ok := d.c.claimAt[id]
	if !ok {
		return Item{}, false
	}
	p, ok := d.marks[i]
	return Item{ID: id, Box: scene.Rect{X: p.X - 5, Y: p.Y - 6, W: 10, H: 12}}, ok
}

// panel draws a tip over or under a box, within the strip.
func (d *strip) panel(box scene.Rect, lines []tipLine) {
	t := d.in.Theme
	w, h := 0.0, 2*tipPad-4
	for _, l := range lines {
		in := 0.0
		if l.mark != nil {
			in = 14
		}
		w, h = math.Max(w, l.run.Advance+in), h+l.run.Style.Size*1.4
	}
	w += 2 * tipPad
	x := math.Max(d.axis.left, box.X)
	if right := math.Min(box.Right(), d.in.Width); right-x < w {
		x = (x+right)/2 - w/2
	} else {
		x += 12
	}
	frame := scene.Rect{X: math.Max(6, math.Min(x, d.in.Width-w-6)), Y: box.Bottom() + 6, W: w, H: h}
	if frame.Bottom() > d.in.Height-4 && box.Y-h-6 >= 4 {
		frame.Y = box.Y - h - 6
	}
	if frame.Bottom() > d.in.Height-4 || box.Y > d.voices.y { // beside it
		frame.Y = math.Max(4, math.Min(box.Y-4, d.in.Height-4-h))
		if frame.X = box.Right() + 12; frame.Right() > d.in.Width-6 {
			frame.X = math.Max(6, box.X-12-w)
		}
	}
	d.fill(frame.Inset(-3).Path(9), fade(t.Field, 0.5))
	d.fill(frame.Path(7), t.Card)
	d.stroke(frame.Inset(0.5).Path(6.5), t.Line, 1)
	y := frame.Y + tipPad - 2
	for _, l := range lines {
		y += l.run.Style.Size * 1.4
		at := frame.X + tipPad
		base := y - l.run.Style.Size*0.38
		if l.mark != nil {
			l.mark(scene.Point{X: at + 5, Y: base - l.run.Style.Size*0.36})
			at += 14
		}
		d.run(l.run, at, base, l.ink)
	}
}

// tipOf is what a tip tells of an event or of a claim.
func (d *strip) tipOf(id string) []tipLine {
	if e, ok := d.in.Snapshot.Event(id); ok {
		return d.eventTip(e)
	}
	if i, ok := d.c.claimAt[id]; ok {
		return d.claimTip(d.c.claims[i])
	}
	return nil
}

func (d *strip) tipText(text string, style scene.Style, ink color.NRGBA, rows int) []tipLine {
	var all []tipLine
	for _, r := range d.letters.Wrap(text, style, tipWide-14, rows) {
		all = append(all, tipLine{run: r, ink: ink})
	}
	return all
}

var (
	tipHead  = scene.Style{Face: scene.Bold, Size: 12.5}
	tipStyle = scene.Style{Size: 11.5}
)

// eventTip tells an event's title, its date in words, its standing and who is
// for and against, when it was first said, and whether it has a place.
func (d *strip) eventTip(e model.EventState) []tipLine {
	t := d.in.Theme
	all := d.tipText(e.Event.Title, tipHead, t.Text, 2)
	when := e.Event.When.Words()
	if e.Event.Inferred.Has("when") {
		when += ", inferred"
	}
	if when != "" {
		all = append(all, d.tipText(when, tipStyle, t.Muted, 2)...)
	}
	standing := e.Standing.Words()
	if len(e.For) > 0 {
		standing += " · for: " + short(e.For)
	}
	if len(e.Against) > 0 {
		standing += " · against: " + short(e.Against)
	}
	rows := d.tipText(standing, tipStyle, t.Text, 2)
	rows[0].mark = func(at scene.Point) { d.standingMark(e.Standing, at, 3.5, t, t.Card) }
	all = append(all, rows...)
	if !e.FirstSaid.IsZero() {
		first := "first said " + dateWords(e.FirstSaid, e.FirstInferred)
		if gap := strings.TrimPrefix(revealWords(e.Gap), "said "); gap != "" {
			first += ", " + gap
		}
		style := tipStyle
		style.Slant = e.FirstInferred
		all = append(all, d.tipText(first, style, t.Muted, 2)...)
	}
	if !placed(d.in.Index, e.Event) {
		row := d.tipText("no place on the map", tipStyle, t.Muted, 1)
		row[0].mark = func(at scene.Point) { d.noPlace(at, t.Muted) }
		all = append(all, row...)
	}
	return all
}

// claimTip tells who says what of which event, and when, and whether that is
// withdrawn or replaced; of a claim that is said only later only that it is to
// come.
func (d *strip) claimTip(s saying) []tipLine {
	t := d.in.Theme
	c := s.claim
	name := c.Voice
	if v, ok := d.in.Index.Voice(c.Voice); ok {
		name = v.Name
	}
	said, style := dateWords(c.Said, c.Inferred.Has("said")), tipStyle
	style.Slant = c.Inferred.Has("said")
	if s.said.From >= d.heard {
		return append(d.tipText(name, tipHead, t.Text, 1), d.tipText("not said yet: "+said, style, t.Muted, 2)...)
	}
	head := d.tipText(strings.ToUpper(StanceWord(c.Stance))+"  "+name, tipHead, t.Text, 1)
	head[0].mark = func(at scene.Point) { d.stanceMark(c.Stance, at, 4, t, t.Card) }
	all := head
	if c.Text != "" {
		all = append(all, d.tipText(c.Text, tipStyle, t.Text, 3)...)
	}
	about := "→ " + aboutTitle(d.in.Index, c)
	all = append(all, d.tipText(about, tipStyle, t.Muted, 1)...)
	line := "said " + said
	if e, ok := d.in.Index.Event(c.About); ok {
		if gap := strings.TrimPrefix(revealWords(model.RevealGap(e.When, c.Said)), "said "); gap != "" {
			line += ", " + gap
		}
	}
	all = append(all, d.tipText(line, style, t.Muted, 2)...)
	if e, ok := d.in.Snapshot.Ending(c.ID); ok && (e.By == nil || e.Overruled()) {
		all = append(all, d.tipText(endingWords(d.in.Index, e), tipStyle, t.Text, 2)...)
	}
	return all
}

// heapTip tells how many claims a number stands for.
func (d *strip) heapTip(item Item) []tipLine {
	t := d.in.Theme
	first, last := d.c.claims[item.claims[0]].claim, d.c.claims[item.claims[len(item.claims)-1]].claim
	all := d.tipText(d.said.names[d.said.lane[item.claims[0]]], tipHead, t.Text, 1)
	what := plural(len(item.claims), "claim", "claims") + ", " + spanWords(first.Said.Words(), last.Said.Words())
	all = append(all, d.tipText(what, tipStyle, t.Muted, 2)...)
	return append(all, d.tipText("click for a closer look", tipStyle, t.Faint, 1)...)
}
