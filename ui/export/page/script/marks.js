// The briefing's marks, areas, movements and labels. They keep their size
// whatever the scale.

const markRadius = 6.5;
const foremost = ["disputed", "rejected", "corroborated", "asserted", "expected", "unattributed", ""];
const marks = new Map(); // by the site's id: { site, element, dots }
const areas = [], routes = [];

// concerned tells whether a site is chosen, or something told there.
const concerned = (site, state) => now.chosen !== "" &&
  (site.id === now.chosen || (state.lines || []).some((line) => line.event === now.chosen));

// siteWords are what a site tells, for those who listen.
const siteWords = (site, state) =>
  [site.name, ...(state.lines || []).map((l) => (l.title || "") + l.rest + (l.inferred ? ", place inferred" : ""))].join("; ");

// showMarks shows the marks of the moment. Those that stay are kept, so that the
// keys stay where they are.
const showMarks = () => {
  const group = byId("marks");
  areas.length = 0;
  const drawnAreas = [];
  for (const site of briefing.sites) {
    const state = stateAt(site);
    let mark = marks.get(site.id);
    if (!state.told) {
      mark?.element.remove();
      marks.delete(site.id);
      continue;
    }
    if (!mark) {
      mark = { site, element: draw("g", { class: "site", tabindex: 0, role: "button", "data-id": site.id }), told: null };
      mark.element.addEventListener("click", () => { if (moved <= 4) choose(site.id); });
      marks.set(site.id, mark);
    }
    if (mark.told !== state) {
      mark.told = state;
      mark.element.setAttribute("aria-label", siteWords(site, state));
      mark.element.setAttribute("data-standing", state.standing || "statement");
      mark.dots = site.dots.map((at) => ({ at, element: dotOf(site, state) }));
      if (!site.dots.length) mark.dots = [{ at: site.at, element: draw("g", {}, draw("circle", { r: 11, class: "ring" })) }];
      mark.element.replaceChildren(draw("title", {}, siteWords(site, state)), ...mark.dots.map((dot) => dot.element));
    }
    group.append(mark.element);
    mark.element.classList.toggle("chosen", concerned(site, state));
    mark.element.setAttribute("aria-pressed", concerned(site, state));
    if (site.area || site.line) {
      const area = areaOf(site, state);
      areas.push(area);
      drawnAreas.push(area);
    }
  }
  byId("areas").replaceChildren(...drawnAreas);
  showRoutes();
};

// dotOf is a site's mark: that of the foremost standing, or a square where
// somebody spoke.
const dotOf = (site, state) => {
  const inferred = state.inferred || site.inferred;
  const r = !state.lines ? (briefing.claims.length ? 2.5 : 3.5) : state.standing ? markRadius : 5.5;
  const mark = state.lines ? glyph("standing-" + (state.standing || ""), r) : draw("circle", { r, class: "plain" });
  if (inferred && state.lines && !state.standing) mark.firstChild.setAttribute("stroke-dasharray", `${r * 0.5} ${r * 0.42}`);
  return draw("g", {},
    draw("circle", { r: r + 1.75, class: "halo" }), draw("circle", { r: 11, class: "ring" }),
    inferred && (state.standing || !state.lines) ? draw("circle", { r: r + 3.6, class: "inferred" }) : null, mark);
};

const areaOf = (site, state) => draw("g", {
  class: `${state.standing ? "standing-" + state.standing : "standing-unsaid"}${concerned(site, state) ? " chosen" : ""}`,
},
draw("path", { d: site.area || "M0 0", class: "fill" }),
draw("path", { d: site.area || "M0 0", class: "lines", fill: `url(#slant-${state.standing || "unsaid"})` }),
draw("path", { d: site.area || site.line, class: site.inferred ? "edge reckoned" : "edge" }));

// hatchings are patterns that keep their width on the screen; one of each colour.
const hatchings = ["unsaid", ...foremost.filter(Boolean)].map((standing) => draw("pattern", {
  id: "slant-" + standing, class: "standing-" + standing, width: 7, height: 7, patternUnits: "userSpaceOnUse",
}, draw("path", { class: "slant", d: "M-1 1l2-2M-1 8L8-1M6 8l2-2" })));
plane.querySelector("defs").append(...hatchings);
hatchings.push(byId("held"));

