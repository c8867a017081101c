package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// After is the annotation with the text at the end of a command's help.
const After = "after"

// Offline are the annotations of a command that calls no platform: its help
// leaves out the flags that say where the platform is. It must not be changed.
var Offline = map[string]string{offline: "true"}

const offline = "offline"

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
	if cmd.HasAvailableInheritedFlags() && cmd.Annotations[offline] == "" {
		fmt.Fprintf(&b, "\nFlags of all commands that call the platform:\n%s", cmd.InheritedFlags().FlagUsagesWrapped(helpWidth))
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

// helpCommand is cobra's, except that an unknown topic is an error.
func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:         "help [COMMAND]",
		Short:       "Explain a command",
		Long:        "Explain a command, like its flag --help.",
		Example:     "  " + root.Name() + " help " + root.Commands()[0].Name(),
		Annotations: Offline,
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
	cmd.Annotations = Offline
	for _, shell := range cmd.Commands() {
		shell.Annotations = Offline
	}
}
