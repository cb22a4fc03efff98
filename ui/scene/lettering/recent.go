package lettering

// recentLimit is how many entries a generation of a recent map holds.
const recentLimit = 2048

// A recent map forgets what has not been asked for lately: it holds two
// generations, and what is not used while the younger one fills up goes with
// the older one.
type recent[K comparable, V any] struct{ young, old map[K]V }

func (r *recent[K, V]) get(k K) (V, bool) {
	if v, ok := r.young[k]; ok {
		return v, true
	}
	v, ok := r.old[k]
	if ok {
		r.put(k, v)
	}
	return v, ok
}

func (r *recent[K, V]) put(k K, v V) {
	if r.young == nil || len(r.young) >= recentLimit {
		r.old, r.young = r.young, make(map[K]V)
	}
	r.young[k] = v
}
