package portray

import (
	"fmt"

	"sightline/model"
	"sightline/model/edtf"
)

// plural counts things: "1 claim", "9 claims", "12,000 claims".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// thousands writes a number with commas between groups of three digits.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// bigDate is the moment as a headline: "Fri 18 October 2024".
func bigDate(d edtf.Date) string {
	if day := d.Weekday(); day != "" {
		return day[:3] + " " + d.Words()
	}
	return d.Words()
}

// longDate is the moment in a sentence: "Friday 18 October 2024".
func longDate(d edtf.Date) string {
	if day := d.Weekday(); day != "" {
		return day + " " + d.Words()
	}
	return d.Words()
}

// onDate is the moment in a sentence, after the word that it takes: "on Friday 18
// October 2024", "in October 2024", "within 8–13 October 2024".
func onDate(d edtf.Date) string {
	_, begins := d.Begin()
	_, ends := d.End()
	switch {
	case d.IsInterval() && begins && ends:
		return "within " + d.Words()
	case d.IsInterval():
		return d.Words() // it says from when, or until when
	case d.Precision().IsDay() || d.HasTime() || d.Unspecified():
		return "on " + longDate(d)
	}
	return "in " + d.Words()
}

// momentWords says on which clock a picture runs and for when, as a sentence
// that stands alone.
func momentWords(s model.Snapshot) string {
	if s.Clock == model.Happened {
		return "As it is said to have happened " + onDate(s.Moment)
	}
	return "As it was said by " + longDate(s.Moment)
}

// countWords are the parts of the line under the date; the last is the one to
// stand out, "" if nothing is contested. Where a sieve keeps claims back, they
// tell how many of them pass; what is contested is so by all, and that is said. Of a
// file that carries no claims they count the events alone.
func countWords(s model.Snapshot, sieve *model.Sieve) (counts, contested string) {
	n := s.Counts()
	switch {
	case s.Claimless() && s.Clock == model.Happened:
		counts = plural(n.Underway, "event", "events") + " under way"
	case s.Claimless():
		counts = plural(n.Shown, "event", "events") + " so far"
	case sieve != nil:
		passed, of := sieve.Counts(s)
		counts = passedWords(passed, of)
		if s.Clock == model.Happened {
			counts = plural(n.Underway, "event", "events") + " under way · " + counts
		} else {
			counts += " so far"
		}
	case s.Clock == model.Happened:
		counts = plural(n.Underway, "event", "events") + " under way · by all " + plural(n.Claims, "claim", "claims")
	default:
		counts = plural(n.Claims, "claim", "claims") + " so far · " + plural(n.Voices, "voice", "voices")
	}
	if n.Disputed > 0 {
		contested = plural(n.Disputed, "point", "points") + " disputed"
		if sieve != nil {
			contested += " in all"
		}
	}
	return counts, contested
}

// passedWords tell how many claims a filter lets through: "9 of 16 claims".
func passedWords(passed, of int) string {
	return thousands(passed) + " of " + plural(of, "claim", "claims")
}
