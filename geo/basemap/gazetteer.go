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

// readGazetteer reads the lists, but those of places and regions, and returns
// the levels' tolerances and the languages of names. The names of what it reads
// are the table's, whose columns may come later.
func (g *Gazetteer) readGazetteer(raw []byte, named *nameTable, version byte) (tolerances []float64, languages []string, err error) {
	r := newTextReader(raw)
	r.named, r.version = named, version
	g.Credit = r.text()
	languages = list(r, 1, r.text)
	tolerances = list(r, 1, func() float64 { return float64(r.upto(maxNumber)) })
	g.Territories = list(r, 9, r.territory)
	g.Frontiers = list(r, 4, func() Frontier {
		last := len(g.Territories) - 1
		return Frontier{A: r.upto(last), B: r.upto(last), Disputed: r.flag(), Claim: r.text()}
	})
	g.Worldviews = list(r, 5, func() Worldview { return r.worldview(len(g.Territories)) })
	if len(g.Worldviews) == 0 {
		r.fail(errors.New("basemap: no worldview"))
	}
	if r.err != nil {
		return nil, nil, r.err
	}
	g.Seas = list(r, 8, func() Sea {
		return Sea{
			Name: r.text(), Names: r.names(), Label: r.point(), Also: list(r, 2, r.point),
			Kind: SeaKind(r.upto(int(Lake))), Rank: r.upto(maxRank), Area: float64(r.upto(maxNumber)),
			Breadth: float64(r.upto(maxNumber)),
		}
	})
	g.Waterways = list(r, 1, func() Waterway { return Waterway{Name: r.text(), Names: r.names()} })
	return tolerances, languages, r.err
}

// newTextReader reads bytes that begin with all texts, end to end.
func newTextReader(raw []byte) *reader {
	r := &reader{b: raw}
	n := r.count(1)
	r.texts = string(r.b[r.at : r.at+n])
	r.at += n
	return r
}

func (r *reader) territory() Territory {
	t := Territory{
		Name: r.text(), Names: r.names(), Code: r.text(), Label: r.point(),
		Axis: [2]orb.Point{r.point(), r.point()}, Area: float64(r.upto(maxNumber)),
	}
	if r.version > oldest {
		t.Span = float64(r.upto(maxNumber))
	}
	return t
}
