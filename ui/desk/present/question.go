package present

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A question is asked from the floor: it is looked up by the name of a voice, an
// event or a place.
type question struct {
	words  string
	found  []portray.Answer
	chosen int // of what was found
}

// wordsMost is how many characters a question may have.
const wordsMost = 200

// question opens the search over the stage, which is shown again if it was blank:
// nobody types what can't be seen.
func (s *Show) question() {
	s.asked, s.blank = new(question), portray.NotBlank
	s.tell()
}

// rune goes on with the question.
func (q *question) rune(s *Show, r rune) {
	if unicode.IsPrint(r) && utf8.RuneCountInString(q.words) < wordsMost {
		q.look(s, q.words+string(r))
	}
}

func (q *question) look(s *Show, words string) {
	q.words, q.chosen = words, 0
	now := s.Store.State()
	q.found = portray.Answers(now.Index, now.Snapshot, words)
	s.tell()
}

// key does what a key does while somebody asks; false if it is not the question's.
func (q *question) key(s *Show, name fyne.KeyName) bool {
	switch name {
	case fyne.KeySpace: // comes as a character
	case fyne.KeyBackspace:
		if _, size := utf8.DecodeLastRuneInString(q.words); size > 0 {
			q.look(s, q.words[:len(q.words)-size])
		}
	case fyne.KeyDown, fyne.KeyUp:
		if n := len(q.found); n > 0 {
			step := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: n - 1}[name]
			q.chosen = (q.chosen + step) % n
			s.tell()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if q.chosen < len(q.found) {
			s.answer(q.found[q.chosen].ID)
		}
	case fyne.KeyPageDown, fyne.KeyPageUp: // a clicker's: the question is over
		s.asked = nil
		return false
	case fyne.KeyEscape:
		return false
	}
	return true
}

// answer flies to a voice, an event, a place or a claim, and shows who says what.
// What nobody has spoken of by the moment has no answer.
func (s *Show) answer(id string) {
	s.asked = nil
	if s.unsaid(id) {
		s.tell()
		return
	}
	ix := s.Store.State().Index
	focus := s.about(id)
	s.lead(func(st *state.Store) { st.Select(id) })
	s.coming = 1
	s.tell()
	on := s.told.title
	arrive := func(part float64) {
		if s.astray && s.told.title == on {
			s.coming = 1 - part
			s.tell()
		}
	}
	if b := ix.Frame(append(focus, id)...); b != nil {
		s.Camera.FlyTo(b, arrive)
		return
	}
	arrive(1) // it is nowhere: the map stays
}

// about shows what concerns an id at the moment.
func (s *Show) about(id string) (focus []string) {
	focus, title := s.concern(id)
	s.stray(focus)
	s.told.title, s.told.about = title, id
	return focus
}

// elsewhen shows another moment or clock than the scene's, of what was asked about if
// something was.
func (s *Show) elsewhen() {
	id := s.told.about
	if id != "" && !s.unsaid(id) {
		s.about(id)
		return
	}
	s.stray(s.told.focus)
	s.told.about = id // to be told of again on a day on which it is known
}

// unsaid tells whether an id is of what is not known by the moment.
func (s *Show) unsaid(id string) bool {
	now := s.Store.State()
	e, ok := now.Snapshot.Event(id)
	return ok && !portray.Known(e, now.Clock)
}

// concern is what an answer about an id tells of, and how it is called.
func (s *Show) concern(id string) (focus []string, title string) {
	now := s.Store.State()
	ix := now.Index
	if c, ok := ix.Claim(id); ok {
		return []string{id}, ix.VoiceName(c.Voice)
	}
	if _, ok := ix.Event(id); ok {
		return []string{id}, ix.SubjectName(id)
	}
	if _, ok := ix.Place(id); ok {
		focus = []string{id}
		b := ix.Briefing()
		for i := range b.Events {
			if e := &b.Events[i]; e.Place == id || e.From == id || e.To == id {
				focus = append(focus, e.ID)
			}
		}
		return focus, ix.SubjectName(id)
	}
	for _, c := range now.Snapshot.Claims() {
		if c.Claim.Voice == id && !c.Earlier {
			focus = append(focus, c.Claim.ID)
		}
	}
	return focus, ix.VoiceName(id)
}

// ask draws the question over the stage.
func (s *Show) ask(over scene.Scene) scene.Scene {
	if s.asked == nil {
		return over
	}
	q := s.asked
	cursor := utf8.RuneCountInString(q.words)
	in := portray.Question{
		Text: q.words, Cursor: cursor, Anchor: cursor, Answers: q.found, Picked: q.chosen, Top: max(0, q.chosen-answersShown/2),
		Theme: s.theme(), Width: over.Width, Height: over.Height,
	}
	in.Top = max(0, min(in.Top, len(q.found)-answersShown))
	asked, _ := s.portrayer.Question(in)
	over.Groups = append(over.Groups, asked.Groups...)
	return over
}

// answersShown is how many answers the stage lists at once.
const answersShown = 8
