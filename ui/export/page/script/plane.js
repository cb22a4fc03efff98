// The plane that the map lies on, and what of it is seen: a position p of the
// plane is seen at p·k + (x, y), in pixels.

const plane = byId("plane");
const sight = { x: 0, y: 0, k: 0.1, width: 1, height: 1 };
const overviewScale = () => fitting(briefing.all).k;

const seen = (at) => [at[0] * sight.k + sight.x, at[1] * sight.k + sight.y];

// margins are what the headline, the key and the buttons cover.
const margins = () => {
  const small = sight.width < 700;
  return small ? { top: 96, right: 50, bottom: 60, left: 26 } : { top: 60, right: 80, bottom: 50, left: 60 };
};

// fitting is the sight that shows a box within the margins.
const fitting = ([x, y, w, h]) => {
  const m = margins();
  const room = { w: Math.max(60, sight.width - m.left - m.right), h: Math.max(60, sight.height - m.top - m.bottom) };
  const k = Math.min(room.w / Math.max(w, 400), room.h / Math.max(h, 400));
  return { k, x: m.left + room.w / 2 - (x + w / 2) * k, y: m.top + room.h / 2 - (y + h / 2) * k };
};

// held keeps the middle of the picture on the map, and the scale within reason.
const held = (to) => {
  const [fx, fy, fw, fh] = briefing.frame;
  const least = Math.max(sight.width / fw, sight.height / fh) * 0.7;
  const k = Math.min(Math.max(to.k, least), 2.5);
  const f = k / to.k, cx = sight.width / 2, cy = sight.height / 2;
  const x = cx + (to.x - cx) * f, y = cy + (to.y - cy) * f;
  const within = (at, low, long, size) => Math.min(size / 2 - low * k, Math.max(size / 2 - (low + long) * k, at));
  return { k, x: within(x, fx, fw, sight.width), y: within(y, fy, fh, sight.height) };
};

let flight = 0;
const look = (to) => {
  cancelAnimationFrame(flight);
  sight.box = null; // somebody has moved the map by hand
  Object.assign(sight, held(to));
  redraw();
};

// lookAt goes to a box, smoothly if the reader's system does not ask for less
// motion.
const lookAt = (box, smooth = true) => {
  const to = held(fitting(box)), from = { ...sight };
  cancelAnimationFrame(flight);
  sight.box = box;
  if (!smooth || matchMedia("(prefers-reduced-motion: reduce)").matches) {
    Object.assign(sight, to);
    return redraw();
  }
  const begin = performance.now(), long = 450;
  const middle = ({ x, y, k }) => [(sight.width / 2 - x) / k, (sight.height / 2 - y) / k];
  const [a, b] = [middle(from), middle(to)];
  const step = (time) => {
    const t = Math.min(1, (time - begin) / long), e = t * t * (3 - 2 * t);
    const k = from.k * Math.pow(to.k / from.k, e);
    const g = to.k === from.k ? e : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
    const c = [a[0] + (b[0] - a[0]) * g, a[1] + (b[1] - a[1]) * g];
    Object.assign(sight, t === 1 ? to : { k, x: sight.width / 2 - c[0] * k, y: sight.height / 2 - c[1] * k });
    redraw();
    if (t < 1) flight = requestAnimationFrame(step);
  };
  flight = requestAnimationFrame(step);
};

const zoom = (factor, x = sight.width / 2, y = sight.height / 2) => {
  const k = held({ ...sight, k: sight.k * factor }).k, f = k / sight.k;
  look({ k, x: x + (sight.x - x) * f, y: y + (sight.y - y) * f });
};
const pan = (dx, dy) => look({ ...sight, x: sight.x + dx, y: sight.y + dy });

// Hands: one pointer moves the map, two enlarge it as well.
const hands = new Map();
let moved = 0;
plane.addEventListener("pointerdown", (e) => {
  hands.set(e.pointerId, [e.offsetX, e.offsetY]);
  moved = 0;
});
plane.addEventListener("pointermove", (e) => {
  if (!hands.has(e.pointerId)) return;
  const before = [...hands.values()], was = hands.get(e.pointerId);
  moved += Math.hypot(e.offsetX - was[0], e.offsetY - was[1]);
  if (moved > 4 && !plane.hasPointerCapture(e.pointerId)) plane.setPointerCapture(e.pointerId);
  hands.set(e.pointerId, [e.offsetX, e.offsetY]);
  if (moved <= 4) return;
  if (hands.size === 1) return pan(e.offsetX - was[0], e.offsetY - was[1]);
  const after = [...hands.values()], apart = ([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const centre = ([a, b]) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const [from, to] = [centre(before), centre(after)];
  sight.x += to[0] - from[0];
  sight.y += to[1] - from[1];
  zoom(apart(after) / Math.max(1, apart(before)), to[0], to[1]);
});
for (const end of ["pointerup", "pointercancel"]) plane.addEventListener(end, (e) => hands.delete(e.pointerId));
plane.addEventListener("wheel", (e) => {
  e.preventDefault();
  zoom(Math.pow(2, -e.deltaY / (e.deltaMode ? 8 : 240)), e.offsetX, e.offsetY);
}, { passive: false });
plane.addEventListener("dblclick", (e) => zoom(2, e.offsetX, e.offsetY));
