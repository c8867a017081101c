package emulator

import (
	"bytes"
	"context"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/generated/cycleserver"
)

// MaxBody is the largest body of a request that the emulator takes.
const MaxBody = 1 << 20

// handler returns what serves all requests, by what operator does. The generated code routes, decodes
// and encodes, once a request is admitted; whatever goes wrong in it becomes an
// error envelope.
func (e *Emulator) handler(operator cycleserver.StrictServerInterface) http.Handler {
	fail := func(w http.ResponseWriter, _ *http.Request, err error) { w.(*exchange).refuse(err) }
	failToDecode := func(w http.ResponseWriter, _ *http.Request, err error) { w.(*exchange).refuse(undecodable(err)) }
	operations := cycleserver.HandlerWithOptions(
		cycleserver.NewStrictHandlerWithOptions(operator, []cycleserver.StrictMiddlewareFunc{e.look}, cycleserver.StrictHTTPServerOptions{
			RequestErrorHandlerFunc:  failToDecode,
			ResponseErrorHandlerFunc: fail,
		}),
		cycleserver.StdHTTPServerOptions{ErrorHandlerFunc: failToDecode},
	)
	serve := func(w http.ResponseWriter, r *http.Request) {
		x := w.(*exchange)
		if err := x.authenticate(r); err != nil {
			x.refuse(err)
			return
		}
		if subscribes(r) {
			x.subscribe(r)
			return
		}
		if err := x.admit(r); err != nil {
			x.refuse(err)
			return
		}
		operations.ServeHTTP(x, r)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		x := e.newExchange(w, r)
		defer x.end()
		operation := x.operation(r)
		if f := e.faults.strike(operation); f != nil {
			x.request.Operation = operation
			x.suffer(f, r, serve)
			return
		}
		serve(x, r)
	})
}

// operation returns which operation a request means, "" if none.
func (x *exchange) operation(r *http.Request) string {
	if subscribes(r) {
		return notificationsOperation
	}
	if op, _ := x.emulator.contract.Match(r.Method, r.URL.Path); op != nil {
		return op.ID
	}
	return ""
}

// look gives an operation its view of the state.
func (e *Emulator) look(next cycleserver.StrictHandlerFunc, _ string) cycleserver.StrictHandlerFunc {
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		v, err := newView(e.state.Load())
		if err != nil { // somebody's Update
			return nil, refuse(http.StatusInternalServerError, cycle.ErrorCodeN500Dev, "The state of the emulator is broken", err.Error())
		}
		v.basicAuth = r.BasicAuth
		return next(context.WithValue(ctx, viewKey{}, v), w, r, request)
	}
}

// exchange is one request and its answer. As the ResponseWriter it notices the
// status.
type exchange struct {
	http.ResponseWriter
	emulator *Emulator
	request  Request
}

func (e *Emulator) newExchange(w http.ResponseWriter, r *http.Request) *exchange {
	id := fmt.Sprintf("emulator-%d", e.lastID.Add(1))
	w.Header().Set("X-Request-Id", id)
	return &exchange{w, e, Request{
		ID: id, Time: time.Now(), Method: r.Method, Path: r.URL.Path, Query: r.URL.Query(), Client: r.UserAgent(),
	}}
}

// authenticate finds out whether a request may be made at all. Who may not is
// not told what there is.
func (x *exchange) authenticate(r *http.Request) error {
	if subtle.ConstantTimeCompare([]byte(r.Header.Get(client.TokenHeader)), []byte(*x.emulator.token)) == 0 {
		return refuse(http.StatusUnauthorized, cycle.ErrorCodeN401AuthInvalid,
			"The token is missing or wrong", "it is expected in the header "+client.TokenHeader)
	}
	return nil
}

