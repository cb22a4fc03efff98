package command

import (
	"fmt"

	"github.com/spf13/pflag"

	"sightline/ui/export"
)

// sheetFlags say what a picture is laid on.
type sheetFlags struct {
	transparent bool
	dpi         float64
}

// flags gives a command the flags.
func (s *sheetFlags) flags(flags *pflag.FlagSet) {
	flags.BoolVar(&s.transparent, "transparent", false, "leave the sheet open around the map and under its words; the sea stays")
	flags.Float64Var(&s.dpi, "dpi", 0, "say in the file that `N` of its pixels go to an inch in print (300 for paper; --size a4 is as large as its sheet without it)")
}

// set sets the options.
func (s *sheetFlags) set(o *export.Options) { o.Transparent, o.DPI = s.transparent, s.dpi }

// valid tells whether the flags can be meant; asked is whether there is a --dpi.
func (s *sheetFlags) valid(asked bool) error {
	if asked && !(1 <= s.dpi && s.dpi <= export.MaxDPI) { // so that NaN is wrong too
		return fmt.Errorf("--dpi %v: it must be from 1 to %d", s.dpi, export.MaxDPI)
	}
	return nil
}
