package portray_test

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"sightline/model"
)

// assembly is a briefing of claims by 200 voices of 40 parties about events,
// over ten years.
func assembly(t require.TestingT, events, claims int) *model.Index {
	b := &model.Briefing{Title: "Assembly"}
	for i := range 200 {
		b.Voices = append(b.Voices, model.Voice{ID: fmt.Sprint("v", i), Name: fmt.Sprint("Speaker ", i), Party: fmt.Sprint("Party ", i%40)})
	}
	for i := range events {
		b.Events = append(b.Events, model.Event{ID: fmt.Sprint("e", i), Kind: model.KindEvent, Title: fmt.Sprint("Event number ", i)})
	}
	for i := range claims {
		day := date(t, fmt.Sprintf("20%02d-%02d-%02d", 15+i*10/claims, 1+i%12, 1+i%28))
		b.Claims = append(b.Claims, model.Claim{
			ID: fmt.Sprint("c", i), Voice: fmt.Sprint("v", (i*7919+i/200*31)%200), Stance: model.Stances[i*7%11%6],
			About: fmt.Sprint("e", i*6007/7%events), Said: day, Text: "Something happens.",
		})
	}
	return model.NewIndex(b)
}

// tongues is a briefing whose names are of several scripts and lengths, with
// figures that are ranges, limits and withdrawn, and claims of uncertain days.
func tongues(t require.TestingT) *model.Index {
	num := func(v float64) *float64 { return &v }
	b := &model.Briefing{
		Voices: []model.Voice{
			{ID: "nis", Name: "국가정보원", Party: "대한민국"},
			{ID: "mnd", Name: "국방부 대변인실", Party: "대한민국"},
			{ID: "mofa", Name: "وزارة الخارجية", Party: "الحكومة"},
			{ID: "gur", Name: "Головне управління розвідки", Party: "Україна"},
			{ID: "office", Name: "Office of the Special Representative for the Coordination of Humanitarian Assistance"},
			{ID: "x", Name: "X"},
			{ID: "odd", Name: "外務省", Party: "日本"},
		},
		Events: []model.Event{
			{ID: "a", Title: "북한군 특수부대의 러시아 파병", Kind: model.KindEvent, When: date(t, "2024-10-09/2024-10-12")},
			{ID: "b", Title: "وصول القوات إلى الساحل الشرقي", Kind: model.KindEvent},
			{ID: "c", Title: "Прибуття першої групи військових до порту", Kind: model.KindEvent},
			{ID: "d", Title: "A meeting of whose title the author could not bring himself to leave anything out, however small", Kind: model.KindEvent, When: date(t, "2024-10-11")},
			{ID: "e", Title: "The briefing's own", Kind: model.KindEvent, When: date(t, "2024-10-10")},
		},
	}
	claim := func(voice, about string, st model.Stance, said string, figures ...model.Figure) *model.Claim {
		b.Claims = append(b.Claims, model.Claim{
			ID: fmt.Sprint("c", len(b.Claims)), Voice: voice, About: about, Stance: st, Said: date(t, said), Figures: figures,
			Text: "Something is said about " + about + ".",
		})
		return &b.Claims[len(b.Claims)-1]
	}
	claim("nis", "a", model.Asserts, "2024-10-08", model.Figure{Name: "troops", About: num(3000)})
	claim("gur", "a", model.Asserts, "2024-10-09", model.Figure{Name: "troops", Min: num(10000), Max: num(12000)})
	claim("mnd", "a", model.Denies, "2024-10-09")
	claim("mofa", "a", model.Warns, "2024-10-10").Inferred = model.Inferred{"place"}
	claim("nis", "a", model.Asserts, "2024-10-11", model.Figure{Name: "troops", About: num(8000)})
	claim("odd", "a", model.Unconfirmed, "2024-10-10/2024-10-14", model.Figure{Name: "troops", Max: num(1500)})
	claim("office", "b", model.Asserts, "2024-10-10", model.Figure{Name: "ships", Min: num(3)}, model.Figure{Name: "tonnes of matériel", About: num(1250000.5)})
	claim("mofa", "b", model.Doubts, "2024-10-12").Inferred = model.Inferred{"said"}
	claim("x", "b", model.Expects, "2024-10-11?")
	claim("gur", "c", model.Asserts, "2024-10-11~", model.Figure{Name: "ships", Min: num(4), Max: num(7)})
	claim("x", "c", model.Asserts, "2024-10-12", model.Figure{Name: "ships", About: num(5)}).Inferred = model.Inferred{"said"}
	claim("office", "d", model.Asserts, "2024-10-12", model.Figure{Name: "delegates", About: num(41)})
	claim("nis", "d", model.Expects, "2024-10-12")
	claim("mnd", "d", model.Doubts, "2024-10-12")
	return model.NewIndex(b)
}
