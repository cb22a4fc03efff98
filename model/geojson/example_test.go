package geojson_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/paulmach/orb"

	"sightline/model"
	"sightline/model/geojson"
)

func ExampleDecode() {
	b, err := geojson.Decode(strings.NewReader(`{
		"type": "Feature", "id": "bridge",
		"geometry": {"type": "Point", "coordinates": [20.5, 49.25]},
		"properties": {"kind": "place", "name": "The bridge", "precision": "exact"}
	}`), "bridge.geojson")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.Places[0].Name, b.Places[0].Geometry)
	// Output: The bridge [20.5 49.25]
}

func ExampleDecode_problems() {
	_, err := geojson.Decode(strings.NewReader(`{
		"type": "MultiPoint",
		"coordinates": [[127], [500, -999], [37.5, 127]]
	}`), "seoul.geojson")
	fmt.Println(err)
	// Output:
	// seoul.geojson:3:19: place has a position of 1 number, which must be a longitude, a latitude and perhaps an altitude
	// seoul.geojson:3:26: place has a position at longitude 500, which is not between -180 and 180
	// seoul.geojson:3:26: place has a position at latitude -999, which is not between -90 and 90
	// seoul.geojson:3:39: place has a position at latitude 127, which is not between -90 and 90; a position is longitude, then latitude
}

func ExampleEncode() {
	b := &model.Briefing{
		Title:  "A bridge",
		Places: []model.Place{{ID: "bridge", Name: "The bridge", Geometry: orb.Point{20.5, 49.25}}},
	}
	if err := geojson.Encode(os.Stdout, b); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "type": "FeatureCollection",
	//   "briefing": {"version": 1, "title": "A bridge"},
	//   "features": [
	//     {
	//       "type": "Feature",
	//       "id": "bridge",
	//       "geometry": {"type": "Point", "coordinates": [20.5, 49.25]},
	//       "properties": {"kind": "place", "name": "The bridge"}
	//     }
	//   ]
	// }
}
