package client

import "github.com/fairlead-go/fairlead/rest"

// Classes of failure, for errors.Is. An error matches at most one of these; the
// rest rarely need a branch of their own.
var (
	ErrUnauthorized = rest.ErrUnauthorized // status 401: the platform does not accept the token
	ErrForbidden    = rest.ErrForbidden    // status 403: the platform does not permit this call
	ErrNotFound     = rest.ErrNotFound     // status 404
	ErrConflict     = rest.ErrConflict     // status 409: the resource's current state forbids this
	ErrRateLimited  = rest.ErrRateLimited  // status 429
	ErrUnavailable  = rest.ErrUnavailable  // status 502, 503, 504; any *ConnError
	ErrNoToken      = rest.ErrNoToken      // neither an option nor EnvToken gives a token
	ErrTooLarge     = rest.ErrTooLarge     // the answer is larger than the limit
)

// APIError is an answer with which the platform refuses a call or fails, see
// [rest.APIError].
type APIError = rest.APIError

// ConnError is the absence of an answer: the address could not be reached, or
// the exchange broke off. See [rest.ConnError].
type ConnError = rest.ConnError

// DecodeError is an answer that is not what the spec promises, see
// [rest.DecodeError].
type DecodeError = rest.DecodeError
