package desk

import (
	"math"
	"strconv"
	"strings"
	"time"

	"sightline/ui/desk/internal/sheet"
	"sightline/ui/desk/scenes"
)

// scenesStage is what the list of scenes needs of the window.
func (w *window) scenesStage() scenes.Stage {
	of := w.panel.Stage
	return scenes.Stage{
		Focus: of.Focus, Keys: w.key, Runes: w.rune, Shortcuts: of.Shortcuts,
		Show: w.show, Add: w.addScene, Rename: w.renameScene, Time: w.timeScene, Keep: w.keepScenes,
		Save: func() { w.save(nil) }, Present: w.present,
	}
}

// prompt asks for a line, of which text is proposed.
func (w *window) prompt(p *sheet.Prompt, text string) {
	p.Portrayer, p.Theme, p.Shift = w.portrayer, w.theme, w.shift
	w.sheet.Open(p.With(text))
}

// addScene asks for a title and adds a scene that shows what is seen now.
func (w *window) addScene() {
	s := w.store.State()
	p := &sheet.Prompt{Title: "Add a scene of what is seen now", Hint: "Enter adds it with this title, Esc leaves."}
	p.Lines = []string{"It keeps the moment, the clock, the part of the map and what is selected."}
	if s.Sequence().Automatic && len(s.Sequence().Scenes) > 0 {
		p.Lines = append(p.Lines, "The briefing has automatic scenes, which give way to its own. To have both, first keep those to work on (S, then the button).")
	}
	p.Take = func(title string) string {
		w.store.AddScene(title)
		w.showScenes(true)
		w.asked = w.scenes.List() // the keys are for the new scene then
		return ""
	}
	w.prompt(p, s.ProposedTitle())
}

// renameScene asks for another title.
func (w *window) renameScene(id string) {
	sc, ok := w.store.State().SceneOf(id)
	if !ok {
		return
	}
	w.prompt(&sheet.Prompt{
		Title: "Rename the scene", Hint: "Enter takes the title, Esc leaves.",
		Take: func(title string) string {
			if strings.TrimSpace(title) == "" {
				return "A scene needs a title."
			}
			w.store.RenameScene(id, title)
			return ""
		},
	}, sc.Title)
}

// timeScene asks how long a scene may take.
func (w *window) timeScene(id string) {
	sc, ok := w.store.State().SceneOf(id)
	if !ok {
		return
	}
	text := ""
	if sc.Budget > 0 {
		text = strconv.FormatFloat(sc.Budget.Seconds(), 'f', -1, 64)
	}
	w.prompt(&sheet.Prompt{
		Title: "How long may the scene take?", Lines: []string{"In seconds, or as 1:30. Nothing: no time is set."},
		Hint: "Enter takes it, Esc leaves.",
		Take: func(text string) string {
			d, ok := seconds(text)
			if !ok {
				return "Write seconds above 0 and up to 86400, such as 90, or 1:30."
			}
			w.store.SetSceneBudget(id, d)
			return ""
		},
	}, text)
}

// seconds reads a time of a scene: seconds, or minutes and seconds; nothing is 0.
func seconds(text string) (time.Duration, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, true
	}
	whole := 0.0
	parts := strings.Split(text, ":")
	for i, part := range parts {
		n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(part), ",", ".", 1), 64)
		if err != nil || !(n >= 0) || len(parts) > 3 || i > 0 && n >= 60 {
			return 0, false
		}
		whole = whole*60 + n
	}
	d := time.Duration(math.Round(min(whole, 1e6) * float64(time.Second)))
	return d, 0 < d && d <= 24*time.Hour
}

// keepScenes asks whether the automatic scenes are to be worked on.
func (w *window) keepScenes() {
	w.sheet.Open(&sheet.Decision{
		Portrayer: w.portrayer, Theme: w.theme, Title: "These scenes are automatic",
		Lines: []string{"They are made of the dates on which a standing changes, and are not in the file. To change one, keep them: then they are the briefing's own."},
		Answers: []sheet.Answer{
			{Text: "Keep these to work on", Do: w.scenes.Keep},
			{Text: "Cancel"},
		},
	})
}
