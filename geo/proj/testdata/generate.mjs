// Writes d3.json: what d3-geo makes of a few hundred places in each
// projection, the numbers that projection_test.go compares with.
//
//	npm install d3-geo@3.1.2 && node generate.mjs > d3.json
//
// d3's raw projections have y to the north, as ours. Near the centre and the
// antipode of the azimuthal equidistant, d3 takes the angle from its cosine and
// loses digits, so no place there is nearer than a thousandth of a degree.
import * as d3 from "d3-geo";

const raw = {
  "azimuthal-equal-area": d3.geoAzimuthalEqualAreaRaw,
  "azimuthal-equidistant": d3.geoAzimuthalEquidistantRaw,
  "orthographic": d3.geoOrthographicRaw,
  "mercator": d3.geoMercatorRaw,
  "equirectangular": d3.geoEquirectangularRaw,
  "equal-earth": d3.geoEqualEarthRaw,
  "natural-earth": d3.geoNaturalEarth1Raw,
};
// A cone that touches the sphere at one parallel; on the equator, Mercator's.
for (const parallel of [0, 0.01, 30, 62.3, 85, -45]) {
  raw[`conformal-conic ${parallel}`] = d3.geoConicConformalRaw(parallel * Math.PI / 180, parallel * Math.PI / 180);
}

const places = [];
for (let lat = -85; lat <= 85; lat += 8.5) {
  for (let lon = -177; lon <= 178; lon += 27.3) places.push([+lon.toFixed(4), lat]);
}
places.push([0, 0], [1e-3, 1e-3], [126.9779, 37.5663], [131.9, 43.12], [4.35, 50.85], [-179.9, 0.1]);

const out = {};
for (const [name, project] of Object.entries(raw)) {
  out[name] = places.map(([lon, lat]) => {
    const [x, y] = project(lon * Math.PI / 180, lat * Math.PI / 180);
    return [lon, lat, x, y];
  });
}
const lines = Object.entries(out).map(([name, rows]) =>
  `${JSON.stringify(name)}: [\n${rows.map((r) => JSON.stringify(r)).join(",\n")}\n]`);
console.log(`{\n${lines.join(",\n")}\n}`);
