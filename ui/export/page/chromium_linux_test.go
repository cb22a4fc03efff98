package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/export"
)

// A seen is what can be read on the page.
type seen struct {
	Date, Clock, Value, Words, Live, Headline string
	Cards                                     []seenCard
	Events                                    []seenEvent
	Sites                                     map[string]string // standing of the mark, by id
	CardCount, EventCount                     string
}

type seenCard struct {
	ID                      string
	New, Uncertain, Earlier bool
}

type seenEvent struct {
	ID, Standing, For, Against string
	Underway, Uncertain        bool
}

// reading reads the page.
const reading = `(() => {
  const data = (e, n) => e.dataset[n], is = (e, n) => data(e, n) === "true", all = (s) => [...document.querySelectorAll(s)];
  const text = (s) => document.querySelector(s).textContent;
  return {
    date: data(document.documentElement, "moment"), clock: data(document.documentElement, "clock"),
    value: document.getElementById("slider").value, words: document.getElementById("slider").getAttribute("aria-valuetext"),
    live: text("#live"), headline: text("#headline"), cardCount: text("#claims .count"), eventCount: text("#events .count"),
    cards: all("#claims section:not([hidden]) .card:not([hidden])").map((e) => ({ id: data(e, "id"), new: is(e, "new"), uncertain: is(e, "uncertain"), earlier: is(e, "earlier") })),
    events: all("#events .row").map((e) => ({ id: data(e, "id"), standing: data(e, "standing"), for: data(e, "for"), against: data(e, "against"),
      underway: is(e, "underway"), uncertain: is(e, "uncertain") })),
    sites: Object.fromEntries(all("#marks .site").map((e) => [data(e, "id"), data(e, "standing")])),
  };
})()`

func (b *browser) read() seen {
	b.t.Helper()
	var s seen
	b.run(reading, &s)
	return s
}

// clean is a page that has asked for nothing and complained of nothing.
func (b *browser) clean() {
	b.t.Helper()
	assert.Empty(b.t, b.complaints())
	assert.Empty(b.t, b.requests())
}

// agrees tells whether the page shows what the model says.
func agrees(t *testing.T, snap model.Snapshot, sieve *model.Sieve, s seen) {
	t.Helper()
	at := fmt.Sprint(snap.Moment, " ", snap.Clock)
	assert.Equal(t, []string{snap.Moment.String(), string(snap.Clock)}, []string{s.Date, s.Clock})
	var cards []seenCard
	for _, c := range sieve.Claims(snap) {
		cards = append(cards, seenCard{c.Claim.ID, c.New, c.Uncertain, c.Earlier})
	}
	assert.ElementsMatch(t, cards, s.Cards, at)
	var events []seenEvent
	for _, e := range snap.Events() {
		if e.Shown && sieve.Shows(e.Event, snap) {
			events = append(events, seenEvent{
				e.Event.ID, string(e.Standing), strings.Join(e.For, "|"), strings.Join(e.Against, "|"), e.Underway, e.Uncertain,
			})
		}
	}
	assert.Equal(t, len(events), len(s.Events), at)
	for i := range min(len(events), len(s.Events)) {
		assert.Equal(t, events[i], s.Events[i], at)
	}
}

// sitesAgree tells whether each mark is that of an event which the model shows
// there, or of a statement.
func sitesAgree(t *testing.T, ix *model.Index, snap model.Snapshot, s seen) {
	t.Helper()
	for id, standing := range s.Sites {
		var there []string
		for _, e := range snap.Events() {
			if e.Shown && (e.Event.Place == id || e.Event.ID == id) && e.Event.Kind == model.KindEvent {
				there = append(there, string(e.Standing))
			}
		}
		if len(there) == 0 {
			there = []string{"statement"}
		}
		assert.Contains(t, there, standing, "%s on %s", id, snap.Moment)
	}
	for _, e := range snap.Events() {
		if p, ok := ix.Place(e.Event.Place); ok && p.Geometry != nil && e.Shown && e.Event.Kind == model.KindEvent {
			assert.Contains(t, s.Sites, e.Event.Place)
		}
	}
}

// TestThePageAgreesWithTheModel goes through the built-in briefing's eleven days
// on both clocks, by the keys.
func TestThePageAgreesWithTheModel(t *testing.T) {
	ix := builtIn(t)
	b := openBrowser(t, 1280, 800)
	b.open(written(t, export.Job{Index: ix}))
	first, last, ok := ix.Span()
	require.True(t, ok)
	moments := 0
	for _, clock := range []model.Clock{model.Said, model.Happened} {
		if clock == model.Happened {
			b.press("c", 0)
		}
		b.press("Home", 0)
		for d := first; ; d = ix.Step(d, 1) {
			s, snap := b.read(), ix.At(d, clock)
			agrees(t, snap, nil, s)
			sitesAgree(t, ix, snap, s)
			assert.Equal(t, fmt.Sprintf("%d of 16", snap.Counts().Claims), s.CardCount)
			moments++
			if d.String() == last.String() {
				break
			}
			b.press("ArrowRight", 0)
		}
	}
	assert.Equal(t, 22, moments)
	b.clean()
}

