package portray

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A footnote is a note of the briefing that a picture carries.
type footnote struct {
	model.Note
	lines []scene.Run
}

// footnotes are the notes that concern what a picture shows, as far as they have
// room. A pointer to them stands for one picture.
type footnotes struct {
	all   []footnote         // in the file's order
	sites map[callSite][]int // which of all are called where
	wide  float64            // of the lines, logical pixels
	more  int                // how many others concern what is shown
	wrong int                // how many of those are corrections
	order []int              // of all, as they are numbered, once they are
}

// A callSite is something in a picture that a footnote's number may stand at: what
// has an id, or that somebody spoke at a place.
type callSite struct {
	id             string
	said, inferred bool // statements at the place of the id; whether they were put there
}

const (
	noteSize   = 10.5
	noteRow    = 14.5
	noteIndent = 18.0 // for the number
	noteMost   = 6    // lines that one note may have
	noteGap    = 28.0 // between two columns
	noteAbove  = 10.0 // the first line
	noteSpare  = 2    // lines that are left empty so that notes need not be broken
	noteFew    = 4    // rows and fewer, of which one is enough for that
)

// spareRows is how many of the rows of columns are left empty.
func spareRows(rows int) int {
	if rows <= noteFew {
		return noteSpare - 1
	}
	return noteSpare
}

// A press is what notes are set in: columns of a width, with so many lines in all.
type press struct {
	columns int
	wide    float64
	most    int
}

// press is that of a picture's foot, in which the notes may have a height. Columns of
// a line each would break every note: then there is one, as wide as all of them.
func (in PictureInput) press(high float64) press {
	wide := in.Width - 2*pictureEdge
	n := max(1, min(4, int(math.Round(wide/400))))
	rows := max(0, int((high-noteAbove)/noteRow))
	if n == 1 || rows < noteSpare+2 {
		return press{1, wide, rows}
	}
	return press{n, (wide - noteGap*float64(n-1)) / float64(n), n * (rows - spareRows(rows))}
}

// footnotes chooses which notes a picture carries: of those that concern what is
// shown, corrections before cautions before context, as many as have room. It is
// nil if none concerns it.
func (p *Portrayer) footnotes(in PictureInput, on showing, room press) *footnotes {
	if in.HideNotes || room.most == 0 {
		return nil
	}
	var found []footnote
	for _, n := range in.Index.Briefing().Notes {
		if !on.concerns(n) {
			continue
		}
		words := paired(in.noteWords(n))
		if lines := p.wordEnded(words, scene.Style{Size: noteSize}, room.wide-noteIndent, noteMost); len(lines) > 0 {
			found = append(found, footnote{n, lines})
		}
	}
	chosen := choose(found, room)
	f := &footnotes{wide: room.wide, more: len(found) - len(chosen), sites: map[callSite][]int{}}
	for _, n := range found {
		f.wrong += index(n.Kind == model.Correction)
	}
	for _, n := range chosen {
		f.wrong -= index(found[n].Kind == model.Correction)
		for _, site := range on.sites(found[n].Note) {
			f.sites[site] = append(f.sites[site], len(f.all))
		}
		f.all = append(f.all, found[n])
	}
	if len(found) == 0 {
		return nil
	}
	return f
}

// choose takes the notes that have room, those that matter most first, and gives
// their numbers in the order in which they came.
func choose(found []footnote, room press) []int {
	if len(found) == 0 {
		return nil
	}
	order, all := make([]int, len(found)), 0
	for i, n := range found {
		order[i], all = i, all+len(n.lines)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(found[a].weight(), found[b].weight()) })
	left := room.most
	if all > left {
		left-- // for what counts the rest
	}
	var chosen []int
	heaviest := found[order[len(order)-1]].weight()
	for _, n := range order {
		switch h := len(found[n].lines); {
		case found[n].weight() > heaviest:
		case h <= left:
			chosen, left = append(chosen, n), left-h
		default:
			heaviest = found[n].weight() // none goes before it that matters less
		}
	}
	slices.Sort(chosen)
	return chosen
}

// weight is less for a note without which a picture would sooner mislead.
func (f footnote) weight() int {
	w := map[model.NoteKind]int{model.Correction: 0, model.Caution: 1}
	kind, ok := w[f.Kind]
	switch {
	case !ok && f.About == "":
		return 3
	case !ok:
		return 2
	}
	return kind
}

