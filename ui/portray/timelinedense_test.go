package portray_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// dense is a briefing with one lane that shows how dense it is: two claims a day
// for a thousand days, one of them a denial.
func dense(t require.TestingT) *model.Index {
	b := &model.Briefing{
		Voices: []model.Voice{{ID: "v", Name: "Voice"}},
		Events: []model.Event{{ID: "e", Title: "E", When: date(t, "2020-01-01")}},
	}
	for i := range 2000 {
		b.Claims = append(b.Claims, model.Claim{
			ID: fmt.Sprint("c", i), Voice: "v", About: "e", Stance: []model.Stance{model.Asserts, model.Denies}[i%2],
			Said: edtf.Day(time.Date(2020, 1, 1+i/2, 0, 0, 0, 0, time.UTC)),
		})
	}
	return model.NewIndex(b)
}

// TestDensityLightsUpWhatPasses and nothing else.
func TestDensityLightsUpWhatPasses(t *testing.T) {
	ix := dense(t)
	in := strip(ix, date(t, "2021-06-01"), 700, 300)
	in.Sieve = ix.Sieve(model.Filter{Stances: []model.Stance{model.Asserts}})
	for id, want := range map[string]bool{"c10": true, "c11": false} {
		in.Selection = id
		lit := false
		for _, q := range parts(portrayer(t).Timeline(in).Scene, "claims") {
			f, ok := q.item.(scene.Fill)
			lit = lit || ok && f.Color == in.Theme.Text
		}
		assert.Equal(t, want, lit, id)
	}
}

// TestDensityTellsWhatItCounts: the columns of a lane tell of the claims that
// count and pass, each once, and of no other.
func TestDensityTellsWhatItCounts(t *testing.T) {
	ix, p := dense(t), portrayer(t)
	in := strip(ix, date(t, "2021-06-01"), 700, 300)
	for _, f := range []model.Filter{{}, {Stances: []model.Stance{model.Denies}}} {
		in.Sieve, in.Tip = ix.Sieve(f), ""
		told := 0
		for _, it := range p.Timeline(in).Items {
			c, ok := ix.Claim(it.ID)
			if !ok {
				continue
			}
			assert.True(t, in.Sieve.Passes(c, in.Snapshot), it.ID)
			in.Tip = it.ID
			told += claimsTold(t, p, in)
		}
		passed, _ := in.Sieve.Counts(in.Snapshot)
		assert.Equal(t, passed, told)
	}
}

// claimsTold is how many claims a tip tells of.
func claimsTold(t *testing.T, p *portray.Portrayer, in portray.TimelineInput) int {
	for _, s := range words(p.Timeline(in).Scene, "tip") {
		n := 0
		if _, err := fmt.Sscanf(s, "%d claim", &n); err == nil {
			return n
		}
	}
	t.Errorf("no tip of %s", in.Tip)
	return 0
}
