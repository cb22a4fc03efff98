package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
)

func TestFinder(t *testing.T) {
	when, err := edtf.Parse("2024-10-08")
	require.NoError(t, err)
	f := model.NewFinder(model.NewIndex(&model.Briefing{
		Voices: []model.Voice{
			{ID: "nis", Name: "National Intelligence Service", Short: "NIS", Role: "intelligence service", Party: "South Korea"},
			{ID: "yoon", Name: "Yoon Suk Yeol", Role: "president", Party: "South Korea"},
			{ID: "z"},
		},
		Events: []model.Event{
			{ID: "decision", Kind: model.KindEvent, Title: "Decision of the Service", When: when},
			{ID: "m", Kind: model.KindMovement, Title: "Transfer", Carrier: "Pacific Fleet"},
		},
		Places: []model.Place{{ID: "vl", Name: "Vladivostok", Names: []model.Name{{Language: "ru", Text: "Владивосток"}}}, {ID: "zü", Name: "Zürich"}},
	}))
	ids := func(words string) []string {
		all := []string{}
		for _, found := range f.Find(words) {
			all = append(all, found.ID)
		}
		return all
	}
	for words, want := range map[string][]string{
		"":               {},
		"  ":             {},
		"nis":            {"nis"},
		"KOREA south":    {"nis", "yoon"},
		"service":        {"nis", "decision"},
		"decision":       {"decision"},
		"8 october":      {"decision"},
		"pacific":        {"m"},
		"ВЛАДИ":          {"vl"},
		"zurich":         {"zü"},
		"z":              {"z", "zü"},
		"yeol yoon":      {"yoon"},
		"service nobody": {},
		"s":              {"nis", "yoon", "decision", "m", "vl"},
	} {
		assert.Equal(t, want, ids(words), "%q", words)
	}
	assert.Equal(t, model.Found{ID: "nis", Kind: "voice", Name: "National Intelligence Service", Says: "intelligence service · South Korea"}, f.Find("nis")[0])
	assert.Equal(t, model.Found{ID: "z", Kind: "voice", Name: "z"}, f.Find("z")[0])
}
