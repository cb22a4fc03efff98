package raster

// storeBytes is how much memory a store's young may take before those that have
// not been used lately are given up.
const storeBytes = 8 << 20

// A sized key tells about how many bytes its value takes.
type sized interface {
	comparable
	bytes() int
}

// A store remembers what has been made, in two generations.
type store[K sized, V any] struct {
	young, old map[K]*V
	count      int // bytes of the young
}

// get finds the value of a key; made is false if it is new and zero.
func (s *store[K, V]) get(k K) (v *V, made bool) {
	if v, ok := s.young[k]; ok {
		return v, true
	}
	if v, made = s.old[k]; !made {
		v = new(V)
	}
	if s.young == nil {
		s.young = make(map[K]*V)
	}
	s.young[k] = v
	s.count += k.bytes()
	return v, made
}

// age gives up what is old when there is too much.
func (s *store[K, V]) age() {
	if s.count > storeBytes {
		s.old, s.young, s.count = s.young, nil, 0
	}
}
