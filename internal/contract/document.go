package contract

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"go.yaml.in/yaml/v3"
)

// document is an OpenAPI document as JSON values: the mappings in it are all
// map[string]any, as the schema compiler wants them.
type document struct {
	root  map[string]any
	known sync.Map             // what [document.facts] found out
	paths *yaml.Node           // of the same paths, in the order in which they are written
	order map[pointer][]string // the names in each "properties", as they are written
}

func parse(openapi []byte) (*document, error) {
	var file yaml.Node
	if err := yaml.Unmarshal(openapi, &file); err != nil {
		return nil, fmt.Errorf("contract: %w", err)
	}
	var v any
	if err := file.Decode(&v); err != nil {
		return nil, fmt.Errorf("contract: %w", err)
	}
	root, ok := plain(v).(map[string]any)
	if !ok {
		return nil, errors.New("contract: the document is not an object")
	}
	// Before 3.1 the schemas were a language of their own (nullable: true), which
	// the validator would silently not understand.
	if version := get[string](root, "openapi"); !strings.HasPrefix(version, "3.1.") {
		return nil, fmt.Errorf("contract: the document says openapi: %q: only 3.1 is read", version)
	}
	paths := child(file.Content[0], "paths")
	if paths == nil || paths.Kind != yaml.MappingNode {
		return nil, errors.New("contract: the document has no paths")
	}
	order := make(map[pointer][]string)
	propertyOrder(file.Content[0], "", order)
	return &document{root: root, paths: paths, order: order}, nil
}

// plain turns what YAML has and JSON does not, such as the integer key in
// "200: ...", into what JSON has.
func plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, e := range v {
			v[k] = plain(e)
		}
	case map[any]any:
		m := make(map[string]any, len(v))
		for k, e := range v {
			m[fmt.Sprint(k)] = plain(e)
		}
		return m
	case []any:
		for i, e := range v {
			v[i] = plain(e)
		}
	case time.Time: // a string that looks like one
		return v.Format(time.RFC3339)
	}
	return v
}

// pointer is a JSON pointer into the document.
type pointer string

// base is the address of the document in the eyes of the compiler.
const base = "contract:document"

var (
	escaper   = strings.NewReplacer("~", "~0", "/", "~1")
	unescaper = strings.NewReplacer("~1", "/", "~0", "~")
)

func (p pointer) child(keys ...string) pointer {
	for _, k := range keys {
		p += pointer("/" + escaper.Replace(k))
	}
	return p
}

func (p pointer) index(i int) pointer { return p.child(strconv.Itoa(i)) }

// name is the last part: the name of a component.
func (p pointer) name() string {
	return unescaper.Replace(string(p[strings.LastIndexByte(string(p), '/')+1:]))
}

func (p pointer) url() string {
	return base + "#" + (&url.URL{Fragment: string(p)}).EscapedFragment()
}

// pointerOf undoes url. It also takes a reference of the document ("#/...").
func pointerOf(ref string) (pointer, error) {
	file, fragment, ok := strings.Cut(ref, "#")
	if !ok || file != "" && file != base {
		return "", fmt.Errorf("contract: the reference %q leaves the document", ref)
	}
	p, err := url.PathUnescape(fragment)
	return pointer(p), err
}

// at returns the value that p points to, nil if there is none.
func (d *document) at(p pointer) any {
	var v any = d.root
	for key := range strings.SplitSeq(strings.TrimPrefix(string(p), "/"), "/") {
		key = unescaper.Replace(key)
		switch parent := v.(type) {
		case map[string]any:
			v = parent[key]
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= len(parent) {
				return nil
			}
			v = parent[i]
		default:
			return nil
		}
	}
	return v
}

// resolve returns the object that p points to, and where it really is: beyond
// any references.
func (d *document) resolve(p pointer) (pointer, map[string]any, error) {
	const maxRefs = 16 // a longer chain is a circle
	for range maxRefs {
		m, ok := d.at(p).(map[string]any)
		if !ok {
			return p, nil, fmt.Errorf("contract: %s is not an object", p)
		}
		ref, ok := m["$ref"].(string)
		if !ok {
			return p, m, nil
		}
		var err error
		if p, err = pointerOf(ref); err != nil {
			return p, nil, err
		}
	}
	return p, nil, fmt.Errorf("contract: the references at %s run in a circle", p)
}

// child returns the value of a key of a YAML mapping, nil if it has none.
func child(mapping *yaml.Node, key string) *yaml.Node {
	if i := slices.Index(keys(mapping), key); i >= 0 {
		return mapping.Content[2*i+1]
	}
	return nil
}

// keys returns the keys of a YAML mapping in the order in which they are
// written.
func keys(mapping *yaml.Node) []string {
	var ks []string
	for i := 0; i < len(mapping.Content); i += 2 {
		ks = append(ks, mapping.Content[i].Value)
	}
	return ks
}
