package portray

import "sightline/ui/scene"

// kept is a frame for the map without what of it lies outside the picture's Room.
func (in PictureInput) kept(frame scene.Rect) scene.Rect {
	if in.Room == (scene.Rect{}) {
		return frame
	}
	return frame.Intersect(in.Room)
}
