// Package specimport takes a platform's own spec over into a checkout: it reads
// and writes the files around [upstream.Import].
package specimport

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/fairlead-go/fairlead/internal/spectool/canon"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
	"github.com/fairlead-go/fairlead/internal/spectool/files"
	"github.com/fairlead-go/fairlead/internal/spectool/git"
	"github.com/fairlead-go/fairlead/internal/spectool/install"
	"github.com/fairlead-go/fairlead/internal/spectool/upstream"
)

// Options say what to import, and where to.
type Options struct {
	From     string         // the platform's document, the file that refers to all others
	Out      string         // our document, the file to replace or to create
	Tree     string         // folder that no reference may lead out of; "" is the git checkout of From, or else its folder
	Prose    upstream.Prose // "" is [upstream.Ours]
	Overlays []string       // files; none is overlay.yaml beside Out, if that exists
}

// Read reads what [upstream.Import] needs besides the tree.
func (o Options) Read() (upstream.Options, error) {
	in := upstream.Options{Prose: o.Prose, Envelope: codegen.PlatformOf(o.Out).Envelope}
	from, err := filepath.Abs(o.From)
	if err != nil {
		return in, err
	}
	if in.Tree, err = o.treeOf(from); err != nil {
		return in, err
	}
	entry, err := filepath.Rel(in.Tree, from)
	if err != nil {
		return in, err
	}
	in.Entry = filepath.ToSlash(entry)
	if !filepath.IsLocal(entry) {
		return in, fmt.Errorf("%s is not in %s", o.From, o.Tree)
	}
	if in.Old, err = files.ReadIfExists(o.Out); err != nil {
		return in, err
	}
	overlays := o.Overlays
	if len(overlays) == 0 {
		if b, err := files.ReadIfExists(o.beside("overlay.yaml")); b == nil {
			return in, err
		}
		overlays = []string{o.beside("overlay.yaml")}
	}
	for _, name := range overlays {
		text, err := os.ReadFile(name)
		if err != nil {
			return in, err
		}
		in.Overlays = append(in.Overlays, upstream.Overlay{Name: name, Text: text})
	}
	return in, nil
}

// treeOf returns the folder that no reference may lead out of.
func (o Options) treeOf(from string) (string, error) {
	if o.Tree != "" {
		return filepath.Abs(o.Tree)
	}
	for dir := filepath.Dir(from); ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return filepath.Dir(from), nil
		}
	}
}

// beside returns a file in the folder of our document.
func (o Options) beside(name string) string { return filepath.Join(filepath.Dir(o.Out), name) }

// A RefusedError says why a document cannot be imported.
type RefusedError struct {
	Places []string // what is wrong, each with its file and line where there is one
}

func (e *RefusedError) Error() string { return strings.Join(e.Places, "\n") }

func refused(err error) error {
	return &RefusedError{strings.Split(strings.TrimSpace(err.Error()), "\n")}
}

// Import imports what Read returned, writes our document and upstream.yaml
// beside it, and returns a report. It writes nothing if it returns an error,
// which is a [*RefusedError] if the document is wrong.
func (o Options) Import(ctx context.Context, in upstream.Options) (report string, err error) {
	made, err := upstream.Import(in)
	if err != nil {
		return "", refused(err)
	}
	if err := checkGenerates(o.Out, made.Document); err != nil {
		return "", refused(fmt.Errorf("no code can be generated from the result:\n%w", err))
	}
	origin := git.Head(ctx, in.Tree)
	var b bytes.Buffer
	summarize(&b, o.Out, origin, made)
	if in.Old != nil {
		changes, err := canon.Compare(in.Old, made.Document)
		if err != nil {
			return "", err
		}
		section(&b, "what it says now and did not before", lines(changes, canon.Difference.Brief))
	}
	if err := o.reconcile(&b, made); err != nil {
		return "", err
	}
	record, err := o.record(in.Entry, origin, made)
	if err != nil {
		return "", err
	}
	changed, err := install.Files(map[string][]byte{o.Out: made.Document, o.beside("upstream.yaml"): record})
	if err != nil {
		return "", err
	}
	section(&b, "files written", changed)
	if len(changed) == 0 {
		fmt.Fprintln(&b, "nothing changed")
	}
	return b.String(), nil
}

// checkGenerates reports why no code can be generated from a spec.
func checkGenerates(file string, document []byte) error {
	platform := codegen.PlatformOf(file)
	platform.Topics = "" // an import does not change them
	_, err := codegen.Generate(platform, func(string) ([]byte, error) { return document, nil })
	return err
}

// reconcile reports what quirks.md, if there is one, should say and does not.
func (o Options) reconcile(b *bytes.Buffer, made *upstream.Result) error {
	name := o.beside("quirks.md")
	page, err := files.ReadIfExists(name)
	if page == nil {
		return err
	}
	unlisted, stale, err := canon.Drift(page, made.Record, made.Document)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	section(b, "rows to add to "+name+", with the reason", lines(unlisted, canon.Difference.String))
	section(b, "rows to take out of "+name, lines(stale, canon.Quirk.String))
	return nil
}

// record returns what upstream says, below where and when it said so. As long
// as it says the same the record stays: a new commit alone changes nothing.
func (o Options) record(entry, origin string, made *upstream.Result) ([]byte, error) {
	old, err := files.ReadIfExists(o.beside("upstream.yaml"))
	if err != nil || bytes.HasSuffix(old, made.Record) {
		return old, err
	}
	if origin != "" {
		origin = "\n# at " + origin
	}
	return fmt.Appendf(nil, `# What upstream's document says, without a word of its prose: the structure of
# %s%s,
# its %d files put into one. Their SHA-256, with their names, is
# %s.
#
# This is a record, written by "fairlead-gen import" and never edited.
# openapi.yaml is compared with it, and quirks.md lists how the two differ.
%s`, made.Summary.Source+entry, origin, made.Summary.Files, made.Summary.Sum, made.Record), nil
}
