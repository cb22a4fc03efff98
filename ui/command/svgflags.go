package command

import (
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
