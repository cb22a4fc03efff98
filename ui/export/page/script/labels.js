// Where texts go. What is placed first stays; what finds no room is shortened,
// then left out: the mark itself is always there, with all of it for who points
// at it or listens.

const pen = document.createElement("canvas").getContext("2d");
const family = getComputedStyle(document.documentElement).fontFamily;
const widths = new Map();
const fontOf = (size, how = "") => `${how} ${size}px ${family}`;
const widthOf = (text, font) => {
  const key = font + "\n" + text;
  let w = widths.get(key);
  if (w === undefined) {
    pen.font = font;
    if (widths.size > 20000) widths.clear();
    widths.set(key, (w = pen.measureText(text).width));
  }
  return w;
};

// wrapped is a text in lines no wider than so much; a word that is longer is cut.
const wrapped = (text, font, wide) => {
  const lines = [];
  let line = "";
  for (const word of text.split(/[ \n\t]+/)) {
    const longer = line ? line + " " + word : word;
    if (widthOf(longer, font) <= wide) line = longer;
    else {
      if (line) lines.push(line);
      line = word;
      while (widthOf(line, font) > wide && line.length > 1) line = line.slice(0, -2) + "…";
    }
  }
  if (line) lines.push(line);
  return lines;
};

// telling is a title and what follows from it in so many lines: the title gives
// way, never the rest, for a title without its caveat would be a claim of the
// map's own. Of the title half stays at least, in two lines more, or all of it
// does: a caveat without its title would be about nothing.
const telling = (title, rest, font, wide, most) => {
  title = [...title].slice(0, 240).join("");
  for (const lines of [most, most + 1, most + 2]) {
    const told = shortened(title, rest, font, wide, lines);
    if (told) return told;
  }
  return wrapped(title + rest, font, wide);
};

// shortened is that with no more than half of the title taken away; undefined if it
// does not fit so.
const shortened = (title, rest, font, wide, most) => {
  const least = title.length / 2;
  let lines = wrapped(title + rest, font, wide);
  while (lines.length > most) {
    title = title.slice(0, Math.max(0, title.lastIndexOf(" "))).replace(/…$/, "");
    if (!title || title.length < least) return undefined;
    lines = wrapped(title + "…" + rest, font, wide);
  }
  return lines;
};

// others tells of a box that is taken whether it is another's.
const others = (box, own) => own === undefined || box.of !== own;

// A room is what is taken of the picture, by squares, so that few boxes are looked
// at for each question.
class Room {
  static square = 64;
  constructor() { this.squares = new Map(); }
  *over(box) {
    const q = Room.square;
    for (let i = Math.floor(box.x / q); i <= (box.x + box.w) / q; i++) {
      for (let j = Math.floor(box.y / q); j <= (box.y + box.h) / q; j++) yield i * 4096 + j;
    }
  }
  take(...boxes) {
    for (const box of boxes) {
      for (const at of this.over(box)) {
        if (!this.squares.has(at)) this.squares.set(at, []);
        this.squares.get(at).push(box);
      }
    }
  }
  // meets tells whether a box meets one that is taken, but for those of its own.
  meets(box, own) {
    for (const at of this.over(box)) {
      for (const b of this.squares.get(at) || []) {
        if (others(b, own) && box.x < b.x + b.w && b.x < box.x + box.w && box.y < b.y + b.h && b.y < box.y + box.h) return true;
      }
    }
    return false;
  }
  free(box, own) {
    const edge = 4;
    return box.x >= edge && box.y >= edge && box.x + box.w <= sight.width - edge && box.y + box.h <= sight.height - edge && !this.meets(box, own);
  }
}

// around are the places for a box of a size about a point, or about a box round
// the point, the best first; those farther off have a line that leads to the
// point.
const around = (x, y, w, h, about = { x, y, w: 0, h: 0 }) => {
  const all = [], [left, top, right, bottom] = [about.x, about.y, about.x + about.w, about.y + about.h];
  const rings = [9, 26, 52, 90, 130].filter((d) => d < 30 || d < sight.width / 9).map((d) => d * sight.type);
  for (const far of rings) {
    const d = far * 0.72, sides = [right + far, left - far - w], levels = [y - h / 2];
    if (far > 30) levels.push(y - h / 2 - far * 0.5, y - h / 2 + far * 0.5);
    for (const by of levels) for (const bx of sides) all.push([bx, by, far]);
    all.push([right + d, top - h - d, far], [right + d, bottom + d, far], [left - w - d, top - h - d, far], [left - w - d, bottom + d, far],
      [x - w / 2, top - h - far, far], [x - w / 2, bottom + far, far]);
  }
  return all.map(([bx, by, far]) => ({ x: bx, y: by, w, h, far: far > 10 * sight.type }));
};

