package pdf

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"sightline/ui/scene"
)

// A Document is a PDF that is being written, page after page. It must not be used
// by two goroutines at once.
type Document struct {
	file  *file
	about About

	metadata string // the catalog's entry about it

	tree, resources ref // of the pages
	pages           []ref
	titles          []string // of the pages
	tags            tags

	fonts  []*font
	newest map[scene.Face]*font
	alphas [256]bool // that occur
	fades  []ref     // soft masks
	ease   ref       // the function that they share; 0: not written
}

// New begins a document.
func New(w io.Writer, about About) *Document {
	d := &Document{file: newFile(w), about: about, newest: map[scene.Face]*font{}}
	d.tree, d.resources, d.tags.root = d.file.reserve(), d.file.reserve(), d.file.reserve()
	d.tags.document = d.file.reserve()
	d.metadata = d.file.metadata(about.XMP) // before those of pages, as the first that is found
	return d
}

// Page paints a page behind those that are there. Its error is that of writing.
func (d *Document) Page(p Page) error {
	d.paint(p)
	return d.file.err
}

// Close writes what the pages share. A document without a page is an error.
func (d *Document) Close() error {
	if len(d.pages) == 0 {
		return fmt.Errorf("a PDF needs a page")
	}
	f := d.file
	kids := make([]string, len(d.pages))
	for i, p := range d.pages {
		kids[i] = p.String()
	}
	f.put(d.tree, fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(kids), strings.Join(kids, " ")))
	if err := d.shared(); err != nil {
		return err
	}
	d.tags.end(f)
	outline := d.outline()
	info := f.add(d.about.info())
	language := ""
	if languageTag(d.about.Language) {
		language = " /Lang " + textString(d.about.Language)
	}
	root := f.add(fmt.Sprintf("<< /Type /Catalog /Pages %s /StructTreeRoot %s /MarkInfo << /Marked true >>%s%s "+
		"/ViewerPreferences << /DisplayDocTitle true >>%s >>", d.tree, d.tags.root, language, outline, d.metadata))
	return f.end(root, info)
}

// languageTag tells whether a text has the form of a language's name (RFC 5646).
func languageTag(text string) bool {
	return text != "" && len(text) < 100 && strings.Trim(text, "-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// shared writes the fonts, opacities and soft masks of all pages.
func (d *Document) shared() error {
	var b strings.Builder
	b.WriteString("<< /Font <<")
	for i, f := range d.fonts {
		r, err := f.write(d.file)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, " /F%d %s", i, r)
	}
	b.WriteString(" >> /ExtGState <<")
	for a, occurs := range d.alphas {
		if occurs {
			part := number(float64(a) / 255)
			fmt.Fprintf(&b, " /A%d << /ca %s /CA %s >>", a, part, part)
		}
	}
	for i, r := range d.fades {
		fmt.Fprintf(&b, " /S%d << /SMask << /S /Luminosity /G %s >> >>", i, r)
	}
	b.WriteString(" >> >>")
	d.file.put(d.resources, b.String())
	return nil
}

// outline lists the pages that have titles, for a document of several (12.3.3),
// and is the catalog's entries about it.
func (d *Document) outline() string {
	var titled []int
	for i, t := range d.titles {
		if t != "" {
			titled = append(titled, i)
		}
	}
	if len(d.pages) < 2 || len(titled) == 0 {
		return ""
	}
	f, root := d.file, d.file.reserve()
	items := make([]ref, len(titled))
	for i := range items {
		items[i] = f.reserve()
	}
	for i, page := range titled {
		around := ""
		if i > 0 {
			around += " /Prev " + items[i-1].String()
		}
		if i+1 < len(items) {
			around += " /Next " + items[i+1].String()
		}
		f.put(items[i], fmt.Sprintf("<< /Title %s /Parent %s /Dest [%s /Fit]%s >>",
			textString(d.titles[page]), root, d.pages[page], around))
	}
	f.put(root, fmt.Sprintf("<< /Type /Outlines /First %s /Last %s /Count %d >>", items[0], items[len(items)-1], len(items)))
	return " /Outlines " + root.String()
}

// fontOf is the font that a face's glyphs are put into; false if the face may not
// be put into a file.
func (d *Document) fontOf(face scene.Face) (*font, bool) {
	f, ok := d.newest[face]
	if !ok || f.full() {
		made, err := newFont(face, len(d.fonts))
		if err != nil {
			return nil, false
		}
		f = made
		d.fonts, d.newest[face] = append(d.fonts, f), f
	}
	return f, true
}

// headingsFirst puts headings before what else a page has, as they are read.
func headingsFirst(elements []element) {
	slices.SortStableFunc(elements, func(a, b element) int {
		switch ah, bh := a.piece.Role == Heading, b.piece.Role == Heading; {
		case ah && !bh:
			return -1
		case bh && !ah:
			return 1
		}
		return 0
	})
}
