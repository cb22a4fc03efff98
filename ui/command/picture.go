package command

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/paulmach/orb"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/export"
	"sightline/ui/portray"
)

// A picture is the flags that say how an image is to look.
type picture struct {
	moment
	size       size
	scale      float64
	theme      *choice
	projection *choice
	inset      *choice
	bbox       box

	parts

	graticule, board *bool

	systemFonts bool
	sheet       sheetFlags
	only        filterFlags
	letters     letterFlags

	explicit func(flag string) bool // tells whether the call has the flag
}

// newPicture is the picture that a call without flags asks for.
func newPicture() picture {
	return picture{
		moment: *newMoment(),
		size:   size{width: 1920, height: 1080},
		theme:  newChoice("light", themes...), projection: &choice{value: proj.Names()[0], words: proj.Names(), kind: "NAME"},
		inset: newChoice(insetAuto, insetAuto, insetOff),
		parts: newParts(), graticule: boolean(false), board: boolean(false),
	}
}

// The settings of insets that a call can ask for.
const (
	insetAuto = "auto"
	insetOff  = "off"
)

// boolean is a place to keep a toggle's setting.
func boolean(b bool) *bool { return &b }

// flags gives a command the flags of a picture.
func (o *picture) flags(cmd *cobra.Command) {
	flags := cmd.Flags()
	o.moment.flags(cmd)
	flags.Var(&o.size, "size", "width and height in pixels at scale 1, or the name of a size")
	flags.Float64Var(&o.scale, "scale", 1, "`N` pixels of the image for one of --size")
	flags.Var(o.theme, "theme", "the image's colours")
	flags.Var(o.projection, "projection", "the map's projection: "+either(o.projection.words))
	flags.Var(&o.bbox, "bbox", "what must be in view, in degrees; W greater than E crosses the 180th meridian")
	flags.Var(o.inset, "inset", "enlarge in a corner what is crowded, and show in another where a small map lies")
	o.parts.flags(cmd)
	toggles(flags, "graticule", "degrees told at the edges beside the scale bar as well", o.graticule)
	toggles(flags, "board", "board, who says what, in place of the map", o.board)
	o.only.flags(flags)
	o.sheet.flags(flags)
	o.letters.flags(flags)
	systemFonts(flags, &o.systemFonts)
}

// toggles gives a command the flags --NAME and --no-NAME; the later one wins.
func toggles(flags *pflag.FlagSet, name, thing string, on *bool) {
	usual := map[bool]string{*on: " (default)"}
	with := flags.VarPF(toggle{on, true}, name, "", "with the "+thing+usual[true])
	without := flags.VarPF(toggle{on, false}, "no-"+name, "", "without the "+thing+usual[false])
	for _, flag := range []*pflag.Flag{with, without} {
		flag.NoOptDefVal, flag.DefValue = "true", ""
	}
}

// systemFonts gives a command the flag --system-fonts.
func systemFonts(flags *pflag.FlagSet, on *bool) {
	flags.BoolVar(on, "system-fonts", false, "for characters that no built-in font has, look in the system's fonts; without it their folders are not opened")
}

// valid tells whether the flags can be meant. Whether they go together is for
// ui/export to say.
func (o *picture) valid() error {
	if !(0 < o.scale && o.scale <= export.MaxScale) { // so that NaN is wrong too
		return fmt.Errorf("--scale %v: it must be more than 0 and at most %d", o.scale, export.MaxScale)
	}
	return o.sheet.valid(o.explicit("dpi"))
}

// options are what to draw. What the call leaves open is left to the scene, if
// it names one, and then to what goes without saying.
func (o *picture) options(scene string) export.Options {
	options := export.Options{
		Moment: o.at.date, Scene: scene, BBox: o.bbox.bound,
		Width: o.size.width, Height: o.size.height, Scale: o.scale,
		Theme: o.theme.value, Projection: o.projection.value,
		Graticule: *o.graticule, Board: *o.board,
		SystemFonts: o.systemFonts, Filter: o.only.asked(),
	}
	o.parts.fill(&options)
	o.sheet.set(&options)
	if !o.explicit("dpi") { // a sheet is as large as its paper, however dense it is drawn
		if options.DPI = math.Min(o.size.dpi*options.Scale, export.MaxDPI); options.DPI < 1 {
			options.DPI = 0
		}
	}
	o.letters.set(&options)
	if o.inset.value == insetOff {
		options.Insets.Mode = portray.InsetOff
	}
	if o.explicit("clock") {
		options.Clock = model.Clock(o.clock.value)
	}
	return options
}

// A size is a flag's value that is a width and a height in pixels.
type size struct {
	width, height int
	dpi           float64 // of a sheet of paper; else 0
}

// String is the size as it is written.
func (s *size) String() string { return fmt.Sprintf("%dx%d", s.width, s.height) }

// Type says in the help what to write.
func (s *size) Type() string { return "WxH|NAME" }

// Set reads the size, or takes that of a name.
func (s *size) Set(word string) error {
	if named, ok := export.SizeNamed(strings.ToLower(word)); ok {
		*s = size{named.Width, named.Height, named.DPI}
		return nil
	}
	w, h, ok := strings.Cut(strings.ReplaceAll(strings.ToLower(word), "×", "x"), "x")
	width, widthErr := strconv.Atoi(w)
	height, heightErr := strconv.Atoi(h)
	if !ok || widthErr != nil || heightErr != nil {
		return sizeFault(word)
	}
	if min(width, height) < export.MinSide || max(width, height) > export.MaxSide {
		return fmt.Errorf("a side must have from %d to %d pixels", export.MinSide, export.MaxSide)
	}
	*s = size{width: width, height: height}
	return nil
}

// A box is a flag's value that is a part of the globe.
type box struct {
	text  string
	bound *orb.Bound
}

// String is the box as it was written.
func (b *box) String() string { return b.text }

// Type says in the help what to write.
func (b *box) Type() string { return "W,S,E,N" }

// Set reads west, south, east, north in degrees. The bound's east is over 180
// where it crosses the antimeridian.
func (b *box) Set(word string) error {
	parts := strings.Split(word, ",")
	if len(parts) != 4 {
		return errors.New("write it as west,south,east,north in degrees, such as 22,44,41,53")
	}
	var v [4]float64
	for i, part := range parts {
		n, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		limit := [...]float64{180, 90, 180, 90}[i]
		if err != nil || !(math.Abs(n) <= limit) {
			return fmt.Errorf("%q is no %s in degrees", part, [...]string{"longitude", "latitude"}[i%2])
		}
		v[i] = n
	}
	west, south, east, north := v[0], v[1], v[2], v[3]
	if south >= north {
		return fmt.Errorf("south (%v) must be less than north (%v)", south, north)
	}
	if west == east {
		return fmt.Errorf("west and east are the same (%v)", west)
	}
	if west > east {
		east += 360
	}
	b.text, b.bound = word, &orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
	return nil
}

// fileRune is the character, or "-" if a file's name is better off without it.
func fileRune(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '-' {
		return r
	}
	return '-'
}
