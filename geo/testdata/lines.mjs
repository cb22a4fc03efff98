// Writes lines.json: lines of the kinds that C. F. F. Karney's GeodTest.dat
// has (https://doi.org/10.5281/zenodo.32156), as [lon, lat, lon, lat, metres],
// with the lengths that GeographicLib gives.
//
//	npm install geographiclib-geodesic@2.2.0 && node lines.mjs > lines.json
import geodesic from "geographiclib-geodesic";

let state = 20130101;
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
const lon = () => 360 * random() - 180;
const lat = () => Math.asin(2 * random() - 1) * 180 / Math.PI;
const little = () => 10 ** (-6 * random()) * (random() < 0.5 ? -1 : 1);
const cap = (v) => Math.max(-90, Math.min(90, v));

const kinds = {
  "anywhere": () => [lon(), lat(), lon(), lat()],
  "nearly antipodes": () => { const [x, y] = [lon(), lat()]; return [x, y, x + 180 + little(), cap(-y + little())]; },
  "short": () => { const [x, y] = [lon(), lat()]; return [x, y, x + little(), cap(y + little())]; },
  "one end near a pole": () => [lon(), 90 - Math.abs(little()), lon(), lat()],
  "both ends near opposite poles": () => [lon(), 90 - Math.abs(little()), lon(), -90 + Math.abs(little())],
  "nearly a meridian": () => { const x = lon(); return [x, lat(), x + little(), lat()]; },
  "nearly the equator": () => [lon(), little(), lon(), little()],
  "nearly antipodes on the equator": () => { const x = lon(); return [x, little(), x + 180 + little(), little()]; },
};
const round = (v) => +v.toFixed(9);
const out = Object.entries(kinds).map(([name, make]) => {
  const rows = Array.from({ length: 60 }, () => {
    const [a, b, c, d] = make().map(round);
    const { s12 } = geodesic.Geodesic.WGS84.Inverse(b, a, d, c);
    return JSON.stringify([a, b, round(((c + 540) % 360) - 180), d, +s12.toFixed(6)]);
  });
  return `${JSON.stringify(name)}: [\n${rows.join(",\n")}\n]`;
});
console.log(`{\n${out.join(",\n")}\n}`);
