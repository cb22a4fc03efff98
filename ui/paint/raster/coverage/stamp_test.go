package coverage_test

import (
	"image"
	"image/draw"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/ui/paint/raster/coverage"
)

// TestStampIsOver: a stamp is what image/draw makes of the operator over, within
// a step of 255, wherever it lies and however it is cut.
func TestStampIsOver(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		src, dst := image.NewRGBA(image.Rect(-3, -5, 20, 9)), image.NewRGBA(image.Rect(0, 0, 40, 30))
		for i := 0; i < len(src.Pix); i += 4 {
			a := [...]int{0, 255, random.IntN(256)}[random.IntN(3)]
			for k := range 3 {
				src.Pix[i+k] = uint8(random.IntN(a + 1))
			}
			src.Pix[i+3] = uint8(a)
		}
		for i := range dst.Pix {
			dst.Pix[i] = uint8(random.IntN(256))
			if i%4 == 3 {
				dst.Pix[i] = 255
			}
		}
		at := image.Pt(random.IntN(60)-15, random.IntN(50)-15)
		clip := image.Rect(random.IntN(20), random.IntN(15), 20+random.IntN(30), 15+random.IntN(30))
		want := image.NewRGBA(dst.Rect)
		copy(want.Pix, dst.Pix)
		box := src.Rect.Add(at).Intersect(clip).Intersect(dst.Rect)
		draw.Draw(want, box, src, box.Min.Sub(at), draw.Over)
		coverage.Stamp(dst, src, at, clip)
		for i := range want.Pix {
			require.InDelta(t, want.Pix[i], dst.Pix[i], 1)
		}
	}
}
