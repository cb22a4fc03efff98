package edtf

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// spoken is what words and numbers of a date in English add up to.
type spoken struct {
	year, month, day string
	other            bool // something that is not understood
}

// suggestSpoken looks at s as a date in English: "Oct 17, 2024", "spring
// 2002".
func suggestSpoken(s string) []Suggestion {
	var said spoken
	words := strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == ',' || c == '-' })
	for _, word := range words {
		said.add(strings.ToLower(strings.TrimSuffix(word, ".")))
	}
	if said.other || said.year == "" || said.month == "" {
		return nil
	}
	parts := []string{said.year, said.month}
	if said.day != "" {
		parts = append(parts, said.day)
	}
	return []Suggestion{{Text: ymd(parts...)}}
}

// add takes in one more word, in lower case.
func (s *spoken) add(word string) {
	number, month := trimOrdinal(word), monthNumber(word)
	if season := seasonNumber(word); season != 0 {
		month = strconv.Itoa(season)
	}
	switch {
	case month != "" && s.month == "":
		s.month = month
	case !notNumber(number) && len(number) == 4 && s.year == "":
		s.year = number
	case !notNumber(number) && len(number) <= 2 && s.day == "":
		s.day = number
	case slices.Contains([]string{"of", "the", "on"}, word) || isWeekday(word):
	default:
		s.other = true
	}
}

// trimOrdinal turns 17th into 17.
func trimOrdinal(word string) string {
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if number, found := strings.CutSuffix(word, ending); found && !notNumber(number) {
			return number
		}
	}
	return word
}

// monthNumber is 1 to 12 for a month's name in full or in three or four
// letters; "" if the word is no month.
func monthNumber(word string) string {
	for m := time.January; m <= time.December; m++ {
		if abbreviates(word, m.String()) {
			return strconv.Itoa(int(m))
		}
	}
	return ""
}

func isWeekday(word string) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if abbreviates(word, d.String()) {
			return true
		}
	}
	return false
}

// abbreviates tells whether word is name, or its first three to five letters.
func abbreviates(word, name string) bool {
	name = strings.ToLower(name)
	return word == name || len(word) >= 3 && len(word) <= 5 && strings.HasPrefix(name, word)
}
