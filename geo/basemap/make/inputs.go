package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// input is a package that holds a source, from Debian's archive (.deb) or from
// npm's (.tgz).
type input struct {
	name, version, file, sha256 string
}

// The sources. The first three are Natural Earth's (public domain), the others
// Unicode's CLDR: 48.2 (Unicode License v3), and for the names of regions 41
// (Unicode-DFS-2016), since in npm's packages they are left out.
var (
	regionsPackage  = input{"libgnudatalanguage0", "1.0.1-4+b5", "libgnudatalanguage0_1.0.1-4+b5_amd64.deb", "e5321c25715c1b193657897c5bf3dcff76118ea78825e9ca0db93ba6f1a59c28"}
	placesPackage   = input{"libmagics++-data", "4.13.0-1", "libmagics++-data_4.13.0-1_all.deb", "0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0"}
	disputedPackage = input{"qgis-common", "3.22.16+dfsg-1", "qgis-common_3.22.16+dfsg-1_all.deb", "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960"}

	countryNamesPackage = input{"cldr-localenames-full", "48.2.0", "cldr-localenames-full-48.2.0.tgz", "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57"}
	cityNamesPackage    = input{"cldr-dates-full", "48.2.0", "cldr-dates-full-48.2.0.tgz", "0256f1cefeca14f7d515be4872dda48fcdd7e75381430f25aafd0143eae5b430"}
	regionNamesPackage  = input{"unicode-cldr-core", "41-0.1", "unicode-cldr-core_41-0.1_all.deb", "35d30d5d3bee4d8244e95236259c4c2a0db06e21bad696515751fcfeee4d0260"}
)

// The layers, as paths inside the packages.
const (
	regionsPath  = "usr/share/gnudatalanguage/resource/maps/high/ne_10m_admin_1_states_provinces.shp"
	lakesPath    = "usr/share/gnudatalanguage/resource/maps/high/ne_10m_lakes.shp"
	placesPath   = "usr/share/magics/10m/ne_10m_populated_places_simple.shp"
	riversPath   = "usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp"
	commonPath   = "usr/share/unicode/cldr/common"
	disputedPath = "usr/share/qgis/resources/data/world_map.gpkg"
)

// mapshaper snaps and cleans the regions' shared borders.
const mapshaper = "mapshaper@0.7.70"

// workshop fetches inputs and converts them in a folder of its own.
type workshop struct {
	dir       string // scratch
	inputs    string // folder with the packages; empty to fetch them
	mapshaper string // the command's script; empty to install it
}

// unpack returns the folder with a package's files.
func (w workshop) unpack(in input) (string, error) {
	from := w.inputs
	if from == "" {
		from = w.dir
		if err := w.fetch(in); err != nil {
			return "", err
		}
	}
	file := filepath.Join(from, in.file)
	data, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != in.sha256 {
		return "", fmt.Errorf("%s: its SHA-256 is %x, not %s", file, sum, in.sha256)
	}
	out := filepath.Join(w.dir, in.name)
	if filepath.Ext(in.file) == ".deb" {
		return out, run(w.dir, "dpkg-deb", "--extract", file, out)
	}
	if err := os.MkdirAll(out, 0o700); err != nil {
		return "", err
	}
	return out, run(w.dir, "tar", "--extract", "--gzip", "--file", file, "--directory", out)
}

// fetch downloads a package into the scratch folder.
func (w workshop) fetch(in input) error {
	if filepath.Ext(in.file) == ".deb" {
		return run(w.dir, "apt-get", "download", in.name+"="+in.version)
	}
	return run(w.dir, "npm", "pack", "--silent", in.name+"@"+in.version)
}

// geojson converts a layer and returns its bytes.
func (w workshop) geojson(source string, layer ...string) ([]byte, error) {
	out := filepath.Join(w.dir, filepath.Base(source)+".json")
	args := append([]string{"-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=7", out, source}, layer...)
	if err := run(w.dir, "ogr2ogr", args...); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// topojson snaps and cleans the polygons of a GeoJSON file and returns their
// topology, with absolute positions.
func (w workshop) topojson(geojson []byte) ([]byte, error) {
	script := w.mapshaper
	if script == "" {
		if err := run(w.dir, "npm", "install", "--silent", "--no-save", "--prefix", w.dir, mapshaper); err != nil {
			return nil, err
		}
		script = filepath.Join(w.dir, "node_modules", "mapshaper", "bin", "mapshaper")
	}
	in, out := filepath.Join(w.dir, "in.json"), filepath.Join(w.dir, "out.json")
	if err := os.WriteFile(in, geojson, 0o600); err != nil {
		return nil, err
	}
	err := run(w.dir, "node", script, "-i", in, "name=regions", "snap", "-clean",
		"-o", out, "format=topojson", "no-quantization")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

func run(dir, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", name, err, out)
	}
	return nil
}
