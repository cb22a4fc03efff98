package edtf

import (
	"strings"
	"time"
)

// seasonSpan is one of the seasons 21 to 24: three months from March, June,
// September, December.
func seasonSpan(year, season int) span {
	return spanOf(instant(year, time.Month(3*(season-20)), 1), PrecisionSeason, PrecisionSeason)
}

// seasonWord reads "Spring, 2002", in small or capital letters: the form that
// sfomuseum/go-edtf counts to level 1.
func (r *reader) seasonWord() (span, *Error) {
	word, year, found := strings.Cut(r.rest(), ", ")
	season := seasonNumber(word)
	negative := strings.HasPrefix(year, "-")
	digits := strings.TrimPrefix(year, "-")
	if !found || season == 0 {
		return span{}, r.wrong("it begins with a year of four digits, as in 2024-10-17")
	}
	r.at += len(word) + len(", ")
	if len(digits) != 4 || strings.Trim(digits, "0123456789") != "" || negative && digits == "0000" {
		return span{}, r.wrong("a year of four digits follows a season")
	}
	return seasonSpan(yearsOf(digits, negative).first, season), nil
}

// seasonNumber is 21 to 24 for spring to winter; 0 if the word is no season.
func seasonNumber(word string) int {
	switch strings.ToLower(word) {
	case "spring":
		return 21
	case "summer":
		return 22
	case "autumn", "fall":
		return 23
	case "winter":
		return 24
	default:
		return 0
	}
}