// lead is the line from a point to the nearest of a box.
const lead = (x, y, box) => {
  const to = [Math.max(box.x, Math.min(box.x + box.w, x)), Math.max(box.y, Math.min(box.y + box.h, y))];
  const long = Math.hypot(to[0] - x, to[1] - y), skip = Math.min(8, long) / (long || 1);
  return `M${x + (to[0] - x) * skip} ${y + (to[1] - y) * skip}L${to[0]} ${to[1]}`;
};

// crosses tells whether the line from a point to a box meets a box that is taken.
const crosses = (room, x, y, box, own) => {
  const to = [box.x + box.w / 2, box.y + box.h / 2];
  for (let t = 0.15; t < 0.95; t += 0.1) {
    const px = x + (to[0] - x) * t, py = y + (to[1] - y) * t;
    if (px > box.x && px < box.x + box.w && py > box.y && py < box.y + box.h) return false;
    if (room.meets({ x: px, y: py, w: 0, h: 0 }, own)) return true;
  }
  return false;
};

// furniture is what lies over the map.
const furniture = () => {
  const map = byId("map").getBoundingClientRect();
  return ["headline", "zoom", "key", "credit"].map((id) => byId(id).getBoundingClientRect()).filter((b) => b.width > 0)
    .map((b) => ({ x: b.x - map.x - 4, y: b.y - map.y - 4, w: b.width + 8, h: b.height + 8 }));
};

// setNames sets the basemap's names where the briefing's own leave room.
const setNames = (room, own) => {
  const zoomed = sight.k / overviewScale(), group = [];
  const size = { country: 12, water: 11.5, capital: 11.5, town: 11 }, u = sight.type;
  for (const kind of Object.keys(size)) size[kind] *= u;
  for (const n of briefing.names) {
    if (n.z > zoomed * 1.15) break;
    if (own.has(n.t)) continue;
    const [x, y] = seen(n.p);
    if (x < 0 || y < 0 || x > sight.width || y > sight.height) continue;
    const font = fontOf(size[n.k], n.k === "water" ? "italic" : ""), spaced = { country: 0.14, water: 0.06 }[n.k] || 0;
    const wide = widthOf(n.t, font) + n.t.length * spaced * size[n.k];
    if (n.w && wide > n.w * sight.k * (n.k === "country" ? 1.25 : 1.6)) continue;
    const high = size[n.k] * 1.25;
    if (n.k === "country" || n.k === "water") {
      const lines = n.k === "water" && wide > 110 * u ? n.t.split(" / ").flatMap((part) => wrapped(part, font, 110 * u)) : [n.t];
      const long = Math.max(...lines.map((l) => widthOf(l, font) + l.length * spaced * size[n.k]));
      const box = { x: x - long / 2 - 4, y: y - (high * lines.length) / 2, w: long + 8, h: high * lines.length };
      if (!room.free(box)) continue;
      room.take(box);
      lines.forEach((l, i) => group.push(draw("text", { class: n.k, x, y: box.y + high * (i + 0.82), "font-size": size[n.k] }, l)));
      continue;
    }
    const dot = { x: x - 3 * u, y: y - 3 * u, w: 6 * u, h: 6 * u };
    if (!room.free(dot)) continue;
    const box = [[x + 6 * u, y - high / 2], [x - 6 * u - wide, y - high / 2], [x - wide / 2, y - 5 * u - high], [x - wide / 2, y + 5 * u]]
      .map(([bx, by]) => ({ x: bx - 2, y: by, w: wide + 4, h: high })).find((b) => room.free(b));
    if (!box) continue;
    room.take(dot, box);
    group.push(draw("circle", { cx: x, cy: y, r: (n.k === "capital" ? 2.4 : 1.8) * u }),
      draw("text", { class: n.k, x: box.x + 2, y: box.y + high * 0.82, "font-size": size[n.k] }, n.t));
  }
  byId("names").replaceChildren(...group);
};
