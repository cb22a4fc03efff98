package model_test

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"time"

	"sightline/model"
	"sightline/model/edtf"
)

// plain answers what the index answers by going through everything each time.
// It follows the text of the format, and shares nothing with the index but the
// reading of dates.
type plain struct {
	b      *model.Briefing
	moment edtf.Date
	clock  model.Clock
}

// before tells whether a date begins before the moment ends.
func (p plain) before(d edtf.Date) bool {
	begin, ok := d.Begin()
	end, closed := p.moment.End()
	return !ok || !closed || begin.Before(end)
}

func (p plain) counts(c *model.Claim) bool {
	if p.clock == model.Happened {
		return c.Withdrawn.IsZero()
	}
	return p.before(c.Said) && (c.Withdrawn.IsZero() || !p.before(c.Withdrawn))
}

// counting lists the claims that count, oldest first.
func (p plain) counting() []*model.Claim { return p.oldestFirst(p.counts) }

// said lists the claims that were said by the moment, withdrawn or not.
func (p plain) said() []*model.Claim {
	return p.oldestFirst(func(c *model.Claim) bool { return p.clock == model.Happened || p.before(c.Said) })
}

func (p plain) oldestFirst(wanted func(*model.Claim) bool) []*model.Claim {
	var claims []*model.Claim
	for i := range p.b.Claims {
		if wanted(&p.b.Claims[i]) {
			claims = append(claims, &p.b.Claims[i])
		}
	}
	slices.SortStableFunc(claims, func(a, b *model.Claim) int {
		x, xKnown := a.Said.Begin()
		y, yKnown := b.Said.Begin()
		switch {
		case xKnown && yKnown:
			return x.Compare(y)
		case yKnown:
			return -1
		case xKnown:
			return 1
		}
		return 0
	})
	return claims
}

// replaced tells whether a claim that counts replaces c, of c's own voice or of
// another.
func (p plain) replaced(c *model.Claim, own bool) bool {
	for i := range p.b.Claims {
		r := &p.b.Claims[i]
		if r != c && p.counts(r) && (r.Voice == c.Voice) == own && slices.Contains(r.Supersedes, c.ID) {
			return true
		}
	}
	return false
}

// ending is how c, one of the claims that were said, has ended.
func (p plain) ending(c *model.Claim) model.Ending {
	if !p.counts(c) {
		return model.Ending{Claim: c, At: c.Withdrawn}
	}
	for _, own := range []bool{false, true} {
		for _, r := range p.counting() {
			if r != c && (r.Voice == c.Voice) == own && slices.Contains(r.Supersedes, c.ID) {
				return model.Ending{Claim: c, By: r, At: r.Said}
			}
		}
	}
	return model.Ending{}
}

// isNew tells whether c, one of the claims that count, begins to do so during the
// moment, the unit of the briefing's grain that this begins in included.
func (p plain) isNew(c *model.Claim) bool {
	said, dated := c.Said.Begin()
	if p.clock == model.Happened || !dated {
		return false
	}
	begin, known := p.moment.Begin()
	unit := map[model.Grain]time.Duration{model.Day: 24 * time.Hour, model.Hour: time.Hour, model.Minute: time.Minute}[model.NewIndex(p.b).Grain()]
	return !known || !said.Truncate(time.Second).Before(begin.Truncate(unit))
}

// earlier tells whether c, one of the claims that count, is an earlier position.
func (p plain) earlier(claims []*model.Claim, c *model.Claim) bool {
	if p.replaced(c, true) || p.replaced(c, false) {
		return true
	}
	isEvent := slices.ContainsFunc(p.b.Events, func(e model.Event) bool { return e.ID == c.About })
	for _, later := range claims[slices.Index(claims, c)+1:] {
		if isEvent && later.Voice == c.Voice && later.About == c.About && !p.replaced(later, true) {
			return true
		}
	}
	return false
}

func (p plain) side(voice string) string {
	for _, v := range p.b.Voices {
		if v.ID == voice {
			return v.Side()
		}
	}
	return voice
}

func (p plain) mayBeLater(c *model.Claim) bool {
	end, closed := p.moment.End()
	return p.clock != model.Happened && closed && c.Said.MayBeAfter(end)
}

// day is the day on which a claim's date begins. The stories have no dates that
// are too far away to be counted.
func (p plain) day(c *model.Claim) int32 {
	begin, ok := c.Said.Begin()
	if !ok {
		return model.NoDay
	}
	return int32(math.Floor(float64(begin.Unix()) / (24 * 60 * 60)))
}

