package portray

import (
	"cmp"
	"iter"
	"slices"

	"sightline/model"
	"sightline/ui/state"
)

// A BoardMemory is what drawing a board keeps for the next time: what depends on
// the briefing alone, and what depends on the moment. The zero BoardMemory is
// ready to use. It belongs to one goroutine.
type BoardMemory struct {
	plan  *boardPlan
	key   boardKey
	table *boardTable
}

// A boardKey is all that a table depends on.
type boardKey struct {
	index    *model.Index
	snapshot model.Snapshot
	sieve    *model.Sieve
	lanes    state.Lanes
	order    state.BoardOrder
}

// of is the table of an input.
func (m *BoardMemory) of(in BoardInput) *boardTable {
	key := boardKey{in.Index, in.Snapshot, in.Sieve, in.Lanes, in.Order}
	if m.table != nil && m.key == key {
		return m.table
	}
	if m.plan == nil || m.plan.index != in.Index {
		m.plan = newBoardPlan(in.Index)
	}
	m.key, m.table = key, newBoardTable(m.plan, key)
	return m.table
}

// A boardTable is a board at a moment: which rows and columns it has, in their
// order, and the positions of each event. What a cell shows follows from the
// positions when it is looked at.
type boardTable struct {
	plan     *boardPlan
	lanes    *boardLanes
	snapshot model.Snapshot
	rows     []int32 // events
	columns  []int32 // lanes
	column   []int32 // of each lane: its column; −1 if it has none
	ofRows   int     // with those that the filter leaves out
	ofLanes  int

	claims []model.ClaimState // all that count
	passes []bool             // of them; nil: all
	at     []int32            // of each of the plan's claims: where it is in claims, from 1; 0 if it does not count
}

func newBoardTable(p *boardPlan, k boardKey) *boardTable {
	t := &boardTable{plan: p, lanes: &p.lanes[k.lanes], snapshot: k.snapshot}
	t.claims = k.snapshot.Claims()
	if k.sieve != nil {
		t.passes = passing(t.claims, k.sieve.Claims(k.snapshot))
	}
	events, lanes := t.gather()
	t.listOwn(k)
	arrange(t.rows, k.order, events, p.byName)
	arrange(t.columns, k.order, lanes, t.lanes.byName)
	t.column = make([]int32, len(t.lanes.ids))
	for i := range t.column {
		t.column[i] = -1
	}
	for i, lane := range t.columns {
		t.column[lane] = int32(i)
	}
	return t
}

// listOwn takes up the events that the briefing states itself, though nobody has
// a position on them. On the clock Said they come once they have begun; on
// Happened the board has every event, to come or over, and so these too.
func (t *boardTable) listOwn(k boardKey) {
	for _, event := range t.plan.own {
		e := &t.plan.index.Briefing().Events[event]
		state, ok := k.snapshot.Event(e.ID)
		if !ok || !state.Shown && k.snapshot.Clock != model.Happened {
			continue
		}
		t.ofRows++
		if k.sieve.Shows(e, k.snapshot) {
			t.rows = append(t.rows, event)
		}
	}
}

// passing tells which of some claims are among others, in the same order.
func passing(claims, passed []model.ClaimState) []bool {
	in := make([]bool, len(claims))
	for i, j := 0, 0; i < len(claims) && j < len(passed); i++ {
		if claims[i].Claim == passed[j].Claim {
			in[i] = true
			j++
		}
	}
	return in
}

// gather finds the claims among the plan's, and takes up rows and columns. It
// gives how many positions object: of each event, of each lane.
func (t *boardTable) gather() (events, lanes []int32) {
	p := t.plan
	events, lanes = make([]int32, len(p.byName)), make([]int32, len(t.lanes.ids))
	t.at = make([]int32, len(p.order))
	met, next := boardSeen{make([]uint8, len(events)), make([]uint8, len(lanes))}, int32(0)
	for i := range t.claims {
		n := p.find(t.claims[i].Claim, next)
		t.at[n], next = int32(i)+1, n+1
		event, lane := p.event[n], t.lanes.of[p.voice[n]]
		if event < 0 || t.claims[i].Earlier {
			continue
		}
		if p.lean[n] < 0 {
			events[event]++
			lanes[lane]++
		}
		mark := uint8(1)
		if t.passes == nil || t.passes[i] {
			mark = 2
		}
		met.events[event], met.lanes[lane] = max(met.events[event], mark), max(met.lanes[lane], mark)
	}
	t.list(met)
	return events, lanes
}

// boardSeen is which events and lanes have a position: 1, or 2 if one passes.
type boardSeen struct{ events, lanes []uint8 }

