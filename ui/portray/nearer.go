package portray

import "sightline/geo/basemap"

// nearerRanks is how many ranks of towns a magnifier names beyond those that a map of
// its scale does: it is looked into for what the map itself has no room for.
const nearerRanks = 3

// nearer names towns that a map of the scale does not, where what it has leaves room:
// the more important first.
func (d *drawn) nearer() {
	if !d.in.magnified {
		return
	}
	chart, off := d.p.charts.of(d)
	var taken boxes
	there := map[*basemap.Place]bool{}
	for i := range chart.plates {
		pl := &chart.plates[i]
		if of, ok := pl.of.(*basemap.Place); ok {
			there[of] = len(pl.chosen.boxes) > 0
		}
		for _, r := range pl.chosen.boxes {
			r.X, r.Y = r.X+off.X, r.Y+off.Y
			taken.add(r)
		}
	}
	c := clearance{d: d, ground: d.placer.ground(), off: off, rim: chart.rim.of(d.in.View)}
	c.ground.full = append(c.ground.full, &d.edge, &d.moved, &taken, d.outlines())
	rank := townRank(chart.metres(d.in.View.Center))
	for p := range d.p.base.Places(rank + nearerRanks) {
		pl, ok := chart.town(p, rank)
		if !ok || there[p] || d.named(&pl) {
			continue
		}
		for _, s := range pl.settings {
			if c.shows(&pl, s, &taken) {
				break
			}
		}
	}
}
