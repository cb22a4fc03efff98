package mapview

// Hold keeps the painter from starting, so that a map shows what it has.
func (m *Map) Hold() { m.studio.now = new(order) }
