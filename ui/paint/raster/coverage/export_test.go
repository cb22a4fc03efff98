package coverage

// JoinAll makes the stroker draw a join at every turn of a hairline, as it does
// with other lines. Set undoes it.
func (s *Stroker) JoinAll() { s.gentle = 2 }