// noteWords are a note after what it is about, which its number may not tell: the
// label may have no room.
func (in PictureInput) noteWords(n model.Note) string {
	about := n.About
	if c, ok := in.Index.Claim(about); ok {
		about = c.Voice
	}
	name := in.Index.SubjectName(about)
	if _, ok := in.Index.Voice(about); ok {
		name = in.Index.VoiceLabel(about)
	} else if s, ok := in.Index.Source(about); ok {
		name = cmp.Or(s.Publisher, "The source")
	} else if s, ok := in.Index.Scene(about); ok {
		name = s.Title
	}
	name = shortened(name, 60)
	kind := map[model.NoteKind]string{model.Correction: "correction", model.Caution: "caution"}[n.Kind]
	switch {
	case kind != "" && name != "":
		return name + ", " + kind + ": " + n.Text
	case kind != "":
		return strings.ToUpper(kind[:1]) + kind[1:] + ": " + n.Text
	case name != "":
		return name + ": " + n.Text
	}
	return n.Text
}

// shortened is a text of at most so many letters, cut after a word.
func shortened(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return atWord(string(letters[:most])) + "…"
}

// height is how high the notes are set in columns.
func (f *footnotes) height(columns int) float64 {
	if f == nil {
		return 0
	}
	return noteRow*float64(f.rows(columns)) + noteAbove
}

// rows is how many lines the highest of the columns may have: some more than if
// they were full, so that notes need not be broken.
func (f *footnotes) rows(columns int) int {
	lines := 0
	for _, note := range f.all {
		lines += len(note.lines)
	}
	rows := int(math.Ceil(float64(lines+min(f.more, 1)) / float64(columns)))
	if columns > 1 && rows > 1 {
		rows += spareRows(rows + noteSpare - 1)
	}
	return rows
}

// breaks are the numbers of lines, counted over all columns of some rows, at which
// the notes begin as they are numbered, and what comes after the last; each is
// whole in one column if that can be, and then true.
func (f *footnotes) breaks(columns, rows int) ([]int, bool) {
	fits := !slices.ContainsFunc(f.all, func(n footnote) bool { return len(n.lines) > rows })
	for _, whole := range []bool{fits, false} {
		var at []int
		line := 0
		for n := range len(f.all) + 1 {
			high := min(f.more, 1)
			if n < len(f.all) {
				high = len(f.all[f.order[n]].lines)
			}
			if line%rows+high > rows && whole {
				line += rows - line%rows
			}
			at = append(at, line)
			line += high
		}
		if line <= rows*columns {
			return at, whole
		}
	}
	return nil, false
}

// draw sets the notes in columns under y, as they are numbered.
func (f *footnotes) draw(s *sheet, y float64, room press, t Theme) {
	if f == nil {
		return
	}
	rows := f.rows(room.columns)
	breaks, whole := f.breaks(room.columns, rows)
	for r := rows - 1; r > 0 && whole; r-- { // no higher than it takes
		if lower, still := f.breaks(room.columns, r); still {
			rows, breaks = r, lower
			y += noteRow / 3 // most of the spare lines stay above the sources
		}
	}
	at := func(line int) scene.Point {
		x := pictureEdge + noteIndent + float64(line/rows)*(f.wide+noteGap)
		return scene.Point{X: x, Y: y + noteAbove - 2 + noteRow*float64(line%rows) + noteSize*0.9}
	}
	for n, i := range f.order {
		p := at(breaks[n])
		number := s.letters.Shape(thousands(n+1), scene.Style{Face: scene.Bold, Size: noteSize - 1, Tabular: true})
		s.run(number, p.X-5-number.Advance, p.Y, t.Text)
		for j, r := range f.all[i].lines {
			p := at(breaks[n] + j)
			s.run(r, p.X, p.Y, t.Muted)
		}
	}
	if f.more == 0 {
		return
	}
	p := at(breaks[len(f.all)])
	style := scene.Style{Size: noteSize, Slant: true}
	r := s.letters.Shape(f.moreWords(), style)
	if r.Advance > f.wide-noteIndent {
		r = s.letters.Fit(f.fewWords(), style, f.wide-noteIndent)
	}
	s.run(r, p.X, p.Y, t.Muted)
}

// fewWords are moreWords where there is little room.
func (f *footnotes) fewWords() string {
	words := "+ " + plural(f.more, "note", "notes")
	if f.wrong > 0 {
		words += ", " + plural(f.wrong, "correction", "corrections")
	}
	return words
}

// moreWords count the notes that concern what is shown and have no room, and the
// corrections among them.
func (f *footnotes) moreWords() string {
	words := "and " + plural(f.more, "more note", "more notes") + " on what is shown"
	if len(f.all) == 0 {
		words = plural(f.more, "note", "notes") + " in the briefing on what is shown"
	}
	switch {
	case f.wrong == 0:
		return words
	case f.wrong == f.more && f.more == 1:
		return words + ", a correction"
	case f.wrong == f.more:
		return words + ", all corrections"
	}
	return words + ", " + thousands(f.wrong) + " of them " + map[bool]string{true: "a correction", false: "corrections"}[f.wrong == 1]
}
