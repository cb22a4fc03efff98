package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/export"
)

// TestSizesAndThemes: nothing is wider than the screen, and the theme is the
// system's until a button says otherwise.
func TestSizesAndThemes(t *testing.T) {
	b := openBrowser(t, 1280, 800)
	html := written(t, export.Job{Index: builtIn(t)})
	for _, size := range [][2]int{{360, 640}, {390, 844}, {768, 1024}, {1280, 800}, {1920, 1080}} {
		b.resize(size[0], size[1])
		b.open(html)
		var wide int
		b.run(`document.documentElement.scrollWidth`, &wide)
		assert.LessOrEqual(t, wide, size[0])
		var labels int
		b.run(`document.querySelectorAll("#labels .name").length`, &labels)
		assert.GreaterOrEqual(t, labels, 3, "places are named at %v", size)
		var overlaps []string
		b.run(overlapping, &overlaps)
		assert.Empty(t, overlaps, "at %v", size)
	}
	scheme := func() (s string) {
		b.run(`getComputedStyle(document.documentElement).colorScheme`, &s)
		return s
	}
	for _, system := range []string{"light", "dark"} {
		b.prefers(system)
		b.open(html)
		assert.Equal(t, system, scheme())
		b.run(`document.getElementById("theme").click()`, nil)
		assert.NotEqual(t, system, scheme())
	}
	b.open(written(t, export.Job{Index: builtIn(t), Options: export.Options{Theme: "dark"}}))
	assert.Equal(t, "dark", scheme())
	b.ask("Emulation.setEmulatedMedia", map[string]any{"media": "print"}, nil)
	assert.Equal(t, "light", scheme(), "on paper")
	var alone []string
	b.run(`[...document.querySelectorAll("summary, h3")].filter((e) => getComputedStyle(e).breakAfter != "avoid").map((e) => e.textContent)`, &alone)
	assert.Empty(t, alone, "no heading is left behind by what it is over")
	var shape float64
	b.run(`parseFloat(getComputedStyle(document.getElementById("map")).aspectRatio)`, &shape)
	assert.Greater(t, shape, 0.5, "the map keeps its shape, for which it was drawn")
	b.clean()
}

// overlapping finds labels of the map that cover each other.
const overlapping = `(() => {
  const all = [...document.querySelectorAll("#labels > g, #names text")].map((e) => ({ e, b: e.getBoundingClientRect() }));
  const found = [], slack = 2;
  for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) {
    const a = all[i].b, b = all[j].b;
    if (a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom &&
      !(all[i].e.classList.contains("water") && all[j].e.classList.contains("water"))) found.push(all[i].e.textContent + " / " + all[j].e.textContent);
  }
  return found;
})()`

// TestHostileTexts: whatever a briefing says is text, even where no policy would
// stop a script.
func TestHostileTexts(t *testing.T) {
	ix := hostile(t)
	b := openBrowser(t, 1280, 800)
	b.ask("Page.setBypassCSP", map[string]any{"enabled": true}, nil)
	html := written(t, export.Job{Index: ix})
	b.open(html)
	for range 3 {
		b.press("ArrowLeft", 0)
	}
	b.press("c", 0)
	b.press("PageDown", 0)
	b.run(`document.querySelectorAll("details").forEach((d) => { d.open = true; }); document.querySelectorAll(".site, .row").forEach((e) => e.dispatchEvent(new MouseEvent("click")))`, nil)
	b.drawn()
	var found struct {
		Hit            bool
		Scripts, Wide  int
		Foreign, Links []string
		Title, Text    string
	}
	b.run(`({ hit: "hit" in window, scripts: document.scripts.length, wide: document.documentElement.scrollWidth,
	  foreign: [...document.querySelectorAll("img, iframe, object, embed, base, video, audio, foreignObject, marquee")].map((e) => e.outerHTML),
	  links: [...document.querySelectorAll("a[href]")].map((e) => e.getAttribute("href")),
	  title: document.title, text: document.body.textContent })`, &found)
	assert.False(t, found.Hit, "a script of the briefing's ran")
	assert.Equal(t, 3, found.Scripts, "the page's own, what it knows, and what it says of itself")
	assert.Empty(t, found.Foreign)
	assert.Contains(t, found.Title, "<script>window.hit=1</script>")
	assert.Contains(t, found.Text, "]]>")
	assert.Contains(t, found.Text, "👩‍🚀")
	for _, r := range "\x00\u202e\u2066" {
		absent(t, found.Text, string(r))
		absent(t, string(html), string(r))
	}
	for _, l := range found.Links {
		assert.True(t, strings.HasPrefix(l, "https://") || l == "#panel", l)
	}
	assert.LessOrEqual(t, found.Wide, 1280, "4,000 characters make nothing wider")
	b.clean()
}

// hostile is a briefing whose every text is hostile.
func hostile(t *testing.T) *model.Index {
	t.Helper()
	bad := "</script><script>window.hit=1</script> ]]> --> <img src=x onerror=window.hit=1> \u202e\u2066 \x00 👩‍🚀 {{.}} ${window.hit=1} \" ' ` & "
	long := bad + strings.Repeat("Langeswort ", 364)
	b := &model.Briefing{
		Title: long, Summary: bad, Language: "en",
		Sources: []model.Source{{ID: "s", Title: bad, URL: "javascript:window.hit=1"}, {ID: "s2", Title: long, URL: "https://example.org/\"><script>window.hit=1</script>"}},
		Voices:  []model.Voice{{ID: "v", Name: long, Role: bad, Party: bad}},
		Places:  []model.Place{point("p", bad, 10, 50), point("q", strings.Repeat("x", 4000), 12, 52)},
		Events: []model.Event{
			{ID: "e", Kind: model.KindEvent, Title: bad, When: date(t, "2024-10-08"), Place: "p", Inferred: model.Inferred{bad}},
			{ID: "m", Kind: model.KindMovement, Title: long, When: date(t, "2024-10-08/2024-10-11"), From: "p", To: "q"},
		},
		Scenes: []model.Scene{{ID: "z", Title: long, At: date(t, "2024-10-09"), Clock: model.Happened, Focus: []string{"e"}}},
		Notes:  []model.Note{{About: "c", Kind: model.Caution, Text: bad, URL: "data:text/html,<script>window.hit=1</script>"}, {Kind: model.Context, Text: long, URL: "https://example.org/"}},
	}
	for i, about := range []string{"e", "m"} {
		b.Claims = append(b.Claims, model.Claim{
			ID: fmt.Sprint("c", i), Voice: "v", Stance: model.Asserts, About: about, Said: date(t, "2024-10-08"), Place: "q", Text: long,
			Cites: []model.Cite{{Source: "s", Paragraph: 1, Quote: bad}, {Source: "s2", Quote: long}}, Figures: []model.Figure{{Name: bad}},
		})
	}
	return model.NewIndex(b)
}
