package portray

import (
	"fmt"
	"slices"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// handoutMost is how many claims a handout lists; it says how many it leaves out.
const handoutMost = 200

func (h *handout) paragraph(text string) handoutBlock {
	return handoutBlock{role: "paragraph", text: text, style: scene.Style{Size: 13}, line: 18.5, ink: h.theme.Text, before: 7}
}

func (h *handout) small(text string) handoutBlock {
	return handoutBlock{role: "paragraph", text: text, style: scene.Style{Size: 11.5}, line: 16, ink: h.theme.Muted, indent: 14, before: 2}
}

func (h *handout) strong(text string) handoutBlock {
	b := h.paragraph(text)
	b.style.Face, b.before = scene.Bold, 14
	return b
}

func (h *handout) section(text string) handoutBlock {
	return handoutBlock{role: "section", text: text, style: scene.Style{Face: scene.Bold, Size: 17}, line: 24, ink: h.theme.Text, before: 22}
}

// title sets the title, for when the picture is, and keeps the map's room.
func (h *handout) title() {
	h.put(handoutBlock{role: "title", text: h.in.Title, style: scene.Style{Face: scene.Bold, Size: 24}, line: 31, ink: h.theme.Text, most: 4})
	if words := MomentWords(h.in.Snapshot); words != "" {
		counts, contested := countWords(h.in.Snapshot, h.in.Sieve)
		words += " · " + counts
		if contested != "" {
			words += " · " + contested
		}
		b := h.paragraph(words)
		b.ink, b.before = h.theme.Muted, 3
		h.put(b)
	}
	if filter := FilterWords(h.in.Index, h.in.Sieve); filter != "" {
		b := h.paragraph("Only claims " + filter + ".")
		b.before, b.most = 2, 6
		h.put(b)
	}
	h.y += 14
	first := &h.sheets[0]
	first.Scene.Groups = append(first.Scene.Groups, scene.Group{Name: HandoutMap})
	first.Map = scene.Rect{X: handoutEdge, Y: h.y, W: HandoutMapWide, H: h.in.MapHigh}
	h.y += h.in.MapHigh + 4
}

// notes sets what the speaker has to say, paragraph by paragraph.
func (h *handout) notes() {
	head := true
	for line := range strings.Lines(h.in.Notes) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		blocks := []handoutBlock{h.paragraph(line)}
		if head {
			blocks, head = append([]handoutBlock{h.section("Notes")}, blocks...), false
		}
		h.put(blocks...)
	}
}

// listed are the claims that the handout tells, and how many count in all.
func (h *handout) listed() (listed []model.ClaimState, all int) {
	claims := h.in.Snapshot.Claims()
	if h.in.Sieve != nil {
		claims = h.in.Sieve.Claims(h.in.Snapshot)
	}
	for _, c := range claims {
		if slices.ContainsFunc([]string{c.Claim.ID, c.Claim.About, c.Claim.Voice, c.Claim.Place}, func(id string) bool {
			return id != "" && slices.Contains(h.in.Focus, id)
		}) {
			listed = append(listed, c)
		}
	}
	if len(listed) == 0 {
		listed = claims
	}
	return listed, len(claims)
}

// claims sets the claims, each with its cites.
func (h *handout) claims() {
	listed, all := h.listed()
	if all == 0 {
		return
	}
	head := h.section("Claims")
	if len(listed) < all {
		head = h.section(fmt.Sprintf("Claims about what is in focus: %s of %s", thousands(len(listed)), thousands(all)))
	}
	for i, c := range listed[:min(len(listed), handoutMost)] {
		blocks := h.claim(c)
		if i == 0 {
			blocks[0].before = 6
			blocks = append([]handoutBlock{head}, blocks...)
		}
		h.put(blocks...)
	}
	if more := len(listed) - handoutMost; more > 0 {
		h.put(h.strong("And " + plural(more, "claim", "claims") + " more, which this handout leaves out."))
	}
}

