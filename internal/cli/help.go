package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// After is the annotation with the text at the end of a command's help.
const After = "after"

// Uses is the annotation with the names of the root's flags that a command uses,
// separated by spaces. Its help shows them, and the others are refused.
const Uses = "uses"

// helpWidth is the width that descriptions of flags are wrapped to.
const helpWidth = 80

// printUsage prints how a command is used. It is no template of cobra's:
// text/template calls methods by name, so that a program which uses it keeps all
// exported methods, 4 MB of them.
func printUsage(cmd *cobra.Command) error {
	var b strings.Builder
	group := cmd.HasAvailableSubCommands()
	usage := cmd.UseLine()
	if group {
		usage = cmd.CommandPath() + " COMMAND [flags]"
	}
	fmt.Fprintf(&b, "Usage:\n  %s\n", usage)
	if cmd.HasExample() {
		fmt.Fprintf(&b, "\nExamples:\n%s\n", cmd.Example)
	}
	if group {
		b.WriteString("\nCommands:\n")
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				fmt.Fprintf(&b, "  %-*s %s\n", sub.NamePadding(), sub.Name(), sub.Short)
			}
		}
	}
	if cmd.HasAvailableLocalFlags() {
		fmt.Fprintf(&b, "\nFlags:\n%s", cmd.LocalFlags().FlagUsagesWrapped(helpWidth))
	}
	if shared := usedFlags(cmd); shared.HasAvailableFlags() {
		fmt.Fprintf(&b, "\nFlags that other commands have too:\n%s", shared.FlagUsagesWrapped(helpWidth))
	}
	if after := cmd.Annotations[After]; after != "" {
		fmt.Fprintf(&b, "\n%s\n", after)
	}
	if group {
		fmt.Fprintf(&b, "\n%q tells more about a command.\n", cmd.CommandPath()+" COMMAND --help")
	}
	_, err := io.WriteString(cmd.OutOrStdout(), b.String())
	return err
}

// usedFlags are the root's flags that a command uses.
func usedFlags(cmd *cobra.Command) *pflag.FlagSet {
	used := pflag.NewFlagSet("", pflag.ContinueOnError)
	used.SortFlags = false
	cmd.InheritedFlags().VisitAll(func(f *pflag.Flag) {
		if uses(cmd, f.Name) {
			used.AddFlag(f)
		}
	})
	return used
}

func uses(cmd *cobra.Command, flag string) bool {
	return slices.Contains(strings.Fields(cmd.Annotations[Uses]), flag)
}

// helpCommand is cobra's, except that an unknown topic is an error.
func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Explain a command",
		Long:    "Explain a command, like its flag --help.",
		Example: "  " + root.Name() + " help " + root.Commands()[0].Name(),
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
				return OneOfSubcommands(topic, rest)
			}
			topic.InitDefaultHelpFlag()
			return topic.Help()
		},
	}
}

// setupCompletion makes cobra's completion command like the others.
func setupCompletion(cmd *cobra.Command, long string) {
	name := cmd.Root().Name()
	cmd.Short = "Print a script that completes commands in a shell"
	cmd.Long = long + "\nThe help of each shell says where its script goes."
	cmd.Example = "  source <(" + name + " completion bash)\n  " + name + " completion zsh --help"
	cmd.Args = OneOfSubcommands
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
}
