package desk

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"sightline/assets"
	"sightline/ui/portray"
)

var _ fyne.Theme = ground{}

// ground is the toolkit's theme: what shows before the panes have drawn
// themselves, in the colours and the faces of ours.
type ground struct{ theme portray.Theme }

// Color is ours for the grounds and the text, the toolkit's for the rest.
func (g ground) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	switch name {
	case fynetheme.ColorNameBackground, fynetheme.ColorNameOverlayBackground:
		return g.theme.Panel
	case fynetheme.ColorNameForeground:
		return g.theme.Text
	case fynetheme.ColorNamePrimary:
		return g.theme.Accent
	}
	variant := fynetheme.VariantDark
	if g.theme.Name == "light" {
		variant = fynetheme.VariantLight
	}
	return fynetheme.DefaultTheme().Color(name, variant)
}

// Font is one of the faces inside the program.
func (g ground) Font(s fyne.TextStyle) fyne.Resource {
	if s.Bold {
		return fyne.NewStaticResource("SightlineSans-Bold.ttf", assets.SansBold())
	}
	return fyne.NewStaticResource("SightlineSans-Regular.ttf", assets.SansRegular())
}

// Icon is the toolkit's.
func (g ground) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Size is the toolkit's.
func (g ground) Size(name fyne.ThemeSizeName) float32 {
	return fynetheme.DefaultTheme().Size(name)
}
