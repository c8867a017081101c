package contract

import (
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/fairlead-go/fairlead/spec"
	"go.uber.org/goleak"
)

// cycleAPI returns the contract that most tests use.
var cycleAPI = sync.OnceValue(func() *Contract {
	c, err := New(spec.Cycle)
	if err != nil {
		panic(err)
	}
	return c
})

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestCycle(t *testing.T) {
	ops := cycleAPI().Operations()
	if want := strings.Count(string(spec.Cycle), "operationId: "); len(ops) != want || want == 0 {
		t.Errorf("%d operations, want %d", len(ops), want)
	}
	// In the order of the document.
	at := -1
	for _, op := range ops {
		next := strings.Index(string(spec.Cycle), "operationId: "+op.ID+"\n")
		if next <= at {
			t.Errorf("%s is at %d, after %d", op.ID, next, at)
		}
		at = next
		if op.Summary == "" || op.Description == "" || len(op.Tags) == 0 || len(op.Answers) < 2 {
			t.Errorf("%s lacks something: %+v", op.ID, op)
		}
		if cycleAPI().Operation(op.ID) != op {
			t.Errorf("Operation(%q) is another one", op.ID)
		}
		if got, _ := cycleAPI().Match(op.Method, op.Path); got != op {
			t.Errorf("Match(%s %s) = %v", op.Method, op.Path, got)
		}
		if op.Basic != (op.ID == "validateVPNLogin") {
			t.Errorf("%s: Basic = %v", op.ID, op.Basic)
		}
	}
	if op := cycleAPI().Operation("getNothing"); op != nil {
		t.Errorf("Operation(getNothing) = %v", op)
	}
}

func TestOperation(t *testing.T) {
	op := cycleAPI().Operation("getObjectCache")
	if op.Method != http.MethodGet || op.Path != "/v1/object-cache" || op.Body != nil {
		t.Errorf("%+v", op)
	}
	scope := op.Param("scope")
	if scope == nil || scope.In != "query" || !scope.Required || scope.Type != "string" || scope.Description == "" {
		t.Fatalf("scope = %+v", scope)
	}
	if want := []string{"global", "environment", "container", "instance"}; !slices.Equal(scope.Enum, want) {
		t.Errorf("Enum = %q, want %q", scope.Enum, want)
	}
	if op.Param("nothing") != nil {
		t.Error("there is a parameter nothing")
	}
	body := cycleAPI().Operation("postObjectCache").Body
	if body == nil || body.MediaType != "application/json" || !body.Required || body.Description == "" {
		t.Errorf("body = %+v", body)
	}
	var statuses []string
	for _, a := range cycleAPI().Operation("validateVPNLogin").Answers {
		statuses = append(statuses, a.Status)
	}
	if want := []string{"200", "403", "default"}; !slices.Equal(statuses, want) {
		t.Errorf("answers %q, want %q", statuses, want)
	}
}

// other is a document with what Cycle's has not.
const other = `
openapi: 3.1.0
security: [{basic: []}]
paths:
  /things/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - $ref: '#/components/parameters/Limit'
    summary: Not a method
    get:
      operationId: getThing
      responses:
        200: {description: ok, content: {application/json: {schema: {type: object}}}}
        204: {description: empty}
    put:
      operationId: putThing
      security: []
      parameters:
        - {name: limit, in: query, schema: {type: number}}
        - {name: Dry-Run, in: header, schema: {type: boolean}}
      requestBody: {$ref: '#/components/requestBodies/Thing'}
      responses:
        2XX: {$ref: '#/components/responses/Text'}
components:
  parameters:
    Limit: {name: limit, in: query, schema: {type: integer, enum: [10, 20]}}
  requestBodies:
    Thing:
      content:
        application/xml: {}
        application/merge-patch+json: {schema: {$ref: '#/components/schemas/Thing'}}
  responses:
    Text: {description: text, content: {text/plain: {schema: {type: string}}}}
  schemas:
    Thing:
      anyOf:
        - {type: string, minLength: 2, default: 2020-01-01}
        - {type: object, required: [a, b], properties: {sub: {$ref: '#/components/schemas/Thing'}}}
        - {type: object, required: [a]}
        - {$ref: '#/components/schemas/Shape'}
        - {type: "null"}
    Shape:
      oneOf: [{$ref: '#/components/schemas/Square'}, {$ref: '#/components/schemas/Circle'}]
      discriminator: {propertyName: kind}
    Square: {type: object, required: [kind, side]}
    Circle: {type: object, required: [kind, radius], properties: {radius: false}}
  securitySchemes:
    basic: {type: http, scheme: basic}
`

