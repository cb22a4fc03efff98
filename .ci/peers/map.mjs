// What the programs under Node draw: a map's data, and where it lies in pixels.
import fs from 'node:fs'
import { geoIdentity, geoPath } from 'd3-geo'

// The font of every program's labels.
export const font = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'

// load is a map of a folder: its marks and route, and for each country its
// polygons in degrees; project puts a place on the picture.
export function load(folder, name, width) {
  const read = (file) => JSON.parse(fs.readFileSync(`${folder}/${file}`))
  const { extent: [west, , east, north] } = read('views.json')[name]
  const k = width / (east - west)
  const radius = 6378137 * k
  return {
    width, height: (width * 9) / 16, unit: width / 1920,
    project: ([lon, lat]) => [
      ((lon * Math.PI) / 180) * radius - west * k,
      north * k - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * radius,
    ],
    countries: read(`${name}.geojson`).features.map((f) => f.geometry.coordinates),
    route: read(`${name}-route.geojson`).features[0].geometry.coordinates,
    marks: read(`${name}-marks.geojson`).features.map((f) => ({ name: f.properties.name, at: f.geometry.coordinates })),
  }
}

// inView are the countries' polygons whose box comes into the picture.
export function inView({ countries, project, width, height }) {
  const seen = ([ring]) => {
    const lons = ring.map((p) => p[0]), lats = ring.map((p) => p[1])
    const [left, top] = project([Math.min(...lons), Math.max(...lats)])
    const [right, bottom] = project([Math.max(...lons), Math.min(...lats)])
    return left < width + 10 && right > -10 && top < height + 10 && bottom > -10
  }
  return countries.map((polygons) => polygons.filter(seen)).filter((polygons) => polygons.length)
}

// paths are the countries in view as SVG paths, cut off a little way outside of the picture.
export function paths(map) {
  const path = geoPath(geoIdentity().clipExtent([[-10, -10], [map.width + 10, map.height + 10]])).digits(2)
  return inView(map).map((polygons) => path({
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(map.project))),
  })).filter((d) => d)
}

// time draws over and over: five times to warm up, then thirty that are told,
// each in milliseconds.
export function time(draw) {
  for (let i = -5; i < 30; i++) {
    const start = performance.now()
    draw()
    if (i >= 0) console.log((performance.now() - start).toFixed(3))
  }
}

// count tells how many countries were read, and how many vertices.
export function count(map) {
  console.log(map.countries.length, map.countries.flat(3).length)
}
