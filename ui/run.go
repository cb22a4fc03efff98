package ui

import (
	"io"

	"github.com/spf13/cobra"

	"sightline/ui/command"
)

// Run carries out one call of the program and returns its exit status: 0 done,
// 1 the input is at fault, 2 the call is at fault. The words are those after
// the program's name. Results go to out, messages to errs.
func Run(words []string, in io.Reader, out, errs io.Writer) int {
	// Where a file manager starts the program, cobra would send the person to
	// a terminal instead of opening the window.
	cobra.MousetrapHelpText = ""
	program := command.Program{
		In: in, Out: out, Err: errs,
		Window:   openWindow,
		Headless: headless,
	}
	return program.Run(words)
}
