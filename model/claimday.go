package model

import "math"

// Days of a ClaimState that stand for others.
const (
	NoDay  int32 = math.MinInt32 // of a claim with no known beginning
	FarDay int32 = math.MaxInt32 // six million years away
)

// dayOf is the day that an instant falls on, as ClaimState has it.
func dayOf(t instant) int32 {
	if t == beginning {
		return NoDay
	}
	return int32(min(max(Day.unitOf(t), -int64(FarDay)), int64(FarDay)))
}
