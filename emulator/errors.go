package emulator

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/contract"
)

// refusal is an answer that is an error.
type refusal struct {
	status        int // of the answer
	code          cycle.ErrorCode
	title, detail string
}

func (r *refusal) Error() string {
	if r.detail == "" {
		return r.title
	}
	return r.title + ": " + r.detail
}

func refuse(status int, code cycle.ErrorCode, title, detail string) *refusal {
	return &refusal{status, code, title, detail}
}

// notFound says that there is no such thing; code names it.
func notFound(code cycle.ErrorCode, thing string) *refusal {
	return refuse(http.StatusNotFound, code, "There is no such "+thing, "")
}

func invalid(code cycle.ErrorCode, detail string) *refusal {
	return refuse(http.StatusUnprocessableEntity, code, "The request is not valid", detail)
}

// violation turns what the contract finds into an answer.
func violation(err error) error {
	e, ok := errors.AsType[*contract.Error](err)
	switch {
	case !ok:
		return err
	case errors.Is(err, contract.ErrMediaType):
		return refuse(http.StatusUnsupportedMediaType, cycle.ErrorCodeN415InvalidContentType, "The media type is not supported", e.Detail())
	case errors.Is(err, contract.ErrSyntax):
		return refuse(http.StatusBadRequest, cycle.ErrorCodeN400InvalidSyntax, "The request is not well formed", e.Detail())
	}
	return invalid(cycle.ErrorCodeN422InvalidInput, e.Detail())
}

// undecodable turns what the generated decoder says into an answer. Little gets
// that far: what the schema permits and the Go type cannot hold, such as 1e3 for
// an integer. The text of the error is thrown away, as it repeats the value.
func undecodable(err error) error {
	detail := "the body cannot be decoded"
	if bad, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		detail = fmt.Sprintf("body.%s cannot be held by %s", bad.Field, bad.Type)
	}
	return invalid(cycle.ErrorCodeN422InvalidInput, detail)
}

// envelope returns the body of the answer. The spec has no error status for all
// statuses of HTTP, so it is taken from the code, which may mean another one.
func (r *refusal) envelope() []byte {
	status, err := strconv.Atoi(string(r.code[:3]))
	switch {
	case err != nil, r.status == http.StatusNotImplemented, r.status == http.StatusBadGateway: // which no code has
		status = r.status
	case status == http.StatusTooManyRequests: // which has a code, and the spec has no status
		status = http.StatusBadRequest
	}
	envelope := cycle.ErrorEnvelope{Error: cycle.Error{
		Status: cycle.ErrorStatus(status),
		Code:   r.code,
		Title:  r.title,
		Source: new("fairlead emulator"), // so that nobody takes it for the platform
	}}
	if r.detail != "" {
		envelope.Error.Detail = &r.detail
	}
	b, err := json.Marshal(envelope)
	if err != nil { // it is made of strings and a number
		panic(err)
	}
	return b
}
