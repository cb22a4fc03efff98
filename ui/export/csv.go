package export

import (
	"io"
	"slices"

	"sightline/ui/internal/inert"
)

// writeCSV writes the claims of a job as comma-separated values: what "sightline
// claims" prints, and in every row, so that it can stand alone, what the claim is
// about, of when and with which filters the table is, and from which briefing.
func writeCSV(w io.Writer, j Job) error {
	r, err := j.record()
	if err != nil {
		return err
	}
	states, rows := r.States(), r.Rows()
	for i := range rows {
		rows[i] = append(rows[i], inert.Cell(r.Index.SubjectName(states[i].Claim.About)))
		for _, value := range []string{r.Moment, r.Clock, r.Filters, r.Briefing, r.SHA256, r.Program} {
			rows[i] = append(rows[i], inert.Cell(value))
		}
	}
	head := slices.Concat(ClaimHead(), []string{"aboutName", "moment", "clock", "filters", "briefing", "briefingSHA256", "program"})
	if err := inert.WriteCSV(w, head, rows); err != nil {
		return err
	}
	return j.done(1)
}
