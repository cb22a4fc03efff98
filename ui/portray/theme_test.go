package portray_test

import (
	"image/color"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
)

// luminance is the relative luminance of a colour (WCAG 2.2, definition of
// relative luminance).
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func themes() []portray.Theme { return []portray.Theme{portray.Dark(), portray.Light()} }

// TestTextContrast: text reaches WCAG 2.2 AA, 4.5:1, on every ground that it is
// set on (success criterion 1.4.3).
func TestTextContrast(t *testing.T) {
	for _, th := range themes() {
		grounds := map[string]color.NRGBA{"panel": th.Panel, "card": th.Card, "field": th.Field}
		inks := map[string]color.NRGBA{"text": th.Text, "muted": th.Muted, "faint": th.Faint}
		for _, s := range model.Stances {
			inks[string(s)] = th.Stance(s)
		}
		for ink, c := range inks {
			for ground, g := range grounds {
				assert.GreaterOrEqual(t, contrast(c, g), 4.5, "%s: %s on %s", th.Name, ink, ground)
			}
			assert.GreaterOrEqual(t, contrast(c, th.Land), 4.5, "%s: %s on land", th.Name, ink)
		}
		assert.GreaterOrEqual(t, contrast(th.OnAccent, th.Accent), 4.5, "%s: on accent", th.Name)
		for name, c := range map[string]color.NRGBA{"country": th.Country, "city": th.City} {
			assert.GreaterOrEqual(t, contrast(c, th.Land), 4.5, "%s: %s on land", th.Name, name)
		}
		assert.GreaterOrEqual(t, contrast(th.Water, th.Sea), 4.5, "%s: water's names on the sea", th.Name)
		assert.GreaterOrEqual(t, contrast(th.Water, th.Land), 4.5, "%s: rivers' names on land", th.Name)
	}
}

// TestLinesCanBeTold: the faintest lines of the basemap stand out from the land,
// and by less than those that weigh more.
func TestLinesCanBeTold(t *testing.T) {
	for _, th := range themes() {
		river, region, border := contrast(th.River, th.Land), contrast(th.Region, th.Land), contrast(th.Border, th.Land)
		assert.GreaterOrEqual(t, river, 1.3, "%s: rivers", th.Name)
		assert.GreaterOrEqual(t, region, 1.3, "%s: regions", th.Name)
		assert.Greater(t, border, region+0.3, "%s: borders", th.Name)
		assert.Greater(t, river, region+0.4, "%s: rivers, and borders of regions", th.Name)
		assert.GreaterOrEqual(t, contrast(th.River, th.Region), 1.3, "%s: rivers, and borders of regions", th.Name)
	}
}

// TestMarkContrast: marks reach 3:1 on land and sea (success criterion 1.4.11).
func TestMarkContrast(t *testing.T) {
	standings := []model.Standing{
		model.Unattributed, model.Expected, model.Asserted, model.Corroborated, model.Disputed, model.Rejected,
	}
	for _, th := range themes() {
		for _, s := range standings {
			for ground, g := range map[string]color.NRGBA{"land": th.Land, "sea": th.Sea} {
				assert.GreaterOrEqual(t, contrast(th.Standing(s), g), 3.0, "%s: %s on %s", th.Name, s, ground)
			}
		}
	}
}

// A matrix turns linear RGB into what a dichromat sees: Machado, Oliveira and
// Fernandes 2009, A physiologically-based model for simulation of color vision
// deficiency, severity 1.0.
type matrix [3][3]float64

var deficiencies = map[string]matrix{
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
}

// TestAssertedAndDisputedDiffer: the two standings that matter most stay apart
// in hue or lightness for the common colour-blindnesses (by more than 20 units
// of CIE 1976 L*a*b* distance).
func TestAssertedAndDisputedDiffer(t *testing.T) {
	for _, th := range themes() {
		for name, m := range deficiencies {
			a, b := lab(m, th.Standing(model.Asserted)), lab(m, th.Standing(model.Disputed))
			d := math.Sqrt(math.Pow(a[0]-b[0], 2) + math.Pow(a[1]-b[1], 2) + math.Pow(a[2]-b[2], 2))
			assert.Greater(t, d, 20.0, "%s, %s", th.Name, name)
		}
	}
}

// lab is the colour as seen, in CIE 1976 L*a*b* (D65).
func lab(m matrix, c color.NRGBA) [3]float64 {
	var rgb [3]float64
	for i, v := range []uint8{c.R, c.G, c.B} {
		f := float64(v) / 255
		if f <= 0.04045 {
			rgb[i] = f / 12.92
		} else {
			rgb[i] = math.Pow((f+0.055)/1.055, 2.4)
		}
	}
	var s [3]float64
	for i := range s {
		for j := range rgb {
			s[i] += m[i][j] * rgb[j]
		}
		s[i] = math.Max(0, math.Min(1, s[i]))
	}
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (24389.0/27*v + 16) / 116
	}
	x := f((0.4124*s[0] + 0.3576*s[1] + 0.1805*s[2]) / 0.95047)
	y := f(0.2126*s[0] + 0.7152*s[1] + 0.0722*s[2])
	z := f((0.0193*s[0] + 0.1192*s[1] + 0.9505*s[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
