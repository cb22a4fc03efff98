// The plane that the map lies on, and what of it is seen: a position p of the
// plane, turned by a radians, is seen at p·k + (x, y), in pixels. Marks and texts are so many times
// their usual size as type says: as large as the rest of the page is set. Box is
// what the reader asked to see, until a hand moves the map.

const plane = byId("plane");
const sight = { x: 0, y: 0, k: 0.1, a: 0, width: 1, height: 1, type: 1, box: null };

const turned = ([x, y], a) => [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)];
const seen = (at) => {
  const [x, y] = turned(at, sight.a);
  return [x * sight.k + sight.x, y * sight.k + sight.y];
};

// middleOf is the position of the plane in the middle of a sight; about is the
// sight with a position there.
const middleOf = ({ x, y, k, a }) => turned([(sight.width / 2 - x) / k, (sight.height / 2 - y) / k], -a);
const about = (at, k, a, [mx, my] = [sight.width / 2, sight.height / 2]) => {
  const [x, y] = turned(at, a);
  return { k, a, x: mx - x * k, y: my - y * k };
};

// margins are what the headline, the key and the buttons cover.
const margins = () => (sight.width < 700 ? { top: byId("headline").offsetHeight + 24, right: 50, bottom: 60, left: 26 } : { top: 60, right: 80, bottom: 50, left: 60 });

// fitting is the sight that shows a box within the margins, north up in its
// middle.
const fitting = ({ at, size: [w, h], turn }) => {
  const m = margins();
  const room = { w: Math.max(60, sight.width - m.left - m.right), h: Math.max(60, sight.height - m.top - m.bottom) };
  const k = Math.min(room.w / Math.max(w, 400), room.h / Math.max(h, 400));
  return about(at, k, (-(turn || 0) * Math.PI) / 180, [m.left + room.w / 2, m.top + room.h / 2]);
};
const overviewScale = () => fitting(briefing.all).k;

// held keeps the middle of the picture on the map, and the scale within reason.
const held = (to) => {
  const [fx, fy, fw, fh] = briefing.frame;
  const least = Math.max(sight.width / fw, sight.height / fh) * 0.7, most = 2.5;
  const k = Math.min(Math.max(to.k, least), most), [x, y] = middleOf(to);
  return about([Math.min(Math.max(x, fx), fx + fw), Math.min(Math.max(y, fy), fy + fh)], k, to.a);
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
  const begin = performance.now(), long = 450, [a, b] = [middleOf(from), middleOf(to)];
  const step = (time) => {
    const t = Math.max(0, Math.min(1, (time - begin) / long)), e = t * t * (3 - 2 * t);
    const k = from.k * Math.pow(to.k / from.k, e);
    const g = Math.abs(to.k / from.k - 1) < 1e-3 ? e : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
    Object.assign(sight, t === 1 ? to : about([a[0] + (b[0] - a[0]) * g, a[1] + (b[1] - a[1]) * g], k, from.a + (to.a - from.a) * e));
    redraw();
    if (t < 1) flight = requestAnimationFrame(step);
  };
  flight = requestAnimationFrame(step);
};

const zoom = (factor, x = sight.width / 2, y = sight.height / 2) => {
  const k = held({ ...sight, k: sight.k * factor }).k, f = k / sight.k;
  look({ ...sight, k, x: x + (sight.x - x) * f, y: y + (sight.y - y) * f });
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
