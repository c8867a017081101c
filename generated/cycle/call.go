// Code generated from spec/cycle/openapi.yaml by make generate. DO NOT EDIT.

package cycle

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode"
)

// API has one method per operation of the spec. Make one with [NewAPI]; the
// zero value cannot call anything.
//
// A method returns either the value that the spec promises or an error, never
// neither. An API is as safe for concurrent use as its Caller.
type API struct {
	caller Caller
}

// NewAPI returns an API whose calls are carried out by caller.
func NewAPI(caller Caller) API {
	return API{caller: caller}
}

// A Caller carries out calls: it adds address and credentials, sends the
// request, and reads the answer into the [Answer] with its status, whose
// status it returns. Every other outcome is an error.
type Caller interface {
	Call(ctx context.Context, call *Call, opts ...CallOption) (status int, err error)
}

// CallOption changes one call before it is sent; its error ends the call. A
// Caller applies them in order and passes over those that are nil.
type CallOption func(*Call) error

// Call is one operation with its parameters, ready to be sent.
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
	// Timeout, if not nil, is how long the Caller tries before it gives up or
	// tries again; zero is without end.
	Timeout *time.Duration

	// Authorize, if not nil, adds the credentials that this one operation
	// takes besides those of the client.
	Authorize func(*http.Request)

	Answers []Answer

	err error // first parameter that cannot be sent
}

// Answer is one documented answer of an operation that is not an error.
type Answer struct {
	Status int
	Media  string // media type, "" when there is no body
	Member string // member of the JSON object that holds the value, "" when the body is the value
	Null   bool   // null is a value, of a list or map the empty one, and not a broken promise
	Into   any    // where the value is decoded: a pointer, nil when there is none to keep
}

// ParamError tells of a parameter that cannot be sent. The call was not made.
type ParamError struct {
	Operation string // operationId in the spec
	Param     string // name in the spec
	Reason    string
}

func (e *ParamError) Error() string {
	return e.Operation + ": parameter " + e.Param + " " + e.Reason
}

func newCall(operation, method, route string) Call {
	return Call{Operation: operation, Method: method, Route: route, Path: route}
}

// do carries out a call whose answers all hold a T.
func do[T any](ctx context.Context, caller Caller, call *Call, opts []CallOption) (T, error) {
	var out, zero T
	for i := range call.Answers {
		call.Answers[i].Into = &out
	}
	if _, err := send(ctx, caller, call, opts); err != nil {
		return zero, err
	}
	return out, nil
}

// send carries out a call unless a parameter was refused.
func send(ctx context.Context, caller Caller, call *Call, opts []CallOption) (int, error) {
	if call.err != nil {
		return 0, call.err
	}
	return caller.Call(ctx, call, opts...)
}

// given returns params, or for nil empty ones, which are refused if required
// names a parameter that they would have to hold.
func given[P any](c *Call, params *P, required string) *P {
	if params != nil {
		return params
	}
	if required != "" {
		c.refuse(required, "is required")
	}
	return new(P)
}

func (c *Call) refuse(param, reason string) {
	if c.err == nil {
		c.err = &ParamError{Operation: c.Operation, Param: param, Reason: reason}
	}
}

func (c *Call) segment(name, value string) {
	c.place(name, value, url.PathEscape(value))
}

// place puts a path parameter in its place. A value that would make another
// path of it (empty, "." or "..") is refused: the server would see a different
// operation.
func (c *Call) place(name, value, escaped string) {
	switch {
	case value == "":
		c.refuse(name, "is required")
	case value == "." || value == "..":
		c.refuse(name, "is "+value+", which is not a path segment")
	case strings.ContainsFunc(value, unicode.IsControl):
		c.refuse(name, "has a control character")
	}
	c.Path = strings.ReplaceAll(c.Path, "{"+name+"}", escaped)
}

func (c *Call) query(name, value string, required bool) {
	if required && value == "" {
		c.refuse(name, "is required")
	}
	if c.Query == nil {
		c.Query = make(url.Values)
	}
	c.Query.Add(name, value)
}

func (c *Call) header(name, value string, required bool) {
	switch {
	case required && value == "":
		c.refuse(name, "is required")
	case strings.ContainsFunc(value, unicode.IsControl):
		c.refuse(name, "has a control character")
	}
	if c.Header == nil {
		c.Header = make(http.Header)
	}
	c.Header.Add(name, value)
}

// basic adds Basic credentials. They are sent as user:password, so that a user
// with a colon in the name would be another user.
func (c *Call) basic(username, password string) {
	switch {
	case username == "":
		c.refuse("username", "is required")
	case strings.Contains(username, ":"):
		c.refuse("username", "has a colon, which would begin the password")
	case strings.ContainsFunc(username, unicode.IsControl):
		c.refuse("username", "has a control character")
	case strings.ContainsFunc(password, unicode.IsControl):
		c.refuse("password", "has a control character")
	}
	c.Authorize = func(r *http.Request) { r.SetBasicAuth(username, password) }
}
