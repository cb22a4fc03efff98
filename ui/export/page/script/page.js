// The page as a whole: what follows from where it stands, and the keys.

let due = 0;
const redraw = () => {
  if (due) return;
  due = requestAnimationFrame(() => {
    due = 0;
    placeMarks();
    showOccupied();
    setLabels();
  });
};

let opened = -1; // the clock for which the events were opened or closed
const render = () => {
  const moment = briefing.moments[now.moment], { sentence, counts, contested } = headline();
  byId("date").textContent = moment.words;
  byId("sentence").textContent = sentence;
  byId("counts").replaceChildren(counts, contested ? make("span", {}, " · ", make("b", {}, contested)) : "",
    briefing.filter ? ` · only claims ${briefing.filter}` : "");
  byId("caption").textContent = now.scene >= 0 ? briefing.scenes[now.scene].title : "";
  byId("described").textContent = inWords();
  document.documentElement.dataset.moment = moment.date;
  document.documentElement.dataset.clock = ["said", "happened"][now.clock];
  if (opened !== now.clock) byId("events").open = now.clock === 1; // what is under way comes first there
  opened = now.clock;
  showMarks();
  showKey();
  showChosen();
  showEvents();
  showCards();
  showSlider();
  byId("scene").value = String(now.scene);
  redraw();
};

// go goes to a moment on a clock, and tells what is new to those who listen.
const go = (moment, clock, whilePlaying = false) => {
  moment = Math.max(0, Math.min(lastMoment, moment));
  if (!whilePlaying && playing) play(false);
  if (moment === now.moment && clock === now.clock) return;
  const was = { ...now };
  Object.assign(now, { moment, clock, scene: -1 });
  render();
  byId("live").textContent = newsSince(was.clock, was.moment);
};

// focusOf is the one event or place that a scene is about; "" if it is several.
const focusOf = ({ focus }) => {
  const all = focus.filter((id) => eventsById.has(id) || sitesById.has(id));
  return all.length === 1 ? all[0] : "";
};

const goToScene = (i, smooth = true) => {
  const scene = briefing.scenes[i];
  if (!scene) return;
  if (playing) play(false);
  Object.assign(now, { moment: scene.moment, clock: scene.clock, scene: i, chosen: focusOf(scene) });
  render();
  lookAt(scene.box, smooth);
  byId("live").textContent = `${scene.title}. ${headline().sentence}. ${headline().counts}.`;
};

const turnTheme = () => {
  const root = document.documentElement, dark = getComputedStyle(root).colorScheme === "dark";
  root.dataset.theme = dark ? "light" : "dark";
};

const fitAll = () => lookAt(briefing.all);

// What keys do, by their names, with Shift and with Ctrl or the Mac's Cmd.
const keys = {
  ArrowRight: () => go(now.moment + 1, now.clock), ArrowLeft: () => go(now.moment - 1, now.clock),
  "Shift+ArrowRight": () => go(changeFrom(now.moment, 1), now.clock), "Shift+ArrowLeft": () => go(changeFrom(now.moment, -1), now.clock),
  Home: () => go(0, now.clock), End: () => go(lastMoment, now.clock), c: () => go(now.moment, 1 - now.clock),
  " ": () => play(!playing), "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5), 0: fitAll,
  "Ctrl+ArrowRight": () => pan(-80, 0), "Ctrl+ArrowLeft": () => pan(80, 0), "Ctrl+ArrowUp": () => pan(0, 80), "Ctrl+ArrowDown": () => pan(0, -80),
  PageDown: () => goToScene(now.scene + 1), PageUp: () => goToScene(now.scene - 1), Escape: () => choose(""), "?": () => help(),
};
const timely = new Set(["ArrowRight", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowLeft", "Home", "End", "c", " "]);

// scrolled tells of keys that belong to what has the focus: the panel scrolls by
// some, buttons are pressed by Space, and a list of choices has all of them.
const scrolled = (key, at) => (at.closest("#panel") && ["Home", "End", "PageUp", "PageDown"].includes(key)) ||
  (key === " " && at.closest("button, summary, a, [role=button]")) || at.closest("dialog, select");

document.addEventListener("keydown", (e) => {
  if (e.altKey || (e.target.closest?.(".site") && e.key === "Enter")) {
    if (!e.altKey) { e.preventDefault(); choose(e.target.closest(".site").dataset.id); }
    return;
  }
  const name = (e.ctrlKey || e.metaKey ? "Ctrl+" : "") + (e.shiftKey && e.key.startsWith("Arrow") ? "Shift+" : "") +
    (e.key.length === 1 && !(e.ctrlKey || e.metaKey) ? e.key.toLowerCase() : e.key);
  if (!keys[name] || scrolled(e.key, e.target.closest ? e.target : document.body) || (timely.has(name) && !slider)) return;
  if ((name === "PageDown" || name === "PageUp") && !briefing.scenes.length) return;
  e.preventDefault();
  keys[name]();
});

const help = () => {
  const dialog = byId("keys");
  if (dialog.open) dialog.close();
  else dialog.showModal();
};

const press = (id, then) => byId(id)?.addEventListener("click", then);
press("said", () => go(now.moment, 0));
press("happened", () => go(now.moment, 1));
press("play", () => play(!playing));
press("earlier", () => go(changeFrom(now.moment, -1), now.clock));
press("later", () => go(changeFrom(now.moment, 1), now.clock));
press("in", () => zoom(1.5));
press("out", () => zoom(1 / 1.5));
press("fit", fitAll);
press("theme", turnTheme);
press("help", help);
slider?.addEventListener("input", () => go(Number(slider.value), now.clock));

if (briefing.scenes.length) {
  byId("scenes").hidden = false;
  byId("scene").append(make("option", { value: -1 }, `${counted(briefing.scenes.length, "scene", "scenes")}: choose one`),
    ...briefing.scenes.map((scene, i) => make("option", { value: i }, `${i + 1}. ${scene.title}`)));
  byId("scene").addEventListener("change", () => goToScene(Number(byId("scene").value)));
  press("before", () => goToScene(now.scene < 0 ? briefing.scenes.length - 1 : now.scene - 1));
  press("after", () => goToScene(now.scene + 1));
}

const measure = () => {
  const box = byId("map").getBoundingClientRect();
  const type = parseFloat(getComputedStyle(document.documentElement).fontSize) / 15;
  Object.assign(sight, { width: box.width, height: box.height, type });
  plane.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
  if (box.height > 0) byId("map").style.setProperty("--shape", box.width / box.height); // of the map on paper
};
new ResizeObserver(() => {
  const before = { ...sight };
  measure();
  setTicks();
  if (sight.box) return lookAt(sight.box, false);
  look({ ...sight, x: before.x + (sight.width - before.width) / 2, y: before.y + (sight.height - before.height) / 2 });
}).observe(byId("map"));

addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => { d.open = true; }));

measure();
byId("key").open = sight.width > 700;
byId("key").addEventListener("toggle", redraw);
const { scene: first, box } = briefing.start;
if (first >= 0) Object.assign(now, { scene: first, chosen: focusOf(briefing.scenes[first]) });
render();
lookAt(box, false);
