// The key, with only the marks that occur at the moment.

const sample = (...shapes) => draw("svg", { viewBox: "-10 -7 20 14", "aria-hidden": "true" }, ...shapes);

const way = (dash) => sample(draw("path", { d: "M-9 0H4", stroke: "currentColor", "stroke-width": 2.2, "stroke-dasharray": dash }),
  draw("path", { d: "M9 0L1 4 3 0 1 -4z", fill: "currentColor" }));

// lit is a sample in the colour of a standing.
const lit = (standing, of) => {
  of.classList.add("standing-" + standing);
  return of;
};

const showKey = () => {
  const rows = [], standings = new Set(), told = [...marks.values()];
  for (const mark of told) for (const line of mark.told.lines || []) standings.add(line.standing || "");
  const ways = new Set(routes.map(({ state }) => state.standing));
  for (const { standing, text } of briefing.key) {
    if (standings.has(standing)) rows.push([sample(glyph("standing-" + standing, 5)), text]);
    else if (ways.has(standing)) rows.push([lit(standing, way()), text]); // no mark has it, but a line's colour
  }
  if (standings.has("")) rows.push([sample(glyph("standing-", 5)), "place of a statement"]);
  const box = (dash) => sample(
    draw("rect", { x: -8, y: -5, width: 16, height: 10, fill: "none", stroke: "currentColor", "stroke-dasharray": dash }),
    draw("path", { d: "M-6 5L4 -5M0 5L8 -3M-8 1L-2 -5", stroke: "currentColor", fill: "none" }));
  const sited = (inferred) => told.some(({ site }) => site.area && !!site.inferred === inferred);
  if (sited(false)) rows.push([box(), "area"]);
  if (sited(true)) rows.push([box("3 2"), "area, outline inferred"]);
  if (routes.some(({ route }) => !route.reckoned)) rows.push([way(), "movement"]);
  if (routes.some(({ route }) => route.reckoned)) rows.push([way("3.6 2.6"), "movement, path inferred"]);
  const sailing = routes.filter(({ state }) => state.sailing);
  if (sailing.length) {
    const reckoned = sailing.some(({ route }) => route.reckoned);
    rows.push([sample(draw("path", {
      d: "M9 0L4 3.7 -7 3V-3L4 -3.7z", fill: reckoned ? "none" : "currentColor", stroke: "currentColor",
    })), reckoned ? "under way, position reckoned" : "under way"]);
  }
  if (told.some(({ site, told: state }) => site.dots.length && (state.inferred || site.inferred) && (state.standing || !state.lines))) {
    rows.push([sample(draw("circle", { r: 3, fill: "currentColor" }),
      draw("circle", { r: 6, fill: "none", stroke: "currentColor", "stroke-width": 1.2, "stroke-dasharray": "2.6 2.2" })), "place inferred"]);
  }
  rows.push([sample(draw("path", { d: "M8 3L0 -5M4 5L-6 -5M-2 5L-8 -1", class: "hatch" })), "occupied territory"]);
  byId("key").querySelector("ul").replaceChildren(...rows.map(([mark, text]) => make("li", {}, mark, text)));
};

// showOccupied has the key tell of occupied territory where some can be made out.
const showOccupied = () => {
  const box = byId("map").getBoundingClientRect(), least = 8;
  const meets = [...plane.querySelectorAll("#world .occupied")].some((path) => {
    const b = path.getBoundingClientRect();
    return b.width > least && b.right > box.left && b.left < box.right && b.bottom > box.top && b.top < box.bottom;
  });
  byId("key").querySelector("li:last-child").hidden = !meets;
  byId("key").hidden = briefing.hideKey || (!meets && byId("key").querySelectorAll("li").length === 1);
};
