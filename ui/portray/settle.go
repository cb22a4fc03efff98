package portray

import (
	"cmp"

	"sightline/ui/scene"
)

// settle finds the names their places: they make room for each other, the
// foremost first, after those that a smaller scale has. Those without room are
// forgotten, but for countries.
func (c *chart) settle() {
	all := c.plates
	c.plates = make([]plate, 0, len(all))
	s := settler{chart: c, free: everywhere(&c.taken), rivers: map[string][]scene.Point{}}
	if s.before = cmp.Or(c.decided, c.elder); s.before != nil {
		// Towns keep their sides, and countries go round them as they fit best.
		for i := range all {
			all[i] = s.inherited(all[i], (*plate).dotted)
		}
		for i := range all {
			all[i] = s.inherited(all[i], func(pl *plate) bool { return !pl.dotted() })
		}
	}
	for _, pl := range all {
		if pl.settings != nil {
			s.settle(pl)
		}
	}
}

// A settler gives a chart's names their places.
type settler struct {
	*chart
	before *chart // whose names come first: where it was decided, or an elder
	free   room
	rivers map[string][]scene.Point // named so far
}

// inherited settles a name, and the capitals of a country, if a smaller scale has
// it and it is one that is asked for. What is left of the plate is still to be
// settled.
func (s *settler) inherited(pl plate, asked func(*plate) bool) plate {
	if pl.settings == nil {
		return pl
	}
	var left []plate
	for _, capital := range pl.capitals {
		if s.before.names(capital.of) && asked(&capital) {
			s.settle(capital)
		} else {
			left = append(left, capital)
		}
	}
	pl.capitals = left
	if s.before.names(pl.of) && asked(&pl) {
		s.settle(pl)
		pl.settings = nil
	}
	return pl
}

// settle finds a name its place, and then the capitals of a country theirs.
func (s *settler) settle(pl plate) {
	switch {
	case pl.last && s.chart.names(pl.of):
		return
	case pl.kind == riverName:
		if s.told(&pl, s.rivers) {
			return
		}
		if pl.choose(s.free, undecided, false) {
			s.rivers[pl.english] = append(s.rivers[pl.english], pl.at)
		}
	case len(pl.capitals) > 0 && s.decided == nil:
		pl.chooseWithin(s.free, s.wanted(pl.of, pl.kind))
	default:
		pl.choose(s.free, s.wanted(pl.of, pl.kind), s.decided != nil)
	}
	s.keep(pl)
	for _, capital := range pl.capitals {
		s.settle(capital)
	}
}

// names tells whether the chart has a name.
func (c *chart) names(of any) bool {
	number, ok := c.numbers[of]
	return ok && number != nowhere
}

// wants tells whether something may be named: if it was so decided, or, where
// it is decided here, if there is room.
func (c *chart) wants(of any, room bool) bool {
	if c.decided == nil {
		return room
	}
	_, ok := c.decided.numbers[of]
	return ok
}

// wanted is the number of the setting that was decided on, or that a smaller
// scale has for a town.
func (c *chart) wanted(of any, kind nameKind) int {
	switch {
	case c.decided != nil:
		return c.decided.numbers[of]
	case c.elder == nil:
	case kind == townName, kind == capitalName:
		if c.elder.names(of) {
			return c.elder.numbers[of]
		}
	}
	return undecided
}

// keep keeps a name that has a place, and countries, which may go elsewhere.
func (c *chart) keep(pl plate) {
	for _, r := range pl.chosen.boxes {
		c.taken.add(r)
	}
	set := len(pl.chosen.boxes) > 0
	switch {
	case set:
		c.numbers[pl.of] = pl.number
	case pl.kind == countryName && !pl.more:
		c.numbers[pl.of] = nowhere
	default:
		return
	}
	pl.settings, pl.capitals = nil, nil
	c.plates = append(c.plates, pl)
}
