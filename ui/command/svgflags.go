package command

import "github.com/spf13/pflag"

// outlineFlags gives a command the flags of images that keep text as text.
func (o *picture) outlineFlags(flags *pflag.FlagSet) {
	toggles(flags, "outlines", "text of an SVG drawn as shapes, for programs without the font", o.outlines)
}
