// Writes paths.json: a few countries of Natural Earth 1:110m (public domain,
// from world-atlas) and the paths that d3.geoPath makes of them, for
// path_test.go.
//
//	npm install d3-geo@3.1.2 world-atlas@2.0.2 && node paths.mjs > paths.json
import * as d3 from "d3-geo";
import { createRequire } from "node:module";

const world = createRequire(import.meta.url)("world-atlas/countries-110m.json");
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
const wanted = ["Russia", "Fiji", "Antarctica", "South Africa"];
const shapes = {};
for (const g of world.objects.countries.geometries) {
  if (!wanted.includes(g.properties.name)) continue;
  shapes[g.properties.name] = (g.type === "Polygon" ? [g.arcs] : g.arcs).map((p) => p.map(ring));
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
const views = [];
for (const [name, [make, scale]] of Object.entries(kinds)) {
  for (const center of [[0, 0], [100.5, 61.25]]) {
    const turns = name.startsWith("azimuthal") || name === "orthographic";
    const projection = make().scale(scale).translate([480, 480]).precision(0.3)
      .rotate([-center[0], turns ? -center[1] : 0]);
    const view = { name, center: [center[0], turns ? center[1] : 0], scale, paths: {} };
    for (const [country, polygons] of Object.entries(shapes)) {
      const contours = [];
      let contour;
      d3.geoPath(projection, {
        moveTo: (x, y) => contours.push(contour = [[round(x, 1), round(y, 1)]]),
        lineTo: (x, y) => contour.push([round(x, 1), round(y, 1)]),
        closePath() {}, arc() {},
      })({ type: "MultiPolygon", coordinates: polygons });
      view.paths[country] = contours;
    }
    views.push(view);
  }
}
console.log(JSON.stringify({ shapes, views }));
