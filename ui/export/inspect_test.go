package export_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/export"
	"sightline/ui/paint/png"
)

// TestInspectReadsWhatWasWritten, of every kind that says something of itself.
func TestInspectReadsWhatWasWritten(t *testing.T) {
	ix := builtIn(t)
	o := small
	o.Scene, o.Theme = ix.Briefing().Scenes[1].ID, "dark"
	want := provenance(t, ix, o)
	for _, kind := range []export.Kind{export.PNGKind, export.SVGKind, export.PDFKind} {
		t.Run(string(kind), func(t *testing.T) {
			path := written(t, kind, export.Job{Index: ix, Options: o, Source: export.Source{Program: want.Program, SHA256: sum}})
			file, err := os.Open(path)
			require.NoError(t, err)
			defer file.Close()
			got, err := export.Inspect(file)
			require.NoError(t, err)
			assert.Equal(t, export.Inspection{Provenance: want}, got)
			packet := told(t, path) // to a program that is not ours
			assert.Equal(t, want.Title, packet["XMP-dc:Title"])
			assert.Equal(t, sum, packet["XMP-sightline:BriefingSHA256"])
			assert.Equal(t, want.Description, packet["XMP-iptcCore:AltTextAccessibility"])
		})
	}
}

// TestInspectFindsPackets, wherever in a file they lie.
func TestInspectFindsPackets(t *testing.T) {
	ours := export.Provenance{Title: "A title", Clock: "said"}
	packet := string(ours.XMP())
	foreign := `<?xpacket begin="" id=""?><x xmlns:y="urn:y"><y:z>1</y:z></x><?xpacket end="w"?>`
	broken := `<?xpacket begin="" id=""?><x><?xpacket end="w"?>`
	for name, file := range map[string]string{
		"SVG":                 `<svg xmlns="http://www.w3.org/2000/svg"><metadata>` + packet + "</metadata></svg>",
		"PDF":                 "%PDF-1.7\n1 0 obj<</Type/Metadata>>stream\n" + packet + "\nendstream",
		"after foreign ones":  foreign + broken + foreign + packet + foreign,
		"far inside":          strings.Repeat("x", 5<<20) + packet + strings.Repeat("x", 5<<20),
		"over a boundary":     strings.Repeat("x", export.MaxPacket-5) + packet,
		"over another":        strings.Repeat("x", export.MaxPacket-len(packet)+5) + packet,
		"after half a packet": `<?xpacket begin=""` + strings.Repeat("x", 3<<20) + packet,
	} {
		got, err := export.Inspect(strings.NewReader(file))
		require.NoError(t, err, name)
		assert.Equal(t, export.Inspection{Provenance: ours}, got, name)
	}
	for name, file := range map[string]string{
		"nothing":            "",
		"text":               "just text",
		"foreign":            foreign,
		"half":               packet[:len(packet)-10],
		"too many of others": strings.Repeat(foreign, 70) + packet,
	} {
		got, err := export.Inspect(strings.NewReader(file))
		require.NoError(t, err, name)
		assert.Empty(t, got, name)
	}
	_, err := export.Inspect(strings.NewReader(broken))
	require.ErrorContains(t, err, "the XMP packet can't be read")
}

// TestInspectDoubts: a file that contradicts itself was changed.
func TestInspectDoubts(t *testing.T) {
	v := export.Provenance{Title: "A title", Size: "600x400", Description: "words"}
	xmp := png.Text{Keyword: "XML:com.adobe.xmp", Value: string(v.XMP())}
	for name, test := range map[string]struct {
		texts []png.Text
		want  export.Inspection
	}{
		"alike":        {[]png.Text{{Keyword: "Title", Value: "A title"}, {Keyword: "Comment", Value: "x"}, xmp}, export.Inspection{Provenance: v}},
		"packet alone": {[]png.Text{xmp}, export.Inspection{Provenance: v}},
		"another": {[]png.Text{{Keyword: "Title", Value: "Another"}, xmp}, export.Inspection{
			Provenance: export.Provenance{Title: "Another", Size: "600x400", Description: "words"},
			Doubts:     []string{`It says two things of "Title"; the other is "A title".`},
		}},
		"cut": {[]png.Text{{Keyword: "Size", Value: "900x400"}}, export.Inspection{
			Provenance: export.Provenance{Size: "900x400"},
			Doubts:     []string{"It says that it has 900x400 pixels, and has 600x400: it was cut or scaled."},
		}},
		"nothing": {nil, export.Inspection{}},
	} {
		var b bytes.Buffer
		m := blank(600, 400)
		require.NoError(t, png.Encode(&b, m, png.Options{Texts: test.texts}))
		got, err := export.Inspect(&b)
		require.NoError(t, err, name)
		assert.Equal(t, test.want, got, name)
	}
}

