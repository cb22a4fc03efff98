package mapview

import (
	"image"

	"fyne.io/fyne/v2"

	"sightline/geo"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// Warm paints the map's first ground for a size, at one device pixel to a
// logical one, while the system makes the window: both take some 250 ms. Where
// the window comes out otherwise, what was painted is thrown away.
func (m *Map) Warm(size fyne.Size) {
	s := m.store.State()
	m.warm = make(chan *ground, 1)
	go func() { m.warm <- m.firstGround(s, size) }()
}

func (m *Map) firstGround(s state.State, size fyne.Size) *ground {
	s.View = portray.Overview(geo.View{}.Resize(float64(size.Width), float64(size.Height)), s.Index)
	insets := m.portrayer.Insets(s.Index, s.View, portray.Kept(s.View), insetOptions(s, nil))
	o := order{view: s.View.Widen(0, 0), look: lookOf(s), scale: 1, size: image.Pt(int(size.Width), int(size.Height))}
	o.insets = m.inlaysOf(insets, lookOf(s), 1)
	g := m.studio.paint(o, nil, nil)
	m.portrayer.Map(m.input(s, insets)) // shapes the labels: the shaper remembers them
	return g
}

// takeWarm takes over what Warm has painted, waiting for it if need be.
func (m *Map) takeWarm() {
	if m.warm == nil {
		return
	}
	g := <-m.warm
	m.warm = nil
	m.studio.keep(g)
}
