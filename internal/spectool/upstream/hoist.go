package upstream

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A hoister gives a name to each object and union that a document describes
// inside of something else: that which the old document has for it, or one made
// of where it is.
type hoister struct {
	envelope string                // see Options
	schemas  map[string]*yaml.Node // of the document, with those that were named
	old      map[string]*yaml.Node // of the old document
	given    map[string]bool       // the names that upstream gave
	made     map[string]*yaml.Node // what was named, as it came, by name
	names    []string              // that were made up, in order
	errs     []error
}

// hoist names what has no name in a document. old may be nil.
func hoist(doc, old *yaml.Node, envelope string) (names []string, err error) {
	h := &hoister{envelope: envelope, schemas: map[string]*yaml.Node{}, old: map[string]*yaml.Node{}, given: map[string]bool{}, made: map[string]*yaml.Node{}}
	all := get(doc, "components", "schemas")
	var order []string
	for name, s := range members(all) {
		h.schemas[name.Value] = s
		h.given[name.Value] = true
		order = append(order, name.Value)
	}
	for name, s := range members(get(old, "components", "schemas")) {
		h.old[name.Value] = s
	}
	for _, name := range order {
		h.schemas[name] = h.root(h.schemas[name], h.old[name], name)
	}
	for path, it := range members(get(doc, "paths")) {
		for method, op := range members(it) {
			if slices.Contains(methods[:], method.Value) {
				h.operation(op, get(old, "paths", path.Value, method.Value))
			}
		}
	}
	for name, r := range members(get(doc, "components", "responses")) {
		h.shared(r, get(old, "components", "responses", name.Value), words(name.Value))
	}
	for name, r := range members(get(doc, "components", "requestBodies")) {
		h.content(r, get(old, "components", "requestBodies", name.Value), words(name.Value)+"Body")
	}
	if all == nil {
		if len(h.schemas) == 0 {
			return nil, errors.Join(h.errs...)
		}
		if get(doc, "components") == nil {
			set(doc, "components", mapping(doc))
		}
		all = mapping(doc)
		set(get(doc, "components"), "schemas", all)
	}
	sorted := make([]string, 0, len(h.schemas))
	for name := range h.schemas {
		sorted = append(sorted, name)
	}
	slices.SortFunc(sorted, func(a, b string) int {
		if c := strings.Compare(strings.ToLower(a), strings.ToLower(b)); c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	all.Content = nil
	for _, name := range sorted {
		set(all, name, h.schemas[name])
	}
	return h.names, errors.Join(h.errs...)
}

func (h *hoister) operation(op, old *yaml.Node) {
	id := words(text(op, "operationId"))
	if body := get(op, "requestBody"); body != nil {
		h.content(body, get(old, "requestBody"), id+"Input")
	}
	for status, r := range members(get(op, "responses")) {
		h.answer(r, get(old, "responses", status.Value), id+"Data")
	}
}

// content names the bodies of a request.
func (h *hoister) content(n, old *yaml.Node, name string) {
	for kind, m := range members(get(n, "content")) {
		if s := get(m, "schema"); s != nil {
			set(m, "schema", h.fix(s, get(old, "content", kind.Value, "schema"), name))
		}
	}
}

// answer names what an operation answers. The envelope around it, and an object
// that is always empty, are written where they are.
func (h *hoister) answer(n, old *yaml.Node, name string) {
	for kind, m := range members(get(n, "content")) {
		s, o := get(m, "schema"), get(old, "content", kind.Value, "schema")
		switch {
		case s == nil:
		case needsName(s) && h.envelope != "" && get(s, "properties", h.envelope) != nil:
			set(get(s, "properties"), h.envelope, h.fix(get(s, "properties", h.envelope), h.member(o, h.envelope), name))
		case needsName(s) || text(s, "$ref") != "":
			set(m, "schema", h.fix(s, o, name))
		default:
			set(m, "schema", h.inside(h.simplify(clone(s)), o, name))
		}
	}
}

// shared names what a shared response has inside. Its object is named by it.
func (h *hoister) shared(n, old *yaml.Node, name string) {
	for kind, m := range members(get(n, "content")) {
		s, o := get(m, "schema"), get(old, "content", kind.Value, "schema")
		if get(s, "properties") != nil {
			set(m, "schema", h.inside(h.simplify(clone(s)), o, name))
		} else if s != nil {
			set(m, "schema", h.fix(s, o, name+"Body"))
		}
	}
}

// root is fix for a schema that has a name.
func (h *hoister) root(s, old *yaml.Node, name string) *yaml.Node {
	s = h.simplify(s)
	if text(s, "$ref") != "" {
		return s
	}
	return h.inside(clone(s), old, name)
}

// fix returns what stands for a schema inside of another: a reference if it
// needs a name.
func (h *hoister) fix(s, old *yaml.Node, name string) *yaml.Node {
	if s.Kind != yaml.MappingNode || text(s, "$ref") != "" {
		return s
	}
	whole := clone(h.simplify(s))
	notes := mapping(s)
	for _, key := range annotations {
		if v := get(whole, key); v != nil {
			set(notes, key, v)
		}
	}
	remove(whole, annotations...)
	s, null := withoutNull(whole)
	s = h.simplify(s)
	old, _ = h.value(old)
	switch {
	case text(s, "$ref") != "":
	case needsName(s):
		s = h.name(s, old, name)
	default:
		s = h.inside(clone(s), old, name)
	}
	if null {
		s = nullable(s, get(whole, "type") != nil)
	}
	for key, v := range members(notes) {
		set(s, key.Value, v)
	}
	return s
}

// nullable adds null to a schema: to its type, if upstream does, and otherwise
// as an alternative.
func nullable(s *yaml.Node, toType bool) *yaml.Node {
	if t := get(s, "type"); toType && t != nil && text(s, "$ref") == "" {
		types := []*yaml.Node{t}
		if t.Kind == yaml.SequenceNode {
			types = t.Content
		}
		set(s, "type", sequence(t, append(slices.Clone(types), scalar("null"))...))
		return s
	}
	return orNull(s)
}

func needsName(s *yaml.Node) bool {
	variants, _ := variantsOf(s)
	return len(keys(get(s, "properties"))) > 0 || len(items(get(s, "allOf"))) > 1 || len(variants) > 1
}

// name makes a component of a schema and returns a reference to it.
func (h *hoister) name(s, old *yaml.Node, name string) *yaml.Node {
	if before := h.oldName(old); before != "" {
		name = before
		old = h.old[before]
	}
	for h.given[name] {
		name += "Value"
	}
	switch same, taken := h.made[name]; {
	case taken && equal(same, s):
	case taken:
		h.errs = append(h.errs, at(s, "the schema would be named %s, as another one is: move it to components by the overlay", name))
	default:
		h.made[name] = clone(s)
		if h.old[name] == nil {
			h.names = append(h.names, name)
		}
		h.schemas[name] = mapping(s)
		h.schemas[name] = h.inside(clone(s), old, name)
	}
	return refTo(name, s)
}

// oldName returns the name that the old document has for a schema, if it is
// free for one that has none.
func (h *hoister) oldName(old *yaml.Node) string {
	if name := refName(old); name != "" && !h.given[name] {
		return name
	}
	return ""
}

// value returns the old schema less null.
func (h *hoister) value(old *yaml.Node) (*yaml.Node, bool) {
	if old == nil {
		return nil, false
	}
	if variants, null := variantsOf(old); null && len(variants) == 1 {
		return variants[0], true
	}
	return old, false
}

// inside names what a schema has inside. The schema is changed.
func (h *hoister) inside(s, old *yaml.Node, name string) *yaml.Node {
	old = h.oldFollow(old)
	if required := get(s, "required"); required != nil && len(required.Content) == 0 {
		remove(s, "required")
	}
	if properties := get(s, "properties"); properties != nil {
		for i := 0; i+1 < len(properties.Content); i += 2 {
			key := properties.Content[i].Value
			properties.Content[i+1] = h.fix(properties.Content[i+1], h.member(old, key), name+words(key))
		}
	}
	if n := get(s, "items"); n != nil {
		set(s, "items", h.fix(n, get(old, "items"), singular(name)))
	}
	if n := get(s, "additionalProperties"); n != nil && len(n.Content) > 0 {
		set(s, "additionalProperties", h.fix(n, get(old, "additionalProperties"), singular(name)))
	}
	if parts := get(s, "allOf"); parts != nil {
		for i, p := range parts.Content {
			if text(p, "$ref") == "" {
				p = h.part(p)
				parts.Content[i] = h.inside(p, old, name)
			}
		}
	}
	if key := unionKey(s); key != "" {
		h.variants(get(s, key), old, name)
	}
	return s
}

// part says of a part of an object that it is one.
func (h *hoister) part(p *yaml.Node) *yaml.Node {
	if get(p, "properties") == nil || get(p, "type") != nil {
		return p
	}
	out := mapping(p)
	set(out, "type", scalar("object"))
	out.Content = append(out.Content, p.Content...)
	return out
}

// variants names the variants of a union, as the old ones with the same
// properties or else in the same place.
func (h *hoister) variants(n, old *yaml.Node, name string) {
	before, _ := variantsOf(old)
	number := 0
	for i, v := range n.Content {
		if isNull(v) || text(v, "$ref") != "" {
			continue
		}
		number++
		var o *yaml.Node
		like := slices.IndexFunc(before, func(b *yaml.Node) bool { return h.oldName(b) != "" && sameKeys(h.oldFollow(b), v) })
		switch {
		case like >= 0:
			o = before[like]
		case i < len(before):
			o = before[i]
		}
		n.Content[i] = h.fix(v, o, name+"Variant"+strconv.Itoa(number))
	}
}

func sameKeys(a, b *yaml.Node) bool {
	keys := func(n *yaml.Node) (all []string) {
		for key := range members(get(n, "properties")) {
			all = append(all, key.Value)
		}
		slices.Sort(all)
		return all
	}
	return slices.Equal(keys(a), keys(b))
}

func (h *hoister) oldFollow(old *yaml.Node) *yaml.Node {
	old, _ = h.value(old)
	for range 64 {
		name := refName(old)
		if name == "" || h.old[name] == nil {
			return old
		}
		old = h.old[name]
	}
	return old
}

// member returns a property of an old object, also of a part of one.
func (h *hoister) member(old *yaml.Node, name string) *yaml.Node {
	old = h.oldFollow(old)
	if p := get(old, "properties", name); p != nil {
		return p
	}
	for _, part := range items(get(old, "allOf")) {
		if p := get(part, "properties", name); p != nil {
			return p
		}
	}
	return nil
}
