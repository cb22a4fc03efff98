package pdf

import (
	"fmt"

	"sightline/ui/scene"
)

// A Page is scenes put together on paper.
type Page struct {
	Title         string  // in the list of pages; "" if it has none there
	Width, Height float64 // points, 1/72 inch
	Pieces        []Piece // in the order in which they are painted
	XMP           []byte  // what the file says of this page, as About's; nil: nothing
}

// A Piece is a scene that has one meaning on its page.
type Piece struct {
	Scene scene.Scene
	X, Y  float64 // of its upper left corner, points from the page's
	Scale float64 // points to a logical pixel
	Role  Role
	Text  string // of a Figure: what it shows, in words
}

// A Role is what a piece is to somebody who does not see the page, one of the
// standard structure types (14.8.4).
type Role string

// The roles. An Ornament is passed over.
const (
	Ornament Role = ""
	Heading  Role = "H1"
	Section  Role = "H2"
	Text     Role = "P"
	Figure   Role = "Figure"
)

// An About is what a file says of itself.
type About struct {
	Title    string
	Subject  string
	Language string // BCP 47; what has not that form is left out
	Program  string // that made it
	Date     string // of what it shows, as 2024-10-18 or 2024-10-18T09:30Z; "" if there is none
	Facts    []Fact // further ones, in order; their names are not those of the above
	XMP      []byte // all of it as an XMP packet, as it stands in the file; nil: none
}

// A Fact is something that a file says of itself under a name.
type Fact struct{ Name, Value string }

// paint paints a page and writes it.
func (d *Document) paint(p Page) {
	page := d.file.reserve()
	c := &content{doc: d}
	var marks []ref // the element that each piece of marked content belongs to
	for _, piece := range p.Pieces {
		if piece.Role == Ornament {
			c.line("/Artifact BMC")
		} else {
			c.line(fmt.Sprintf("/%s << /MCID %d >> BDC", piece.Role, len(marks)))
			marks = append(marks, d.tags.add(d.file, element{piece: piece, page: page, mark: len(marks), height: p.Height}))
		}
		c.piece(piece, p.Height)
		c.line("EMC")
	}
	painted := d.file.stream("", c.buf)
	d.file.put(page, fmt.Sprintf("<< /Type /Page /Parent %s /MediaBox [0 0 %s %s] /Resources %s /Contents %s "+
		"/Group << /S /Transparency /CS /DeviceRGB /I true >> /StructParents %d /Tabs /S%s >>",
		d.tree, number(p.Width), number(p.Height), d.resources, painted, len(d.pages), d.file.metadata(p.XMP)))
	d.tags.parents = append(d.tags.parents, marks)
	d.tags.turn()
	d.pages = append(d.pages, page)
	d.titles = append(d.titles, p.Title)
}
