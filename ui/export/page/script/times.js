// Where the slider stands. Everything that follows from it was worked out
// beforehand: here it is only looked up.

const now = { moment: briefing.start.moment, clock: briefing.start.clock, scene: briefing.start.scene, chosen: "" };

// stateAt is the state of a thing at a moment on a clock: the last turn that has
// begun.
const stateAt = (thing, clock = now.clock, moment = now.moment) => {
  const turns = thing.turns[clock];
  let low = 0, high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle][0] <= moment) low = middle + 1;
    else high = middle;
  }
  return thing.states[turns[low - 1][1]];
};

const headline = () => briefing.clocks[now.clock].moments[now.moment];
const lastMoment = briefing.moments.length - 1;
const eventsById = new Map(briefing.events.map((event) => [event.id, event]));
const sitesById = new Map(briefing.sites.map((site) => [site.id, site]));

// changeFrom is the nearest moment after (1) or before (-1) another one at which
// something changes; the end if there is none.
const changeFrom = (moment, way) => {
  const all = briefing.clocks[now.clock].changes;
  const found = way > 0 ? all.find((i) => i > moment) : all.findLast((i) => i < moment);
  return found ?? (way > 0 ? lastMoment : 0);
};

// inWords is what the map shows, for those who can't see it.
const inWords = () => {
  const { sentence, counts, contested } = headline();
  const shown = briefing.events.map((event) => stateAt(event)).filter((state) => state.shown);
  return [
    `${briefing.made.title}. ${sentence}${counts ? ": " + counts : ""}${contested ? " · " + contested : ""}.`,
    briefing.filter && `Filtered: only claims ${briefing.filter}, and what they are about.`,
    ...shown.map((state) => state.sentence),
    `${briefing.borders}.`,
  ].filter(Boolean).join("\n");
};

// newsSince tells in words what is otherwise than at another moment.
const newsSince = (clock, moment) => {
  const news = [headline().sentence, headline().counts];
  const counting = (c, m) => briefing.claims.filter((claim) => {
    const state = stateAt(claim, c, m);
    return state.counts && state.passes;
  }).length;
  const more = counting(now.clock, now.moment) - counting(clock, moment);
  if (more !== 0) news.push(`${Math.abs(more)} ${Math.abs(more) === 1 ? "claim" : "claims"} ${more > 0 ? "more" : "fewer"}`);
  for (const event of briefing.events) {
    const was = stateAt(event, clock, moment), is = stateAt(event);
    if (is.shown && !was.shown) news.push(`${event.title}: ${is.words}`);
    else if (!is.shown && was.shown) news.push(`${event.title}: no longer shown`);
    else if (is.shown && is.standing !== was.standing) news.push(`${event.title}: ${is.words}, was ${was.words}`);
  }
  const most = 8; // so that somebody can listen to all of it
  return news.slice(0, most).filter(Boolean).join(". ") + (news.length > most ? `. And ${news.length - most} more` : "") + ".";
};
