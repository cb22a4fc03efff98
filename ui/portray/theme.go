package portray

import (
	"image/color"

	"sightline/model"
)

// A Theme is a set of colours. Text colours reach WCAG 2.2 AA (4.5:1) on the
// grounds that they are used on, marks 3:1.
type Theme struct {
	Name string // "dark" or "light"

	Panel, Card, Field, Line color.NRGBA // grounds of the interface and the lines between them
	Text, Muted, Faint       color.NRGBA // three strengths of text
	Accent, OnAccent         color.NRGBA

	Sea, Shore, Lake, River          color.NRGBA // Shore is the water along the coasts
	Land, Occupied                   color.NRGBA
	Coast, Border, Region, Graticule color.NRGBA
	Country, Water, City             color.NRGBA // of the basemap's own names

	Blue, Orange, Red, Yellow, Violet, Teal color.NRGBA
}

// Dark is the theme for screens in dim rooms.
func Dark() Theme {
	return Theme{
		Name:  "dark",
		Panel: rgb(0x151D26), Card: rgb(0x1C2631), Field: rgb(0x10171F), Line: rgb(0x2B3743),
		Text: rgb(0xE8EDF2), Muted: rgb(0xA3B1BF), Faint: rgb(0x8A99A8),
		Accent: rgb(0x4AA8FF), OnAccent: rgb(0x0B1520),
		Sea: rgb(0x111820), Shore: rgb(0x17212B), Land: rgb(0x1F2A35), Lake: rgb(0x141C25), River: rgb(0x2E5A86), Occupied: rgb(0x4A5866),
		Coast: rgb(0x3A4A5A), Border: rgb(0x526476), Region: rgb(0x343F4A), Graticule: rgb(0x1B2530),
		Country: rgb(0x8496A8), Water: rgb(0x7894B1), City: rgb(0x93A3B3),
		Blue: rgb(0x4AA8FF), Orange: rgb(0xFF8B3D), Red: rgb(0xFF6B7A), Yellow: rgb(0xF2C94C),
		Violet: rgb(0xB79CFF), Teal: rgb(0x3CCFB4),
	}
}

// Light is the theme for bright rooms and for paper.
func Light() Theme {
	return Theme{
		Name:  "light",
		Panel: rgb(0xFFFFFF), Card: rgb(0xF4F6F9), Field: rgb(0xFFFFFF), Line: rgb(0xDCE1E7),
		Text: rgb(0x17202A), Muted: rgb(0x51606F), Faint: rgb(0x606E7D),
		Accent: rgb(0x0B6BCB), OnAccent: rgb(0xFFFFFF),
		Sea: rgb(0xE6EDF5), Shore: rgb(0xD6E2EF), Land: rgb(0xFBFAF6), Lake: rgb(0xE6EDF5), River: rgb(0x93BBE2), Occupied: rgb(0xB4AFA2),
		Coast: rgb(0xA9BACB), Border: rgb(0xA5A7A6), Region: rgb(0xDBD9CF), Graticule: rgb(0xDAE3ED),
		Country: rgb(0x6A7076), Water: rgb(0x456A8E), City: rgb(0x626B74),
		Blue: rgb(0x0B6BCB), Orange: rgb(0xB8480A), Red: rgb(0xB3243C), Yellow: rgb(0x7A6000),
		Violet: rgb(0x6A41C4), Teal: rgb(0x00705E),
	}
}

// ThemeNamed finds a theme by its name; false if there is none of that name.
func ThemeNamed(name string) (Theme, bool) {
	switch name {
	case "dark":
		return Dark(), true
	case "light":
		return Light(), true
	}
	return Theme{}, false
}

// Standing is the colour of a standing's mark.
func (t Theme) Standing(s model.Standing) color.NRGBA {
	switch s {
	case model.Asserted, model.Corroborated:
		return t.Blue
	case model.Disputed:
		return t.Orange
	case model.Rejected:
		return t.Red
	case model.Expected:
		return t.Teal
	}
	return t.Text
}

// Stance is the colour of a stance's mark and word.
func (t Theme) Stance(s model.Stance) color.NRGBA {
	switch s {
	case model.Asserts:
		return t.Blue
	case model.Denies:
		return t.Red
	case model.Unconfirmed:
		return t.Orange
	case model.Doubts:
		return t.Yellow
	case model.Warns:
		return t.Violet
	case model.Expects:
		return t.Teal
	}
	return t.Muted
}

// StanceWord is what a card says before the voice's name.
func StanceWord(s model.Stance) string {
	switch s {
	case model.Asserts:
		return "Asserts"
	case model.Denies:
		return "Denies"
	case model.Unconfirmed:
		return "No evidence"
	case model.Doubts:
		return "Doubts"
	case model.Warns:
		return "Warns"
	case model.Expects:
		return "Expects"
	}
	return string(s)
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

// fade is the colour with its opacity multiplied by a, 0 to 1.
func fade(c color.NRGBA, a float64) color.NRGBA {
	c.A = uint8(float64(c.A)*a + 0.5)
	return c
}
