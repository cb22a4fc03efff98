package command

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sightline/model"
)

// The exit statuses.
const (
	Done         = 0 // what was asked is done
	InputAtFault = 1 // a file says something that it must not say
	CallAtFault  = 2 // the words of the call, or what they ask for, can't be carried out
)

// An inputFault is an error for which a file is to blame.
type inputFault struct{ error }

// Unwrap gives what the file has wrong.
func (f inputFault) Unwrap() error { return f.error }

// errReported ends a call whose messages have been printed already, with the
// input at fault.
var errReported = inputFault{errors.New("already reported")}

// report prints what went wrong, if anything did, and returns the exit status.
// Problems of a file stand one to a line as FILE:LINE:COLUMN: what is wrong.
func (p Program) report(err error) int {
	var problems model.Problems
	var input inputFault
	switch {
	case err == nil:
		return Done
	case errors.Is(err, errReported):
		return InputAtFault
	case errors.As(err, &problems):
		p.complain(problems)
		return InputAtFault
	case errors.As(err, &input):
		fmt.Fprintf(p.Err, "sightline: %s\n", plain(err.Error()))
		return InputAtFault
	}
	fmt.Fprintf(p.Err, "sightline: %s\n", plain(err.Error()))
	return CallAtFault
}

// complain prints problems, one to a line.
func (p Program) complain(problems model.Problems) {
	for _, problem := range problems {
		fmt.Fprintln(p.Err, plain(problem.Error()))
	}
}

// flagFault words what is wrong with a flag, with the flag that may have been
// meant.
func flagFault(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var number *strconv.NumError
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if len(name) == 1 {
			return fmt.Errorf("%q has no flag -%s (see %s --help)", cmd.CommandPath(), name, cmd.CommandPath())
		}
		var flags []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, f.Name) })
		if near := closest(name, flags); near != "" {
			return fmt.Errorf("%q has no flag --%s; did you mean --%s?", cmd.CommandPath(), name, near)
		}
		return fmt.Errorf("%q has no flag --%s (see %s --help)", cmd.CommandPath(), name, cmd.CommandPath())
	case errors.As(err, &invalid) && errors.As(err, &number):
		return fmt.Errorf("--%s %s: it must be %s", invalid.GetFlag().Name, invalid.GetValue(), sortOf(invalid.GetFlag(), number))
	case errors.As(err, &invalid):
		return fmt.Errorf("--%s %s: %w", invalid.GetFlag().Name, invalid.GetValue(), invalid.Unwrap())
	}
	return err
}

// sortOf says what a flag takes that was given what can't be read as a number, or as
// true or false.
func sortOf(f *pflag.Flag, err error) string {
	switch kind := f.Value.Type(); {
	case errors.Is(err, strconv.ErrRange):
		return "a number that is not so large"
	case kind == "bool":
		return "true or false"
	case kind == "int":
		return "a whole number"
	}
	return "a number"
}
