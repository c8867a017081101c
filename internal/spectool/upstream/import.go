package upstream

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"go.yaml.in/yaml/v3"
)

// Prose says whose words a document gets.
type Prose string

// The values of [Prose].
const (
	Ours     Prose = "ours"     // those of the old document; what has none is marked by [codegen.Undescribed]
	Theirs   Prose = "upstream" // those of upstream, then those of the old document
	Unworded Prose = "none"     // none
)

// Options say what to import.
type Options struct {
	Tree     string    // folder that no reference may lead out of
	Entry    string    // slash-separated path in Tree of the document to begin with
	Prose    Prose     // "" means [Ours]
	Envelope string    // member of an answer that holds its value, "" for none
	Old      []byte    // the document that the new one replaces, nil for none
	Overlays []Overlay // our quirks, applied one after the other
}

// An Overlay is an OpenAPI Overlay 1.0 document, and how errors call it.
type Overlay struct {
	Name string
	Text []byte
}

// A Result is what an import made.
type Result struct {
	Document []byte // ours
	Record   []byte // upstream's, put into one file without its prose
	Summary  Summary
}

// A Summary says what an import did.
type Summary struct {
	Source      string   // where the tree is kept, as the overlay tells, with a slash; or ""
	Files       int      // that were read
	Bytes       int64    // in them
	Sum         string   // SHA-256 of their names and contents
	Operations  int      // in the document
	Schemas     int      // that upstream has
	Named       int      // that upstream has without a name
	NewNames    []string // of those, the ones the old document does not have
	Quirks      int      // actions of the overlay that changed something
	Idle        []string // those that did not
	Ignored     []string // what upstream writes and nobody reads
	Undescribed []string // what is marked, sorted
}

// Import makes our document of upstream's. It writes nothing.
func Import(o Options) (*Result, error) {
	root, err := os.OpenRoot(o.Tree)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	quirks, err := parseOverlays(o.Overlays)
	if err != nil {
		return nil, err
	}
	var old *yaml.Node
	if o.Old != nil {
		if old, err = parse("", o.Old); err != nil {
			return nil, fmt.Errorf("the document to replace: %w", err)
		}
	}
	b := &bundler{
		tree:  tree{root: root, files: make(map[string]*yaml.Node)},
		entry: o.Entry, names: quirks.names, prose: o.Prose == Theirs,
		component: make(map[string]string), owner: make(map[string]string),
	}
	doc, err := b.bundle()
	if err != nil {
		return nil, err
	}
	s := Summary{Source: quirks.source, Files: len(b.files), Bytes: b.size, Ignored: b.ignored, Schemas: len(keys(get(doc, "components", "schemas")))}
	if s.Sum, err = b.sum(); err != nil {
		return nil, err
	}
	record := recordOf(doc)
	if s.Idle, err = quirks.apply(doc); err != nil {
		return nil, err
	}
	s.Quirks = len(quirks.actions) - len(s.Idle)
	if err := lint(doc, old, quirks.envelope); err != nil {
		return nil, err
	}
	if s.NewNames, err = hoist(doc, old, o.Envelope); err != nil {
		return nil, err
	}
	s.Named = len(keys(get(doc, "components", "schemas"))) - s.Schemas
	w := &writer{marks: o.Prose == "" || o.Prose == Ours, keep: o.Prose != Unworded}
	doc = w.document(doc, old)
	if err := errors.Join(w.errs...); err != nil {
		return nil, err
	}
	s.Undescribed = w.undescribed
	slices.Sort(s.Undescribed)
	for _, item := range members(get(doc, "paths")) {
		for method := range members(item) {
			if slices.Contains(methods[:], method.Value) {
				s.Operations++
			}
		}
	}
	r := &Result{Summary: s}
	if r.Document, err = emit("", doc); err != nil {
		return nil, err
	}
	r.Record, err = emit("", record)
	return r, err
}

// sum is a checksum of all that was read.
func (b *bundler) sum() (string, error) {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(b.files)) {
		raw, err := b.read(name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%s %d\n", name, len(raw))
		h.Write(raw)
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}
