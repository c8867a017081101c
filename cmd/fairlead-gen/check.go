package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/spectool/speccheck"
)

func (a *app) checkCommand() *cobra.Command {
	var from, tree string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check the specs, and what is generated from them",
		Long: `Check each spec of this checkout: whether it says what upstream's does but for
the quirks in quirks.md, whether something in it cannot be generated from or has
no prose yet, whether examples of all bodies and answers fit it, and whether
the code and the pages that are generated from it are those that are there.

With --from ../api-spec/internal/api.yml, say, it also reports how upstream's
document, as it is there now, differs from the one that was imported last.`,
		Example: "  fairlead-gen check",
		Args:    cli.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.check(cmd.Context(), from, tree) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&from, "from", "", "compare with this `file`, Cycle's document as it is now")
	flags.StringVar(&tree, "tree", "", "`folder` that no reference may lead out of (default the git checkout, or else the folder of --from)")
	return cmd
}

func (a *app) check(ctx context.Context, from, tree string) error {
	root, err := checkout()
	if err != nil {
		return err
	}
	failed := 0
	for result := range speccheck.All(root, from, tree) {
		if err := ctx.Err(); err != nil {
			return err
		}
		state, details := "ok     ", ""
		if result.Err != nil {
			state = "FAILED "
			failed++
			for line := range strings.Lines(result.Err.Error()) {
				details += "         " + cli.OneLine(line) + "\n"
			}
		}
		if _, err := fmt.Fprintf(a.stdout, "%s %s: %s\n%s", state, result.Source, result.Check, details); err != nil {
			return err
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of the checks failed", failed)
	}
	return nil
}
