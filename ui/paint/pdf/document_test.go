package pdf_test

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/poppler"
	"sightline/ui/paint/pdf"
	"sightline/ui/scene"
)

func TestADocumentNeedsAPage(t *testing.T) {
	var b bytes.Buffer
	assert.Error(t, pdf.New(&b, pdf.About{}).Close())
}

// A full disk takes so many bytes and no more.
type full int

func (f *full) Write(b []byte) (int, error) {
	n := min(len(b), int(*f))
	*f -= full(n)
	if n < len(b) {
		return n, errors.New("no space left")
	}
	return n, nil
}

func TestWhatCanNotBeWrittenIsTold(t *testing.T) {
	s := scenes(t)["letters"]
	put := func(w io.Writer) error {
		d := pdf.New(w, pdf.About{})
		err := d.Page(pdf.Page{Width: 400, Height: 300, Pieces: []pdf.Piece{{Scene: s, Scale: 1}}})
		return errors.Join(err, d.Close())
	}
	var b bytes.Buffer
	require.NoError(t, put(&b))
	whole := b.Len()
	for _, room := range []int{0, 5, 300, whole / 2, whole - 1} {
		disk := full(room)
		assert.ErrorContains(t, put(&disk), "no space left", "room for %d bytes", room)
	}
}

func TestWhatAFileSaysOfItself(t *testing.T) {
	file := written(t, sheet(), pdf.About{
		Title: "a (b) \\ 북한 \u202Ec\x00d\xff", Subject: "plain", Language: "ko", Program: "P 1", Date: "2024-10-18T09:30Z",
		Facts: []pdf.Fact{{"Briefing SHA-256", "00ff"}, {"odd/name (x)", "v"}, {"empty", ""}},
		XMP:   []byte("<?xpacket begin=x?>"),
	})
	info := poppler.Info(t, file)
	assert.Equal(t, "a (b) \\ 북한 cd\uFFFD", info["Title"])
	assert.Equal(t, "plain", info["Subject"])
	assert.Equal(t, "yes", info["Metadata Stream"])
	assert.Contains(t, info["CreationDate"], "2024")
	custom := poppler.Info(t, file, "-custom")
	assert.Equal(t, "00ff", custom["Briefing SHA-256"])
	assert.Equal(t, "v", custom["odd/name (x)"])
	assert.NotContains(t, custom, "empty")
	assert.Contains(t, string(file), "/Lang (ko)")
	assert.Contains(t, string(file), "<?xpacket begin=x?>", "unpacked")
	assert.NotContains(t, string(written(t, sheet(), pdf.About{Language: "no language"})), "/Lang")
}

func TestOnlyDatesAreDates(t *testing.T) {
	for date, want := range map[string]bool{
		"2024": true, "2024-10": true, "2024-10-18": true, "2024-10-18T09:30": true,
		"": false, "2024-21": false, "2024-10?": false, "-0044": false, "2024-10-01/2024-10-05": false, "201X": false,
	} {
		_, there := poppler.Info(t, written(t, sheet(), pdf.About{Date: date}))["CreationDate"]
		assert.Equal(t, want, there, date)
	}
}

func TestTheSamePagesGiveTheSameBytes(t *testing.T) {
	for name, s := range scenes(t) {
		assert.True(t, bytes.Equal(written(t, s, pdf.About{Title: name}), written(t, scenes(t)[name], pdf.About{Title: name})), name)
	}
	one, other := written(t, sheet(), pdf.About{Title: "one"}), written(t, sheet(), pdf.About{Title: "two"})
	id := func(file []byte) string { return string(file[bytes.Index(file, []byte("/ID")):]) }
	assert.NotEqual(t, id(one), id(other), "what differs has another identifier")
}

