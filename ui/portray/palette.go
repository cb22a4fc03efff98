package portray

import "image/color"

// Colors are the theme's colours, for files that have only few: of grounds, text
// and marks first.
func (t Theme) Colors() []color.NRGBA {
	return []color.NRGBA{
		t.Panel, t.Card, t.Field, t.Line, t.Text, t.Muted, t.Faint, t.Accent, t.OnAccent,
		t.Sea, t.Shore, t.Lake, t.River, t.Land, t.Occupied, t.Coast, t.Border, t.Region, t.Graticule,
		t.Country, t.Water, t.City, t.Blue, t.Orange, t.Red, t.Yellow, t.Violet, t.Teal,
	}
}
