package export

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// A Kind is a form in which a picture leaves the program. Its value is the ending
// of its files.
type Kind string

// The kinds.
const (
	PNGKind      Kind = ".png"
	SVGKind      Kind = ".svg"
	PDFKind      Kind = ".pdf"
	APNGKind     Kind = ".apng"
	GIFKind      Kind = ".gif"
	HTMLKind     Kind = ".html"
	CSVKind      Kind = ".csv"
	JSONKind     Kind = ".json"
	MarkdownKind Kind = ".md"
)

// A writer writes a job in a kind.
type writer func(w io.Writer, j Job) error

// kinds are all of them, with their writers.
func kinds() []struct {
	Kind
	write writer
} {
	return []struct {
		Kind
		write writer
	}{
		{PNGKind, writePNG},
		{SVGKind, writeSVG},
		{PDFKind, writePDF},
		{APNGKind, writeAPNG},
		{GIFKind, writeGIF},
		{HTMLKind, writeHTML},
		{CSVKind, writeCSV},
		{JSONKind, writeJSON},
		{MarkdownKind, writeMarkdown},
	}
}

// Kinds are all kinds, in the order in which people are told of them.
func Kinds() []Kind {
	var all []Kind
	for _, k := range kinds() {
		all = append(all, k.Kind)
	}
	return all
}

// KindOf is the kind that a path's ending picks; false if it picks none.
func KindOf(path string) (Kind, bool) {
	ending := Kind(strings.ToLower(filepath.Ext(path)))
	for _, k := range kinds() {
		if k.Kind == ending {
			return ending, true
		}
	}
	return "", false
}

// Told tells whether a kind is text to be read, without a picture.
func (k Kind) Told() bool { return k == CSVKind || k == JSONKind || k == MarkdownKind }

// Write writes a job in a kind. The same job gives the same bytes.
func Write(w io.Writer, kind Kind, j Job) error {
	for _, k := range kinds() {
		if k.Kind == kind {
			return k.write(w, j)
		}
	}
	return fmt.Errorf("pictures can't be written as %s", kind)
}