// comments are extensions of a GIF, of which one has no comment.
func comments(texts ...string) string {
	all := "\x21\xFF\x0BNETSCAPE2.0\x03\x01\x00\x00\x00"
	for _, text := range texts {
		all += "\x21\xFE"
		for part := range slices.Chunk([]byte(text), 255) {
			all += string([]byte{byte(len(part))}) + string(part)
		}
		all += "\x00"
	}
	return all
}

func TestInspectOfGIFs(t *testing.T) {
	const head = "GIF89a\x02\x00\x03\x00\x80\x00\x00" + "\x00\x00\x00\xFF\xFF\xFF"
	const bare = "GIF87a\x02\x00\x03\x00\x00\x00\x00"
	long := strings.Repeat("words ", 400) + "end"
	for name, test := range map[string]struct {
		file, fault string
		want        export.Provenance
	}{
		"comments":         {head + comments("Title: A: title", "hello", "Unknown: x", "Description: "+long) + ";", "", export.Provenance{Title: "A: title", Description: long}},
		"no palette":       {bare + comments("Clock: said") + ",", "", export.Provenance{Clock: "said"}},
		"nothing":          {head + ";", "", export.Provenance{}},
		"cut in its head":  {head[:9], "it is damaged before its first picture", export.Provenance{}},
		"cut in a palette": {head[:16], "it is damaged before its first picture", export.Provenance{}},
		"cut after a text": {head + comments("Clock: said"), "it is damaged before its first picture", export.Provenance{Clock: "said"}},
		"cut in a text":    {head + comments("Clock: said", "Title: x")[:45], "it is damaged before its first picture", export.Provenance{Clock: "said"}},
		"too much":         {head + comments(strings.Repeat("x", export.MaxNotes+1)), "its comments are larger than 4 MiB", export.Provenance{}},
		"too many":         {head + strings.Repeat(comments(strings.Repeat("x", 1<<20)), 5), "its comments are larger than 4 MiB", export.Provenance{}},
	} {
		got, err := export.Inspect(strings.NewReader(test.file))
		if test.fault == "" {
			require.NoError(t, err, name)
		} else {
			require.EqualError(t, err, test.fault, name)
		}
		assert.Equal(t, export.Inspection{Provenance: test.want}, got, name)
	}
}

// TestInspectOfAFileWithoutEnd ends.
func TestInspectOfAFileWithoutEnd(t *testing.T) {
	_, err := export.Inspect(endless{})
	require.EqualError(t, err, "it is larger than 1 GiB")
}

// An endless file is one of spaces.
type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = ' '
	}
	return len(b), nil
}

func FuzzInspect(f *testing.F) {
	packet := export.Provenance{Title: "A", Clock: "said"}.XMP()
	f.Add(packet)
	f.Add([]byte("<?xpacket begin=<?xpacket end=?>"))
	f.Add([]byte("GIF89a\x02\x00\x03\x00\x00\x00\x00" + comments("Title: a") + ";"))
	var b bytes.Buffer
	require.NoError(f, png.Encode(&b, blank(3, 2), png.Options{Texts: []png.Text{{Keyword: "Title", Value: "B"}, {Keyword: "XML:com.adobe.xmp", Value: string(packet)}}}))
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, file []byte) {
		found, err := export.Inspect(bytes.NewReader(file))
		if err != nil {
			assert.NotContains(t, err.Error(), "\n")
		}
		for _, p := range found.Properties() {
			assert.LessOrEqual(t, len(p.Value), export.MaxDescription)
		}
	})
}
