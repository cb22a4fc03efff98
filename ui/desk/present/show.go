package present

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
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

	blank   portray.Blank
	number  int          // that is being typed; 0: none
	refused bool         // no scene has it: the next digit begins another
	pressed fyne.KeyName // the last key
	tools   tools
	notes   bool // stand over the stage
	help    bool // the keys are told
	script  script
	notices [noticeKinds]string // for the presenter
	asked   *question           // nil: nobody asks
	timing  timing
}

// A told is what the stage tells: the scene's own, or an answer's.
type told struct {
	title string
	focus []string
	about string          // id of what was asked about; "": nothing
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
	if o.Sequence.LeftOut > 0 {
		s.notices[AboutSystem] = fmt.Sprintf("The briefing has more changes than scenes are made of: %d earlier ones are left out.", o.Sequence.LeftOut)
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
		s.elsewhen()
	}
	if c.Has(state.Selection) && now.Selection != "" {
		s.answer(now.Selection)
		return
	}
	if c&^(state.Hover|state.View) != 0 { // the map sees to these itself
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
	s.coming = 0
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

// A Notice is about what the presenter must know.
type Notice uint8

// What notices are about. A later one stands before the others.
const (
	AboutSystem  Notice = iota // until the next scene
	AboutScreens               // where the windows are; where he is alone until the next scene
	AboutFile                  // what is on disk

	noticeKinds = iota
)

// Notify tells the presenter, and nobody else where he has a window, what must be
// known now about something; "": nothing any more.
func (s *Show) Notify(about Notice, words string) {
	s.notices[about] = words
	s.tell()
}

// noticed is what the presenter must know now: the number that is being typed, or
// what was told.
func (s *Show) noticed() string { return cmp.Or(s.typed(), s.notice()) }

// typed is what the number does that is being typed; "" if none is.
func (s *Show) typed() string {
	if s.number == 0 {
		return ""
	}
	if n := s.moments(); s.number > n {
		return "There is no scene " + strconv.Itoa(s.number) + ": " + thereAre(n) + "."
	}
	return "Enter goes to scene " + strconv.Itoa(s.number) + "."
}

// notice is what was told last of what counts most.
func (s *Show) notice() string {
	for i := len(s.notices) - 1; i >= 0; i-- {
		if s.notices[i] != "" {
			return s.notices[i]
		}
	}
	return ""
}

// thereAre counts scenes.
func thereAre(scenes int) string {
	switch scenes {
	case 0:
		return "there are none"
	case 1:
		return "there is one"
	}
	return "there are " + strconv.Itoa(scenes)
}

// when is a scene's moment and clock in words.
func when(ix *model.Index, sc model.Scene) string {
	return ix.MomentOf(sc).Words() + " · " + sc.Clock.Words()
}

// brief is the same in fewer words.
func brief(ix *model.Index, sc model.Scene) string {
	if sc.Clock == model.Happened {
		return ix.MomentOf(sc).Words() + " · happened"
	}
	return ix.MomentOf(sc).Words() + " · said"
}

// Renew goes on with a briefing that was read anew, at the scene of the same id, or
// the one in its place.
func (s *Show) Renew(ix *model.Index, q model.Sequence, path string) {
	sc, _ := s.scene()
	n := slices.IndexFunc(q.Scenes, func(o model.Scene) bool { return o.ID == sc.ID })
	if n < 0 {
		n = min(max(s.at, 0), len(q.Scenes)-1)
	}
	s.sequence, s.asked, s.notices = q, nil, [noticeKinds]string{}
	s.lead(func(st *state.Store) { st.Open(ix, path) })
	s.at, s.from = n, n
	s.Return()
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
