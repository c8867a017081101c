package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// After is the annotation with the text at the end of a command's help.
const After = "after"

// Offline are the annotations of a command that calls no platform: its help
// leaves out the flags that say where the platform is. It must not be changed.
var Offline = map[string]string{"offline": "true"}

// usageTemplate is cobra's, without what these commands do not have.
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
