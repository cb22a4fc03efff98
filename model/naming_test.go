package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func TestNamesFallBackToTheID(t *testing.T) {
	ix := model.NewIndex(&model.Briefing{
		Voices: []model.Voice{{ID: "nis", Name: "National Intelligence Service", Short: "NIS", Party: "South Korea"}, {ID: "bare"}},
		Places: []model.Place{{ID: "p", Name: "Pyongyang"}, {ID: "q"}},
		Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "A review"}, {ID: "f", Kind: model.KindEvent}},
	})
	for _, tt := range []struct {
		name func(string) string
		of   map[string]string
	}{
		{ix.VoiceName, map[string]string{"nis": "National Intelligence Service", "bare": "bare", "nobody": "nobody"}},
		{ix.VoiceLabel, map[string]string{"nis": "NIS", "bare": "bare", "nobody": "nobody"}},
		{ix.VoiceSide, map[string]string{"nis": "South Korea", "bare": "bare", "nobody": "nobody"}},
		{ix.SubjectName, map[string]string{"p": "Pyongyang", "q": "q", "e": "A review", "f": "f", "nothing": "nothing"}},
	} {
		for id, want := range tt.of {
			assert.Equal(t, want, tt.name(id))
		}
	}
}
