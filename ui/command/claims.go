package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"sightline/model"
	"sightline/ui/export"
	"sightline/ui/portray"
)

// claimsCommand prints the claims that count.
func (p Program) claimsCommand() *cobra.Command {
	cmd := p.listingCommand("claims [FILE]", "Print the claims that count at a date",
		func(ix *model.Index, s model.Snapshot) listing { return claimList{ix, s} })
	cmd.Long = `Print the claims that count at a date: on the clock "said" those made by then, on
the clock "happened" all of them. A voice's earlier positions stay in the list
and are marked, and so is what another voice's claim replaces.

` + limits()
	cmd.Example = `  sightline claims --at 2024-10-17
  sightline claims talks.briefing.geojson --format csv > claims.csv`
	return cmd
}

// A claimList is the claims of a snapshot, to be printed.
type claimList struct {
	ix       *model.Index
	snapshot model.Snapshot
}

func (l claimList) title() string {
	return fmt.Sprintf("%s: %d of %s", momentWords(l.snapshot),
		l.snapshot.Counts().Claims, counted(len(l.ix.Briefing().Claims), "claim"))
}

func (claimList) columns() []column {
	return []column{{"SAID", 18}, {"STANCE", 12}, {"VOICE", 24}, {"CLAIM", 60}}
}

func (l claimList) textRows() [][]string {
	var rows [][]string
	for _, c := range l.snapshot.Claims() {
		said := c.Claim.Said.Words()
		if c.Uncertain {
			said += "\nperhaps later"
		}
		voice := l.claims().Voice(c.Claim)
		rows = append(rows, []string{said, string(c.Claim.Stance), voiceWords(voice), c.Claim.Text + l.remarks(c)})
	}
	return rows
}

// voiceWords is a voice with its role.
func voiceWords(v model.Voice) string {
	if v.Role == "" {
		return v.Name
	}
	return v.Name + "\n" + v.Role
}

// remarks are the lines below a claim's text.
func (l claimList) remarks(c model.ClaimState) string {
	var words strings.Builder
	if event, ok := l.ix.Event(c.Claim.About); ok {
		words.WriteString("\nabout: " + event.Title)
	}
	if earlier := portray.EarlierWords(l.ix, l.snapshot, c, portray.OwnEarlier); earlier != "" {
		words.WriteString("\n" + earlier)
	}
	if len(c.Claim.Inferred) > 0 {
		words.WriteString("\ninferred: " + strings.Join(c.Claim.Inferred, ", "))
	}
	return words.String()
}

func (l claimList) objects() any { return l.claims().Objects() }

func (claimList) csvHead() []string { return export.ClaimHead() }

func (l claimList) csvRows() [][]string { return l.claims().Rows() }

// claims are those of the list, as files have them.
func (l claimList) claims() export.Claims { return export.Claims{Index: l.ix, Snapshot: l.snapshot} }
