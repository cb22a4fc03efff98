// Prints medians side by side: node table.mjs TIMES
//
// A line of TIMES is what was timed, the map, its width, the program, and
// milliseconds.
import fs from 'node:fs'

const names = {
  ours: 'Sightline', 'skia-ready': 'Skia, paths ready', 'skia-projecting': 'Skia, projecting',
  resvg: 'resvg', mapnik: 'Mapnik', qgis: 'QGIS',
}

const times = new Map() // by program, then by case
const cases = new Set()
for (const line of fs.readFileSync(process.argv[2], 'utf8').trim().split('\n')) {
  const [what, map, width, program, ms] = line.split(' ')
  const name = `${what} ${map} ${width}x${(width * 9) / 16}`
  cases.add(name)
  if (!times.has(program)) times.set(program, new Map())
  const row = times.get(program)
  row.set(name, [...(row.get(name) ?? []), +ms])
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b), half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

function cell(program, name) {
  const list = times.get(program).get(name)
  if (!list) return ''
  const ms = median(list), ratio = median(times.get('ours').get(name)) / ms
  return program === 'ours' ? ms.toFixed(1) : `${ms.toFixed(1)} (${ratio.toFixed(2)})`
}

const rows = [
  ['median ms (ours/peer)', ...cases],
  ...[...times.keys()].map((program) => [names[program], ...[...cases].map((name) => cell(program, name))]),
]
const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)))
const written = rows.map((row) => `| ${row.map((word, i) => (i ? word.padStart(widths[i]) : word.padEnd(widths[i]))).join(' | ')} |`)
written.splice(1, 0, `|${widths.map((w, i) => '-'.repeat(w + 1) + (i ? ':' : '-')).join('|')}|`)
console.log(written.join('\n'))
