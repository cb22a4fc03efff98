package model_test

import (
	"fmt"

	"sightline/model"
)

func ExampleIndex_Sieve() {
	ix := model.NewIndex(troops())
	at := ix.At(must("2024-10-21"), model.Said)
	for _, filter := range []model.Filter{
		{Words: "intelligence"},
		{Words: "SEA transfér"},
		{Stances: []model.Stance{model.Denies, model.Doubts}},
		{Words: "sea", Parties: []string{"North Korea"}},
	} {
		passed, of := ix.Sieve(filter).Counts(at)
		fmt.Println(passed, "of", of)
	}
	// Output:
	// 1 of 2
	// 2 of 2
	// 1 of 2
	// 0 of 2
}

func ExampleSieve_Claims() {
	ix := model.NewIndex(troops())
	sieve := ix.Sieve(model.Filter{Disputed: true})
	for _, day := range []string{"2024-10-18", "2024-10-21"} {
		for _, c := range sieve.Claims(ix.At(must(day), model.Said)) {
			fmt.Println(day, c.Claim.Voice, c.Claim.Stance)
		}
	}
	// Output:
	// 2024-10-21 nis asserts
	// 2024-10-21 peskov denies
}

func ExampleSieve_With() {
	ix := model.NewIndex(troops())
	short := ix.Sieve(model.Filter{}).With(func(c *model.Claim) bool { return len(c.Voice) < 4 })
	passed, of := short.Counts(ix.At(must("2024-10-21"), model.Said))
	fmt.Println(passed, "of", of)
	// Output: 1 of 2
}

func ExampleSieve_Shows() {
	ix := model.NewIndex(troops())
	transfer, _ := ix.Event("transfer")
	denied := ix.Sieve(model.Filter{Stances: []model.Stance{model.Denies}})
	fmt.Println(denied.Shows(transfer, ix.At(must("2024-10-18"), model.Said)))
	fmt.Println(denied.Shows(transfer, ix.At(must("2024-10-21"), model.Said)))
	// Output:
	// false
	// true
}

func ExampleIndex_History() {
	for _, p := range model.NewIndex(troops()).History("transfer") {
		fmt.Println(p.From, p.Standing, p.For, p.Against)
	}
	// Output:
	//  unsaid [] []
	// 2024-10-18 asserted [South Korea] []
	// 2024-10-21 disputed [South Korea] [Russia]
}

func ExampleSnapshot_Figures() {
	b, about := troops(), 1500.0
	b.Claims[0].Figures = []model.Figure{{Name: "soldiers", About: &about}}
	ix := model.NewIndex(b)
	for _, name := range ix.FigureNames() {
		for _, f := range ix.At(must("2024-10-21"), model.Said).Figures(name) {
			fmt.Println(name, f.Claim.Said, *f.Figure.About)
		}
	}
	// Output: soldiers 2024-10-18 1500
}

func ExampleIndex_Step() {
	days := model.NewIndex(troops())
	fmt.Println(days.Grain(), days.Step(must("2024-10-31"), 1))

	b := troops()
	b.Claims[0].Said = must("2024-10-18T14:30+09:00")
	minutes := model.NewIndex(b)
	fmt.Println(minutes.Grain(), minutes.Step(must("2024-10-18T05:59Z"), 1))
	// Output:
	// day 2024-11-01
	// minute 2024-10-18T06:00Z
}

func ExampleGrain_At() {
	begin, _ := must("2024-10-18T14:30+09:00").Begin()
	fmt.Println(model.Day.At(begin), model.Hour.At(begin), model.Minute.At(begin))
	// Output: 2024-10-18 2024-10-18T05:00Z 2024-10-18T05:30Z
}

func ExampleSnapshot_Ending() {
	b := troops()
	b.Claims[0].Withdrawn = must("2024-10-20")
	at := model.NewIndex(b).At(must("2024-10-20"), model.Said)
	e, ok := at.Ending(b.Claims[0].ID)
	fmt.Println(ok, e.By == nil, e.At)
	_, spoken := at.Retracted(b.Claims[0].About)
	fmt.Println(spoken)
	// Output:
	// true true 2024-10-20
	// true
}
