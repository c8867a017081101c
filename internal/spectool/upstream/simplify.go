package upstream

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// What a schema says can be written in several ways. These functions choose
// one, and change nothing of the meaning.

func isNull(s *yaml.Node) bool {
	return text(s, "type") == "null" && len(s.Content) == 2
}

// unionKey returns the keyword of a union, "" if a schema is none.
func unionKey(s *yaml.Node) string {
	for _, key := range []string{"oneOf", "anyOf"} {
		if len(items(get(s, key))) > 0 {
			return key
		}
	}
	return ""
}

// variantsOf returns the variants of a union besides null.
func variantsOf(s *yaml.Node) (variants []*yaml.Node, null bool) {
	for _, v := range items(get(s, unionKey(s))) {
		if isNull(v) {
			null = true
		} else {
			variants = append(variants, v)
		}
	}
	return variants, null
}

// orNull returns a schema that allows null besides.
func orNull(s *yaml.Node) *yaml.Node {
	null := mapping(s)
	set(null, "type", scalar("null"))
	return with("anyOf", sequence(s, s, null))
}

// withoutNull splits a schema into what it says of values and whether it
// allows null. The schema it returns may be changed.
func withoutNull(s *yaml.Node) (*yaml.Node, bool) {
	if variants, null := variantsOf(s); null {
		s = clone(s)
		if len(variants) == 1 && len(s.Content) == 2 {
			v, _ := withoutNull(variants[0])
			return v, true
		}
		set(s, unionKey(s), sequence(s, variants...))
		return s, true
	}
	types := items(get(s, "type"))
	i := slices.IndexFunc(types, func(t *yaml.Node) bool { return t.Value == "null" })
	if i < 0 {
		return s, false
	}
	s = clone(s)
	types = slices.Delete(slices.Clone(types), i, i+1)
	if len(types) == 1 {
		set(s, "type", types[0])
	} else {
		set(s, "type", sequence(s, types...))
	}
	return s, true
}

// simplify resolves unions of one, allOf that adds nothing, and a type beside a
// union whose variants all have it.
func (h *hoister) simplify(s *yaml.Node) *yaml.Node {
	if variants, null := variantsOf(s); len(variants) == 1 && !null {
		// Members beside the only variant, a discriminator most likely, have
		// nothing to tell apart; what else is there is merged.
		rest := clone(s)
		remove(rest, unionKey(s), "discriminator")
		return h.simplify(join(rest, variants[0]))
	}
	if parts := get(s, "allOf"); parts != nil {
		rest := clone(s)
		remove(rest, "allOf")
		keep := slices.DeleteFunc(slices.Clone(items(parts)), func(p *yaml.Node) bool {
			if !h.addsNothing(p, items(parts)) {
				return false
			}
			for key, v := range members(p) {
				if slices.Contains(annotations, key.Value) && get(rest, key.Value) == nil {
					set(rest, key.Value, v)
				}
			}
			return true
		})
		switch {
		case len(keep) == 1:
			return h.simplify(join(rest, keep[0]))
		case len(keep) < len(items(parts)):
			s = clone(s)
			set(s, "allOf", sequence(parts, keep...))
		}
	}
	if key := unionKey(s); key != "" && text(s, "type") == "object" {
		variants, _ := variantsOf(s)
		if len(variants) > 1 && !slices.ContainsFunc(variants, func(v *yaml.Node) bool { return !h.isObject(v) }) {
			s = clone(s)
			remove(s, "type")
		}
	}
	return s
}

// join merges what stands beside a schema into it.
func join(beside, s *yaml.Node) *yaml.Node {
	rest, notes := clone(beside), mapping(beside)
	for _, key := range annotations {
		if v := get(rest, key); v != nil {
			set(notes, key, v)
		}
	}
	remove(rest, annotations...)
	beside = rest
	switch {
	case len(beside.Content) == 0:
		s = clone(s)
	case text(s, "$ref") != "" || len(s.Content) > 0:
		for key, v := range members(beside) {
			if !equal(v, get(s, key.Value)) {
				s = with("allOf", sequence(s, s, beside))
				break
			}
		}
		s = clone(s)
	default:
		s = clone(beside)
	}
	for key, v := range members(notes) {
		set(s, key.Value, v)
	}
	return s
}

// annotations may stand beside a $ref: they forbid nothing.
var annotations = []string{"description", "default", "deprecated", "readOnly", "writeOnly"}

// addsNothing reports whether a part of an allOf says what another one says as
// well: it is empty, or has only the type.
func (h *hoister) addsNothing(part *yaml.Node, parts []*yaml.Node) bool {
	rest := clone(part)
	remove(rest, annotations...)
	switch {
	case len(rest.Content) == 0:
		return true
	case len(rest.Content) > 2 || text(rest, "type") == "":
		return false
	}
	return slices.ContainsFunc(parts, func(p *yaml.Node) bool {
		return p != part && text(h.follow(p), "type") == text(rest, "type")
	})
}

// follow returns the schema that a reference leads to.
func (h *hoister) follow(s *yaml.Node) *yaml.Node {
	for range 64 {
		name := refName(s)
		if name == "" || h.schemas[name] == nil {
			return s
		}
		s = h.schemas[name]
	}
	return s
}

func (h *hoister) isObject(s *yaml.Node) bool {
	s = h.follow(s)
	if variants, _ := variantsOf(s); len(variants) > 0 {
		return !slices.ContainsFunc(variants, func(v *yaml.Node) bool { return !h.isObject(v) })
	}
	return text(s, "type") == "object" || slices.ContainsFunc(items(get(s, "allOf")), h.isObject)
}
