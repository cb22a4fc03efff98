// Looks at a picture: node probe.mjs FOLDER MAP PICTURE peer|ours
//
// It fails unless land, sea, route and marks are where they belong, and names by
// the marks of peers, whose names have a colour of their own. A program that draws
// nothing would be the fastest.
import fs from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const [folder, name, picture, whose] = process.argv.slice(2)
const read = (file) => JSON.parse(fs.readFileSync(`${folder}/${file}`))

const colours = {
  peer: { land: [240, 234, 214], sea: [168, 200, 224], route: [192, 48, 32], mark: [32, 80, 192], name: [34, 34, 34] },
  ours: { land: [251, 250, 246], sea: [230, 237, 245], route: [23, 32, 42], mark: [23, 32, 42] },
}[whose]

// Places away from coasts, borders and what is written on our own map.
const places = {
  world: {
    land: [[-42, 67], [-108, 53], [-95, 33], [-48, -8], [18, 16], [24, -22], [50, 20], [100, 57], [88, 40], [145, -22]],
    sea: [[-140, 20], [-110, -30], [-35, 20], [-20, 40], [-12, -25], [5, -40], [70, -40], [88, 0], [165, 25], [165, -50]],
  },
  region: {
    land: [[116.5, 43], [117, 36.2], [121, 42.8], [128.5, 44.5], [134.5, 45.5], [127.3, 41.2], [128.2, 38], [140.4, 37.5], [142.7, 42.8]],
    sea: [[123.2, 36.6], [122.5, 34.3], [131, 39.5], [133, 38.3], [136, 41.5], [139, 44.5], [142.5, 36], [129.5, 38.5]],
  },
}[name]

const image = await loadImage(fs.readFileSync(picture))
const { width, height } = image
const unit = width / 1920
const ctx = createCanvas(width, height).getContext('2d')
ctx.drawImage(image, 0, 0)

// Peers fill the picture with the view. Ours has a strip of text below it, 30
// of 810 high, and round what is asked for a margin of 8.
const [west, south, east, north] = read('views.json')[name].extent
const peers = { k: width / (east - west), middle: height / 2 }
const ours = {
  k: (width / 1440) * (name === 'world' ? 1424 / (east - west) : 764 / (north - south)),
  middle: (height * 390) / 810,
}
const { k, middle } = whose === 'ours' ? ours : peers

function pixel([lon, lat]) {
  const x = (6378137 * lon * Math.PI) / 180, y = 6378137 * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  return [width / 2 + (x - (west + east) / 2) * k, middle - (y - (south + north) / 2) * k]
}

// share tells what part of the pixels round a place has a colour.
function share(place, reach, colour, tolerance) {
  const [x, y] = pixel(place), r = reach * unit, side = Math.round(2 * r + 1)
  const { data } = ctx.getImageData(Math.round(x - r), Math.round(y - r), side, side)
  let like = 0
  for (let i = 0; i < data.length; i += 4) like += colour.every((c, j) => Math.abs(data[i + j] - c) <= tolerance)
  return like / (data.length / 4)
}

const marks = read(`${name}-marks.geojson`).features.map((f) => f.geometry.coordinates)
const course = read(`${name}-route.geojson`).features[0].geometry.coordinates
const missing = {
  land: places.land.filter((p) => share(p, 4, colours.land, 4) < 0.8),
  sea: places.sea.filter((p) => share(p, 4, colours.sea, 4) < 0.8),
  route: course.filter((p, i) => i % 16 && i % 8 === 0 && share(p, 2, colours.route, 30) < 0.1),
  mark: marks.filter((p) => share(p, 4, colours.mark, 30) < 0.2),
  name: marks.filter((p) => whose === 'peer' && share(p, 30, colours.name, 60) < 0.005),
}
// Names may lie over a mark or two, and over some of the route.
const allowed = { land: 0, sea: 0, route: 3, mark: 2, name: 0 }
for (const [what, where] of Object.entries(missing)) {
  if (where.length <= allowed[what]) continue
  console.error(`${picture}: no ${what} at ${where.map((p) => `(${p.map((degrees) => degrees.toFixed(2))})`).join(' ')}`)
  process.exitCode = 1
}
