package fastjson_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/test/differ"
	"github.com/fairlead-go/fairlead/internal/test/foreign"
)

// foreignTypes are what foreign documents are decoded into.
func foreignTypes() []reflect.Type {
	types := slices.Clone(oddities)
	operations := answers()
	for _, name := range slices.Sorted(maps.Keys(operations)) {
		if typ := operations[name]; !slices.Contains(types, typ) {
			types = append(types, typ)
		}
	}
	return types
}

func TestForeignJSONTestSuite(t *testing.T) {
	documents, types := foreign.JSONTestSuite(t), foreignTypes()
	compareAll(t, fmt.Sprintf("JSONTestSuite, %d files x %d types", len(documents), len(types)), documents, types)
}

func TestForeignSimdjsonChecker(t *testing.T) {
	documents, types := foreign.SimdjsonChecker(t), foreignTypes()
	compareAll(t, fmt.Sprintf("simdjson-data, jsonchecker, %d files x %d types", len(documents), len(types)), documents, types)
}

func compareAll(t *testing.T, suite string, documents []foreign.Case, types []reflect.Type) {
	c := differ.New(t, suite)
	for _, document := range documents {
		for _, typ := range types {
			c.Add(difference(typ, document.Data))
		}
	}
}

// Small documents are values of members too, whatever surrounds them.
func TestForeignMembers(t *testing.T) {
	const small = 50
	var documents []string
	for _, document := range append(foreign.JSONTestSuite(t), foreign.SimdjsonChecker(t)...) {
		if len(document.Data) <= small {
			documents = append(documents, string(document.Data))
		}
	}
	slices.Sort(documents)
	documents = slices.Compact(documents)
	types := []reflect.Type{reflect.TypeFor[everything](), reflect.TypeFor[cycle.Container](), reflect.TypeFor[cycle.VirtualMachine]()}
	c := differ.New(t, fmt.Sprintf("%d small documents of both, as each member of %d structs, twice, after null, in another case, in lists and maps", len(documents), len(types)))
	for _, typ := range types {
		list, dictionary := reflect.SliceOf(typ), reflect.MapOf(reflect.TypeFor[string](), typ)
		for field := range typ.Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name == "" {
				name = field.Name
			}
			for _, d := range documents {
				for _, data := range []string{
					fmt.Sprintf(`{%q:%s}`, name, d),
					fmt.Sprintf(`{%q:%s,%q:%s}`, name, d, name, d),
					fmt.Sprintf(`{%q:null,%q:%s}`, name, name, d),
					fmt.Sprintf(`{%q:%s}`, strings.ToUpper(name), d),
				} {
					c.Add(difference(typ, []byte(data)))
				}
				c.Add(difference(list, fmt.Appendf(nil, `[{%q:%s},{},{%q:%s}]`, name, d, name, d)))
				c.Add(difference(dictionary, fmt.Appendf(nil, `{"a":{%q:%s},"a":{%q:%s}}`, name, d, name, d)))
			}
		}
	}
}

// Large documents are decoded into types that are made for them: as they are,
// cut, and damaged.
func TestForeignLarge(t *testing.T) {
	documents := foreign.SimdjsonExamples(t)
	c := differ.New(t, fmt.Sprintf("simdjson-data, jsonexamples, %d documents in types inferred from them, whole, cut and damaged", len(documents)))
	for i, document := range documents {
		var content any
		decoder := json.NewDecoder(bytes.NewReader(document.Data))
		decoder.UseNumber()
		if err := decoder.Decode(&content); err != nil {
			t.Errorf("%s: %v", document.Name, err)
			continue
		}
		random := rand.New(rand.NewPCG(uint64(i), 1))
		for _, typ := range []reflect.Type{inferred(content), reflect.TypeFor[any]()} {
			c.Add(difference(typ, document.Data))
			for range min(max(4<<20/len(document.Data), 4), 20) {
				cut := bytes.Clone(document.Data[:random.IntN(len(document.Data))])
				c.Add(difference(typ, cut))
				damaged := bytes.Clone(document.Data)
				damaged[random.IntN(len(damaged))] = `"\{}[]:,0-e.tfnu A`[random.IntN(18)]
				c.Add(difference(typ, damaged))
			}
		}
	}
}
