package main

import (
	"slices"

	"github.com/paulmach/orb"
)

// The source gives the regions that Morocco has made in Western Sahara to
// Morocco, whole. Their parts south of the parallel of 27°40′ N lie in Western
// Sahara, a Non-Self-Governing Territory by the United Nations' list, west of the
// sand wall; Guelmim and Laâyoune are cut there.
const westOfBerm = "Western Sahara west of the berm"

var saharan = []string{"Guelmim - Es-Semara", "Laâyoune - Boujdour - Sakia El Hamra", "Oued el Dahab"}

// parallel is the border of 27°40′ N as the source has it further east and as its
// line of the Saharan claim runs: from where the wall meets it, to the Atlantic.
var parallel = [2]orb.Point{{-8.8170348, 27.661464}, {-13.1782545, 27.662491}}

// cutSahara makes regions of Western Sahara of what of Morocco's lies in it.
func cutSahara(p *partition) error {
	for _, name := range saharan {
		i, err := p.find("MA", name)
		if err != nil {
			return err
		}
		ring, err := p.ring(i)
		if err != nil {
			return err
		}
		if north := beside(ring, true); len(north) > 0 {
			p.shape(i, north)
			p.split(i, beside(ring, false), "EH", westOfBerm)
			continue
		}
		p.rename(i, "EH", westOfBerm)
	}
	return nil
}

// beside is what of a ring lies north of the parallel, or south of it (Sutherland
// and Hodgman 1974); nil if nothing does. What is nearer to it than 3 m counts as
// north.
func beside(ring orb.Ring, north bool) orb.Ring {
	const near = 3e-5
	var out orb.Ring
	for i := 1; i < len(ring); i++ {
		p, q := ring[i-1], ring[i]
		a, b := above(p), above(q)
		if (a > -near) == north {
			out = append(out, p)
		}
		if (a > -near) != (b > -near) {
			out = append(out, between(p, q, max(0, min(1, a/(a-b)))))
		}
	}
	out = slices.Compact(out)
	if len(out) < 3 {
		return nil
	}
	if out[0] != out[len(out)-1] {
		out = append(out, out[0])
	}
	return out
}

// above is how far a position lies north of the parallel, degrees.
func above(p orb.Point) float64 {
	a, b := parallel[0], parallel[1]
	return p[1] - (a[1] + (p[0]-a[0])*(b[1]-a[1])/(b[0]-a[0]))
}
