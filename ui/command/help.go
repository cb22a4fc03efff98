package command

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"sightline/model/geojson"
)

// rootHelp is what "sightline --help" begins with.
func rootHelp() string {
	return `Sightline is a map and a timeline for briefing on contested claims: who said
what, about which event, when, and when it is said to have happened.

  sightline                 open the window on the built-in briefing
  sightline FILE            open the window on FILE; a file with a command's name as ./NAME
  sightline COMMAND [FILE]  without FILE, the built-in briefing; "-" is standard input
  sightline check FILE…     the one command that needs a file

Exit status: 0 done, 1 the input is at fault, 2 the call is at fault.
Messages go to standard error, results to standard output.

` + limits()
}

// limits tells how large a file may be.
func limits() string {
	return fmt.Sprintf(`A file may have up to %d MiB, %s positions, %s features and
claims and the like, %d levels of nesting, and %d KiB in a paragraph of a source. Of
its problems the first %d are told.`,
		geojson.MaxBytes>>20, grouped(geojson.MaxVertices), grouped(geojson.MaxItems),
		geojson.MaxDepth, geojson.MaxParagraph>>10, geojson.MaxProblems)
}

// grouped writes a positive number with a comma before every three digits.
func grouped(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", grouped(n/1000), n%1000)
}

// helpCommand prints the help of a command.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help on a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			found, rest, err := root.Find(args)
			switch {
			case err != nil || found == root && len(rest) > 0:
				return unknownTopic(root, args)
			case len(rest) > 0:
				return fmt.Errorf("help takes one command, and here are %d words: %q", len(args), args)
			}
			found.InitDefaultHelpFlag()
			return found.Help()
		},
	}
}

// unknownTopic says that there is no help on something.
func unknownTopic(root *cobra.Command, args []string) error {
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	if near := closest(args[0], names); near != "" {
		return fmt.Errorf("there is no command %q; did you mean %s?", args[0], near)
	}
	return fmt.Errorf("there is no command %q (see sightline --help)", args[0])
}
