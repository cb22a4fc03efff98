package export

import "math"

// A Size is a picture's width and height in pixels, for what it is good for.
type Size struct {
	Name          string // as it is asked for
	Words         string // what it is for
	Width, Height int
	DPI           float64 // how many of its pixels go to an inch of paper; 0: it is for a screen
}

// PrintDPI is how many pixels an inch the sizes of sheets have.
const PrintDPI = 300

// millimetres are as many pixels, on paper.
func millimetres(mm float64) int { return int(math.Round(mm / 25.4 * PrintDPI)) }

// Sizes are those that have a name, in the order in which people are told of them.
func Sizes() []Size {
	long, short := millimetres(297), millimetres(210) // ISO 216
	return []Size{
		{"slide", "a slide or screen, 16:9", 1920, 1080, 0},
		{"4:3", "an older slide or screen", 1600, 1200, 0},
		{"square", "a post, 1:1", 1080, 1080, 0},
		{"portrait45", "an upright post, 4:5", 1080, 1350, 0},
		{"story", "a telephone's screen, 9:16", 1080, 1920, 0},
		{"a4", "a sheet at 300 pixels an inch", short, long, PrintDPI},
		{"a4-landscape", "a sheet on its side, likewise", long, short, PrintDPI},
	}
}

// SizeNamed is the size of a name, which may also be a shape such as 16:9; false
// if there is none.
func SizeNamed(name string) (Size, bool) {
	shapes := map[string]string{"16:9": "slide", "1:1": "square", "4:5": "portrait45", "9:16": "story"}
	if of, ok := shapes[name]; ok {
		name = of
	}
	for _, s := range Sizes() {
		if s.Name == name {
			return s, true
		}
	}
	return Size{}, false
}
