package edtf

import (
	"slices"
	"strings"
)

// A way of looking at a text gives what it may have been meant to be, of which
// only what parses is kept.
type way func(string) []Suggestion

// suggest finds dates that s may have been meant to be. The first way that
// gives any decides. The ways that look at parts of the text come last, and
// look at them in the ways before them only, so the work stays linear.
func suggest(s string) []Suggestion {
	return firstOf(s, suggestNumbers, suggestTidied, suggestSpoken, suggestCirca, suggestInterval)
}

func firstOf(s string, ways ...way) []Suggestion {
	for _, look := range ways {
		if kept := keep(s, look(s)); len(kept) > 0 {
			return kept
		}
	}
	return nil
}

// keep is what of meant parses, each once.
func keep(s string, meant []Suggestion) []Suggestion {
	var kept []Suggestion
	for _, m := range meant {
		same := func(k Suggestion) bool { return k.Text == m.Text }
		if _, err := read(m.Text); err == nil && m.Text != s && !slices.ContainsFunc(kept, same) {
			kept = append(kept, m)
		}
	}
	return kept
}

// misordered says what is wrong with a date that is written in numbers, but
// not as EDTF orders and parts them; "" if s is not such a date.
func misordered(s string, meant []Suggestion) string {
	switch {
	case len(keep(s, suggestNumbers(s))) == 0 || strings.Trim(s, "0123456789-") == "" && isYearFirst(s):
		return ""
	case len(meant) > 1:
		return "day and month can be read in two orders; a date is year, month, day, with hyphens"
	default:
		return "a date is year, month, day, with hyphens"
	}
}

// isYearFirst tells whether s begins with four digits and a hyphen.
func isYearFirst(s string) bool {
	year, _, found := strings.Cut(s, "-")
	return found && len(year) == 4
}

// suggestNumbers looks at s as two or three numbers with one kind of mark
// between them, or as the eight digits of a day.
func suggestNumbers(s string) []Suggestion {
	if len(s) == len("20241017") && len(strings.Trim(s, "0123456789")) == 0 {
		return []Suggestion{{Text: s[:4] + "-" + s[4:6] + "-" + s[6:]}}
	}
	for _, mark := range []string{".", "/", "-", " "} {
		parts := strings.Split(s, mark)
		if len(parts) > 1 && len(parts) < 4 && !slices.ContainsFunc(parts, notNumber) {
			return suggestParts(parts, mark)
		}
	}
	return nil
}

func notNumber(s string) bool {
	return s == "" || len(s) > 4 || strings.Trim(s, "0123456789") != ""
}

// suggestParts puts the numbers into the order year, month, day.
func suggestParts(parts []string, mark string) []Suggestion {
	last := len(parts) - 1
	switch {
	case len(parts[0]) == 4:
		return yearFirst(parts)
	case len(parts[last]) != 4:
		return nil
	case last == 1:
		return []Suggestion{{Text: ymd(parts[1], parts[0])}}
	}
	dayFirst := Suggestion{Text: ymd(parts[2], parts[1], parts[0])}
	monthFirst := Suggestion{Text: ymd(parts[2], parts[0], parts[1])}
	_, notDayFirst := read(dayFirst.Text)
	_, notMonthFirst := read(monthFirst.Text)
	certain := dayFirst == monthFirst || mark == "." && notMonthFirst != nil
	if !certain || notDayFirst != nil {
		dayFirst.When = "if the day comes first"
		monthFirst.When = "if the month comes first"
	}
	return []Suggestion{dayFirst, monthFirst}
}

// yearFirst takes the numbers as they stand, or else with the last two swapped.
func yearFirst(parts []string) []Suggestion {
	meant := []Suggestion{{Text: ymd(parts...)}}
	if _, err := read(meant[0].Text); err != nil && len(parts) == 3 {
		return []Suggestion{{Text: ymd(parts[0], parts[2], parts[1]), When: "if the day comes before the month"}}
	}
	return meant
}

