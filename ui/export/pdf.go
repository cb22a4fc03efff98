package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"sightline/ui/paint/pdf"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// pointsPerPixel is how large a pixel of a picture at scale 1 is on paper: there
// are 96 to the inch, as in CSS.
const pointsPerPixel = 72. / 96

// mostPoints is how large a side of a page may be (ISO 32000-1, Annex C): 200 inches.
const mostPoints = 14400

// Paged tells whether a kind has pages, so that one file takes several scenes.
func (k Kind) Paged() bool { return k == PDFKind }

// writePDF writes a job as PDF: a page for each scene, or its handout.
func writePDF(w io.Writer, j Job) error {
	p, err := j.portrayer()
	if err != nil {
		return err
	}
	about, err := j.about(p)
	if err != nil {
		return err
	}
	d := pdf.New(w, about)
	put := j.putPages
	if j.Handout {
		put = j.putHandout
	}
	if err := put(d, p); err != nil {
		return err
	}
	return d.Close()
}

// pages are the jobs of single pages.
func (j Job) pages() []Job {
	if len(j.Scenes) == 0 {
		return []Job{j}
	}
	var all []Job
	for _, id := range j.Scenes {
		one := j
		one.Options.Scene, one.Scenes = id, nil
		all = append(all, one)
	}
	return all
}

// about is what the file says of itself: of one page what its provenance says, of
// several what they share.
func (j Job) about(p *portray.Portrayer) (pdf.About, error) {
	pages := j.pages()
	first := pages[0]
	if j.Handout {
		first.Options = first.Options.OnHandout()
	}
	v, err := first.Provenance(p)
	if err != nil {
		return pdf.About{}, err
	}
	if len(pages) > 1 {
		v = Provenance{
			Program: v.Program, Briefing: v.Briefing, SHA256: v.SHA256, Title: v.Briefing,
			Scene: strings.Join(j.Scenes, ", "), Filters: v.Filters, Drawing: v.Drawing, Size: v.Size,
		}
	}
	if j.Handout {
		v.Size = "A4"
	}
	if v.Title == "" {
		v.Title = pages[0].title()
	}
	about := pdf.About{
		Title: v.Title, Subject: v.When, Language: j.Index.Briefing().Language,
		Program: v.Program, Date: v.Moment, XMP: v.XMP(),
	}
	told := []string{"Title", "Description", "Software"} // in entries that PDF has for them, or with the figure
	for _, f := range v.Properties() {
		if !slices.Contains(told, f.Name) {
			about.Facts = append(about.Facts, pdf.Fact{Name: f.Name, Value: f.Value})
		}
	}
	return about, nil
}

// title is that of the page: the scene's, or the briefing's.
func (j Job) title() string {
	if s, ok := j.Index.Scene(j.Options.Scene); ok && s.Title != "" {
		return s.Title
	}
	if t := j.Index.Briefing().Title; t != "" {
		return t
	}
	return "Untitled map"
}

// putPages makes a page of each scene, as large as the picture.
func (j Job) putPages(d *pdf.Document, p *portray.Portrayer) error {
	pages := j.pages()
	for i, one := range pages {
		page, err := one.page(p)
		if err != nil {
			return err
		}
		if len(pages) > 1 {
			v, err := one.Provenance(p)
			if err != nil {
				return err
			}
			page.XMP = v.XMP()
		}
		if err := d.Page(page); err != nil {
			return err
		}
		if err := j.done(float64(i+1) / float64(len(pages))); err != nil {
			return err
		}
	}
	return nil
}

// page is the picture as a page.
func (j Job) page(p *portray.Portrayer) (pdf.Page, error) {
	o, err := j.Options.complete(j.Index)
	if err != nil {
		return pdf.Page{}, err
	}
	s, scale, err := Scene(p, j.Index, o)
	if err != nil {
		return pdf.Page{}, err
	}
	words, err := j.description(p)
	if err != nil {
		return pdf.Page{}, err
	}
	points := pointsPerPixel
	if o.DPI != 0 {
		points = 72 * o.Scale / o.DPI
	}
	page := pdf.Page{Title: j.title(), Width: float64(o.Width) * points, Height: float64(o.Height) * points}
	if side := max(page.Width, page.Height); side > mostPoints {
		return pdf.Page{}, fmt.Errorf("a page of %.0f inches: a PDF has room for %d", side/72, mostPoints/72)
	}
	page.Pieces = j.pieces(s, pdf.Piece{Scale: scale / o.Scale * points}, words)
	return page, nil
}

// description is what the picture shows, in words.
func (j Job) description(p *portray.Portrayer) (string, error) {
	in, _, err := j.Options.input(j.Index)
	if err != nil {
		return "", err
	}
	return p.DescribeSifted(j.Index, in.Snapshot, in.Sieve), nil
}

// pieces parts a picture by what its groups are to somebody who does not see it.
// Groups of one role that follow each other are one piece.
func (j Job) pieces(s scene.Scene, at pdf.Piece, words string) []pdf.Piece {
	var all []pdf.Piece
	figures := 0
	add := func(g scene.Group, role pdf.Role) {
		if n := len(all); n > 0 && all[n-1].Role == role && role == pdf.Figure {
			all[n-1].Scene.Groups = append(all[n-1].Scene.Groups, g)
			return
		}
		piece := at
		piece.Role = role
		piece.Scene = scene.Scene{Width: s.Width, Height: s.Height, Groups: []scene.Group{g}}
		if len(all) == 0 {
			piece.Scene.Background = s.Background
		}
		if role == pdf.Figure {
			piece.Text = words
			if figures++; figures > 1 {
				piece.Text = timelineWords
			}
		}
		all = append(all, piece)
	}
	for _, g := range s.Groups {
		switch {
		case len(g.Items) == 0:
		case g.Name == "caveats", g.Name == "notes", g.Name == "cards":
			head, rest := titled(g, j.title())
			if len(head.Items) > 0 {
				add(head, pdf.Heading)
			}
			if len(rest.Items) > 0 {
				add(rest, pdf.Text)
			}
		default:
			add(g, pdf.Figure)
		}
	}
	return all
}

// timelineWords stand for a timeline under a map that is told in words.
const timelineWords = "A timeline of the same events and of the claims about them."

// titled parts the lines of a title from the start of a group.
func titled(g scene.Group, title string) (head, rest scene.Group) {
	left := solid(title)
	n := 0
	for _, item := range g.Items {
		t, ok := item.(scene.Text)
		if !ok {
			break
		}
		line := strings.TrimSuffix(solid(t.Run.Text), "…")
		if line == "" || !strings.HasPrefix(left, line) {
			break
		}
		left = left[len(line):]
		n++
	}
	head, rest = g, g
	head.Items, rest.Items = g.Items[:n], g.Items[n:]
	return head, rest
}

// solid is a text without what lines are broken at and what is not shown.
func solid(text string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7F || r >= 0x80 && r <= 0xA0 || r == 0x200B || r >= 0x2028 && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0xFEFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}
