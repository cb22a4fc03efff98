package pdf

import (
	"fmt"
	"strings"
)

// tags is the document as it is read aloud (14.7): its elements, page after page.
type tags struct {
	root, document ref
	page           []element // of the page that is painted
	kids           []string  // of the document
	parents        [][]ref   // by page: the element of each piece of marked content
	written        []element
}

// An element is a piece of a page with its role.
type element struct {
	piece  Piece
	page   ref
	mark   int // the number of its marked content
	height float64
	self   ref
}

// add keeps an element, and gives its number.
func (t *tags) add(f *file, e element) ref {
	e.self = f.reserve()
	t.page = append(t.page, e)
	return e.self
}

// turn ends a page.
func (t *tags) turn() {
	headingsFirst(t.page)
	for _, e := range t.page {
		t.kids = append(t.kids, e.self.String())
	}
	t.written, t.page = append(t.written, t.page...), nil
}

// end writes the elements and how marked content leads to them.
func (t *tags) end(f *file) {
	for _, e := range t.written {
		more := ""
		if e.piece.Role == Figure {
			more = " /Alt " + textString(e.piece.Text) + " /A << /O /Layout /Placement /Block /BBox [" + e.box() + "] >>"
		}
		f.put(e.self, fmt.Sprintf("<< /Type /StructElem /S /%s /P %s /Pg %s /K %d%s >>", e.piece.Role, t.document, e.page, e.mark, more))
	}
	f.put(t.document, fmt.Sprintf("<< /Type /StructElem /S /Document /P %s /K [%s] >>", t.root, strings.Join(t.kids, " ")))
	var numbers strings.Builder
	for page, marks := range t.parents {
		fmt.Fprintf(&numbers, " %d [", page)
		for i, r := range marks {
			if i > 0 {
				numbers.WriteByte(' ')
			}
			numbers.WriteString(r.String())
		}
		numbers.WriteByte(']')
	}
	tree := f.add("<< /Nums [" + strings.TrimPrefix(numbers.String(), " ") + "] >>")
	f.put(t.root, fmt.Sprintf("<< /Type /StructTreeRoot /K %s /ParentTree %s /ParentTreeNextKey %d >>", t.document, tree, len(t.parents)))
}

// box is where on its page a piece lies: left, lower, right, upper.
func (e element) box() string {
	p := e.piece
	return strings.Join([]string{
		number(p.X), number(e.height - p.Y - p.Scale*p.Scene.Height),
		number(p.X + p.Scale*p.Scene.Width), number(e.height - p.Y),
	}, " ")
}
