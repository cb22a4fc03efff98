package lettering

import (
	"sync"

	"sightline/assets"
	"sightline/ui/scene"
)

// The faces inside the program that styles do not name: the Regular of each
// script, whose Bold is the next number.
const (
	arabic scene.Face = scene.Bold + 1 + 2*iota
	armenian
	devanagari
	georgian
	hebrew
	thai
	japanese
	chinese
	outside // and all after it: the system's
)

// bundled are the faces inside the program, each read when first asked for.
var bundled = func() (list [outside]func() (*typeface, error)) {
	add := func(number scene.Face, file []byte) {
		list[number] = sync.OnceValues(func() (*typeface, error) { return newTypeface(number, file) })
	}
	add(scene.Regular, assets.SansRegular())
	add(scene.Bold, assets.SansBold())
	for number, t := range map[scene.Face]assets.Typeface{
		arabic: assets.SansArabic(), armenian: assets.SansArmenian(), devanagari: assets.SansDevanagari(),
		georgian: assets.SansGeorgian(), hebrew: assets.SansHebrew(), thai: assets.SansThai(),
		japanese: assets.SansJapanese(), chinese: assets.SansChinese(),
	} {
		add(number, t.Regular)
		add(number+scene.Bold, t.Bold)
	}
	return list
}()

// inside is a face inside the program, or false if there is no such face.
func inside(number scene.Face) (*typeface, bool) {
	if number >= outside {
		return nil, false
	}
	t, err := bundled[number]()
	return t, err == nil
}

// A block is a stretch of characters that the face of one script may have.
type block struct {
	first, last rune
	face        scene.Face
}

// blocks are in order and do not overlap (Unicode 15, Blocks.txt).
var blocks = [...]block{
	{0x0530, 0x058F, armenian},
	{0x0590, 0x05FF, hebrew},
	{0x0600, 0x06FF, arabic},
	{0x0750, 0x077F, arabic},
	{0x08A0, 0x08FF, arabic},
	{0x0900, 0x097F, devanagari},
	{0x0E00, 0x0E7F, thai},
	{0x10A0, 0x10FF, georgian},
	{0x1C90, 0x1CBF, georgian},
	{0x1CD0, 0x1CFF, devanagari},
	{0x2000, 0x2BFF, japanese}, // signs of its standard
	{0x2D00, 0x2D2F, georgian},
	{0x2E80, 0x30FF, japanese},
	{0x3100, 0x312F, chinese},
	{0x3190, 0x9FFF, japanese},
	{0xA830, 0xA83F, devanagari},
	{0xA8E0, 0xA8FF, devanagari},
	{0xF900, 0xFAFF, japanese},
	{0xFB13, 0xFB17, armenian},
	{0xFB1D, 0xFB4F, hebrew},
	{0xFB50, 0xFDFF, arabic},
	{0xFE30, 0xFE4F, japanese},
	{0xFE70, 0xFEFE, arabic},
	{0xFF00, 0xFFEF, japanese},
	{0x20000, 0x323AF, japanese},
}

// blockOf is the block of a character; false if no script of ours has it.
func blockOf(r rune) (block, bool) {
	if r < blocks[0].first {
		return block{}, false
	}
	for _, b := range blocks {
		if r <= b.last {
			return b, r >= b.first
		}
	}
	return block{}, false
}
