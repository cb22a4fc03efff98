package portray

import (
	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// A laidOut is where a picture's map and caveats have come to lie.
type laidOut struct {
	frame scene.Rect // of the map
	view  geo.View   // what the map shows
	foot  footer
}

// layout lays a picture out. How much room the map has depends on the caveats, and
// one of them, what projection it has come to, on the map.
func (p *Portrayer) layout(in PictureInput) laidOut {
	first := p.footer(in, in.View)
	frame, view := p.framed(in, first)
	foot := p.footer(in, view)
	if foot.height() != first.height() {
		frame, view = p.framed(in, foot)
	}
	return laidOut{frame, view, foot}
}

// PictureView is what the map of a picture shows, in logical pixels of the part of
// the picture that the map has.
func (p *Portrayer) PictureView(in PictureInput) geo.View {
	return p.For(in.Index).layout(in).view
}

// PictureTitle is what a picture has for its title.
func (in PictureInput) PictureTitle() string { return in.title() }

// MomentWords say on which clock a snapshot is and for when, as a sentence without
// its full stop: "As it was said by Friday 18 October 2024". It is "" for the whole
// of time.
func MomentWords(s model.Snapshot) string {
	if s.Moment.IsZero() {
		return ""
	}
	return momentWords(s)
}
