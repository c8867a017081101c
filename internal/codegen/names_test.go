package codegen_test

import (
	"strings"
	"testing"
)

// A path parameter becomes a variable of the method, so its name meets those of
// the templates: ours, and those of oapi-codegen's server.
func TestPathParameterNames(t *testing.T) {
	for _, name := range strings.Fields(`a any answer api append berth body bool bytes call caller chan code context count copy
		ctx data default error errors fmt func given handler header http id int64 io item json key len limit make map method
		name new newCall nil opts out package params path q query r range req request resp response result router runtime self send
		server sh siw status string struct time type url user username v value w X-Id 1st über`) {
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
