package portray_test

import (
	"testing"

	"sightline/model"
	"sightline/ui/portray"
)

// BenchmarkCardList is what the panel of 100,000 claims costs: when it is first
// shown, when the slider goes on by a day, when a letter is typed, and when it
// is scrolled.
func BenchmarkCardList(b *testing.B) {
	const height = 700
	p, ix, th := portrayer(b), spoken(100000), portray.Dark()
	at := func(day string) model.Snapshot { return ix.At(date(b, day), model.Said) }
	b.Run("first show", func(b *testing.B) {
		for b.Loop() {
			l := portray.NewCardList(p)
			l.Show(ix, at("2024-12-27"), 372)
			l.View(height, th, portray.Marked{})
		}
	})
	b.Run("step", func(b *testing.B) {
		l, all := portray.NewCardList(p), days(b, ix)
		for i := 0; b.Loop(); i++ {
			l.Show(ix, ix.At(all[i%len(all)], model.Said), 372)
			l.View(height, th, portray.Marked{})
		}
	})
	b.Run("step of a filtered list", func(b *testing.B) {
		l, all := portray.NewCardList(p), days(b, ix)
		l.Sift(ix.Sieve(model.Filter{Words: "number 1", Disputed: true}))
		for i := 0; b.Loop(); i++ {
			l.Show(ix, ix.At(all[i%len(all)], model.Said), 372)
			l.View(height, th, portray.Marked{})
		}
	})
	b.Run("letter typed", func(b *testing.B) {
		l, words := portray.NewCardList(p), "something happens"
		for i := 0; b.Loop(); i++ {
			l.Sift(ix.Sieve(model.Filter{Words: words[:1+i%len(words)]}))
			l.Show(ix, at("2024-12-27"), 372)
			l.View(height, th, portray.Marked{})
		}
	})
	b.Run("scroll", func(b *testing.B) {
		l := portray.NewCardList(p)
		l.Show(ix, at("2024-12-27"), 372)
		for i := 0; b.Loop(); i++ {
			if !l.Scroll(60, height) {
				l.Top()
			}
			l.View(height, th, portray.Marked{})
		}
	})
}
