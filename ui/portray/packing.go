package portray

import (
	"math"

	"sightline/model"
	"sightline/ui/scene"
)

// A packing says in which lane each event lies. Lanes are filled in the order
// of the events' beginnings, an event in the first lane that is free where it
// and its title lie; what begins together lies in the file's order.
type packing struct {
	single bool      // each event has a lane
	lane   []int32   // of each event; −1 if it is left out
	lanes  [][]int32 // the events of each, in order
	order  []int32   // the events, lane by lane
	at     []int32   // where each event is in order
}

// A packKey is what a packing depends on.
type packKey struct {
	single bool // a lane for each event
	zoom   int  // half powers of two pixels a second
	sieve  *model.Sieve
}

const (
	barTitle     = 11.0  // size of a title at a bar
	barTitleMost = 340.0 // width of one
	barLeast     = 3.0   // of a bar, pixels
	signRoom     = 12.0  // for a sign to the left of a bar
	titleGap     = 6.0
	measured     = 1000 // titles, at most, that are measured and not guessed
	titled       = 48   // lanes, at most, that leave room for titles
	singles      = 40   // events, at most, that each have a lane
)

// measure finds how wide the titles are. Of very many it guesses: half an em
// and a bit for a letter, a whole one for a character of East Asia.
func (p *Portrayer) measure(c *chronicle) {
	for i := range c.events {
		h := &c.events[i]
		if len(c.events) <= measured {
			h.title = p.letters.Fit(h.event.Title, scene.Style{Size: barTitle}, barTitleMost).Advance
			continue
		}
		for _, r := range h.event.Title {
			if r >= 0x1100 {
				h.title += barTitle
			} else {
				h.title += 0.56 * barTitle
			}
			if h.title > barTitleMost {
				h.title = barTitleMost
				break
			}
		}
	}
}

// packing is that of a scale, pixels a second, rounded down so that it holds
// for a while as one zooms.
func (c *chronicle) packing(scale float64, single bool, sieve *model.Sieve) *packing {
	key := packKey{single: single, sieve: sieve}
	if !single {
		key.zoom = int(math.Floor(2 * math.Log2(scale)))
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if known := c.packings[key]; known != nil {
		return known
	}
	if len(c.packings) >= 16 {
		clear(c.packings)
	}
	out := c.pack(math.Exp2(float64(key.zoom)/2), single, sieve, true)
	if !single && len(out.lanes) > titled {
		out = c.pack(math.Exp2(float64(key.zoom)/2), false, sieve, false)
	}
	c.packings[key] = out
	return out
}

func (c *chronicle) pack(scale float64, single bool, sieve *model.Sieve, titles bool) *packing {
	out := &packing{single: single, lane: make([]int32, len(c.events)), at: make([]int32, len(c.events))}
	var ends laneEnds
	for i := range c.events {
		h := &c.events[i]
		out.lane[i] = -1
		if !sieve.Ever(h.event) { // at any moment: a lane is kept all the time, so that nothing moves as time goes on
			continue
		}
		left, right := h.room(scale, titles, c.span.To+0.05*c.span.Length())
		lane := len(out.lanes)
		if !single {
			lane = ends.first(left)
			ends.fill(lane, right)
		}
		if lane == len(out.lanes) {
			out.lanes = append(out.lanes, nil)
		}
		out.lane[i], out.lanes[lane] = int32(lane), append(out.lanes[lane], int32(i))
	}
	for _, l := range out.lanes {
		for _, i := range l {
			out.at[i] = int32(len(out.order))
			out.order = append(out.order, i)
		}
	}
	return out
}

// room is from where to where an event needs its lane, pixels from 1970: with
// its sign, and its title to the right; where that would go beyond the end of
// what is shown as a whole, inside or to the left.
func (h *happening) room(scale float64, title bool, end float64) (left, right float64) {
	x0, x1 := h.when.From*scale, h.when.To*scale
	x1 = math.Max(x1, x0+barLeast)
	left, right = x0, x1+titleGap
	if x1-x0 < 18 {
		left -= signRoom
	}
	switch beside := titleGap + h.title; {
	case !title:
	case right+beside <= end*scale:
		right += beside
	case math.Min(x1, end*scale)-x0 < h.title+24: // it does not fit inside either
		left -= beside
	}
	return left, right
}
