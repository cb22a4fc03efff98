package model_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func TestSentences(t *testing.T) {
	for name, text := range map[string]string{
		"plain":                "One. | Two! | Three?",
		"no stop at the end":   "One. | Two",
		"nothing":              "",
		"quote at the end":     "He said, “We will not sit idly by.” | Then he left.",
		"stop within a quote":  "He asked “Why?” and left.",
		"quote begins":         "It is so. | “Is it?” | ‘It is.’",
		"brackets":             "It is so (he said). | (It was not.) | It is.",
		"titles":               "Mr. Kim met Prof. Kang, Dr. Lee and Gen. Pak. | They spoke.",
		"initials":             "J. F. Kennedy met the U.S. Navy at 5 p.m. Friday.",
		"numbers":              "Some 1,500 arrived, or 1.5 thousand. | 12,000 follow.",
		"number follows":       "See No. 5 and pp. 7 of Art. 2. | He said no. | Then yes.",
		"months":               "On Oct. 17 it was said. | On Oct 18 it was denied.",
		"small letters follow": "The firm yahoo! inc. grew. | It is.",
		"ellipsis":             "He paused… and went on. | He stopped... | It was over.",
		"web addresses":        "See example.org for more. | Thanks.",
		"Cyrillic":             "Это так. | Нет. | «Да.» | Всё.",
		"Korean":               "그렇다. | 아니다. | 누구?",
		"Chinese":              "是的。 | 不是！ | 他说：“好。” | 谁？",
	} {
		t.Run(name, func(t *testing.T) {
			want := strings.Split(text, " | ")
			if text == "" {
				want = nil
			}
			given := strings.ReplaceAll(text, " | ", " ")
			assert.Equal(t, want, model.Sentences(given))
		})
	}
}

func TestSentencesWithoutSpaces(t *testing.T) {
	assert.Equal(t, []string{"是的。", "他说：“好。”", "谁？"}, model.Sentences("是的。他说：“好。”谁？"))
}

func ExampleSentences() {
	for i, s := range model.Sentences("Prof. Kang said, “I doubt it.” Some 1,500 arrived.") {
		fmt.Printf("%d %s\n", i+1, s)
	}
	// Output:
	// 1 Prof. Kang said, “I doubt it.”
	// 2 Some 1,500 arrived.
}

// bridge is a source's text, headline first.
var bridge = []string{
	"The bridge is shut",
	"The ministry said on 2 May that the bridge’s deck was unsafe. Mayor J. Nowak disagreed: “It is open.”",
	"Some 1,500 lorries wait. More are expected.",
}

func TestCheckCites(t *testing.T) {
	for name, c := range map[string]struct {
		cite model.Cite
		want string // "" if it stands
	}{
		"sentence":         {model.Cite{Paragraph: 1, Sentence: 1, Quote: "deck was unsafe"}, ""},
		"second sentence":  {model.Cite{Paragraph: 1, Sentence: 2, Quote: "“It is open.”"}, ""},
		"headline":         {model.Cite{Quote: "bridge is"}, ""},
		"paragraph":        {model.Cite{Paragraph: 2, Quote: "wait. More"}, ""},
		"no quote":         {model.Cite{Paragraph: 2, Sentence: 2}, ""},
		"other sentence":   {model.Cite{Paragraph: 1, Sentence: 2, Quote: "on 2 May"}, `quotes "on 2 May", which does not stand in paragraph 1, sentence 2 of "paper"; it stands in paragraph 1, sentence 1`},
		"other paragraph":  {model.Cite{Paragraph: 2, Quote: "on 2 May"}, `quotes "on 2 May", which does not stand in paragraph 2 of "paper"; it stands in paragraph 1, sentence 1`},
		"two sentences":    {model.Cite{Paragraph: 2, Sentence: 1, Quote: "wait. More"}, `quotes "wait. More", which does not stand in paragraph 2, sentence 1 of "paper"; it stands in paragraph 2, across sentences`},
		"straight quote":   {model.Cite{Paragraph: 1, Sentence: 1, Quote: "the bridge's deck"}, `quotes "the bridge's deck", which does not stand in paragraph 1, sentence 1 of "paper"; the nearest words there are "the bridge’s deck"`},
		"other case":       {model.Cite{Paragraph: 2, Sentence: 1, Quote: "some 1,500 Lorries"}, `quotes "some 1,500 Lorries", which does not stand in paragraph 2, sentence 1 of "paper"; the nearest words there are "Some 1,500 lorries"`},
		"nowhere":          {model.Cite{Paragraph: 2, Quote: "quite other words"}, `quotes "quite other words", which does not stand in paragraph 2 of "paper"`},
		"no paragraph":     {model.Cite{Paragraph: 3, Quote: "x"}, `cites paragraph 3 of "paper", which has the headline (0) and paragraphs up to 2`},
		"no sentence":      {model.Cite{Paragraph: 2, Sentence: 3, Quote: "x"}, `cites paragraph 2, sentence 3 of "paper", where the paragraph has 2`},
		"negative":         {model.Cite{Paragraph: -1, Sentence: -1}, `cites paragraph -1 of "paper", which has the headline (0) and paragraphs up to 2`},
		"longer than text": {model.Cite{Quote: "The bridge is shut and will stay"}, `quotes "The bridge is shut and will stay", which does not stand in paragraph 0 of "paper"`},
	} {
		t.Run(name, func(t *testing.T) {
			c.cite.Source, c.cite.Pos = "paper", model.Position{Line: 7, Column: 3}
			b := &model.Briefing{
				Sources: []model.Source{{ID: "paper"}, {ID: "other"}},
				Claims:  []model.Claim{{ID: "c", Cites: []model.Cite{{Source: "other", Paragraph: 99}, c.cite}}},
			}
			var want model.Problems
			if c.want != "" {
				want = model.Problems{{Position: c.cite.Pos, Text: `claim "c" ` + c.want}}
			}
			assert.Equal(t, want, model.CheckCites(b, "paper", bridge))

			b.Sources[0].Text = bridge
			assert.Equal(t, want, model.CheckTexts(b), "the same from the source's own text")
		})
	}
}

func TestCheckCitesOfUnknownSource(t *testing.T) {
	b := &model.Briefing{Sources: []model.Source{{ID: "paper"}}}
	wrong := model.CheckCites(b, "papre", bridge)
	assert.EqualError(t, wrong, `the briefing has no source "papre"; did you mean "paper"?`)
}

func TestCheckCitesOfEmptyText(t *testing.T) {
	b := &model.Briefing{
		Sources: []model.Source{{ID: "paper"}},
		Claims:  []model.Claim{{ID: "c", Cites: []model.Cite{{Source: "paper", Quote: "x"}}}},
	}
	assert.EqualError(t, model.CheckCites(b, "paper", nil), `claim "c" cites paragraph 0 of "paper", which has no text`)
}

func ExampleCheckCites() {
	b := &model.Briefing{
		Sources: []model.Source{{ID: "paper"}},
		Claims: []model.Claim{{ID: "c-shut", Cites: []model.Cite{
			{Source: "paper", Paragraph: 1, Sentence: 2, Quote: "on 2 May"},
		}}},
	}
	for _, wrong := range model.CheckCites(b, "paper", bridge) {
		fmt.Println(wrong.Text)
	}
	// Output: claim "c-shut" quotes "on 2 May", which does not stand in paragraph 1, sentence 2 of "paper"; it stands in paragraph 1, sentence 1
}
