package export_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/export"
)

// sum stands for a file's.
const sum = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"

// provenance is that of the built-in briefing's picture.
func provenance(t *testing.T, ix *model.Index, o export.Options) export.Provenance {
	t.Helper()
	p, err := export.Portrayer()
	require.NoError(t, err)
	v, err := export.Job{Index: ix, Options: o, Source: export.Source{Program: "Sightline 9.8.7", SHA256: sum}}.Provenance(p)
	require.NoError(t, err)
	return v
}

func TestProvenance(t *testing.T) {
	ix := builtIn(t)
	v := provenance(t, ix, export.Options{
		Moment: date(t, "2024-10-18"), Width: 480, Height: 270, Scale: 2, Projection: "mercator",
		BBox: &orb.Bound{Min: orb.Point{120, 30}, Max: orb.Point{140, 45}}, Filter: model.Filter{Words: "NATO"},
	})
	assert.Contains(t, v.Description, "As it was said by Friday 18 October 2024")
	v.Description = ""
	assert.NotEmpty(t, v.Scale)
	assert.NotEmpty(t, v.Extent)
	v.Scale, v.Extent = "", ""
	assert.Equal(t, export.Provenance{
		Program: "Sightline 9.8.7", Briefing: ix.Briefing().Title, SHA256: sum, Title: ix.Briefing().Title,
		When: "As it was said by Friday 18 October 2024", Moment: "2024-10-18", Clock: "said",
		Filters: "only claims with the words “NATO”",
		Drawing: "map", Projection: "mercator", Centre: v.Centre, Size: "960x540",
	}, v)
	assert.Regexp(t, `^3\d\.\d+ N, 130 E$`, v.Centre)
}

func TestProvenanceOfAScene(t *testing.T) {
	ix := builtIn(t)
	s := ix.Briefing().Scenes[2]
	v := provenance(t, ix, export.Options{Scene: s.ID})
	assert.Equal(t, s.ID, v.Scene)
	assert.Equal(t, s.Title, v.Title)
	assert.Equal(t, ix.Briefing().Title, v.Briefing)
	assert.Equal(t, s.At.String(), v.Moment)
	assert.Equal(t, string(s.Clock), v.Clock)
}

func TestProvenanceOfTheBoardHasNoView(t *testing.T) {
	v := provenance(t, builtIn(t), export.Options{Board: true})
	assert.Equal(t, "board", v.Drawing)
	assert.Empty(t, v.Projection+v.Centre+v.Scale+v.Extent)
}

// TestProvenanceOfNoTime: of a plain map nothing is said, and nothing of when.
func TestProvenanceOfNoTime(t *testing.T) {
	v := provenance(t, model.NewIndex(&model.Briefing{}), export.Options{})
	assert.Equal(t, "Untitled map", v.Title)
	assert.Empty(t, v.Moment+v.When+v.Briefing)
}

// texts are some that a file may bring along.
var texts = map[string]string{
	"script":     `</dc:title><script>alert("1")</script>`,
	"CDATA":      "<![CDATA[x]]> ]]>",
	"entity":     "&amp; &x; &#0; <!ENTITY x \"y\">",
	"turned":     "a\u202Egpj.exe\u202C b",
	"emoji":      "🗺️ 👩‍👩‍👧 한국어 العربية",
	"long":       strings.Repeat("x", 4000),
	"lines":      "a\nb\tc",
	"marker":     `<?xpacket end="w"?> <?xpacket begin="" ?>`,
	"percent":    "%PDF-1.7 (a\\) >> endobj",
	"apostrophe": "it's “so” \"said\"",
}

