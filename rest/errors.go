package rest

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// Classes of failure, for errors.Is. An error matches at most one of these; the
// rest rarely need a branch of their own.
var (
	ErrUnauthorized = errors.New("the platform does not accept the token")    // status 401
	ErrForbidden    = errors.New("the platform does not permit this call")    // status 403
	ErrNotFound     = errors.New("the platform does not know what was named") // status 404
	ErrConflict     = errors.New("the state of what was named forbids this")  // status 409
	ErrRateLimited  = errors.New("too many calls")                            // status 429
	ErrUnavailable  = errors.New("the platform cannot be reached for now")    // status 502, 503, 504; any *ConnError
	ErrNoToken      = errors.New("no token")                                  // no credentials for the call
	ErrTooLarge     = errors.New("the answer is larger than the limit")
)

// APIError is an answer with which the platform refuses a call or fails: an
// error envelope with any status, or a status that is no success (1xx, 3xx, 4xx,
// 5xx) whatever its body is.
//
// errors.Is matches it with the class of its status: [ErrNotFound] and so on.
type APIError struct {
	Operation  string // operationId, or method and path for [Conn.Do]
	StatusCode int    // HTTP status
	// Of the texts at most 2 KiB each are kept.
	Code       string        // the platform's code, e.g. "404.container"; "" if the answer had none
	Title      string        // what went wrong, in the platform's words; "" if the answer had none
	Detail     string        // more about it; "" if the answer had none
	RequestID  string        // header X-Request-Id, to name in a report; "" if there was none
	RetryAfter time.Duration // header Retry-After, 0 if there was none
	Body       []byte        // start of the body, at most 1 KiB, for debugging; it is not part of Error

	status int // what the class is taken from
}

// Error says which operation failed, how, and in the platform's words why.
func (e *APIError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d %s", e.Operation, e.StatusCode, http.StatusText(e.StatusCode))
	if e.Title != "" {
		b.WriteString(": " + e.Title)
	}
	if e.Detail != "" && e.Detail != e.Title {
		b.WriteString(": " + e.Detail)
	}
	if e.Code != "" {
		b.WriteString(" (" + e.Code + ")")
	}
	if e.RequestID != "" {
		b.WriteString(" [request " + e.RequestID + "]")
	}
	return b.String()
}

// Is reports whether target is the class of this error.
func (e *APIError) Is(target error) bool {
	return target == statusClass(e.class())
}

// class is the status that the class is taken from. An error envelope that
// came with a success status says itself which status it means.
func (e *APIError) class() int {
	if e.status != 0 {
		return e.status
	}
	return e.StatusCode
}

func statusClass(status int) error {
	switch status {
	case http.StatusUnauthorized:
		return ErrUnauthorized
	case http.StatusForbidden:
		return ErrForbidden
	case http.StatusNotFound:
		return ErrNotFound
	case http.StatusConflict:
		return ErrConflict
	case http.StatusTooManyRequests:
		return ErrRateLimited
	case http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return ErrUnavailable
	}
	return nil
}

// ConnError is the absence of an answer: the address could not be reached, or
// the exchange broke off. It is an [ErrUnavailable]. Unwrap gives the cause,
// down to the errno.
type ConnError struct {
	Operation string
	Address   string // where the client tried to connect
	Cause     string // what likely happened, in words
	Hint      string // what to do about it, "" if there is nothing to advise
	// MaybeSent reports whether the platform may have received the request:
	// false means that repeating it is safe whatever it does.
	MaybeSent bool
	Err       error
}

func (e *ConnError) Error() string {
	s := e.Operation + ": " + e.Address + ": " + e.Cause
	if e.Hint != "" {
		s += ": " + e.Hint
	}
	return s
}

// Unwrap returns the underlying error.
func (e *ConnError) Unwrap() error { return e.Err }

// Is reports whether target is [ErrUnavailable].
func (e *ConnError) Is(target error) bool { return target == ErrUnavailable }

// Timeout reports whether time ran out.
func (e *ConnError) Timeout() bool {
	var t interface{ Timeout() bool }
	return errors.As(e.Err, &t) && t.Timeout()
}

// DecodeError is an answer that is not what the spec promises: another media
// type, JSON that breaks off, a value of another type, a missing envelope, a
// success that the spec does not document, or more bytes than the limit (then
// it is an [ErrTooLarge]).
type DecodeError struct {
	Operation   string
	StatusCode  int
	ContentType string // as the answer had it
	RequestID   string
	Reason      string
	Err         error // nil if Reason is all there is
}

func (e *DecodeError) Error() string {
	s := fmt.Sprintf("%s: status %d: %s", e.Operation, e.StatusCode, e.Reason)
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the underlying error.
func (e *DecodeError) Unwrap() error { return e.Err }