// ymd writes year, month and day with hyphens, the latter with two digits.
func ymd(parts ...string) string {
	out := parts[0]
	for _, part := range parts[1:] {
		out += "-" + strings.Repeat("0", max(0, 2-len(part))) + part
	}
	return out
}

// suggestTidied looks at s as a date with blemishes.
func suggestTidied(s string) []Suggestion {
	t := strings.NewReplacer(
		"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "−", "-", "\\", "/",
		"t", "T", "z", "Z", "x", "X", "y", "Y", ",", ".", " UTC", "Z", " GMT", "Z",
		"?~", "%", "~?", "%", "??", "XX",
	).Replace(strings.TrimSpace(s))
	joined := strings.ReplaceAll(strings.Replace(t, " ", "T", 1), " ", "")
	candidates := []string{t, joined}
	if strings.ContainsAny(t, "-/") {
		candidates = append(candidates, strings.ReplaceAll(t, " ", ""))
	}
	candidates = append(candidates, strings.TrimPrefix(t, "+"), longYearText(t), datesOnly(t), swapped(t))
	out := make([]Suggestion, len(candidates))
	for i, c := range candidates {
		out[i].Text = c
	}
	return out
}

// longYearText writes a year with Y exactly if it needs one. A year of fewer than
// four digits without Y stays as it is: nobody knows what it lacks.
func longYearText(s string) string {
	digits, long := strings.CutPrefix(s, "Y")
	sign := ""
	if after, negative := strings.CutPrefix(digits, "-"); negative {
		sign, digits = "-", after
	}
	if strings.Trim(digits, "0123456789") != "" || !long && len(digits) < 5 {
		return s
	}
	digits = strings.TrimLeft(digits, "0")
	if len(digits) > 4 {
		return "Y" + sign + digits
	}
	return sign + strings.Repeat("0", 4-len(digits)) + digits
}

// datesOnly drops the times of an interval: one within a day is that day.
func datesOnly(s string) string {
	before, after, found := strings.Cut(s, "/")
	if !found {
		return s
	}
	before, _, _ = strings.Cut(before, "T")
	after, _, _ = strings.Cut(after, "T")
	if before == after {
		return before
	}
	return before + "/" + after
}

// swapped turns an interval round.
func swapped(s string) string {
	before, after, found := strings.Cut(s, "/")
	if !found {
		return s
	}
	return after + "/" + before
}

// suggestCirca looks at s as a date with "circa" or its like before it.
func suggestCirca(s string) []Suggestion {
	for _, word := range []string{"circa ", "about ", "around ", "approximately ", "ca. ", "ca ", "c. ", "c."} {
		if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) {
			date, _ := readable(s[len(word):], suggestNumbers, suggestTidied, suggestSpoken)
			return []Suggestion{{Text: date + "~"}}
		}
	}
	return nil
}

// suggestInterval looks at s as two dates with "to" or a dash between them.
func suggestInterval(s string) []Suggestion {
	for _, mark := range []string{" to ", " until ", " - ", " – ", "–", "..", " / ", "/"} {
		before, after, found := strings.Cut(s, mark)
		if !found {
			continue
		}
		start, ok := readableEnd(before)
		finish, alsoOK := readableEnd(after)
		if ok && alsoOK {
			return []Suggestion{{Text: start + "/" + finish}}
		}
	}
	return nil
}

// readableEnd is what an end of an interval can be meant to be; an open end
// stays open, and a season in words becomes a number.
func readableEnd(s string) (string, bool) {
	if s == ".." {
		return s, true
	}
	if meant := keep(s, suggestSpoken(s)); len(meant) == 1 {
		return meant[0].Text, true
	}
	return readable(s, suggestNumbers, suggestTidied, suggestCirca)
}

// readable is s if it is a date, or else the one date that these ways see in
// it without a condition.
func readable(s string, ways ...way) (string, bool) {
	s = strings.TrimSpace(s)
	if _, err := read(s); err == nil {
		return s, true
	}
	meant := firstOf(s, ways...)
	if len(meant) != 1 || meant[0].When != "" {
		return "", false
	}
	return meant[0].Text, true
}
