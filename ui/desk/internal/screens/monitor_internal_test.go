package screens

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDistinct(t *testing.T) {
	at := func(name string, x, y, width, height int) Monitor {
		return Monitor{Name: name, X: x, Y: y, Width: width, Height: height}
	}
	for _, test := range []struct {
		name string
		in   []Monitor
		want []string
	}{
		{"none", nil, nil},
		{"side by side", []Monitor{at("a", 0, 0, 10, 10), at("b", 10, 0, 10, 10)}, []string{"a", "b"}},
		{"mirrors", []Monitor{at("a", 0, 0, 10, 10), at("b", 0, 0, 10, 10), at("c", 0, 0, 10, 10)}, []string{"a"}},
		{"a smaller mirror", []Monitor{at("a", 0, 0, 8, 6), at("b", 0, 0, 10, 10)}, []string{"b"}},
		{"overlapping", []Monitor{at("a", 0, 0, 10, 10), at("b", 5, 0, 10, 10)}, []string{"a", "b"}},
		{"without an area", []Monitor{at("a", 0, 0, 0, 10), at("b", 0, 0, 10, 10)}, []string{"b"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var names []string
			for _, m := range distinct(test.in) {
				names = append(names, m.Name)
			}
			assert.Equal(t, test.want, names)
		})
	}
}

func TestAmid(t *testing.T) {
	m := Monitor{X: 1000, Y: 100, Width: 1000, Height: 500}
	assert.Equal(t, image.Rect(1300, 200, 1700, 500), amid(m, image.Pt(400, 300)), "as large as it is")
	assert.Equal(t, image.Rect(1050, 125, 1950, 575), amid(m, image.Pt(4000, 3000)), "a margin is left")
}
