package model

// A Tenure is a stretch of the slider's way on the clock Said over which an
// answer stays as it is, so that whoever remembers the answer need not ask again.
// The zero Tenure is none: on the clock Happened nothing is known beyond the
// moment.
type Tenure struct{ over span }

// Holds tells whether the answer that came with the tenure is the answer at
// another snapshot of the same briefing as well.
func (t Tenure) Holds(s Snapshot) bool {
	return s.ix != nil && s.Clock != Happened && t.over.covers(s.heard)
}

// And is the tenure of two answers together.
func (t Tenure) And(o Tenure) Tenure {
	return Tenure{span{max(t.over.from, o.over.from), min(t.over.until, o.over.until)}}
}

// Always is the tenure of an answer that never changes on the clock Said.
func Always() Tenure { return Tenure{span{beginning, forever}} }

// Standing tells how the n-th event or movement of the file stands and whether
// it is shown, and for how long; nothing if there is none.
func (s Snapshot) Standing(n int) (Standing, bool, Tenure) {
	if s.ix == nil || n < 0 || n >= len(s.ix.courses) {
		return "", false, Tenure{}
	}
	standing, over := s.ix.phasing.at(n, s.heard)
	switch c := &s.ix.courses[n]; {
	case s.Clock == Happened:
		return standing, s.shows(c, standing, c.dated && c.when.overlaps(s.extent)), Tenure{}
	case standing == Unattributed && c.when.begin < s.heard:
		return standing, true, Tenure{span{c.when.begin, forever}}
	case standing == Unattributed:
		return standing, false, Tenure{span{beginning, c.when.begin}}
	}
	return standing, standing != Unsaid, Tenure{over}
}
