package portray

import (
	"math"
	"time"

	"sightline/model/edtf"
)

// progress is how much of a movement lies behind at a part, 0 to 1, of the way
// from the middle of a moment to that of the next: 0 to 1; false if its dates do
// not say.
func progress(when, moment, next edtf.Date, part float64) (float64, bool) {
	begin, ok1 := when.Begin()
	end, ok2 := when.End()
	now, ok3 := middleOfTime(moment)
	then, ok4 := middleOfTime(next)
	if !ok1 || !ok2 || !ok3 || !ok4 || !end.After(begin) {
		return 0, false
	}
	now = now.Add(time.Duration(part * float64(then.Sub(now))))
	f := now.Sub(begin).Seconds() / end.Sub(begin).Seconds()
	return math.Max(0, math.Min(1, f)), true
}

// middleOfTime is the middle of a date; false if it has an open end.
func middleOfTime(d edtf.Date) (time.Time, bool) {
	from, ok := d.Begin()
	to, closed := d.End()
	return from.Add(to.Sub(from) / 2), ok && closed
}