// TestAFilterHoldsAtEveryMoment: cards and events are those that a sieve lets
// through, and standings stay what they are.
func TestAFilterHoldsAtEveryMoment(t *testing.T) {
	ix := builtIn(t)
	filter := model.Filter{Disputed: true}
	b := openBrowser(t, 1280, 800)
	b.open(written(t, export.Job{Index: ix, Options: export.Options{Filter: filter}}))
	for range 3 {
		s := b.read()
		agrees(t, ix.At(date(t, s.Date), model.Clock(s.Clock)), ix.Sieve(filter), s)
		assert.Contains(t, s.Headline, "only claims about what is disputed")
		b.press("ArrowLeft", 0)
	}
}

func TestKeys(t *testing.T) {
	b := openBrowser(t, 1280, 800)
	b.prefers("light")
	b.open(written(t, export.Job{Index: builtIn(t)}))
	at := func(date, clock string) func(*testing.T) {
		return func(t *testing.T) {
			s := b.read()
			assert.Equal(t, date+" "+clock, s.Date+" "+s.Clock)
		}
	}
	script := func(js string, want any) func(*testing.T) {
		return func(t *testing.T) {
			var got any
			b.run(js, &got)
			assert.Equal(t, want, got, js)
		}
	}
	var before, after string
	for _, step := range []struct {
		key       string
		modifiers int
		check     func(*testing.T)
	}{
		{"ArrowRight", 0, at("2024-10-18", "said")}, // the end
		{"ArrowLeft", 0, at("2024-10-17", "said")},
		{"ArrowLeft", shift, at("2024-10-08", "said")}, // nothing changes before
		{"ArrowRight", shift, at("2024-10-17", "said")},
		{"Home", 0, at("2024-10-08", "said")},
		{"c", 0, at("2024-10-08", "happened")},
		{"ArrowRight", shift, at("2024-10-09", "happened")},
		{"End", 0, at("2024-10-18", "happened")},
		{"C", 0, at("2024-10-18", "said")},
		{"PageDown", 0, script(`document.getElementById("scene").value`, "0")},
		{"PageDown", 0, script(`document.getElementById("caption").textContent`, "Are North Koreans already in Russian-held Ukraine?")},
		{"PageUp", 0, at("2024-10-17", "said")},
		{"Home", 0, script(`document.getElementById("caption").textContent`, "")},
		{" ", 0, script(`document.getElementById("play").getAttribute("aria-label")`, "Pause")},
		{" ", 0, script(`document.getElementById("play").getAttribute("aria-label")`, "Play")},
		{"?", shift, script(`document.getElementById("keys").open`, true)},
		{"Escape", 0, script(`document.getElementById("keys").open`, false)},
	} {
		b.press(step.key, step.modifiers)
		t.Run(fmt.Sprint("after ", step.key, step.modifiers), step.check)
	}
	b.run(`document.getElementById("scene").focus()`, nil)
	b.press("ArrowDown", 0)
	t.Run("a list of choices has its keys", script(`document.getElementById("scene").value`, "0"))
	b.run(`document.getElementById("scene").blur()`, nil)
	const world = `document.getElementById("world").getAttribute("transform")`
	for _, key := range []struct {
		name      string
		modifiers int
	}{{"+", 0}, {"-", 0}, {"0", 0}, {"+", 0}, {"ArrowRight", ctrl}, {"ArrowUp", ctrl}} {
		b.run(world, &before)
		b.press(key.name, key.modifiers)
		b.run(world, &after)
		assert.NotEqual(t, before, after, "%s moves the map", key.name)
	}
	b.clean()
}

