package model

import (
	"fmt"
	"slices"
	"strings"
)

// citeAdvice is how many of a briefing's wrong cites are told what would be
// right: looking for it reads the whole text again for each.
const citeAdvice = 100

// CheckCites proves every cite of the source against the source's text, its
// headline first and then its paragraphs: that the paragraph and the sentence
// (as Sentences counts them) are there, and that the quote stands in them
// letter for letter. Each problem has its cite's position and no file.
//
// A source that the briefing does not have is one problem, without a position.
func CheckCites(b *Briefing, source string, text []string) Problems {
	ids := make([]string, len(b.Sources))
	for i, s := range b.Sources {
		ids[i] = s.ID
	}
	if !slices.Contains(ids, source) {
		fault := fmt.Sprintf("the briefing has no source %q", source)
		if near, ok := Nearest(source, ids); ok {
			fault += fmt.Sprintf("; did you mean %q?", near)
		}
		return Problems{{Text: fault}}
	}
	return checkCites(b, map[string]*article{source: newArticle(source, text)})
}

// CheckTexts is CheckCites for every source that carries its own text.
func CheckTexts(b *Briefing) Problems {
	articles := map[string]*article{}
	for _, s := range b.Sources {
		if len(s.Text) > 0 {
			articles[s.ID] = newArticle(s.ID, s.Text)
		}
	}
	return checkCites(b, articles)
}

func checkCites(b *Briefing, articles map[string]*article) Problems {
	var all Problems
	if len(articles) == 0 {
		return nil
	}
	for _, claim := range b.Claims {
		for _, cite := range claim.Cites {
			a, ok := articles[cite.Source]
			if !ok {
				continue
			}
			if fault := a.fault(cite, len(all) < citeAdvice); fault != "" {
				text := fmt.Sprintf("claim %q %s", claim.ID, fault)
				all = append(all, Problem{Position: cite.Pos, Text: text})
			}
		}
	}
	return all
}

// An article is a source's text with the sentences of the paragraphs that were
// asked for.
type article struct {
	source     string
	paragraphs []string
	split      [][]string
}

func newArticle(source string, text []string) *article {
	return &article{source: source, paragraphs: text, split: make([][]string, len(text))}
}

// sentences are those of the paragraph, split once.
func (a *article) sentences(paragraph int) []string {
	if a.split[paragraph] == nil {
		a.split[paragraph] = Sentences(a.paragraphs[paragraph])
	}
	return a.split[paragraph]
}

// fault says what is wrong with the cite; "" if it stands.
func (a *article) fault(c Cite, advise bool) string {
	if len(a.paragraphs) == 0 {
		return fmt.Sprintf("cites paragraph %d of %q, which has no text", c.Paragraph, a.source)
	}
	if c.Paragraph < 0 || c.Paragraph >= len(a.paragraphs) {
		return fmt.Sprintf("cites paragraph %d of %q, which has the headline (0) and paragraphs up to %d",
			c.Paragraph, a.source, len(a.paragraphs)-1)
	}
	where, text := passage(c.Paragraph, c.Sentence), a.paragraphs[c.Paragraph]
	if c.Sentence != 0 {
		sentences := a.sentences(c.Paragraph)
		if c.Sentence < 0 || c.Sentence > len(sentences) {
			return fmt.Sprintf("cites %s of %q, where the paragraph has %d", where, a.source, len(sentences))
		}
		text = sentences[c.Sentence-1]
	}
	if strings.Contains(text, c.Quote) {
		return ""
	}
	fault := fmt.Sprintf("quotes %q, which does not stand in %s of %q", c.Quote, where, a.source)
	if advise {
		fault += a.advice(c)
	}
	return fault
}

// advice tells where the quote does stand, or what stands there instead.
func (a *article) advice(c Cite) string {
	for i := range a.paragraphs { // the cited paragraph first
		p := (c.Paragraph + i) % len(a.paragraphs)
		if !strings.Contains(a.paragraphs[p], c.Quote) {
			continue
		}
		for s, sentence := range a.sentences(p) {
			if strings.Contains(sentence, c.Quote) {
				return "; it stands in " + passage(p, s+1)
			}
		}
		return "; it stands in " + passage(p, 0) + ", across sentences"
	}
	if near := nearestWords(c.Quote, a.paragraphs[c.Paragraph]); near != "" {
		return fmt.Sprintf("; the nearest words there are %q", near)
	}
	return ""
}

// passage names a paragraph, or a sentence of it.
func passage(paragraph, sentence int) string {
	if sentence == 0 {
		return fmt.Sprintf("paragraph %d", paragraph)
	}
	return fmt.Sprintf("paragraph %d, sentence %d", paragraph, sentence)
}

// nearestWords finds as many words of the text in a row as the quote has that
// share the most words with it, case and punctuation aside; "" if not even half
// of them do.
func nearestWords(quote, text string) string {
	meant, words := strings.Fields(quote), strings.Fields(text)
	n := len(meant)
	if n == 0 || n > len(words) {
		return ""
	}
	missing := map[string]int{} // of the quote, less what the window has
	for _, w := range meant {
		missing[bare(w)]++
	}
	shared, best, at := 0, 0, 0
	for i, w := range words {
		if missing[bare(w)]--; missing[bare(w)] >= 0 {
			shared++
		}
		if i >= n {
			if missing[bare(words[i-n])]++; missing[bare(words[i-n])] > 0 {
				shared--
			}
		}
		if i >= n-1 && shared > best {
			best, at = shared, i-n+1
		}
	}
	if best*2 < n {
		return ""
	}
	return strings.Join(words[at:at+n], " ")
}

// bare is the word without case and the punctuation around it.
func bare(word string) string {
	return strings.ToLower(strings.Trim(word, ".,;:!?…()[]\"'“”‘’«»—–-"))
}
