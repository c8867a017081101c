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

// handler returns the handler of all requests. The generated code routes a
// request that is admitted, decodes it and encodes the answer of operator; all
// errors in it become error envelopes.
func (e *Emulator) handler(operator cycleserver.StrictServerInterface) http.Handler {
	fail := func(w http.ResponseWriter, _ *http.Request, err error) { w.(*request).refuse(err) }
	failToDecode := func(w http.ResponseWriter, _ *http.Request, err error) { w.(*request).refuse(undecodable(err)) }
	operations := cycleserver.HandlerWithOptions(
		cycleserver.NewStrictHandlerWithOptions(operator, []cycleserver.StrictMiddlewareFunc{e.look}, cycleserver.StrictHTTPServerOptions{
			RequestErrorHandlerFunc:  failToDecode,
			ResponseErrorHandlerFunc: fail,
		}),
		cycleserver.StdHTTPServerOptions{ErrorHandlerFunc: failToDecode},
	)
	serve := func(w http.ResponseWriter, r *http.Request) {
		q := w.(*request)
		if err := q.authenticate(r); err != nil {
			q.refuse(err)
			return
		}
		if subscribes(r) {
			q.subscribe(r)
			return
		}
		if err := q.admit(r); err != nil {
			q.refuse(err)
			return
		}
		operations.ServeHTTP(q, r)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q := e.newRequest(w, r)
		defer q.end()
		if f := e.faults.strike(q.entry.Operation); f != nil {
			q.applyFault(f, r, serve)
			return
		}
		serve(q, r)
	})
}

// operation returns which operation a request means, "" if none.
func (e *Emulator) operation(r *http.Request) string {
	if subscribes(r) {
		return notificationsOperation
	}
	if op, _ := e.contract.Match(r.Method, r.URL.Path); op != nil {
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

// A request is a request that is being answered. As its ResponseWriter it notices
// the status.
type request struct {
	http.ResponseWriter
	emulator *Emulator
	entry    Request
	kept     *Request // entry as the log has it
}

// note brings the log up to date.
func (q *request) note() { q.emulator.note(q.kept, q.entry) }

func (e *Emulator) newRequest(w http.ResponseWriter, r *http.Request) *request {
	id := fmt.Sprintf("emulator-%d", e.lastID.Add(1))
	w.Header().Set("X-Request-Id", id)
	q := &request{w, e, Request{
		ID: id, Time: time.Now(), Operation: e.operation(r), Method: r.Method, Path: r.URL.Path, Query: r.URL.Query(), Client: r.UserAgent(),
	}, new(Request)}
	q.note()
	e.requests.add(q.kept)
	return q
}

// authenticate finds out whether a request may be made at all. Who may not is
// not told what there is.
func (q *request) authenticate(r *http.Request) error {
	if subtle.ConstantTimeCompare([]byte(r.Header.Get(client.TokenHeader)), []byte(q.emulator.token)) == 0 {
		return refuse(http.StatusUnauthorized, cycle.ErrorCodeN401AuthInvalid,
			"The token is missing or wrong", "it is expected in the header "+client.TokenHeader)
	}
	return nil
}

// admit finds out which operation a request means, and whether it may be
// carried out.
func (q *request) admit(r *http.Request) error {
	op, allow := q.emulator.contract.Match(r.Method, r.URL.Path)
	switch {
	case len(allow) > 0:
		return q.wrongMethod(allow...)
	case op == nil:
		return notFound(cycle.ErrorCodeN404Uri, "path")
	}
	if r.ContentLength > MaxBody { // it may never come
		return tooLarge()
	}
	body, err := io.ReadAll(http.MaxBytesReader(q.ResponseWriter, r.Body, MaxBody))
	q.entry.Body = body
	q.note()
	if _, more := errors.AsType[*http.MaxBytesError](err); more {
		return tooLarge()
	}
	if err != nil {
		return refuse(http.StatusBadRequest, cycle.ErrorCodeN400InvalidSyntax, "The body breaks off", "")
	}
	r.Body = io.NopCloser(bytes.NewReader(body))

	if unknown := op.Unknown(q.entry.Query); len(unknown) > 0 {
		q.log(slog.LevelWarn, "ignored parameters that the operation does not have", "parameters", unknown)
	}
	if err := op.CheckRequest(r, body); err != nil {
		return violation(err)
	}
	return nil
}

func tooLarge() error {
	return refuse(http.StatusRequestEntityTooLarge, cycle.ErrorCodeN422MaxExceeded, "The body is too large", fmt.Sprintf("the limit is %d bytes", MaxBody))
}

func (q *request) wrongMethod(allow ...string) error {
	methods := strings.Join(allow, ", ")
	q.Header().Set("Allow", methods)
	return refuse(http.StatusMethodNotAllowed, cycle.ErrorCodeN404Uri, "The path does not have this method", "it has "+methods)
}

// refuse answers with an error.
func (q *request) refuse(err error) {
	r, ok := errors.AsType[*refusal](err)
	if missing, is := errors.AsType[*cycleserver.UnimplementedError](err); is {
		q.log(slog.LevelError, "the emulator does not know the operation")
		r, ok = refuse(http.StatusNotImplemented, cycle.ErrorCodeN500Dev,
			"The emulator has no operation "+missing.Operation, "the spec has it: answer it in the test with Fault(FaultAnswer(...).On("+strconv.Quote(missing.Operation)+"))"), true
	}
	if !ok {
		q.log(slog.LevelError, "the emulator failed", "error", err)
		r = refuse(http.StatusInternalServerError, cycle.ErrorCodeN500Unknown, "The emulator failed", "its log tells why")
	}
	if q.entry.Status != 0 {
		return // the client went away while it got another answer
	}
	q.Header().Set("Content-Type", "application/json")
	q.WriteHeader(r.status)
	q.Write(r.envelope())
}

// end sees to it that there was an answer.
func (q *request) end() {
	p := recover()
	if p != nil && p != http.ErrAbortHandler { //nolint:errorlint // net/http compares it like that
		q.log(slog.LevelError, "the emulator panicked", "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
	}
	if p != nil && (p == http.ErrAbortHandler || q.entry.Status != 0) { //nolint:errorlint // as above
		panic(http.ErrAbortHandler) // net/http cuts the connection
	}
	if p != nil {
		q.refuse(refuse(http.StatusInternalServerError, cycle.ErrorCodeN500Unknown, "The emulator panicked", "its log tells why"))
	}
	q.log(slog.LevelDebug, "answered", "status", q.entry.Status, "duration", time.Since(q.entry.Time))
}

// WriteHeader notes the status before the client can see it, so that a client
// which has its answer finds it among the requests.
func (q *request) WriteHeader(status int) {
	if q.entry.Status == 0 && (status >= 200 || status == http.StatusSwitchingProtocols) {
		q.entry.Status = status
		q.note()
	}
	q.ResponseWriter.WriteHeader(status)
}

func (q *request) Write(b []byte) (int, error) {
	if q.entry.Status == 0 {
		q.WriteHeader(http.StatusOK)
	}
	return q.ResponseWriter.Write(b)
}

// Unwrap is for [http.ResponseController].
func (q *request) Unwrap() http.ResponseWriter { return q.ResponseWriter }

func (q *request) log(level slog.Level, message string, attrs ...any) {
	q.emulator.logger.Log(context.Background(), level, message,
		append([]any{"request", q.entry.ID, "operation", q.entry.Operation, "method", q.entry.Method}, attrs...)...)
}
