package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
	"github.com/fairlead-go/fairlead/internal/spectool/files"
	"github.com/fairlead-go/fairlead/internal/spectool/install"
)

func (a *app) generateCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "generate",
		Short: "Write the code and the pages that the specs give",
		Long: `Write generated/ and docs/reference/ of this checkout from the documents in
spec/. The same documents give the same bytes, offline. Files that are the same
already are not touched; the others are listed. If a document cannot be
generated from, all reasons are listed with their places, and nothing is written
for that platform.`,
		Example: "  fairlead-gen generate",
		Args:    cli.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.generate(cmd.Context()) },
	}
}

func (a *app) generate(ctx context.Context) error {
	root, err := checkout()
	if err != nil {
		return err
	}
	for _, p := range codegen.Platforms {
		if err := ctx.Err(); err != nil {
			return err
		}
		changed, err := generate(root, p)
		if err != nil {
			return fmt.Errorf("nothing was written for %s:\n%w", p.Source, err)
		}
		for _, name := range changed {
			fmt.Fprintln(a.stdout, cli.OneLine(name))
		}
	}
	return nil
}

// generate writes the files of a platform that differ, and nothing unless all
// of them could be made. It returns their paths in the checkout.
func generate(root string, p codegen.Platform) ([]string, error) {
	made, err := files.Of(p, os.DirFS(root))
	if err != nil {
		return nil, err
	}
	absolute := make(map[string][]byte)
	for name, content := range made {
		absolute[filepath.Join(root, filepath.FromSlash(name))] = content
	}
	changed, err := install.Files(absolute)
	for i, name := range changed {
		if inside, err := filepath.Rel(root, name); err == nil {
			changed[i] = inside
		}
	}
	return changed, err
}
