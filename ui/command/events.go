package command

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"sightline/model"
	"sightline/ui/internal/inert"
	"sightline/ui/portray"
)

// eventsCommand prints the events with their standing.
func (p Program) eventsCommand() *cobra.Command {
	cmd := p.listingCommand("events [FILE]", "Print the events with their standing at a date",
		func(ix *model.Index, s model.Snapshot) listing { return eventList{ix, s} })
	cmd.Long = `Print every event and movement of the briefing, in the file's order, with its
standing at a date: asserted, corroborated (by two parties or more), disputed,
rejected, expected, unattributed (the briefing's own), or unsaid, when nothing
counts that was said about it: nobody has spoken of it yet, or all of that is
withdrawn or replaced, which the text form tells apart.

The gap is the time from the end of the event to the first that was said of it,
where both days are known.

` + limits()
	cmd.Example = `  sightline events --at 2024-10-17 --format json
  sightline events talks.briefing.geojson --clock happened --at 2024-10-10`
	return cmd
}

// An eventObject is an event as JSON has it.
type eventObject struct {
	ID            string         `json:"id"`
	Kind          model.Kind     `json:"kind"`
	Title         string         `json:"title"`
	When          string         `json:"when"`
	Underway      bool           `json:"underway"`
	Standing      model.Standing `json:"standing"`
	For           []string       `json:"for"`
	Against       []string       `json:"against"`
	FirstSaid     *string        `json:"firstSaid"`
	FirstInferred bool           `json:"firstSaidInferred,omitempty"`
	RevealGapDays *float64       `json:"revealGapDays"`
	Uncertain     bool           `json:"uncertain"`
	Retracted     string         `json:"retracted,omitempty"` // how what was said ended, of an event that is unsaid again
	Place         string         `json:"place,omitempty"`
	From          string         `json:"from,omitempty"`
	To            string         `json:"to,omitempty"`
	Carrier       string         `json:"carrier,omitempty"`
	Inferred      []string       `json:"inferred"`
}

// eventHead names the columns of the CSV form, as JSON's members.
var eventHead = []string{
	"id", "kind", "title", "when", "underway", "standing", "for", "against", "firstSaid",
	"revealGapDays", "uncertain", "place", "from", "to", "carrier", "inferred", "firstSaidInferred", "retracted",
}

// An eventList is the events of a snapshot, to be printed.
type eventList struct {
	ix       *model.Index
	snapshot model.Snapshot
}

func (l eventList) title() string {
	standings, retracted := map[model.Standing]int{}, 0
	for e := range l.snapshot.AllEvents() {
		if l.retracted(e) != "" {
			retracted++
			continue
		}
		standings[e.Standing]++
	}
	title := fmt.Sprintf("%s: %s, %d disputed, %d unsaid", momentWords(l.snapshot),
		counted(len(l.ix.Briefing().Events), "event"), standings[model.Disputed], standings[model.Unsaid])
	if retracted > 0 {
		title += fmt.Sprintf(", %d withdrawn or replaced", retracted)
	}
	return title
}

// retracted tells how what was said of an event ended that is unsaid again; "" of
// any other.
func (l eventList) retracted(e *model.EventState) string {
	if last, ok := l.snapshot.Retracted(e.Event.ID); ok {
		return portray.EndingWords(l.ix, last)
	}
	return ""
}

func (eventList) columns() []column {
	return []column{{"STANDING", 13}, {"WHEN", 24}, {"EVENT", 42}, {"FOR", 18}, {"AGAINST", 18}}
}

func (l eventList) textRows() [][]string {
	events := l.snapshot.Events()
	rows := make([][]string, len(events))
	for i, e := range events {
		when := e.Event.When.Words()
		if e.Underway {
			when += "\nunder way"
		}
		standing := string(e.Standing)
		if words := l.retracted(&e); words != "" {
			standing = words
		}
		rows[i] = []string{standing, when, e.Event.Title + firstMention(e), lines(e.For), lines(e.Against)}
	}
	return rows
}

// firstMention tells, on a line of its own, when the event was first spoken of.
func firstMention(e model.EventState) string {
	if e.FirstSaid.IsZero() {
		return ""
	}
	words := "\nfirst said " + portray.DatedWords(e.FirstSaid, e.FirstInferred)
	if e.Gap.Known {
		words += ", " + gapWords(e.Gap.Days)
	}
	if e.Uncertain {
		words += ", perhaps later"
	}
	return words
}

// gapWords says how long after its end an event was first spoken of.
func gapWords(days float64) string {
	number := strconv.FormatFloat(math.Round(math.Abs(days)*10)/10, 'f', -1, 64)
	unit := " days"
	if number == "1" {
		unit = " day"
	}
	switch {
	case number == "0":
		return "the same day"
	case days < 0:
		return number + unit + " before"
	}
	return number + unit + " after"
}

// lines puts each part on a line of its own.
func lines(parts []string) string { return strings.Join(parts, "\n") }

func (l eventList) objects() any {
	events := l.snapshot.Events()
	objects := make([]eventObject, len(events))
	for i, e := range events {
		o := eventObject{
			ID: e.Event.ID, Kind: e.Event.Kind, Title: e.Event.Title, When: e.Event.When.String(),
			Underway: e.Underway, Standing: e.Standing, For: notNil(e.For), Against: notNil(e.Against),
			Uncertain: e.Uncertain, FirstInferred: e.FirstInferred, Retracted: l.retracted(&e), Place: e.Event.Place, From: e.Event.From, To: e.Event.To,
			Carrier: e.Event.Carrier, Inferred: notNil(e.Event.Inferred),
		}
		if !e.FirstSaid.IsZero() {
			said := e.FirstSaid.String()
			o.FirstSaid = &said
		}
		if e.Gap.Known {
			o.RevealGapDays = &e.Gap.Days
		}
		objects[i] = o
	}
	return objects
}

func (eventList) csvHead() []string { return eventHead }

func (l eventList) csvRows() [][]string {
	events := l.snapshot.Events()
	rows := make([][]string, len(events))
	for i, e := range events {
		gap := ""
		if e.Gap.Known {
			gap = strconv.FormatFloat(e.Gap.Days, 'f', -1, 64)
		}
		rows[i] = []string{
			inert.Cell(e.Event.ID), string(e.Event.Kind), inert.Cell(e.Event.Title), inert.Cell(e.Event.When.String()),
			strconv.FormatBool(e.Underway), string(e.Standing), inert.CellOfList(e.For), inert.CellOfList(e.Against),
			inert.Cell(e.FirstSaid.String()), gap, strconv.FormatBool(e.Uncertain), inert.Cell(e.Event.Place),
			inert.Cell(e.Event.From), inert.Cell(e.Event.To), inert.Cell(e.Event.Carrier), inert.CellOfList(e.Event.Inferred),
			strconv.FormatBool(e.FirstInferred), inert.Cell(l.retracted(&e)),
		}
	}
	return rows
}
