package model

import "math"

// Days of claims that stand for others.
const (
	NoDay  int32 = math.MinInt32 // of a claim with no known beginning
	FarDay int32 = math.MaxInt32 // six million years away
)

// SaidDay is the day in UTC on which the date begins of a claim whose number
// AppendNumbers gave, counted from the beginning of 1970: NoDay if that is open
// or there is no date, FarDay if it is that day or a later one, and −FarDay if it
// is that or an earlier one.
func (s Snapshot) SaidDay(n int32) int32 { return s.ix.days[n] }

// SaidSecond is the instant at which the date begins of such a claim, seconds from the
// beginning of 1970: less than all others if that is open or there is no date.
func (s Snapshot) SaidSecond(n int32) int64 { return s.ix.begins[n] }

// dayOf is the day that an instant falls on, as SaidDay has it.
func dayOf(t instant) int32 {
	if t == beginning {
		return NoDay
	}
	return int32(min(max(Day.unitOf(t), -int64(FarDay)), int64(FarDay)))
}