// TestXMPRoundTrip: what a packet says is what was to be said, whatever it is.
func TestXMPRoundTrip(t *testing.T) {
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			v := provenance(t, builtIn(t), small)
			v.Title, v.Briefing, v.Filters, v.Description = text, text, text, text
			packet := v.XMP()
			v = export.ProvenanceOf(v.Properties())
			assert.Equal(t, strings.NewReplacer("\u202E", "", "\u202C", "").Replace(text), v.Title)
			assert.Equal(t, packet, v.XMP())
			got, err := export.ParseXMP(packet)
			require.NoError(t, err)
			assert.Equal(t, v, got)
			inFile := []byte("\x00\xff stuff " + string(packet) + " stuff")
			assert.Equal(t, string(packet), string(export.FindXMP(inFile)))
			wellFormed(t, packet)
			assert.Equal(t, v, export.ProvenanceOf(v.Properties()))
		})
	}
}

// wellFormed makes sure that XML is that.
func wellFormed(t *testing.T, text []byte) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(string(text))); ; {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		require.NoError(t, err)
	}
}

func TestTextsAreMadeFitForFiles(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"NUL":         {"a\x00b", "ab"},
		"controls":    {"a\x1b[31mb\x7f\u0085c", "a[31mbc"},
		"line breaks": {"a\r\nb\rc\n", "a\nb\nc"},
		"not UTF-8":   {"a\xffb", "a\uFFFDb"},
		"turned":      {"\u200Fa\u202Eb\u202Cc\u2067d\u2069", "\u200Fabcd"},
		"no letter":   {"a\uFFFEb\uFFFF", "ab"},
		"space":       {" \n a ", "a"},
		"too long":    {strings.Repeat("€", export.MaxProperty), strings.Repeat("€", (export.MaxProperty-9)/3) + "… (cut)"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := export.ParseXMP(export.Provenance{Title: test.text}.XMP())
			require.NoError(t, err)
			assert.Equal(t, export.Provenance{Title: test.want}, got)
			assert.LessOrEqual(t, len(got.Title), export.MaxProperty)
			assert.True(t, utf8.ValidString(got.Title))
		})
	}
}

// TestXMPOfOtherPrograms: a program that saves the picture again may write short
// properties as attributes, and more languages.
func TestXMPOfOtherPrograms(t *testing.T) {
	got, err := export.ParseXMP([]byte(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="urn:sightline:picture:1#" xmlns:d="http://purl.org/dc/elements/1.1/">
 <r:Description s:clock="said" s:other="x">
  <d:title>
   <r:Alt>
    <r:li xml:lang="x-default">First</r:li>
    <r:li xml:lang="de">Zweiter</r:li>
   </r:Alt>
  </d:title>
  <d:title>Third</d:title>
 </r:Description></r:RDF>`))
	require.NoError(t, err)
	assert.Equal(t, export.Provenance{Title: "First", Clock: "said"}, got)
}

func TestXMPThatIsNone(t *testing.T) {
	for name, packet := range map[string]string{
		"no XML":    "<a><b></a>",
		"entities":  `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`,
		"too deep":  strings.Repeat("<a>", 40) + strings.Repeat("</a>", 40),
		"too large": "<a>" + strings.Repeat(" ", export.MaxPacket) + "</a>",
	} {
		_, err := export.ParseXMP([]byte(packet))
		require.ErrorContains(t, err, "the XMP packet ", name)
	}
	for name, file := range map[string]string{
		"nothing":   "",
		"no end":    `<?xpacket begin="" id=""?>`,
		"half":      `<?xpacket begin="" id=""?> <?xpacket end="w"`,
		"far":       `<?xpacket begin="` + strings.Repeat(" ", export.MaxPacket) + `<?xpacket end="w"?>`,
		"end first": `<?xpacket end="w"?><?xpacket begin=""?>`,
	} {
		assert.Nil(t, export.FindXMP([]byte(file)), name)
	}
}

func FuzzXMP(f *testing.F) {
	for _, text := range texts {
		f.Add([]byte(text))
		f.Add(export.Provenance{Title: text, Clock: "said"}.XMP())
	}
	f.Fuzz(func(t *testing.T, packet []byte) {
		v, err := export.ParseXMP(packet)
		if err != nil {
			return
		}
		again, err := export.ParseXMP(v.XMP())
		require.NoError(t, err)
		assert.Equal(t, v, again)
		assert.Equal(t, v, export.ProvenanceOf(v.Properties()))
	})
}
