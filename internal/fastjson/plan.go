package fastjson

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
	"sync"
)

// A plan says how values of a type are decoded. It is made when the type is met
// first, and finished when a value of it is.
type plan struct {
	kind kind
	typ  reflect.Type
	elem *plan // of a pointer, slice or map

	once   sync.Once
	fields []field           // of a struct, in its order
	byName map[string]*field // by their names in lower case; nil if a field is not ordinary
}

// A field of a struct.
type field struct {
	name  string
	start string // how a member for it begins, if it is written without white space
	index int
	next  int // of the field that stands behind it
	plan  *plan
}

// maxName is the length of the longest name that a field may have.
const maxName = 64

type kind uint8

const (
	other       kind = iota // left to encoding/json
	unmarshaler             // decodes itself
	boolean
	integer
	float
	text
	object // a struct
	// Of these, null is the zero value.
	pointer
	list
	dictionary // a map
)

var (
	plans           sync.Map // from reflect.Type to *plan
	jsonUnmarshaler = reflect.TypeFor[json.Unmarshaler]()
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	jsonNumber      = reflect.TypeFor[json.Number]()
)

func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p, _ := plans.LoadOrStore(t, &plan{typ: t, kind: kindOf(t)})
	return p.(*plan)
}

func kindOf(t reflect.Type) kind {
	if t.Kind() != reflect.Pointer {
		self := reflect.PointerTo(t)
		switch {
		case t.Name() == "" && self.NumMethod() > 0: // methods of what it embeds
			return other
		case self.Implements(jsonUnmarshaler):
			return unmarshaler
		case self.Implements(textUnmarshaler), t == jsonNumber:
			return other
		}
	}
	switch t.Kind() {
	case reflect.Bool:
		return boolean
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return integer
	case reflect.Float32, reflect.Float64:
		return float
	case reflect.String:
		return text
	case reflect.Struct:
		return object
	case reflect.Map:
		if key := t.Key(); key.Kind() == reflect.String && !reflect.PointerTo(key).Implements(textUnmarshaler) {
			return dictionary
		}
	case reflect.Slice:
		if t.Elem().Kind() != reflect.Uint8 { // Base64
			return list
		}
	case reflect.Pointer:
		return pointer
	}
	return other
}

// finish makes the rest of the plan. It is not made at once because types may
// hold themselves, and most answers have few of the types that they could have.
func (p *plan) finish() {
	switch p.kind {
	case pointer, list, dictionary:
		p.elem = planOf(p.typ.Elem())
	case object:
		p.fields, p.byName = fieldsOf(p.typ)
	}
}

// fieldsOf returns nothing if there is a field that does not simply have a name.
func fieldsOf(t reflect.Type) ([]field, map[string]*field) {
	fields := make([]field, 0, t.NumField())
	for i := range t.NumField() {
		f := t.Field(i)
		tag, tagged := f.Tag.Lookup("json")
		switch {
		case f.Anonymous:
			return nil, nil
		case !f.IsExported() || tag == "-":
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if !tagged || name == "" {
			name = f.Name
		}
		if strings.Contains(options, "string") || len(name) > maxName || strings.ContainsFunc(name, isOdd) {
			return nil, nil
		}
		fields = append(fields, field{name: name, start: `"` + name + `":`, index: i, next: len(fields) + 1, plan: planOf(f.Type)})
	}
	byName := make(map[string]*field, len(fields))
	for i := range fields {
		if i == len(fields)-1 {
			fields[i].next = 0
		}
		name := strings.ToLower(fields[i].name)
		if byName[name] != nil {
			return nil, nil
		}
		byName[name] = &fields[i]
	}
	return fields, byName
}

// isOdd reports whether a name with r may be none for encoding/json, or one that
// is written in more than one way.
func isOdd(r rune) bool {
	return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_' || r == '-')
}
