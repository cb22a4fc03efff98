// Skia, by the npm package @napi-rs/canvas.
//
//   node skia.mjs ready|projecting FOLDER count|frame|picture MAP WIDTH OUT
//
// "ready" has its paths made before it is timed, "projecting" makes them anew
// from degrees for every frame.
import fs from 'node:fs'
import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas'
import { count, font, inView, load, paths, time } from './map.mjs'

const [how, folder, task, name, width, out] = process.argv.slice(2)
const map = load(folder, name, +width)
const canvas = createCanvas(map.width, map.height)
const ctx = canvas.getContext('2d')

function line(points) {
  for (let i = 0; i < points.length; i++) {
    const [x, y] = map.project(points[i])
    i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)
  }
}

function drawReady(shape) {
  ctx.fill(shape, 'evenodd')
  ctx.stroke(shape)
}

function drawProjecting(polygons) {
  ctx.beginPath()
  for (const ring of polygons.flat()) {
    line(ring)
    ctx.closePath()
  }
  ctx.fill('evenodd')
  ctx.stroke()
}

function drawRoute() {
  ctx.strokeStyle = '#c03020'
  ctx.lineWidth = 3 * map.unit
  ctx.beginPath()
  line(map.route)
  ctx.stroke()
}

function drawMark({ name, at }) {
  const [x, y] = map.project(at)
  ctx.lineWidth = 3 * map.unit
  ctx.strokeStyle = '#ffffff'
  ctx.strokeText(name, x, y - 8 * map.unit)
  ctx.fillStyle = '#222222'
  ctx.fillText(name, x, y - 8 * map.unit)
  ctx.beginPath()
  ctx.arc(x, y, 4.5 * map.unit, 0, 2 * Math.PI)
  ctx.fillStyle = '#2050c0'
  ctx.fill()
  ctx.lineWidth = 1.5 * map.unit
  ctx.stroke()
}

// drawer makes what does not belong to a frame, and is what draws one.
function drawer() {
  GlobalFonts.registerFromPath(font, 'DejaVu Sans')
  ctx.font = `${12 * map.unit}px "DejaVu Sans"`
  ctx.textAlign = 'center'
  ctx.lineJoin = 'round'
  const [countries, drawCountry] = how === 'ready' ? [paths(map).map((d) => new Path2D(d)), drawReady] : [inView(map), drawProjecting]
  return () => {
    ctx.fillStyle = '#a8c8e0'
    ctx.fillRect(0, 0, map.width, map.height)
    ctx.fillStyle = '#f0ead6'
    ctx.strokeStyle = '#888888'
    ctx.lineWidth = 0.75 * map.unit
    countries.forEach(drawCountry)
    drawRoute()
    map.marks.forEach(drawMark)
    ctx.getImageData(0, 0, 1, 1) // what was only noted down until now is drawn by this
  }
}

if (task === 'count') {
  count(map)
} else {
  const draw = drawer()
  task === 'frame' ? time(draw) : draw()
  fs.writeFileSync(out, canvas.toBuffer('image/png'))
}
