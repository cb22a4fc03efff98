package lettering

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"

	"sightline/ui/scene"
)

type wrapKey struct {
	lineKey
	lines int
}

// Wrap sets a text on lines no wider than width, broken where Unicode Standard
// Annex 14 allows it; a word too long for a line is broken between characters,
// and a character too wide for a line stands on one alone. If the text takes
// more than maxLines lines, and maxLines is not 0, the last one is shortened
// with an ellipsis. The lines' directions are that of the whole text. A text
// with nothing to show gives no lines. The slice is shared and must not be
// changed.
func (s *Shaper) Wrap(text string, style scene.Style, width float64, maxLines int) []scene.Run {
	s.mu.Lock()
	defer s.mu.Unlock()
	k := wrapKey{lineKey{text: text, style: style, width: width}, maxLines}
	if r, ok := s.wraps.get(k); ok {
		return r
	}
	r := s.wrap(harmless(text), style, width, maxLines)
	s.wraps.put(k, r)
	return r
}

// Least is how wide a line must be, logical pixels, so that Wrap breaks no word of
// a text: as wide as the widest part between two places where a line may end.
func (s *Shaper) Least(text string, style scene.Style) float64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	k := lineKey{text: text, style: style}
	if w, ok := s.leasts.get(k); ok {
		return w
	}
	letters := harmless(text)
	m := manner{}.of(letters)
	b := breaker{text: trimmed(letters)}
	b.find()
	least, from := 0., b.skip(0)
	for _, to := range b.breaks {
		part := trimmed(b.text[from:max(from, to)])
		least, from = max(least, s.line(part, style, m).advance), b.skip(to)
	}
	s.leasts.put(k, least)
	return least
}

func (s *Shaper) wrap(text []rune, style scene.Style, width float64, maxLines int) []scene.Run {
	m := manner{}.of(text)
	text = trimmed(text)
	b := breaker{text: text, after: s.line(text, style, m).after, tracking: style.Tracking}
	b.find()
	var out []scene.Run
	for from := b.skip(0); from < len(text); {
		if len(out) == maxLines-1 {
			l := s.fit(text[from:], style, fitting{width: width, manner: m})
			if len(l.text) > 0 {
				out = append(out, l.run())
			}
			return out
		}
		to := b.next(from, width)
		l := s.line(trimmed(text[from:to]), style, m)
		// Shaped alone a line may come out a trifle wider than within the
		// whole; then it is broken earlier.
		for l.advance > width {
			earlier, ok := b.before(from, to)
			if !ok {
				break
			}
			to = earlier
			l = s.line(trimmed(text[from:to]), style, m)
		}
		out = append(out, l.run())
		from = b.skip(to)
	}
	return out
}

// A breaker finds where lines end.
type breaker struct {
	text     []rune
	after    []float64 // by character: the advance of the cluster that begins there
	tracking float64
	breaks   []int // where a line may end
	parts    []int // where a word may be broken if it must
	chars    []int // where it may be if even that is not enough
}

func (b *breaker) find() {
	if len(b.text) == 0 {
		return
	}
	var seg segmenter.Segmenter
	seg.Init(b.text)
	for it := seg.LineIterator(); it.Next(); {
		l := it.Line()
		b.breaks = append(b.breaks, l.Offset+len(l.Text))
	}
	b.chars = graphemes(b.text)
	for _, at := range b.chars {
		next, last := at, at-1
		for next < len(b.text) && b.text[next] == joiner {
			next++
		}
		for last > 0 && b.text[last] == joiner {
			last--
		}
		if next == len(b.text) || !closing(b.text[next]) && !opening(b.text[last]) {
			b.parts = append(b.parts, at)
		}
	}
}

// joiner keeps what is around it together, and is not seen.
const joiner = '\u2060'

// closing tells whether no line begins with a character, and opening whether none
// ends with it: the classes CL, CP, EX, IS and OP of Unicode Standard Annex 14, nearly.
func closing(r rune) bool {
	return unicode.In(r, unicode.Pe, unicode.Pf) || strings.ContainsRune(",.:;!?%…、。，．：；！？％", r)
}

func opening(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }

// skip is the first character that is not a space.
func (b *breaker) skip(from int) int {
	for from < len(b.text) && unicode.IsSpace(b.text[from]) {
		from++
	}
	return from
}

// next is where the line that begins at from ends if it has so much room.
func (b *breaker) next(from int, room float64) int {
	if to := b.last(b.breaks, from, room); to > from {
		return to
	}
	if to := b.last(b.parts, from, room); to > from {
		return to
	}
	if to := b.last(b.chars, from, room); to > from {
		return to
	}
	if i := after(b.chars, from); i < len(b.chars) {
		return b.chars[i]
	}
	return len(b.text)
}

// before is the last place between from and to where a line may end; false if
// there is none.
func (b *breaker) before(from, to int) (int, bool) {
	for _, ends := range [][]int{b.breaks, b.parts, b.chars} {
		if i := after(ends, to-1) - 1; i >= 0 && ends[i] > from {
			return ends[i], true
		}
	}
	return to, false
}

// last is the last of the ends up to which the text has room; from if none has.
// Spaces at the end of a line need no room.
func (b *breaker) last(ends []int, from int, room float64) int {
	best, used, solid, at := from, 0., 0., from
	for _, end := range ends[after(ends, from):] {
		for ; at < end; at++ {
			used += b.after[at]
			if !unicode.IsSpace(b.text[at]) {
				solid = used
			}
			if solid-b.tracking > room {
				return best // not at the end, which may be a megabyte away for each line
			}
		}
		best = end
	}
	return best
}

// after is the index of the first end after a character.
func after(ends []int, from int) int {
	lo, hi := 0, len(ends)
	for lo < hi {
		if mid := (lo + hi) / 2; ends[mid] <= from {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
