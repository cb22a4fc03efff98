// Writes paths.json, a few countries of Natural Earth 1:110m (public domain,
// from world-atlas) and the paths that d3.geoPath makes of them, and
// land.json.gz, the same of all land, for path_test.go.
//
//	npm install d3-geo@3.1.2 world-atlas@2.0.2
//	node paths.mjs > paths.json && node paths.mjs land | gzip -9n > land.json.gz
import * as d3 from "d3-geo";
import { createRequire } from "node:module";

const land = process.argv[2] === "land";
const world = createRequire(import.meta.url)(`world-atlas/${land ? "land" : "countries"}-110m.json`);
const { scale: [kx, ky], translate: [tx, ty] } = world.transform;
const arcs = world.arcs.map((arc) => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * kx + tx, (y += dy) * ky + ty]);
});
const round = (v, digits) => +v.toFixed(digits);
const ring = (ids) => {
  const points = [];
  for (const id of ids) {
    const arc = id < 0 ? arcs[~id].slice().reverse() : arcs[id];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return points.map(([x, y]) => [round(x, 4), round(y, 4)]);
};
const rings = (g) => (g.type === "Polygon" ? [g.arcs] : g.arcs).map((p) => p.map(ring));
const shapes = {};
if (land) {
  const all = world.objects.land.geometries.flatMap(rings);
  shapes["Antarctica"] = all.filter((p) => p[0].some(([, y]) => y < -60));
  shapes["other land"] = all.filter((p) => !p[0].some(([, y]) => y < -60));
} else {
  const wanted = ["Russia", "Fiji", "Antarctica", "South Africa"];
  for (const g of world.objects.countries.geometries) {
    if (wanted.includes(g.properties.name)) shapes[g.properties.name] = rings(g);
  }
}

const kinds = {
  "azimuthal-equal-area": [d3.geoAzimuthalEqualArea, 230],
  "azimuthal-equidistant": [d3.geoAzimuthalEquidistant, 140],
  "orthographic": [d3.geoOrthographic, 450],
  "equirectangular": [d3.geoEquirectangular, 150],
  "equal-earth": [d3.geoEqualEarth, 170],
  "natural-earth": [d3.geoNaturalEarth1, 170],
  "mercator": [d3.geoMercator, 150],
};
// A cone touches the sphere at the centre; one of the poles is infinitely far, and
// what lies round it is cut to the frame in which we draw.
const cones = [
  { center: [30.5, 48], scale: 90, far: "Antarctica" },
  { center: [100.5, 61.25], scale: 90, far: "Antarctica" },
  { center: [20, -58], scale: 60, far: land ? "other land" : "Russia" },
];
const views = [];
const draw = (view, projection, countries, cut) => {
  view.paths = {};
  for (const country of countries) {
    if (cut) projection.clipExtent(country === cut ? [[-16, -16], [976, 976]] : null);
    const contours = [];
    let contour;
    d3.geoPath(projection.precision(0.3), {
      moveTo: (x, y) => contours.push(contour = [[round(x, 1), round(y, 1)]]),
      lineTo: (x, y) => contour.push([round(x, 1), round(y, 1)]),
      closePath() {}, arc() {},
    })({ type: "MultiPolygon", coordinates: shapes[country] });
    if (cut && country !== cut && contours.flat().some(([x, y]) => !(x > -15 && x < 975 && y > -15 && y < 975)))
      throw new Error(`${country} is out of the picture`);
    view.paths[country] = contours;
  }
  views.push(view);
};
for (const [name, [make, scale]] of Object.entries(kinds)) {
  for (const center of land ? [[100.5, 61.25]] : [[0, 0], [100.5, 61.25]]) {
    const turns = name.startsWith("azimuthal") || name === "orthographic";
    const projection = make().scale(scale).translate([480, 480]).rotate([-center[0], turns ? -center[1] : 0]);
    draw({ name, center: [center[0], turns ? center[1] : 0], scale }, projection, Object.keys(shapes));
  }
}
for (const { center, scale, far } of cones) {
  const projection = d3.geoConicConformal().parallels([center[1], center[1]])
    .rotate([-center[0], 0]).center([0, center[1]]).scale(scale).translate([480, 480]);
  draw({ name: "conformal-conic", center, scale, cut: far }, projection, Object.keys(shapes), far);
}
console.log(JSON.stringify({ shapes, views }));
