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
	switch {
	case p.kind == other:
		return r.other(v)
	case p.kind == unmarshaler:
		raw, ok := r.raw()
		return ok && v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(raw) == nil
	case c == 'n':
		if p.kind >= pointer {
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
		v.SetInt(n)
		return err == nil && !v.OverflowInt(n)
	case float:
		digits, ok := r.number()
		if !ok {
			return false
		}
		n, err := strconv.ParseFloat(string(digits), p.typ.Bits())
		v.SetFloat(n)
		return err == nil
	case text:
		s, ok := r.text()
		v.SetString(s)
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

// other has encoding/json read a value, if there is nothing to merge it with.
func (r *Reader) other(v reflect.Value) bool {
	raw, ok := r.raw()
	return ok && v.IsZero() && json.Unmarshal(raw, v.Addr().Interface()) == nil
}

func (r *Reader) structure(p *plan, v reflect.Value) bool {
	if p.byName == nil {
		return r.other(v)
	}
	if empty, ok := r.open('}'); empty || !ok {
		return ok
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
	switch empty, ok := r.open(']'); {
	case !ok:
		return false
	case empty:
		v.Set(reflect.MakeSlice(p.typ, 0, 0))
		return true
	}
	if texts, ok := v.Addr().Interface().(*[]string); ok { // most lists
		return r.texts(texts)
	}
	start := r.pos
	for i := 0; ; i++ {
		if i == v.Cap() {
			v.Grow(1 + r.left(i, start))
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

// texts reads the elements of a list of strings.
func (r *Reader) texts(into *[]string) bool {
	for {
		var s string
		var ok bool
		if r.peek() == 'n' {
			ok = r.literal("null")
		} else {
			s, ok = r.text()
		}
		if !ok {
			return false
		}
		*into = append(*into, s)
		if more, ok := r.more(']'); !ok || !more {
			return ok
		}
	}
}

// left guesses how many more elements a list has after n, which began at start.
// The guess is bounded by what has come, since it costs memory.
func (r *Reader) left(n, start int) int {
	if n < 4 {
		return 0
	}
	return min((len(r.data)-r.pos)/((r.pos-start)/n), 3*n)
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
