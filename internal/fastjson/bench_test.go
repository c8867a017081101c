package fastjson_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/fastjson"
)

// BenchmarkUnmarshal sets Unmarshal beside encoding/json: lists of instances
// with all that an instance may have, 2.8 KB each, and a single environment.
func BenchmarkUnmarshal(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	list := func(n int) []byte {
		out := []byte("[")
		for i := range n {
			if i > 0 {
				out = append(out, ',')
			}
			out = append(out, sample(b, reflect.TypeFor[cycle.Instance](), true, random)...)
		}
		return append(out, ']')
	}
	for _, bench := range []struct {
		name string
		body []byte
		into reflect.Type
	}{
		{"environment", sample(b, reflect.TypeFor[cycle.Environment](), false, random), reflect.TypeFor[cycle.Environment]()},
		{"instances-1", list(1), reflect.TypeFor[[]cycle.Instance]()},
		{"instances-100", list(100), reflect.TypeFor[[]cycle.Instance]()},
		{"instances-1000", list(1000), reflect.TypeFor[[]cycle.Instance]()},
	} {
		for _, by := range []struct {
			name   string
			decode func([]byte, any) error
		}{{"fastjson", fastjson.Unmarshal}, {"encoding-json", json.Unmarshal}} {
			b.Run(fmt.Sprintf("%s/%s", bench.name, by.name), func(b *testing.B) {
				b.SetBytes(int64(len(bench.body)))
				b.ReportAllocs()
				for b.Loop() {
					if err := by.decode(bench.body, reflect.New(bench.into).Interface()); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
