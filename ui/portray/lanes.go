package portray

import (
	"slices"

	"sightline/model"
)

// A laneKey is what the lanes of those who speak depend on.
type laneKey struct {
	byParty bool
	sieve   *model.Sieve
}

// lanesOf are the voices, or the parties, of whom any claim passes at any moment
// at all: a lane is kept all the time, so that nothing moves as time goes on. The
// last ones are remembered.
func (c *chronicle) lanesOf(byParty bool, sieve *model.Sieve) *chorus {
	whole, key := &c.voices, laneKey{byParty, sieve}
	if byParty {
		whole = &c.parties
	}
	if sieve == nil {
		return whole
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if known := c.sifted[key]; known != nil {
		return known
	}
	if len(c.sifted) >= 16 {
		clear(c.sifted)
	}
	c.sifted[key] = whole.sift(func(i int32) bool { return sieve.EverPasses(c.claims[i].number) })
	return c.sifted[key]
}

// sift is the chorus without those of whom a condition holds for no claim; the
// same one if there are none.
func (c *chorus) sift(passes func(claim int32) bool) *chorus {
	out, lanes := &chorus{order: c.order, at: c.at}, make([]int32, len(c.names)) // what becomes of each lane
	for lane, claims := range c.claims {
		lanes[lane] = noLane
		if slices.ContainsFunc(claims, passes) {
			lanes[lane] = int32(len(out.names))
			out.names, out.claims, out.times = append(out.names, c.names[lane]), append(out.claims, claims), append(out.times, c.times[lane])
		}
	}
	if len(out.names) == len(c.names) {
		return c
	}
	out.lane = make([]int32, len(c.lane))
	for i, lane := range c.lane {
		out.lane[i] = lanes[lane]
	}
	return out
}

// noLane is where what is filtered out stands.
const noLane = -1

// siftedNote counts the lanes that the filter leaves out; "" if there are none.
func (d *strip) siftedNote() string {
	n := len(d.c.lanesOf(d.in.ByParty, nil).names) - len(d.said.names)
	if n == 0 {
		return ""
	}
	return "+ " + plural(n, "lane", "lanes") + " filtered out"
}
