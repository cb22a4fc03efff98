package portray

import (
	"sightline/geo"
	"sightline/model"
)

// PictureView is what the map of a picture shows, in logical pixels of the part of
// the picture that the map has.
func (p *Portrayer) PictureView(in PictureInput) geo.View {
	p = p.For(in.Index)
	return p.layout(p.trimmed(in, in.mapNeeds())).view
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
