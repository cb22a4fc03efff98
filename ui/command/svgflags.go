package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"sightline/ui/export"
)

// letterFlags are the flags of images that keep text as text.
type letterFlags struct{ outlines bool }

// flags gives a command the flags.
func (f *letterFlags) flags(flags *pflag.FlagSet) {
	toggles(flags, "outlines", "text of an SVG drawn as shapes, for programs without the font", &f.outlines)
}

// set puts what was asked for into the options.
func (f *letterFlags) set(o *export.Options) { o.Outlines = f.outlines }

// outlined tells whether outlines can be meant: other images have no text that
// could be kept.
func (c exportCall) outlined() error {
	if c.letters.outlines && strings.ToLower(filepath.Ext(c.out)) != string(export.SVGKind) {
		return fmt.Errorf("--outlines: only an SVG keeps its text as text, and -o %s is none; leave --outlines out", c.out)
	}
	return nil
}
