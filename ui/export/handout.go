package export

import (
	"fmt"
	"math"

	"sightline/ui/paint/pdf"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// handoutMapHigh is how high the map on a handout is, pixels of 1/96 inch.
const handoutMapHigh = 425

// A leaf is a sheet of a handout, not yet numbered.
type leaf struct {
	portray.HandoutSheet
	Job        // of the scene that it is about
	opens bool // it is the first about its scene
}

// putHandout makes the sheets of each scene.
func (j Job) putHandout(d *pdf.Document, p *portray.Portrayer) error {
	var leaves []leaf
	pages := j.pages()
	for i, one := range pages {
		sheets, err := one.handout(p, i+1 < len(pages))
		if err != nil {
			return err
		}
		for i, s := range sheets {
			leaves = append(leaves, leaf{s, one, i == 0})
		}
	}
	for i, l := range leaves {
		title := j.Index.Briefing().Title
		l.HandoutSheet = p.HandoutFoot(l.HandoutSheet, title, fmt.Sprintf("%d of %d", i+1, len(leaves)))
		page, err := l.page(p)
		if err != nil {
			return err
		}
		if err := d.Page(page); err != nil {
			return err
		}
		if err := j.done(float64(i+1) / float64(len(leaves))); err != nil {
			return err
		}
	}
	return nil
}

// handout sets the sheets about one scene; goes tells whether others follow.
func (j Job) handout(p *portray.Portrayer, goes bool) ([]portray.HandoutSheet, error) {
	in, _, err := j.Options.input(j.Index)
	if err != nil {
		return nil, err
	}
	h := portray.HandoutInput{
		Index: j.Index, Snapshot: in.Snapshot, Sieve: in.Sieve,
		Title: j.title(), Focus: in.Focus, Goes: goes, MapHigh: handoutMapHigh,
	}
	if s, ok := j.Index.Scene(j.Options.Scene); ok {
		h.Notes = s.Notes
	}
	return p.Handout(h), nil
}

// page is the leaf with its map.
func (l leaf) page(p *portray.Portrayer) (pdf.Page, error) {
	s := l.Scene
	page := pdf.Page{Width: s.Width * pointsPerPixel, Height: s.Height * pointsPerPixel}
	if l.opens {
		page.Title = l.title()
	}
	ground := scene.Scene{Width: s.Width, Height: s.Height, Background: s.Background}
	page.Pieces = append(page.Pieces, pdf.Piece{Scene: ground, Scale: pointsPerPixel})
	roles := map[string]pdf.Role{"title": pdf.Heading, "section": pdf.Section, "paragraph": pdf.Text}
	for _, g := range s.Groups {
		if g.Name == portray.HandoutMap {
			figure, err := l.figure(p)
			if err != nil {
				return page, err
			}
			page.Pieces = append(page.Pieces, figure)
			continue
		}
		sheet := scene.Scene{Width: s.Width, Height: s.Height, Groups: []scene.Group{g}}
		page.Pieces = append(page.Pieces, pdf.Piece{Scene: sheet, Scale: pointsPerPixel, Role: roles[g.Name]})
	}
	return page, nil
}

// OnHandout are the options of the picture on the first sheet of a handout.
func (o Options) OnHandout() Options {
	o.Width, o.Height = int(math.Round(portray.HandoutMapWide)), handoutMapHigh
	o.NoTitle, o.NoMoment, o.NoCounts, o.NoFilters, o.NoNotes = true, true, true, true, true // the sheet tells it itself
	return o
}

// figure is the map in the room that the leaf keeps for it.
func (l leaf) figure(p *portray.Portrayer) (pdf.Piece, error) {
	one := l.Job
	one.Options = l.Options.OnHandout()
	o, err := one.Options.complete(l.Index)
	if err != nil {
		return pdf.Piece{}, err
	}
	s, scale, err := Scene(p, l.Index, o)
	if err != nil {
		return pdf.Piece{}, err
	}
	words, err := one.description(p)
	return pdf.Piece{
		Scene: s, X: l.Map.X * pointsPerPixel, Y: l.Map.Y * pointsPerPixel,
		Scale: scale / o.Scale * pointsPerPixel, Role: pdf.Figure, Text: words,
	}, err
}
