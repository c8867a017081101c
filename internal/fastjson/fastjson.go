// Package fastjson decodes JSON as encoding/json does, in one pass and in about
// a third of the time.
//
// It reads the ordinary: valid JSON whose members are named exactly as the
// fields that they go to, of types with which encoding/json does nothing
// unusual. At the first doubt it gives up, whatever the reason is, and its
// caller lets encoding/json do all of it again. So what encoding/json accepts,
// what comes of it and the text of each error are those of encoding/json, and
// there is one place where JSON is judged.
//
// It uses reflection, not generated code, which would be larger than all else
// that an import of package client adds, and no unsafe memory.
package fastjson

import (
	"encoding/json"
	"reflect"
)

// Unmarshal does what [json.Unmarshal] does. It is faster if v points to a zero
// value. A number that is -0 counts as zero: if data is refused, it may be 0.
//
// The strings that it stores are cut from pieces of up to 4 KB. Readers are
// pooled, so a string that is kept may keep alive strings of other answers
// beside it, but never data.
//
// If encoding/json has to decode data after all, UnmarshalJSON methods of v's
// types may be called twice, and for documents that turn out to be invalid. So
// what such a method does must depend on its argument and its receiver alone;
// the second call gets a zero receiver again.
func Unmarshal(data []byte, v any) error {
	if Decode(data, v) {
		return nil
	}
	return json.Unmarshal(data, v)
}

// Decode does what [Unmarshal] does, if it can be done without encoding/json,
// and reports whether it did. If not, v points to a zero value again, or is as
// it was.
func Decode(data []byte, v any) bool {
	r := newReader(data)
	defer r.release()
	if !r.Value(v) {
		return false
	}
	if !r.end() {
		reflect.ValueOf(v).Elem().SetZero()
		return false
	}
	return true
}

// Object reads data, which should be a JSON object, and calls member with the
// name of each of its members. member must read the value from r, which it must
// not keep, and reports whether it did. Names may repeat.
//
// Object reports whether data is an object that was read to its end. False says
// nothing about data: what is to become of it is for encoding/json to say.
func Object(data []byte, member func(r *Reader, name string) bool) bool {
	r := newReader(data)
	defer r.release()
	return r.object(member) && r.end()
}

// Value reads a value into what v points to. It reports whether it did; if not,
// v points to a zero value again, or is as it was. It does nothing if that is
// not zero, or if v is not a pointer.
func (r *Reader) Value(v any) bool {
	pointer := reflect.ValueOf(v)
	if pointer.Kind() != reflect.Pointer || pointer.IsNil() || !pointer.Elem().IsZero() {
		return false
	}
	into := pointer.Elem()
	if !r.value(planOf(into.Type()), into) {
		into.SetZero()
		return false
	}
	return true
}

// Next returns the byte that the next value begins with, 0 if there is none.
func (r *Reader) Next() byte { return r.peek() }

// Skip reads a value and forgets it.
func (r *Reader) Skip() bool { return r.skip() }
