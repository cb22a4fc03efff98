package portray

import (
	"strings"

	"sightline/model"
)

// FilterWords say which claims a sieve lets through, as what comes after
// "claims": "by KCNA or Reuters, denies, with notes"; "" if it lets all through.
func FilterWords(ix *model.Index, sieve *model.Sieve) string {
	f, inView := sieve.Filter()
	var parts []string
	add := func(before string, alternatives []string) {
		if len(alternatives) > 0 {
			parts = append(parts, before+strings.Join(alternatives, " or "))
		}
	}
	if words := strings.Fields(f.Words); len(words) > 0 {
		parts = append(parts, "with the words “"+strings.Join(words, " ")+"”")
	}
	add("by ", each(f.Voices, ix.VoiceLabel))
	add("from the side of ", f.Parties)
	add("with the stance ", each(f.Stances, StanceWord))
	add("about ", each(f.Events, ix.SubjectName))
	add("at ", each(f.Places, ix.SubjectName))
	for _, c := range []struct {
		on   bool
		text string
	}{
		{f.Disputed, "about what is disputed"},
		{f.Inferred, "with something inferred"},
		{f.Notes, "with notes"},
		{inView, "in the map's view"},
	} {
		if c.on {
			parts = append(parts, c.text)
		}
	}
	return strings.Join(parts, ", ")
}

// each has every one of a list in words.
func each[T any](list []T, words func(T) string) []string {
	all := make([]string, len(list))
	for i, v := range list {
		all[i] = words(v)
	}
	return all
}
