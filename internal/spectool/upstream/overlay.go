package upstream

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// An overlay is a list of changes to a document: OpenAPI Overlay 1.0, with
// targets as [parsePath] reads them. Its extensions say what an import has to
// know besides.
type overlay struct {
	actions  []action
	source   string            // x-source: where the tree is kept, "" if that is not told
	names    map[string]string // x-names: of components, by file
	envelope *envelope         // x-envelope, nil if answers have none
}

type action struct {
	at     *yaml.Node
	why    string
	target []step
	update *yaml.Node
	remove bool
}

// An envelope is what all answers are wrapped in.
type envelope struct {
	member string   // that holds the value
	except []string // operations that answer without it
}

// parseOverlays reads overlays as one.
func parseOverlays(files []Overlay) (*overlay, error) {
	all := &overlay{names: make(map[string]string)}
	for _, file := range files {
		more, err := parseOverlay(file.Name, file.Text)
		if err != nil {
			return nil, err
		}
		all.add(more)
	}
	return all, nil
}

func parseOverlay(name string, raw []byte) (*overlay, error) {
	root, err := parse(name, raw)
	if err != nil {
		return nil, err
	}
	if v := text(root, "overlay"); !strings.HasPrefix(v, "1.0.") {
		return nil, at(root, "overlay is %q: write it in 1.0.0", v)
	}
	o := &overlay{names: make(map[string]string)}
	var errs []error
	for key, v := range members(root) {
		switch key.Value {
		case "overlay", "info", "actions":
		case "x-source":
			o.source = v.Value + "/"
		case "x-names":
			for file, name := range members(v) {
				o.names[file.Value] = name.Value
			}
		case "x-envelope":
			o.envelope = &envelope{member: text(v, "member")}
			for _, id := range items(get(v, "except")) {
				o.envelope.except = append(o.envelope.except, id.Value)
			}
		default:
			errs = append(errs, at(key, "%s is not known", key.Value))
		}
	}
	for _, n := range items(get(root, "actions")) {
		a, err := parseAction(n)
		if err != nil {
			errs = append(errs, err)
		}
		o.actions = append(o.actions, a)
	}
	return o, errors.Join(errs...)
}

// add puts another overlay after this one.
func (o *overlay) add(more *overlay) {
	o.actions = append(o.actions, more.actions...)
	maps.Copy(o.names, more.names)
	o.source = cmp.Or(more.source, o.source)
	if more.envelope != nil {
		o.envelope = more.envelope
	}
}

func parseAction(n *yaml.Node) (action, error) {
	a := action{at: n, why: text(n, "description"), update: get(n, "update"), remove: text(n, "remove") == "true"}
	for key := range members(n) {
		if !slices.Contains([]string{"target", "description", "update", "remove"}, key.Value) {
			return a, at(key, "an action has no %s", key.Value)
		}
	}
	if (a.update != nil) == a.remove {
		return a, at(n, "an action has either update or remove: true")
	}
	if a.why == "" {
		return a, at(n, "the action has no description: say why")
	}
	var err error
	if a.target, err = parsePath(text(n, "target")); err != nil {
		return a, at(n, "target %s: %v", text(n, "target"), err)
	}
	return a, nil
}

// apply changes a document and returns the actions that found nothing to
// change.
func (o *overlay) apply(doc *yaml.Node) (idle []string, err error) {
	var errs []error
	for _, a := range o.actions {
		found := find(doc, a.target)
		if len(found) == 0 {
			idle = append(idle, at(a.at, "%s: %s: matches nothing any more", a.why, pathText(a.target)).Error())
		}
		for _, f := range found {
			switch {
			case a.remove:
				f.remove()
			case f.node.Kind == yaml.SequenceNode && a.update.Kind != yaml.SequenceNode:
				f.node.Content = append(f.node.Content, located(a.update, f.node))
			case f.node.Kind == yaml.SequenceNode || !merge(f.node, a.update):
				// Versions of Overlay differ in what a list added to a list is.
				errs = append(errs, at(a.at, "%s: an object is merged into an object, and one item appended to a list", pathText(a.target)))
			}
		}
	}
	return idle, errors.Join(errs...)
}

// merge adds to a node what an update has: members of an object are merged,
// items of lists in it appended.
func merge(to, update *yaml.Node) bool {
	if to.Kind != update.Kind {
		return false
	}
	switch to.Kind {
	case yaml.MappingNode:
		for key, v := range members(update) {
			old := get(to, key.Value)
			if old == nil || !merge(old, v) {
				set(to, key.Value, located(v, to))
			}
		}
		return true
	case yaml.SequenceNode:
		for _, v := range items(update) {
			to.Content = append(to.Content, located(v, to))
		}
		return true
	}
	return false
}

// located is a copy that is taken to be written where another node is.
func located(n, like *yaml.Node) *yaml.Node {
	c := clone(n)
	var move func(*yaml.Node)
	move = func(n *yaml.Node) {
		n.Anchor, n.Line = like.Anchor, like.Line
		for _, child := range n.Content {
			move(child)
		}
	}
	move(c)
	return c
}

// A spot is a node and what it is in.
type spot struct {
	node, parent *yaml.Node
}

func (s spot) remove() {
	i := slices.Index(s.parent.Content, s.node)
	if s.parent.Kind == yaml.MappingNode {
		s.parent.Content = slices.Delete(s.parent.Content, i-1, i+1)
		return
	}
	s.parent.Content = slices.Delete(s.parent.Content, i, i+1)
}

func pathText(path []step) string {
	var b strings.Builder
	b.WriteByte('$')
	for _, s := range path {
		fmt.Fprint(&b, s)
	}
	return b.String()
}
