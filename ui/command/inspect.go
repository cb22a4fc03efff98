package command

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"sightline/assets"
	"sightline/ui/export"
)

// inspectCommand prints what a picture says of itself.
func (p Program) inspectCommand() *cobra.Command {
	format := newChoice("text", "text", "json")
	cmd := &cobra.Command{
		Use:   "inspect IMAGE [BRIEFING]",
		Short: "Print what a picture says of itself, and whether a briefing is the one it was made from",
		Long:  inspectHelp(),
		Example: `  sightline inspect map.png
  sightline inspect map.png talks.briefing.geojson
  sightline inspect map.png --format json`,
		Args: imageAndBriefing,
		RunE: func(_ *cobra.Command, args []string) error {
			return p.inspect(format.value, args[0], args[1:])
		},
	}
	cmd.Flags().Var(format, "format", "text is for reading; json is for programs")
	return cmd
}

// inspectHelp tells what is printed, and when it is a fault.
func inspectHelp() string {
	return fmt.Sprintf(`Print what is written inside a picture that Sightline made: with what program, from
which briefing, of which moment, with which filters, in which view, and the picture
in words. "-" reads IMAGE, or BRIEFING, from standard input.

With BRIEFING it tells whether that file is the one that the picture was made from,
byte for byte (by its SHA-256).

The exit status is 1 if the picture says nothing of itself, is damaged or contradicts
itself, or if the briefing is another one. Nobody vouches for what a picture says:
whoever had the file may have changed it.

IMAGE may have up to %d GiB, an XMP packet in it %d KiB, a PNG's notes %d MiB.`,
		export.MaxInspected>>30, export.MaxPacket>>10, export.MaxNotes>>20)
}

// imageAndBriefing is the rule of the words after inspect.
func imageAndBriefing(_ *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return errors.New("inspect needs a picture: sightline inspect IMAGE")
	case len(args) > 2:
		return fmt.Errorf("inspect takes a picture and one briefing at most, and here are %d files: %q", len(args), args)
	case len(args) == 2 && args[0] == standardStream && args[1] == standardStream:
		return errors.New("standard input is the picture or the briefing, not both")
	}
	return nil
}

// silence is what is to be said of a file that tells inspect nothing.
func silence(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".json", ".md":
		return "inspect reads images, PDF files and pages; a text says in itself where it comes from"
	}
	return "it says nothing of where it comes from"
}

// inspect prints what an image says of itself, and what is to be said against it.
func (p Program) inspect(format, image string, briefings []string) error {
	in, err := p.input(image)
	if err != nil {
		return err
	}
	defer in.Close()
	found, damage := export.Inspect(in)
	report := inspection{Inspection: found, image: image, faults: append([]string{}, found.Doubts...)}
	switch {
	case damage != nil:
		report.faults = append(report.faults, damage.Error())
	case found.IsZero():
		report.faults = append(report.faults, silence(image))
	}
	for _, name := range briefings {
		if err := p.compare(&report, name); err != nil {
			return err
		}
	}
	if format == "json" {
		err = writeJSON(p.Out, report.object())
	} else {
		err = report.write(p.Out)
	}
	if err != nil {
		return err
	}
	for _, fault := range report.faults {
		fmt.Fprintf(p.Err, "%s: %s\n", plain(image), plain(fault))
	}
	if len(report.faults) > 0 {
		return errReported
	}
	return nil
}

// compare compares a briefing with the one that an image was made from.
func (p Program) compare(report *inspection, name string) error {
	in, err := p.input(name)
	if err != nil {
		return err
	}
	defer in.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, in); err != nil {
		return inputFault{fmt.Errorf("%s can't be read whole: %w", name, err)}
	}
	report.briefing = &comparison{name, hex.EncodeToString(sum.Sum(nil)), false}
	switch report.SHA256 {
	case report.briefing.SHA256:
		report.briefing.Same = true
	case "":
		report.faults = append(report.faults, fmt.Sprintf("it does not say from which file it was made, so that nobody knows whether it was %s", name))
	default:
		report.faults = append(report.faults, fmt.Sprintf("it was made from another file than %s, or from another version of it", name))
	}
	return nil
}

// input opens a file or standard input.
func (p Program) input(name string) (io.ReadCloser, error) {
	if name == standardStream {
		return io.NopCloser(p.In), nil
	}
	return openFile(name)
}

// An inspection is what is told of an image.
type inspection struct {
	export.Inspection
	image    string
	briefing *comparison // nil: none was given
	faults   []string    // what is to be said against the image
}

// A comparison is a briefing that may be the one that an image was made from.
type comparison struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
	Same   bool   `json:"same"`
}

// An inspectionObject is an inspection as JSON has it.
type inspectionObject struct {
	Image      string            `json:"image"`
	Provenance export.Provenance `json:"provenance"`
	BuiltIn    bool              `json:"builtIn"` // it was made from the briefing inside this program
	Briefing   *comparison       `json:"briefing,omitempty"`
	Faults     []string          `json:"faults"`
}

func (i inspection) object() inspectionObject {
	return inspectionObject{i.image, i.Provenance, i.builtIn(), i.briefing, i.faults}
}

// builtIn tells whether the image was made from the briefing inside this program.
func (i inspection) builtIn() bool {
	sum := sha256.Sum256(assets.DefaultBriefing())
	return i.SHA256 == hex.EncodeToString(sum[:])
}

// widths of the names and of what is said under them, in a terminal's cells.
const (
	nameCells  = 17
	valueCells = 76
)

// write prints the inspection for reading.
func (i inspection) write(w io.Writer) error {
	var out bytes.Buffer
	line := func(name, value string) {
		var text strings.Builder
		writeRow(&text, []int{nameCells, valueCells}, [][]string{{name}, wrap(value, valueCells)})
		out.WriteString(text.String())
	}
	for _, property := range i.Properties() {
		line(property.Name, property.Value)
		if property.Value == i.SHA256 && i.builtIn() {
			line("", "the briefing inside this program")
		}
	}
	if i.briefing != nil && i.briefing.Same {
		fmt.Fprintf(&out, "%-*s%s%s, byte for byte\n", nameCells, "Made from", gutter, plain(i.briefing.File))
	}
	_, err := w.Write(out.Bytes())
	return err
}
