// resvg, by the npm package @resvg/resvg-js.
//
//   node resvg.mjs FOLDER count|frame|picture MAP WIDTH OUT
//
// A frame is the painting of an SVG that is read already.
import fs from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { count, font, load, paths, time } from './map.mjs'

const [folder, task, name, width, out] = process.argv.slice(2)
const map = load(folder, name, +width)

function mark({ name, at }) {
  const [x, y] = map.project(at)
  const u = map.unit
  return `<text x="${x}" y="${y - 8 * u}" text-anchor="middle" font-family="DejaVu Sans" font-size="${12 * u}"
    fill="#222222" stroke="#ffffff" stroke-width="${3 * u}" stroke-linejoin="round" paint-order="stroke">${name}</text>
    <circle cx="${x}" cy="${y}" r="${4.5 * u}" fill="#2050c0" stroke="#ffffff" stroke-width="${1.5 * u}"/>`
}

function svg() {
  const { width, height, unit } = map
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="#a8c8e0"/>
    <g fill="#f0ead6" stroke="#888888" stroke-width="${0.75 * unit}" fill-rule="evenodd">
    ${paths(map).map((d) => `<path d="${d}"/>`).join('\n')}
    </g>
    <polyline fill="none" stroke="#c03020" stroke-width="${3 * unit}" points="${map.route.map(map.project).join(' ')}"/>
    ${map.marks.map(mark).join('\n')}
    </svg>`
}

if (task === 'count') {
  count(map)
} else {
  const fonts = { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' }
  const drawing = new Resvg(svg(), { font: fonts })
  if (task === 'frame') time(() => drawing.render())
  fs.writeFileSync(out, drawing.render().asPng())
}
