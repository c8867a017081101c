package fastjson_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// reachable returns all types that the operations of the API return or take, and
// all types in them, the variants of unions too, sorted by name.
func reachable() []reflect.Type {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		if seen[t] {
			return
		}
		if t.Kind() == reflect.Interface || t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Func {
			return // context.Context, error and options
		}
		seen[t] = true
		// A union returns its variants by methods such as AsStopInstanceAction.
		for m := range reflect.PointerTo(t).Methods() {
			if strings.HasPrefix(m.Name, "As") && m.Type.NumOut() == 2 {
				walk(m.Type.Out(0))
			}
		}
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			walk(t.Elem())
		case reflect.Struct:
			for f := range t.Fields() {
				if f.IsExported() && t != reflect.TypeFor[time.Time]() {
					walk(f.Type)
				}
			}
		}
	}
	for m := range reflect.TypeFor[cycle.API]().Methods() {
		for in := range m.Type.Ins() {
			if in != reflect.TypeFor[cycle.API]() {
				walk(in)
			}
		}
		for out := range m.Type.Outs() {
			walk(out)
		}
	}
	all := make([]reflect.Type, 0, len(seen))
	for t := range seen {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b reflect.Type) int { return strings.Compare(a.String(), b.String()) })
	return all
}

// inferred returns a type that holds what a document holds: a struct for each
// object, with a field for each member.
func inferred(document any) reflect.Type {
	switch v := document.(type) {
	case bool:
		return reflect.TypeFor[bool]()
	case string:
		return reflect.TypeFor[string]()
	case json.Number:
		if strings.ContainsAny(v.String(), ".eE") {
			return reflect.TypeFor[float64]()
		}
		return reflect.TypeFor[int64]()
	case []any:
		return reflect.SliceOf(inferred(merged(v)))
	case map[string]any:
		var fields []reflect.StructField
		for name, member := range v {
			if strings.ContainsAny(name, "\"`\\") {
				continue // cannot be in a tag
			}
			t := inferred(member)
			if member == nil || len(name)%2 == 0 {
				t = reflect.PointerTo(t)
			}
			fields = append(fields, reflect.StructField{Type: t, Tag: reflect.StructTag(`json:"` + name + `"`)})
		}
		slices.SortFunc(fields, func(a, b reflect.StructField) int { return strings.Compare(string(a.Tag), string(b.Tag)) })
		for i := range fields {
			fields[i].Name = fieldName(i)
		}
		return reflect.StructOf(fields)
	}
	return reflect.TypeFor[any]()
}

func fieldName(i int) string {
	name := "F"
	for ; i > 0; i /= 26 {
		name += string(rune('a' + i%26))
	}
	return name + "_"
}

// merged returns one document with the members of all elements of a list; nil if
// the elements are of different kinds.
func merged(list []any) any {
	var sum any
	for _, element := range list {
		switch {
		case element == nil:
		case sum == nil:
			sum = element
		case reflect.TypeOf(sum) != reflect.TypeOf(element):
			return nil
		default:
			sum = mergedPair(sum, element)
		}
	}
	return sum
}

func mergedPair(a, b any) any {
	switch a := a.(type) {
	case json.Number:
		if strings.ContainsAny(b.(json.Number).String(), ".eE") {
			return b
		}
	case []any:
		return slices.Concat(a, b.([]any))
	case map[string]any:
		all := make(map[string]any, len(a))
		for name, member := range a {
			all[name] = member
		}
		for name, member := range b.(map[string]any) {
			if other, ok := all[name]; ok {
				member = merged([]any{other, member})
			}
			all[name] = member
		}
		return all
	}
	return a
}
