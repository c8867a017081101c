package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Annotations that usageTemplate knows.
const (
	offlineKey = "offline" // the help leaves out the flags that say where the platform is
	afterKey   = "after"   // text at the end of the help
)

var offline = map[string]string{offlineKey: "true"}

// usageTemplate is cobra's, less what this command does not have.
const usageTemplate = `Usage:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} COMMAND [flags]{{else}}{{.UseLine}}{{end}}{{if .HasExample}}

Examples:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}{{if and .HasAvailableInheritedFlags (not (index .Annotations "offline"))}}

Flags of all commands that call the platform:
{{.InheritedFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}{{with index .Annotations "after"}}

{{.}}{{end}}{{if .HasAvailableSubCommands}}

"{{.CommandPath}} COMMAND --help" tells more about a command.{{end}}
`

// asUsage marks an error of cobra, which has no type, as a usage error.
func asUsage(err error) error {
	var usage *usageError
	if errors.As(err, &usage) {
		return err
	}
	return usagef("%v", err)
}

// flagError explains a flag that does not parse. It never repeats a value: that
// could be the secret which should not have been there.
func flagError(cmd *cobra.Command, err error) error {
	seeHelp := "see `" + cmd.CommandPath() + " --help`"
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return usagef("unknown flag -%.1s", unknown.GetSpecifiedShortnames()).withHint("%s", seeHelp)
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown.GetSpecifiedName(), seeHelp)
	case errors.As(err, &invalid):
		name, what, example := invalid.GetFlag().Name, invalid.GetFlag().Value.Type(), invalid.GetFlag().DefValue
		switch what {
		case "int":
			what, example = "number", "1"
		case "duration":
			if example == "0s" {
				example = "5s" // zero shows no unit that is of use
			}
		}
		return usagef("--%s: the value is not a %s", name, what).withHint("write it like --%s=%s", name, example)
	}
	return usagef("%v", err).withHint("%s", seeHelp)
}

func unknownFlag(cmd *cobra.Command, name, seeHelp string) error {
	e := usagef("unknown flag --%s", name)
	switch name {
	case "token":
		return e.withHint("a flag's value shows in the list of processes: set CYCLE_API_TOKEN, or use --token-file FILE")
	case "password":
		return e.withHint("a flag's value shows in the list of processes: set %s, or use --password-file FILE", envPassword)
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := closest(name, names); len(near) > 0 {
		return e.withHint("did you mean --%s?", strings.Join(near[:1], ""))
	}
	return e.withHint("%s", seeHelp)
}

// noArgs is the Args of a command that takes flags only.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no arguments", cmd.CommandPath()).withHint("see `%s --help`", cmd.CommandPath())
	}
	return nil
}

// oneOfSubcommands is the Args of a command that is but a name for others: an
// argument is a subcommand that does not exist.
func oneOfSubcommands(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, sub := range cmd.Commands() {
		if !sub.Hidden {
			names = append(names, sub.Name())
		}
	}
	e := usagef("%s has no command %q", cmd.CommandPath(), args[0])
	if mean := didYouMean(args[0], names); mean != "" {
		return e.withHint("%s", mean)
	}
	if len(names) == 0 {
		return e.withHint("see `%s --help`", cmd.CommandPath())
	}
	return e.withHint("its commands are %s", strings.Join(names, ", "))
}

// helpCommand is cobra's, except that an unknown topic is an error.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:         "help [COMMAND]",
		Short:       "Explain a command",
		Long:        "Explain a command, like its flag --help.",
		Example:     "  fairlead help call",
		Annotations: offline,
		ValidArgsFunction: func(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, sub := range cmd.Root().Commands() {
				if len(args) == 0 && sub.IsAvailableCommand() && strings.HasPrefix(sub.Name(), toComplete) {
					names = append(names, cobra.CompletionWithDesc(sub.Name(), sub.Short))
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			topic, rest, err := cmd.Root().Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				return oneOfSubcommands(topic, rest)
			}
			topic.InitDefaultHelpFlag()
			return topic.Help()
		},
	}
}

// tidyCompletion gives cobra's completion command the manners of the others.
func tidyCompletion(cmd *cobra.Command) {
	cmd.Short = "Print a script that completes commands in a shell"
	cmd.Long = `Print a script that makes a shell complete the commands, the names of
operations and the names and values of their parameters. The help of each shell
says where its script goes.`
	cmd.Example = "  source <(fairlead completion bash)\n  fairlead completion zsh --help"
	cmd.Args = oneOfSubcommands
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	cmd.Annotations = offline
	for _, shell := range cmd.Commands() {
		shell.Annotations = offline
	}
}
