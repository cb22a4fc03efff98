// The slider, its ticks, and playing.

const slider = byId("slider");
let playing = 0;

const setTicks = () => {
  if (!slider) return;
  const n = briefing.moments.length, ticks = byId("ticks"), room = ticks.clientWidth;
  const at = (i) => `${(100 * i) / Math.max(1, n - 1)}%`;
  const changes = new Set(briefing.clocks[now.clock].changes);
  const each = Math.max(1, Math.ceil(n / Math.max(2, Math.floor(room / 58))));
  const all = [];
  for (let i = 0; i < n; i++) {
    if (n <= 400 || changes.has(i)) all.push(put(make("i", { class: changes.has(i) ? "change" : null }), at(i)));
    const near = Math.abs(i - now.moment) < each && i !== now.moment;
    if (i === now.moment || (i % each === 0 && !near)) {
      all.push(put(make("span", { class: i === now.moment ? "now" : null }, briefing.moments[i].short), at(i)));
    }
  }
  ticks.replaceChildren(...all);
};
const put = (element, left) => {
  element.style.left = left;
  return element;
};

const showSlider = () => {
  if (!slider) return;
  slider.max = lastMoment;
  slider.value = now.moment;
  const { sentence, counts, contested } = headline();
  slider.setAttribute("aria-valuetext", [sentence, counts, contested].filter(Boolean).join(". "));
  byId("said").setAttribute("aria-pressed", now.clock === 0);
  byId("happened").setAttribute("aria-pressed", now.clock === 1);
  setTicks();
};

const play = (on) => {
  clearInterval(playing);
  playing = 0;
  if (on) {
    if (now.moment === lastMoment) go(0, now.clock, true);
    playing = setInterval(() => {
      if (now.moment >= lastMoment) play(false);
      else go(now.moment + 1, now.clock, true);
    }, 1200);
  }
  byId("play").setAttribute("aria-pressed", on);
  byId("play").setAttribute("aria-label", on ? "Pause" : "Play");
};
