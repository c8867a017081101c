// Code generated from spec/cycle/openapi.yaml by make generate. DO NOT EDIT.

package cycle

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

// A Caller carries out calls. It is an alias from the time before package rest.
type Caller = rest.Caller

// A CallOption changes one call before it is sent. It is an alias from the time
// before package rest.
type CallOption = rest.CallOption

// Call is one operation with its parameters, ready to be sent. It is an alias
// from the time before package rest.
type Call = rest.Call

// Answer is one documented answer of an operation that is not an error. It is an
// alias from the time before package rest.
type Answer = rest.Answer

// ParamError reports a parameter that cannot be sent. The call was not made. It
// is an alias from the time before package rest.
type ParamError = rest.ParamError
