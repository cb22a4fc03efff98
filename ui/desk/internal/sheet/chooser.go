package sheet

import (
	"os"
	"path/filepath"
	"sort"
	"strings"

	"fyne.io/fyne/v2"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

var _ Content = (*Chooser)(nil)

// A Chooser lets somebody choose a file by keys or taps: arrows and Enter,
// Backspace for the folder above. With Naming a name is typed, in which Left,
// Right, Home and End move the cursor and with Shift select, and a file that is
// there is only replaced after a second Enter.
type Chooser struct {
	Portrayer *portray.Portrayer
	Theme     func() portray.Theme
	Title     string
	Endings   []string // of the files listed, lower case, with the dot
	Naming    bool
	Name      string
	Shift     func() bool // tells whether the Shift key is held; nil: it is not
	Done      func(path string)

	cursor int // in the name, and where its selection began: code points from its end
	anchor int
	folder string
	rows   []portray.ChooserRow
	picked int
	top    int
	warned string // the path that Enter was pressed for once
	fault  string
	boxes  []scene.Rect
	high   float64
}

// In shows a folder.
func (c *Chooser) In(folder string) *Chooser {
	entries, err := os.ReadDir(folder)
	if err != nil {
		c.fault = err.Error()
		return c
	}
	c.folder, c.rows, c.picked, c.top, c.fault, c.warned = folder, nil, 0, 0, "", ""
	if filepath.Dir(folder) != folder {
		c.rows = append(c.rows, portray.ChooserRow{Name: "..", Folder: true})
	}
	first := len(c.rows)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || (!c.isFolder(e) && !c.lists(e.Name())) {
			continue
		}
		c.rows = append(c.rows, portray.ChooserRow{Name: e.Name(), Folder: c.isFolder(e)})
	}
	rest := c.rows[first:]
	sort.SliceStable(rest, func(i, j int) bool { return rest[i].Folder && !rest[j].Folder })
	return c
}

func (c *Chooser) isFolder(e os.DirEntry) bool {
	if e.Type()&os.ModeSymlink != 0 {
		info, err := os.Stat(filepath.Join(c.folder, e.Name()))
		return err == nil && info.IsDir()
	}
	return e.IsDir()
}

func (c *Chooser) lists(name string) bool {
	for _, ending := range c.Endings {
		if strings.HasSuffix(strings.ToLower(name), ending) {
			return true
		}
	}
	return false
}

// Draw draws it.
func (c *Chooser) Draw(w, h float64) scene.Scene {
	c.high = h
	fits := portray.ChooserRows(h, c.Naming)
	if c.picked < c.top {
		c.top = c.picked
	}
	if c.picked >= c.top+fits {
		c.top = c.picked - fits + 1
	}
	in := portray.Chooser{
		Title: c.Title, Folder: c.folder, Rows: c.rows, Picked: c.picked, Top: c.top,
		Name: c.Name, Naming: c.Naming, Warning: c.fault,
		Cursor: c.line().Cursor, Anchor: c.line().Anchor,
		Hint: "Arrows and Enter choose, Backspace goes up, Esc leaves.",
	}
	if c.Naming {
		in.Hint = "Type a name and press Enter; arrows choose a folder, Esc leaves."
	}
	var s scene.Scene
	s, c.boxes = c.Portrayer.Chooser(in, w, h, c.Theme())
	return s
}

// Key moves the choice and takes it.
func (c *Chooser) Key(k fyne.KeyName) bool {
	if c.Naming && c.edits(k) {
		return false
	}
	page := portray.ChooserRows(c.high, c.Naming)
	switch k {
	case fyne.KeyUp:
		c.move(-1)
	case fyne.KeyDown:
		c.move(1)
	case fyne.KeyPageUp:
		c.move(-page)
	case fyne.KeyPageDown:
		c.move(page)
	case fyne.KeyHome:
		c.move(-len(c.rows))
	case fyne.KeyEnd:
		c.move(len(c.rows))
	case fyne.KeyBackspace:
		c.In(filepath.Dir(c.folder))
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.Naming {
			return c.takeName()
		}
		return c.take(c.picked)
	case fyne.KeyRight:
		if c.Naming && c.picked >= 0 && c.picked < len(c.rows) && c.rows[c.picked].Folder {
			return c.take(c.picked)
		}
	}
	return false
}

func (c *Chooser) move(by int) {
	c.picked = max(0, min(len(c.rows)-1, c.picked+by))
}

// Rune types a name, or goes to the next row that begins with the character.
func (c *Chooser) Rune(r rune) bool {
	if c.Naming {
		c.edit(func(l *pane.Line) { l.Insert(string(r)) })
		return false
	}
	for i := range c.rows {
		j := (c.picked + 1 + i) % len(c.rows)
		if strings.HasPrefix(strings.ToLower(c.rows[j].Name), strings.ToLower(string(r))) {
			c.picked = j
			break
		}
	}
	return false
}

// Tap takes the row under the pointer.
func (c *Chooser) Tap(p scene.Point) bool {
	for i, b := range c.boxes {
		if b.Contains(p) {
			return c.take(c.top + i)
		}
	}
	return false
}

// Scroll moves the list.
func (c *Chooser) Scroll(rows int) { c.move(rows) }

// take goes into a folder, takes a file, or takes its name over.
func (c *Chooser) take(i int) bool {
	if i < 0 || i >= len(c.rows) {
		return false
	}
	c.picked = i
	path := filepath.Join(c.folder, c.rows[i].Name)
	switch {
	case c.rows[i].Folder:
		c.In(path)
		return false
	case c.Naming:
		c.edit(func(l *pane.Line) { l.Set(c.rows[i].Name) })
		return false
	}
	c.Done(path)
	return true
}

// takeName takes the name that was typed. A file that is there is replaced
// only if Enter is pressed again.
func (c *Chooser) takeName() bool {
	name := c.Name
	if strings.TrimSpace(name) == "" || strings.ContainsAny(name, `/\`) {
		c.fault = "Type a file name, without a slash."
		return false
	}
	if !c.lists(name) {
		name += c.Endings[0]
	}
	path := filepath.Join(c.folder, name)
	if _, err := os.Stat(path); err == nil && c.warned != path {
		c.Name, c.warned = name, path
		c.fault = name + " is there already. Press Enter once more to replace it."
		return false
	}
	c.Done(path)
	return true
}
