package portray_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// spoken is a briefing of n claims by three voices over ten years.
func spoken(n int) *model.Index {
	b := &model.Briefing{
		Voices: []model.Voice{{ID: "a", Name: "Ministry of A", Party: "A"}, {ID: "b", Name: "Agency of B", Party: "B"}, {ID: "c", Name: "C"}},
		Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "Something happens"}},
	}
	for i := range n {
		day, _ := edtf.Parse(fmt.Sprintf("20%02d-%02d-%02d", 15+i*10/n, 1+i%12, 1+i%28))
		b.Claims = append(b.Claims, model.Claim{
			ID: fmt.Sprint("c", i), Voice: string(rune('a' + i%3)), Stance: model.Stances[i%len(model.Stances)],
			About: "e", Said: day, Text: fmt.Sprintf("Claim number %d says that something happens.", i),
		})
	}
	return model.NewIndex(b)
}

func shown(t require.TestingT, ix *model.Index, at string, width float64) *portray.CardList {
	l := portray.NewCardList(portrayer(t))
	l.Show(ix, ix.At(date(t, at), model.Said), width)
	return l
}

func TestCardListIsAsHighAsItsRows(t *testing.T) {
	quiet := *builtIn(t).Briefing()
	quiet.Notes = nil // what stands under the cards has a test of its own
	for name, ix := range map[string]*model.Index{"built-in": model.NewIndex(&quiet), "a thousand": spoken(1000)} {
		for _, width := range []float64{240, 372, 700} {
			l := shown(t, ix, "2025-12-31", width)
			drawing, hits := l.Draw(0, l.Height(), portray.Light(), "")
			require.Len(t, hits, l.Len(), name)
			below := 0.0
			for _, h := range hits {
				assert.GreaterOrEqual(t, h.Box.Y, below, "%s: cards stand one under another", name)
				below = h.Box.Bottom()
			}
			assert.InDelta(t, l.Height(), below, 30, "%s: the list ends below its last card", name)
			for _, text := range texts(drawing) {
				assert.LessOrEqual(t, text.X+text.Run.Advance, width+0.5, "%s at %g: %q", name, width, text.Run.Text)
				assert.LessOrEqual(t, text.Y, l.Height(), text.Run.Text)
			}
		}
	}
}

func TestCardsHoldTheirText(t *testing.T) {
	l := shown(t, builtIn(t), "2024-10-18", 372)
	drawing, hits := l.Draw(0, l.Height(), portray.Dark(), "")
	heading := 0
	for _, text := range texts(drawing) {
		box, in := letterBox(text), false
		for _, h := range hits {
			in = in || (box.X >= h.Box.X && box.Y >= h.Box.Y && box.Right() <= h.Box.Right() && box.Bottom() <= h.Box.Bottom())
		}
		if !in && box.Y < hits[len(hits)-1].Box.Bottom() {
			heading++
		}
	}
	assert.Equal(t, 3, heading, "only the two days and NEW stand outside of cards")
}

// TestEveryNoteCanBeRead: each of the briefing's notes stands on the card of a
// claim once that is opened, or under the last card.
func TestEveryNoteCanBeRead(t *testing.T) {
	ix := builtIn(t)
	l := portray.NewCardList(portrayer(t))
	snap := ix.At(date(t, "2024-10-18"), model.Said)
	read := ""
	for _, c := range snap.Claims() {
		l.Open(c.Claim.ID)
		l.Show(ix, snap, 372)
		drawing, hits := l.Draw(0, l.Height(), portray.Dark(), "")
		read += wordsJoined(drawing)
		for i := 1; i < len(hits); i++ {
			assert.GreaterOrEqual(t, hits[i].Box.Y, hits[i-1].Box.Bottom(), "an open card pushes the others down")
		}
	}
	require.Len(t, ix.Briefing().Notes, 21)
	for _, n := range ix.Briefing().Notes {
		words := strings.Fields(n.Text)
		assert.Contains(t, read, strings.Join(words[:3], " "), n.Text)
	}
}

// TestOpenCardTellsGradesFiguresAndNames: what a closed card has no room for.
func TestOpenCardTellsGradesFiguresAndNames(t *testing.T) {
	ix := builtIn(t)
	l := portray.NewCardList(portrayer(t))
	l.Open("c-decision")
	l.Show(ix, ix.At(date(t, "2024-10-18"), model.Said), 372)
	drawing, _ := l.Draw(0, l.Height(), portray.Dark(), "c-decision")
	words := wordsJoined(drawing)
	for _, want := range []string{"reliability ungraded", "credibility ungraded", "National Intelligence Service, by the article", "Seoul, place inferred", "troops: about 12,000", "평양", "서울", "“made a decision on October 8”"} {
		assert.Contains(t, words, want)
	}
}

func TestNewestDayComesFirst(t *testing.T) {
	l := shown(t, builtIn(t), "2024-10-18", 372)
	drawing, _ := l.Draw(0, l.Height(), portray.Dark(), "")
	all := wordsJoined(drawing)
	first, second := strings.Index(all, "FRIDAY 18 OCTOBER 2024 NEW"), strings.Index(all, "THURSDAY 17 OCTOBER 2024")
	assert.GreaterOrEqual(t, first, 0)
	assert.Greater(t, second, first)
}

