// Prints the rows of TestAreaAgreesWithGeographicLib.
//
//	npm install geographiclib-geodesic@2.2.0 && node areas.mjs
import geodesic from "geographiclib-geodesic";

const rows = [
  ["Brussels, Seoul, Sydney", [[4.35, 50.85], [151.21, -33.87], [126.98, 37.57]]],
  ["about Fiji", [[176, -20], [-178, -20], [-178, -15], [176, -15]]],
  ["about the north pole", [[0, 75], [90, 70], [180, 75], [-90, 80]]],
  ["about the south pole", [[-90, -70], [180, -65], [90, -70], [0, -75]]],
  ["a block of houses", [[126.978, 37.5663], [126.979, 37.5663], [126.979, 37.5668], [126.978, 37.5668]]],
  ["a long strip", [[-70, 10], [100, 10], [100, 12], [-70, 12]]],
];
for (const [name, places] of rows) {
  const p = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of places) p.AddPoint(lat, lon);
  const { area } = p.Compute(false, true);
  const ring = [...places, places[0]].map((q) => `{${q.join(", ")}}`).join(", ");
  console.log(`\t\t{"${name}", orb.Polygon{{${ring}}}, ${Math.abs(area).toFixed(1)}},`);
}
