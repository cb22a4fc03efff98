package lettering

import "sightline/ui/scene"

// Family is the name of the family that a face inside the program belongs to,
// as its font file has it: "Sightline Sans Arabic". It is "" for other faces.
func Family(face scene.Face) string {
	const sans = "Sightline Sans"
	switch face {
	case scene.Regular, scene.Bold:
		return sans
	}
	if face >= outside {
		return ""
	}
	switch arabic + (face-arabic)&^1 { // the Regular of the two
	case arabic:
		return sans + " Arabic"
	case armenian:
		return sans + " Armenian"
	case devanagari:
		return sans + " Devanagari"
	case georgian:
		return sans + " Georgian"
	case hebrew:
		return sans + " Hebrew"
	case thai:
		return sans + " Thai"
	case japanese:
		return sans + " Japanese"
	}
	return sans + " Chinese"
}