const showRoutes = () => {
  routes.length = 0;
  for (const route of briefing.routes) {
    const state = stateAt(route);
    if (!state.shown) continue;
    const chosen = route.event === now.chosen;
    const element = draw("g", { class: `standing-${state.standing}${chosen ? " chosen" : ""}`, "data-id": route.event });
    element.addEventListener("click", () => { if (moved <= 4) choose(route.event); });
    routes.push({ route, state, element });
  }
  byId("routes").replaceChildren(...routes.map((r) => r.element));
};

// placeMarks puts everything where the sight has it.
const placeMarks = () => {
  const { x, y, k, a } = sight, c = k * Math.cos(a), s = k * Math.sin(a);
  for (const id of ["world", "areas"]) byId(id).setAttribute("transform", `matrix(${c} ${s} ${-s} ${c} ${x} ${y})`);
  for (const pattern of hatchings) {
    pattern.setAttribute("patternTransform", `rotate(${(-a * 180) / Math.PI}) scale(${sight.type / k})`);
  }
  for (const mark of marks.values()) {
    for (const dot of mark.dots) {
      const [px, py] = seen(dot.at);
      dot.element.setAttribute("transform", `translate(${px.toFixed(1)} ${py.toFixed(1)}) scale(${sight.type})`);
    }
  }
  for (const r of routes) placeRoute(r);
};

// placeRoute draws a movement: a line, dashed where its path is inferred, with an
// arrow at its head, and a vessel while its dates run.
const placeRoute = ({ route, state, element }) => {
  const parts = route.parts.map((part) => part.map(seen));
  const d = parts.map((part) => "M" + part.map((p) => p.map((n) => n.toFixed(1)).join(" ")).join("L")).join("");
  const last = parts[parts.length - 1], tip = last[last.length - 1];
  let back = last[0];
  for (let i = last.length - 2; i >= 0; i--) {
    back = last[i];
    if (Math.hypot(tip[0] - back[0], tip[1] - back[1]) > 12) break;
  }
  const turn = (Math.atan2(tip[1] - back[1], tip[0] - back[0]) * 180) / Math.PI;
  element.replaceChildren(
    draw("path", { d, class: "under" }), draw("path", { d, class: route.reckoned ? "way reckoned" : "way" }),
    draw("path", { class: "arrow", d: "M-8 0L-19 5.5 -16.4 0 -19 -5.5z", transform: `translate(${tip[0]} ${tip[1]}) rotate(${turn}) scale(${sight.type})` }));
  if (!state.sailing) return;
  const [at, ahead] = [seen(state.at), seen(state.ahead)];
  const heading = (Math.atan2(ahead[1] - at[1], ahead[0] - at[0]) * 180) / Math.PI;
  element.append(draw("path", {
    class: route.reckoned ? "vessel reckoned" : "vessel", d: "M10.5 0L4.9 4.3 -8.4 3.5V-3.5L4.9 -4.3z",
    transform: `translate(${at[0]} ${at[1]}) rotate(${heading}) scale(${sight.type})`,
  }));
};

// setLabels sets the briefing's labels, the foremost first, and then the names of
// the map underneath.
const setLabels = () => {
  const room = new Room(), labels = [], leads = [], own = new Set(), u = sight.type;
  room.take(...furniture());
  for (const mark of marks.values()) {
    for (const dot of mark.dots) {
      const [x, y] = seen(dot.at);
      if (mark.site.dots.length) room.take({ x: x - 9 * u, y: y - 9 * u, w: 18 * u, h: 18 * u, of: mark.site.id });
    }
  }
  for (const { route } of routes) {
    for (const part of route.parts) for (const at of part) {
      const [x, y] = seen(at);
      room.take({ x: x - 4, y: y - 4, w: 8, h: 8, of: route.event });
    }
  }
  const order = [...marks.values()].sort((a, b) => foremost.indexOf(a.told.standing || "") - foremost.indexOf(b.told.standing || ""));
  for (const mark of order) {
    own.add(mark.site.name);
    setSite(room, mark, labels, leads);
  }
  for (const r of routes) setRoute(room, r, labels, leads);
  setNames(room, own);
  byId("labels").replaceChildren(...labels);
  byId("leads").replaceChildren(...leads);
};

