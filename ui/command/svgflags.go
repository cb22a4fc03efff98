package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"sightline/ui/export"
)

// outlineFlags gives a command the flags of images that keep text as text.
func (o *picture) outlineFlags(flags *pflag.FlagSet) {
	toggles(flags, "outlines", "text of an SVG drawn as shapes, for programs without the font", o.outlines)
}

// outlined tells whether outlines can be meant: other images have no text that
// could be kept.
func (c exportCall) outlined() error {
	if *c.outlines && strings.ToLower(filepath.Ext(c.out)) != string(export.SVGKind) {
		return fmt.Errorf("--outlines: only an SVG keeps its text as text, and -o %s is none; leave --outlines out", c.out)
	}
	return nil
}
