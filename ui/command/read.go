package command

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"sightline/assets"
	"sightline/model"
	"sightline/model/geojson"
)

// standardStream is the name that stands for standard input or output.
const standardStream = "-"

// standardName is what problems call standard input.
const standardName = "<stdin>"

// atMostOneFile is the rule of the commands that take [FILE].
func atMostOneFile(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("%s takes one file at most, and here are %d: %q", cmd.Name(), len(args), args)
	}
	return named(args)
}

// named refuses a file without a name: "$FILE" with nothing in it asks for a file, and
// not for the built-in briefing.
func named(files []string) error {
	if slices.Contains(files, "") {
		return errors.New("a file's name is empty")
	}
	return nil
}

// fileOf is the file of a call with [FILE]; "" for the built-in briefing.
func fileOf(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

// read reads and checks the briefing of a file: "" is the built-in one, "-"
// standard input. What is wrong in the file comes back as model.Problems; a file
// that can't be opened is the call's fault.
func (p Program) read(file string) (*model.Briefing, error) { return p.readKeeping(file, io.Discard) }

// readKeeping is read that writes what it reads to another place as well.
func (p Program) readKeeping(file string, keep io.Writer) (*model.Briefing, error) {
	switch file {
	case "":
		return decode(io.TeeReader(bytes.NewReader(assets.DefaultBriefing()), keep), assets.DefaultBriefingName)
	case standardStream:
		return decode(io.TeeReader(p.In, keep), standardName)
	}
	f, err := openFile(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return decode(io.TeeReader(f, keep), file)
}

// decode reads one briefing. Whatever goes wrong, the input is at fault.
func decode(r io.Reader, name string) (*model.Briefing, error) {
	briefing, err := geojson.Decode(r, name)
	if err != nil {
		return nil, inputFault{err}
	}
	return briefing, nil
}

// openFile opens a file for reading and says in one sentence why it can't.
func openFile(name string) (*os.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, unopened(name, err)
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s is a folder, and a file is needed", name)
	}
	return f, nil
}

// unopened words why a file can't be opened.
func unopened(name string, err error) error {
	var why *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no file %s", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s may not be opened: permission denied", name)
	case errors.As(err, &why):
		return fmt.Errorf("%s can't be opened: %w", name, why.Err)
	}
	return err
}

// known tells whether the words after the program's name, none of which is a
// command, can be one file; if not, which command may have been meant.
func (p Program) known(args []string) error {
	if len(args) == 0 || args[0] == standardStream && len(args) == 1 {
		return nil
	}
	word := args[0]
	if _, err := os.Stat(word); err == nil {
		return atMostOneFile(&cobra.Command{Use: "sightline"}, args)
	}
	if p.Headless && word == "present" {
		return p.Window(Opening{})
	}
	if near := closest(word, p.commandNames()); near != "" {
		return fmt.Errorf("there is neither a file nor a command %q; did you mean sightline %s?", word, near)
	}
	return fmt.Errorf("there is no file %s, and no command of that name either (see sightline --help)", word)
}

// commandNames lists the commands that a call can name.
func (p Program) commandNames() []string {
	names := []string{"export", "claims", "events", "check", "inspect", "version", "help"}
	if !p.Headless {
		names = append(names, "present")
	}
	return names
}
