package edtf

// A Precision is the size of what is known of a date. Finer is greater.
type Precision uint8

// The precisions, from coarse to fine.
const (
	Indefinite          Precision = iota // no date, XXXX, or an interval of which no end is known
	PrecisionMillennium                  // 1XXX
	PrecisionCentury                     // 19, 19XX
	PrecisionDecade                      // 199X
	PrecisionYear                        // 2024, 2024-XX, 2024-XX-XX
	PrecisionSeason                      // 2024-21
	PrecisionMonth                       // 2024-10, 2024-10-XX
	PrecisionDay                         // 2024-10-17
	PrecisionMinute                      // 2024-10-17T14:30
	PrecisionSecond                      // 2024-10-17T14:30:05
	PrecisionSubsecond                   // 2024-10-17T14:30:05.25
)

// IsDay tells whether exactly a day is known: neither more nor less.
func (p Precision) IsDay() bool { return p == PrecisionDay }

// HasTime tells whether a time of day is known.
func (p Precision) HasTime() bool { return p >= PrecisionMinute }

// String is the name of the unit, in lower case.
func (p Precision) String() string {
	switch p {
	case PrecisionMillennium:
		return "millennium"
	case PrecisionCentury:
		return "century"
	case PrecisionDecade:
		return "decade"
	case PrecisionYear:
		return "year"
	case PrecisionSeason:
		return "season"
	case PrecisionMonth:
		return "month"
	case PrecisionDay:
		return "day"
	case PrecisionMinute:
		return "minute"
	case PrecisionSecond:
		return "second"
	case PrecisionSubsecond:
		return "fraction of a second"
	default:
		return "indefinite"
	}
}

// A Bound says what is known of one end of a date.
type Bound uint8

// The bounds.
const (
	Unknown Bound = iota // "" in an interval: there is an end, nobody knows which
	Open                 // ".." in an interval: there is no end, or it is of no matter
	Known                // a date stands there
)

// String is the bound's name, in lower case.
func (b Bound) String() string {
	switch b {
	case Open:
		return "open"
	case Known:
		return "known"
	default:
		return "unknown"
	}
}

// doubt is what ? ~ and % say.
type doubt uint8

const (
	uncertain   doubt = 1 << iota // ?
	approximate                   // ~
)

// doubtOf reads a sign of doubt; 0 if c is none.
func doubtOf(c byte) doubt {
	switch c {
	case '?':
		return uncertain
	case '~':
		return approximate
	case '%':
		return uncertain | approximate
	default:
		return 0
	}
}
