package screens_test

import (
	"bufio"
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"

	_ "sightline/ui/desk/internal/locale" // before the toolkit asks for it
	"sightline/ui/desk/internal/screens"
)

// asWindow is set for a process that is to be a window, not the tests.
const asWindow = "SIGHTLINE_TEST_WINDOW"

// needed are the programs that the tests use, and the packages that have them
// on Debian and Ubuntu.
var needed = [...][2]string{
	{"Xvfb", "xvfb"},
	{"xrandr", "x11-xserver-utils"},
	{"xwininfo", "x11-utils"},
	{"openbox", "openbox"},
}

func TestMain(m *testing.M) {
	if os.Getenv(asWindow) != "" {
		beWindow()
		return
	}
	for _, n := range needed {
		if _, err := exec.LookPath(n[0]); err != nil {
			fmt.Fprintf(os.Stderr, "these tests need %s: install the package %s\n", n[0], n[1])
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// ground is the colour of the window under test, 0xRRGGBB.
const ground = 0xC01020

// beWindow shows a main window, and in a second one does what it reads: "cover
// NAME" and "beside NAME" of a monitor, and "present", which covers the monitor
// that the window is not on. It prints the answer to each. The second window is
// shown in the moment in which it is first to be somewhere, as a stage is.
func beWindow() {
	a := app.NewWithID("")
	main, win := a.NewWindow("main"), a.NewWindow("under test")
	main.Resize(fyne.NewSize(200, 150))
	win.SetPadded(false)
	win.SetContent(canvas.NewRectangle(color.RGBA{ground >> 16, ground >> 8 & 0xFF, ground & 0xFF, 0xFF}))
	win.Resize(fyne.NewSize(400, 300))
	show := sync.OnceFunc(win.Show)
	a.Lifecycle().SetOnStarted(func() {
		go func() {
			fmt.Println("started")
			for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
				fyne.DoAndWait(func() {
					show()
					fmt.Println(obey(win, strings.Fields(lines.Text())))
				})
			}
			fyne.Do(a.Quit)
		}()
	})
	main.ShowAndRun()
}

func obey(win fyne.Window, words []string) error {
	monitors, err := screens.List()
	if err != nil {
		return err
	}
	if words[0] == "present" {
		box, err := screens.Whereabouts(win)
		if err != nil {
			return err
		}
		stage, _ := screens.Choose(monitors, box)
		return screens.Cover(win, stage)
	}
	for _, m := range monitors {
		if m.Name == words[1] && words[0] == "cover" {
			return screens.Cover(win, m)
		}
		if m.Name == words[1] && words[0] == "beside" {
			return screens.Beside(win, m)
		}
	}
	return fmt.Errorf("no monitor for %v", words)
}
