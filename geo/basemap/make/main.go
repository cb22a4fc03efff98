package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
)

func main() {
	out := flag.String("o", "basemap.bin", "the file to write")
	var w workshop
	flag.StringVar(&w.inputs, "inputs", "", "a folder with the packages, instead of fetching them")
	flag.StringVar(&w.mapshaper, "mapshaper", "", "the script of mapshaper 0.7.70, instead of installing it")
	flag.Parse()
	if err := build(w, *out); err != nil {
		fmt.Fprintln(os.Stderr, "basemap:", err)
		os.Exit(1)
	}
}

// sources is everything that the basemap is made from.
type sources struct {
	regions  *source
	disputed []edge
	lakes    []orb.Polygon
	places   []basemap.Place
}

func build(w workshop, out string) error {
	dir, err := os.MkdirTemp("", "basemap")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	w.dir = dir
	s, err := w.read()
	if err != nil {
		return err
	}
	data, err := assemble(s)
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}

func assemble(s *sources) ([]byte, error) {
	edges, holders, err := edgesOf(s.regions)
	if err != nil {
		return nil, err
	}
	edges = append(edges, s.disputed...)
	levels := make([]basemap.Topology, len(details))
	for i, d := range details {
		levels[i] = buildLevel(d, edges, holders, s.lakes)
		l := levels[i]
		fmt.Printf("%6.0f m: %6d arcs, %5d areas, %5d lines, %5d lakes, %7d positions\n",
			d.tolerance, len(l.Arcs), len(l.Areas), len(l.Lines), len(l.Lakes), positions(l.Arcs))
	}
	m, err := gazetteer(s, levels)
	if err != nil {
		return nil, err
	}
	data, err := basemap.Encode(m, levels)
	fmt.Printf("%d places, %d countries, %d regions, %d seas; %d bytes\n",
		len(m.Places), len(m.Countries), len(m.Regions), len(m.Seas), len(data))
	return data, err
}

// labelLevel is the level that countries' label points are derived from: it
// has all but the smallest.
const labelLevel = 2

func gazetteer(s *sources, levels []basemap.Topology) (*basemap.Map, error) {
	shapes, err := basemap.Encode(&basemap.Map{}, levels[labelLevel:labelLevel+1])
	if err != nil {
		return nil, err
	}
	read, err := basemap.Load(shapes)
	if err != nil {
		return nil, err
	}
	level, err := read.LevelAt(0)
	if err != nil {
		return nil, err
	}
	m := &basemap.Map{Worldview: worldviewName, Credit: "Natural Earth"}
	m.Places, m.Countries, m.Seas = s.places, countries(level), seas()
	m.Regions, err = regions(s.regions)
	return m, err
}

func positions(arcs [][][2]int32) int {
	n := 0
	for _, a := range arcs {
		n += len(a)
	}
	return n
}

// read fetches and reads all sources.
func (w workshop) read() (*sources, error) {
	gdl, err := w.unpack(regionsPackage)
	if err != nil {
		return nil, err
	}
	magics, err := w.unpack(placesPackage)
	if err != nil {
		return nil, err
	}
	qgis, err := w.unpack(disputedPackage)
	if err != nil {
		return nil, err
	}
	s := &sources{}
	data, err := w.geojson(gdl + "/" + regionsPath)
	if err == nil {
		data, err = w.topojson(data)
	}
	if err == nil {
		s.regions, err = readRegions(data)
	}
	if err == nil {
		data, err = w.geojson(gdl + "/" + lakesPath)
	}
	if err == nil {
		s.lakes, err = readLakes(data)
	}
	if err == nil {
		data, err = w.geojson(qgis+"/"+disputedPath, "disputed_borders")
	}
	if err == nil {
		s.disputed, err = readDisputed(data)
	}
	if err == nil {
		data, err = w.geojson(magics + "/" + placesPath)
	}
	if err == nil {
		s.places, err = readPlaces(data)
	}
	return s, err
}
