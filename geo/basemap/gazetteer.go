package basemap

import (
	"errors"
	"math"

	"github.com/paulmach/orb"
)

const (
	maxRank   = 20
	maxNumber = math.MaxInt32
)

// readGazetteer reads the lists, and returns the levels' tolerances. First come
// the texts, end to end, then the numbers.
func (g *Gazetteer) readGazetteer(raw []byte) ([]float64, error) {
	r := reader{b: raw}
	n := r.count(1)
	r.texts, r.b = string(r.b[:n]), r.b[n:]
	g.Credit = r.text()
	tolerances := list(&r, 1, func() float64 { return float64(r.upto(maxNumber)) })
	g.Territories = list(&r, 10, r.territory)
	g.Frontiers = list(&r, 4, func() Frontier {
		last := len(g.Territories) - 1
		return Frontier{A: r.upto(last), B: r.upto(last), Disputed: r.flag(), Claim: r.text()}
	})
	g.Worldviews = list(&r, 5, func() Worldview { return r.worldview(len(g.Territories)) })
	if len(g.Worldviews) == 0 {
		r.fail(errors.New("basemap: no worldview"))
	}
	if r.err != nil {
		return nil, r.err
	}
	codes := list(&r, 1, r.text)
	holders := g.holders()
	country := func(at int32) string {
		if at >= 0 {
			return holders[at].Holder
		}
		if i := r.index(len(codes)); i >= 0 {
			return codes[i]
		}
		return ""
	}
	g.Places = list(&r, 7, func() Place {
		at := int32(r.index(len(g.Territories)))
		g.PlacesIn = append(g.PlacesIn, at)
		return Place{
			Country: country(at), Name: r.text(), Names: r.names(), Point: r.point(),
			Rank: r.upto(maxRank), Population: r.upto(maxNumber), Capital: r.flag(),
		}
	})
	g.Regions = list(&r, 7, func() Region {
		at := int32(r.index(len(g.Territories)))
		g.RegionsIn = append(g.RegionsIn, at)
		return Region{
			Country: country(at), Name: r.text(), Names: r.names(), Label: r.point(),
			Area: float64(r.upto(maxNumber)), Rank: r.upto(maxRank),
		}
	})
	g.Seas = list(&r, 6, func() Sea {
		return Sea{
			Name: r.text(), Names: r.names(), Label: r.point(),
			Kind: SeaKind(r.upto(int(Strait))), Rank: r.upto(maxRank),
		}
	})
	g.Waterways = list(&r, 2, func() Waterway { return Waterway{Name: r.text(), Names: r.names()} })
	return tolerances, r.err
}

func (r *reader) territory() Territory {
	return Territory{
		Name: r.text(), Names: r.names(), Code: r.text(), Label: r.point(),
		Axis: [2]orb.Point{r.point(), r.point()}, Area: float64(r.upto(maxNumber)),
	}
}
