package codegen_test

import (
	"strings"
	"testing"
)

// A path parameter becomes a variable of the method, so its name meets those of
// the templates: ours, and those of oapi-codegen's server.
func TestPathParameterNames(t *testing.T) {
	for _, name := range strings.Fields(`a any answer append body bool call caller context ctx data error errors fmt func given handler http id
		io item json key len method newCall opts out params q r request response rest result runtime send sh siw status string time type
		url username value w X-Id 1st über`) {
		t.Run(name, func(t *testing.T) {
			_, err := smallSpec{
				path:   "'/x/{" + name + "}'",
				params: "- {name: " + name + ", in: path, required: true, schema: {type: integer}}\n- {name: q, in: query, schema: {type: string}}",
				op:     "operationId: get\nrequestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}",
			}.generate()
			if err != nil && !strings.HasSuffix(err.Error(), "taken by the code around it: give it an x-go-name") {
				t.Error(err)
			}
		})
	}
}

// An operation becomes a method and the first part of names in the server.
func TestOperationNames(t *testing.T) {
	for _, id := range strings.Fields("call Call api send given newCall params type value string server-interface 1st get_it strict") {
		t.Run(id, func(t *testing.T) {
			if _, err := (smallSpec{op: "operationId: " + id}).generate(); err != nil {
				t.Error(err)
			}
		})
	}
}

// What a refusal says to do is enough.
func TestMends(t *testing.T) {
	for name, spec := range map[string]smallSpec{
		"two schemas":     {schemas: "A-b: {type: string}\nA_b: {type: integer, x-go-name: Other}"},
		"schema Caller":   {schemas: "Caller: {type: object, x-go-name: Other, properties: {id: {type: string}}}", responses: uses("Caller")},
		"path parameter":  {path: "'/x/{ctx}'", params: "- {name: ctx, in: path, required: true, x-go-name: place, schema: {type: string}}"},
		"two parameters":  {params: "- {name: a-b, in: query, schema: {type: string}}\n- {name: a_b, in: header, x-go-name: Other, schema: {type: string}}"},
		"inline enum":     {schemas: "S: {type: object, properties: {kind: {type: string, enum: [a], x-go-type-name: Other}, k: {$ref: '#/components/schemas/SKind'}}}\nSKind: {type: string, enum: [b]}", responses: uses("S")},
		"enum of symbols": {schemas: "S: {type: string, enum: ['==', '!='], x-enum-varnames: [Equal, NotEqual]}", responses: uses("S")},
		"property Get":    {schemas: "T: {type: object, properties: {s: {$ref: '#/components/schemas/S'}}}\nS: {type: object, properties: {get: {type: string, x-go-name: Other}}, additionalProperties: {type: string}}", responses: uses("T")},
		"cookie, 4XX":     {params: "- {name: c, in: header, schema: {type: string}}", responses: "200: {description: d}\n4XX: {description: d}\n302: {description: d}"},
		"no parameters":   {schemas: "GetParams: {type: string}\nGetResult: {type: string}", responses: uses("GetResult")},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := spec.generate(); err != nil {
				t.Error(err)
			}
		})
	}
}
