package command

import (
	"github.com/spf13/cobra"

	"sightline/ui/export"
)

// handoutFlag gives a command the flag --handout.
func handoutFlag(cmd *cobra.Command, on *bool) {
	cmd.Flags().BoolVar(on, "handout", false, "A4 sheets to give away, as .pdf: map, title, notes, and the claims with where they are written")
}

// pagesHelp says what a file with pages holds.
const pagesHelp = `A .pdf is the picture on one page, a pixel of --size to 1/96 inch or as --dpi says;
with --scene all it has a page for each scene, in one file. --handout makes A4
sheets in place of that, as many as it takes: map, title, notes, and the claims
with their cites.`

// paged writes all that a call asks for into one file, if its kind has pages; false
// if it has none, or is not asked for several.
func (p Program) paged(call exportCall, job export.Job) (done bool, err error) {
	if kind, ok := call.kind(); !ok || !kind.Paged() {
		return false, nil
	}
	job.Handout, job.Options = call.handout, call.options("")
	if call.scene == "" {
		return true, p.write(call, call.out, job)
	}
	scenes, err := scenesNamed(call.scene, job.Index.Sequence().Scenes)
	if err != nil {
		return true, err
	}
	for _, s := range scenes {
		job.Scenes = append(job.Scenes, s.ID)
	}
	return true, p.write(call, call.out, job)
}
