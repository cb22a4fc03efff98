package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"sightline/geo/basemap"
)

func main() {
	out := flag.String("o", "basemap.bin", "the file to write; its SHA-256 goes beside it")
	var w workshop
	flag.StringVar(&w.inputs, "inputs", "", "a folder with the packages, instead of fetching them")
	flag.StringVar(&w.mapshaper, "mapshaper", "", "the script of mapshaper 0.7.70, instead of installing it")
	flag.Parse()
	if err := build(w, *out); err != nil {
		fmt.Fprintln(os.Stderr, "basemap:", err)
		os.Exit(1)
	}
}

// world is everything that the basemap is made from.
type world struct {
	politics
	waterways
	populated
	names   *cldr
	within  *subdivisions
	regions *source
	edges   []edge
	lakes   lakes
	rivers  []river
	named   []basemap.Territory // by index
	in      []int32             // the territories of places
}

func build(w workshop, out string) error {
	dir, err := os.MkdirTemp("", "basemap")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	w.dir = dir
	all, err := w.read()
	if err != nil {
		return err
	}
	data, err := all.assemble()
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, data, 0o644); err != nil {
		return err
	}
	sum := fmt.Sprintf("%x  %s\n", sha256.Sum256(data), filepath.Base(out))
	return os.WriteFile(out+".sha256", []byte(sum), 0o644)
}

// labelLevel is the level that countries' label points are derived from: it
// has all but the smallest.
const labelLevel = 3

func (w *world) assemble() ([]byte, error) {
	levels := make([]basemap.Topology, len(details))
	for i, d := range details {
		l := buildLevel(d, w)
		if i == labelLevel {
			w.label(l)
			w.rankPlaces()
			w.in = w.placesIn(l)
		}
		l.pack()
		levels[i] = l.out
		fmt.Printf("%6.0f m: %6d arcs, %4d cells, %5d areas, %5d of land, %5d lines, %5d lakes, %5d rivers, %7d positions\n",
			d.tolerance, len(l.out.Arcs), len(l.out.Cells), len(l.out.Areas), len(l.out.Land), len(l.out.Lines),
			len(l.out.Lakes), len(l.out.Rivers), positions(l.out.Arcs))
	}
	g, err := w.gazetteer()
	if err != nil {
		return nil, err
	}
	data, err := basemap.Encode(g, levels)
	fmt.Printf("%d territories, %d frontiers, %d places, %d regions, %d seas, %d waterways; %d bytes\n",
		len(g.Territories), len(g.Frontiers), len(g.Places), len(g.Regions), len(g.Seas), len(g.Waterways), len(data))
	return data, err
}

func (w *world) gazetteer() (*basemap.Gazetteer, error) {
	if err := w.spans(); err != nil {
		return nil, err
	}
	g := &basemap.Gazetteer{
		Credit: "Natural Earth", Territories: w.named, Frontiers: w.frontiers.list, Worldviews: views(w.territories.list),
		Places: w.places, PlacesIn: w.in, Waterways: w.waterways.names(),
	}
	var err error
	if g.Seas, err = seas(w.lakes); err != nil {
		return nil, err
	}
	g.Regions, g.RegionsIn, err = w.regionNames()
	return g, err
}

func positions(arcs [][][2]int32) int {
	n := 0
	for _, a := range arcs {
		n += len(a)
	}
	return n
}

// read fetches and reads all sources.
func (w workshop) read() (*world, error) {
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
	all := &world{}
	if err := all.readNames(w); err != nil {
		return nil, err
	}
	var disputed []feature
	steps := []struct {
		source string
		layer  []string
		read   func(geojson []byte) error
	}{
		{qgis + "/" + disputedPath, []string{"disputed_borders"}, func(data []byte) (err error) {
			disputed, err = readFeatures(data)
			return err
		}},
		{gdl + "/" + regionsPath, nil, func(data []byte) error { return all.readBase(w, data, disputed) }},
		{gdl + "/" + lakesPath, nil, func(data []byte) (err error) {
			all.lakes, err = readLakes(data)
			return err
		}},
		{magics + "/" + riversPath, nil, func(data []byte) (err error) {
			all.rivers, err = all.readRivers(data, all.lakes, coast(all.edges))
			return err
		}},
		{magics + "/" + placesPath, nil, func(data []byte) (err error) {
			all.populated, err = all.names.readPlaces(data)
			return err
		}},
	}
	for _, s := range steps {
		data, err := w.geojson(s.source, s.layer...)
		if err == nil {
			err = s.read(data)
		}
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// readNames reads the names by CLDR: of countries, cities and regions.
func (all *world) readNames(w workshop) error {
	countries, err := w.unpack(countryNamesPackage)
	if err != nil {
		return err
	}
	cities, err := w.unpack(cityNamesPackage)
	if err != nil {
		return err
	}
	if all.names, err = readCLDR(countries+"/package", cities+"/package"); err != nil {
		return err
	}
	regions, err := w.unpack(regionNamesPackage)
	if err != nil {
		return err
	}
	all.within, err = readSubdivisions(regions + "/" + commonPath)
	return err
}

// readBase reads the regions and derives what lies between them, and beside that
// the lines in dispute.
func (all *world) readBase(w workshop, geojson []byte, disputed []feature) error {
	p, err := readPartition(geojson)
	if err != nil {
		return err
	}
	if err := errors.Join(cutSahara(p), cutGolan(p, disputed)); err != nil {
		return err
	}
	if geojson, err = json.Marshal(p); err != nil {
		return err
	}
	data, err := w.topojson(geojson)
	if err != nil {
		return err
	}
	if all.regions, err = readRegions(data); err != nil {
		return err
	}
	if all.edges, err = all.edgesOf(all.regions); err != nil {
		return err
	}
	lines, err := all.disputedEdges(disputed)
	all.edges = append(all.edges, lines...)
	return err
}
