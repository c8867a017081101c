package fastjson_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// answers are the types of what the operations of the API return, by operation.
func answers() map[string]reflect.Type {
	types := map[string]reflect.Type{}
	api := reflect.TypeFor[cycle.API]()
	for i := range api.NumMethod() {
		if m := api.Method(i); m.Type.NumOut() == 2 {
			types[m.Name] = m.Type.Out(0)
		}
	}
	return types
}

// sample returns JSON of the type. full has all that may be there, and else
// chance decides.
func sample(t testing.TB, typ reflect.Type, full bool, random *rand.Rand) []byte {
	t.Helper()
	v := reflect.New(typ)
	fill(v.Elem(), full, random, 0)
	b, err := json.Marshal(v.Interface())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

var texts = strings.Fields("running 64f0040000000000000000a1 a production <b> \u00e9t\u00e9 \U0001f6a2 x\"y\\z 10.0.0.1 https://example.com/a?b=c&d=e shop-frontend-1")

func fill(v reflect.Value, full bool, random *rand.Rand, depth int) {
	absent := func() bool { return depth > 5 || !full && random.IntN(2) == 0 }
	text := func() string {
		if full { // as most are
			return "64f00400000000000000" + fmt.Sprintf("%04x", random.IntN(1<<16))
		}
		return texts[random.IntN(len(texts))]
	}
	if u, ok := v.Addr().Interface().(interface{ Discriminator() string }); ok && u != nil {
		json.Unmarshal([]byte(`{"type":"v1","details":{"n":9007199254740993}}`), v.Addr().Interface())
		return
	}
	switch into := v.Addr().Interface().(type) {
	case *time.Time:
		*into = time.Date(2026, 3, 1, 10, 0, random.IntN(60), random.IntN(2)*123456789, time.UTC)
		return
	case *cycle.EnvironmentServiceContainers: // writes null for what it does not have
		if depth > 6 {
			return
		}
	case json.Unmarshaler:
		if _, ok := v.Addr().Interface().(*json.RawMessage); !ok && v.NumField() == 1 && v.Type().Field(0).Name == "union" {
			json.Unmarshal([]byte(`{"n":[1, 2]}`), into)
			return
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !absent() {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), full, random, depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), full, random, depth+1)
			}
		}
	case reflect.Slice:
		if !absent() {
			v.Set(reflect.MakeSlice(v.Type(), 1+random.IntN(2), 4))
			for i := range v.Len() {
				fill(v.Index(i), full, random, depth+1)
			}
		}
	case reflect.Map:
		if !absent() {
			v.Set(reflect.MakeMap(v.Type()))
			for range 1 + random.IntN(2) {
				elem := reflect.New(v.Type().Elem()).Elem()
				fill(elem, full, random, depth+1)
				v.SetMapIndex(reflect.ValueOf(text()).Convert(v.Type().Key()), elem)
			}
		}
	case reflect.Interface:
		v.Set(reflect.ValueOf([]any{nil, true, false, 1.5, -2e300, text(), map[string]any{"a": text(), "b": []any{}}, map[string]any{}}[random.IntN(8):][0:1]))
	case reflect.String:
		v.SetString(text())
	case reflect.Bool:
		v.SetBool(random.IntN(2) == 0)
	case reflect.Int, reflect.Int64, reflect.Int32:
		v.SetInt(random.Int64N(1<<31-1) - 1000)
	case reflect.Float64, reflect.Float32:
		v.SetFloat(float64(random.IntN(100000)) / 64)
	case reflect.Uint, reflect.Uint64, reflect.Uint32:
		v.SetUint(uint64(random.Uint32()))
	}
}