// TestBrokenScenesAreHarmless: what can't be drawn is left out, and the rest is there.
func TestBrokenScenesAreHarmless(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	run := shaper(t).Shape("here", scene.Style{Size: 20})
	wild := run
	wild.Text = "wild"
	wild.Glyphs = []scene.Glyph{{Face: 60000, ID: 7, Cluster: 0}, {Face: scene.Regular, ID: 1 << 20, Cluster: -4}, {Cluster: 900, X: nan}, {ID: 65535, Y: inf, Angle: nan}}
	file := written(t, sheet(
		scene.Fill{Path: scene.Polygon(scene.Point{X: nan}, scene.Point{X: 3}), Color: ink},
		scene.Fill{Path: scene.Path{Ops: []scene.Op{scene.MoveTo, scene.CubicTo}, Points: make([]scene.Point, 2)}, Color: ink},
		scene.Fill{Path: scene.Path{Ops: []scene.Op{scene.LineTo}, Points: make([]scene.Point, 1)}, Color: ink},
		scene.Fill{Color: ink},
		scene.Stroke{Path: scene.Polyline(scene.Point{X: -inf}, scene.Point{X: 1e30}), Color: ink, Width: 2},
		scene.Stroke{Path: scene.Polyline(scene.Point{X: -1e30}, scene.Point{X: 1e30}), Color: ink, Width: 2, Dash: []float64{nan, -1}},
		scene.Stroke{Path: scene.Circle(9, 9, 5), Color: ink, Width: nan, Cap: 200, Join: 200},
		scene.Stroke{Path: scene.Circle(9, 9, 5), Color: ink, Width: 1, Cap: 200, Join: 200, Dash: []float64{4}, Offset: nan},
		scene.Fill{Path: scene.Circle(9, 9, 5), Color: ink, Fade: &scene.Fade{From: scene.Point{X: nan}, Outer: inf}},
		scene.Text{Run: run, X: nan, Color: ink},
		scene.Text{Run: wild, Color: ink, Halo: red, HaloWidth: 2},
		scene.Text{Run: run, X: 20, Y: 50, Color: ink},
	), pdf.About{})
	assert.Equal(t, 1, strings.Count(poppler.Text(t, file), "here"), "all of the others are left out")
	poppler.Picture(t, file, 1, 72)
}

// TestTextOfOtherFacesIsFound: faces that may not be put into a file leave their
// outlines there, and their text.
func TestTextOfOtherFacesIsFound(t *testing.T) {
	run := shaper(t).Shape("ship", scene.Style{Size: 20})
	run.Text = "sh🚢p"
	run.Glyphs = append([]scene.Glyph(nil), run.Glyphs...)
	run.Glyphs[2].Face = 60000
	file := written(t, sheet(scene.Text{Run: run, X: 30, Y: 60, Color: ink}), pdf.About{})
	assert.Contains(t, poppler.Text(t, file), "🚢")
}

func TestPagesWithTitlesAreListed(t *testing.T) {
	var b bytes.Buffer
	d := pdf.New(&b, pdf.About{})
	for _, title := range []string{"first", "", "third"} {
		piece := pdf.Piece{Scene: sheet(), Scale: 0.5, X: 10, Y: 20, Role: pdf.Figure, Text: title}
		require.NoError(t, d.Page(pdf.Page{Title: title, Width: 300, Height: 200, Pieces: []pdf.Piece{piece}}))
	}
	require.NoError(t, d.Close())
	assert.Equal(t, "3", poppler.Info(t, b.Bytes())["Pages"])
	assert.Contains(t, b.String(), "/Title (first)")
	assert.Contains(t, b.String(), "/Title (third)")
	assert.Contains(t, b.String(), "/BBox [10 30 210 180]")
}

func TestRolesMakeATree(t *testing.T) {
	l := shaper(t)
	line := func(text string, y float64) scene.Text {
		return scene.Text{Run: l.Shape(text, scene.Style{Size: 14}), X: 10, Y: y, Color: ink}
	}
	var b bytes.Buffer
	d := pdf.New(&b, pdf.About{})
	require.NoError(t, d.Page(pdf.Page{Width: 400, Height: 300, Pieces: []pdf.Piece{
		{Scene: sheet(line("number 1", 290)), Scale: 1},
		{Scene: sheet(scene.Fill{Path: scene.Circle(50, 50, 9), Color: red}), Scale: 1, Role: pdf.Figure, Text: "a circle"},
		{Scene: sheet(line("two lines of", 120), line("one paragraph", 140)), Scale: 1, Role: pdf.Text},
		{Scene: sheet(line("the title", 30)), Scale: 1, Role: pdf.Heading},
	}}))
	require.NoError(t, d.Close())
	tree := strings.Join(strings.Fields(poppler.Structure(t, b.Bytes())), " ")
	assert.Equal(t, `Document H1 (block) "the title " Figure: /Placement /Block /BBox [0 0 400 300] "" P (block) "two lines of one paragraph "`, tree,
		"headings first; lines do not run together; ornaments are passed over")
	assert.Contains(t, b.String(), "/Alt (a circle)")
}

func BenchmarkPage(b *testing.B) {
	s := scenes(b)["letters"]
	for b.Loop() {
		written(b, s, pdf.About{})
	}
}