// list takes up the events and lanes that have a position which passes, in the
// order in which claims that count first mention them, and counts the others.
func (t *boardTable) list(met boardSeen) {
	left := 0 // to be found
	for _, marks := range [][]uint8{met.events, met.lanes} {
		for _, m := range marks {
			left += int(min(m, 1))
		}
	}
	take := func(list []int32, marks []uint8, n int32, of *int) []int32 {
		if marks[n] == 2 {
			list = append(list, n)
		}
		marks[n] = 0
		*of++
		left--
		return list
	}
	for n := 0; n < len(t.at) && left > 0; n++ {
		event, lane := t.plan.event[n], t.lanes.of[t.plan.voice[n]]
		if event < 0 || t.at[n] == 0 {
			continue
		}
		if met.events[event] > 0 {
			t.rows = take(t.rows, met.events, event, &t.ofRows)
		}
		if met.lanes[lane] > 0 {
			t.columns = take(t.columns, met.lanes, lane, &t.ofLanes)
		}
	}
}

// arrange orders what stands in the order of mention.
func arrange(list []int32, o state.BoardOrder, objections, names []int32) {
	switch o {
	case state.ByObjections:
		most := slices.Max(append(objections, 0))
		sortBy(list, most+1, func(n int32) int32 { return most - objections[n] })
	case state.ByName:
		sortBy(list, int32(len(names)), func(n int32) int32 { return names[n] })
	}
}

// sortBy orders a list by a key from 0 to below a limit; what has one key keeps
// its order. It counts, as both the list and the limit may be large at every step
// of the playhead.
func sortBy(list []int32, limit int32, key func(int32) int32) {
	from := make([]int32, limit+1)
	for _, n := range list {
		from[key(n)+1]++
	}
	for i := range limit {
		from[i+1] += from[i]
	}
	for _, n := range slices.Clone(list) {
		from[key(n)], list[from[key(n)]] = from[key(n)]+1, n
	}
}

// event is the id of a row's event, lane that of a column's lane.
func (t *boardTable) event(row int) string {
	return t.plan.index.Briefing().Events[t.rows[row]].ID
}

func (t *boardTable) lane(column int) string { return t.lanes.ids[t.columns[column]] }

// find is where a spot's row and column are; −1 if they are not there.
func (t *boardTable) find(s BoardSpot) (row, column int) {
	events := t.plan.index.Briefing().Events
	row = slices.IndexFunc(t.rows, func(n int32) bool { return events[n].ID == s.Event })
	column = slices.IndexFunc(t.columns, func(n int32) bool { return t.lanes.ids[n] == s.Lane })
	return row, column
}

// A BoardPart is what one stance has in a cell: the claims of it that are
// positions, oldest first.
type BoardPart struct {
	Stance model.Stance
	Claims []model.ClaimState
	Passes bool // any of them passes the filter
}

// Last is the latest of the part's claims.
func (p BoardPart) Last() model.ClaimState { return p.Claims[len(p.Claims)-1] }

// new tells whether any of the claims is said during the moment.
func (p BoardPart) new() bool {
	return slices.ContainsFunc(p.Claims, func(c model.ClaimState) bool { return c.New })
}

// cells are the parts of a row's cells, by column, each by the order of
// stances. What the filter leaves out with its column is not there.
func (t *boardTable) cells(row int) [][]BoardPart {
	cells := make([][]BoardPart, len(t.columns))
	for n, c := range t.positions(t.rows[row]) {
		if at := t.column[t.lanes.of[t.plan.voice[n]]]; at >= 0 {
			cells[at] = put(cells[at], c, t.passes == nil || t.passes[t.at[n]-1])
		}
	}
	return cells
}

// positions goes through those on an event, oldest first, by their numbers in
// the plan.
func (t *boardTable) positions(event int32) iter.Seq2[int32, model.ClaimState] {
	return func(yield func(int32, model.ClaimState) bool) {
		for _, n := range t.plan.about[event] {
			if i := t.at[n] - 1; i >= 0 && !t.claims[i].Earlier && !yield(n, t.claims[i]) {
				return
			}
		}
	}
}

// put adds a claim to a cell's parts.
func put(parts []BoardPart, c model.ClaimState, passes bool) []BoardPart {
	rank := func(st model.Stance) int {
		if i := slices.Index(model.Stances, st); i >= 0 {
			return i
		}
		return len(model.Stances)
	}
	at, found := slices.BinarySearchFunc(parts, c.Claim.Stance, func(p BoardPart, st model.Stance) int {
		return cmp.Or(cmp.Compare(rank(p.Stance), rank(st)), cmp.Compare(p.Stance, st))
	})
	if !found {
		parts = slices.Insert(parts, at, BoardPart{Stance: c.Claim.Stance})
	}
	parts[at].Claims = append(parts[at].Claims, c)
	parts[at].Passes = parts[at].Passes || passes
	return parts
}

// sides counts the lanes that assert an event and those that object, those of
// the filtered out included.
func (t *boardTable) sides(event int32) (pro, contra int) {
	stands := map[int32][2]bool{}
	for n := range t.positions(event) {
		lane := t.lanes.of[t.plan.voice[n]]
		had := stands[lane]
		switch lean := t.plan.lean[n]; {
		case lean > 0 && !had[0]:
			pro, had[0] = pro+1, true
		case lean < 0 && !had[1]:
			contra, had[1] = contra+1, true
		}
		stands[lane] = had
	}
	return pro, contra
}
