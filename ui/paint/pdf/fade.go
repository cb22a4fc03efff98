package pdf

import (
	"fmt"

	"sightline/ui/scene"
)

// fadeSteps is in how many steps the ease of a fade is written; between them
// readers go straight, off by less than one part in 255.
const fadeSteps = 64

// fade writes a soft mask (11.6.5.3) that lets through, within a box, as much as
// a fade tells, and gives its number. A fade that is full everywhere needs none: false.
func (d *Document) fade(f scene.Fade, box scene.Rect) (int, bool) {
	var kind int
	var from string
	switch {
	case f.Outer > 0:
		kind = 3
		inner := max(0, f.Inner)
		from = fmt.Sprintf("%s %s %s %s %s %s", number(f.From.X), number(f.From.Y), number(inner),
			number(f.From.X), number(f.From.Y), number(max(f.Outer, inner+0.01)))
	case f.From == f.To:
		return 0, false
	default:
		kind = 2
		from = fmt.Sprintf("%s %s %s %s", number(f.From.X), number(f.From.Y), number(f.To.X), number(f.To.Y))
	}
	if d.ease == 0 {
		samples := make([]byte, fadeSteps+1)
		for i := range samples {
			samples[i] = uint8(255*scene.Eased(float64(i)/fadeSteps) + 0.5)
		}
		d.ease = d.file.stream(fmt.Sprintf("/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [%d] /BitsPerSample 8", fadeSteps+1), samples)
	}
	box = box.Inset(-1)
	d.fades = append(d.fades, d.file.stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [%s %s %s %s] "+
		"/Group << /S /Transparency /CS /DeviceGray /I true >> "+
		"/Resources << /Shading << /F << /ShadingType %d /ColorSpace /DeviceGray /Coords [%s] /Extend [true true] /Function %s >> >> >>",
		number(box.X), number(box.Y), number(box.Right()), number(box.Bottom()), kind, from, d.ease), []byte("/F sh")))
	return len(d.fades) - 1, true
}
