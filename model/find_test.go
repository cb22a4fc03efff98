package model_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func named() *model.Index {
	return model.NewIndex(&model.Briefing{
		Voices: []model.Voice{
			{ID: "nis", Name: "National Intelligence Service", Short: "NIS", Party: "South Korea"},
			{ID: "dm", Name: "Ministry of Defence", Party: "Łotwa"},
			{ID: "nameless"},
		},
		Events: []model.Event{
			{ID: "e1", Kind: model.KindEvent, Title: "Soldiers in South Ossetia"},
			{ID: "e2", Kind: model.KindMovement, Title: "Korean ships"},
		},
		Places: []model.Place{
			{ID: "vlad", Name: "Vladivostok", Names: []model.Name{{"ru", "Владивосток"}, {"ko", "블라디보스토크"}}},
			{ID: "kharkiv", Name: "Kharkiv", Names: []model.Name{{"fr", "Kharkiv-sur-l’Été"}}},
			{ID: "south", Name: "South Korea"},
		},
	})
}

func TestFind(t *testing.T) {
	for words, want := range map[string]string{
		"":                "",
		"   ":             "",
		"nobody":          "",
		"nis":             "voice nis voice dm",
		"intelligence":    "voice nis",
		"ntelligence":     "voice nis",
		"south korea":     "voice nis place south",
		"korea south":     "voice nis place south",
		"KOREA":           "event e2 voice nis place south",
		"владивосток":     "place vlad",
		"블라디":             "place vlad",
		"lotwa":           "voice dm",
		"ete":             "place kharkiv",
		"south":           "voice nis place south event e1",
		"national south":  "voice nis",
		"nameless":        "voice nameless",
		"ministry lo":     "voice dm",
		"soldiers korean": "",
	} {
		t.Run(words, func(t *testing.T) {
			got := ""
			for _, f := range named().Find(words) {
				if got != "" {
					got += " "
				}
				got += fmt.Sprint(f.Of, " ", f.ID)
			}
			assert.Equal(t, want, got)
		})
	}
}

func ExampleIndex_Find() {
	for _, f := range named().Find("vladi") {
		fmt.Println(f.Of, f.ID)
	}
	// Output: place vlad
}
