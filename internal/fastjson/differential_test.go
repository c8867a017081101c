package fastjson_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/fairlead-go/fairlead/internal/test/differ"
)

// Every type that the API has is decoded as encoding/json does it, from samples
// of it and from what mutations make of them.
func TestDifferentialTypes(t *testing.T) {
	t.Parallel()
	types := reachable()
	if len(types) < 500 {
		t.Fatalf("%d types", len(types))
	}
	c := differ.New(t, fmt.Sprintf("%d types reachable from cycle.API, samples and mutated samples", len(types)))
	for i, typ := range types {
		random := rand.New(rand.NewPCG(uint64(i), 1))
		for range differ.Scale(200) {
			data := sample(t, typ, random.IntN(8) == 0, random)
			c.Add(difference(typ, data))
			for range 1 + random.IntN(2) {
				data = mutations[random.IntN(len(mutations))](data, random)
				if len(data) == 0 {
					break
				}
			}
			c.Add(difference(typ, data))
		}
	}
}

// What is decoded into a value that holds something is merged with it, as
// encoding/json does it.
func TestDifferentialMerges(t *testing.T) {
	t.Parallel()
	types := foreignTypes()
	c := differ.New(t, fmt.Sprintf("merges into targets that hold something, %d types", len(types)))
	for i, typ := range types {
		random := rand.New(rand.NewPCG(uint64(i), 2))
		var documents [][]byte
		for _, text := range snippets[:len(snippets)-8] {
			if text == "-0" {
				continue // counts as zero, as Unmarshal says
			}
			if json.Unmarshal([]byte(text), reflect.New(typ).Interface()) == nil {
				documents = append(documents, []byte(text))
			}
		}
		if _, err := json.Marshal(reflect.New(typ).Interface()); err == nil && i >= len(oddities) {
			for range 5 {
				documents = append(documents, sample(t, typ, false, random))
			}
		}
		if len(documents) == 0 {
			continue // no JSON is of this type
		}
		for range differ.Scale(200) {
			before, data := documents[random.IntN(len(documents))], documents[random.IntN(len(documents))]
			if random.IntN(3) == 0 && len(data) > 0 {
				data = mutations[random.IntN(len(mutations))](data, random)
			}
			c.Add(differenceInto(typ, before, bytes.Clone(data)))
		}
	}
}
