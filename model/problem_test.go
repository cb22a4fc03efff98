package model_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func TestProblem(t *testing.T) {
	for name, c := range map[string]struct {
		problem model.Problem
		want    string
	}{
		"all":         {model.Problem{File: "a.geojson", Position: model.Position{Line: 41, Column: 17}, Text: "it is wrong"}, "a.geojson:41:17: it is wrong"},
		"no file":     {model.Problem{Position: model.Position{Line: 41, Column: 17}, Text: "it is wrong"}, "41:17: it is wrong"},
		"no position": {model.Problem{File: "a.geojson", Text: "it is wrong"}, "a.geojson: it is wrong"},
		"text only":   {model.Problem{Text: "it is wrong"}, "it is wrong"},
	} {
		t.Run(name, func(t *testing.T) { assert.EqualError(t, c.problem, c.want) })
	}
}

func TestProblemsSorted(t *testing.T) {
	at := func(line, column int, text string) model.Problem {
		return model.Problem{Position: model.Position{Line: line, Column: column}, Text: text}
	}
	given := model.Problems{at(2, 1, "c"), at(1, 9, "b"), at(1, 2, "a"), at(2, 1, "d")}
	assert.Equal(t, model.Problems{at(1, 2, "a"), at(1, 9, "b"), at(2, 1, "c"), at(2, 1, "d")}, given.Sorted())
	assert.Equal(t, "c", given[0].Text, "the given list stays as it is")
}

func TestProblemsThatAreNotTold(t *testing.T) {
	rest := model.Problem{Text: "… and 400 more", More: 400}
	told := model.Problem{Position: model.Position{Line: 1, Column: 2}, Text: "a"}
	all := model.Problems{rest, told}
	assert.Equal(t, model.Problems{told, rest}, all.Sorted())
	assert.Equal(t, 401, all.Count())
	assert.Zero(t, model.Problems(nil).Count())
}

func ExampleProblems() {
	wrong := model.Problems{
		{Position: model.Position{Line: 3, Column: 5}, Text: "this"},
		{Position: model.Position{Line: 9, Column: 1}, Text: "that"},
	}
	fmt.Println(wrong.In("a.geojson"))
	// Output:
	// a.geojson:3:5: this
	// a.geojson:9:1: that
}

func TestNearest(t *testing.T) {
	known := []string{"transfer", "transport", "decision", "nis", "Seoul"}
	for word, want := range map[string]string{
		"transfr": "transfer", "transferr": "transfer", "trasnfer": "transfer", "tranxfer": "transfer",
		"TRANSFER": "transfer", "seoul": "Seoul", "nsi": "nis", "desicion": "decision",
		"arrival": "", "": "", "x": "", "tra": "", "nsii": "",
	} {
		got, ok := model.Nearest(word, known)
		assert.Equal(t, want, got, word)
		assert.Equal(t, want != "", ok, word)
	}
}

func ExampleNearest() {
	word, ok := model.Nearest("transfr", []string{"decision", "transfer"})
	fmt.Println(word, ok)
	// Output: transfer true
}
