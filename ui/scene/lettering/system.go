package lettering

import "sightline/ui/scene"

func systemFace(r rune, wished scene.Face) (scene.Face, bool) { return 0, false }

func faceOf(number scene.Face) (*typeface, bool) { return inside(number) }
