package contract

import (
	"cmp"
	"fmt"
	"maps"
	"mime"
	"net/http"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

var methods = []string{
	http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch,
	http.MethodDelete, http.MethodOptions, http.MethodTrace,
}

func (c *Contract) readOperations() ([]*Operation, error) {
	var ops []*Operation
	for i, path := range keys(c.doc.paths) {
		item := pointer("/paths").child(path)
		node := c.doc.paths.Content[2*i+1]
		if node.Kind == yaml.AliasNode {
			node = node.Alias
		}
		for _, key := range keys(node) {
			if key == "$ref" || key == "<<" {
				return nil, fmt.Errorf("contract: %s: %s is not supported", path, key)
			}
			method := strings.ToUpper(key)
			if !slices.Contains(methods, method) {
				continue // parameters, summary and the like
			}
			op, err := c.readOperation(item, key)
			if err != nil {
				return nil, fmt.Errorf("%s %s: %w", method, path, err)
			}
			op.Method, op.Path = method, path
			ops = append(ops, op)
		}
	}
	return ops, nil
}

func (c *Contract) readOperation(item pointer, method string) (*Operation, error) {
	at, m, err := c.doc.resolve(item.child(method))
	if err != nil {
		return nil, err
	}
	op := &Operation{
		ID:          get[string](m, "operationId"),
		Summary:     get[string](m, "summary"),
		Description: get[string](m, "description"),
		Tags:        texts(m["tags"]),
		Basic:       c.basic(m),
	}
	if op.ID == "" {
		return nil, fmt.Errorf("contract: it has no operationId")
	}
	// Those of the path come first; the operation may replace them.
	for _, list := range []pointer{item.child("parameters"), at.child("parameters")} {
		ps, _ := c.doc.at(list).([]any)
		for i := range ps {
			p, err := c.readParam(list.index(i))
			if err != nil {
				return nil, err
			}
			op.Params = slices.DeleteFunc(op.Params, func(old Param) bool { return old.Name == p.Name && old.In == p.In })
			op.Params = append(op.Params, p)
		}
	}
	if m["requestBody"] != nil {
		if op.Body, err = c.readBody(at.child("requestBody")); err != nil {
			return nil, err
		}
	}
	op.Answers, err = c.readAnswers(at.child("responses"))
	return op, err
}

func (c *Contract) readParam(at pointer) (Param, error) {
	at, m, err := c.doc.resolve(at)
	if err != nil {
		return Param{}, err
	}
	_, s, err := c.doc.resolve(at.child("schema"))
	if err != nil {
		return Param{}, err
	}
	p := Param{
		Name:        get[string](m, "name"),
		In:          get[string](m, "in"),
		Required:    get[bool](m, "required"),
		Type:        get[string](s, "type"),
		Enum:        texts(s["enum"]),
		Description: get[string](m, "description"),
		schema:      c.schema(at.child("schema")),
	}
	if !slices.Contains([]string{"query", "header", "path"}, p.In) {
		return p, fmt.Errorf("contract: parameter %s: in: %q is not supported", p.Name, p.In)
	}
	if !slices.Contains([]string{"string", "integer", "number", "boolean"}, p.Type) {
		return p, fmt.Errorf("contract: parameter %s: only a single string, number or boolean is supported", p.Name)
	}
	return p, nil
}

func (c *Contract) readBody(at pointer) (*Body, error) {
	at, m, err := c.doc.resolve(at)
	if err != nil {
		return nil, err
	}
	b := &Body{Required: get[bool](m, "required"), Description: get[string](m, "description")}
	b.MediaType, b.schema = c.readContent(at, m)
	return b, nil
}

func (c *Contract) readAnswers(at pointer) ([]Answer, error) {
	responses, _ := c.doc.at(at).(map[string]any)
	var answers []Answer
	for status := range responses {
		at, m, err := c.doc.resolve(at.child(status))
		if err != nil {
			return nil, err
		}
		a := Answer{Status: status, Description: get[string](m, "description")}
		a.MediaType, a.schema = c.readContent(at, m)
		answers = append(answers, a)
	}
	slices.SortFunc(answers, func(a, b Answer) int { return cmp.Compare(a.Status, b.Status) })
	return answers, nil
}

// readContent returns the media type of a body or answer and its schema. Of
// several media types it takes a JSON one.
func (c *Contract) readContent(at pointer, m map[string]any) (string, *schema) {
	content := get[map[string]any](m, "content")
	types := slices.Sorted(maps.Keys(content))
	if len(types) == 0 {
		return "", nil
	}
	i := slices.IndexFunc(types, isJSON)
	if i < 0 {
		return types[0], nil
	}
	if get[map[string]any](content, types[i])["schema"] == nil {
		return types[i], nil
	}
	return types[i], c.schema(at.child("content", types[i], "schema"))
}

// basic reports whether an operation may be called with Basic credentials.
func (c *Contract) basic(operation map[string]any) bool {
	security, ok := operation["security"].([]any)
	if !ok {
		security, _ = c.doc.root["security"].([]any)
	}
	for _, alternative := range security {
		schemes, _ := alternative.(map[string]any)
		for name := range schemes {
			_, s, err := c.doc.resolve(pointer("").child("components", "securitySchemes", name))
			if err == nil && s["type"] == "http" && s["scheme"] == "basic" {
				return true
			}
		}
	}
	return false
}

func isJSON(mediaType string) bool {
	t, _, err := mime.ParseMediaType(mediaType)
	return err == nil && (t == "application/json" || strings.HasSuffix(t, "+json"))
}

// get returns m[key], the zero value if it is absent or of another type.
func get[T any](m map[string]any, key string) T {
	v, _ := m[key].(T)
	return v
}

func texts(list any) []string {
	vs, _ := list.([]any)
	var ss []string
	for _, v := range vs {
		ss = append(ss, fmt.Sprint(v))
	}
	return ss
}
