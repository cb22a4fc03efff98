package state

import (
	"time"

	"sightline/model"
)

// ProposedTitle is what AddScene would call a scene without a title now: "" if no
// briefing is open.
func (s State) ProposedTitle() string {
	if s.Index == nil {
		return ""
	}
	return s.caption()
}

// RetakeScene has a scene show what is seen now, as a new one would: the moment,
// the clock and the view. What it has in focus stays, and so does the rest.
func (st *Store) RetakeScene(id string) {
	s := &st.now
	if s.Index == nil {
		return
	}
	now := s.seen("")
	st.changeScene(id, "", func(sc *model.Scene) { sc.At, sc.Clock, sc.BBox = now.At, now.Clock, now.BBox })
}

// SetSceneSteps says whether a scene reveals its focus one by one.
func (st *Store) SetSceneSteps(id string, steps bool) {
	st.changeScene(id, "", func(sc *model.Scene) { sc.Steps = steps })
}

// SetSceneBudget says how long a scene may take, up to a day; 0: nobody says.
func (st *Store) SetSceneBudget(id string, budget time.Duration) {
	if 0 <= budget && budget <= 24*time.Hour {
		st.changeScene(id, "", func(sc *model.Scene) { sc.Budget = budget })
	}
}
