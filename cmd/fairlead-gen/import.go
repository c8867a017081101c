package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/spectool/specimport"
	"github.com/fairlead-go/fairlead/internal/spectool/upstream"
)

func (a *app) importCommand() *cobra.Command {
	var o specimport.Options
	var prose string
	cmd := &cobra.Command{
		Use:   "import --from FILE --out FILE",
		Short: "Take over the platform's own spec",
		Long: `Read the platform's OpenAPI 3.1 document, with all the files that it refers to,
and make one document of it: components have names, and so have the objects and
unions that upstream describes in place; the quirks of an OpenAPI Overlay are
applied; what still exists keeps its prose, its names and its order from the
document that is replaced. What has no prose yet is marked "` + "TODO" + `", and
` + "`fairlead-gen check`" + ` names it.

Beside the document, upstream.yaml gets what upstream says, in one file without
its prose: quirks.md lists how the two differ, and differences that it does not
list are printed. overlay.yaml there is applied unless --overlay names others.

Cycle keeps its document in github.com/cycleplatform/api-spec, of which the
example has a clone beside this one.

Nothing is read from outside of the tree and nothing from the network. If
anything is wrong, all of it is listed by file and line, and no file changes.`,
		Example: "  fairlead-gen import --from ../api-spec/internal/api.yml --out spec/cycle/openapi.yaml",
		Args:    cli.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.Prose = upstream.Prose(prose)
			return a.importSpec(cmd.Context(), o)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&o.From, "from", "", "the platform's document, the `file` that refers to all others")
	flags.StringVar(&o.Out, "out", "", "our document, the `file` to replace or to create")
	flags.StringVar(&o.Tree, "tree", "", "`folder` that no reference may lead out of (default the git checkout, or else the folder of --from)")
	flags.StringVar(&prose, "prose", string(upstream.Ours), "whose prose: ours, upstream or none")
	flags.StringArrayVar(&o.Overlays, "overlay", nil, "apply the quirks in this `file`; may be repeated (default overlay.yaml beside --out)")
	return cmd
}

func (a *app) importSpec(ctx context.Context, o specimport.Options) error {
	switch o.Prose {
	case upstream.Ours, upstream.Theirs, upstream.Unworded:
	default:
		return cli.Usagef("--prose is ours, upstream or none")
	}
	if o.From == "" || o.Out == "" {
		return cli.Usagef("--from and --out are needed").WithHint("fairlead-gen import --from ../api-spec/internal/api.yml --out spec/cycle/openapi.yaml")
	}
	in, err := o.Read()
	if err != nil {
		return cli.Usagef("%v", err)
	}
	report, err := o.Import(ctx, in)
	if refused := new(specimport.RefusedError); errors.As(err, &refused) {
		for _, place := range refused.Places {
			fmt.Fprintln(a.stderr, "  "+cli.Clip(cli.OneLine(place)))
		}
		places := "1 place"
		if n := len(refused.Places); n != 1 {
			places = fmt.Sprintf("%d places", n)
		}
		return fmt.Errorf("%s cannot be imported: %s above; nothing was written", o.From, places)
	}
	if err != nil {
		return err
	}
	_, err = io.WriteString(a.stdout, cli.Escape(report))
	return err
}