// TestCardsAreFiledUnderWhatIsKnown of when they were said, the newest first: to the
// minute where that is known.
func TestCardsAreFiledUnderWhatIsKnown(t *testing.T) {
	b := &model.Briefing{Voices: []model.Voice{{ID: "v", Name: "Voice"}}}
	for i, said := range []string{"1921", "1921-01-01", "2024-03", "2024-03-01T14:16Z", "2024-03-01T09:05Z", "2024-03-11/2024-03-14", "2024-03-20~", "../2024-04-02"} {
		b.Claims = append(b.Claims, model.Claim{ID: fmt.Sprint("c", i), Voice: "v", Stance: model.Asserts, Said: date(t, said), Text: "Said " + said + "."})
	}
	l := shown(t, model.NewIndex(b), "2024-04-02", 372)
	drawing, _ := l.Draw(0, l.Height(), portray.Dark(), "")
	all, from := wordsJoined(drawing), 0
	for _, want := range []string{
		"ABOUT 20 MARCH 2024", "11–14 MARCH 2024", "FRIDAY 1 MARCH 2024", "14:16 UTC", "09:05 UTC", "MARCH 2024", "Said 2024-03.",
		"1921", "Said 1921.", "SATURDAY 1 JANUARY 1921", "Said 1921-01-01.", "UNTIL 2 APRIL 2024",
	} {
		i := strings.Index(all[from:], want)
		require.GreaterOrEqual(t, i, 0, "%q comes next in %q", want, all[from:])
		from += i + len(want)
	}
}

// TestCardsOfOtherMomentsLeaveNothingBehind: a list that has shown other moments,
// an opened event and another briefing lists what a new one does.
func TestCardsOfOtherMomentsLeaveNothingBehind(t *testing.T) {
	ix, used := settled(50, 500), portray.NewCardList(portrayer(t))
	all := ix.At(edtf.Date{}, model.Said)
	for _, oldest := range []bool{false, true} {
		for _, open := range []string{"", ix.Briefing().Events[3].ID, ""} {
			for _, sieve := range []*model.Sieve{nil, ix.Sieve(model.Filter{Stances: []model.Stance{model.Denies}})} {
				for _, at := range []string{"2023-01-01", "2022-06-01", "2022-09-01"} {
					used.Open(open)
					used.Sift(sieve)
					used.OldestFirst(oldest)
					used.Show(ix, all, 372)
					used.Show(ix, ix.At(date(t, at), model.Said), 372)
					fresh := portray.NewCardList(portrayer(t))
					fresh.Open(open)
					fresh.Sift(sieve)
					fresh.OldestFirst(oldest)
					fresh.Show(ix, ix.At(date(t, at), model.Said), 372)
					require.Positive(t, fresh.Len()+len(open))
					require.Equal(t, fresh.Len(), used.Len())
					for i := range fresh.Len() {
						require.Same(t, fresh.Claim(i), used.Claim(i))
					}
				}
			}
		}
	}
	used.Sift(nil)
	other := spoken(3)
	used.Show(other, other.At(edtf.Date{}, model.Said), 372)
	assert.Equal(t, 3, used.Len())
}

func TestFind(t *testing.T) {
	ix := builtIn(t)
	l := shown(t, ix, "2024-10-18", 372)
	_, hits := l.Draw(0, l.Height(), portray.Dark(), "")
	for _, h := range hits {
		y, high, ok := l.Find(func(c *model.Claim) bool { return c.ID == h.ID })
		require.True(t, ok, h.ID)
		assert.Equal(t, h.Box.Y, y, h.ID)
		assert.Equal(t, h.Box.H, high, h.ID)
	}
	y, _, ok := l.Find(func(c *model.Claim) bool { return c.About == "presence" })
	require.True(t, ok)
	assert.Equal(t, firstAbout(ix, hits, "presence"), y, "the first of several")
	_, _, ok = l.Find(func(*model.Claim) bool { return false })
	assert.False(t, ok)
}

func firstAbout(ix *model.Index, hits []portray.Hit, event string) float64 {
	for _, h := range hits {
		if c, _ := ix.Claim(h.ID); c.About == event {
			return h.Box.Y
		}
	}
	return math.NaN()
}

func TestOnlyRowsInViewAreDrawn(t *testing.T) {
	l := shown(t, spoken(1000), "2025-12-31", 372)
	rapid.Check(t, func(t *rapid.T) {
		offset, height := rapid.Float64Range(-500, l.Height()+500).Draw(t, "offset"), rapid.Float64Range(1, 1200).Draw(t, "height")
		drawing, hits := l.Draw(offset, height, portray.Dark(), "")
		for _, h := range hits {
			require.True(t, h.Box.Bottom() >= 0 && h.Box.Y <= height, "%v", h.Box)
			top, high, _ := l.Find(func(c *model.Claim) bool { return c.ID == h.ID })
			require.InDelta(t, top-offset, h.Box.Y, 1e-6)
			require.Equal(t, high, h.Box.H)
		}
		require.LessOrEqual(t, len(texts(drawing)), 20+int(height/6))
		require.Equal(t, height, drawing.Height)
	})
}

func TestNobodyHasSaidAnything(t *testing.T) {
	l := shown(t, builtIn(t), "2024-10-08", 372)
	drawing, hits := l.Draw(0, 600, portray.Dark(), "")
	assert.Zero(t, l.Len())
	assert.Empty(t, hits)
	assert.Contains(t, wordsJoined(drawing), "Nobody has said anything yet.")
}

func TestSelectedCardsStandOut(t *testing.T) {
	ix := builtIn(t)
	l := shown(t, ix, "2024-10-18", 372)
	for selection, want := range map[string]int{"": 0, "c-nato": 1, "presence": 2, "nothing": 0} {
		drawing, _ := l.Draw(0, l.Height(), portray.Dark(), selection)
		plain, _ := l.Draw(0, l.Height(), portray.Dark(), "")
		assert.Equal(t, want, len(fills(drawing))-len(fills(plain)), "%q", selection)
	}
}

func fills(s scene.Scene) []scene.Fill {
	var all []scene.Fill
	for _, p := range parts(s) {
		if f, ok := p.item.(scene.Fill); ok {
			all = append(all, f)
		}
	}
	return all
}
