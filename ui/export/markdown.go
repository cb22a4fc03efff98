package export

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"strings"

	"sightline/model"
	"sightline/ui/internal/inert"
	"sightline/ui/portray"
)

// writeMarkdown writes the claims of a job with what they are cited from as Markdown
// (CommonMark 0.30). Of texts from the briefing no markup comes; the addresses of
// sources and notes are links, seen in full.
func writeMarkdown(w io.Writer, j Job) error {
	r, err := j.record()
	if err != nil {
		return err
	}
	m := markdown{record: r}
	m.head()
	for _, c := range r.States() {
		m.claim(c)
	}
	m.list("Sources", r.sourceLines())
	m.list("Notes", r.noteLines())
	m.list("What it shows", strings.Split(r.Description, "\n"))
	m.list("Where it comes from", r.originLines())
	if _, err := w.Write(m.out.Bytes()); err != nil {
		return err
	}
	return j.done(1)
}

// A markdown is a record on its way into a file.
type markdown struct {
	record
	out bytes.Buffer
}

// head writes the title, and of when and of what the claims are.
func (m *markdown) head() {
	words := m.When
	if words == "" {
		words = "At any time"
	}
	passed, of := m.Sieve.Counts(m.Snapshot)
	words += fmt.Sprintf(": %d of %d claims", passed, of)
	if m.Filters != "" {
		words += ", " + m.Filters
	}
	fmt.Fprintf(&m.out, "# %s\n\n%s.\n\n", inert.Markdown(m.Title), inert.Markdown(words))
}

// claim writes one claim with what belongs to it.
func (m *markdown) claim(c model.ClaimState) {
	voice := m.Voice(c.Claim)
	who := voice.Name
	if voice.Role != "" {
		who += ", " + voice.Role
	}
	if voice.Party != "" && voice.Party != voice.Name {
		who += " (" + voice.Party + ")"
	}
	fmt.Fprintf(&m.out, "- **%s** · %s · %s: %s\n", inert.Markdown(who), inert.Markdown(portray.StanceWord(c.Claim.Stance)),
		inert.Markdown(c.Claim.Said.Words()), inert.Markdown(c.Claim.Text))
	under := func(name, text string) {
		if text != "" {
			fmt.Fprintf(&m.out, "  - %s%s\n", name, inert.Markdown(text))
		}
	}
	under("about: ", m.Index.SubjectName(c.Claim.About))
	for _, cite := range c.Claim.Cites {
		under("cited from ", m.citeWords(cite))
	}
	var relays []string
	for _, id := range c.Claim.Via {
		relays = append(relays, m.name(id))
	}
	under("by way of ", strings.Join(relays, ", "))
	under("inferred: ", strings.Join(c.Claim.Inferred, ", "))
	if c.Claim.Credibility != 0 {
		under("credibility: ", fmt.Sprint(c.Claim.Credibility))
	}
	under("", portray.EarlierWords(m.Index, m.Snapshot, c, portray.OwnEarlier))
	if c.Uncertain {
		under("", "perhaps said only later")
	}
}

// name is a voice's or a source's.
func (m *markdown) name(id string) string {
	if s, ok := m.Index.Source(id); ok {
		return s.Title
	}
	return m.Index.VoiceName(id)
}

// citeWords are a cite with its words: "An article, ¶1 S2: “Talks have begun”".
// Paragraph 0 is the headline.
func (m *markdown) citeWords(c model.Cite) string {
	passage := passageWords(c)
	if c.Paragraph == 0 {
		passage = "the headline" + strings.TrimPrefix(passage, "¶0")
	}
	words := m.name(c.Source) + ", " + passage
	if c.Quote != "" {
		words += ": “" + c.Quote + "”"
	}
	return words
}

// list writes lines under a heading; nothing if there are none.
func (m *markdown) list(heading string, lines []string) {
	begun := false
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if !begun {
			fmt.Fprintf(&m.out, "\n## %s\n\n", heading)
			begun = true
		}
		text, address, linked := strings.Cut(line, addressMark)
		fmt.Fprintf(&m.out, "- %s", inert.Markdown(text))
		if linked {
			m.out.WriteString(" " + link(address))
		}
		m.out.WriteByte('\n')
	}
}

// addressMark sets an address apart from the text before it. Texts have none: it is
// no character.
const addressMark = "\uFFFF"

// link is an address as a link that shows it in full; as text, if it is none of the
// web's or could be taken for more.
func link(address string) string {
	u, err := url.Parse(address)
	odd := func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("<>\\`\"", r) }
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.ContainsFunc(address, odd) {
		return inert.Markdown(address)
	}
	return "<" + address + ">"
}

// addressed is a line with an address behind it, if there is one.
func addressed(text, address string) string {
	text = cleanText(text)
	if address == "" {
		return text
	}
	return text + addressMark + address
}

// sourceLines are the sources in words.
func (r record) sourceLines() []string {
	var lines []string
	for _, s := range r.sources() {
		words := s.Title
		if s.Publisher != "" {
			words += ", " + s.Publisher
		}
		if !s.Published.IsZero() {
			words += ", " + s.Published.Words()
		}
		if s.Reliability != "" {
			words += ", reliability " + s.Reliability
		}
		lines = append(lines, addressed(words, s.URL))
	}
	return lines
}

// noteLines are the notes in words.
func (r record) noteLines() []string {
	var lines []string
	for _, n := range r.notes() {
		words := n.Text
		if n.Kind != "" {
			words = string(n.Kind) + ": " + words
		}
		lines = append(lines, addressed(words, n.URL))
	}
	return lines
}

// originLines are what the record says of itself, but for what is told above.
func (r record) originLines() []string {
	var lines []string
	for _, p := range r.Properties() {
		if p.Name != "Description" && p.Name != "Title" {
			lines = append(lines, p.Name+": "+p.Value)
		}
	}
	return lines
}
