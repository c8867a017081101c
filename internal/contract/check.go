package contract

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// CheckRequest checks the parameters of a request and its body, which the
// caller has read. The error is an [*Error], unless the contract itself is
// broken.
//
// Credentials are not looked at. Parameters that the operation does not have
// are no violation, because servers ignore them; [Operation.Unknown] tells
// them. Neither is a body sent to an operation that takes none.
func (op *Operation) CheckRequest(r *http.Request, body []byte) error {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return op.violated(ErrSyntax, Violation{"query", "is not well formed"})
	}
	var found []Violation
	for _, p := range op.Params {
		var values []string
		switch p.In {
		case "query":
			values = query[p.Name]
		case "header":
			values = r.Header.Values(p.Name)
		case "path":
			values = op.segment(p.Name, r.URL.Path)
		}
		vs, err := p.check(values)
		if err != nil {
			return err
		}
		found = append(found, vs...)
	}
	switch {
	case op.Body == nil:
	case len(body) == 0:
		if op.Body.Required {
			found = append(found, Violation{"body", "is missing"})
		}
	default:
		vs, err := op.checkBody(op.Body.MediaType, op.Body.schema, r.Header.Get("Content-Type"), body)
		if err != nil {
			return err
		}
		found = append(found, vs...)
	}
	return op.violated(nil, found...)
}

// CheckAnswer checks an answer: that its status is documented, and its media
// type and body are what the document promises. The error is an [*Error],
// unless the contract itself is broken.
//
// An answer with an error status and a member "error" is checked as the default
// answer even if its status is documented as something else: a platform may
// refuse a call with a status that also has another meaning.
func (op *Operation) CheckAnswer(status int, contentType string, body []byte) error {
	if status < 100 || status > 999 {
		return op.violated(nil, Violation{"status", "must have three digits"})
	}
	a := op.answer(strconv.Itoa(status))
	if a == nil {
		return op.violated(nil, Violation{"status", fmt.Sprintf("%d is not documented", status)})
	}
	if status >= 400 && hasError(body) {
		if d := op.answer("default"); d != nil {
			a = d
		}
	}
	if a.MediaType == "" {
		if len(body) > 0 {
			return op.violated(nil, Violation{"body", "must be empty"})
		}
		return nil
	}
	vs, err := op.checkBody(a.MediaType, a.schema, contentType, body)
	if err != nil {
		return err
	}
	return op.violated(nil, vs...)
}

// Unknown returns the names of the query parameters that the operation does not
// have, sorted. A platform ignores them, so a misspelt one is easily missed.
func (op *Operation) Unknown(query url.Values) []string {
	var names []string
	for name := range query {
		if p := op.Param(name); p == nil || p.In != "query" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (op *Operation) checkBody(mediaType string, s *schema, contentType string, body []byte) ([]Violation, error) {
	if got, _, err := mime.ParseMediaType(contentType); err != nil || got != mediaType {
		return nil, op.violated(ErrMediaType, Violation{"content type", "must be " + mediaType})
	}
	if !isJSON(mediaType) {
		return nil, nil
	}
	v, err := decode(body)
	if err != nil {
		return nil, op.violated(ErrSyntax, Violation{"body", err.Error()})
	}
	if s == nil {
		return nil, nil
	}
	return s.check("body", v)
}

func (p *Param) check(values []string) ([]Violation, error) {
	where := p.In + " parameter " + p.Name
	switch {
	case len(values) == 0 && !p.Required:
		return nil, nil
	case len(values) == 0:
		return []Violation{{where, "is missing"}}, nil
	case len(values) > 1:
		return []Violation{{where, "is given more than once"}}, nil
	case values[0] == "": // OpenAPI permits that only by allowEmptyValue, which is deprecated
		return []Violation{{where, "is empty"}}, nil
	}
	return p.schema.check(where, p.value(values[0]))
}

// value reads the text of a parameter. Text that is not of the type stays text,
// so that the schema refuses it.
func (p *Param) value(text string) any {
	switch p.Type {
	case "integer", "number":
		if n, err := strconv.ParseFloat(text, 64); err == nil && json.Valid([]byte(text)) {
			return n
		}
	case "boolean":
		if text == "true" || text == "false" {
			return text == "true"
		}
	}
	return text
}

// segment returns the value of a path parameter.
func (op *Operation) segment(name, path string) []string {
	i := slices.Index(strings.Split(op.Path, "/"), "{"+name+"}")
	if got := strings.Split(path, "/"); i >= 0 && i < len(got) {
		return got[i : i+1]
	}
	return nil
}

// check returns how v, which is found at where, violates the schema.
func (s *schema) check(where string, v any) ([]Violation, error) {
	compiled, err := s.compiled()
	if err != nil {
		return nil, err
	}
	err = compiled.Validate(v)
	if err == nil {
		return nil, nil
	}
	invalid, ok := errors.AsType[*jsonschema.ValidationError](err)
	if !ok {
		return nil, fmt.Errorf("contract: schema %s: %w", s.at, err)
	}
	t := translator{doc: s.doc, where: where, value: v}
	t.walk(invalid)
	return t.found, nil
}

// decode reads one JSON value. Numbers become float64: the validator works with
// fractions of any size, and 1e999999999 would keep it busy for hours. The error
// does not repeat any of the text.
func decode(body []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(body))
	err = d.Decode(&v)
	if err == nil {
		end := d.InputOffset()
		if _, err = d.Token(); errors.Is(err, io.EOF) {
			return v, nil
		}
		return nil, fmt.Errorf("has more after the JSON value, which ends at byte %d", end)
	}
	if bad, ok := errors.AsType[*json.SyntaxError](err); ok {
		return nil, fmt.Errorf("is not JSON, from byte %d", bad.Offset)
	}
	if _, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return nil, errors.New("has a number that is out of range")
	}
	return nil, errors.New("is JSON that breaks off")
}

func hasError(body []byte) bool {
	var envelope struct {
		Error json.RawMessage `json:"error"`
	}
	return json.Unmarshal(body, &envelope) == nil && len(envelope.Error) > 0 && string(envelope.Error) != "null"
}
