package lettering

import "sightline/ui/scene"

// File is the TrueType file of a face inside the program, with glyf outlines, for
// painters that put it into what they write. Of the system's faces, which may not
// be passed on, and of one that there is not it is false. The bytes are shared and
// must not be changed.
func File(face scene.Face) ([]byte, bool) {
	t, ok := inside(face)
	if !ok {
		return nil, false
	}
	return t.file, true
}