// admit finds out which operation a request means, and whether it may be
// carried out.
func (x *exchange) admit(r *http.Request) error {
	op, allow := x.emulator.contract.Match(r.Method, r.URL.Path)
	switch {
	case len(allow) > 0:
		return x.wrongMethod(allow...)
	case op == nil:
		return notFound(cycle.ErrorCodeN404Uri, "path")
	}
	x.request.Operation = op.ID

	body, err := io.ReadAll(http.MaxBytesReader(x.ResponseWriter, r.Body, MaxBody))
	x.request.Body = body
	if _, tooLarge := errors.AsType[*http.MaxBytesError](err); tooLarge {
		return refuse(http.StatusRequestEntityTooLarge, cycle.ErrorCodeN422MaxExceeded, "The body is too large", fmt.Sprintf("the limit is %d bytes", MaxBody))
	}
	if err != nil {
		return refuse(http.StatusBadRequest, cycle.ErrorCodeN400InvalidSyntax, "The body breaks off", "")
	}
	r.Body = io.NopCloser(bytes.NewReader(body))

	if unknown := op.Unknown(x.request.Query); len(unknown) > 0 {
		x.log(slog.LevelWarn, "ignored parameters that the operation does not have", "parameters", unknown)
	}
	if err := op.CheckRequest(r, body); err != nil {
		return violation(err)
	}
	return nil
}

func (x *exchange) wrongMethod(allow ...string) error {
	methods := strings.Join(allow, ", ")
	x.Header().Set("Allow", methods)
	return refuse(http.StatusMethodNotAllowed, cycle.ErrorCodeN404Uri, "The path does not have this method", "it has "+methods)
}

// refuse answers with an error.
func (x *exchange) refuse(err error) {
	r, ok := errors.AsType[*refusal](err)
	if missing, is := errors.AsType[*cycleserver.UnimplementedError](err); is {
		x.log(slog.LevelError, "the emulator does not know the operation")
		r, ok = refuse(http.StatusNotImplemented, cycle.ErrorCodeN500Dev,
			"The emulator has no operation "+missing.Operation, "the spec has it: answer it in the test with Fault(FaultAnswer(...).On("+strconv.Quote(missing.Operation)+"))"), true
	}
	if !ok {
		x.log(slog.LevelError, "the emulator failed", "error", err)
		r = refuse(http.StatusInternalServerError, cycle.ErrorCodeN500Unknown, "The emulator failed", "its log tells why")
	}
	if x.request.Status != 0 {
		return // the client went away while it got another answer
	}
	x.Header().Set("Content-Type", "application/json")
	x.WriteHeader(r.status)
	x.Write(r.envelope())
}

// end sees to it that there was an answer.
func (x *exchange) end() {
	p := recover()
	if p != nil && p != http.ErrAbortHandler {
		x.log(slog.LevelError, "the emulator panicked", "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
	}
	if p != nil && (p == http.ErrAbortHandler || x.request.Status != 0) {
		panic(http.ErrAbortHandler) // net/http cuts the connection
	}
	if p != nil {
		x.refuse(refuse(http.StatusInternalServerError, cycle.ErrorCodeN500Unknown, "The emulator panicked", "its log tells why"))
	}
	x.log(slog.LevelDebug, "answered", "status", x.request.Status, "duration", time.Since(x.request.Time))
}

// WriteHeader notes the status before the client can see it, so that a client
// which has its answer finds it among the requests.
func (x *exchange) WriteHeader(status int) {
	if x.request.Status == 0 && (status >= 200 || status == http.StatusSwitchingProtocols) {
		x.request.Status = status
		x.emulator.record(x.request)
	}
	x.ResponseWriter.WriteHeader(status)
}

func (x *exchange) Write(b []byte) (int, error) {
	if x.request.Status == 0 {
		x.WriteHeader(http.StatusOK)
	}
	return x.ResponseWriter.Write(b)
}

// Unwrap is for [http.ResponseController].
func (x *exchange) Unwrap() http.ResponseWriter { return x.ResponseWriter }

func (x *exchange) log(level slog.Level, message string, attrs ...any) {
	x.emulator.logger.Log(context.Background(), level, message,
		append([]any{"request", x.request.ID, "operation", x.request.Operation, "method", x.request.Method}, attrs...)...)
}
