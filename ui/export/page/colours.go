package page

import (
	"fmt"
	"image/color"
	"strings"

	"sightline/model"
	"sightline/ui/portray"
)

// colours are the program's themes as custom properties: light, unless the
// reader's system prefers dark or a button says so; on paper always.
func colours() string {
	light, dark := properties(portray.Light()), properties(portray.Dark())
	return ":root{color-scheme:light;" + light + "}\n" +
		"@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;" + dark + "}}\n" +
		":root[data-theme=dark]{color-scheme:dark;" + dark + "}\n" +
		"@media print{:root:root:root{color-scheme:light;" + light + "}}\n" + coloured()
}

// coloured gives marks of standings and stances their colours.
func coloured() string {
	var b strings.Builder
	for _, s := range model.Standings {
		fmt.Fprintf(&b, ".standing-%s{color:var(--standing-%s)}\n", s, s)
	}
	for _, s := range model.Stances {
		fmt.Fprintf(&b, ".stance-%s{color:var(--stance-%s)}\n", s, s)
	}
	return b.String()
}

// properties are a theme's colours.
func properties(t portray.Theme) string {
	var b strings.Builder
	put := func(name string, c color.NRGBA) {
		fmt.Fprintf(&b, "--%s:#%02x%02x%02x;", name, c.R, c.G, c.B)
	}
	put("panel", t.Panel)
	put("card", t.Card)
	put("field", t.Field)
	put("line", t.Line)
	put("text", t.Text)
	put("muted", t.Muted)
	put("faint", t.Faint)
	put("accent", t.Accent)
	put("on-accent", t.OnAccent)
	put("sea", t.Sea)
	put("lake", t.Lake)
	put("river", t.River)
	put("land", t.Land)
	put("occupied", t.Occupied)
	put("coast", t.Coast)
	put("border", t.Border)
	put("region", t.Region)
	put("graticule", t.Graticule)
	put("country", t.Country)
	put("water", t.Water)
	put("city", t.City)
	put("orange", t.Orange)
	for _, s := range model.Standings {
		put("standing-"+string(s), t.Standing(s))
	}
	for _, s := range model.Stances {
		put("stance-"+string(s), t.Stance(s))
	}
	return b.String()
}
