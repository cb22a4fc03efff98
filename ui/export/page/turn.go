package page

import "reflect"

// A run collects the states that something goes through, each once, and when it
// takes which.
type run[T any] struct {
	States []T
	turns  turns
}

// last is the state that was told last on a clock; nil if none was.
func (r *run[T]) last(clock int) *T {
	if n := len(r.turns[clock]); n > 0 {
		return &r.States[r.turns[clock][n-1][1]]
	}
	return nil
}

// add tells the state at a moment on a clock; moments come in order.
func (r *run[T]) add(clock, moment int, state T) {
	if last := r.last(clock); last != nil && reflect.DeepEqual(*last, state) {
		return
	}
	number := len(r.States)
	for i := range r.States {
		if reflect.DeepEqual(r.States[i], state) {
			number = i
			break
		}
	}
	if number == len(r.States) {
		r.States = append(r.States, state)
	}
	r.turns[clock] = append(r.turns[clock], [2]int{moment, number})
}
