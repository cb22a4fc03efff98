package command

import (
	"bytes"
	"io"

	"github.com/spf13/cobra"

	"sightline/model"
)

// Version is the program's version, the same as FyneApp.toml's.
const Version = "0.1.0"

// program is the program's name and version.
func program() string { return "Sightline " + Version }

// A Program is everything that a call can reach. Results go to Out, messages to
// Err.
type Program struct {
	In       io.Reader
	Out, Err io.Writer

	// Window opens the window and returns when it is closed. Where there is
	// none to open, its error says so in one sentence.
	Window func(Opening) error

	// Headless tells that this build has no window at all.
	Headless bool
}

// An Opening is what the window is to show first.
type Opening struct {
	Briefing *model.Briefing
	Text     []byte // what the file held when it was read
	Path     string // the file as it was named; "" for the built-in briefing and for standard input
	Present  bool   // straight into presenting
	Theme    string // "light", "dark"; "" follows the system

	Program string // its name and version, as pictures tell what made them

	SystemFonts bool // for characters that no face inside the program has
	StillMotion bool // nothing moves by itself: the camera is at once where it goes
}

// Run carries out one call, given the words after the program's name, and
// returns the exit status: Done, InputAtFault or CallAtFault.
func (p Program) Run(words []string) int {
	root := p.root()
	root.SetArgs(append([]string{}, words...))
	return p.report(root.Execute())
}

// root is the command with all the others below it.
func (p Program) root() *cobra.Command {
	theme, still, system := newChoice("", themes...), false, false
	root := &cobra.Command{
		Use:   "sightline [FILE]",
		Short: "A map and a timeline for briefing on contested claims",
		Long:  rootHelp(),
		Args:  cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := p.known(args); err != nil {
				return err
			}
			return p.open(args, Opening{Theme: theme.value, StillMotion: still, SystemFonts: system})
		},
		Version:       Version,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	windowFlags(root, theme, &still)
	systemFonts(root.Flags(), &system)
	root.SetVersionTemplate(p.versionLine())
	root.SetFlagErrorFunc(flagFault)
	root.SetIn(p.In)
	root.SetOut(p.Out)
	root.SetErr(p.Err)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetHelpCommand(helpCommand())
	root.AddCommand(p.exportCommand(), p.claimsCommand(), p.eventsCommand(), p.checkCommand(), p.inspectCommand(), p.versionCommand())
	if !p.Headless {
		root.AddCommand(p.presentCommand())
	}
	return root
}

// presentCommand opens the window straight into presenting.
func (p Program) presentCommand() *cobra.Command {
	theme, still, system := newChoice("", themes...), false, false
	cmd := &cobra.Command{
		Use:   "present [FILE]",
		Short: "Open straight into presenting",
		Args:  atMostOneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			return p.open(args, Opening{Present: true, Theme: theme.value, StillMotion: still, SystemFonts: system})
		},
	}
	windowFlags(cmd, theme, &still)
	systemFonts(cmd.Flags(), &system)
	return cmd
}

// windowFlags are those of the commands that open the window.
func windowFlags(cmd *cobra.Command, theme *choice, still *bool) {
	cmd.Flags().Var(theme, "theme", "the window's colours: light or dark; without it, as the system has them")
	cmd.Flags().BoolVar(still, "reduce-motion", false, "move nothing by itself: the map is at once where it goes")
}

// open reads the briefing and shows it in the window.
func (p Program) open(args []string, o Opening) error {
	var text bytes.Buffer
	briefing, err := p.readKeeping(fileOf(args), &text)
	if err != nil {
		return err
	}
	o.Briefing, o.Text, o.Program = briefing, text.Bytes(), program()
	if file := fileOf(args); file != standardStream {
		o.Path = file
	}
	return p.Window(o)
}
