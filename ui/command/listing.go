package command

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"sightline/model"
	"sightline/ui/internal/inert"
)

// A listing is a result that can be printed in each of the formats.
type listing interface {
	title() string // one line above the text form
	columns() []column
	textRows() [][]string
	csvHead() []string
	csvRows() [][]string
	objects() any // a slice, never nil
}

// listingCommand makes the command that prints what the snapshot holds.
func (p Program) listingCommand(use, short string, list func(*model.Index, model.Snapshot) listing) *cobra.Command {
	asked := newMoment()
	format := newChoice("text", "text", "json", "csv")
	cmd := &cobra.Command{
		Use:   use,
		Short: short,
		Args:  atMostOneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			briefing, err := p.read(fileOf(args))
			if err != nil {
				return err
			}
			p.complain(briefing.Doubts) // the list has what can be told
			ix := model.NewIndex(briefing)
			return write(p.Out, format.value, list(ix, asked.snapshot(ix)))
		},
	}
	asked.flags(cmd)
	cmd.Flags().Var(format, "format", "text is for reading; json and csv are for programs and spreadsheets")
	return cmd
}

// write prints a listing in one of the formats.
func write(w io.Writer, format string, l listing) error {
	switch format {
	case "json":
		return writeJSON(w, l.objects())
	case "csv":
		return inert.WriteCSV(w, l.csvHead(), l.csvRows())
	}
	if _, err := fmt.Fprintln(w, plain(l.title())+"\n"); err != nil {
		return err
	}
	return writeTable(w, l.columns(), l.textRows())
}

// writeJSON prints a value for people and programs alike: indented by two
// spaces, letters as they are.
func writeJSON(w io.Writer, v any) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(v)
}

// counted counts things in words: "1 claim", "16 claims".
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// notNil is the list, or an empty one, which JSON writes as [] and not as null.
func notNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
