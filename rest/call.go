package rest

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"time"
)

// A Caller carries out calls: it adds address and credentials, sends the
// request, and reads the answer into the [Answer] with its status, whose
// status it returns. Every other outcome is an error. [Conn] is one; a program
// can wrap it, or replace it in tests.
type Caller interface {
	Call(ctx context.Context, call *Call, opts ...CallOption) (status int, err error)
}

// A CallOption changes one call before it is sent; its error ends the call.
// Options are applied in order. A nil CallOption is ignored.
type CallOption func(*Call) error

// Call is one operation with its parameters, ready to be sent. Generated
// methods make it with [NewCall] and fill it in. A Call is used once and by one
// goroutine.
type Call struct {
	Operation string // operationId in the spec
	Method    string
	Route     string // path as the spec writes it; holds no values, so it may be logged
	Path      string // path to send, escaped
	Query     url.Values
	Header    http.Header

	Body         any    // nil for none; string or []byte are sent as they are unless Media is JSON
	Media        string // media type of Body
	BodyRequired bool

	// Idempotent says that the call may be sent more than once.
	Idempotent bool
	// Timeout, if not nil, overrides how long the Caller waits for each attempt;
	// zero means no limit.
	Timeout *time.Duration

	// Security lists the ways to authenticate this call, as names of the
	// [Profile]'s schemes: alternatives, of which each needs all of its schemes.
	// The first alternative whose credentials are all given is used. Nil means
	// the profile's first scheme; empty and not nil means no credentials.
	Security [][]string

	// Authorize, if not nil, adds credentials that belong to this call and not
	// to the client. It runs in each attempt, after all middleware.
	Authorize func(*http.Request)

	Answers []Answer

	// Values carries what wrappers of a Caller want to say to each other about
	// this call, keyed like the values of a context. [Conn] ignores it.
	Values map[any]any

	err error // first parameter that cannot be sent
}

// Answer is one documented answer of an operation that is not an error.
type Answer struct {
	Status int
	Media  string // media type, "" when there is no body
	Member string // member of the JSON object that holds the value, "" when the body is the value
	Null   bool   // null is a valid value: of a list or map the empty one
	Into   any    // where the value is decoded: a pointer, nil to drop the value
}

// ParamError reports a parameter that cannot be sent. The call was not made.
type ParamError struct {
	Operation string // operationId in the spec
	Param     string // name in the spec
	Reason    string
}

func (e *ParamError) Error() string {
	return e.Operation + ": parameter " + e.Param + " " + e.Reason
}

// NewCall returns a call of an operation. Route is its path in the spec, with
// parameters in braces, which [Call.PathText] and [Call.PathValue] replace in
// Path.
func NewCall(operation, method, route string) Call {
	return Call{Operation: operation, Method: method, Route: route, Path: route}
}

// Send has caller carry out a call, unless one of its parameters was refused,
// and returns the status of the answer.
func Send(ctx context.Context, caller Caller, call *Call, opts []CallOption) (int, error) {
	switch {
	case call.err != nil:
		return 0, call.err
	case caller == nil:
		return 0, errors.New(call.Operation + ": there is no client to carry out the call: make it with New, Dial or NewAPI")
	}
	return caller.Call(ctx, call, opts...)
}

// SendFor carries out a call whose answers all hold a T, and returns it. With
// an error it returns the zero T.
func SendFor[T any](ctx context.Context, caller Caller, call *Call, opts []CallOption) (T, error) {
	var out, zero T
	for i := range call.Answers {
		call.Answers[i].Into = &out
	}
	if _, err := Send(ctx, caller, call, opts); err != nil {
		return zero, err
	}
	return out, nil
}
