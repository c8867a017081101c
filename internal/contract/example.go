package contract

import (
	"encoding/json"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strconv"
)

// Example returns a body that the operation accepts, as compact JSON: the same
// on each call, with all members and, where there is a choice, the first. It is
// nil if the operation takes no JSON.
func (op *Operation) Example() []byte {
	if op.Body == nil || op.Body.schema == nil {
		return nil
	}
	e := exampler{doc: op.Body.schema.doc, full: true}
	b, err := json.Marshal(e.value(op.Body.schema.at, 0))
	if err != nil { // it is made of maps, slices and scalars
		panic(err)
	}
	return b
}

// examples yields values of a schema: the smallest, then full ones that
// together have each choice that the schema offers at least once.
func (s *schema) examples() iter.Seq[any] {
	return func(yield func(any) bool) {
		least := exampler{doc: s.doc}
		if !yield(least.value(s.at, 0)) {
			return
		}
		e := exampler{doc: s.doc, full: true, seen: make(map[string]bool)}
		for k := 0; e.pending > 0 || k == 0; k++ {
			before := len(e.seen)
			v := e.value(s.at, k)
			if (k == 0 || len(e.seen) > before) && !yield(v) {
				return
			}
		}
	}
}

// exampler makes example values.
//
// Where there is a choice among n it takes number k%n and hands k/n down, so
// that each combination of nested choices has a k. Choices that are side by side
// advance together, which keeps the number of examples small.
type exampler struct {
	doc   *document
	full  bool // all members, not only the required ones
	depth int  // of nested objects

	// What was chosen so far: keys are a place in the document and a number.
	seen    map[string]bool
	pending int // choices that were met and not yet made
}

func (e *exampler) choose(at pointer, n, k int) (choice, rest int) {
	if e.seen != nil {
		if !e.seen[string(at)] {
			e.seen[string(at)] = true
			e.pending += n
		}
		if key := string(at) + "#" + strconv.Itoa(k%n); !e.seen[key] {
			e.seen[key] = true
			e.pending--
		}
	}
	return k % n, k / n
}

// samples holds a value for each format, and for the schemas whose rules are
// only told in prose. The id is that of a container which the emulator has, so
// that an example which is copied finds something.
var samples = map[string]string{
	"objectid": "64f0040000000000000000a1", "cidr": "10.0.0.0/16", "ip-address": "10.0.0.1",
	"date-time": "2026-03-01T10:00:00Z", "uri": "https://example.com/a",
	"Duration": "30s",
}

// patterned are texts, one of which fits each pattern of the specs.
var patterned = []string{"10GB", "rw"}

func (e *exampler) value(at pointer, k int) any {
	at, s, err := e.doc.resolve(at)
	if err != nil {
		return "anything" // the schema is true
	}
	for _, keyword := range []string{"oneOf", "anyOf"} {
		if variants, ok := s[keyword].([]any); ok {
			i, rest := e.choose(at, len(variants), k)
			return e.value(at.child(keyword).index(i), rest)
		}
	}
	if parts, ok := s["allOf"].([]any); ok {
		return e.merge(at, s, len(parts), k)
	}
	if values, ok := s["enum"].([]any); ok {
		i, _ := e.choose(at, len(values), k)
		return values[i]
	}
	switch t := s["type"].(type) {
	case string:
		return e.typed(at, s, t, k)
	case []any:
		i, rest := e.choose(at, len(t), k)
		return e.typed(at, s, fmt.Sprint(t[i]), rest)
	}
	if s["properties"] != nil {
		return e.object(at, s, k)
	}
	return "anything"
}

func (e *exampler) typed(at pointer, s map[string]any, typ string, k int) any {
	switch typ {
	case "object":
		return e.object(at, s, k)
	case "array":
		if s["items"] == nil || !e.full {
			return []any{}
		}
		return []any{e.value(at.child("items"), k)}
	case "integer":
		return 7
	case "number":
		return 1.5
	case "boolean":
		return true
	case "string":
		return sample(at, s)
	}
	return nil
}

func sample(at pointer, s map[string]any) string {
	for _, key := range []string{get[string](s, "format"), at.name()} {
		if v, ok := samples[key]; ok {
			return v
		}
	}
	if pattern, err := regexp.Compile(get[string](s, "pattern")); err == nil {
		for _, v := range patterned {
			if pattern.String() != "" && pattern.MatchString(v) {
				return v
			}
		}
	}
	return "text"
}

func (e *exampler) object(at pointer, s map[string]any, k int) map[string]any {
	const maxDepth = 32 // a schema that contains itself has no full value
	e.depth++
	defer func() { e.depth-- }()
	full := e.full && e.depth < maxDepth

	required := texts(s["required"])
	v := make(map[string]any)
	for name := range get[map[string]any](s, "properties") {
		if full || slices.Contains(required, name) {
			v[name] = e.value(at.child("properties", name), k)
		}
	}
	if full && s["additionalProperties"] != nil && s["additionalProperties"] != false {
		v["example"] = e.value(at.child("additionalProperties"), k)
	}
	return v
}

// merge makes a value of allOf: an object with the members of all parts.
func (e *exampler) merge(at pointer, s map[string]any, parts, k int) any {
	v := e.object(at, s, k)
	for i := range parts {
		part := e.value(at.child("allOf").index(i), k)
		members, ok := part.(map[string]any)
		if !ok {
			return part
		}
		for name, member := range members {
			v[name] = member
		}
	}
	return v
}
