package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/spectool/canon"
	"github.com/fairlead-go/fairlead/internal/spectool/install"
	"github.com/fairlead-go/fairlead/internal/spectool/upstream"
)

func (a *app) specImportCommand() *cobra.Command {
	var i importer
	cmd := &cobra.Command{
		Use:   "import --from FILE --out FILE",
		Short: "Make our spec of the platform's own",
		Long: `Read the platform's OpenAPI 3.1 document, with all the files that it refers to,
and make one document of it: components have names, and so have the objects and
unions that upstream describes in place; the quirks of an OpenAPI Overlay are
applied; what still exists keeps its prose, its names and its order from the
document that is replaced. What has no prose yet is marked "` + "TODO" + `", and
` + "`fairlead spec check`" + ` names it.

Beside the document, upstream.yaml gets what upstream says, in one file without
its prose: quirks.md lists how the two differ, and differences that it does not
list are printed. overlay.yaml there is applied unless --overlay names others.

Cycle keeps its document in github.com/cycleplatform/api-spec, of which the
example has a clone beside this one.

Nothing is read from outside of the tree and nothing from the network. If
anything is wrong, all of it is listed by file and line, and no file changes.`,
		Example:     "  fairlead spec import --from ../api-spec/internal/api.yml --out spec/cycle/openapi.yaml",
		Annotations: offline,
		Args:        noArgs,
		RunE:        func(cmd *cobra.Command, _ []string) error { return a.specImport(cmd.Context(), i) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&i.from, "from", "", "the platform's document, the `file` that refers to all others")
	flags.StringVar(&i.out, "out", "", "our document, the `file` to replace or to create")
	flags.StringVar(&i.tree, "tree", "", "`folder` that no reference may lead out of (default the git checkout, or else the folder of --from)")
	flags.StringVar(&i.prose, "prose", string(upstream.Ours), "whose prose: ours, upstream or none")
	flags.StringArrayVar(&i.overlays, "overlay", nil, "apply the quirks in this `file`; may be repeated (default overlay.yaml beside --out)")
	return cmd
}

type importer struct {
	from, out, tree, prose string
	overlays               []string
}

func (a *app) specImport(ctx context.Context, i importer) error {
	o, err := i.options()
	if err != nil {
		return err
	}
	made, err := upstream.Import(o)
	if err != nil {
		return a.refused(i.from, err)
	}
	if err := checkGenerates(i.out, made.Document); err != nil {
		return a.refused(i.from, fmt.Errorf("no code can be generated from the result:\n%w", err))
	}
	var report bytes.Buffer
	origin := gitCommit(ctx, o.Tree)
	summarize(&report, i.out, origin, made)
	if o.Old != nil {
		changes, err := canon.Compare(o.Old, made.Document)
		if err != nil {
			return err
		}
		section(&report, "what it says now and did not before", differences(changes))
	}
	if err := i.reconcile(&report, made); err != nil {
		return err
	}
	record, err := i.record(o.Entry, origin, made)
	if err != nil {
		return err
	}
	changed, err := install.Files(map[string][]byte{i.out: made.Document, beside(i.out, "upstream.yaml"): record})
	if err != nil {
		return err
	}
	section(&report, "files written", changed)
	if len(changed) == 0 {
		fmt.Fprintln(&report, "nothing changed")
	}
	_, err = a.stdout.Write(report.Bytes())
	return err
}

// refused lists why nothing was imported.
func (a *app) refused(from string, err error) error {
	n := a.list(err)
	places := "1 place"
	if n != 1 {
		places = fmt.Sprintf("%d places", n)
	}
	return fmt.Errorf("%s cannot be imported: %s above; nothing was written", from, places)
}

func (i importer) options() (upstream.Options, error) {
	o := upstream.Options{Prose: upstream.Prose(i.prose)}
	switch o.Prose {
	case upstream.Ours, upstream.Theirs, upstream.Unworded:
	default:
		return o, usagef("--prose is ours, upstream or none")
	}
	if i.from == "" || i.out == "" {
		return o, usagef("--from and --out are needed").withHint("fairlead spec import --from ../api-spec/internal/api.yml --out spec/cycle/openapi.yaml")
	}
	from, err := filepath.Abs(i.from)
	if err != nil {
		return o, err
	}
	if o.Tree, err = i.treeOf(from); err != nil {
		return o, err
	}
	entry, err := filepath.Rel(o.Tree, from)
	if err != nil {
		return o, err
	}
	o.Entry = filepath.ToSlash(entry)
	if !filepath.IsLocal(entry) {
		return o, usagef("%s is not in %s", i.from, i.tree)
	}
	if o.Old, err = readIfExists(i.out); err != nil {
		return o, err
	}
	overlays := i.overlays
	if len(overlays) == 0 {
		if b, err := readIfExists(beside(i.out, "overlay.yaml")); b == nil {
			return o, err
		}
		overlays = []string{beside(i.out, "overlay.yaml")}
	}
	for _, name := range overlays {
		text, err := os.ReadFile(name)
		if err != nil {
			return o, usagef("%v", err)
		}
		o.Overlays = append(o.Overlays, upstream.Overlay{Name: name, Text: text})
	}
	return o, nil
}

// treeOf is the folder that no reference may lead out of.
func (i importer) treeOf(from string) (string, error) {
	if i.tree != "" {
		return filepath.Abs(i.tree)
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

// gitCommit says which commit is checked out in a folder, "" if that cannot be
// told.
func gitCommit(ctx context.Context, dir string) string {
	if _, err := os.Stat(filepath.Join(dir, ".git")); err != nil {
		return ""
	}
	out, err := exec.CommandContext(ctx, "git", "-C", dir, "log", "-1", "--no-show-signature", "--format=commit %H of %cs").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

func summarize(b *bytes.Buffer, out, origin string, made *upstream.Result) {
	s := made.Summary
	fmt.Fprintf(b, "%s: %d operations and %d schemas, of %d files", out, s.Operations, s.Schemas+s.Named, s.Files)
	if origin != "" {
		fmt.Fprintf(b, " at %s", origin)
	}
	fmt.Fprintf(b, "\n%d quirks applied, %d objects and unions named\n", s.Quirks, s.Named)
	section(b, "named for the first time; x-names or the overlay can change it", s.NewNames)
	section(b, "quirks that nothing needs any more: take them out of the overlay", s.Idle)
	section(b, "left out", s.Ignored)
	section(b, "without prose yet, marked TODO", s.Undescribed)
}

// maxListed is how much of a list a summary shows.
const maxListed = 40

func section(b *bytes.Buffer, heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s (%d):\n", heading, len(lines))
	for i, line := range lines {
		if i == maxListed {
			fmt.Fprintf(b, "  and %d more\n", len(lines)-i)
			break
		}
		fmt.Fprintln(b, "  "+oneLine(line))
	}
}

func differences(all []canon.Difference) []string {
	var lines []string
	for _, d := range all {
		line := d.Path
		if d.Upstream != "" {
			line += "  - " + d.Upstream
		}
		if d.Ours != "" {
			line += "  + " + d.Ours
		}
		lines = append(lines, line)
	}
	return lines
}

// reconcile reports what quirks.md, if there is one, should say and does not.
func (i importer) reconcile(b *bytes.Buffer, made *upstream.Result) error {
	name := beside(i.out, "quirks.md")
	page, err := readIfExists(name)
	if page == nil {
		return err
	}
	add, drop, err := drift(name, page, made.Record, made.Document)
	section(b, "rows to add to "+name+", with the reason", add)
	section(b, "rows to take out of "+name, drop)
	return err
}

// drift compares our document with upstream's: the rows that a page of quirks
// lacks, and those that are no difference any more.
func drift(name string, page, record, document []byte) (add, drop []string, err error) {
	quirks, err := canon.ParseQuirks(page)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	found, err := canon.Compare(record, document)
	if err != nil {
		return nil, nil, err
	}
	unlisted, stale := canon.Reconcile(found, quirks)
	for _, d := range unlisted {
		add = append(add, d.String())
	}
	for _, q := range stale {
		drop = append(drop, q.Difference.String())
	}
	return add, drop, nil
}

// record is what upstream says, below where and when it said so. As long as it
// says the same, the record stays: a new commit is no news.
func (i importer) record(entry, origin string, made *upstream.Result) ([]byte, error) {
	old, err := readIfExists(beside(i.out, "upstream.yaml"))
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
# This is a record, written by "fairlead spec import" and never edited.
# openapi.yaml is compared with it, and quirks.md lists how the two differ.
%s`, made.Summary.Source+entry, origin, made.Summary.Files, made.Summary.Sum, made.Record), nil
}
