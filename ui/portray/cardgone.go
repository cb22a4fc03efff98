package portray

import (
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// goneBlocks are rows over the cards for the opened claim, if it has no card
// because it does not count at the moment: all of a claim that is withdrawn, and
// of one that is said only later what its mark on the timeline tells, which is
// neither what it says nor about what.
func (l *CardList) goneBlocks() []block {
	c, ok := l.index.Claim(l.open)
	if !ok {
		return nil
	}
	if _, counts := l.snapshot.Counting(c.ID); counts || !l.sieve.Passes(c, l.snapshot) {
		return nil
	}
	if e, ended := l.snapshot.Ending(c.ID); ended {
		k := rowKey{id: c.ID, open: true, gone: endingWords(l.index, e)}
		return []block{l.headBlock("Withdrawn"), l.layRow(model.ClaimState{Claim: c}, k)}
	}
	return []block{l.laterBlock(c)}
}

// laterBlock tells of a claim that is not said yet.
func (l *CardList) laterBlock(c *model.Claim) block {
	return &lazy{make: func() *columnBlock {
		col := &column{p: l.p, width: l.width - 2*listPad}
		col.space(10)
		col.text(strings.ToUpper(model.Unsaid.Words()), headingType)
		col.text(l.index.VoiceName(c.Voice), typeset{style: scene.Style{Face: scene.Bold, Size: 13.5}, line: 19, tone: textTone})
		said := c.Inferred.Has("said")
		col.text("not said yet at this moment: "+dateWords(c.Said, said), typeset{style: scene.Style{Size: remarkSize, Slant: said}, line: remarkLine, tone: mutedTone})
		col.space(10)
		return &columnBlock{col: col}
	}}
}
