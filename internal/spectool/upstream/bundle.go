package upstream

import (
	"cmp"
	"errors"
	"path"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A bundler puts the files of a tree into one document.
type bundler struct {
	tree
	entry string
	names map[string]string // names to give, by file
	prose bool              // keep it

	component map[string]string // the name of a component, by the key of its target
	owner     map[string]string // the reverse, by section and name
	out       map[string]*yaml.Node
	open      []target // the components that are being copied
	ignored   []string // members that mean nothing
	errs      []error
}

// bundle returns the document of a tree, with the order of members as it is
// there.
func (b *bundler) bundle() (*yaml.Node, error) {
	root, err := b.load(b.entry, nil)
	if err != nil {
		return nil, err
	}
	if v := text(root, "openapi"); !strings.HasPrefix(v, "3.1.") {
		return nil, at(root, "openapi is %q: only documents in 3.1 can be read", v)
	}
	b.out = make(map[string]*yaml.Node)
	own := get(root, "components")
	for section, all := range members(own) {
		for name := range members(all) {
			b.claim(section.Value, name.Value, b.entry+"#/components/"+section.Value+"/"+name.Value)
		}
	}
	doc := b.fields(root, document)
	for _, s := range sections {
		for name, n := range members(get(own, s.section)) {
			b.add(target{b.entry, "/components/" + s.section + "/" + name.Value, n}, s)
		}
	}
	for _, s := range sections {
		if b.out[s.section] == nil {
			continue
		}
		if get(doc, "components") == nil {
			set(doc, "components", mapping(root))
		}
		set(get(doc, "components"), s.section, b.out[s.section])
	}
	return doc, errors.Join(b.errs...)
}

func (b *bundler) fail(err error) *yaml.Node {
	if !slices.ContainsFunc(b.errs, func(e error) bool { return e.Error() == err.Error() }) {
		b.errs = append(b.errs, err)
	}
	return mapping(nil)
}

// copy returns what stands for a node in the document.
func (b *bundler) copy(n *yaml.Node, s *shape) *yaml.Node {
	switch {
	case s == leaf:
		return clone(n)
	case s == told:
		return b.told(n)
	case s == tags:
		return b.mapping(n)
	case s.each != nil:
		return b.all(n, s.each)
	case s == schema && n.Kind == yaml.ScalarNode && n.ShortTag() == "!!bool":
		return clone(n)
	case n.Kind != yaml.MappingNode:
		return b.fail(at(n, "is no object"))
	}
	if ref := get(n, "$ref"); ref != nil {
		return b.ref(n, ref, s)
	}
	return b.fields(n, s)
}

func (b *bundler) all(n *yaml.Node, s *shape) *yaml.Node {
	out := empty(n.Kind, n.ShortTag(), n)
	for key, v := range members(n) {
		name := clone(key)
		if name.Tag != "!!str" { // a status
			name.Tag, name.Style = "!!str", yaml.SingleQuotedStyle
		}
		out.Content = append(out.Content, name, b.copy(v, s))
	}
	for _, v := range items(n) {
		out.Content = append(out.Content, b.copy(v, s))
	}
	if n.Kind == yaml.ScalarNode && n.ShortTag() != "!!null" {
		return b.fail(at(n, "is neither object nor list"))
	}
	return out
}

func (b *bundler) fields(n *yaml.Node, s *shape) *yaml.Node {
	out := mapping(n)
	for key, v := range members(n) {
		switch inner := s.fields[key.Value]; {
		case inner != nil && inner.each != nil && v.Kind == yaml.SequenceNode && len(v.Content) == 0:
			// An empty list says nothing.
		case inner != nil:
			out.Content = append(out.Content, clone(key), b.copy(v, inner))
		case slices.Contains(prose, key.Value):
			if b.prose && (key.Value == "description" || key.Value == "summary") {
				out.Content = append(out.Content, clone(key), clone(v))
			}
		case slices.Contains(extensions, key.Value):
			out.Content = append(out.Content, clone(key), clone(v))
		case s == components && slices.ContainsFunc(sections, func(s *shape) bool { return s.section == key.Value }):
			// They are added one by one.
		case key.Value != "$ref" && !strings.HasPrefix(key.Value, "x-"):
			b.ignored = append(b.ignored, at(key, "%s means nothing here and was left out", key.Value).Error())
		}
	}
	return out
}

func (b *bundler) told(n *yaml.Node) *yaml.Node {
	c := clone(n)
	if !b.prose {
		strip(c)
	}
	return c
}

// strip takes the prose out of what is told about an API, and who to ask.
func strip(n *yaml.Node) {
	if n.Kind == yaml.MappingNode {
		remove(n, "summary", "description", "x-logo", "contact", "license", "termsOfService")
	}
	for _, child := range n.Content {
		strip(child)
	}
}

// ref follows a reference: it becomes one to a component, or what it leads to.
func (b *bundler) ref(n, ref *yaml.Node, s *shape) *yaml.Node {
	if s.section == "" {
		return b.fail(at(ref, "a $ref cannot stand here"))
	}
	to, err := b.resolve(ref)
	if err != nil {
		return b.fail(err)
	}
	for i, open := range b.open {
		if open.key() == to.key() {
			var chain []string
			for _, t := range b.open[i:] {
				chain = append(chain, strings.TrimSuffix(t.key(), "#"))
			}
			return b.fail(at(ref, "closes a cycle of references: %s", strings.Join(append(chain, chain[0]), " → ")))
		}
	}
	local := to.file == b.entry && strings.HasPrefix(to.pointer, "/components/"+s.section+"/")
	if !s.named && !local {
		b.open = append(b.open, to)
		defer func() { b.open = b.open[:len(b.open)-1] }()
		return b.copy(to.node, s)
	}
	out := mapping(ref)
	set(out, "$ref", scalar("#/components/"+s.section+"/"+b.add(to, s)))
	if s != schema {
		return out
	}
	beside := mapping(n)
	for key, v := range members(b.fields(n, s)) {
		set(beside, key.Value, v)
	}
	remove(beside, "summary")
	return join(beside, out)
}

// add makes a component of a target and returns its name.
func (b *bundler) add(to target, s *shape) string {
	name := b.component[to.key()]
	if name == "" {
		name = b.name(to, s)
		b.claim(s.section, name, to.key())
	}
	if b.out[s.section] == nil {
		b.out[s.section] = mapping(nil)
	}
	if get(b.out[s.section], name) == nil {
		set(b.out[s.section], name, mapping(nil)) // takes the place
		b.open = append(b.open, to)
		set(b.out[s.section], name, b.copy(to.node, s))
		b.open = b.open[:len(b.open)-1]
	}
	return name
}

func (b *bundler) claim(section, name, key string) {
	b.component[key] = name
	b.owner[section+"/"+name] = key
}

var noName = regexp.MustCompile(`[^A-Za-z0-9_]+`)

// name returns a free name for a component: that of its file or, if another
// file has it, with the folder's before it.
func (b *bundler) name(to target, s *shape) string {
	base := strings.TrimSuffix(path.Base(to.file), path.Ext(to.file))
	if to.pointer != "" {
		base = path.Base(to.pointer)
	}
	name := cmp.Or(b.names[to.file], upperFirst(noName.ReplaceAllString(base, "")))
	if b.owner[s.section+"/"+name] != "" {
		name = words(path.Base(path.Dir(to.file))) + name
	}
	if other := b.owner[s.section+"/"+name]; other != "" || name == "" {
		b.fail(at(to.node, "the component has no free name: %q is that of %s: give it one in x-names of the overlay", name, cmp.Or(other, "nothing")))
	}
	return name
}

// mapping returns the mapping of a discriminator. A tag leads to a schema by
// reference or by the name of a component.
func (b *bundler) mapping(n *yaml.Node) *yaml.Node {
	out := mapping(n)
	for key, v := range members(n) {
		ref := clone(v)
		if !strings.ContainsAny(ref.Value, "./#") {
			ref.Value = schemaRef + ref.Value
		}
		to, err := b.resolve(ref)
		if err != nil {
			b.fail(err)
			continue
		}
		var value *yaml.Node
		if slices.ContainsFunc(b.open, func(open target) bool { return open.key() == to.key() }) {
			value = scalar(schemaRef + b.component[to.key()]) // a base that knows its heirs
		} else {
			value = scalar(schemaRef + b.add(to, schema))
		}
		out.Content = append(out.Content, clone(key), value)
	}
	return out
}
