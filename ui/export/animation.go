package export

import (
	"errors"
	"fmt"
	"math"
	"time"

	"sightline/model"
	"sightline/model/edtf"
)

// Limits of an animation.
const (
	MaxFrames      = 5000
	MaxFramePixels = 3840 * 2160 // of one frame, after scaling
	MaxFPS         = 50
	MaxDaySeconds  = 60
	MaxHoldSeconds = 60
)

// DefaultFPS and DefaultDaySeconds are what a zero Animation has.
const (
	DefaultFPS        = 10
	DefaultDaySeconds = 1
)

// An Animation says how the moments are gone through, as the slider does while it
// plays: from one to the next, in the grain of the briefing, which mostly is a day.
// The zero Animation shows every day of the briefing for a second, ten frames each.
type Animation struct {
	From, To edtf.Date // zero: the timeline's range, or the briefing's first and last day

	FPS        int     // frames a second; 0 is DefaultFPS
	DaySeconds float64 // of a day, or an hour or a minute where the briefing names them; 0 is DefaultDaySeconds
	Hold       float64 // seconds that the last day is shown for longer

	SkipUnchanged bool // leave out days on which nothing changes
}

// A shot is one picture of an animation and how long it is shown.
type shot struct {
	moment edtf.Date
	part   float64 // of the way to the next moment
	shown  time.Duration
}

// complete fills in what was left out, and checks the rest.
func (a Animation) complete() (Animation, error) {
	if a.FPS == 0 {
		a.FPS = DefaultFPS
	}
	if a.DaySeconds == 0 {
		a.DaySeconds = DefaultDaySeconds
	}
	switch {
	case a.FPS < 1 || a.FPS > MaxFPS:
		return a, fmt.Errorf("%d frames a second: it must be 1 to %d", a.FPS, MaxFPS)
	case !(a.DaySeconds >= 1.0/MaxFPS && a.DaySeconds <= MaxDaySeconds):
		return a, fmt.Errorf("%g seconds a day: it must be %g to %d", a.DaySeconds, 1.0/MaxFPS, MaxDaySeconds)
	case !(a.Hold >= 0 && a.Hold <= MaxHoldSeconds):
		return a, fmt.Errorf("%g seconds of hold: it must be 0 to %d", a.Hold, MaxHoldSeconds)
	}
	return a, nil
}

// perDay is how many frames a day has: one at least.
func (a Animation) perDay() int {
	return max(1, int(math.Round(float64(a.FPS)*a.DaySeconds)))
}

// shots are all frames of an animation, in order. Options must be complete.
func (o Options) shots(ix *model.Index) ([]shot, error) {
	a, err := o.Animation.complete()
	if err != nil {
		return nil, err
	}
	days, err := o.days(ix, a)
	if err != nil {
		return nil, err
	}
	n := a.perDay()
	if all := (len(days)-1)*n + 1; all > MaxFrames {
		return nil, fmt.Errorf("that would be %d frames, and %d are the most: have fewer a second, less time a day, fewer days, or only those on which something changes", all, MaxFrames)
	}
	day := time.Duration(a.DaySeconds * float64(time.Second))
	var all []shot
	for _, d := range days[:len(days)-1] {
		for i := range n {
			begun, done := day*time.Duration(i)/time.Duration(n), day*time.Duration(i+1)/time.Duration(n)
			all = append(all, shot{d, float64(i) / float64(n), done - begun})
		}
	}
	last := day + time.Duration(a.Hold*float64(time.Second))
	return append(all, shot{days[len(days)-1], 0, last}), nil
}

// days are the moments that are gone through, in the grain of the briefing: one at
// least.
func (o Options) days(ix *model.Index, a Animation) ([]edtf.Date, error) {
	first, last, err := o.ends(ix, a)
	if err != nil {
		return nil, err
	}
	days := []edtf.Date{first}
	for at := first; at.Compare(last) < 0 && len(days) <= MaxFrames; {
		next := ix.Step(at, 1)
		if a.SkipUnchanged {
			change, ok := ix.NextChange(at, o.Clock)
			if !ok || last.Compare(change) < 0 {
				break
			}
			next = change
		}
		if next.Compare(at) <= 0 {
			break
		}
		days, at = append(days, next), next
	}
	return days, nil
}

// ends are the first and the last moment.
func (o Options) ends(ix *model.Index, a Animation) (first, last edtf.Date, err error) {
	first, last, _ = ix.Span()
	for _, limit := range []struct{ from, to edtf.Date }{{o.Range.From, o.Range.To}, {a.From, a.To}} {
		if from, limited := limit.from.Begin(); limited && !limit.from.IsZero() {
			first = ix.Grain().At(from)
		}
		if to, limited := limit.to.End(); limited && !limit.to.IsZero() {
			last = ix.Grain().At(to.Add(-time.Nanosecond))
		}
	}
	switch {
	case first.IsZero() || last.IsZero():
		return first, last, errors.New("the briefing has no dates to go through: a picture that moves needs some")
	case last.Compare(first) < 0:
		return first, last, fmt.Errorf("an animation from %s to %s ends before it begins", first, last)
	}
	return first, last, nil
}
