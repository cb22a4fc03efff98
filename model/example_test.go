package model_test

import (
	"fmt"
	"strings"

	"sightline/model"
	"sightline/model/edtf"
)

// must reads a date of an example.
func must(text string) edtf.Date {
	d, err := edtf.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

// troops is a small briefing: one movement, and who says so.
func troops() *model.Briefing {
	return &model.Briefing{
		Voices: []model.Voice{
			{ID: "nis", Name: "National Intelligence Service", Short: "NIS", Party: "South Korea"},
			{ID: "peskov", Name: "Dmitry Peskov", Party: "Russia"},
		},
		Events: []model.Event{{
			ID: "transfer", Kind: model.KindMovement, Title: "Transfer by sea", When: must("2024-10-08/2024-10-13"),
		}},
		Claims: []model.Claim{
			{ID: "c1", Voice: "nis", Stance: model.Asserts, About: "transfer", Said: must("2024-10-18")},
			{ID: "c2", Voice: "peskov", Stance: model.Denies, About: "transfer", Said: must("2024-10-21")},
		},
	}
}

func ExampleIndex_At() {
	ix := model.NewIndex(troops())
	for _, day := range []string{"2024-10-10", "2024-10-18", "2024-10-21"} {
		said, _ := ix.At(must(day), model.Said).Event("transfer")
		happened, _ := ix.At(must(day), model.Happened).Event("transfer")
		fmt.Printf("%s  %-8s shown %-5t  happened: shown %t\n", day, said.Standing, said.Shown, happened.Shown)
	}
	// Output:
	// 2024-10-10  unsaid   shown false  happened: shown true
	// 2024-10-18  asserted shown true   happened: shown false
	// 2024-10-21  disputed shown true   happened: shown false
}

func ExampleSnapshot_Event() {
	state, _ := model.NewIndex(troops()).At(must("2024-10-21"), model.Said).Event("transfer")
	fmt.Println(state.Standing.Words())
	fmt.Println("for:", strings.Join(state.For, ", "), "against:", strings.Join(state.Against, ", "))
	fmt.Println("first said:", state.FirstSaid, "after", state.Gap.Days, "days")
	// Output:
	// disputed
	// for: South Korea against: Russia
	// first said: 2024-10-18 after 5 days
}

func ExampleSnapshot_Claims() {
	for _, c := range model.NewIndex(troops()).At(must("2024-10-21"), model.Said).Claims() {
		fmt.Println(c.Claim.Said, c.Claim.Voice, c.Claim.Stance, c.New)
	}
	// Output:
	// 2024-10-18 nis asserts false
	// 2024-10-21 peskov denies true
}

func ExampleSnapshot_AllEvents() {
	for state := range model.NewIndex(troops()).At(must("2024-10-18"), model.Said).AllEvents() {
		fmt.Println(state.Event.Title, "-", state.Standing.Words())
	}
	// Output: Transfer by sea - asserted, nobody objects
}

func ExampleSnapshot_Counts() {
	fmt.Printf("%+v\n", model.NewIndex(troops()).At(must("2024-10-21"), model.Said).Counts())
	// Output: {Claims:2 Voices:2 Shown:1 Disputed:1 Underway:0}
}

func ExampleIndex_NextChange() {
	ix := model.NewIndex(troops())
	for day, ok := must("2024-10-01"), true; ok; {
		if day, ok = ix.NextChange(day, model.Said); ok {
			fmt.Println(day)
		}
	}
	// Output:
	// 2024-10-18
	// 2024-10-21
}

func ExampleIndex_Span() {
	first, last, _ := model.NewIndex(troops()).Span()
	fmt.Println(first, "to", last)
	// Output: 2024-10-08 to 2024-10-21
}

func ExampleRevealGap() {
	gap := model.RevealGap(must("2024-10-08/2024-10-13"), must("2024-10-18"))
	fmt.Println(gap.Days, "days")
	// Output: 5 days
}
