package codegen_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

// smallSpec is a spec with one operation, get, and what else a test adds: lines
// of the operation, paths and schemas, each indented as if it stood alone.
type smallSpec struct {
	op, params, responses  string // of GET /x
	path                   string // in place of /x
	paths, schemas, others string // others are components besides schemas
	top                    string
}

func (s smallSpec) String() string {
	indent := func(n int, lines string) string {
		if lines == "" {
			return ""
		}
		pad := strings.Repeat(" ", n)
		return pad + strings.ReplaceAll(strings.TrimSpace(lines), "\n", "\n"+pad) + "\n"
	}
	or := func(s, otherwise string) string {
		if s == "" {
			return otherwise
		}
		return s
	}
	var b strings.Builder
	b.WriteString("openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + indent(0, s.top))
	b.WriteString("paths:\n  " + or(s.path, "/x") + ":\n    get:\n")
	b.WriteString(indent(6, or(s.op, "operationId: get")))
	if s.params != "" {
		b.WriteString("      parameters:\n" + indent(8, s.params))
	}
	b.WriteString("      responses:\n" + indent(8, or(s.responses, "200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}")))
	b.WriteString(indent(2, s.paths))
	b.WriteString("components:\n" + indent(2, s.others) + "  schemas:\n    Thing: {type: object, properties: {id: {type: string}}}\n")
	b.WriteString(indent(4, s.schemas))
	return b.String()
}

func (s smallSpec) generate() (map[string][]byte, error) {
	return codegen.Generate(codegen.Platform{Package: "small", Folder: "nowhere", Source: "small.yaml", Envelope: "data", ErrorMember: "error", API: "an API"}, given(s.String()))
}

// given reads one text, whatever the name.
func given(text string) func(string) ([]byte, error) {
	return func(string) ([]byte, error) { return []byte(text), nil }
}

// uses is a response that makes oapi-codegen keep a schema.
func uses(schema string) string {
	return "200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/" + schema + "'}}}}"
}

var position = regexp.MustCompile(`\.go:\d+:\d+: `)

// Each problem is told with its place and its mend, and all of them at once. A
// want that ends with ... is only the start.
func TestRefusal(t *testing.T) {
	body := func(content string) string {
		return "operationId: get\nrequestBody: {content: {" + content + "}}"
	}
	answer := func(schema string) string {
		return "200: {description: d, content: {application/json: {schema: {" + schema + "}}}}"
	}
	for _, c := range []struct {
		name string
		spec smallSpec
		want string
	}{
		// Operations.
		{
			"no operationId",
			smallSpec{op: "summary: s"},
			"operation GET /x: has no operationId: give it one, it becomes the method's name",
		},
		{
			"duplicate operationId",
			smallSpec{paths: "/y: {get: {operationId: get, responses: {200: {description: d}}}}"},
			`invalid paths: operations "GET /x" and "GET /y" have the same operation id "get"`,
		},
		{
			"one Go name",
			smallSpec{op: "operationId: get-it", paths: "/y: {get: {operationId: getIt, responses: {200: {description: d}}}}"},
			"operation getIt: its Go name GetIt is taken by operation get-it: change the operationId",
		},
		{
			"operation handler",
			smallSpec{op: "operationId: handler"},
			"operation handler: its Go name Handler is taken by the server's code: change the operationId",
		},
		{
			"webhooks",
			smallSpec{top: "webhooks: {w: {post: {responses: {200: {description: d}}}}}"},
			"webhooks: there is no template for them: take them out of the spec",
		},
		{
			"callbacks",
			smallSpec{op: "operationId: get\ncallbacks: {c: {'{$request.body#/url}': {post: {responses: {200: {description: d}}}}}}"},
			"operation get: has callbacks: there is no template for them: take them out of the spec",
		},
		{
			"servers",
			smallSpec{op: "operationId: get\nservers: [{url: 'http://h'}]"},
			"operation get: has servers of its own: the client has one address for all operations",
		},
		{
			"part of a segment",
			smallSpec{path: "'/x/{a}.json'", params: "- {name: a, in: path, required: true, schema: {type: string}}"},
			"operation get: path segment {a}.json is more than a parameter: the server matches whole segments",
		},

		// Parameters.
		{
			"cookie",
			smallSpec{params: "- {name: c, in: cookie, schema: {type: string}}"},
			"operation get: cookie parameter c: the client sends no cookies: make it a header",
		},
		{
			"content",
			smallSpec{params: "- {name: c, in: query, content: {application/json: {schema: {type: string}}}}"},
			"operation get: query parameter c: is described by content: describe it by a schema",
		},
		{
			"token header",
			smallSpec{params: "- {name: x-token, in: header, schema: {type: string}}", others: "securitySchemes: {t: {type: apiKey, in: header, name: X-Token}}"},
			"operation get: header parameter x-token: is set by the client: take it out of the spec",
		},
		{
			"client's header",
			smallSpec{params: "- {name: content-type, in: header, schema: {type: string}}"},
			"operation get: header parameter content-type: is set by the client: take it out of the spec",
		},
		{
			"allowReserved",
			smallSpec{params: "- {name: q, in: query, allowReserved: true, schema: {type: string}}"},
			"operation get: query parameter q: has allowReserved: the client escapes every value",
		},
		{
			"form object",
			smallSpec{params: "- {name: q, in: query, schema: {$ref: '#/components/schemas/Thing'}}"},
			"operation get: query parameter q: is an object: give it style deepObject and explode true, or make each member a parameter",
		},
		{
			"header object",
			smallSpec{params: "- {name: q, in: header, schema: {$ref: '#/components/schemas/Thing'}}"},
			"operation get: header parameter q: is an object: make each member a parameter",
		},
		{
			"list of objects",
			smallSpec{params: "- {name: q, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}"},
			"operation get: query parameter q: is a list of what is neither text, number nor boolean",
		},
		{
			"pipes",
			smallSpec{params: "- {name: q, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}"},
			"operation get: query parameter q: has style pipeDelimited: the client knows form here",
		},
		{
			"matrix",
			smallSpec{path: "'/x/{a}'", params: "- {name: a, in: path, required: true, style: matrix, schema: {type: string}}"},
			"operation get: path parameter a: has style matrix: the client knows simple here",
		},
		{
			"inline deepObject",
			smallSpec{params: "- {name: q, in: query, style: deepObject, explode: true, schema: {type: object, properties: {a: {type: string}}}}"},
			"operation get: query parameter q: has no name for its Go type: move it to components/schemas",
		},
		{
			"union parameter",
			smallSpec{params: "- {name: q, in: query, schema: {oneOf: [{type: string}, {type: integer}]}}"},
			"operation get: query parameter q: has no name for its Go type: move it to components/schemas" + "\n" +
				"operation get: query parameter q: has no type of its own: give it one",
		},
		{
			"two types",
			smallSpec{params: "- {name: q, in: query, schema: {type: [string, integer]}}"},
			"operation get: query parameter q: has several types: give it one, or none to allow any",
		},
		{
			"two parameters",
			smallSpec{params: "- {name: a-b, in: query, schema: {type: string}}\n- {name: a_b, in: query, schema: {type: string}}"},
			"operation get: query parameter a_b: its Go name AB is taken by operation get: query parameter a-b: give it an x-go-name",
		},
		{
			"query and header",
			smallSpec{params: "- {name: id, in: query, schema: {type: string}}\n- {name: id, in: header, schema: {type: string}}"},
			"operation get: header parameter id: its Go name ID is taken by operation get: query parameter id: give it an x-go-name",
		},
		{
			"two path parameters",
			smallSpec{path: "'/x/{a-b}/{a_b}'", params: "- {name: a-b, in: path, required: true, schema: {type: string}}\n- {name: a_b, in: path, required: true, schema: {type: string}}"},
			"operation get: path parameter a_b: its Go name ab is taken by operation get: path parameter a-b: give it an x-go-name",
		},

		// Bodies and responses.
		{
			"two media types",
			smallSpec{op: body("application/json: {schema: {type: string}}, text/plain: {schema: {type: string}}")},
			"operation get: request body: has 2 media types: the client sends one, keep one in the spec",
		},
		{
			"form",
			smallSpec{op: body("application/x-www-form-urlencoded: {schema: {type: string}}")},
			"operation get: request body: is application/x-www-form-urlencoded: the client sends JSON, text/plain and application/octet-stream",
		},
		{
			"multipart",
			smallSpec{op: body("multipart/form-data: {schema: {type: string}}")},
			"operation get: request body: is multipart/form-data: the client sends JSON, text/plain and application/octet-stream",
		},
		{
			"body without schema",
			smallSpec{op: body("application/json: {}")},
			"operation get: request body: has no schema: give it one, {} for any JSON",
		},
		{
			"inline body",
			smallSpec{op: body("application/json: {schema: {type: object, properties: {a: {type: string}}}}")},
			"operation get: request body: has no name for its Go type: move it to components/schemas",
		},
		{
			"inline items in body",
			smallSpec{op: body("application/json: {schema: {type: array, items: {type: object, properties: {a: {type: string}}}}}")},
			"operation get: request body[]: has no name for its Go type: move it to components/schemas",
		},
		{
			"xml",
			smallSpec{responses: "200: {description: d, content: {application/xml: {schema: {type: string}}}}"},
			"operation get: response 200: is application/xml: the client reads JSON, text/plain and application/octet-stream",
		},
		{
			"two response types",
			smallSpec{responses: "200: {description: d, content: {application/json: {schema: {type: string}}, text/plain: {}}}"},
			"operation get: response 200: has 2 media types: the client reads one, keep one in the spec",
		},
		{
			"range",
			smallSpec{responses: "2XX: {description: d}"},
			"operation get: response 2XX: name each status, the client checks them one by one",
		},
		{
			"no success",
			smallSpec{responses: "400: {description: d}"},
			"operation get: has no response with a success status: describe one",
		},
		{
			"only default",
			smallSpec{responses: "default: {description: d}"},
			"operation get: has no response with a success status: describe one",
		},
		{
			"204 with body",
			smallSpec{responses: "204: {description: d, content: {application/json: {schema: {type: string}}}}"},
			"operation get: response 204: cannot have a body: take its content out of the spec",
		},
		{
			"inline response",
			smallSpec{responses: answer("type: object, properties: {a: {type: string}}")},
			"operation get: response 200: its object has no name: move it to components/schemas",
		},
		{
			"inline union response",
			smallSpec{responses: answer("oneOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/Thing'}]")},
			"operation get: response 200: lists variant Thing twice" + "\n" +
				"operation get: response 200: its object has no name: move it to components/schemas",
		},
		{
			"inline data",
			smallSpec{responses: answer("type: object, required: [data], properties: {data: {type: object, properties: {a: {type: string}}}}")},
			"operation get: response 200.data: has no name for its Go type: move it to components/schemas",
		},
		{
			"optional data",
			smallSpec{responses: answer("type: object, properties: {data: {type: string}}")},
			"operation get: response 200: data is not required, so its absence could not be told from an error: require it",
		},
		{
			"more than data",
			smallSpec{responses: answer("type: object, required: [data], properties: {data: {type: string}, total: {type: integer}}")},
			"operation get: response 200: has members besides data, which the client would drop: move the object to components/schemas",
		},
		{
			"additional members at the top",
			smallSpec{schemas: "S: {type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}", responses: uses("S")},
			"operation get: response 200: the server would lose members of S: put it into an object",
		},
		{
			"union as a component response",
			smallSpec{responses: "200: {$ref: '#/components/responses/R'}", others: "responses: {R: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/U'}}}}}", schemas: "U: {oneOf: [{$ref: '#/components/schemas/V'}, {$ref: '#/components/schemas/W'}]}\nV: {type: object, required: [a], properties: {a: {type: string}}}\nW: {type: object, required: [b], properties: {b: {type: string}}}"},
			"operation get: response 200: the server would lose members of U: put it into an object",
		},

		// Schemas.
		{
			"inline property",
			smallSpec{schemas: "S: {type: object, properties: {a: {type: object, properties: {b: {type: string}}}}}"},
			"schema S.a: has no name for its Go type: move it to components/schemas",
		},
		{
			"inline items",
			smallSpec{schemas: "S: {type: array, items: {type: object, properties: {b: {type: string}}}}"},
			"schema S[]: has no name for its Go type: move it to components/schemas",
		},
		{
			"inline values",
			smallSpec{schemas: "S: {type: object, additionalProperties: {type: object, properties: {b: {type: string}}}}"},
			"schema S{}: has no name for its Go type: move it to components/schemas",
		},
		{
			"inline union",
			smallSpec{schemas: "S: {type: object, properties: {a: {oneOf: [{$ref: '#/components/schemas/Thing'}, {type: string}]}}}"},
			"schema S.a: has no name for its Go type: move it to components/schemas",
		},
		{
			"boolean enum",
			smallSpec{schemas: "S: {type: boolean, enum: [true]}"},
			"schema S: is an enum of booleans: make it a boolean",
		},
		{
			"boolean const",
			smallSpec{schemas: "S: {type: boolean, const: true}"},
			"schema S: is an enum of booleans: make it a boolean",
		},
		{
			"enum of symbols",
			smallSpec{schemas: "S: {type: string, enum: ['==', '!=']}"},
			`schema S: enum value "==" has no letter to name its constant by: add x-enum-varnames` + "\n" +
				`schema S: enum value "!=" has no letter to name its constant by: add x-enum-varnames`,
		},
		{
			"too few names",
			smallSpec{schemas: "S: {type: string, enum: ['==', '!='], x-enum-varnames: [Equal]}"},
			"schema S: has 2 values and 1 x-enum-varnames: name each value",
		},
		{
			"enum of one name",
			smallSpec{schemas: "S: {type: string, enum: [a-b, a_b]}", responses: uses("S")},
			"schema S: enum values a-b and a_b have one Go name, AB: tell them apart by x-enum-varnames",
		},
		{
			"dead required",
			smallSpec{schemas: "S: {type: object, required: [a, b], properties: {b: {type: string}}}"},
			`schema S: requires "a", which it does not have: take it out of required, or describe it`,
		},
		{
			"dead required in part",
			smallSpec{schemas: "S: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, required: [id, no]}]}"},
			`schema S: requires "no", which it does not have: take it out of required, or describe it`,
		},
		{
			"binary in JSON",
			smallSpec{schemas: "S: {type: object, properties: {a: {type: string, format: binary}}}"},
			"schema S.a: is binary, which JSON and parameters cannot hold: use format byte",
		},
		{
			"tuple",
			smallSpec{schemas: "S: {type: array, prefixItems: [{type: string}]}"},
			"schema S: has prefixItems or patternProperties: Go has no type for them: use items or additionalProperties",
		},
		{
			"several types",
			smallSpec{schemas: "S: {type: [string, integer]}", responses: uses("S")},
			"schema S: has several types: give it one, or none to allow any",
		},
		{
			"recursive by value",
			smallSpec{schemas: "S: {type: object, required: [s], properties: {s: {$ref: '#/components/schemas/S'}}}", responses: uses("S")},
			"the code would not compile, for a reason that no check foresaw; an x-go-name helps where names clash:" + "\n" +
				"small/types.go: invalid recursive type: S refers to itself",
		},

		// Unions.
		{
			"indistinct",
			smallSpec{schemas: "U: {oneOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/V'}]}\nV: {type: object, required: [a], properties: {a: {type: string}}}"},
			"schema U: a V cannot be told from a Thing: add a discriminator",
		},
		{
			"union with members",
			smallSpec{schemas: "U: {type: object, properties: {x: {type: string}}, oneOf: [{$ref: '#/components/schemas/V'}, {$ref: '#/components/schemas/W'}]}\nV: {type: object, required: [a], properties: {a: {type: string}}}\nW: {type: object, required: [b], properties: {b: {type: string}}}"},
			"schema U: is a union with members of its own: move them into its variants",
		},
		{
			"union of one",
			smallSpec{schemas: "U: {oneOf: [{$ref: '#/components/schemas/Thing'}]}"},
			"schema U: is a union of one: use the variant itself",
		},
		{
			"inline variant",
			smallSpec{schemas: "U: {oneOf: [{$ref: '#/components/schemas/Thing'}, {type: object, required: [a], properties: {a: {type: string}}}]}"},
			"schema U: variant 2 has no name for its Go type: move it to components/schemas",
		},
		{
			"variant is no object",
			smallSpec{schemas: "U: {oneOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/V'}]}\nV: {type: string}"},
			"schema U: variant V is no object with members: a union cannot tell it from the others",
		},
		{
			"variant twice",
			smallSpec{schemas: "U: {oneOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/Thing'}]}"},
			"schema U: lists variant Thing twice",
		},
		{
			"untagged variant",
			smallSpec{schemas: "U: {oneOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/V'}], discriminator: {propertyName: id}}\nV: {type: object, required: [id], properties: {id: {type: string}}}"},
			`schema U: variant Thing must have its discriminator "id" as a required string`,
		},
		{
			"mapping to no variant",
			smallSpec{schemas: "U: {oneOf: [{$ref: '#/components/schemas/V'}, {$ref: '#/components/schemas/W'}], discriminator: {propertyName: id, mapping: {v: V, t: '#/components/schemas/Thing'}}}\nV: {type: object, required: [id], properties: {id: {type: string}}}\nW: {type: object, required: [id], properties: {id: {type: string}}}"},
			`schema U: discriminator value "t" leads to #/components/schemas/Thing, which is no variant: write a variant's $ref` + "\n" +
				`schema U: discriminator value "v" leads to V, which is no variant: write a variant's $ref`,
		},
		{
			"discriminator of none",
			smallSpec{schemas: "S: {type: object, required: [id], properties: {id: {type: string}}, discriminator: {propertyName: id}}"},
			"schema S: has a discriminator but no variants: list them in oneOf",
		},

		// Names.
		{
			"two schemas",
			smallSpec{schemas: "A-b: {type: string}\nA_b: {type: integer}"},
			"schema A_b: its Go name AB is taken by schema A-b: give it an x-go-name",
		},
		{
			"schema and response",
			smallSpec{responses: "200: {$ref: '#/components/responses/Thing'}", others: "responses: {Thing: {description: d, content: {application/json: {schema: {type: string}}}}}"},
			"response Thing: its Go name Thing is taken by schema Thing: give it an x-go-name",
		},
		{
			"schema and inline",
			smallSpec{schemas: "S: {type: object, properties: {kind: {type: string, enum: [a]}, k: {$ref: '#/components/schemas/SKind'}}}\nSKind: {type: string, enum: [b]}", responses: uses("S")},
			"schema S.kind: its Go name SKind is taken by schema SKind: give it an x-go-type-name",
		},
		{
			"schema and parameters",
			smallSpec{schemas: "GetParams: {type: string}", params: "- {name: q, in: query, schema: {type: string}}"},
			"schema GetParams: its Go name GetParams is taken by the parameters of operation get: give it an x-go-name",
		},
		{
			"schema API",
			smallSpec{schemas: "API: {type: string}\nCaller: {type: string}\nNewAPI: {type: string}"},
			"schema API: its Go name API is taken by the code for operations: give it an x-go-name" + "\n" +
				"schema NewAPI: its Go name NewAPI is taken by the code for operations: give it an x-go-name",
		},
		{
			"schema of the server",
			smallSpec{schemas: "ServerInterface: {type: object, properties: {id: {type: string}}}", responses: uses("ServerInterface")},
			`the code would not compile, for a reason that no check foresaw; an x-go-name helps where names clash:
smallserver/server.go: ServerInterface already declared through dot-import of package small ("github.com/fairlead-go/fairlead/nowhere/small")...`,
		},
		{
			"properties",
			smallSpec{schemas: "S: {type: object, properties: {a-b: {type: string}, a_b: {type: string}}}", responses: uses("S")},
			"schema S: property a_b: its Go name AB is taken by schema S: property a-b: give it an x-go-name",
		},
		{
			"property Get",
			smallSpec{schemas: "S: {type: object, properties: {get: {type: string}}, additionalProperties: {type: string}}"},
			"schema S: property get: its Go name Get is taken by the code for additionalProperties: give it an x-go-name",
		},
		{
			"constants of two enums",
			smallSpec{schemas: "S: {type: object, properties: {k: {$ref: '#/components/schemas/Foo'}, l: {$ref: '#/components/schemas/FooBar'}}}\nFoo: {type: string, enum: [bar-baz]}\nFooBar: {type: string, enum: [baz]}", responses: uses("S")},
			"the code would not compile, for a reason that no check foresaw; an x-go-name helps where names clash:" + "\n" +
				"small/types.go: FooBarBaz redeclared in this block" + "\n" +
				"small/types.go: \tother declaration of FooBarBaz" + "\n" +
				"small/types.go: invalid case FooBarBaz in switch on e (mismatched types Foo and FooBar)",
		},

		{
			"all at once",
			smallSpec{op: "summary: s", params: "- {name: c, in: cookie, schema: {type: string}}", responses: "400: {description: d}", schemas: "S: {type: boolean, enum: [true]}"},
			"schema S: is an enum of booleans: make it a boolean" + "\n" +
				"operation GET /x: has no operationId: give it one, it becomes the method's name" + "\n" +
				"operation GET /x: cookie parameter c: the client sends no cookies: make it a header" + "\n" +
				"operation GET /x: has no response with a success status: describe one",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree, err := c.spec.generate()
			if err == nil {
				t.Fatalf("generated %d files, want error %q", len(tree), c.want)
			}
			if tree != nil {
				t.Error("there is a tree besides the error")
			}
			got := position.ReplaceAllString(strings.TrimPrefix(err.Error(), "small.yaml: "), ".go: ")
			if start, ok := strings.CutSuffix(c.want, "..."); ok {
				got, c.want = got[:min(len(got), len(start))], start
			}
			if got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

// What is no spec at all is an error too, and no panic.
func TestNoSpec(t *testing.T) {
	for _, text := range []string{
		"", "#", "7", "[]", "{}", ":", "openapi: 3.1.0", "openapi: 3.1.0\npaths: {}", "openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {/x: {get: {}}}",
		"openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {/x: {get: {operationId: g}}}\ncomponents: {schemas: {S: }}",
		"openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {/x: }",
		"openapi: 3.1.0\ninfo: {title: t, version: v}\ncomponents: {schemas: {S: {$ref: '#/components/schemas/S'}}}\npaths: {}",
		"openapi: 3.1.0\ninfo: {title: t, version: v}\ncomponents: {schemas: {S: {$ref: 'other.yaml#/S'}}}\npaths: {}",
		"openapi: 3.1.0\ninfo: {title: t, version: v}\ncomponents: {schemas: {S: {allOf: [{$ref: '#/components/schemas/S'}], required: [a]}}}\npaths: {}",
		"openapi: 3.1.0\ninfo: {title: t, version: v}\ncomponents: {parameters: {P: }, responses: {R: }, requestBodies: {B: }}\npaths: {}",
	} {
		tree, err := codegen.Generate(codegen.Platform{Package: "small", Folder: "nowhere", Source: "small.yaml"}, given(text))
		if err == nil || tree != nil || !strings.HasPrefix(err.Error(), "small.yaml: ") {
			t.Errorf("%q: %d files, %v", text, len(tree), err)
		} else {
			t.Logf("%q: %v", text, err)
		}
	}
}
