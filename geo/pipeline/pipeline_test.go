package pipeline_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

// A trace writes what it is told in a line of text.
type trace struct{ text string }

func (s *trace) Move(x, y float64) { s.text += fmt.Sprintf("M%.0f,%.0f ", x, y) }
func (s *trace) Line(x, y float64) { s.text += fmt.Sprintf("L%.0f,%.0f ", x, y) }
func (s *trace) Close()            { s.text += "Z " }

// plate shows the world as 360 × 180 pixels, a pixel a degree.
func plate(lon float64) *pipeline.Pipeline {
	return pipeline.New(pipeline.Camera{
		Projection: proj.Equirectangular{}, Lambda: lon * math.Pi / 180,
		Scale: 180 / math.Pi, Width: 360, Height: 180,
	}, 10)
}

func TestAreasOnThePlate(t *testing.T) {
	tests := []struct {
		name    string
		lon     float64
		polygon orb.Polygon
		want    string
	}{
		{
			"whole", 0,
			orb.Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}},
			"M180,90 L181,90 L181,89 L180,89 Z ",
		},
		{
			"clockwise", 0,
			orb.Polygon{{{0, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 0}}},
			"M181,90 L181,89 L180,89 L180,90 Z ",
		},
		{
			"over the cut", 0,
			orb.Polygon{{{179, 1}, {-179, 1}, {-179, 2}, {179, 2}, {179, 1}}},
			"M360,88 L359,88 L359,89 L360,89 Z M0,89 L1,89 L1,88 L0,88 Z ",
		},
		{
			"not over the other cut", 180,
			orb.Polygon{{{179, 0}, {-179, 0}, {-179, 1}, {179, 1}, {179, 0}}},
			"M179,90 L181,90 L181,89 L179,89 Z ",
		},
		{
			"beside the cut, on it", 0,
			orb.Polygon{{{179, 0}, {180, 0}, {180, 1}, {179, 1}, {179, 0}}},
			"M359,90 L360,90 L360,89 L359,89 Z ",
		},
		{"out of sight of nothing", 0, orb.Polygon{{{0, 0}, {1, 0}}}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := &trace{}
			plate(test.lon).Polygon(pipeline.NewShape(test.polygon), s)
			assert.Equal(t, test.want, s.text)
		})
	}
}

func TestRingsHaveNoSeams(t *testing.T) {
	s := &trace{}
	plate(0).Rings(pipeline.NewShape(orb.Polygon{{{179, 0}, {-179, 0}, {-179, 1}, {179, 1}, {179, 0}}}), s)
	assert.Equal(t, "M359,90 L360,90 M0,90 L1,90 L1,89 L0,89 M360,89 L359,89 L359,90 ", s.text)
}

func TestShapesKnowWhereTheyAre(t *testing.T) {
	s := pipeline.NewShape(orb.Polygon{{{179, 0}, {-179, 0}, {-179, 2}, {179, 2}, {179, 0}}})
	c := s.Cap()
	assert.InDelta(t, 0, c.Center().Y, 1e-9)
	assert.InDelta(t, math.Sqrt2, c.Radius().Degrees(), 0.01)
	assert.Len(t, s.Rings(), 1)
	assert.True(t, pipeline.NewShape(nil).Cap().IsEmpty())
	assert.True(t, pipeline.NewLine(nil).Cap().IsEmpty())
	assert.True(t, pipeline.NewShape(orb.Polygon{{{0, 0}, {120, 0}, {-120, 0}}}).Cap().IsFull())
	l := pipeline.NewLine(orb.LineString{{10, 10}, {12, 10}})
	assert.InDelta(t, 1, l.Cap().Radius().Degrees(), 0.02)
}

func TestLinesAreCutToTheFrame(t *testing.T) {
	camera := pipeline.Camera{Projection: proj.Equirectangular{}, Scale: 180 / math.Pi, Width: 20, Height: 20}
	tests := []struct {
		name string
		line orb.LineString
		want string
	}{
		{"through", orb.LineString{{-80, 0}, {80, 0}}, "M-10,10 L10,10 L30,10 "},
		{"in", orb.LineString{{-80, 0}, {0, 0}}, "M-10,10 L10,10 "},
		{"out and in", orb.LineString{{0, 0}, {0, 50}, {10, 50}, {10, 0}}, "M10,10 L10,-10 M20,-10 L20,10 "},
		{"past", orb.LineString{{40, -40}, {40, 40}}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := &trace{}
			pipeline.New(camera, 10).Line(pipeline.NewLine(test.line), s)
			assert.Equal(t, test.want, s.text)
		})
	}
}

func ExamplePipeline_Polygon() {
	p := pipeline.New(pipeline.Camera{
		Projection: proj.AzimuthalEqualArea{}, Lambda: math.Pi, Scale: 1000, Width: 200, Height: 100,
	}, 10)
	s := &trace{}
	p.Polygon(pipeline.NewShape(orb.Polygon{{{179, -1}, {-179, -1}, {-179, 1}, {179, 1}, {179, -1}}}), s)
	fmt.Println(s.text)
	// Output: M83,67 L117,67 L117,33 L83,33 Z
}
