package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

// TestSieveTellsItsFilter, as it was when the sieve was made.
func TestSieveTellsItsFilter(t *testing.T) {
	ix := model.NewIndex(&model.Briefing{Claims: []model.Claim{{ID: "c", Voice: "a"}}})
	f := model.Filter{Voices: []string{"a"}, Words: "word"}
	s := ix.Sieve(f)
	f.Voices[0] = "b"
	got, narrowed := s.Filter()
	assert.Equal(t, model.Filter{Voices: []string{"a"}, Words: "word"}, got)
	assert.False(t, narrowed)
	got.Voices[0] = "c"
	again, narrowed := s.With(func(*model.Claim) bool { return true }).Filter()
	assert.Equal(t, []string{"a"}, again.Voices)
	assert.True(t, narrowed)
	none, narrowed := (*model.Sieve)(nil).Filter()
	assert.True(t, none.IsZero())
	assert.False(t, narrowed)
}
