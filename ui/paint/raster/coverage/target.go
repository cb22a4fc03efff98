package coverage

import "image"

// A Target receives coverage: alpha 255 is a pixel covered wholly. It is never
// handed a pixel outside the band that is being filled.
type Target interface {
	// Span covers the pixels x0 ≤ x < x1 of row y evenly.
	Span(y, x0, x1 int, alpha uint8)
	// Mask covers len(alpha) pixels of row y from x on.
	Mask(y, x int, alpha []uint8)
}

// An AlphaTarget keeps the coverage itself: it writes over what was there.
type AlphaTarget struct{ Image *image.Alpha }

// Span implements Target.
func (t AlphaTarget) Span(y, x0, x1 int, alpha uint8) {
	i := t.Image.PixOffset(x0, y)
	pix := t.Image.Pix[i : i+x1-x0]
	for j := range pix {
		pix[j] = alpha
	}
}

// Mask implements Target.
func (t AlphaTarget) Mask(y, x int, alpha []uint8) {
	copy(t.Image.Pix[t.Image.PixOffset(x, y):], alpha)
}
