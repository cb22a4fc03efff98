package model_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
)

func TestFrame(t *testing.T) {
	place := func(g orb.Geometry) *model.Briefing {
		return &model.Briefing{
			Places: []model.Place{{ID: "p", Geometry: g}, {ID: "q", Geometry: orb.Point{129, 35.1}}, {ID: "nowhere"}},
			Events: []model.Event{{ID: "e", Place: "p"}, {ID: "m", From: "p", To: "q"}, {ID: "n", Place: "nowhere", From: "gone"}, {ID: "own", Geometry: g}},
		}
	}
	brussels := orb.Point{4.35, 50.85}
	for _, row := range []struct {
		name   string
		at     orb.Geometry
		events []string
		want   string
	}{
		{"a town and its region", brussels, []string{"e"}, "1.9 49.3 6.8 52.4"},
		{"the same twice", brussels, []string{"e", "e", "n"}, "1.9 49.3 6.8 52.4"},
		{"an event's own ground", brussels, []string{"own"}, "1.9 49.3 6.8 52.4"},
		{"nowhere", brussels, []string{"n"}, "nil"},
		{"nobody", brussels, []string{"x"}, "nil"},
		{"no events", brussels, nil, "nil"},
		{"a geometry of nothing", orb.MultiPoint{}, []string{"e"}, "nil"},
		{"a geodesic goes far north", brussels, []string{"m"}, "-14.4 30.6 147.7 69"},
		{"over the antimeridian", orb.MultiPoint{{170, -20}, {-170, 20}}, []string{"e"}, "167 -26 193 26"},
		{"on its other side", orb.Point{-179.5, 0}, []string{"e"}, "179 -1.5 182 1.5"},
		{"a line over it", orb.LineString{{170, 10}, {-170, 10}}, []string{"e"}, "167 8.5 193 11.7"},
		{"the whole world", orb.Polygon{{{-180, -80}, {-90, -80}, {0, -80}, {90, -80}, {180, -80}, {-180, -80}}}, []string{"e"}, "-180 -84.4 180 -78.5"},
		{"the pole", orb.Point{0, 90}, []string{"e"}, "-180 88.5 180 90"},
		{"areas", orb.MultiPolygon{{{{0, 0}, {10, 0}, {10, 10}, {0, 0}}}, {{{20, 0}, {30, 0}, {30, 10}, {20, 0}}}}, []string{"e"}, "-4.5 -1.5 34.5 11.5"},
		{"a collection", orb.Collection{orb.Point{0, 0}, orb.MultiLineString{{{10, 0}, {10, 5}}}, orb.Bound{Max: orb.Point{2, 2}}, orb.Ring{{0, 0}, {1, 0}, {0, 0}}}, []string{"e"}, "-1.6 -1.5 11.6 6.5"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := "nil"
			if b := model.NewIndex(place(row.at)).Frame(row.events...); b != nil {
				got = fmt.Sprintf("%g %g %g %g", b.Min[0], b.Min[1], b.Max[0], b.Max[1])
			}
			assert.Equal(t, row.want, got)
		})
	}
}

// Every frame can be written in a file, and holds what it frames.
func TestFramesHoldWhatTheyFrame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) orb.Point {
			return orb.Point{rapid.Float64Range(-180, 180).Draw(t, "longitude"), rapid.Float64Range(-90, 90).Draw(t, "latitude")}
		}), 1, 5).Draw(t, "points")
		b := &model.Briefing{Events: []model.Event{{ID: "e", Geometry: orb.MultiPoint(points)}}}
		f := model.NewIndex(b).Frame("e")
		require.NotNil(t, f)
		west, east := f.Min[0], f.Max[0]
		require.True(t, west >= -180 && west <= 180 && east > west && east-west <= 360, "%v", f)
		require.True(t, f.Min[1] >= -90 && f.Max[1] <= 90 && f.Min[1] < f.Max[1], "%v", f)
		if east > 180 {
			require.Less(t, east-360, west, "a file writes it as an east that is west of its west")
		}
		for _, p := range points {
			x := west + math.Mod(p[0]-west+720, 360)
			require.True(t, x <= east+1e-6 || x >= west+360-1e-6, "%v lies outside %v", p, f)
			require.True(t, p[1] >= f.Min[1]-1e-6 && p[1] <= f.Max[1]+1e-6, "%v lies outside %v", p, f)
		}
	})
}