// TestTheKeyboardReachesEverything: whatever can be pressed can be come to by
// Tab, and a mark is chosen by Enter.
func TestTheKeyboardReachesEverything(t *testing.T) {
	b := openBrowser(t, 1280, 800)
	b.open(written(t, export.Job{Index: builtIn(t)}))
	want := []string{"said", "happened", "theme", "help", "plane", "pyongyang", "brussels", "in", "out", "fit", "play", "earlier", "slider", "later", "scene", "c-review"}
	reached := map[string]bool{}
	missing := func(id string) bool { return !reached[id] }
	for i := 0; i < 120 && slices.ContainsFunc(want, missing); i++ {
		b.press("Tab", 0)
		var at string
		b.run(`(() => { const e = document.activeElement; return e.id || (e.closest("[data-id]")?.dataset.id ?? e.tagName); })()`, &at)
		reached[at] = true
	}
	for _, id := range want {
		assert.Contains(t, reached, id)
	}
	b.run(`document.querySelector('.site[data-id=pyongyang]').focus()`, nil)
	b.press("Enter", 0)
	var chosen []string
	b.run(`[...document.querySelectorAll("#claims .card.chosen:not([hidden])")].map((e) => e.dataset.id)`, &chosen)
	slices.Sort(chosen)
	assert.Equal(t, []string{"c-decision", "c-kim"}, chosen)
	assert.Contains(t, b.read().Live, "2 claims concern it")
	b.press("Escape", 0)
	b.run(`[...document.querySelectorAll(".chosen")].map((e) => e.dataset.id)`, &chosen)
	assert.Empty(t, chosen)
	b.clean()
}

// TestHands: the mouse chooses a mark, drags the map and turns its wheel, and the
// slider is dragged.
func TestHands(t *testing.T) {
	b := openBrowser(t, 1280, 800)
	b.prefers("light")
	b.open(written(t, export.Job{Index: builtIn(t)}))
	mouse := func(kind string, x, y float64) {
		b.ask("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1, "deltaX": 0, "deltaY": -240}, nil)
		b.drawn()
	}
	middle := func(of string) (at [2]float64) {
		b.run(fmt.Sprintf(`(() => { const b = document.querySelector(%q).getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()`, of), &at)
		return at
	}
	brussels := ".site[data-id=brussels] g"
	at := middle(brussels)
	mouse("mousePressed", at[0], at[1])
	mouse("mouseReleased", at[0], at[1])
	var chosen []string
	b.run(`[...document.querySelectorAll(".site.chosen")].map((e) => e.dataset.id)`, &chosen)
	assert.Equal(t, []string{"brussels"}, chosen)
	mouse("mousePressed", 400, 600)
	mouse("mouseMoved", 430, 580)
	mouse("mouseMoved", 500, 550)
	mouse("mouseReleased", 500, 550)
	now := middle(brussels)
	assert.InDelta(t, at[0]+100, now[0], 1)
	assert.InDelta(t, at[1]-50, now[1], 1)
	mouse("mouseWheel", now[0], now[1])
	zoomed := middle(brussels)
	assert.InDelta(t, now[0], zoomed[0], 1, "what is under the wheel stays there")
	assert.InDelta(t, now[1], zoomed[1], 1)
	slider := middle("#slider")
	mouse("mousePressed", slider[0], slider[1])
	mouse("mouseReleased", slider[0], slider[1])
	assert.Equal(t, "2024-10-13", b.read().Date)
	b.clean()
}

// TestWhoListens: everything that does something has a name, and what changes is
// told.
func TestWhoListens(t *testing.T) {
	b := openBrowser(t, 1280, 800)
	b.open(written(t, export.Job{Index: builtIn(t)}))
	b.press("ArrowLeft", 0)
	s := b.read()
	assert.Equal(t, "As it was said by Thursday 17 October 2024. 4 claims so far · 3 voices. 2 points disputed", s.Words)
	assert.Contains(t, s.Live, "As it was said by Thursday 17 October 2024")
	assert.Contains(t, s.Live, "12 claims fewer")
	b.press("ArrowRight", 0)
	assert.Contains(t, b.read().Live, "Decision to send about 12,000 soldiers: asserted")
	var tree struct {
		Nodes []struct {
			Ignored    bool
			Role, Name struct{ Value any }
		}
	}
	b.ask("Accessibility.getFullAXTree", nil, &tree)
	named := map[string][]string{}
	for _, n := range tree.Nodes {
		if n.Ignored {
			continue
		}
		role, name := fmt.Sprint(n.Role.Value), fmt.Sprint(n.Name.Value)
		named[role] = append(named[role], name)
		if slices.Contains([]string{"button", "slider", "link", "combobox", "DisclosureTriangle"}, role) {
			assert.NotContains(t, []string{"", "<nil>"}, name, "a %s without a name", role)
		}
	}
	assert.Contains(t, named["slider"], "Date")
	assert.Contains(t, named["combobox"], "Scene")
	for _, name := range []string{"As it was said", "As it is said to have happened", "Play", "Previous change", "Next change", "Zoom in", "Zoom out", "Show everything", "Keys", "Change between light and dark"} {
		assert.Contains(t, named["button"], name)
	}
	assert.Contains(t, named["group"], "Map")
	assert.Contains(t, named["status"], "")
	assert.Contains(t, named["button"], "Vladivostok; First group of 1,500 in Vladivostok\u00a0—\u00a0NIS")
	assert.Contains(t, named["list"], "Thursday 17 October 2024")
	b.clean()
}
