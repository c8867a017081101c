package fastjson_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strings"

	"github.com/fairlead-go/fairlead/internal/fastjson"
)

// difference decodes data into a zero value of a type, by Unmarshal and by
// encoding/json, and returns what differs, "" if nothing does.
func difference(typ reflect.Type, data []byte) string {
	return differenceInto(typ, nil, data)
}

// differenceInto does so with values into which before was decoded before.
func differenceInto(typ reflect.Type, before, data []byte) string {
	target := func() reflect.Value {
		v := reflect.New(typ)
		if before != nil {
			json.Unmarshal(before, v.Interface())
		}
		return v
	}
	report := func(format string, args ...any) string {
		return fmt.Sprintf("%v from %.300q, after %.300q: ", typ, data, before) + fmt.Sprintf(format, args...)
	}
	original := bytes.Clone(data)
	got, want := target(), target()
	err, wantErr := fastjson.Unmarshal(data, got.Interface()), json.Unmarshal(original, want.Interface())
	if !bytes.Equal(data, original) {
		return report("the data became %.300q", data)
	}
	if err != nil && wantErr != nil && strings.HasPrefix(err.Error(), "error ") {
		return "" // cycle.EnvironmentServiceContainers meets its members in any order, and ends at the first error
	}
	if fmt.Sprint(err) != fmt.Sprint(wantErr) || reflect.TypeOf(err) != reflect.TypeOf(wantErr) {
		return report("got %T %v, want %T %v", err, err, wantErr, wantErr)
	}
	if !same(got, want) {
		return report("got %+v, want %+v", got.Elem(), want.Elem())
	}
	fast := target()
	untouched := target()
	if !fastjson.Decode(data, fast.Interface()) && !same(fast, untouched) {
		return report("Decode left %+v", fast.Elem())
	}
	// What was decoded keeps nothing of data.
	clear(data)
	if !same(got, want) {
		return report("it changed with the data to %+v", got.Elem())
	}
	copy(data, original)
	return ""
}

// same reports whether two values are deeply equal, and their numbers in each
// bit: -0 is not 0.
func same(a, b reflect.Value) bool {
	return reflect.DeepEqual(a.Interface(), b.Interface()) && sameFloats(a, b)
}

// sameFloats compares the floating-point numbers of values that are deeply equal.
func sameFloats(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Float32, reflect.Float64:
		return math.Float64bits(a.Float()) == math.Float64bits(b.Float())
	case reflect.Pointer, reflect.Interface:
		return a.IsNil() || sameFloats(a.Elem(), b.Elem())
	case reflect.Struct:
		for i := range a.NumField() {
			if !sameFloats(a.Field(i), b.Field(i)) {
				return false
			}
		}
	case reflect.Slice, reflect.Array:
		if k := a.Type().Elem().Kind(); k == reflect.Uint8 || k == reflect.String {
			return true
		}
		for i := range a.Len() {
			if !sameFloats(a.Index(i), b.Index(i)) {
				return false
			}
		}
	case reflect.Map:
		for iter := a.MapRange(); iter.Next(); {
			if !sameFloats(iter.Value(), b.MapIndex(iter.Key())) {
				return false
			}
		}
	}
	return true
}
