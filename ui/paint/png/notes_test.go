package png_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/png"
)

// chunk is one as a file has it.
func chunk(name, body string) string {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	b = append(b, name+body...)
	return string(binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE([]byte(name+body))))
}

// packed is a text as zlib has it.
func packed(text string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return b.String()
}

const (
	begin  = "\x89PNG\r\n\x1a\n"
	header = "\x00\x00\x00\x02\x00\x00\x00\x03\x08\x02\x00\x00\x00"
)

func TestNotesAreReadBack(t *testing.T) {
	texts := []png.Text{{"Title", "Кто это говорит?"}, {"Description", "두 번째\nline"}, {"Empty", ""}, {"Title", "again"}}
	got, err := png.ReadNotes(bytes.NewReader(encode(t, picture(640, 480, 255), png.Options{Texts: texts, PixelsPerInch: 300})))
	require.NoError(t, err)
	assert.Equal(t, png.Notes{Size: image.Pt(640, 480), Texts: texts}, got)
}

func TestNotesOfOtherPrograms(t *testing.T) {
	for name, test := range map[string]struct {
		body string
		want []png.Text
	}{
		"packed":            {"Title\x00\x01\x00en\x00Titel\x00" + packed("a title"), []png.Text{{"Title", "a title"}}},
		"in a language":     {"Title\x00\x00\x00ko\x00제목\x00a title", []png.Text{{"Title", "a title"}}},
		"no end of keyword": {"Title", nil},
		"nothing after it":  {"Title\x00\x00", nil},
		"no language":       {"Title\x00\x00\x00x", nil},
		"no translation":    {"Title\x00\x00\x00x\x00y", nil},
		"not packed":        {"Title\x00\x01\x00\x00\x00a title", nil},
		"half packed":       {"Title\x00\x01\x00\x00\x00" + packed("a title")[:6], nil},
	} {
		got, err := png.ReadNotes(strings.NewReader(begin + chunk("IHDR", header) + chunk("iTXt", test.body) + chunk("IDAT", "x") + chunk("IEND", "")))
		require.NoError(t, err, name)
		assert.Equal(t, png.Notes{Size: image.Pt(2, 3), Texts: test.want}, got, name)
	}
}

// TestNotesOfDamagedFiles: what is wrong is told, after what was read.
func TestNotesOfDamagedFiles(t *testing.T) {
	head, note, end := begin+chunk("IHDR", header), chunk("iTXt", "Title\x00\x00\x00\x00\x00a"), chunk("IEND", "")
	large := strings.Repeat("x", png.MaxNotes)
	flipped := []byte(chunk("IDAT", "pixels"))
	flipped[10] ^= 1
	for name, test := range map[string]struct {
		file, want string
		notes      int
	}{
		"nothing":              {"", "it is no PNG", 0},
		"another file":         {"GIF89a..", "it is no PNG", 0},
		"signature alone":      {begin, "it ends in the middle", 0},
		"no header":            {begin + note + end, "its header is missing or damaged", 0},
		"short header":         {begin + chunk("IHDR", "x") + end, "its header is missing or damaged", 0},
		"two headers":          {head + chunk("IHDR", header) + end, "its header is missing or damaged", 0},
		"no end":               {head + note, "it ends in the middle", 1},
		"cut in a chunk":       {head + note + chunk("IDAT", "pixels")[:11], "it ends in the middle", 1},
		"cut in a sum":         {head + note + chunk("IDAT", "pixels")[:16], "it ends in the middle", 1},
		"a flipped bit":        {head + note + string(flipped) + end, `its part "IDAT" is damaged`, 1},
		"says it is vast":      {head + note + "\xff\xff\xff\xffIDATx", "it ends in the middle", 1},
		"says its note is":     {head + "\xff\xff\xff\xffiTXtx", "its notes are larger than 4 MiB", 0},
		"a large note":         {head + note + chunk("iTXt", large), "its notes are larger than 4 MiB", 1},
		"many notes":           {head + strings.Repeat(chunk("iTXt", "T\x00\x00\x00\x00\x00"+large[:1<<20]), 5) + end, "its notes are larger than 4 MiB", 3},
		"a note that explodes": {head + note + chunk("iTXt", "T\x00\x01\x00\x00\x00"+packed(large+large)) + end, "its notes are larger than 4 MiB", 1},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := png.ReadNotes(strings.NewReader(test.file))
			require.EqualError(t, err, test.want)
			assert.Len(t, got.Texts, test.notes)
		})
	}
}

func FuzzReadNotes(f *testing.F) {
	f.Add([]byte(begin + chunk("IHDR", header) + chunk("iTXt", "Title\x00\x01\x00\x00\x00"+packed("a")) + chunk("IEND", "")))
	f.Add(encode(f, picture(20, 10, 255), png.Options{Texts: []png.Text{{"Title", "a"}}}))
	f.Fuzz(func(t *testing.T, file []byte) {
		n, err := png.ReadNotes(bytes.NewReader(file))
		size := 0
		for _, text := range n.Texts {
			size += len(text.Value)
		}
		assert.LessOrEqual(t, size, png.MaxNotes)
		if err == nil {
			assert.True(t, png.Signed(file))
		}
	})
}
