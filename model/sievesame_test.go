package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func TestSameSieves(t *testing.T) {
	ix := model.NewIndex(story(t, "event e 2024-10-08\n"+kyiv+nato+"event own 2024-10-09"))
	all := ix.Sieve(model.Filter{})
	by := func(id string) func(*model.Claim) bool { return func(c *model.Claim) bool { return c.ID == id } }
	var none *model.Sieve
	for _, row := range []struct {
		name string
		a, b *model.Sieve
		want bool
	}{
		{"itself", all, all, true},
		{"no sieves", none, none, true},
		{"none and one that lets all through", none, all, false},
		{"the same filter", ix.Sieve(model.Filter{Words: "nato"}), ix.Sieve(model.Filter{Words: "nato"}), true},
		{"the same condition", all.With(by("nato")), all.With(by("nato")), true},
		{"another condition", all.With(by("nato")), all.With(by("kyiv")), false},
		{"a condition that all meet", all.With(func(*model.Claim) bool { return true }), all, false},
		{"other words for the same claims", ix.Sieve(model.Filter{Words: "nato"}), ix.Sieve(model.Filter{Voices: []string{"NATO"}}), false},
		{"what is in dispute", ix.Sieve(model.Filter{Disputed: true}), all, false},
		{"another index", model.NewIndex(ix.Briefing()).Sieve(model.Filter{}), all, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, row.a.Same(row.b))
			assert.Equal(t, row.want, row.b.Same(row.a))
		})
	}
}
