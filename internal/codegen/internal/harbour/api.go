// Code generated from internal/codegen/testdata/fixture/openapi.yaml by make generate. DO NOT EDIT.

package harbour

import "github.com/fairlead-go/fairlead/rest"

// API has one method per operation of the spec. Make one with [NewAPI]; the
// methods of the zero value return an error.
//
// A method returns either the value that the spec promises or an error, never
// neither. An API is as safe for concurrent use as its Caller.
type API struct {
	caller rest.Caller
}

// NewAPI returns an API whose calls are carried out by caller.
func NewAPI(caller rest.Caller) API {
	return API{caller: caller}
}
