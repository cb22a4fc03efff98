// The panel: events with their standing, and claims as cards by the day on which
// they were said, the newest day first.

const cards = new Map(); // by the claim's id

// choose chooses an event or a site, or with the same again, or "", nothing: what
// concerns it stands out.
const choose = (id) => {
  now.chosen = id === now.chosen ? "" : id;
  render();
  const first = [...byId("claims").querySelectorAll(".card.chosen")].find((card) => card.offsetParent);
  if (now.chosen && first) {
    byId("claims").open = true;
    first.scrollIntoView({ block: "nearest" });
  }
  if (now.chosen) byId("live").textContent = byId("chosen").firstChild.textContent;
};

// concerns tells whether a claim concerns what is chosen.
const concerns = (claim) => now.chosen !== "" && (claim.event === now.chosen || claim.place === now.chosen ||
  eventsById.get(claim.event)?.place === now.chosen);

const counted = (n, one, many) => `${n} ${n === 1 ? one : many}`;

const showChosen = () => {
  const box = byId("chosen");
  box.hidden = now.chosen === "";
  if (box.hidden) return;
  const name = eventsById.get(now.chosen)?.title || sitesById.get(now.chosen)?.name || now.chosen;
  const n = briefing.claims.filter((c) => concerns(c) && stateAt(c).counts && stateAt(c).passes).length;
  const end = make("button", { type: "button" }, "Show all alike");
  end.addEventListener("click", () => choose(""));
  box.replaceChildren(make("span", { dir: "auto" }, `${name}: ${counted(n, "claim concerns", "claims concern")} it`), end);
};

// rows are the events' lines, each as it was shown last.
const rows = new Map();
const rowOf = (event, state) => {
  const chosen = event.id === now.chosen, was = rows.get(event.id);
  if (was && was.state === state && was.chosen === chosen) return was.element;
  const sides = [state.for.length && "asserted by " + state.for.join(", "), state.against.length && "objected to by " + state.against.join(", ")];
  const row = make("button", {
    type: "button", class: "row" + (chosen ? " chosen" : ""), "aria-pressed": String(chosen),
    "data-id": event.id, "data-standing": state.standing, "data-underway": String(state.underway), "data-uncertain": String(state.uncertain),
    "data-for": state.for.join("|"), "data-against": state.against.join("|"),
  }, icon("standing-" + state.standing), make("span", {}, make("bdi", {}, event.title),
    make("small", {}, [state.words + (state.uncertain ? ", perhaps later" : ""), ...sides].filter(Boolean).join(" · ")),
    make("small", {}, `${event.when}${state.underway ? ", under way" : ""} · first said ${state.firstSaid}${event.inferred ? " · inferred: " + event.inferred : ""}`)));
  row.addEventListener("click", () => choose(event.id));
  rows.set(event.id, { state, chosen, element: make("li", {}, row) });
  return rows.get(event.id).element;
};

const showEvents = () => {
  const shown = briefing.events.map((event) => [event, stateAt(event)]).filter(([, state]) => state.shown);
  byId("events").querySelector(".count").textContent = `${shown.length} of ${briefing.events.length}`;
  byId("events").querySelector("ul").replaceChildren(...(shown.length ? shown.map(([event, state]) => rowOf(event, state))
    : [make("li", { class: "empty" }, "Nothing is shown at this moment.")]));
};

// card is a claim's, made once; what depends on the moment is filled in later.
const card = (claim) => {
  const flags = make("ul", { class: "flags" });
  const subject = make("button", { type: "button" }, "→ ", make("bdi", {}, claim.about));
  subject.addEventListener("click", () => choose(claim.event));
  const element = make("li", { class: "card", "data-id": claim.id },
    make("div", { class: "head" },
      make("span", { class: `stance stance-${claim.kind}` }, icon("stance-" + claim.kind), claim.stance),
      make("bdi", { class: "voice" }, claim.voice)),
    claim.side ? make("p", { class: "side", dir: "auto" }, claim.side) : null,
    make("p", { class: "text", dir: "auto" }, claim.text),
    make("p", { class: "about" }, subject),
    flags, more(claim));
  element.style.setProperty("--bar", `var(--stance-${claim.kind})`);
  return { element, flags };
};

// more is what an opened card tells: how it came to us, where it is written, and
// what the briefing notes about it.
const more = (claim) => make("details", {},
  make("summary", {}, [claim.cites.length && counted(claim.cites.length, "cite", "cites"),
    claim.notes.length && counted(claim.notes.length, "note", "notes"), "certainty"].filter(Boolean).join(", ")),
  make("dl", {}, ...claim.facts.flatMap(([head, text]) => [make("dt", {}, head), make("dd", { dir: "auto" }, text)])),
  ...claim.cites.flatMap((cite) => [
    make("p", { class: "side", dir: "auto" }, cite.where + (cite.source ? " · " + cite.source : "") + " ", link(cite.url)),
    ...cite.quotes.map((quote) => make("p", { class: "quote", dir: "auto" }, `“${quote}”`))]),
  ...claim.notes.map((note) => make("div", { class: "note" }, make("span", { class: "head", dir: "auto" }, note.head),
    make("p", { dir: "auto" }, note.text + " ", link(note.url)))));

const flag = (text, inferred) => make("li", { class: inferred ? "inferred" : null }, text);

// days are the claims by the day on which they were said, the newest first. A
// day's cards are made when the first of them is shown, and then kept.
const days = [];
for (const claim of briefing.claims) {
  if (days[0]?.name !== claim.day) {
    const list = make("ul", { "aria-label": claim.day });
    days.unshift({ name: claim.day, claims: [], list, section: make("section", { hidden: true }, make("h3", {}, claim.day), list) });
  }
  days[0].claims.push(claim);
}
const none = make("p", { class: "empty" });
byId("claims").querySelector("div").append(none, ...days.map((day) => day.section));

// update has a card tell what is so at the moment.
const update = (claim, state, shown) => {
  const it = cards.get(claim.id);
  it.element.classList.toggle("chosen", concerns(claim));
  if (it.state === state) return;
  it.state = state;
  it.element.hidden = !shown;
  for (const name of ["new", "uncertain", "earlier"]) it.element.setAttribute("data-" + name, state[name]);
  it.flags.replaceChildren(...[
    state.new && flag("new"), claim.inferred && flag("inferred: " + claim.inferred, true),
    state.earlier && flag(state.gone), state.uncertain && flag("may have been said later", true)].filter(Boolean));
};

const showCards = () => {
  let counting = 0, shown = 0;
  for (const day of days) {
    const states = day.claims.map((claim) => stateAt(claim)), seen = states.map((state) => state.counts && state.passes);
    counting += states.filter((state) => state.counts).length;
    shown += seen.filter(Boolean).length;
    day.section.hidden = !seen.includes(true);
    if (day.section.hidden) continue;
    for (const claim of day.claims) {
      if (cards.has(claim.id)) continue;
      cards.set(claim.id, card(claim));
      day.list.append(cards.get(claim.id).element);
    }
    day.claims.forEach((claim, i) => update(claim, states[i], seen[i]));
  }
  byId("claims").querySelector(".count").textContent = `${shown} of ${briefing.claims.length}`;
  none.hidden = shown > 0;
  none.textContent = empty(counting);
};

const empty = (counting) => {
  if (!briefing.claims.length) return "This map carries no claims.";
  return counting ? "No claim passes the filter." : "Nobody has said anything yet.";
};