// regionOf is the box of a site's area, as far as it is a part of the picture: a
// label stands beside it, not on its hatching.
const regionOf = (site) => {
  if (!site.rim) return undefined;
  const corners = site.rim.map(seen), [xs, ys] = [corners.map((p) => p[0]), corners.map((p) => p[1])];
  const x = Math.min(...xs), y = Math.min(...ys), w = Math.max(...xs) - x, h = Math.max(...ys) - y;
  return w < sight.width * 0.45 && h < sight.height * 0.45 ? { x, y, w, h } : undefined;
};

// Styles of the labels' lines.
const nameSize = 13, lineSize = 11.5;
const nameFont = () => fontOf(nameSize * sight.type, "600");
const lineFont = (line) => fontOf(lineSize * sight.type, line.inferred ? "italic" : "");

// rowsOf are the lines of what is told at a site, so many tellings at most.
const rowsOf = (told, most, lines, wide) => {
  const all = told.lines || [];
  const rows = all.slice(0, most).flatMap((line) =>
    telling(line.title || "", line.title ? line.rest || "" : (line.rest || "").trimStart(), lineFont(line), wide, lines)
      .map((text, i) => ({ text, line, first: i === 0 })));
  return most && all.length > most ? [...rows, { text: `and ${all.length - most} more`, line: {}, first: false }] : rows;
};

// setSite sets a site's name and under it what is told there, shorter where room
// is short.
const setSite = (room, { site, told }, labels, leads) => {
  const [x, y] = seen(site.at), u = sight.type, wide = (sight.width < 700 ? 150 : 215) * u;
  if (x < -20 || y < -20 || x > sight.width + 20 || y > sight.height + 20) return;
  const name = wrapped(site.name, nameFont(), wide).slice(0, 2);
  for (const rows of [[4, 2], [2, 2], [1, 2], [0, 0]].map(([most, lines]) => rowsOf(told, most, lines, wide - 14 * u))) {
    const w = Math.max(...name.map((l) => widthOf(l, nameFont())), ...rows.map((r) => 14 * u + widthOf(r.text, lineFont(r.line)))) + 4;
    const h = (name.length * 16 + rows.length * 14.5) * u;
    const box = around(x, y, w, h, regionOf(site)).find((b) => room.free(b, site.id) && !(b.far && crosses(room, x, y, b, site.id)));
    if (!box) continue;
    room.take(box);
    if (box.far) leads.push(draw("path", { d: lead(x, y, box) }));
    labels.push(labelOf(name, rows, box));
    return;
  }
};

// labelOf is a label in its box.
const labelOf = (name, rows, box) => {
  const u = sight.type;
  const group = draw("g", {}, ...name.map((text, i) =>
    draw("text", { class: "name", x: box.x + 2, y: box.y + (12.5 + i * 16) * u, "font-size": nameSize * u }, text)));
  rows.forEach((row, i) => {
    const top = box.y + (name.length * 16 + i * 14.5) * u;
    if (row.first) {
      const small = glyph("standing-" + (row.line.standing || ""), 3.4 * u);
      small.setAttribute("transform", `translate(${box.x + 6 * u} ${top + 7 * u})`);
      group.append(small);
    }
    group.append(draw("text", {
      class: row.line.inferred ? "line leaning" : "line", x: box.x + 15 * u, y: top + 11 * u, "font-size": lineSize * u,
    }, row.text));
  });
  return group;
};

// setRoute sets a movement's name beside its middle, in its colour.
const setRoute = (room, { route, state }, labels, leads) => {
  const u = sight.type, part = route.parts[route.parts.length >> 1], font = fontOf(lineSize * u, route.inferred ? "italic" : "");
  const lines = telling(route.name, "", font, 150 * u, 3);
  const w = Math.max(...lines.map((l) => widthOf(l, font))) + 4, h = lines.length * 14 * u;
  for (const f of [0.5, 0.3, 0.7]) {
    const [x, y] = seen(part[Math.round((part.length - 1) * f)]);
    const box = around(x, y, w, h).find((b) => room.free(b, route.event) && !(b.far && crosses(room, x, y, b, route.event)));
    if (!box) continue;
    room.take(box);
    if (box.far) leads.push(draw("path", { d: lead(x, y, box) }));
    labels.push(draw("g", { class: "standing-" + state.standing }, ...lines.map((text, i) =>
      draw("text", { class: route.inferred ? "route leaning" : "route", x: box.x + 2, y: box.y + (11 + i * 14) * u, "font-size": lineSize * u }, text))));
    return;
  }
};
