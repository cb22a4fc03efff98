package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"sightline/ui/export"
)

// newFormat is the kind of standard output, which has no ending to pick it.
func newFormat() *choice {
	var names []string
	for _, k := range export.Kinds() {
		names = append(names, strings.TrimPrefix(string(k), "."))
	}
	return &choice{value: names[0], words: names, kind: "KIND"}
}

// form is what the call is to write.
func (c exportCall) form() export.Form {
	kind, _ := c.kind()
	return export.Form{Kind: kind, Numbered: export.IsSequence(c.out), Board: *c.board, Handout: c.handout}
}

// fitting tells whether all flags of a call make a difference to what it writes: one
// that does not was meant otherwise. If it is only about the look, that is told and no
// more.
func (p Program) fitting(c exportCall) error {
	form := c.form()
	for _, flag := range c.asked {
		option := strings.TrimPrefix(flag, "no-")
		if form.Heeds(option) {
			continue
		}
		err := misfit(flag, option, form, c.out)
		if beside := form.Board && (flag == "timeline" || flag == "cards"); beside || !export.FitOf(option).Look {
			return err
		}
		fmt.Fprintf(p.Err, "sightline: %s\n", plain(err.Error()))
	}
	return nil
}

// misfit says what a flag would fit that does not fit a form.
func misfit(flag, option string, form export.Form, out string) error {
	moving := []export.Kind{export.APNGKind, export.GIFKind}
	kinds := export.FitOf(option).Kinds
	switch fits := slices.Contains(kinds, form.Kind); {
	case option == "handout":
		return fmt.Errorf("-o %s: a handout is written as %s", out, export.PDFKind)
	case option == "at":
		return errors.New("--at is one day, and an image that moves goes through many: use --from and --to")
	case slices.Equal(kinds, moving):
		return fmt.Errorf("--%s is for images that move: name OUT .apng or .gif, or give it a number's place, as in run-%%03d.png", flag)
	case fits && form.Handout:
		return fmt.Errorf("--%s makes no difference to a handout; leave it out, or --handout", flag)
	case fits:
		return fmt.Errorf("--%s makes no difference to the board; leave it out, or --board for the map", flag)
	}
	return fmt.Errorf("--%s makes no difference to a %s, only to %s; leave it out", flag, form.Kind, spaced(kinds))
}

// spaced lists kinds as the help does.
func spaced(kinds []export.Kind) string {
	var b strings.Builder
	for i, k := range kinds {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(k))
	}
	return b.String()
}

// dashed lists options as flags.
func dashed(options []string) string { return "--" + strings.Join(options, " --") }

// fitsHelp tells which flags go with which kinds.
func fitsHelp() string {
	var b strings.Builder
	b.WriteString("Some flags go with some kinds only. Where one makes no difference that is told, and\nwhere it asks for something else than is written it is an error:\n\n")
	for _, f := range export.Fits() {
		fmt.Fprintf(&b, "  %s\n", spaced(f.Kinds))
		line := ""
		for _, option := range f.Options {
			if word := " --" + option; len(line)+len(word) > 78 {
				fmt.Fprintf(&b, "     %s\n", line)
				line = word
			} else {
				line += word
			}
		}
		fmt.Fprintf(&b, "     %s\n", line)
	}
	fmt.Fprintf(&b, "\nNumbered .png files take what .apng does, and --dpi. With --board there is no\n%s.\nWith --handout there is no\n%s.",
		dashed(export.MapOptions()), dashed(export.PictureOptions()))
	return b.String()
}
