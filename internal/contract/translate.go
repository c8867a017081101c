package contract

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// translator puts the findings of the validator into plain words.
type translator struct {
	doc   *document
	where string // what value is called
	value any
	found []Violation
}

func (t *translator) add(at []string, reason string) {
	t.found = append(t.found, Violation{t.place(at), reason})
}

// walk collects the leaves of the tree of findings.
func (t *translator) walk(e *jsonschema.ValidationError) {
	switch k := e.ErrorKind.(type) {
	case *kind.Schema, *kind.Group, *kind.Reference, *kind.AllOf:
		for _, cause := range e.Causes {
			t.walk(cause)
		}
	case *kind.OneOf, *kind.AnyOf:
		t.union(e)
	case *kind.Required:
		for _, name := range k.Missing {
			t.add(append(slices.Clip(e.InstanceLocation), name), "is missing")
		}
	case *kind.AdditionalProperties:
		for _, name := range k.Properties {
			t.add(append(slices.Clip(e.InstanceLocation), name), "is not a member that the spec knows")
		}
	default:
		t.add(e.InstanceLocation, reason(k))
	}
}

// union reports what is wrong with the one variant that the value is meant to
// be. The causes are those of the variants, in their order.
func (t *translator) union(e *jsonschema.ValidationError) {
	if len(e.Causes) == 0 {
		t.add(e.InstanceLocation, "fits more than one variant")
		return
	}
	if t.tagged(e) {
		return
	}
	// A variant of another type says nothing about a value of this type: null is
	// such a variant nearly everywhere.
	var types []string
	var best []Violation
	for _, cause := range e.Causes {
		if want := otherType(cause); want != nil {
			types = append(types, want...)
			continue
		}
		sub := translator{doc: t.doc, where: t.where, value: t.value}
		sub.walk(cause)
		if best == nil || len(sub.found) < len(best) {
			best = sub.found
		}
	}
	if best == nil {
		t.add(e.InstanceLocation, mustBe(types))
		return
	}
	t.found = append(t.found, best...)
}

// tagged handles a union whose variants are told apart by a member. It reports
// whether this is one.
func (t *translator) tagged(e *jsonschema.ValidationError) bool {
	at, err := pointerOf(e.SchemaURL)
	if err != nil {
		return false
	}
	union, _ := t.doc.at(at).(map[string]any)
	discriminator := get[map[string]any](union, "discriminator")
	name := get[string](discriminator, "propertyName")
	value, ok := t.at(e.InstanceLocation).(map[string]any)
	if name == "" || !ok {
		return false
	}
	tags := t.tags(union, e.ErrorKind.KeywordPath()[0])
	tagAt := append(slices.Clip(e.InstanceLocation), name)
	tag, present := value[name]
	if !present {
		t.add(tagAt, "is missing")
		return true
	}
	s, _ := tag.(string)
	i, known := tags[s]
	if !known || i >= len(e.Causes) {
		t.add(tagAt, oneOf(slices.Sorted(maps.Keys(tags))))
		return true
	}
	t.walk(e.Causes[i])
	return true
}

// tags returns the variant that each tag stands for, as its index.
func (t *translator) tags(union map[string]any, keyword string) map[string]int {
	index := make(map[pointer]int)
	tags := make(map[string]int)
	variants, _ := union[keyword].([]any)
	for i, v := range variants {
		m, _ := v.(map[string]any)
		if at, err := pointerOf(get[string](m, "$ref")); err == nil {
			index[at] = i
			tags[at.name()] = i
		}
	}
	mapping := get[map[string]any](get[map[string]any](union, "discriminator"), "mapping")
	if len(mapping) == 0 {
		return tags // the names of the schemas are the tags
	}
	clear(tags)
	for tag, ref := range mapping {
		s, _ := ref.(string)
		if at, err := pointerOf(s); err == nil {
			if i, ok := index[at]; ok {
				tags[tag] = i
			}
		}
	}
	return tags
}

