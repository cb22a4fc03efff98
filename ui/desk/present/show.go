package present

import (
	"slices"
	"strconv"
	"time"

	"github.com/paulmach/orb"

	"sightline/model"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// A Camera moves over the stage's map.
type Camera interface {
	// FlyTo flies to a bound, degrees, or to everything. Along is told which part
	// of the way is behind, and 1 once, on arrival or when something stops it.
	FlyTo(b *orb.Bound, along func(part float64))
	Stop()
	Redraw()
	Zoom(factor float64)
	Pan(dx, dy float64)
}

// An Opening is what a show is given from.
type Opening struct {
	Index       *model.Index
	Sequence    model.Sequence
	Portrayer   *portray.Portrayer
	Theme       string
	StillMotion bool
	Clock       motion.Clock
	// First is the id of the scene that it begins with; "": the first.
	First string
}

// A Show is a briefing that is being given. It has a state of its own: what is done
// on the stage leaves the window alone in which the briefing was prepared. It
// belongs to the goroutine of the user interface.
type Show struct {
	Store  *state.Store
	Camera Camera // to be set before the first scene is shown

	// Alone: there is no window of the presenter's, and what he is to read stands
	// over the stage.
	Alone bool
	// Fits tells whether the camera is where it was sent to last; nil: it is.
	Fits func(b *orb.Bound) bool
	// End ends the show, Swap takes the stage to the next monitor, Reread reads
	// the file anew; nil: nothing does.
	End, Swap, Reread func()

	portrayer *portray.Portrayer
	animator  *motion.Animator
	sequence  model.Sequence
	watchers  []func()

	at, from int // the scene, and the one before; −1: none yet
	build    int // how many of the scene's cards are shown beyond the first, if it has steps
	told     told
	astray   bool // what is shown is not the scene's: its moment, its clock, or somebody asked
	leads    bool // the show itself changes the state

	coming    float64 // of the way that title and cards lie before, 1 to 0
	revealing float64 // of the way that the last card lies before
	cancel    func()  // of the card's motion; nil: it rests

	blank                  portray.Blank
	number                 int // that is being typed; 0: none
	tools                  tools
	notes                  bool      // stand over the stage
	help                   bool      // the keys are told
	notesScroll, notesHigh float64   // of them, the window's pixels
	notice                 string    // for the presenter; "": none
	hint                   string    // likewise, until the next scene
	asked                  *question // nil: nobody asks
	timing                 timing
}

// A told is what the stage tells: the scene's own, or an answer's.
type told struct {
	title string
	focus []string
	snap  *model.Snapshot // of where a flight leads; nil: the state's
}

// New makes a show; nothing is shown yet.
func New(o Opening) *Show {
	s := &Show{
		Store:     state.New(state.State{Index: o.Index, Theme: o.Theme, StillMotion: o.StillMotion}),
		portrayer: o.Portrayer, animator: motion.New(o.Clock), sequence: o.Sequence, at: -1, from: -1,
	}
	s.told.title = o.Index.Briefing().Title
	s.timing.begin(s.animator.Now())
	if i := slices.IndexFunc(o.Sequence.Scenes, func(sc model.Scene) bool { return sc.ID == o.First }); i >= 0 {
		s.at = i - 1
	}
	s.Store.Subscribe(s.follows)
	return s
}

// Watch has f called whenever the presenter has something new to see.
func (s *Show) Watch(f func()) { s.watchers = append(s.watchers, f) }

// tell redraws the stage and tells the watchers.
func (s *Show) tell() {
	if s.Camera != nil {
		s.Camera.Redraw()
	}
	for _, f := range s.watchers {
		f()
	}
}

// follows notes where somebody else changes the moment, the clock or what is
// selected: with the timeline, or a click on the map.
func (s *Show) follows(now state.State, c state.Change) {
	if s.leads {
		return
	}
	if c.Has(state.Moment) {
		s.stray(s.told.focus)
	}
	if c.Has(state.Selection) && now.Selection != "" {
		s.answer(now.Selection)
		return
	}
	if c != state.Hover {
		s.tell()
	}
}

// lead changes the state as the show itself does.
func (s *Show) lead(do func(*state.Store)) {
	was := s.leads
	s.leads = true
	do(s.Store)
	s.leads = was
}

// stray shows what is not the scene's.
func (s *Show) stray(focus []string) {
	s.astray = true
	s.told = told{title: s.Store.State().Index.Briefing().Title, focus: focus}
	s.coming, s.build = 0, 0
	s.rest()
}

// scene is the one that is shown; false before the first.
func (s *Show) scene() (model.Scene, bool) {
	if s.at < 0 || s.at >= len(s.sequence.Scenes) {
		return model.Scene{}, false
	}
	return s.sequence.Scenes[s.at], true
}

// shown is the number of the scene that is shown; false if none is, or something
// else.
func (s *Show) shown() (int, bool) {
	_, ok := s.scene()
	return s.at, ok && !s.astray
}

// Notify tells the presenter, and nobody else, what must be known now; "": nothing
// any more.
func (s *Show) Notify(words string) {
	s.notice = words
	s.tell()
}

// Hint tells the presenter something until he goes on.
func (s *Show) Hint(words string) {
	s.hint = words
	s.tell()
}

// noticed is what the presenter must know now: what was told, and the number that
// is being typed.
func (s *Show) noticed() string {
	if s.number > 0 {
		return "Enter goes to scene " + strconv.Itoa(s.number) + "."
	}
	if s.notice == "" {
		return s.hint
	}
	return s.notice
}

// when is a scene's moment and clock in words.
func when(sc model.Scene) string {
	words := ""
	if !sc.At.IsZero() {
		words = sc.At.Words() + " · "
	}
	return words + sc.Clock.Words()
}

// Renew goes on with a briefing that was read anew, at the scene of the same id, or
// the one in its place.
func (s *Show) Renew(ix *model.Index, q model.Sequence, path string) {
	sc, _ := s.scene()
	n := slices.IndexFunc(q.Scenes, func(o model.Scene) bool { return o.ID == sc.ID })
	if n < 0 {
		n = min(max(s.at, 0), len(q.Scenes)-1)
	}
	s.sequence, s.asked, s.notice = q, nil, ""
	s.lead(func(st *state.Store) { st.Open(ix, path) })
	s.at, s.from = n, n
	s.astray = true
	s.show()
}

// moments are those of all scenes.
func (s *Show) moments() int { return len(s.sequence.Scenes) }

// size is the stage's, in pixels at which nothing is seen of it.
func (s *Show) size() (width, height float64) {
	v := s.Store.State().View
	return v.Width * s.tools.unit, v.Height * s.tools.unit
}

// revealTime is how long a card takes to come in.
const revealTime = 260 * time.Millisecond
