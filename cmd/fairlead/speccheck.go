package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/spectool/canon"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
	"github.com/fairlead-go/fairlead/internal/spectool/files"
	"github.com/fairlead-go/fairlead/internal/spectool/upstream"
)

func (a *app) specCheckCommand() *cobra.Command {
	var from, tree string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check the specs, and what is generated from them",
		Long: `Check each spec of this checkout: whether it says what upstream's does but for
the quirks in quirks.md, whether something in it cannot be generated from or has
no prose yet, whether examples of all bodies and answers fit it, and whether
the code and the pages that are generated from it are those that are there.

With --from ../api-spec/internal/api.yml, say, it also tells how upstream's
document, as it is there now, differs from the one that was imported last.`,
		Example:     "  fairlead spec check",
		Annotations: offline,
		Args:        noArgs,
		RunE:        func(cmd *cobra.Command, _ []string) error { return a.specCheck(cmd.Context(), from, tree) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&from, "from", "", "compare with this `file`, Cycle's document as it is now")
	flags.StringVar(&tree, "tree", "", "`folder` that no reference may lead out of (default the git checkout, or else the folder of --from)")
	return cmd
}

func (a *app) specCheck(ctx context.Context, from, tree string) error {
	root, err := moduleRoot(".")
	if err != nil {
		return err
	}
	failed := 0
	for _, p := range codegen.Platforms {
		checks := []struct {
			what string
			run  func() error
		}{
			{"lints", func() error { return checkLints(root, p) }},
			{"same as upstream but for its quirks", func() error { return checkDrift(root, p) }},
			{"examples fit", func() error { return checkExamples(root, p) }},
			{"generated files are up to date", func() error { return checkGenerated(root, p) }},
		}
		if from != "" && p.Package == codegen.Platforms[0].Package {
			checks = append(checks, struct {
				what string
				run  func() error
			}{"upstream is as it was imported", func() error { return checkUpstream(root, p, from, tree) }})
		}
		for _, check := range checks {
			if err := ctx.Err(); err != nil {
				return err
			}
			err := check.run()
			if errors.Is(err, errNotThere) {
				continue
			}
			state := "ok     "
			if err != nil {
				state = "FAILED "
				failed++
			}
			if _, err := fmt.Fprintf(a.stdout, "%s %s: %s\n", state, p.Source, check.what); err != nil {
				return err
			}
			if err != nil {
				for line := range strings.Lines(err.Error()) {
					fmt.Fprintln(a.stdout, "         "+oneLine(line))
				}
			}
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of the checks failed", failed)
	}
	return nil
}

// errNotThere says that a platform has nothing that could be checked.
var errNotThere = errors.New("there is nothing to check")

// inPlatform is a file beside a platform's spec.
func inPlatform(root string, p codegen.Platform, name string) string {
	return filepath.Join(root, filepath.FromSlash(path.Dir(p.Source)), name)
}

func checkLints(root string, p codegen.Platform) error {
	document, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(p.Source)))
	if err != nil {
		return err
	}
	overlays, err := platformOverlays(root, p)
	if err != nil {
		return err
	}
	return upstream.Check(p.Source, document, overlays...)
}

func platformOverlays(root string, p codegen.Platform) ([]upstream.Overlay, error) {
	text, err := readIfExists(inPlatform(root, p, "overlay.yaml"))
	if text == nil {
		return nil, err
	}
	return []upstream.Overlay{{Name: path.Join(path.Dir(p.Source), "overlay.yaml"), Text: text}}, nil
}

func checkDrift(root string, p codegen.Platform) error {
	page, err := readIfExists(inPlatform(root, p, "quirks.md"))
	if page == nil {
		return errors.Join(err, errNotThere)
	}
	record, err := os.ReadFile(inPlatform(root, p, "upstream.yaml"))
	if err != nil {
		return err
	}
	document, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(p.Source)))
	if err != nil {
		return err
	}
	add, drop, err := drift("quirks.md", page, record, document)
	if err != nil {
		return err
	}
	var errs []error
	for _, row := range add {
		errs = append(errs, fmt.Errorf("quirks.md lacks the row %s", row))
	}
	for _, row := range drop {
		errs = append(errs, fmt.Errorf("quirks.md has a row that is no difference: %s", row))
	}
	return errors.Join(errs...)
}

func checkExamples(root string, p codegen.Platform) error {
	if p.Reference == "" {
		return errNotThere // contract reads the specs of platforms, not all that the generator takes
	}
	document, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(p.Source)))
	if err != nil {
		return err
	}
	c, err := contract.New(document)
	if err != nil {
		return err
	}
	return c.CheckExamples()
}

func checkGenerated(root string, p codegen.Platform) error {
	made, err := files.Of(p, os.DirFS(root))
	if err != nil {
		return err
	}
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(made)) {
		there, err := readIfExists(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		switch {
		case made[name] == nil:
			errs = append(errs, fmt.Errorf("%s is generated from nothing: run make generate", name))
		case !bytes.Equal(there, made[name]):
			errs = append(errs, fmt.Errorf("%s is not what the spec gives: run make generate", name))
		}
	}
	return errors.Join(errs...)
}

// checkUpstream compares upstream's document as it is now with the record.
func checkUpstream(root string, p codegen.Platform, from, tree string) error {
	o, err := importer{from: from, out: filepath.Join(root, filepath.FromSlash(p.Source)), tree: tree, prose: string(upstream.Ours)}.options()
	if err != nil {
		return err
	}
	made, err := upstream.Import(o)
	if err != nil {
		return err
	}
	record, err := os.ReadFile(inPlatform(root, p, "upstream.yaml"))
	if err != nil {
		return err
	}
	changes, err := canon.Compare(record, made.Record)
	if err != nil {
		return err
	}
	var errs []error
	for _, line := range differences(changes) {
		errs = append(errs, errors.New(line))
	}
	return errors.Join(errs...)
}
