package contract

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// encode turns an example into what a server would send.
func encode(t testing.TB, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func fullAnswer(t testing.TB, op *Operation, status string) []byte {
	s := op.answer(status).schema
	e := exampler{doc: s.doc, full: true}
	return encode(t, e.value(s.at, 0))
}

// Each example of each answer is valid, and still is after the generated type
// has decoded and encoded it.
func TestExamplesOfAnswers(t *testing.T) {
	checked := make(map[*schema]bool) // the default answer is the same everywhere
	for _, op := range cycleAPI().Operations() {
		t.Run(op.ID, func(t *testing.T) {
			method := apiMethod(t, op)
			for _, a := range op.Answers {
				if checked[a.schema] {
					continue
				}
				checked[a.schema] = true
				status, err := strconv.Atoi(a.Status)
				if err != nil {
					status = 500
				}
				typ := reflect.TypeFor[cycle.ErrorEnvelope]()
				if a.Status == "200" {
					typ = enveloped(method)
				}
				for v := range a.schema.examples() {
					body := encode(t, v)
					if err := op.CheckAnswer(status, a.MediaType, body); err != nil {
						t.Fatalf("%s: %v\n%s", a.Status, err, body)
					}
					if status == 403 || typ == nil {
						continue
					}
					if err := op.CheckAnswer(status, a.MediaType, roundTrip(t, typ, body)); err != nil {
						t.Fatalf("%s after %v: %v\n%s", a.Status, typ, err, body)
					}
				}
			}
		})
	}
}

func TestExamplesOfBodies(t *testing.T) {
	for _, op := range cycleAPI().Operations() {
		if op.Body == nil {
			if op.Example() != nil {
				t.Errorf("%s: Example() = %s", op.ID, op.Example())
			}
			continue
		}
		t.Run(op.ID, func(t *testing.T) {
			r := request(op.Method, op.Path, op.Body.MediaType)
			if err := op.CheckRequest(r, op.Example()); err != nil {
				t.Errorf("Example(): %v", err)
			}
			if first, again := op.Example(), op.Example(); string(first) != string(again) {
				t.Errorf("Example() is first %s, then %s", first, again)
			}
			typ := apiMethod(t, op).Type.In(2)
			for v := range op.Body.schema.examples() {
				body := encode(t, v)
				if err := op.CheckRequest(r, body); err != nil {
					t.Fatalf("%v\n%s", err, body)
				}
				if err := op.CheckRequest(r, roundTrip(t, typ, body)); err != nil {
					t.Fatalf("after %v: %v\n%s", typ, err, body)
				}
			}
		})
	}
}

// Each variant of each union is in an example.
func TestExamplesCoverUnions(t *testing.T) {
	var all strings.Builder
	for _, s := range cycleAPI().schemas {
		for v := range s.examples() {
			all.Write(encode(t, v))
		}
	}
	var tags func(v any)
	unions := 0
	tags = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			discriminator := get[map[string]any](v, "discriminator")
			for tag := range get[map[string]any](discriminator, "mapping") {
				unions++
				member := strconv.Quote(get[string](discriminator, "propertyName")) + ":" + strconv.Quote(tag)
				if !strings.Contains(all.String(), member) {
					t.Errorf("no example has %s", member)
				}
			}
			for _, e := range v {
				tags(e)
			}
		case []any:
			for _, e := range v {
				tags(e)
			}
		}
	}
	tags(cycleAPI().doc.root)
	if unions == 0 {
		t.Error("there are no unions")
	}
}

// A schema that contains itself has no full example, but it has one.
func TestExampleOfRecursion(t *testing.T) {
	c, err := New([]byte(`{"openapi": "3.1.0",
		"paths": {"/a": {"post": {"operationId": "postA", "requestBody": {"content": {"application/json":
			{"schema": {"$ref": "#/components/schemas/Tree"}}}}, "responses": {}}}},
		"components": {"schemas": {"Tree": {"type": "object", "properties": {
			"left": {"$ref": "#/components/schemas/Tree"},
			"right": {"anyOf": [{"type": "null"}, {"$ref": "#/components/schemas/Tree"}]}}}}}}`))
	if err != nil {
		t.Fatal(err)
	}
	op := c.Operation("postA")
	if err := op.CheckRequest(request("POST", "/a", "application/json"), op.Example()); err != nil {
		t.Error(err)
	}
	n := 0
	for range op.Body.schema.examples() {
		n++
	}
	if n != 3 { // the smallest, and one for each choice
		t.Errorf("%d examples", n)
	}
}

func apiMethod(t *testing.T, op *Operation) reflect.Method {
	t.Helper()
	api := reflect.TypeFor[cycle.API]()
	for m := range api.Methods() {
		if strings.EqualFold(m.Name, op.ID) {
			return m
		}
	}
	t.Fatalf("cycle.API has no method for %s", op.ID)
	return reflect.Method{}
}

// enveloped returns the type of {"data": T} for a method that returns a T, nil
// for one that returns only an error.
func enveloped(m reflect.Method) reflect.Type {
	if m.Type.NumOut() < 2 {
		return nil
	}
	return reflect.StructOf([]reflect.StructField{{Name: "Data", Type: m.Type.Out(0), Tag: `json:"data"`}})
}

func roundTrip(t *testing.T, typ reflect.Type, body []byte) []byte {
	t.Helper()
	v := reflect.New(typ)
	if err := json.Unmarshal(body, v.Interface()); err != nil {
		t.Fatalf("%v\n%s", err, body)
	}
	return encode(t, v.Interface())
}
