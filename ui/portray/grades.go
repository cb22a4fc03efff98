package portray

import (
	"strconv"

	"sightline/model"
)

// The Admiralty grades in words, as NATO AJP-2.1 (earlier STANAG 2511) has
// them. F and 6 are not the lowest grades: they say that nobody can judge.
var (
	reliability = map[string]string{
		"A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
		"D": "not usually reliable", "E": "unreliable", "F": "reliability cannot be judged",
	}
	credibility = map[int]string{
		1: "confirmed by other sources", 2: "probably true", 3: "possibly true",
		4: "doubtful", 5: "improbable", 6: "truth cannot be judged",
	}
)

// ungraded stands where the briefing gives no grade: none is ever guessed.
const ungraded = "ungraded"

// reliabilityWords is the grade of the source that a claim is cited from first.
func reliabilityWords(ix *model.Index, c *model.Claim) string {
	for _, cite := range c.Cites {
		if s, ok := ix.Source(cite.Source); ok && s.Reliability != "" {
			return s.Reliability + ", " + reliability[s.Reliability]
		}
	}
	return ungraded
}

// credibilityWords is the grade of the claim itself.
func credibilityWords(c *model.Claim) string {
	words, ok := credibility[c.Credibility]
	if !ok {
		return ungraded
	}
	return strconv.Itoa(c.Credibility) + ", " + words
}
