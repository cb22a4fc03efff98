package portray_test

import (
	"testing"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// BenchmarkBoard is what a step of the playhead costs, with 10,000 events and
// 100,000 claims, and what a moved pointer does.
func BenchmarkBoard(b *testing.B) {
	p, ix := portrayer(b), assembly(b, 10000, 100000)
	in := portray.BoardInput{Index: ix, Width: 907, Height: 570, Theme: portray.Dark(), Memory: new(portray.BoardMemory)}
	snaps := []model.Snapshot{ix.At(date(b, "2024-12-27"), model.Said), ix.At(date(b, "2024-12-26"), model.Said)}
	in.Snapshot = snaps[0]
	p.Board(in) // reads the briefing
	for _, o := range []struct {
		name  string
		order state.BoardOrder
	}{{"mention", state.ByMention}, {"objections", state.ByObjections}, {"name", state.ByName}} {
		b.Run("step by "+o.name, func(b *testing.B) {
			in := in
			in.Order = o.order
			for i := 0; b.Loop(); i++ {
				in.Snapshot = snaps[i%2]
				p.Board(in)
			}
		})
	}
	b.Run("step, filtered", func(b *testing.B) {
		in := in
		in.Sieve = ix.Sieve(model.Filter{Stances: []model.Stance{model.Asserts, model.Denies}})
		for i := 0; b.Loop(); i++ {
			in.Snapshot = snaps[i%2]
			p.Board(in)
		}
	})
	b.Run("pointer", func(b *testing.B) {
		in := in
		in.Snapshot = snaps[0]
		for b.Loop() {
			p.Board(in)
		}
	})
}
