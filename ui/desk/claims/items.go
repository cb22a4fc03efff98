package claims

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// A tally counts the claims that count at a moment, filtered or not, by what
// menus choose.
type tally struct {
	voices, parties, events, places map[string]int
	stances                         map[model.Stance]int
	inferred, notes                 int
}

// newTally counts. What nobody has said yet is not there.
func newTally(s state.State) tally {
	t := tally{
		voices: map[string]int{}, parties: map[string]int{}, events: map[string]int{},
		places: map[string]int{}, stances: map[model.Stance]int{},
	}
	noted := map[string]bool{}
	for _, n := range s.Index.Briefing().Notes {
		noted[n.About] = true
	}
	for _, c := range s.Snapshot.Claims() {
		t.add(s.Index, c.Claim)
		if noted[c.Claim.ID] {
			t.notes++
		}
	}
	return t
}

func (t *tally) add(ix *model.Index, c *model.Claim) {
	t.voices[c.Voice]++
	if v, ok := ix.Voice(c.Voice); ok {
		t.parties[v.Side()]++
	}
	t.stances[c.Stance]++
	if len(c.Inferred) > 0 {
		t.inferred++
	}
	at := [5]string{c.Place}
	if e, ok := ix.Event(c.About); ok {
		t.events[c.About]++
		at[1], at[2], at[3] = e.Place, e.From, e.To
	} else {
		at[4] = c.About
	}
	for i, id := range at {
		if id != "" && !slices.Contains(at[:i], id) {
			t.places[id]++
		}
	}
}

// items are a menu's title and rows.
func (c *Panel) items(k menuKind) (string, []item) {
	s, t := c.store.State(), c.tallied()
	switch k {
	case voicesMenu:
		return "Voices", c.voiceItems(s, t)
	case stancesMenu:
		return "Stances", c.stanceItems(s, t)
	case moreMenu:
		return "More filters", c.moreItems(s, t)
	}
	return "", nil
}

// tallied is the tally of the moment. It is kept, because every check in a menu
// asks for it.
func (c *Panel) tallied() tally {
	if c.counted == nil {
		t := newTally(c.store.State())
		c.counted = &t
	}
	return *c.counted
}

func (c *Panel) voiceItems(s state.State, t tally) []item {
	return c.checks(t.voices, s.Index.VoiceName, s.Filter.Voices,
		func(f *model.Filter, id string) { f.Voices = toggled(f.Voices, id) })
}

func (c *Panel) stanceItems(s state.State, t tally) []item {
	var items []item
	for _, st := range model.Stances {
		items = append(items, item{
			portray.MenuRow{Text: portray.StanceWord(st), Count: strconv.Itoa(t.stances[st]), On: slices.Contains(s.Filter.Stances, st)},
			func() { c.change(func(f *model.Filter) { f.Stances = toggled(f.Stances, st) }) },
		})
	}
	return items
}

func (c *Panel) moreItems(s state.State, t tally) []item {
	f := s.Filter
	items := []item{
		heading("Order"),
		c.orderItem(s, "Newest first", state.NewestFirst),
		c.orderItem(s, "Oldest first", state.OldestFirst),
		heading("Only"),
		{
			portray.MenuRow{Text: "Inferred only", Count: strconv.Itoa(t.inferred), On: f.Inferred},
			func() { c.change(func(f *model.Filter) { f.Inferred = !f.Inferred }) },
		},
		{
			portray.MenuRow{Text: "With notes", Count: strconv.Itoa(t.notes), On: f.Notes},
			func() { c.change(func(f *model.Filter) { f.Notes = !f.Notes }) },
		},
	}
	group := func(name string, of []item) {
		if len(of) > 0 {
			items = append(append(items, heading(name)), of...)
		}
	}
	group("Parties", c.checks(t.parties, func(id string) string { return id }, f.Parties,
		func(f *model.Filter, id string) { f.Parties = toggled(f.Parties, id) }))
	group("Events", c.checks(t.events, s.Index.SubjectName, f.Events,
		func(f *model.Filter, id string) { f.Events = toggled(f.Events, id) }))
	group("Places", c.checks(t.places, s.Index.SubjectName, f.Places,
		func(f *model.Filter, id string) { f.Places = toggled(f.Places, id) }))
	return items
}

func heading(text string) item { return item{MenuRow: portray.MenuRow{Text: text, Heading: true}} }

func (c *Panel) orderItem(s state.State, text string, o state.Order) item {
	return item{portray.MenuRow{Text: text, One: true, On: s.Order == o}, func() { c.store.SetOrder(o) }}
}

// checks are rows for what was counted and for what is on already, by name.
func (c *Panel) checks(counts map[string]int, name func(string) string, on []string, toggle func(*model.Filter, string)) []item {
	counts = maps.Clone(counts)
	for _, id := range on {
		counts[id] += 0
	}
	var items []item
	for _, id := range byName(counts, name) {
		items = append(items, item{
			portray.MenuRow{Text: name(id), Count: strconv.Itoa(counts[id]), On: slices.Contains(on, id)},
			func() { c.change(func(f *model.Filter) { toggle(f, id) }) },
		})
	}
	return items
}

// byName are the keys in the order of their names, then of themselves.
func byName(counts map[string]int, name func(string) string) []string {
	var ids []string
	for id := range counts {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int {
		return cmp.Or(strings.Compare(strings.ToLower(name(a)), strings.ToLower(name(b))), strings.Compare(a, b))
	})
	return ids
}
