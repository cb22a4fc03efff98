package portray

import (
	"cmp"
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// callStyle is that of the small superior number that calls a footnote.
var callStyle = scene.Style{Face: scene.Bold, Size: 8, Tabular: true}

// callMark begins the text that keeps the room of a footnote's number until it is
// known what is labelled, and with it how the notes are numbered. No text of a
// briefing has it: lettering takes controls out.
const callMark = "\x00"

// How many notes are called in the heading and after the sources, at most, and the
// room of their numbers, logical pixels.
const (
	calledMost = 3
	calledRoom = 46.0
)

// callWidth is the room of so many numbers.
func callWidth(letters *lettering.Shaper, n int) float64 {
	if n == 0 {
		return 0
	}
	return 1.5 + letters.Shape(strings.Repeat(",88", n)[1:], callStyle).Advance
}

// call keeps the room of the numbers of some footnotes after a line of text that
// ends at the point.
func (s *sheet) call(notes []int, at scene.Point, c, halo color.NRGBA) {
	if len(notes) == 0 {
		return
	}
	words := make([]string, len(notes))
	for i, n := range notes {
		words[i] = strconv.Itoa(n)
	}
	r := scene.Run{Text: callMark + strings.Join(words, ","), Style: callStyle, Advance: callWidth(s.letters, len(notes))}
	s.items = append(s.items, scene.Text{Run: r, X: at.X + 1.5, Y: at.Y - 4, Color: c, Halo: halo, HaloWidth: 2})
}

// at are the notes that are called at some sites, each once.
func (f *footnotes) at(sites ...callSite) []int {
	if f == nil {
		return nil
	}
	var all []int
	for _, site := range sites {
		for _, n := range f.sites[site] {
			if !slices.Contains(all, n) {
				all = append(all, n)
			}
		}
	}
	return all
}

// atLines are the notes that are called at lines that are told at a spot.
func (f *footnotes) atLines(sp *spot, lines []spotLine) []int {
	if f == nil {
		return nil
	}
	var sites []callSite
	for _, l := range lines {
		if l.statement {
			sites = append(sites, callSite{id: sp.id, said: true, inferred: l.inferred})
		} else if l.id != sp.id {
			sites = append(sites, callSite{id: l.id})
		}
	}
	return f.at(sites...)
}

// atSpot are all that are called at a spot.
func (f *footnotes) atSpot(sp *spot) []int {
	all := f.at(callSite{id: sp.id})
	for _, n := range f.atLines(sp, sp.lines) {
		if !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	return all
}

// A calling is a place in the groups of a picture where notes are called.
type calling struct {
	group, item int
	text        scene.Text
	notes       []int
}

// callings finds them, as they are read: from above, and from the left.
func callings(groups []scene.Group) []calling {
	var all []calling
	for g := range groups {
		for i, item := range groups[g].Items {
			text, ok := item.(scene.Text)
			if !ok || !strings.HasPrefix(text.Run.Text, callMark) {
				continue
			}
			c := calling{group: g, item: i, text: text}
			for word := range strings.SplitSeq(text.Run.Text[len(callMark):], ",") {
				n, err := strconv.Atoi(word)
				if err == nil {
					c.notes = append(c.notes, n)
				}
			}
			all = append(all, c)
		}
	}
	const row = 12
	slices.SortStableFunc(all, func(a, b calling) int {
		return cmp.Or(cmp.Compare(math.Floor(a.text.Y/row), math.Floor(b.text.Y/row)), cmp.Compare(a.text.X, b.text.X))
	})
	return all
}

// number numbers the notes in the order in which they are called, and then those
// that are not, and sets their numbers where they are called in the groups.
func (f *footnotes) number(groups []scene.Group, letters *lettering.Shaper) {
	if f == nil {
		return
	}
	numbers := map[int]int{}
	number := func(n int) int {
		if numbers[n] == 0 {
			f.order = append(f.order, n)
			numbers[n] = len(f.order)
		}
		return numbers[n]
	}
	for _, c := range callings(groups) {
		told := make([]int, len(c.notes))
		for i, n := range c.notes {
			told[i] = number(n)
		}
		slices.Sort(told)
		words := make([]string, len(told))
		for i, n := range told {
			words[i] = strconv.Itoa(n)
		}
		c.text.Run = letters.Shape(strings.Join(words, ","), callStyle)
		groups[c.group].Items[c.item] = c.text
	}
	for n := range f.all {
		number(n)
	}
}
