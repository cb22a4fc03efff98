package portray

import (
	"math"
	"slices"

	"sightline/ui/scene"
)

const (
	crowdNear = 2 * markRadius // marks nearer than this to each other are told together, pixels
)

// apart is how far two points are from each other.
func apart(a, b scene.Point) float64 { return math.Hypot(b.X-a.X, b.Y-a.Y) }

// crowds gathers the labels of marks that lie over each other into stacks. The
// marks keep their true places.
func (d *drawn) crowds(labels []pending) []pending {
	group := make([]int, len(labels))
	cells := map[[2]int][]int{}
	for i, l := range labels {
		group[i] = i
		if !l.point {
			continue
		}
		x, y := int(math.Floor(l.at.X/crowdNear)), int(math.Floor(l.at.Y/crowdNear))
		for n := range 9 {
			for _, j := range cells[[2]int{x + n%3 - 1, y + n/3 - 1}] {
				if apart(labels[j].at, l.at) < crowdNear {
					link(group, i, j)
				}
			}
		}
		cells[[2]int{x, y}] = append(cells[[2]int{x, y}], i)
	}
	return gathered(labels, func(i int) int { return root(group, i) })
}

// link puts two into one group, that of the earlier one.
func link(group []int, i, j int) {
	a, b := root(group, i), root(group, j)
	group[max(a, b)] = min(a, b)
}

// root is the first of the group that i is in.
func root(group []int, i int) int {
	for group[i] != i {
		group[i] = group[group[i]]
		i = group[i]
	}
	return i
}

// gathered joins the labels of a group into one, in the first one's place.
func gathered(labels []pending, first func(int) int) []pending {
	members := make([][]pending, len(labels))
	for i, l := range labels {
		g := first(i)
		if len(l.crowd) > 0 {
			members[g] = append(members[g], l.crowd...)
		} else {
			members[g] = append(members[g], l)
		}
	}
	var all []pending
	for i, m := range members {
		switch {
		case len(m) == 1:
			all = append(all, m[0])
		case len(m) > 1:
			all = append(all, stacked(m, labels[i]))
		}
	}
	return all
}

// stacked is one label for several marks, the upper ones first.
func stacked(members []pending, first pending) pending {
	slices.SortStableFunc(members, func(a, b pending) int {
		switch {
		case a.at.Y < b.at.Y-0.5:
			return -1
		case a.at.Y > b.at.Y+0.5:
			return 1
		}
		return 0
	})
	l := pending{spot: first.spot, point: true, dot: true, crowd: members, out: true}
	var corners []scene.Point
	for _, m := range members {
		r := m.site()
		corners = append(corners, scene.Point{X: r.X, Y: r.Y}, scene.Point{X: r.Right(), Y: r.Bottom()})
		l.out = l.out && m.out
	}
	l.box = boxOf(scene.Polyline(corners...))
	l.at = scene.Point{X: l.box.X + l.box.W/2, Y: l.box.Y + l.box.H/2}
	return l
}

// join puts each label without a place into the stack of the nearest other one
// that stands at a point; done if every label has a place.
func join(labels []pending, at []place) (joined []pending, done bool) {
	group := make([]int, len(labels))
	done = true
	for i := range labels {
		group[i] = i
	}
	for i, l := range labels {
		if len(at[i].boxes) > 0 || !l.point {
			continue
		}
		nearest, least := -1, math.Inf(1)
		for j, m := range labels {
			if away := apart(l.at, m.at); j != i && m.point && away < least {
				nearest, least = j, away
			}
		}
		if nearest >= 0 {
			link(group, i, nearest)
			done = false
		}
	}
	if done {
		return labels, true
	}
	return gathered(labels, func(i int) int { return root(group, i) }), false
}