// otherType returns the types that a variant wants if the value is of another,
// nil if the value is of its type and wrong otherwise.
func otherType(variant *jsonschema.ValidationError) []string {
	depth := len(variant.InstanceLocation)
	var find func(e *jsonschema.ValidationError) []string
	find = func(e *jsonschema.ValidationError) []string {
		if len(e.InstanceLocation) != depth {
			return nil
		}
		var types []string
		switch k := e.ErrorKind.(type) {
		case *kind.Type:
			return k.Want
		case *kind.Group, *kind.Reference, *kind.AllOf:
			for _, cause := range e.Causes {
				if want := find(cause); want != nil {
					return want
				}
			}
		case *kind.AnyOf, *kind.OneOf:
			for _, cause := range e.Causes {
				want := find(cause)
				if want == nil {
					return nil
				}
				types = append(types, want...)
			}
		}
		return types
	}
	return find(variant)
}

// reason says what a single finding asks for. What the validator itself says
// would repeat the value.
func reason(k jsonschema.ErrorKind) string {
	switch k := k.(type) {
	case *kind.Type:
		return mustBe(k.Want)
	case *kind.Enum:
		var values []string
		for _, v := range k.Want {
			if v != nil {
				values = append(values, fmt.Sprint(v))
			}
		}
		return oneOf(values)
	case *kind.Const:
		return fmt.Sprint("must be ", k.Want)
	case *kind.Format:
		if name, ok := formatNames[k.Want]; ok {
			return "must be " + name
		}
		return "must have the format " + k.Want
	case *kind.Pattern:
		return "must match the pattern " + k.Want
	case *kind.FalseSchema:
		return "is not allowed"
	}
	return "violates " + strings.Join(k.KeywordPath(), ".")
}

var articles = map[string]string{
	"string": "a string", "integer": "an integer", "number": "a number",
	"boolean": "a boolean", "object": "an object", "array": "an array",
}

func mustBe(types []string) string {
	var names []string
	for _, t := range types {
		if t != "null" && !slices.Contains(names, articles[t]) {
			names = append(names, articles[t])
		}
	}
	if slices.Contains(types, "null") {
		names = append(names, "null")
	}
	return "must be " + strings.Join(names, " or ")
}

// oneOf names the values to choose from, the first of them if they are many.
func oneOf(values []string) string {
	const most = 12
	for i, v := range values {
		if v == "" {
			values[i] = `""`
		}
	}
	switch n := len(values); {
	case n == 1:
		return "must be " + values[0]
	case n > most:
		return fmt.Sprintf("must be one of %s and %d others", strings.Join(values[:most], ", "), n-most)
	}
	return "must be one of " + strings.Join(values, ", ")
}

// at returns the value at a place below the one that was checked.
func (t *translator) at(place []string) any {
	v := t.value
	for _, key := range place {
		switch parent := v.(type) {
		case map[string]any:
			v = parent[key]
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i >= len(parent) {
				return nil
			}
			v = parent[i]
		}
	}
	return v
}

var plainName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_-]{0,63}$`)

// place writes a place as body.instances[2].id. Names come from outside: those
// that are not plain are quoted and cut.
func (t *translator) place(at []string) string {
	var b strings.Builder
	b.WriteString(t.where)
	for i, key := range at {
		_, inArray := t.at(at[:i]).([]any)
		if inArray {
			b.WriteString("[" + key + "]")
		} else {
			b.WriteString(member(key))
		}
	}
	return b.String()
}

func element(i int) string { return "[" + strconv.Itoa(i) + "]" }

func member(name string) string {
	if plainName.MatchString(name) {
		return "." + name
	}
	return "[" + strconv.Quote(cut(name, 64)) + "]"
}

// Member returns what a member of the value at where is called.
func Member(where, name string) string { return where + member(name) }

// Element returns what an element of the list at where is called.
func Element(where string, i int) string { return where + element(i) }

func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "") + "..."
}
