// Prints the rows of TestDistance.
//
//	npm install geographiclib-geodesic@2.2.0 && node distances.mjs
import geodesic from "geographiclib-geodesic";

const rows = [
  ["JFK to LHR", [-73.8, 40.6], [-0.5, 51.6]],
  ["Wellington to Salamanca", [174.81, -41.32], [-5.5, 40.96]],
  ["Pyongyang to Vladivostok", [125.7625, 39.0392], [131.9, 43.12]],
  ["Brussels to Seoul", [4.35, 50.85], [126.98, 37.57]],
  ["along the equator", [0, 0], [90, 0]],
  ["along a meridian", [20, -90], [20, 30]],
  ["pole to pole", [0, 90], [0, -90]],
  ["equatorial antipodes", [0, 0], [180, 0]],
  ["nearly equatorial antipodes", [0, 0], [179.7, 0.3]],
  ["antipodes", [30, 40], [-150, -40]],
  ["nearly antipodes", [0, 30], [179.9, -29.8]],
  ["170 degrees", [0, 0.5], [169.9, 1]],
  ["over the antimeridian", [179.5, 65], [-170, 66]],
  ["one place", [12, 34], [12, 34]],
  ["a street", [126.978, 37.5663], [126.979, 37.5664]],
];
for (const [name, a, b] of rows) {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]);
  console.log(`\t\t{"${name}", orb.Point{${a.join(", ")}}, orb.Point{${b.join(", ")}}, ${s12.toFixed(4)}},`);
}
