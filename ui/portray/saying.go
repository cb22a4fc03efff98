package portray

import (
	"sightline/model"
	"sightline/model/edtf"
)

// ClaimWords are all that a card tells of a claim but what depends on the moment,
// for a medium that sets cards by itself. What is "" is not told.
type ClaimWords struct {
	Day                      string // its heading: "Friday 18 October 2024"
	Stance, Voice, Side      string
	Text, About              string
	Said, Place, Happened    string // each with its certainty
	HappenedHead             string // "happened", or "expected"
	Relayed, Course          string
	Reliability, Credibility string
	Figures                  []string
	Replaces                 string
	Inferred                 string // what was inferred of it and of its event
	Cites                    []CiteWords
	Notes                    []NoteWords
}

// CiteWords are where a claim is written.
type CiteWords struct {
	Where  string   // "paragraph 1, sentence 2"
	Source string   // its title
	URL    string   // "" unless it is a web page of http or https
	Quotes []string // letter for letter
}

// NoteWords are one of the briefing's own remarks.
type NoteWords struct{ Head, Text, URL string }

// WordsOf puts a claim into words.
func WordsOf(ix *model.Index, c *model.Claim) ClaimWords {
	v, ok := ix.Voice(c.Voice)
	if !ok {
		v = &model.Voice{ID: c.Voice, Name: c.Voice}
	}
	w := ClaimWords{
		Day: saidHeading(c.Said), Stance: StanceWord(c.Stance), Voice: v.Name, Side: sideWords(ix, v, c),
		Text: c.Text, About: aboutWords(ix, c), Said: dateWords(c.Said, c.Inferred.Has("said")),
		Relayed: relayWords(ix, c), Reliability: reliabilityWords(ix, c), Credibility: credibilityWords(c),
		Replaces: replacedWords(ix, c), Inferred: inferredWords(ix, c),
	}
	if w.Text == "" {
		w.Text = aboutTitle(ix, c)
	}
	if pl, ok := ix.Place(c.Place); ok {
		w.Place = inferredSuffix(pl.Name, "place", c.Inferred.Has("place"))
	}
	if e, ok := ix.Event(c.About); ok {
		w.HappenedHead, w.Happened, w.Course = timeHeadOf(c), happenedWords(e), courseWords(ix, e)
	}
	for _, f := range c.Figures {
		w.Figures = append(w.Figures, f.Name+": "+figureValue(f))
	}
	for _, at := range citedPlaces(c.Cites) {
		w.Cites = append(w.Cites, citeOf(ix, at))
	}
	for _, n := range notesOf(ix, c) {
		w.Notes = append(w.Notes, noteOf(ix, n))
	}
	return w
}

func citeOf(ix *model.Index, at citedPlace) CiteWords {
	w := CiteWords{Where: at.words()}
	if s, ok := ix.Source(at.source); ok {
		w.Source, w.URL = s.Title, webPage(s.URL)
	}
	for _, c := range at.cites {
		if c.Quote != "" {
			w.Quotes = append(w.Quotes, c.Quote)
		}
	}
	return w
}

func noteOf(ix *model.Index, n model.Note) NoteWords {
	return NoteWords{noteHead(ix, n), n.Text, webPage(n.URL)}
}

// webPage is an address, if it may be opened.
func webPage(address string) string {
	if LinkHost(address) == "" {
		return ""
	}
	return address
}

// LooseNotes are the notes that no card carries.
func LooseNotes(ix *model.Index) []NoteWords {
	var all []NoteWords
	for _, n := range loose(ix) {
		all = append(all, noteOf(ix, n))
	}
	return all
}

// SourceTitles names the sources that claims are cited from, each with its date.
func SourceTitles(ix *model.Index) []CiteWords {
	var all []CiteWords
	for _, s := range ix.Briefing().Sources {
		w := CiteWords{Source: s.Title, URL: webPage(s.URL)}
		if !s.Published.IsZero() {
			w.Where = dateWords(s.Published, s.Inferred.Has("published"))
		}
		all = append(all, w)
	}
	return all
}

// EventWords are what is told of an event at a moment.
type EventWords struct {
	Sentence  string // all of it in one
	When      string
	FirstSaid string
	Inferred  string
}

// EventWordsOf puts an event's state into words.
func EventWordsOf(ix *model.Index, s model.EventState) EventWords {
	return EventWords{eventSentence(ix, s), happenedWords(s.Event), firstSaidWords(s), inferredWords(ix, &model.Claim{About: s.Event.ID})}
}

// DateWords is a moment as a headline: "Fri 18 October 2024".
func DateWords(d edtf.Date) string { return bigDate(d) }

// DatedWords are a date with its certainty: "17 October 2024, day inferred".
func DatedWords(d edtf.Date, inferred bool) string { return dateWords(d, inferred) }

// CountWords are the counts under a headline, and what is contested, "" if
// nothing is.
func CountWords(s model.Snapshot, sieve *model.Sieve) (counts, contested string) {
	return countWords(s, sieve)
}

// KeyWords is what a standing's mark means.
func KeyWords(s model.Standing) string {
	for _, w := range keyWords {
		if w.standing == s {
			return w.text
		}
	}
	return s.Words()
}
