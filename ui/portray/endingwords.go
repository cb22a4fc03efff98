package portray

import (
	"sightline/model"
	"sightline/model/edtf"
)

// endingWords tell how a claim ended: "withdrawn on 6 March 2024", "replaced by
// Gamma on 7 March 2024, day inferred".
func endingWords(ix *model.Index, e model.Ending) string {
	what := "withdrawn"
	if e.By != nil {
		what = "replaced by " + ix.VoiceName(e.By.Voice)
	}
	if e.At.IsZero() {
		return what
	}
	on := ", "
	if !e.At.IsInterval() && e.At.Precision() >= edtf.PrecisionDay {
		on = " on "
	}
	return what + on + dateWords(e.At, e.Inferred())
}

// EndingWords are endingWords for media that set text by themselves.
func EndingWords(ix *model.Index, e model.Ending) string { return endingWords(ix, e) }

// EarlierWords say of a claim that counts what else stands in its voice's place:
// "replaced by Gamma", or its own in the words that are given; "" of a position.
func EarlierWords(ix *model.Index, snap model.Snapshot, c model.ClaimState, own string) string {
	if !c.Earlier {
		return ""
	}
	if e, ok := snap.Ending(c.Claim.ID); ok && e.Overruled() {
		return "replaced by " + ix.VoiceName(e.By.Voice)
	}
	return own
}

// OwnEarlier says at length that a voice itself has gone on to another position.
const OwnEarlier = "an earlier position of this voice"

// standingWords are an event's standing as people read it. What is unsaid though
// it was spoken of is not called unsaid: it is told how that came.
func standingWords(ix *model.Index, snap model.Snapshot, e model.EventState) string {
	if e.Standing == model.Unsaid {
		if last, ok := snap.Retracted(e.Event.ID); ok {
			return endingWords(ix, last)
		}
	}
	return e.Standing.Words()
}

// phaseWords are the standing of a phase of an event's history, in which nothing
// is unsaid again.
func phaseWords(st model.Standing) string {
	if st == model.Unsaid {
		return "no longer claimed"
	}
	return st.Words()
}

// timeHead is what the day of an event is called: what is only expected has not
// happened.
func timeHead(st model.Standing) string {
	switch st {
	case model.Expected:
		return "expected"
	case model.Unsaid: // any more
		return "dated"
	}
	return "happened"
}

// timeHeadOf is timeHead of what one claim says.
func timeHeadOf(c *model.Claim) string {
	if c.Stance.Supports() || c.Stance.Objects() {
		return timeHead(model.Asserted)
	}
	return timeHead(model.Expected)
}

// saidSuffix labels a date of saying that the author inferred: ", day inferred".
func saidSuffix(said edtf.Date, inferred bool) string {
	if !inferred {
		return ""
	}
	return ", " + precisionWord(said) + " inferred"
}