// claim is one claim: who, when, what, and where it is written.
func (h *handout) claim(c model.ClaimState) []handoutBlock {
	ix := h.in.Index
	who := ix.VoiceName(c.Claim.Voice)
	facts := []string{StanceWord(c.Claim.Stance), "said " + c.Claim.Said.Words()}
	if v, ok := ix.Voice(c.Claim.Voice); ok {
		if side := sideWords(ix, v, c.Claim); side != "" {
			facts = append(facts, side)
		}
	}
	facts = append(facts, "about: "+aboutWords(ix, c.Claim))
	under := h.small(strings.Join(facts, " · "))
	under.indent = 0
	text := h.paragraph(c.Claim.Text)
	text.before = 3
	blocks := []handoutBlock{h.strong(who), under, text}
	for _, at := range citedPlaces(c.Claim.Cites) {
		blocks = append(blocks, h.small(h.cite(at)))
	}
	if words := h.reserve(c); words != "" {
		b := h.small(words)
		b.style.Slant = true
		blocks = append(blocks, b)
	}
	return blocks
}

// cite is where a claim is written, with the words that are cited.
func (h *handout) cite(at citedPlace) string {
	name := at.source
	if s, ok := h.in.Index.Source(at.source); ok && s.Title != "" {
		name = s.Title
	}
	words := name + ", " + at.words()
	for i, c := range at.cites {
		switch {
		case c.Quote == "":
		case i == 0:
			words += ": “" + c.Quote + "”"
		default:
			words += "; “" + c.Quote + "”"
		}
	}
	return words
}

// reserve is what to bear in mind about a claim.
func (h *handout) reserve(c model.ClaimState) string {
	var parts []string
	if words := EarlierWords(h.in.Index, h.in.Snapshot, c, OwnEarlier); words != "" {
		parts = append(parts, words)
	}
	if c.Uncertain {
		parts = append(parts, "may have been said later")
	}
	if words := inferredWords(h.in.Index, c.Claim); words != "" {
		parts = append(parts, "inferred: "+words)
	}
	if words := reliabilityWords(h.in.Index, c.Claim); words != ungraded {
		parts = append(parts, "source "+words)
	}
	if words := credibilityWords(c.Claim); words != ungraded {
		parts = append(parts, "information "+words)
	}
	return strings.Join(parts, " · ")
}

// remarks sets the briefing's own notes on what is listed, and at the end of all
// sheets those on the whole, each once.
func (h *handout) remarks() {
	var notes []model.Note
	if !h.in.Goes {
		notes = h.in.Index.NotesAbout("")
	}
	listed, _ := h.listed()
	for _, c := range listed[:min(len(listed), handoutMost)] {
		notes = append(notes, notesOf(h.in.Index, c.Claim)...)
	}
	type key struct{ about, text string }
	told := map[key]bool{}
	for _, n := range notes {
		k := key{n.About, n.Text}
		if told[k] {
			continue
		}
		text := h.paragraph(n.Text)
		text.before = 2
		blocks := []handoutBlock{h.small(h.noteHead(n)), text}
		blocks[0].indent, blocks[0].before = 0, 9
		if n.URL != "" {
			blocks = append(blocks, h.small(n.URL))
		}
		if len(told) == 0 {
			blocks = append([]handoutBlock{h.section("Remarks of the briefing")}, blocks...)
		}
		told[k] = true
		h.put(blocks...)
	}
}

// noteHead is what kind of note it is, and on what.
func (h *handout) noteHead(n model.Note) string {
	kind := map[model.NoteKind]string{model.Correction: "Correction", model.Caution: "Caution"}[n.Kind]
	if kind == "" {
		kind = "Context"
	}
	about := n.About
	if c, ok := h.in.Index.Claim(about); ok {
		about = c.Voice
	}
	if s, ok := h.in.Index.Source(about); ok {
		return kind + " · " + s.Title
	}
	if v, ok := h.in.Index.Voice(about); ok {
		return kind + " · " + v.Name
	}
	if about == "" {
		return kind
	}
	return kind + " · " + h.in.Index.SubjectName(about)
}

// sources sets at the end of all sheets the documents that claims are cited from.
func (h *handout) sources() {
	if h.in.Goes {
		return
	}
	all := h.in.Index.Briefing().Sources
	for i, s := range all[:min(len(all), handoutMost)] {
		text := s.Title
		for _, part := range []string{s.Publisher, s.Published.Words(), s.URL} {
			if part != "" {
				text += " · " + closing(text) + part
			}
		}
		blocks := []handoutBlock{h.paragraph(text)}
		if i == 0 {
			blocks = append([]handoutBlock{h.section("Sources")}, blocks...)
		}
		h.put(blocks...)
	}
	if more := len(all) - handoutMost; more > 0 {
		h.put(h.paragraph("And " + plural(more, "source", "sources") + " more."))
	}
}
