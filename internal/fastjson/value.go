package fastjson

import (
	"encoding/json"
	"reflect"
	"strconv"
)

// value reads a value into v, which is zero or what an earlier member of the
// same name made of it.
func (r *Reader) value(p *plan, v reflect.Value) bool {
	c := r.peek()
	if p.kind == unmarshaler {
		raw, ok := r.raw()
		return ok && v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(raw) == nil
	}
	if c == 'n' {
		switch p.kind {
		case unknown:
			return false
		case pointer, list, dictionary, anything:
			v.SetZero()
		}
		return r.literal("null")
	}
	switch p.kind {
	case boolean:
		v.SetBool(c == 't')
		return c == 't' && r.literal("true") || r.literal("false")
	case integer:
		digits, ok := r.number()
		if !ok {
			return false
		}
		n, err := strconv.ParseInt(string(digits), 10, 64)
		if err != nil || v.OverflowInt(n) {
			return false
		}
		v.SetInt(n)
		return true
	case unsigned:
		digits, ok := r.number()
		if !ok {
			return false
		}
		n, err := strconv.ParseUint(string(digits), 10, 64)
		if err != nil || v.OverflowUint(n) {
			return false
		}
		v.SetUint(n)
		return true
	case float:
		digits, ok := r.number()
		if !ok {
			return false
		}
		n, err := strconv.ParseFloat(string(digits), p.typ.Bits())
		if err != nil || v.OverflowFloat(n) {
			return false
		}
		v.SetFloat(n)
		return true
	case text:
		s, ok := r.text()
		v.SetString(s)
		return ok
	case anything:
		a, ok := r.any()
		if ok {
			v.Set(reflect.ValueOf(a))
		}
		return ok
	}
	p.once.Do(p.finish)
	switch p.kind {
	case pointer:
		if !v.IsNil() {
			return false
		}
		to := reflect.New(p.elem.typ)
		v.Set(to)
		return r.value(p.elem, to.Elem())
	case object:
		return c == '{' && r.structure(p, v)
	case list:
		return c == '[' && v.IsNil() && r.list(p, v)
	case dictionary:
		return c == '{' && v.IsNil() && r.dictionary(p, v)
	}
	return false
}

func (r *Reader) structure(p *plan, v reflect.Value) bool {
	if p.byName == nil {
		return false
	}
	if r.open() == '}' {
		r.close()
		return true
	}
	for next := 0; ; {
		f, ok := r.field(p, next)
		if !ok {
			return false
		}
		if f == nil {
			ok = r.skip()
		} else {
			next = f.next
			ok = r.value(f.plan, v.Field(f.index))
		}
		if !ok {
			return false
		}
		if more, ok := r.more('}'); !ok || !more {
			return ok
		}
	}
}

// field reads the name of a member, and the colon behind it, and returns the
// field that it is for, nil if there is none. Members come mostly in the order
// of the fields, so next is tried first, and those after it.
func (r *Reader) field(p *plan, next int) (*field, bool) {
	if r.peek() != '"' {
		return nil, false
	}
	for i := next; i < len(p.fields) && i < next+4; i++ {
		if f := &p.fields[i]; r.literal(f.start) {
			return f, true
		}
	}
	name, plain, ok := r.quoted()
	if !ok || !plain || r.peek() != ':' {
		return nil, false
	}
	r.pos++
	var buf [maxName]byte
	if len(name) > maxName {
		return nil, true
	}
	lower := buf[:len(name)]
	for i, c := range name {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[i] = c
	}
	f := p.byName[string(lower)]
	return f, f == nil || f.name == string(name)
}

func (r *Reader) list(p *plan, v reflect.Value) bool {
	if r.open() == ']' {
		r.close()
		v.Set(reflect.MakeSlice(p.typ, 0, 0))
		return true
	}
	for i := 0; ; i++ {
		if i == v.Cap() {
			v.Grow(1)
		}
		v.SetLen(i + 1)
		if !r.value(p.elem, v.Index(i)) {
			return false
		}
		if more, ok := r.more(']'); !ok || !more {
			return ok
		}
	}
}

func (r *Reader) dictionary(p *plan, v reflect.Value) bool {
	v.Set(reflect.MakeMap(p.typ))
	key, elem := reflect.New(p.typ.Key()).Elem(), reflect.New(p.elem.typ).Elem()
	return r.object(func(r *Reader, name string) bool {
		key.SetString(name)
		elem.SetZero()
		ok := r.value(p.elem, elem)
		if ok {
			v.SetMapIndex(key, elem)
		}
		return ok
	})
}

// any reads what is not null.
func (r *Reader) any() (any, bool) {
	switch r.peek() {
	case '{':
		m := map[string]any{}
		ok := r.object(func(r *Reader, name string) (ok bool) {
			m[name], ok = r.orNull()
			return ok
		})
		return m, ok
	case '[':
		list := []any{}
		if r.open() == ']' {
			r.close()
			return list, true
		}
		for {
			a, ok := r.orNull()
			if !ok {
				return nil, false
			}
			list = append(list, a)
			if more, ok := r.more(']'); !ok || !more {
				return list, ok
			}
		}
	case '"':
		s, ok := r.text()
		return s, ok
	case 't':
		return true, r.literal("true")
	case 'f':
		return false, r.literal("false")
	}
	digits, ok := r.number()
	if !ok {
		return nil, false
	}
	f, err := strconv.ParseFloat(string(digits), 64)
	return f, err == nil
}

// orNull reads any value.
func (r *Reader) orNull() (any, bool) {
	if r.peek() == 'n' {
		return nil, r.literal("null")
	}
	return r.any()
}
