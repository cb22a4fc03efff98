// Making elements. The page speaks English; what the briefing says is in its own
// language, and runs its own way. Texts only ever become text nodes, so that
// nothing that a briefing says can become a part of the page's structure.

const briefing = JSON.parse(document.getElementById("briefing").textContent);

const byId = (id) => document.getElementById(id);

const fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  if (attributes.dir === "auto" || element.localName === "bdi") element.setAttribute("lang", briefing.language);
  element.append(...children.filter((child) => child != null));
  return element;
};

// make is an element of HTML; draw is one of SVG.
const make = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
const draw = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

// link is a link to a web page, which is told as it is; nothing for any other
// address.
const link = (address) => {
  if (!/^https?:\/\//i.test(address || "")) return null;
  return make("a", { href: address, rel: "noopener noreferrer external", target: "_blank" }, address);
};

// A glyph is the mark of a standing or a stance about the origin: told apart by
// its shape first.
const glyphs = {
  disc: (r) => [draw("circle", { r, class: "flat" })],
  small: (r) => [draw("circle", { r: r * 0.7, class: "flat" })],
  ringed: (r) => [draw("circle", { r: r * 0.72, class: "flat" }),
    draw("circle", { r: r * 1.28, class: "bare", "stroke-width": r * 0.3 })],
  diamond: (r) => [draw("path", { d: rhomb(r * 1.22), class: "hollow", "stroke-width": r * 0.42 })],
  full: (r) => [draw("path", { d: rhomb(r * 1.25), class: "flat" })],
  struck: (r) => [draw("circle", { r: r * 0.9, class: "hollow", "stroke-width": r * 0.34 }),
    draw("path", { d: `M${-r * 0.88} ${r * 0.88}L${r * 0.88} ${-r * 0.88}`, "stroke-width": r * 0.34 })],
  dotted: (r) => [draw("circle", { r, class: "hollow flat" }),
    ...Array.from({ length: 8 }, (_, i) => draw("circle", {
      cx: r * 0.88 * Math.cos((i * Math.PI) / 4), cy: r * 0.88 * Math.sin((i * Math.PI) / 4), r: r * 0.2, class: "flat",
    }))],
  square: (r) => [draw("rect", {
    x: -r * 0.82, y: -r * 0.82, width: r * 1.64, height: r * 1.64, rx: r * 0.25, class: "hollow", "stroke-width": r * 0.34,
  })],
  triangle: (r) => [draw("path", { d: `M0 ${-r * 1.2}L${r * 1.14} ${r * 0.9}H${-r * 1.14}z`, class: "flat" })],
};
const rhomb = (r) => `M0 ${-r}L${r} 0 0 ${r} ${-r} 0z`;

const shapes = {
  "standing-asserted": "disc", "standing-corroborated": "ringed", "standing-disputed": "diamond",
  "standing-rejected": "struck", "standing-expected": "dotted", "standing-unattributed": "small", "standing-": "square",
  "stance-asserts": "disc", "stance-denies": "struck", "stance-unconfirmed": "full", "stance-doubts": "diamond",
  "stance-expects": "dotted", "stance-warns": "triangle",
};

// glyph is the mark of "standing-…" or "stance-…".
const glyph = (kind, r) => draw("g", { class: `glyph ${kind}` }, ...glyphs[shapes[kind] || "disc"](r));

// icon is a glyph as a picture of its own, in a line of text.
const icon = (kind) => draw("svg", { viewBox: "-8 -8 16 16", "aria-hidden": "true" }, glyph(kind, 5.5));
