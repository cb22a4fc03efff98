package mapview

import (
	"image"

	"fyne.io/fyne/v2"

	"sightline/geo"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// A ground is a painted basemap, and what it was painted for.
type ground struct {
	key    baseKey
	insets []*portray.Inset
	base   *image.RGBA
}

// Warm paints the map's first basemap for a size, at one device pixel to a
// logical one, while the system makes the window: both take some 250 ms. Where
// the window comes out otherwise, what was painted is thrown away.
func (m *Map) Warm(size fyne.Size) {
	s := m.store.State()
	m.warm = make(chan ground, 1)
	go func() { m.warm <- m.firstGround(s, size) }()
}

func (m *Map) firstGround(s state.State, size fyne.Size) ground {
	v := portray.Overview(geo.View{}.Resize(float64(size.Width), float64(size.Height)), s.Index)
	theme, _ := portray.ThemeNamed(s.Theme)
	g := ground{
		key:    baseKey{v, s.Index, s.Theme, 1},
		insets: m.portrayer.Insets(s.Index, v, portray.Kept(v), portray.InsetOptions{Overview: true}),
		base:   image.NewRGBA(image.Rect(0, 0, int(size.Width), int(size.Height))),
	}
	new(raster.Painter).Paint(g.base, m.portrayer.For(s.Index).Base(v, g.insets, theme), 1)
	s.View = v
	m.portrayer.Map(m.input(s, g.insets)) // shapes the labels: the shaper remembers them
	return g
}

// takeWarm takes over what Warm has painted, waiting for it if need be.
func (m *Map) takeWarm() {
	if m.warm == nil {
		return
	}
	g := <-m.warm
	m.warm = nil
	m.base, m.baseKey, m.insets = g.base, g.key, g.insets
}
