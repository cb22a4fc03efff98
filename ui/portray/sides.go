package portray

import (
	"cmp"
	"slices"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

const sideGap = 14.0

// An utterance is a claim about an event that was said by the moment.
type utterance struct {
	model.ClaimState
	gone string // why it is no position any more: "earlier", "replaced by Gamma", "withdrawn 6 March 2024"
	last model.Ending
}

// ended tells whether it was withdrawn or replaced, by whomever.
func (s utterance) ended() bool { return s.last.Claim != nil }

// utterancesOn are the claims about an event that were said by the moment, withdrawn
// ones included, oldest first.
func utterancesOn(ix *model.Index, snap model.Snapshot, event string) []utterance {
	var all []utterance
	for _, c := range snap.About(event) {
		s := utterance{ClaimState: c, gone: EarlierWords(ix, snap, c, "earlier")}
		s.last, _ = snap.Ending(c.Claim.ID)
		all = append(all, s)
	}
	for _, e := range snap.WithdrawnAbout(event) {
		all = append(all, utterance{model.ClaimState{Claim: e.Claim}, endingWords(ix, e), e})
	}
	order := func(s utterance) int32 { n, _ := ix.Number(s.Claim.ID); return n }
	slices.SortFunc(all, func(a, b utterance) int { return cmp.Compare(order(a), order(b)) })
	return all
}

// sides adds who asserts and who objects, face to face, in order of time, and
// below them who expects or warns. What is no position any more is struck out.
func (c *column) sides(ix *model.Index, claims []utterance) {
	var asserting, objecting, foreseeing []utterance
	for _, cl := range claims {
		switch st := cl.Claim.Stance; {
		case st.Supports():
			asserting = append(asserting, cl)
		case st.Objects():
			objecting = append(objecting, cl)
		default:
			foreseeing = append(foreseeing, cl)
		}
	}
	if len(asserting)+len(objecting) > 0 {
		wide := (c.width - sideGap) / 2
		top := c.h
		left := c.side(ix, camp{"WHO ASSERTS", asserting, 0, wide})
		c.h = top
		right := c.side(ix, camp{"WHO OBJECTS", objecting, wide + sideGap, wide})
		c.h = max(left, right)
		h := c.h - top - 12
		c.parts = append(c.parts, columnPart{wide + sideGap/2, top + 12, func(s *sheet, at scene.Point, t Theme) {
			s.line(at, scene.Point{X: at.X, Y: at.Y + h}, t.Line, 1)
		}})
	}
	if len(foreseeing) > 0 {
		c.h = c.side(ix, camp{"WHO EXPECTS OR WARNS", foreseeing, 0, c.width})
	}
}

// A camp is one of the columns of claims.
type camp struct {
	head   string
	claims []utterance
	x, w   float64
}

// side adds one under what is there, and tells how far down it goes.
func (c *column) side(ix *model.Index, sd camp) float64 {
	own := column{p: c.p, width: sd.w}
	own.caption(sd.head)
	if len(sd.claims) == 0 {
		own.text("nobody yet", typeset{style: scene.Style{Size: footSize}, line: 16, tone: mutedTone})
	}
	last, before := latest(sd.claims)
	own.before(before, "claim", "claims")
	for _, cl := range last {
		own.position(ix, cl)
	}
	c.targets = append(c.targets, own.at(scene.Point{X: sd.x, Y: c.h})...)
	h := own.h
	c.put(sd.x, h, func(s *sheet, at scene.Point, t Theme) { own.draw(s, at, t) })
	return c.h
}

// position adds a claim: stance mark and voice, in two lines if need be; date and
// stance.
func (c *column) position(ix *model.Index, cl utterance) {
	const line = 15.0
	from := c.h
	who := c.p.letters.Wrap(ix.VoiceLabel(cl.Claim.Voice), scene.Style{Face: scene.Bold, Size: remarkSize}, c.width-16, 2)
	c.put(0, 17+line*float64(max(0, len(who)-1)), func(s *sheet, at scene.Point, t Theme) {
		ink := t.Text
		if cl.gone != "" {
			ink = t.Faint
		}
		s.stanceMark(cl.Claim.Stance, scene.Point{X: at.X + 5, Y: at.Y + 9}, 4, t, t.Panel)
		for i, r := range who {
			y := at.Y + line*float64(i)
			s.run(r, at.X+16, y+13, ink)
			if cl.gone != "" {
				s.line(scene.Point{X: at.X + 15, Y: y + 9}, scene.Point{X: at.X + 17 + r.Advance, Y: y + 9}, t.Faint, 1)
			}
		}
	})
	inferred := cl.Claim.Inferred.Has("said")
	words := dateWords(cl.Claim.Said, inferred)
	if !cl.Claim.Stance.Supports() {
		words = strings.ToLower(StanceWord(cl.Claim.Stance)) + " · " + words
	}
	if cl.gone != "" {
		words = cl.gone + " · " + words
	}
	if cl.Uncertain {
		words += " · may be later"
	}
	c.text(words, typeset{style: scene.Style{Size: 10.5, Slant: inferred}, line: 14, tone: mutedTone, x: 16, most: 5})
	c.space(4)
	c.target(0, from, c.width, Target{ID: cl.Claim.ID})
}
