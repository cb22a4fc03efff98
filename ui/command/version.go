package command

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
)

// versionCommand tells what this program is.
func (p Program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version, and how the program was built",
		Args:  noWords,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(p.Out, p.versionLine())
			return err
		},
	}
}

// versionLine is the version, Go's version, the system, and whether there is a
// window.
func (p Program) versionLine() string {
	build := "window"
	if p.Headless {
		build = "headless"
	}
	return fmt.Sprintf("sightline %s %s %s/%s %s\n", Version, runtime.Version(), runtime.GOOS, runtime.GOARCH, build)
}

// noWords is the rule of the commands that take nothing but flags.
func noWords(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s takes no file: %q", cmd.Name(), args)
	}
	return nil
}
