package export

import (
	"image"
	"io"

	"sightline/model"
	"sightline/ui/paint/png"
	"sightline/ui/paint/raster"
)

// PNG writes the picture as a PNG. The same briefing and options give the same
// bytes, on one machine where system fonts are asked for and on every one where
// not.
func PNG(w io.Writer, ix *model.Index, o Options) error {
	return writePNG(w, Job{Index: ix, Options: o})
}

// writePNG writes a job as a PNG that says where it comes from. A large picture is
// painted and written band by band.
func writePNG(w io.Writer, j Job) error {
	p, err := j.portrayer()
	if err != nil {
		return err
	}
	s, scale, err := Scene(p, j.Index, j.Options)
	if err != nil {
		return err
	}
	v, err := j.Provenance(p)
	if err != nil {
		return err
	}
	size := raster.Size(s, scale)
	painter := new(raster.Painter)
	source := png.Source{Size: size, Opaque: s.Background.A == 255, Paint: func(band *image.RGBA) error {
		if err := j.done(float64(band.Rect.Min.Y) / float64(size.Y)); err != nil {
			return err
		}
		painter.Band(band, size, s, scale)
		return nil
	}}
	if err := png.EncodeBands(w, source, png.Options{Texts: notes(v), PixelsPerInch: j.Options.DPI}); err != nil {
		return err
	}
	return j.done(1)
}

// xmpKeyword is the note that holds an XMP packet (XMP Specification Part 3).
const xmpKeyword = "XML:com.adobe.xmp"

// notes are what a PNG says of itself, each thing under its own name, and all of
// them as XMP.
func notes(v Provenance) []png.Text {
	var all []png.Text
	for _, p := range v.Properties() {
		all = append(all, png.Text{Keyword: p.Name, Value: p.Value})
	}
	return append(all, png.Text{Keyword: xmpKeyword, Value: string(v.XMP())})
}
