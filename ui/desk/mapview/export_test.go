package mapview

import "sightline/geo"

// Hold keeps the painter from starting, so that a map shows what it has.
func (m *Map) Hold() { m.studio.now = new(order) }

// Set moves the camera as the map itself does.
func (m *Map) Set(v geo.View) { m.set(v) }
