package canon

import (
	"os"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// schemas returns a document with an operation whose answer is the schema S.
func schemas(components string) []byte {
	return []byte(`
paths:
  /s:
    get:
      operationId: getS
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
components:
  schemas:
    ` + strings.ReplaceAll(components, "\n", "\n    ") + "\n")
}

func rows(found []Difference) []string {
	var all []string
	for _, d := range found {
		all = append(all, d.String())
	}
	return all
}

func compare(t *testing.T, upstream, ours []byte) []string {
	t.Helper()
	found, err := Compare(upstream, ours)
	if err != nil {
		t.Fatal(err)
	}
	return rows(found)
}

func TestSchemas(t *testing.T) {
	for _, test := range []struct {
		name, upstream, ours string
		want                 []string
	}{
		{"prose",
			`S: {type: string, title: a, description: b, example: c, examples: [d], $comment: e, x-f: {g: h}}`,
			`S: {type: string}`, nil},
		{"ref inlined", "S: {$ref: '#/components/schemas/A'}\nA: {type: string}", `S: {type: string}`, nil},
		{"ref with prose", "S: {$ref: '#/components/schemas/A', description: b}\nA: {type: string}", `S: {type: string}`, nil},
		{"ref with more", "S: {$ref: '#/components/schemas/A', format: uri}\nA: {type: string}", `S: {type: string, format: uri}`, nil},
		{"ref into a schema", "S: {properties: {a: {$ref: '#/components/schemas/T/properties/b~1c'}}}\nT: {properties: {b/c: {type: string}}}",
			`S: {properties: {a: {type: string}}}`, nil},
		{"ref into a list", "S: {$ref: '#/components/schemas/T/anyOf/1'}\nT: {anyOf: [{type: string}, {type: integer}]}",
			`S: {type: integer}`, nil},

		{"null in type and anyOf", `S: {type: [string, "null"]}`, `S: {anyOf: [{type: string}, {type: "null"}]}`, nil},
		{"null in anyOf and oneOf", `S: {anyOf: [{type: "null"}, {type: string}]}`, `S: {oneOf: [{type: string}, {type: "null"}]}`, nil},
		{"null twice", `S: {anyOf: [{type: [string, "null"]}, {type: "null"}]}`, `S: {type: ["null", string]}`, nil},
		{"null of anything", `S: {anyOf: [{}, {type: "null"}]}`, `S: {}`, nil},
		{"null only", `S: {anyOf: [{type: "null"}]}`, `S: {enum: [null]}`, nil},
		{"null of an enum", `S: {type: [string, "null"], enum: [a, null]}`, `S: {anyOf: [{type: string, enum: [a]}, {type: "null"}]}`, nil},
		{"null of a union", `S: {oneOf: [{type: string}, {type: integer}, {type: "null"}]}`,
			`S: {anyOf: [{oneOf: [{type: integer}, {type: string}]}, {type: "null"}]}`, nil},
		{"null allowed", `S: {type: string}`, `S: {type: [string, "null"]}`, []string{"| `S type` | | `null` |"}},
		{"null not in the enum", `S: {type: [string, "null"], enum: [a]}`, `S: {anyOf: [{type: string, enum: [a]}, {type: "null"}]}`,
			[]string{"| `S type` | | `null` |"}},

		{"types in any order", `S: {type: [string, boolean]}`, `S: {type: [boolean, string]}`, nil},
		{"every integer is a number", `S: {type: [number, integer]}`, `S: {type: number}`, nil},
		{"type", `S: {type: string}`, `S: {type: [integer, boolean]}`, []string{"| `S type` | `string` | `boolean, integer` |"}},
		{"type added", `S: {properties: {a: {}}}`, `S: {type: object, properties: {a: {}}}`, []string{"| `S type` | | `object` |"}},
		{"true is anything", `S: {items: true}`, `S: {items: {}}`, nil},
		{"false is nothing", `S: {additionalProperties: false}`, `S: {additionalProperties: {enum: []}}`, nil},
		{"closed", `S: {additionalProperties: {}}`, `S: {additionalProperties: false}`, []string{"| `S{} type` | | `nothing` |"}},

		{"enum in any order", `S: {enum: [a, b]}`, `S: {enum: [b, a]}`, nil},
		{"enum names its type", `S: {type: integer, enum: [1, 2]}`, `S: {enum: [2, 1.0]}`, nil},
		{"const", `S: {const: a}`, `S: {type: string, enum: [a]}`, nil},
		{"enum", `S: {enum: [a, b, c, d]}`, `S: {enum: [a, "", e f, "1"]}`, []string{"| `S enum` | `b, c, d` | `\"\", \"1\", \"e f\"` |"}},
		{"enum of booleans", `S: {type: boolean, enum: [true]}`, `S: {type: boolean}`, []string{"| `S enum` | `true` | |"}},

		{"required in any order", `S: {required: [a, b], properties: {a: {}, b: {}}}`, `S: {required: [b, a], properties: {b: {}, a: {}}}`, nil},
		{"nothing required", `S: {required: []}`, `S: {}`, nil},
		{"required", `S: {required: [a], properties: {a: {}, b: {}}}`, `S: {required: [b], properties: {a: {}, b: {}}}`,
			[]string{"| `S required` | `a` | `b` |"}},
		{"required without a property", `S: {required: ["a, b"], properties: {a: {}, b: {}}}`, `S: {properties: {a: {}, b: {}}}`,
			[]string{"| `S required` | `\"a, b\"` | |"}},

		{"properties", `S: {properties: {a: {type: string}, b: {properties: {"c.d": {items: {}}}}}}`,
			`S: {properties: {b: {properties: {"c.d": {items: {type: string}}}}, e: {type: object, required: [f, g], properties: {f: {type: string}}}}}`,
			[]string{"| `S.a` | `type string` | |", "| `S.b.\"c.d\"[] type` | | `string` |",
				"| `S.e` | | `required (f, g), type object, .f (type string)` |"}},
		{"a property called required", `S: {properties: {required: {type: string}}}`, `S: {properties: {required: {type: integer}}}`,
			[]string{"| `S.required type` | `string` | `integer` |"}},
		{"map", `S: {additionalProperties: {type: string}}`, `S: {additionalProperties: {type: integer}}`,
			[]string{"| `S{} type` | `string` | `integer` |"}},
		{"map or not", `S: {type: object}`, `S: {type: object, additionalProperties: {}}`, []string{"| `S{}` | | `anything` |"}},
		{"other keywords", `S: {format: a, pattern: "b|c` + "`" + `", minimum: 1, default: x, not: {type: string}}`,
			`S: {format: b, default: [1, {y: null}], not: {type: integer}}`,
			[]string{"| `S default` | `x` | `[1,{\"y\":null}]` |", "| `S format` | `a` | `b` |", "| `S minimum` | `1` | |",
				"| `S not type` | `string` | `integer` |", "| `S pattern` | `\"b\\u007cc\\u0060\"` | |"}},

		{"allOf", `S: {type: object, required: [a], properties: {a: {type: string}, b: {type: [integer, string]}}, allOf: [{required: [b], properties: {b: {type: number}}}, {}]}`,
			`S: {type: object, required: [a, b], properties: {a: {type: string}, b: {type: integer}}}`, nil},
		{"allOf of one", "S: {type: string, allOf: [{$ref: '#/components/schemas/A'}]}\nA: {type: string}", `S: {type: string}`, nil},
		{"allOf of enums", `S: {allOf: [{enum: [a, b, c]}, {enum: [b, c, d]}]}`, `S: {enum: [c, b]}`, nil},
		{"allOf of formats", `S: {allOf: [{format: a}, {format: b}]}`, `S: {allOf: [{format: b}, {format: a}]}`, nil},
		{"allOf closes", `S: {allOf: [{properties: {a: {}}, additionalProperties: false}, {properties: {b: {}}}]}`,
			`S: {properties: {a: {}, b: false}, additionalProperties: false}`, nil},
		{"allOf with a union", `S: {type: object, allOf: [{required: [a]}, {oneOf: [{required: [b]}, {required: [c]}]}]}`,
			`S: {type: object, required: [a], oneOf: [{required: [c]}, {required: [b]}]}`, nil},
		{"difference in a part", "S: {properties: {t: {$ref: '#/components/schemas/T'}}, allOf: [{$ref: '#/components/schemas/P'}]}\nT: {allOf: [{$ref: '#/components/schemas/P'}, {required: [p]}]}\nP: {properties: {p: {type: string}}}",
			"S: {properties: {p: {type: integer}, t: {required: [p], properties: {p: {type: integer}}}}}",
			[]string{"| `P.p type` | `string` | `integer` |"}},

		{"union of one", `S: {oneOf: [{type: string}]}`, `S: {type: string}`, nil},
		{"union of the same", `S: {oneOf: [{type: string}, {type: string}]}`, `S: {type: string}`, nil},
		{"union of one with tag", "S: {oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: t, mapping: {a: A}}}\nA: {type: object}",
			`S: {type: object}`, nil},
		{"union in any order", `S: {anyOf: [{type: string}, {type: integer}]}`, `S: {anyOf: [{type: integer}, {type: string}]}`, nil},
		{"type beside a union", `S: {type: object, oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]}`,
			`S: {oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]}`, nil},
		{"one or any", `S: {anyOf: [{required: [a]}, {required: [b]}]}`, `S: {oneOf: [{required: [a]}, {required: [b]}]}`,
			[]string{"| `S union` | `anyOf` | `oneOf` |"}},
		{"inside a member", `S: {anyOf: [{required: [a]}, {required: [b], properties: {c: {}}}]}`, `S: {anyOf: [{required: [b]}, {required: [a]}]}`,
			[]string{"| `S<1>.c` | `anything` | |"}},
		{"inside a named member",
			"S: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}\nA: {required: [a]}\nB: {required: [b]}",
			"S: {anyOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/A'}]}\nA: {required: [c]}\nB: {required: [d]}",
			[]string{"| `A required` | `a` | `c` |", "| `B required` | `b` | `d` |"}},
		{"other members", `S: {anyOf: [{required: [a]}, {required: [b]}]}`, `S: {anyOf: [{required: [a]}, {required: [c]}, {required: [d]}, {required: [e]}]}`,
			[]string{"| `S variants` | | `(required d), (required e)` |", "| `S<1> required` | `b` | `c` |"}},
		{"tags", "S: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: t, mapping: {a: A, b: '#/components/schemas/B'}}}\nA: {required: [a]}\nB: {required: [b]}",
			"S: {oneOf: [{$ref: '#/components/schemas/b'}, {$ref: '#/components/schemas/a'}], discriminator: {propertyName: t}}\na: {required: [a]}\nb: {required: [b]}", nil},
		{"two tags for one", "S: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: t, mapping: {a: A, aa: A, b: B}}}\nA: {required: [a]}\nB: {required: [b]}",
			"S: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: u, mapping: {a: A, aa: B, b: B}}}\nA: {required: [a]}\nB: {required: [b]}",
			[]string{"| `S discriminator` | `t` | `u` |", "| `S<aa> required` | `a` | `b` |"}},
		{"discriminator without a union", `S: {discriminator: {propertyName: a}}`, `S: {}`,
			[]string{"| `S discriminator` | `{\"propertyName\":\"a\"}` | |"}},
		{"variants at the same position", `S: {anyOf: [{required: [a]}, {required: [b]}]}`, `S: {anyOf: [{required: [c]}, {required: [d]}]}`,
			[]string{"| `S<0> required` | `a` | `c` |", "| `S<1> required` | `b` | `d` |"}},

		{"once for all uses", "S: {properties: {a: {$ref: '#/components/schemas/A'}, b: {items: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}}}}\nA: {type: object, required: [a]}",
			"S: {properties: {a: {type: object, properties: {x: {}}}, b: {items: {type: [object, 'null'], properties: {x: {}}}}}}",
			[]string{"| `A required` | `a` | |", "| `A.x` | | `anything` |"}},
		{"only where it is used", "S: {properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/A'}, c: {$ref: '#/components/schemas/A'}}}\nA: {properties: {x: {type: string}}}",
			"S: {properties: {a: {$ref: '#/components/schemas/A'}, b: {type: object}, c: {properties: {x: {type: integer}}}}}\nA: {properties: {x: {type: string}}}",
			[]string{"| `S.b type` | | `object` |", "| `S.b.x` | `type string` | |", "| `S.c.x type` | `string` | `integer` |"}},
		{"a component that is not used", "S: {properties: {a: {$ref: '#/components/schemas/A'}}}\nA: {type: object}", "S: {properties: {b: {type: string}}}",
			[]string{"| `S.a` | `type object` | |", "| `S.b` | | `type string` |"}},
		{"property missing in a part", "S: {properties: {t: {$ref: '#/components/schemas/T'}}, allOf: [{$ref: '#/components/schemas/P'}]}\nT: {allOf: [{$ref: '#/components/schemas/P'}, {required: [p]}]}\nP: {properties: {p: {type: string}}}",
			"S: {properties: {t: {required: [p]}}}", []string{"| `P.p` | `type string` | |"}},
		{"null only where it is used", "S: {properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/A'}}}\nA: {type: object}",
			"S: {properties: {a: {$ref: '#/components/schemas/A'}, b: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}}}\nA: {type: object}",
			[]string{"| `S.b type` | | `null` |"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := compare(t, schemas(test.upstream), schemas(test.ours)); !slices.Equal(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

// A long text is cut, yet still tells what it was cut from.
func TestLongText(t *testing.T) {
	long := func(end string) []string {
		return compare(t, schemas(`S: {properties: {}}`), schemas(`S: {properties: {a: {const: `+strings.Repeat("ä", maxText)+end+`}}}`))
	}
	if a, b := long("a"), long("b"); a[0] == b[0] || a[0][:maxText] != b[0][:maxText] || !strings.Contains(a[0], "ä... #") {
		t.Errorf("got %s and %s", a, b)
	}
}

func TestOperations(t *testing.T) {
	const base = `
servers: [{url: http://localhost, description: a, x-unix-socket: {url: /a.sock}}]
security: [{key: []}]
tags: [{name: a}]
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-KEY, description: a}
    basic: {type: http, scheme: basic}
  parameters:
    P: {name: p, in: query, schema: {type: string}}
  requestBodies:
    B: {required: true, content: {application/json: {schema: {type: string}}}}
  responses:
    R: {description: a, content: {application/json: {schema: {type: object}}}}
  headers:
    H: {schema: {type: string}}
paths:
  /a/{b}:
    parameters: [{name: b, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getA
      tags: [a]
      parameters: [{$ref: '#/components/parameters/P'}]
      responses:
        '200': {description: a, headers: {H: {$ref: '#/components/headers/H'}}, content: {application/json: {schema: {type: string}}, text/html: {}}}
        default: {$ref: '#/components/responses/R'}
    post:
      requestBody: {$ref: '#/components/requestBodies/B'}
      responses: {default: {$ref: '#/components/responses/R'}}
`
	for _, test := range []struct {
		name, old, new string
		want           []string
	}{
		{"the same", "", "", nil},
		{"prose", "description: a", "description: b", nil},
		{"tags", "tags: [a]", "tags: [b]", nil},
		{"server", "/a.sock", "/b.sock", []string{"| `servers` | `{\"url\":\"http://localhost\",\"x-unix-socket\":{\"url\":\"/a.sock\"}}` | `{\"url\":\"http://localhost\",\"x-unix-socket\":{\"url\":\"/b.sock\"}}` |"}},
		{"name of the header", "X-KEY", "X-TOKEN", []string{"| `securitySchemes key name` | `X-KEY` | `X-TOKEN` |"}},
		{"security of all", "security: [{key: []}]", "security: [{basic: [], key: []}, {}]", []string{"| `security` | `key` | `basic and key, none` |"}},
		{"security of all, spelled out", "tags: [a]", "security: [{key: []}]", nil},
		{"security of one", "tags: [a]", "security: [{key: [w, r]}]", []string{"| `getA security` | | `key(r w)` |"}},
		{"no security", "tags: [a]", "security: []", []string{"| `getA security` | | `none` |"}},
		{"path", "/a/{b}", "/a/{c}", []string{"| `GET /a/{b}` | `200 (body (type string), body text/html (anything), header H (type string), header H presence optional, header H style simple), default (body (type object)), operationId getA, path b (type string), pa... #03756f60` | |",
			"| `GET /a/{c}` | | `200 (body (type string), body text/html (anything), header H (type string), header H presence optional, header H style simple), default (body (type object)), operationId getA, path b (type string), pa... #03756f60` |",
			"| `POST /a/{b}` | `default (body (type object)), path b (type string), path b presence required, path b style simple, request required, request body (type string)` | |",
			"| `POST /a/{c}` | | `default (body (type object)), path b (type string), path b presence required, path b style simple, request required, request body (type string)` |"}},
		{"method", "post:", "put:", []string{
			"| `POST /a/{b}` | `default (body (type object)), path b (type string), path b presence required, path b style simple, request required, request body (type string)` | |",
			"| `PUT /a/{b}` | | `default (body (type object)), path b (type string), path b presence required, path b style simple, request required, request body (type string)` |"}},
		{"operation id", "getA", "readA", []string{"| `getA operationId` | `getA` | `readA` |"}},
		{"deprecated", "operationId:", "deprecated: true\n      operationId:", []string{"| `getA deprecated` | | `true` |"}},
		{"parameter of the path", "in: path, required: true, schema: {type: string}", "in: path, required: true, schema: {type: integer}",
			[]string{"| `POST /a/{b} path b type` | `string` | `integer` |", "| `getA path b type` | `string` | `integer` |"}},
		{"parameter named", "[{$ref: '#/components/parameters/P'}]", "[{name: p, in: query, required: false, style: form, explode: true, schema: {type: string}}]", nil},
		{"parameter required", "in: query, schema", "in: query, required: true, schema", []string{"| `parameters P presence` | `optional` | `required` |"}},
		{"parameter exploded", "in: query, schema", "in: query, explode: false, schema", []string{"| `parameters P style` | `explode` | |"}},
		{"parameter style", "in: query, schema", "in: query, style: deepObject, schema", []string{"| `parameters P style` | `explode, form` | `deepObject` |"}},
		{"parameter of another place", "in: query, schema", "in: header, schema", []string{
			"| `getA header p presence` | | `optional` |", "| `getA header p style` | | `simple` |", "| `getA header p` | | `type string` |",
			"| `getA query p` | `type string` | |", "| `parameters P presence` | `optional` | |", "| `parameters P style` | `explode, form` | |"}},
		{"parameter as JSON", "in: query, schema: {type: string}", "in: query, content: {application/json: {schema: {type: string}}}",
			[]string{"| `getA query p body` | | `type string` |", "| `parameters P type` | `string` | |"}},
		{"body", "B: {required: true, content: {application/json: {schema: {type: string", "B: {content: {application/json: {schema: {type: integer",
			[]string{"| `requestBodies B body type` | `string` | `integer` |", "| `requestBodies B presence` | `required` | `optional` |"}},
		{"media type", "B: {required: true, content: {application/json", "B: {required: true, content: {text/html", []string{
			"| `POST /a/{b} request body text/html` | | `type string` |", "| `requestBodies B body` | `type string` | |"}},
		{"status", "'200'", "'201'", []string{"| `getA 200` | `body (type string), body text/html (anything), header H (type string), header H presence optional, header H style simple` | |",
			"| `getA 201` | | `body (type string), body text/html (anything), header H (type string), header H presence optional, header H style simple` |"}},
		{"header", "H: {schema: {type: string}}", "H: {schema: {type: integer}}", []string{"| `headers H type` | `string` | `integer` |"}},
		{"response of all", "schema: {type: object}", "schema: {type: object, required: [a]}", []string{"| `responses R body required` | | `a` |"}},
		{"body without a schema", "text/html: {}", "text/html: {schema: {type: string}}", []string{"| `getA 200 body text/html type` | | `string` |"}},
		{"extension among the paths", "paths:", "paths:\n  x-a: {b: c}", nil},
		{"servers of a path", "    post:", "    servers: [{url: b}]\n    post:", []string{"| `/a/{b} servers` | | `[{\"url\":\"b\"}]` |"}},
		{"webhooks", "paths:", "webhooks: {a: b}\npaths:", []string{"| `webhooks` | | `{\"a\":\"b\"}` |"}},
		{"extension of a path", "    post:", "    x-post: a\n    post:", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(base, test.old) {
				t.Fatal("nothing to replace")
			}
			ours := strings.Replace(base, test.old, test.new, 1)
			slices.Sort(test.want)
			got := compare(t, []byte(base), []byte(ours))
			slices.Sort(got)
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ name, doc, want string }{
		{"empty", "", "the document is empty"},
		{"no YAML", "a: [", "yaml: line 1: did not find expected node content"},
		{"list", "- a", "line 1: # is not a mapping"},
		{"paths", "\npaths: [a]", "line 2: #/paths is not a mapping"},
		{"operation", "paths:\n  /a:\n    get: a", "line 3: #/paths/~1a/get is not a mapping"},
		{"response without a body", "paths:\n  /a:\n    get:\n      responses:\n        '200': null", "line 5: #/paths/~1a/get/responses/200 is not a mapping"},
		{"parameters", "paths: {/a: {get: {\n  parameters: {}}}}", "line 2: #/paths/~1a/get/parameters is not a list"},
		{"required", "paths: {/a: {get: {\n  requestBody: {required: 1}}}}", "line 2: #/paths/~1a/get/requestBody/required is not true or false"},
		{"security", "paths: {/a: {get: {\n  security: [{a: []}]}}}", "line 2: #/paths/~1a/get/security/0/a names a security scheme that does not exist"},
		{"schema", string(schemas(`S: [a]`)), "line 10: #/components/schemas/S is not a mapping"},
		{"property", string(schemas("S:\n  properties:\n    a: b")), "line 12: #/components/schemas/S/properties/a is not a mapping"},
		{"type", string(schemas("S: {type: {a: b}}")), "line 10: #/components/schemas/S/type is not a text"},
		{"union", string(schemas("S: {oneOf: []}")), "line 10: #/components/schemas/S/oneOf has no members"},
		{"two unions", string(schemas("S: {oneOf: [{type: string}, {type: integer}], anyOf: [{type: string}, {type: boolean}]}")),
			"line 10: #/components/schemas/S demands two unions at once, which cannot be compared"},
		{"missing ref", string(schemas("S: {items: {$ref: '#/components/schemas/T'}}")),
			`line 10: #/components/schemas/S/items/$ref refers to "#/components/schemas/T", which does not exist`},
		{"missing element", string(schemas("S: {$ref: '#/components/schemas/T/anyOf/2'}\nT: {anyOf: []}")),
			`line 10: #/components/schemas/S/$ref refers to "#/components/schemas/T/anyOf/2", which does not exist`},
		{"missing tag", string(schemas("S: {oneOf: [{type: string}, {type: integer}], discriminator: {propertyName: a, mapping: {a: T}}}")),
			`line 10: #/components/schemas/S/discriminator/mapping/a refers to "T", which is not in this document`},
		{"file", string(schemas("S: {$ref: 'a.yml#/S'}")), `line 10: #/components/schemas/S/$ref refers to "a.yml#/S", which is not in this document`},
		{"ref to itself", string(schemas("S: {$ref: '#/components/schemas/S'}")),
			`line 10: #/components/schemas/S/$ref refers to "#/components/schemas/S", which contains itself`},
		{"cycle", string(schemas("S: {items: {$ref: '#/components/schemas/T'}}\nT:\n  properties:\n    s: {$ref: '#/components/schemas/S'}")),
			`line 13: #/components/schemas/T/properties/s/$ref refers to "#/components/schemas/S", which contains itself`},
		{"cycle of responses", "paths: {/a: {get: {responses: {default: {$ref: '#/components/responses/A'}}}}}\ncomponents: {responses: {A: {$ref: '#/components/responses/A'}}}",
			"line 2: #/components/responses/A/$ref refers to itself"},
		{"alias", "a: &a [b]\nc:\n  - *a", "line 3: #/c/0 is a YAML alias"},
		{"key twice", "a: 1\nb: {\n  c: 1,\n  c: 2}", `line 4: #/b has the key "c" twice`},
		{"key that is no text", "? [a]\n: b", "line 1: # has a key that is not a text"},
		{"infinity", "a: .inf", "line 1: #/a is not a finite number"},
		{"too deep", string(schemas("S: " + strings.Repeat("{items: ", maxDepth) + "{}" + strings.Repeat("}", maxDepth))),
			"line 10: #/components/schemas/S" + strings.Repeat("/items", maxDepth-1) + " is nested deeper than 256 schemas"},
	} {
		t.Run(test.name, func(t *testing.T) {
			good := []byte("{}")
			if _, err := Compare([]byte(test.doc), good); err == nil || err.Error() != "upstream: "+test.want {
				t.Errorf("got  %v\nwant upstream: %s", err, test.want)
			}
			if _, err := Compare(good, []byte(test.doc)); err == nil || err.Error() != "ours: "+test.want {
				t.Errorf("got  %v\nwant ours: %s", err, test.want)
			}
		})
	}
}

// Order carries no meaning: neither that of keys, nor that of members of a
// union, values of an enum and names in required.
func TestOrder(t *testing.T) {
	upstream, ours := read(t, "upstream.yaml"), read(t, "openapi.yaml")
	want := compare(t, upstream, ours)
	for _, doc := range []*[]byte{&upstream, &ours} {
		var n yaml.Node
		if err := yaml.Unmarshal(*doc, &n); err != nil {
			t.Fatal(err)
		}
		reverse(&n, true)
		reversed, err := yaml.Marshal(&n)
		if err != nil {
			t.Fatal(err)
		}
		if got := compare(t, *doc, reversed); got != nil {
			t.Errorf("reversed: %s", strings.Join(got, "\n"))
		}
		*doc = reversed
	}
	if got := compare(t, upstream, ours); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func reverse(n *yaml.Node, unordered bool) {
	switch {
	case n.Kind == yaml.MappingNode:
		for i := 0; i < len(n.Content); i += 2 {
			key := n.Content[i].Value
			reverse(n.Content[i+1], key == "oneOf" || key == "anyOf" || key == "enum" || key == "required" || key == "security")
		}
		for i, j := 0, len(n.Content)-2; i < j; i, j = i+2, j-2 {
			n.Content[i], n.Content[j] = n.Content[j], n.Content[i]
			n.Content[i+1], n.Content[j+1] = n.Content[j+1], n.Content[i+1]
		}
	default:
		for _, x := range n.Content {
			reverse(x, false)
		}
		if unordered {
			slices.Reverse(n.Content)
		}
	}
}

// Whatever value changes in a document that uses everything, it is noticed.
func TestNothingIsOverlooked(t *testing.T) {
	const doc = `
servers: [{url: http://localhost, x-unix-socket: {url: /a.sock}}]
security: [{key: []}]
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-KEY}
    oauth: {type: oauth2, flows: {implicit: {authorizationUrl: /a, scopes: {b: c}}}}
  schemas:
    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {type: "null"}], discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}}
    Cat: {type: object, required: [kind], properties: {kind: {enum: [cat]}, age: {type: integer, format: int64, minimum: 1}}}
    Dog: {type: object, properties: {kind: {const: dog}, name: {type: string, pattern: a+, default: b}}, additionalProperties: {type: [string, "null"]}}
paths:
  /a:
    get:
      operationId: getA
      deprecated: true
      security: [{oauth: [b]}]
      parameters: [{name: p, in: query, required: true, style: form, explode: false, allowReserved: true, schema: {type: array, items: {type: string}}}]
      requestBody: {required: true, content: {application/json: {schema: {anyOf: [{type: string}, {type: boolean}], default: a}, encoding: {b: c}}}}
      responses:
        '200': {headers: {H: {required: true, schema: {allOf: [{type: string}, {format: uri}]}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
`
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(doc), &root); err != nil {
		t.Fatal(err)
	}
	n := 0
	var change func(*yaml.Node)
	change = func(v *yaml.Node) {
		for _, x := range v.Content {
			if x.Kind != yaml.ScalarNode {
				change(x)
				continue
			}
			was := *x
			switch *x = (yaml.Node{Kind: yaml.ScalarNode, Value: was.Value + "s"}); was.Value {
			case "true":
				x.Value = "false"
			case "false":
				x.Value = "true"
			}
			changed, err := yaml.Marshal(&root)
			if err != nil {
				t.Fatal(err)
			}
			if found, err := Compare([]byte(doc), changed); err == nil && len(found) == 0 {
				t.Errorf("line %d: %s became %s: no difference", was.Line, was.Value, x.Value)
			}
			*x = was
			n++
		}
	}
	change(&root)
	if n < 100 {
		t.Errorf("only %d values were changed", n)
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("../../../spec/cycle/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
