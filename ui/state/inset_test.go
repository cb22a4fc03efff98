package state_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/state"
)

func TestInsets(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	told := heard(s)
	s.SetInset(state.Inset{})
	assert.Empty(t, *told, "they are automatic to begin with")
	s.SetInset(state.Inset{Mode: state.InsetPinned, X: 0.25, Y: 0.5})
	s.SetInset(state.Inset{Mode: state.InsetPinned, X: 0.25, Y: 0.5})
	assert.Equal(t, []state.Change{state.Insets}, *told)
	s.SwitchInsets()
	assert.Equal(t, state.Inset{Mode: state.InsetOff}, s.State().Inset)
	s.SwitchInsets()
	assert.Equal(t, state.Inset{}, s.State().Inset, "on again where the map has room")
	s.SetInset(state.Inset{Mode: state.InsetOff, X: 1})
	assert.Zero(t, s.State().Inset.X, "only a pinned one has a place")
}

func TestGraticule(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	told := heard(s)
	s.SwitchGraticule()
	assert.True(t, s.State().Graticule)
	s.SwitchGraticule()
	assert.False(t, s.State().Graticule)
	assert.Equal(t, []state.Change{state.Graticule, state.Graticule}, *told)
}
