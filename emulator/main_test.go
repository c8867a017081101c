package emulator

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// raw is an HTTP client of an emulator without a token.
func raw(t TB, e *Emulator) *http.Client {
	t.Helper()
	transport := &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) { return connect(ctx, e) }}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport}
}

// connect dials an emulator, also one on a pipeListener.
func connect(ctx context.Context, e *Emulator) (net.Conn, error) {
	if l, ok := e.endpoint.Listener.(*pipeListener); ok {
		return l.dial(ctx)
	}
	addr := e.endpoint.Addr()
	return new(net.Dialer).DialContext(ctx, addr.Network(), addr.String())
}

// call is a request to an emulator. The zero value of what is not said is right.
type call struct {
	op     string // operationId
	method string // unless op says it
	path   string
	query  string
	body   string
	header http.Header // a key without values is not sent
}

// answer is what came back, checked against the spec.
type answer struct {
	status int
	header http.Header
	body   []byte
}

func send(t *testing.T, e *Emulator, c call) answer {
	t.Helper()
	op := cyclespec.Contract().Operation(c.op)
	if op != nil {
		c.method, c.path = op.Method, op.Path
	}
	r, err := http.NewRequestWithContext(t.Context(), c.method, "http://localhost"+c.path+c.query, strings.NewReader(c.body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set(client.TokenHeader, e.Token())
	if c.body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	if op != nil && op.Basic {
		r.SetBasicAuth("ada", "correct horse")
	}
	for k, v := range c.header {
		r.Header[http.CanonicalHeaderKey(k)] = v
	}
	res, err := raw(t, e).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	if op == nil { // an error is the same everywhere
		op = cyclespec.Contract().Operation("getHub")
	}
	if err := op.CheckAnswer(res.StatusCode, res.Header.Get("Content-Type"), body); err != nil {
		t.Errorf("%+v: %v\n%s", c, err, body)
	}
	if res.Header.Get("X-Request-Id") == "" {
		t.Errorf("%+v: the answer has no X-Request-Id", c)
	}
	return answer{res.StatusCode, res.Header, body}
}

// problem returns the error in an answer.
func (a answer) problem(t *testing.T) cycle.Error {
	t.Helper()
	var envelope cycle.ErrorEnvelope
	d := json.NewDecoder(bytes.NewReader(a.body))
	if err := d.Decode(&envelope); err != nil {
		t.Fatalf("%v: %s", err, a.body)
	}
	return envelope.Error
}
