package rest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// A pair is one name and value of a parameter as it is sent.
type pair struct{ name, value string }

// inStyle writes a parameter in one of OpenAPI's styles. Lists and objects that
// are not exploded are one pair, with their items separated.
func inStyle(name string, value any, style string, explode bool) ([]pair, error) {
	v, err := flatten(reflect.ValueOf(value))
	switch {
	case err != nil:
		return nil, err
	case v.kind == scalar:
		return []pair{{name, v.text}}, nil
	case style == "deepObject":
		return v.deep(nil, name), nil
	case explode && style != "simple":
		return v.exploded(name), nil
	}
	separator := map[string]string{"spaceDelimited": " ", "pipeDelimited": "|"}[style]
	text, err := v.joined(cmp.Or(separator, ","), explode)
	return []pair{{name, text}}, err
}

// A flat is a parameter's value in words: a scalar, or a list or an object of
// others.
type flat struct {
	kind  int
	text  string // of a scalar
	names []string
	items []flat
}

const (
	scalar = iota
	list
	object
)

// deep appends one pair for each scalar: name[member]=value, as deepObject has
// it. The items of a list have the name of the list.
func (v flat) deep(pairs []pair, name string) []pair {
	if v.kind == scalar {
		return append(pairs, pair{name, v.text})
	}
	for i, item := range v.items {
		at := name
		if v.kind == object {
			at += "[" + v.names[i] + "]"
		}
		pairs = item.deep(pairs, at)
	}
	return pairs
}

// exploded is one pair for each item, under the name of the list or of the
// object's member.
func (v flat) exploded(name string) []pair {
	var pairs []pair
	for i, item := range v.items {
		at := name
		if v.kind == object {
			at = v.names[i]
		}
		pairs = item.deep(pairs, at)
	}
	return pairs
}

// joined is a text of all items. An item with a separator in it would become
// two, so it is an error.
func (v flat) joined(separator string, explode bool) (string, error) {
	var words []string
	for i, item := range v.items {
		word := item.text
		switch {
		case item.kind != scalar:
			return "", fmt.Errorf("cannot be sent: a list in a list or object has no form in this style")
		case v.kind == object && explode:
			word = v.names[i] + "=" + word
		case v.kind == object:
			words = append(words, v.names[i])
		}
		words = append(words, word)
	}
	what := map[string]string{",": "a comma", " ": "a space", "|": "a bar"}[separator]
	for _, word := range words {
		if strings.Contains(word, separator) {
			return "", fmt.Errorf("has an item with %s, which would split it", what)
		}
	}
	return strings.Join(words, separator), nil
}

// flatten takes a value apart. What has a form of its own in JSON, a time or
// bytes, has the same as a parameter.
func flatten(v reflect.Value) (flat, error) {
	if v.IsValid() && v.Type().Implements(reflect.TypeFor[json.Marshaler]()) {
		return flattenJSON(v)
	}
	switch v.Kind() {
	case reflect.String:
		return flat{text: v.String()}, nil
	case reflect.Bool:
		return flat{text: strconv.FormatBool(v.Bool())}, nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return flat{text: strconv.FormatInt(v.Int(), 10)}, nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return flat{text: strconv.FormatUint(v.Uint(), 10)}, nil
	case reflect.Float32, reflect.Float64:
		return flat{text: strconv.FormatFloat(v.Float(), 'f', -1, v.Type().Bits())}, nil
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return flattenJSON(v)
		}
		l := flat{kind: list}
		for i := range v.Len() {
			item, err := flatten(v.Index(i))
			if err != nil {
				return l, err
			}
			l.items = append(l.items, item)
		}
		return l, nil
	}
	return flattenJSON(v)
}

// flattenJSON takes a value apart by what encoding/json makes of it: it knows
// the names and the order of members, and which are left out.
func flattenJSON(v reflect.Value) (flat, error) {
	if !v.IsValid() {
		return flat{}, fmt.Errorf("cannot be sent: it is nil")
	}
	raw, err := json.Marshal(v.Interface())
	if err != nil {
		return flat{}, fmt.Errorf("cannot be sent: %w", err)
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	return readFlat(d)
}

// readFlat reads one value of what encoding/json wrote. Members that are null
// are left out.
func readFlat(d *json.Decoder) (v flat, err error) {
	token, err := d.Token()
	if err != nil {
		return v, err
	}
	switch token {
	case json.Delim('['):
		v.kind = list
	case json.Delim('{'):
		v.kind = object
	case nil:
		return flat{kind: list}, nil
	default:
		return flat{text: fmt.Sprint(token)}, nil
	}
	for d.More() {
		if v.kind == object {
			name, err := d.Token()
			if err != nil {
				return v, err
			}
			v.names = append(v.names, name.(string))
		}
		item, err := readFlat(d)
		if err != nil {
			return v, err
		}
		if item.kind == list && item.items == nil && v.kind == object {
			v.names = v.names[:len(v.names)-1]
			continue
		}
		v.items = append(v.items, item)
	}
	_, err = d.Token()
	return v, err
}
