package page

import (
	"slices"
	"strings"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
)

// A maker works a document out, moment by moment.
type maker struct {
	in     Input
	ground ground
	stops  []edtf.Date
	sites  []portray.Site

	events []run[eventState]
	claims []run[claimState]
	told   []run[siteState]
	routes []run[routeState]
	last   []model.EventState // of the events at the stop before, to see what is new
}

// follow goes through all moments on both clocks.
func (m *maker) follow() error {
	b := m.in.Index.Briefing()
	m.events = make([]run[eventState], len(b.Events))
	m.routes = make([]run[routeState], len(b.Events))
	m.claims = make([]run[claimState], len(m.in.Index.InOrder()))
	m.told = make([]run[siteState], len(m.sites))
	for c, name := range clocks() {
		m.last = nil
		for i, d := range m.stops {
			snap := m.in.Index.At(d, name)
			m.followEvents(snap, c, i)
			m.followClaims(snap, c, i)
			m.followSites(snap, c, i)
			if err := m.in.step(0.2 + 0.7*(float64(c)+float64(i+1)/float64(len(m.stops)))/2); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *maker) followEvents(snap model.Snapshot, c, i int) {
	states := snap.Events()
	for n, e := range states {
		e.Shown = e.Shown && m.in.Sieve.Shows(e.Event, snap)
		states[n] = e
		if e.Event.Kind == model.KindMovement {
			m.routes[n].add(c, i, m.route(e, snap))
		}
		if m.last != nil && same(m.last[n], e) {
			continue
		}
		m.events[n].add(c, i, eventState{
			Standing: e.Standing, Words: e.Standing.Words(), Shown: e.Shown, Underway: e.Underway, Uncertain: e.Uncertain,
			For: notNil(e.For), Against: notNil(e.Against), FirstSaid: portray.EventWordsOf(m.in.Index, e).FirstSaid,
			Sentence: portray.EventWordsOf(m.in.Index, e).Sentence,
		})
	}
	m.last = states
}

// same tells whether nothing that a page tells of an event has changed.
func same(a, b model.EventState) bool {
	return a.Standing == b.Standing && a.Shown == b.Shown && a.Underway == b.Underway && a.Uncertain == b.Uncertain &&
		a.FirstSaid == b.FirstSaid && a.FirstInferred == b.FirstInferred && a.Gap == b.Gap && slices.Equal(a.For, b.For) && slices.Equal(a.Against, b.Against)
}

// route is how a movement is drawn at a moment.
func (m *maker) route(e model.EventState, snap model.Snapshot) routeState {
	s := routeState{Shown: e.Shown, Standing: e.Standing}
	if !e.Shown || !e.Underway {
		return s
	}
	at, ahead, ok := portray.Sailed(m.in.Index, e.Event, snap)
	if !ok {
		return s
	}
	var seen, also bool
	s.At, seen = m.ground.spot(at)
	s.Ahead, also = m.ground.spot(ahead)
	s.Sailing = seen && also
	return s
}

func (m *maker) followClaims(snap model.Snapshot, c, i int) {
	counting := make([]claimState, len(m.claims))
	var none *model.Sieve
	for _, n := range none.AppendNumbers(nil, snap) {
		s := snap.Numbered(n)
		counting[n] = claimState{Counts: true, Passes: m.in.Sieve.PassesNumber(n, snap), New: s.New, Uncertain: s.Uncertain, Earlier: s.Earlier, Gone: portray.EarlierWords(m.in.Index, snap, s, "earlier position")}
	}
	for n, s := range counting {
		if last := m.claims[n].last(c); last == nil || *last != s {
			m.claims[n].add(c, i, s)
		}
	}
}

func (m *maker) followSites(snap model.Snapshot, c, i int) {
	for n, t := range m.in.Portrayer.Told(m.in.Index, snap, m.in.Sieve) {
		var s siteState
		if t != nil {
			s = siteState{Told: true, Standing: t.Standing, Inferred: t.Inferred}
			for _, l := range t.Lines {
				if l.Title == m.sites[n].Name { // an event that stands for itself: its name is told
					l.Title, l.Rest = "", strings.TrimLeft(l.Rest, " \u00a0—")
				}
				s.Lines = append(s.Lines, toldLine{Event: l.Event, Title: l.Title, Rest: l.Rest, Standing: l.Standing, Inferred: l.Inferred})
			}
		}
		m.told[n].add(c, i, s)
	}
}

// eventRows are the events in the file's order.
func (m *maker) eventRows() []event {
	rows := []event{}
	for n := range m.events {
		e := &m.in.Index.Briefing().Events[n]
		words := portray.EventWordsOf(m.in.Index, model.EventState{Event: e})
		place := e.Place
		switch {
		case e.Kind == model.KindMovement:
			place = e.ID
		case e.Geometry != nil:
			place = e.ID
		}
		rows = append(rows, event{
			ID: e.ID, Title: e.Title, When: words.When, Inferred: words.Inferred, Place: place,
			States: m.events[n].States, Turns: m.events[n].turns,
		})
	}
	return rows
}

// routeRows are the movements that can be drawn.
func (m *maker) routeRows() []route {
	rows := []route{}
	for n := range m.routes {
		e := &m.in.Index.Briefing().Events[n]
		if e.Kind != model.KindMovement {
			continue
		}
		parts, reckoned := portray.Course(m.in.Index, e)
		r := route{Event: e.ID, Name: e.Title, Reckoned: reckoned, Inferred: len(e.Inferred) > 0, Parts: [][]spot{}, States: m.routes[n].States, Turns: m.routes[n].turns}
		if !e.When.IsZero() {
			r.Name = portray.Dated(r.Name, e.When.Short())
		}
		for _, l := range parts {
			var t traced
			m.ground.wide().LineString(l, &t)
			r.Parts = append(r.Parts, t.lines...)
		}
		if len(r.Parts) > 0 {
			rows = append(rows, r)
		}
	}
	return rows
}

// wide is the plane with all of the wider sheet in its picture.
func (g ground) wide() geo.View {
	m := wider()
	return g.view.Widen(m.x, m.y)
}

// notNil is a copy of the list, or an empty one: the model's lists are shared.
func notNil(list []string) []string { return append([]string{}, list...) }