func TestOtherDocument(t *testing.T) {
	c, err := New([]byte(other))
	if err != nil {
		t.Fatal(err)
	}
	get, put := c.Operation("getThing"), c.Operation("putThing")
	if !get.Basic || put.Basic {
		t.Errorf("Basic = %v, %v", get.Basic, put.Basic)
	}
	if p := get.Param("limit"); p.Type != "integer" || !slices.Equal(p.Enum, []string{"10", "20"}) {
		t.Errorf("limit of get = %+v", p)
	}
	if p := put.Param("limit"); len(put.Params) != 3 || p.Type != "number" {
		t.Errorf("limit of put = %+v of %d", p, len(put.Params))
	}
	if put.Body.MediaType != "application/merge-patch+json" || put.Body.Required {
		t.Errorf("body = %+v", put.Body)
	}
	for _, tt := range []struct {
		method, path string
		op           *Operation
		allow        []string
	}{
		{"GET", "/things/7", get, nil},
		{"PUT", "/things/a%2Fb", put, nil},
		{"DELETE", "/things/7", nil, []string{"GET", "PUT"}},
		{"GET", "/things/", nil, nil},
		{"GET", "/things/7/", nil, nil},
		{"GET", "/things", nil, nil},
		{"GET", "/thing/7", nil, nil},
		{"GET", "", nil, nil},
	} {
		op, allow := c.Match(tt.method, tt.path)
		if op != tt.op || !slices.Equal(allow, tt.allow) {
			t.Errorf("Match(%s %q) = %v, %q", tt.method, tt.path, op, allow)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	operation := func(s string) string {
		return "openapi: 3.1.0\npaths: {/a: {get: {operationId: getA, responses: {}, " + s + "}}}"
	}
	for _, tt := range []struct{ name, doc, want string }{
		{"empty", "", "not an object"},
		{"not YAML", "a: b: c", "mapping values"},
		{"a list", "[]", "not an object"},
		{"3.0", "openapi: 3.0.3\npaths: {}", "only 3.1"},
		{"no paths", "openapi: 3.1.0", "no paths"},
		{"no operationId", "openapi: 3.1.0\npaths: {/a: {get: {}}}", "GET /a: contract: it has no operationId"},
		{"path elsewhere", "openapi: 3.1.0\npaths: {/a: {$ref: '#/b'}}", "$ref is not supported"},
		{"cookie", operation("parameters: [{name: p, in: cookie, schema: {type: string}}]"), "cookie"},
		{"list", operation("parameters: [{name: p, in: query, schema: {type: array}}]"), "single"},
		{"no schema", operation("parameters: [{name: p, in: query}]"), "not an object"},
		{"dangling", operation("requestBody: {$ref: '#/components/x'}"), "/components/x is not an object"},
		{"circle", operation("requestBody: {$ref: '#/paths/~1a/get/requestBody'}"), "circle"},
		{"outside", operation("requestBody: {$ref: 'file:///etc/passwd'}"), "leaves the document"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := New([]byte(tt.doc)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

// A schema must not make the compiler read files.
func TestSchemaOutside(t *testing.T) {
	path := t.TempDir() + "/schema.json"
	if err := os.WriteFile(path, []byte(`{"type": "string"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := New([]byte(`{"openapi": "3.1.0", "paths": {"/a": {"get": {"operationId": "getA", "responses": {
		"200": {"content": {"application/json": {"schema": {"$ref": "file://` + path + `"}}}}}}}}}`))
	if err != nil {
		t.Fatal(err)
	}
	err = c.Operation("getA").CheckAnswer(200, "application/json", []byte(`"text"`))
	if err == nil || !strings.Contains(err.Error(), "leaves the document") {
		t.Errorf("error %v", err)
	}
}

// All schemas compile, also when they are first used at the same time.
func TestCompileConcurrently(t *testing.T) {
	c, err := New(spec.Cycle)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for _, op := range c.Operations() {
		for range 2 {
			wg.Go(func() {
				r, _ := http.NewRequest(op.Method, "http://localhost/?scope=global&key=k", nil)
				r.Header.Set("Content-Type", "application/json")
				if err := op.CheckRequest(r, []byte("0")); err != nil && strings.Contains(err.Error(), "contract:") {
					t.Error(err)
				}
				for _, status := range []int{200, 403, 500} {
					if err := op.CheckAnswer(status, "application/json", []byte("0")); err == nil || strings.Contains(err.Error(), "contract:") {
						t.Errorf("%s %d: %v", op.ID, status, err)
					}
				}
			})
		}
	}
	wg.Wait()
}

func FuzzNew(f *testing.F) {
	f.Add([]byte(other))
	f.Add([]byte("openapi: 3.1.0\npaths: {/a: &a {get: {operationId: getA}}, /b: *a}"))
	f.Fuzz(func(t *testing.T, doc []byte) {
		c, err := New(doc)
		if err != nil {
			return
		}
		for _, op := range c.Operations() {
			if op.ID == "" || op.Method == "" || op.Path == "" {
				t.Errorf("%+v", op)
			}
			_ = op.CheckRequest(request(op.Method, "/", "application/json"), []byte("{}"))
			_ = op.CheckAnswer(200, "application/json", []byte("{}"))
			for _, a := range op.Answers {
				if s := a.Schema(); s != nil && (s.Type() == "" || a.IsResult("data") && len(s.Properties()) > 0 && s.Properties()[0].Schema == nil) {
					t.Errorf("%+v", a)
				}
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(spec.Cycle); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompileAll(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		c, _ := New(spec.Cycle)
		b.StartTimer()
		for _, s := range c.schemas {
			if _, err := s.compiled(); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkCheckAnswer(b *testing.B) {
	for _, id := range []string{"getEnvironment", "getEnvironmentServices"} {
		op := cycleAPI().Operation(id)
		body := fullAnswer(b, op, "200")
		b.Run(id, func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				if err := op.CheckAnswer(200, "application/json", body); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
