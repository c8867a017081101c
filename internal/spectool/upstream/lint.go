package upstream

import (
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A linter collects what a document must not say, by the lines upstream says it
// in.
type linter struct {
	doc  *yaml.Node
	errs []error
}

func (l *linter) fail(n *yaml.Node, format string, args ...any) {
	err := at(n, format, args...)
	if !slices.ContainsFunc(l.errs, func(e error) bool { return e.Error() == err.Error() }) {
		l.errs = append(l.errs, err)
	}
}

// lint refuses a document that no client could be made of in good faith, and
// one that says otherwise than the old how the platform is reached. old may be
// nil.
func lint(doc, old *yaml.Node, env *envelope) error {
	l := &linter{doc: doc}
	l.sameAs(old)
	first := make(map[string]*yaml.Node)
	for path, item := range members(get(doc, "paths")) {
		for method, op := range members(item) {
			if !slices.Contains(methods[:], method.Value) {
				continue
			}
			id := get(op, "operationId")
			if id == nil || id.Value == "" {
				l.fail(method, "%s %s has no operationId", strings.ToUpper(method.Value), path.Value)
				continue
			}
			if before := first[id.Value]; before != nil {
				l.fail(id, "operationId %s is there twice, first in %s:%d", id.Value, before.Anchor, before.Line)
			}
			first[id.Value] = id
			if env != nil && !slices.Contains(env.except, id.Value) {
				l.envelope(op, id.Value, env.member)
			}
		}
	}
	l.walk(doc)
	return errors.Join(l.errs...)
}

// sameAs compares how the platform is reached: a change of that is no change of
// an API, but another platform.
func (l *linter) sameAs(old *yaml.Node) {
	if old == nil {
		return
	}
	const mend = ": if that is meant, change it in our document first"
	for name, before := range members(get(old, "components", "securitySchemes")) {
		now := get(l.doc, "components", "securitySchemes", name.Value)
		if now == nil {
			l.fail(get(l.doc, "components", "securitySchemes"), "the security scheme %s is gone%s", name.Value, mend)
			continue
		}
		for _, key := range []string{"type", "in", "name", "scheme"} {
			if was, is := text(before, key), text(now, key); was != is {
				l.fail(orElse(get(now, key), now), "the security scheme %s has %s %q and had %q%s", name.Value, key, is, was, mend)
			}
		}
	}
	if was, is := get(old, "security"), get(l.doc, "security"); !equal(was, is) {
		l.fail(orElse(is, l.doc), "what every request must carry has changed%s", mend)
	}
	servers := items(get(l.doc, "servers"))
	for i, before := range items(get(old, "servers")) {
		var now *yaml.Node
		if i < len(servers) {
			now = servers[i]
		}
		if was, is := text(before, "x-unix-socket", "url"), text(now, "x-unix-socket", "url"); was != is {
			l.fail(orElse(get(now, "x-unix-socket", "url"), orElse(now, l.doc)), "the path of the socket is %q and was %q%s", is, was, mend)
		}
	}
}

func orElse(n, other *yaml.Node) *yaml.Node {
	if n != nil {
		return n
	}
	return other
}

// envelope checks that an operation answers with it.
func (l *linter) envelope(op *yaml.Node, id, member string) {
	success := false
	for status, r := range members(get(op, "responses")) {
		if !strings.HasPrefix(status.Value, "2") {
			continue
		}
		success = true
		r := l.follow(r)
		s := l.follow(get(r, "content", "application/json", "schema"))
		demanded := slices.ContainsFunc(items(get(s, "required")), func(n *yaml.Node) bool { return n.Value == member })
		if get(s, "properties", member) == nil || !demanded {
			l.fail(orElse(s, r), "%s %s answers without the envelope: %q is no required property: if that is meant, list the operation in x-envelope of the overlay", id, status.Value, member)
		}
	}
	if !success {
		l.fail(get(op, "operationId"), "%s has no response with a success status", id)
	}
}

// follow returns the component that a reference leads to.
func (l *linter) follow(n *yaml.Node) *yaml.Node {
	for range 64 {
		ref, ok := strings.CutPrefix(text(n, "$ref"), "#/")
		if !ok {
			return n
		}
		n = get(l.doc, strings.Split(ref, "/")...)
	}
	return n
}

// walk checks each schema of the document.
func (l *linter) walk(doc *yaml.Node) {
	for name, s := range members(get(doc, "components", "schemas")) {
		l.schema(s, name.Value, nil)
	}
	var bodies func(n *yaml.Node)
	bodies = func(n *yaml.Node) {
		for key, v := range members(n) {
			if key.Value == "schema" {
				l.schema(v, "the schema", nil)
			} else if key.Value != "schemas" {
				bodies(v)
			}
		}
		for _, v := range items(n) {
			bodies(v)
		}
	}
	bodies(get(doc, "paths"))
	bodies(get(doc, "components"))
}

// schema checks that what is required exists. around are the schemas that this
// one is a part or variant of.
func (l *linter) schema(s *yaml.Node, name string, around []*yaml.Node) {
	if s == nil || s.Kind != yaml.MappingNode || text(s, "$ref") != "" {
		return
	}
	whole := append(slices.Clone(around), s)
	for _, n := range items(get(s, "required")) {
		if !slices.ContainsFunc(whole, func(s *yaml.Node) bool { return l.has(s, n.Value, 0) }) {
			l.fail(n, "%s requires %q, which it does not have: take it out by the overlay, or describe it there", name, n.Value)
		}
	}
	for key, p := range members(get(s, "properties")) {
		l.schema(p, name+"."+key.Value, nil)
	}
	l.schema(get(s, "items"), name+"[]", nil)
	l.schema(get(s, "additionalProperties"), name+"{}", nil)
	for _, key := range []string{"allOf", "anyOf", "oneOf"} {
		for _, p := range items(get(s, key)) {
			l.schema(p, name, whole)
		}
	}
}

// has reports whether an object has a property, itself or through a part or a
// variant, or may have any.
func (l *linter) has(s *yaml.Node, name string, depth int) bool {
	s = l.follow(s)
	if get(s, "properties", name) != nil || get(s, "additionalProperties") != nil && text(s, "additionalProperties") != "false" {
		return true
	}
	for _, key := range []string{"allOf", "anyOf", "oneOf"} {
		for _, p := range items(get(s, key)) {
			if depth < 32 && l.has(p, name, depth+1) {
				return true
			}
		}
	}
	return false
}