func (p plain) claims() []model.ClaimState {
	claims := p.counting()
	states := []model.ClaimState{}
	for _, c := range claims {
		states = append(states, model.ClaimState{
			Claim:     c,
			New:       p.isNew(c),
			Uncertain: p.mayBeLater(c),
			Earlier:   p.earlier(claims, c),
		})
	}
	return states
}

func (p plain) events() []model.EventState {
	states := []model.EventState{}
	for i := range p.b.Events {
		states = append(states, p.event(&p.b.Events[i]))
	}
	return states
}

func (p plain) event(e *model.Event) model.EventState {
	s := model.EventState{Event: e, Standing: model.Unattributed}
	when := vouched(e.When)
	s.Underway = when.Overlaps(p.moment) || p.moment.IsZero() && !e.When.IsZero()
	if !slices.ContainsFunc(p.b.Claims, func(c model.Claim) bool { return c.About == e.ID }) {
		s.Shown = p.before(when)
		return s
	}
	claims, foreseen := p.counting(), false
	for _, c := range claims {
		if c.About != e.ID {
			continue
		}
		if s.FirstSaid.IsZero() {
			s.FirstSaid, s.Gap, s.FirstInferred = c.Said, p.gap(e.When, c.Said), c.Inferred.Has("said")
		}
		if p.earlier(claims, c) {
			continue
		}
		s.Uncertain = s.Uncertain || p.mayBeLater(c)
		switch c.Stance {
		case model.Asserts:
			s.For = append(s.For, p.side(c.Voice))
		case model.Denies, model.Doubts, model.Unconfirmed:
			s.Against = append(s.Against, p.side(c.Voice))
		default:
			foreseen = true
		}
	}
	slices.Sort(s.For)
	slices.Sort(s.Against)
	s.For, s.Against = slices.Compact(s.For), slices.Compact(s.Against)
	s.Standing = p.standing(len(s.For), len(s.Against), foreseen)
	s.Shown = s.Standing != model.Unsaid && (p.clock != model.Happened || s.Underway)
	return s
}

func (p plain) standing(pro, contra int, foreseen bool) model.Standing {
	table := []struct {
		so       bool
		standing model.Standing
	}{
		{pro > 0 && contra > 0, model.Disputed},
		{pro == 0 && contra > 0, model.Rejected},
		{pro >= 2, model.Corroborated},
		{pro == 1, model.Asserted},
		{foreseen, model.Expected},
	}
	for _, row := range table {
		if row.so {
			return row.standing
		}
	}
	return model.Unsaid
}

// aDay is how dates begin of which a day is known, if not more.
var aDay = regexp.MustCompile(`^-?\d{4}-\d\d-\d\d`)

func (p plain) gap(when, said edtf.Date) model.Gap {
	_, happened, isInterval := strings.Cut(when.String(), "/")
	if !isInterval {
		happened = when.String()
	}
	heard, _, _ := strings.Cut(said.String(), "/")
	end, _ := when.End()
	begin, _ := said.Begin()
	switch {
	case !aDay.MatchString(happened) || !aDay.MatchString(heard):
		return model.Gap{}
	case strings.Contains(happened, "T") && strings.Contains(heard, "T"):
		from, _ := when.Finish().Begin()
		return model.Gap{Days: begin.Sub(from).Hours() / 24, Known: true}
	}
	from := end.Add(-time.Second).Truncate(24 * time.Hour)
	return model.Gap{Days: begin.Truncate(24*time.Hour).Sub(from).Hours() / 24, Known: true}
}

func (p plain) sum() model.Counts {
	claims := p.counting()
	voices := map[string]bool{}
	for _, c := range claims {
		voices[c.Voice] = true
	}
	counts := model.Counts{Claims: len(claims), Voices: len(voices)}
	for _, e := range p.events() {
		if !e.Shown {
			continue
		}
		counts.Shown++
		if e.Standing == model.Disputed {
			counts.Disputed++
		}
		if e.Underway {
			counts.Underway++
		}
	}
	return counts
}

// vouched is the end of an interval that is known where the other is not.
func vouched(d edtf.Date) edtf.Date {
	text := d.String()
	switch {
	case text != "/" && strings.HasPrefix(text, "/") && !strings.HasSuffix(text, ".."):
		return d.Finish()
	case text != "/" && strings.HasSuffix(text, "/") && !strings.HasPrefix(text, ".."):
		return d.Start()
	}
	return d
}
