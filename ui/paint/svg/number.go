package svg

import (
	"math"
	"strconv"
)

// parts is how finely lengths are written: in hundredths of a logical pixel.
const parts = 100

// limit is the greatest length that is written; what is beyond it is far out of
// any picture.
const limit = 1e6

// fixed is a length in parts.
func fixed(v float64) int64 {
	if math.IsNaN(v) {
		return 0
	}
	return int64(math.Round(math.Max(-limit, math.Min(limit, v)) * parts))
}

// number writes a length.
func number(b []byte, v float64) []byte { return hundredths(b, fixed(v)) }

// hundredths writes a number of them as short as may be: ".5", "-3", "12.25".
func hundredths(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	whole, rest := n/parts, n%parts
	if whole > 0 || rest == 0 {
		b = strconv.AppendInt(b, whole, 10)
	}
	if rest == 0 {
		return b
	}
	b = append(b, '.', byte('0'+rest/10))
	if rest%10 > 0 {
		b = append(b, byte('0'+rest%10))
	}
	return b
}

// precise writes a number that is no length, to six decimals.
func precise(b []byte, v float64) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		v = 0
	}
	return strconv.AppendFloat(b, math.Round(v*1e6)/1e6+0, 'f', -1, 64) // +0: no −0
}
