package screens

import (
	"image"
)

// A Monitor is a part of the desktop that people see in one piece. Positions
// and sizes are in pixels, y down, from the desktop's upper left corner.
type Monitor struct {
	Name                string // as its port is called: "HDMI-1"
	X, Y, Width, Height int
	Primary             bool // the one that the desktop calls its main one
}

// Box is where the monitor lies on the desktop.
func (m Monitor) Box() image.Rectangle {
	return image.Rect(m.X, m.Y, m.X+m.Width, m.Y+m.Height)
}

// Choose says which monitor the stage goes to and which is left to the
// presenter: he keeps the one where most of the main window is, and people see
// the largest of the others. With one monitor the two are the same, with none
// both are zero.
func Choose(monitors []Monitor, main image.Rectangle) (stage, presenter Monitor) {
	if len(monitors) == 0 {
		return Monitor{}, Monitor{}
	}
	own := home(monitors, main)
	presenter = monitors[own]
	stage = presenter
	most := 0
	for i, m := range monitors {
		if i != own && area(m.Box()) > most {
			stage, most = m, area(m.Box())
		}
	}
	return stage, presenter
}

// home is the monitor where most of a window is; the primary one, else the
// first, if it is on none.
func home(monitors []Monitor, window image.Rectangle) int {
	best, most := 0, 0
	for i, m := range monitors {
		if seen := area(m.Box().Intersect(window)); seen > most {
			best, most = i, seen
		}
	}
	if most > 0 {
		return best
	}
	for i, m := range monitors {
		if m.Primary {
			return i
		}
	}
	return 0
}

// distinct leaves out monitors without an area and those that show a part of
// what an earlier or larger one shows, as a mirror does.
func distinct(monitors []Monitor) []Monitor {
	var kept []Monitor
	for i, m := range monitors {
		if area(m.Box()) > 0 && !mirrors(monitors, i) {
			kept = append(kept, m)
		}
	}
	return kept
}

func mirrors(monitors []Monitor, i int) bool {
	box := monitors[i].Box()
	for j, other := range monitors {
		same := box == other.Box()
		if j != i && box.In(other.Box()) && (!same || j < i) {
			return true
		}
	}
	return false
}

func area(r image.Rectangle) int { return r.Dx() * r.Dy() }

// amid is a rectangle in the middle of a monitor: of the size, or as much of it
// as leaves a margin for the window's frame.
func amid(m Monitor, size image.Point) image.Rectangle {
	const most = 0.9
	width := min(size.X, int(most*float64(m.Width)))
	height := min(size.Y, int(most*float64(m.Height)))
	corner := image.Pt(m.X+(m.Width-width)/2, m.Y+(m.Height-height)/2)
	return image.Rectangle{Min: corner, Max: corner.Add(image.Pt(width, height))}
}
