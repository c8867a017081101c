package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/fairlead-go/fairlead/internal/suggest"
)

// A UsageError is a mistake in the command line or the environment, found
// before anything was done.
type UsageError struct {
	Message string
	Hint    string // what to write instead, "" if the message says it
}

func (e *UsageError) Error() string { return e.Message }

// Usagef returns a usage error without a hint.
func Usagef(format string, args ...any) *UsageError {
	return &UsageError{Message: fmt.Sprintf(format, args...)}
}

// WithHint sets the hint of e, and returns e.
func (e *UsageError) WithHint(format string, args ...any) *UsageError {
	e.Hint = fmt.Sprintf(format, args...)
	return e
}

// asUsage marks an error of cobra, which has no type, as a usage error.
func asUsage(err error) error {
	var usage *UsageError
	if errors.As(err, &usage) {
		return err
	}
	return Usagef("%v", err)
}

// flagError explains a flag that does not parse. It never repeats a value: that
// could be the secret which should not have been there.
func flagError(cmd *cobra.Command, err error, hints map[string]string) error {
	seeHelp := "see `" + cmd.CommandPath() + " --help`"
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return Usagef("unknown flag -%.1s", unknown.GetSpecifiedShortnames()).WithHint("%s", seeHelp)
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown.GetSpecifiedName(), hints, seeHelp)
	case errors.As(err, &invalid):
		name, what, example := invalid.GetFlag().Name, invalid.GetFlag().Value.Type(), invalid.GetFlag().DefValue
		switch what {
		case "int":
			what, example = "number", "1"
		case "duration":
			if errors.Is(err, errNegative) {
				return Usagef("--%s: %s is negative", name, invalid.GetValue())
			}
			if example == "0" {
				example = "5s" // zero shows no unit that is of use
			}
		}
		return Usagef("--%s: the value is not a %s", name, what).WithHint("write it like --%s=%s", name, example)
	}
	return Usagef("%v", err).WithHint("%s", seeHelp)
}

func unknownFlag(cmd *cobra.Command, name string, hints map[string]string, seeHelp string) error {
	e := Usagef("unknown flag --%s", name)
	if hints[name] != "" {
		return e.WithHint("%s", hints[name])
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := suggest.Closest(name, names); len(near) > 0 {
		return e.WithHint("did you mean --%s?", strings.Join(near[:1], ""))
	}
	return e.WithHint("%s", seeHelp)
}

// refuseUnused returns an error if a flag of the root was given that the command
// would ignore.
func refuseUnused(cmd *cobra.Command) error {
	var refused error
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if refused == nil && cmd.Root().PersistentFlags().Lookup(f.Name) == f && !uses(cmd, f.Name) {
			refused = Usagef("%s does not use --%s", Name(cmd), f.Name).WithHint("leave it out, or see `%s --help`", cmd.CommandPath())
		}
	})
	return refused
}

// Name is how a message calls a command: the message begins with the name of the
// root already.
func Name(cmd *cobra.Command) string {
	return strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
}

// NoArgs is the Args of a command that takes flags only.
func NoArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return Usagef("%s takes no arguments", Name(cmd)).WithHint("see `%s --help`", cmd.CommandPath())
	}
	return nil
}

// OneOfSubcommands is the Args of a command that only groups others: any
// argument is a subcommand that does not exist.
func OneOfSubcommands(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, sub := range cmd.Commands() {
		if !sub.Hidden {
			names = append(names, sub.Name())
		}
	}
	e := Usagef("there is no command %q", args[0])
	if cmd.HasParent() {
		e = Usagef("%s has no command %q", Name(cmd), args[0])
	}
	if mean := suggest.DidYouMean(args[0], names); mean != "" {
		return e.WithHint("%s", mean)
	}
	if len(names) == 0 {
		return e.WithHint("see `%s --help`", cmd.CommandPath())
	}
	return e.WithHint("its commands are %s", strings.Join(names, ", "))
}
