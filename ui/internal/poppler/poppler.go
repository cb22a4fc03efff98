package poppler

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// run runs one of poppler's programs on a file and gives what it prints.
func run(t *testing.T, file []byte, program string, words ...string) []byte {
	t.Helper()
	_, err := exec.LookPath(program)
	require.NoError(t, err, "the tests of PDF files need %s: install the package poppler-utils", program)
	path := filepath.Join(t.TempDir(), "a.pdf")
	require.NoError(t, os.WriteFile(path, file, 0o600))
	cmd := exec.Command(program, append(words, path)...)
	if program == "pdftotext" {
		cmd.Args = append(cmd.Args, "-")
	}
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	require.NoError(t, cmd.Run(), errs.String())
	require.Empty(t, errs.String(), "%s has no complaint", program)
	return out.Bytes()
}

// Picture paints a page, counted from 1, so many pixels to an inch.
func Picture(t *testing.T, file []byte, page int, dpi float64) image.Image {
	t.Helper()
	n := strconv.Itoa(page)
	out := run(t, file, "pdftoppm", "-png", "-f", n, "-l", n, "-r", strconv.FormatFloat(dpi, 'f', -1, 64))
	m, err := png.Decode(bytes.NewReader(out))
	require.NoError(t, err)
	return m
}

// Text is the text of all pages, each with a form feed after it.
func Text(t *testing.T, file []byte) string {
	t.Helper()
	return string(run(t, file, "pdftotext", "-enc", "UTF-8"))
}

// Info is what a file says of itself, by its names.
func Info(t *testing.T, file []byte, words ...string) map[string]string {
	t.Helper()
	info := map[string]string{}
	for line := range strings.Lines(string(run(t, file, "pdfinfo", append([]string{"-enc", "UTF-8"}, words...)...))) {
		name, value, _ := strings.Cut(line, ":")
		info[name] = strings.TrimSpace(value)
	}
	return info
}

// Structure is the tree of a file's elements, with their texts.
func Structure(t *testing.T, file []byte) string {
	t.Helper()
	return string(run(t, file, "pdfinfo", "-struct-text"))
}

// A Font is a font that a file uses.
type Font struct {
	Name                        string
	Embedded, Subset, ToUnicode bool
}

// Fonts are the fonts that a file uses.
func Fonts(t *testing.T, file []byte) []Font {
	t.Helper()
	var fonts []Font
	lines := strings.Split(strings.TrimSpace(string(run(t, file, "pdffonts"))), "\n")
	for _, line := range lines[min(2, len(lines)):] {
		words := strings.Fields(line) // name, type of some words, encoding, emb, sub, uni, object, id
		yes := words[len(words)-5:]
		fonts = append(fonts, Font{words[0], yes[0] == "yes", yes[1] == "yes", yes[2] == "yes"})
	}
	return fonts
}

// Difference is how far two pictures of one size are apart: the mean over all
// pixels and the three colours, 0 to 1.
func Difference(t *testing.T, a, b image.Image) float64 {
	t.Helper()
	require.Equal(t, a.Bounds().Size(), b.Bounds().Size())
	size, sum := a.Bounds().Size(), 0
	for y := range size.Y {
		for x := range size.X {
			p := color.NRGBAModel.Convert(a.At(a.Bounds().Min.X+x, a.Bounds().Min.Y+y)).(color.NRGBA)
			q := color.NRGBAModel.Convert(b.At(b.Bounds().Min.X+x, b.Bounds().Min.Y+y)).(color.NRGBA)
			sum += apart(p.R, q.R) + apart(p.G, q.G) + apart(p.B, q.B)
		}
	}
	return float64(sum) / float64(3*255*size.X*size.Y)
}

func apart(a, b uint8) int { return int(max(a, b) - min(a, b)) }
