package command

import (
	"github.com/spf13/cobra"

	"sightline/model"
	"sightline/model/edtf"
)

// A moment is the date and the clock that a call asks about.
type moment struct {
	at    day
	clock *choice
}

// newMoment is the moment without flags: the end of the briefing, as it was
// said.
func newMoment() *moment {
	return &moment{clock: newChoice(string(model.Said), string(model.Said), string(model.Happened))}
}

// flags gives a command --at and --clock.
func (m *moment) flags(cmd *cobra.Command) {
	cmd.Flags().Var(&m.at, "at", "the date asked about, in EDTF: 2024-10-17, 2024-10, 2024-10-17T14:30Z (default the briefing's last day)")
	cmd.Flags().Var(m.clock, "clock", "said: what had been said by then; happened: what is said to have been under way then")
}

// snapshot works out the briefing at the moment.
func (m *moment) snapshot(ix *model.Index) model.Snapshot {
	return ix.At(orLastDay(m.at.date, ix), model.Clock(m.clock.value))
}

// momentWords says for when a snapshot is, and on which clock.
func momentWords(s model.Snapshot) string {
	if s.Moment.IsZero() {
		return "At any time, " + s.Clock.Words()
	}
	return s.Moment.Words() + ", " + s.Clock.Words()
}

// orLastDay is the date, or the last day of the briefing if there is none; the
// zero date, which is the whole of time, if the briefing has no day either.
func orLastDay(date edtf.Date, ix *model.Index) edtf.Date {
	if !date.IsZero() {
		return date
	}
	_, last, _ := ix.Span()
	return last
}
