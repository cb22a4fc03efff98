package export

import (
	"bytes"
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"sightline/ui/internal/whole"
	"sightline/ui/paint/png"
)

// numbered matches the place of a frame's number in a file's name.
var numbered = regexp.MustCompile(`%(?:0([1-9]))?d`)

// IsSequence tells whether a path stands for numbered PNG files: its name ends in
// .png and has %d or one of %01d to %09d in it, once.
func IsSequence(path string) bool {
	kind, ok := KindOf(path)
	return ok && kind == PNGKind && len(numbered.FindAllString(filepath.Base(path), 2)) == 1
}

// FrameName is the path of a frame, counted from 1.
func FrameName(path string, n int) string {
	folder, name := filepath.Split(path)
	return folder + numbered.ReplaceAllStringFunc(name, func(place string) string {
		digits, _ := strconv.Atoi(numbered.FindStringSubmatch(place)[1])
		return fmt.Sprintf("%0*d", digits, n)
	})
}

// FramesThere are the names of the files in a sequence's folder that one of its frames
// may have, by the alphabet.
func FramesThere(path string) []string {
	entries, _ := os.ReadDir(filepath.Dir(path)) // what can't be read can't be written either
	before, after, _ := strings.Cut(numbered.ReplaceAllString(filepath.Base(path), "\x00"), "\x00")
	var names []string
	for _, e := range entries {
		digits := strings.TrimSuffix(strings.TrimPrefix(e.Name(), before), after)
		if n, err := strconv.Atoi(digits); err == nil && 0 < n && n <= MaxFrames && filepath.Base(FrameName(path, n)) == e.Name() {
			names = append(names, e.Name())
		}
	}
	return names
}

// Sequence writes an animation as numbered PNG files, from 1 on, each to be shown
// for as long as the others: 1 / FPS seconds, about. A path for which IsSequence is
// false is an error. Files that are there are replaced; those of a longer animation
// stay. All appear at the end, one after another, or if it fails before that or the
// job is ended none does.
func Sequence(path string, j Job) error {
	if !IsSequence(path) {
		return fmt.Errorf("%s: a sequence needs a place for the number in its name, such as %%03d, and the ending %s", path, PNGKind)
	}
	r, err := newReel(j)
	if err != nil {
		return err
	}
	files, err := r.each()
	if err != nil {
		return err
	}
	if err := free(path, files); err != nil {
		return err
	}
	aside, err := os.MkdirTemp(filepath.Dir(path), ".sequence-")
	if err != nil {
		return fmt.Errorf("%s can't be written: %w", path, unnamed(err))
	}
	defer func() { _ = os.RemoveAll(aside) }()
	n := 0
	err = r.run(func(m *image.RGBA, c shot) error {
		one := r.job
		one.Options.Moment = c.moment
		v, err := one.Provenance(r.portrayer)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := png.Encode(&b, m, png.Options{Texts: notes(v), PixelsPerInch: one.Options.DPI}); err != nil {
			return err
		}
		for range files[c] {
			n++
			if err := whole.Write(filepath.Join(aside, strconv.Itoa(n)), b.Bytes()); err != nil {
				return fmt.Errorf("%s can't be written: %w", FrameName(path, n), unnamed(err))
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return show(aside, path, n)
}

// each counts the files that each frame takes, so that all are shown for equally
// long.
func (r *reel) each() (map[shot]int, error) {
	a, err := r.job.Options.Animation.complete()
	if err != nil {
		return nil, err
	}
	one := time.Duration(a.DaySeconds * float64(time.Second) / float64(a.perDay()))
	files, all := map[shot]int{}, 0
	for _, c := range r.shots {
		files[c] = max(1, int(math.Round(c.shown.Seconds()/one.Seconds())))
		all += files[c]
	}
	if all > MaxFrames {
		return nil, fmt.Errorf("that would be %d files, and %d are the most: have fewer a second, less time a day or at the end", all, MaxFrames)
	}
	return files, nil
}

// free makes sure that no folder has the name of a frame.
func free(path string, files map[shot]int) error {
	n := 0
	for _, some := range files {
		n += some
	}
	for i := 1; i <= n; i++ {
		if info, err := os.Stat(FrameName(path, i)); err == nil && info.IsDir() {
			return fmt.Errorf("%s can't be written: it is a folder", FrameName(path, i))
		}
	}
	return nil
}

// show moves the files to where they belong.
func show(aside, path string, n int) error {
	for i := 1; i <= n; i++ {
		to := FrameName(path, i)
		if err := os.Rename(filepath.Join(aside, strconv.Itoa(i)), to); err != nil {
			return fmt.Errorf("%s can't be written: %w", to, unnamed(err))
		}
	}
	return nil
}

// unnamed is an error without the path of a temporary file.
func unnamed(err error) error {
	switch e := err.(type) { //nolint:errorlint // those that the system's calls return
	case *os.PathError:
		return e.Err
	case *os.LinkError:
		return e.Err
	}
	return err
}
