// Makes what every program draws: node prep.mjs FOLDER
//
// For each of two maps the countries as GeoJSON (Natural Earth, from the npm
// package world-atlas), twenty marks and a route through the first eight, as the
// benchmarks in ui/portray have them, and the same marks and route as a briefing;
// the countries as a shapefile in Web Mercator, which Mapnik and QGIS draw fastest;
// MAP.count, how many countries and vertices every program must read; and
// views.json, the extents to draw.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { geoArea, geoEquirectangular, geoInterpolate } from 'd3-geo'
import { geoProject } from 'd3-geo-projection'
import { feature } from 'topojson-client'

const here = (name) => new URL(name, import.meta.url)
const folder = process.argv[2]
const write = (name, value) => fs.writeFileSync(`${folder}/${name}`, JSON.stringify(value))
const collection = (features) => ({ type: 'FeatureCollection', features })

// towns reads the places to mark from our own benchmarks.
function towns(variable) {
  const source = fs.readFileSync(here('../../ui/portray/bench_test.go'), 'utf8')
  const list = source.match(new RegExp(`${variable} = \\[\\]town\\{([^]*?)\\n\\t\\}`))[1]
  const found = [...list.matchAll(/\{"(.+?)", (\S+), (\S+)\}/g)].map(([, name, lon, lat]) => ({ name, at: [+lon, +lat] }))
  if (found.length !== 20) throw new Error(`${found.length} towns in ${variable}, not 20`)
  return found
}

// rewind turns a ring round whose winding says that it is all but itself: some
// of the Maldives' tiniest are so in countries-10m.
function rewind(polygons) {
  const wrong = polygons.filter((p) => geoArea({ type: 'Polygon', coordinates: p }) > 2 * Math.PI)
  for (const ring of wrong.flat()) ring.reverse()
  return wrong.length
}

// cut splits a country at the antimeridian, for programs that draw on the plane.
function cut(country) {
  const plane = geoEquirectangular().scale(180 / Math.PI).translate([0, 0]).precision(0)
  const { type, coordinates } = geoProject(country.geometry, plane)
  return type === 'Polygon' ? [coordinates] : coordinates
}

// tidy is a ring with north up, in Web Mercator's range, to a tenth of a metre.
const tidy = (ring) => ring.map(([x, y]) => [clamp(x, 180), clamp(-y, 85.05)])
const clamp = (v, limit) => +Math.max(-limit, Math.min(limit, v)).toFixed(6)

// extent is twice the area of a ring in square degrees; some have none.
const extent = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [u, v] = ring[(i + 1) % ring.length]
  return sum + x * v - u * y
}, 0))

// countries are the countries of one of world-atlas's files.
function countries(file, rewound) {
  const atlas = JSON.parse(fs.readFileSync(here(`node_modules/world-atlas/${file}.json`)))
  let turned = 0
  const features = feature(atlas, atlas.objects.countries).features.map((country) => {
    const { type, coordinates } = country.geometry
    turned += rewind(type === 'Polygon' ? [coordinates] : coordinates)
    const polygons = cut(country).map((rings) => rings.map(tidy).filter((ring) => extent(ring) > 1e-9)).filter((rings) => rings.length)
    return { type: 'Feature', properties: { name: country.properties.name }, geometry: { type: 'MultiPolygon', coordinates: polygons } }
  })
  if (turned !== rewound) throw new Error(`${turned} rings of ${file} were rewound, not ${rewound}`)
  return collection(features.filter((f) => f.geometry.coordinates.length))
}

// course is the geodesics through the places, bent as finely as can be seen.
function course(places) {
  const line = [places[0]]
  places.slice(1).forEach((to, i) => {
    const along = geoInterpolate(places[i], to)
    for (let step = 1; step <= 64; step++) line.push(along(step / 64))
  })
  return line
}

// briefing is the marks and the route as our own program reads them.
function briefing(marks, places) {
  const feature = (id, geometry, properties) => ({ type: 'Feature', id, geometry, properties })
  return {
    ...collection([
      ...marks.map(({ name, at }) => feature(name, { type: 'Point', coordinates: at }, { kind: 'place', name, precision: 'city' })),
      feature('route', { type: 'LineString', coordinates: places }, { kind: 'movement', title: 'Route' }),
    ]),
    briefing: { version: 1 },
  }
}

function writeLand(name, land, view) {
  const vertices = land.features.flatMap((f) => f.geometry.coordinates.flat(2)).length
  write(`${name}.geojson`, land)
  fs.writeFileSync(`${folder}/${name}.count`, `${land.features.length} ${vertices}\n`)
  const shapes = `${folder}/${name}.shp`
  execFileSync('ogr2ogr', ['-t_srs', 'EPSG:3857', '-lco', 'ENCODING=UTF-8', shapes, `${folder}/${name}.geojson`])
  execFileSync('shapeindex', ['--shape_files', shapes], { stdio: 'ignore' })
  const style = fs.readFileSync(here('map.xml'), 'utf8').replaceAll('{map}', name).replace('{extent}', view)
  fs.writeFileSync(`${folder}/${name}.xml`, style)
}

function writeMarks(name, marks) {
  const places = marks.slice(0, 8).map((m) => m.at)
  const point = (m) => ({ type: 'Feature', properties: { name: m.name }, geometry: { type: 'Point', coordinates: m.at } })
  const route = { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: course(places) } }
  write(`${name}-marks.geojson`, collection(marks.map(point)))
  write(`${name}-route.geojson`, collection([route]))
  write(`${name}.briefing.geojson`, briefing(marks, places))
}

const R = 6378137
const mercator = ([lon, lat]) => [(R * lon * Math.PI) / 180, R * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))]

// wide is an extent in Web Mercator that is 16 by 9: all of a width, or of a height.
const wide = ([x, y], width) => [x - width / 2, y - (width * 9) / 32, x + width / 2, y + (width * 9) / 32]

const [, south] = mercator([0, 33])
const [, north] = mercator([0, 46])
const maps = {
  world: { file: 'countries-50m', rewound: 0, towns: 'worldTowns', view: wide([0, 0], 2 * Math.PI * R) },
  region: { file: 'countries-10m', rewound: 3, towns: 'regionTowns', view: wide([mercator([129, 0])[0], (south + north) / 2], ((north - south) * 16) / 9) },
}
const views = {}
for (const [name, map] of Object.entries(maps)) {
  const land = countries(map.file, map.rewound)
  writeLand(name, land, map.view)
  writeMarks(name, towns(map.towns))
  views[name] = { extent: map.view }
}
write('views.json', views)
