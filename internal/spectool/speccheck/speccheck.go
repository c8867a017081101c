// Package speccheck checks the specs of a checkout, and what was generated and
// written by hand from them.
package speccheck

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/spectool/canon"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
	"github.com/fairlead-go/fairlead/internal/spectool/files"
	"github.com/fairlead-go/fairlead/internal/spectool/specimport"
	"github.com/fairlead-go/fairlead/internal/spectool/upstream"
)

// A Result is what one check of a spec found.
type Result struct {
	Source string // the spec
	Check  string // what should be true
	Err    error  // what is wrong, one line each; nil if nothing is
}

// All checks the specs of all platforms in a checkout, one after the other as
// they are asked for. If from is not empty it is the first platform's own
// document, with which the record of the last import is compared; no reference
// of it may lead out of tree, see [specimport.Options].
func All(root, from, tree string) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for i, p := range codegen.Platforms {
			c := checkout{root: root, platform: p}
			checks := []struct {
				what string
				run  func() error
			}{
				{"lints", c.lints},
				{"same as upstream but for its quirks", c.drift},
				{"examples fit", c.examples},
				{"generated files are up to date", c.generated},
			}
			if from != "" && i == 0 {
				checks = append(checks, struct {
					what string
					run  func() error
				}{"upstream is as it was imported", func() error { return c.upstream(from, tree) }})
			}
			for _, check := range checks {
				err := check.run()
				if errors.Is(err, errNothing) {
					continue
				}
				if !yield(Result{p.Source, check.what, err}) {
					return
				}
			}
		}
	}
}

// errNothing says that a platform has nothing to check.
var errNothing = errors.New("there is nothing to check")

// A checkout is where the files of a platform are.
type checkout struct {
	root     string
	platform codegen.Platform
}

// source is the path of the spec.
func (c checkout) source() string {
	return filepath.Join(c.root, filepath.FromSlash(c.platform.Source))
}

// beside is the path of a file in the folder of the spec.
func (c checkout) beside(name string) string { return filepath.Join(filepath.Dir(c.source()), name) }

func (c checkout) lints() error {
	document, err := os.ReadFile(c.source())
	if err != nil {
		return err
	}
	var overlays []upstream.Overlay
	text, err := files.ReadIfExists(c.beside("overlay.yaml"))
	if err != nil {
		return err
	}
	if text != nil {
		overlays = append(overlays, upstream.Overlay{Name: path.Join(path.Dir(c.platform.Source), "overlay.yaml"), Text: text})
	}
	return upstream.Check(c.platform.Source, document, overlays...)
}

func (c checkout) drift() error {
	page, err := files.ReadIfExists(c.beside("quirks.md"))
	if page == nil {
		return errors.Join(err, errNothing)
	}
	record, err := os.ReadFile(c.beside("upstream.yaml"))
	if err != nil {
		return err
	}
	document, err := os.ReadFile(c.source())
	if err != nil {
		return err
	}
	unlisted, stale, err := canon.Drift(page, record, document)
	if err != nil {
		return fmt.Errorf("quirks.md: %w", err)
	}
	var errs []error
	for _, d := range unlisted {
		errs = append(errs, fmt.Errorf("quirks.md lacks the row %s", d))
	}
	for _, q := range stale {
		errs = append(errs, fmt.Errorf("quirks.md has a row that is no difference: %s", q))
	}
	return errors.Join(errs...)
}

func (c checkout) examples() error {
	if c.platform.Reference == "" {
		return errNothing // package contract reads the specs of platforms, not all that the generator takes
	}
	document, err := os.ReadFile(c.source())
	if err != nil {
		return err
	}
	published, err := contract.New(document)
	if err != nil {
		return err
	}
	return published.CheckExamples()
}

func (c checkout) generated() error {
	made, err := files.Of(c.platform, os.DirFS(c.root))
	if err != nil {
		return err
	}
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(made)) {
		committed, err := files.ReadIfExists(filepath.Join(c.root, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		switch {
		case made[name] == nil:
			errs = append(errs, fmt.Errorf("%s is generated from nothing: run make generate", name))
		case !bytes.Equal(committed, made[name]):
			errs = append(errs, fmt.Errorf("%s is not what the spec gives: run make generate", name))
		}
	}
	return errors.Join(errs...)
}

// upstream compares upstream's document as it is now with the record.
func (c checkout) upstream(from, tree string) error {
	in, err := specimport.Options{From: from, Out: c.source(), Tree: tree}.Read()
	if err != nil {
		return err
	}
	made, err := upstream.Import(in)
	if err != nil {
		return err
	}
	record, err := os.ReadFile(c.beside("upstream.yaml"))
	if err != nil {
		return err
	}
	changes, err := canon.Compare(record, made.Record)
	if err != nil {
		return err
	}
	var errs []error
	for _, d := range changes {
		errs = append(errs, errors.New(d.Brief()))
	}
	return errors.Join(errs...)
}
