package emulator

import (
	"encoding/json"
	"reflect"
	"time"
)

// deepCopy returns a copy of v that shares no memory with it that can be
// written. It knows what generated types are made of: a round trip through JSON
// would do too, if it were not for empty lists, which it loses, and the time.
func deepCopy[T any](v T) T {
	dst := reflect.New(reflect.TypeFor[T]()).Elem()
	copyInto(dst, reflect.ValueOf(&v).Elem())
	return dst.Interface().(T)
}

// copyInto copies src to dst, which is of the same type and can be set.
func copyInto(dst, src reflect.Value) {
	switch src.Kind() {
	case reflect.Pointer:
		if !src.IsNil() {
			dst.Set(reflect.New(src.Type().Elem()))
			copyInto(dst.Elem(), src.Elem())
		}
	case reflect.Interface:
		if !src.IsNil() {
			v := reflect.New(src.Elem().Type()).Elem()
			copyInto(v, src.Elem())
			dst.Set(v)
		}
	case reflect.Slice:
		if !src.IsNil() {
			dst.Set(reflect.MakeSlice(src.Type(), src.Len(), src.Len()))
			for i := range src.Len() {
				copyInto(dst.Index(i), src.Index(i))
			}
		}
	case reflect.Map:
		if !src.IsNil() {
			dst.Set(reflect.MakeMapWithSize(src.Type(), src.Len()))
			for key, value := range src.Seq2() {
				v := reflect.New(value.Type()).Elem()
				copyInto(v, value)
				dst.SetMapIndex(key, v)
			}
		}
	case reflect.Struct:
		copyStruct(dst, src)
	default:
		dst.Set(src)
	}
}

func copyStruct(dst, src reflect.Value) {
	dst.Set(src)
	switch v := src.Interface().(type) {
	case time.Time:
		return
	case json.Marshaler:
		// A union: its bytes are unexported, and decoding into it writes over them.
		// Encoding it returns them as they are.
		if src.NumField() == 1 && !src.Type().Field(0).IsExported() {
			dst.SetZero()
			if b, err := v.MarshalJSON(); err == nil && string(b) != "null" {
				_ = dst.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(b)
			}
			return
		}
	}
	for i := range src.NumField() {
		if src.Type().Field(i).IsExported() {
			copyInto(dst.Field(i), src.Field(i))
		}
	}
}
