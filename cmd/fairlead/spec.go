package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
)

// specCommand says where the commands for specs are now.
func specCommand() *cobra.Command {
	return &cobra.Command{
		Use:                "spec",
		Short:              "Moved to fairlead-gen",
		Hidden:             true,
		DisableFlagParsing: true,
		RunE: func(_ *cobra.Command, args []string) error {
			moved := "fairlead-gen"
			if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
				moved += " " + args[0]
			}
			return cli.Usagef("`%s` is now `%s`", strings.Replace(moved, "fairlead-gen", "fairlead spec", 1), moved).
				WithHint("in a checkout of fairlead: go run ./cmd/%s", moved)
		},
	}
}
