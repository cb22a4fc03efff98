package assets

import _ "embed"

var (
	//go:embed default.briefing.geojson
	defaultBriefing []byte

	//go:embed briefing.schema.json
	schema []byte

	//go:embed icon.svg
	icon []byte

	//go:embed icon.png
	iconPNG []byte
)

// DefaultBriefingName is the name of the built-in briefing, as messages about
// it show it.
const DefaultBriefingName = "default.briefing.geojson"

// DefaultBriefing returns the briefing that opens where no other is named: a
// GeoJSON file in UTF-8. The bytes are shared and must not be changed.
func DefaultBriefing() []byte { return defaultBriefing }

// Schema returns the JSON Schema (draft 2020-12) of the briefing format. The
// bytes are shared and must not be changed.
func Schema() []byte { return schema }

// Icon returns the program's icon as SVG, 64 by 64 units. The bytes are
// shared and must not be changed.
func Icon() []byte { return icon }

// IconPNG returns the program's icon as PNG, 512 by 512 pixels. The bytes are
// shared and must not be changed.
func IconPNG() []byte { return iconPNG }
