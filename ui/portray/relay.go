package portray

import (
	"strings"

	"sightline/model"
)

// relayWords is who told whom, from the voice to the source's reporter:
// "Kim Jong-un, by KCNA, by the article"; "" where nobody is known to have relayed it.
func relayWords(ix *model.Index, c *model.Claim) string {
	chain := []string{ix.VoiceName(c.Voice)}
	last := c.Voice
	for _, id := range c.Via {
		chain = append(chain, relayName(ix, id))
		last = id
	}
	if len(c.Cites) > 0 {
		name, reporter := sourceName(ix, c.Cites[0].Source)
		if c.Cites[0].Source != last && reporter != last && name != chain[len(chain)-1] {
			chain = append(chain, inSentence(name))
		}
	}
	if len(chain) == 1 {
		return ""
	}
	return strings.Join(chain, ", by ")
}

// sourceName is what a source is called in a sentence: its publisher; or, in a
// briefing of one source, the voice of the kind "article", by which the source
// speaks for itself, whose id is given too; or its title.
func sourceName(ix *model.Index, id string) (name, voice string) {
	s, ok := ix.Source(id)
	if !ok {
		return id, ""
	}
	if s.Publisher != "" {
		return s.Publisher, ""
	}
	b := ix.Briefing()
	if len(b.Sources) == 1 {
		for i := range b.Voices {
			if b.Voices[i].Kind == "article" {
				return b.Voices[i].Label(), b.Voices[i].ID
			}
		}
	}
	if s.Title != "" {
		return s.Title, ""
	}
	return id, ""
}

// inSentence is a name within a sentence: "the article", not "The article".
func inSentence(name string) string {
	if rest, ok := strings.CutPrefix(name, "The "); ok {
		return "the " + rest
	}
	return name
}

func relayName(ix *model.Index, id string) string {
	if v, ok := ix.Voice(id); ok {
		return v.Label()
	}
	if s, ok := ix.Source(id); ok {
		return s.Title
	}
	return id
}
