//go:build linux

package faults_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"reflect"
	"testing"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/test/faults"
)

// said stands for the token in what a fuzzer makes up: the platform may repeat
// what it was sent.
var said = []byte("@@")

// answered is a client that gets one answer, whatever it asks for.
type answered struct {
	*client.Client
	status int
	media  string
	body   []byte
}

func newAnswered(f *testing.F) *answered {
	a := new(answered)
	c, err := client.New(client.WithAddress("/unused"), client.WithToken(faults.Token),
		client.WithRetry(client.RetryPolicy{MaxAttempts: 1}), client.WithMaxResponseBytes(1<<16),
		client.WithMiddleware(func(next http.RoundTripper) http.RoundTripper {
			return roundTripper(func(req *http.Request) (*http.Response, error) {
				next.RoundTrip(req) // which finds no socket, and has the client know the token
				return &http.Response{
					StatusCode: a.status, ContentLength: -1, Request: req,
					Header: http.Header{"Content-Type": {a.media}, "X-Request-Id": {faults.Token}},
					Body:   io.NopCloser(bytes.NewReader(a.body)),
				}, nil
			})
		}))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { c.Close() })
	a.Client = c
	return a
}

// bodies adds what the platform answers to each call, and variations.
func bodies(f *testing.F, add func(status int, media string, body []byte)) {
	e, err := emulator.New()
	if err != nil {
		f.Fatal(err)
	}
	defer e.Close()
	c, err := client.New(client.WithAddress(e.Address()), client.WithToken(e.Token()))
	if err != nil {
		f.Fatal(err)
	}
	defer c.Close()
	for _, path := range []string{
		"/v1/environment", "/v1/environment/containers", "/v1/environment/ips", "/v1/environment/services", "/v1/environment/virtual-machines",
		"/v1/container", "/v1/container/instances", "/v1/hub", "/v1/sdn/networks", "/v1/server", "/v1/server/images", "/v1/server/instances/telemetry",
	} {
		req, _ := http.NewRequest(http.MethodGet, path, nil)
		resp, err := c.Do(context.Background(), req)
		if err != nil {
			f.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			f.Fatal(err)
		}
		add(resp.StatusCode, resp.Header.Get("Content-Type"), body)
	}
	for _, body := range []string{
		``, `null`, `{}`, `[]`, `{"data":null}`, `{"data":{"id":"@@"}}`, `{"data":true}`, `{"data":{}}{}`, `<html>`,
		`{"error":{"status":404,"code":"404.container","title":"@@","detail":"d"},"data":null}`,
		`{"error":"invalid_token","error_description":"@@"}`, `{"error":{"status":1e400,"code":[],"title":{}}}`,
	} {
		for _, status := range []int{200, 202, 302, 401, 403, 429, 503} {
			add(status, "application/json", []byte(body))
		}
		add(502, "text/html; charset=utf-8", []byte(body))
	}
}

// Whatever the platform answers is a value or an error of a documented type,
// never both, and the error does not hold the token.
func FuzzEnvelope(f *testing.F) {
	bodies(f, func(status int, media string, body []byte) { f.Add(status, media, body) })
	a := newAnswered(f)
	f.Fuzz(func(t *testing.T, status int, media string, body []byte) {
		if status < 100 || status > 599 || status == http.StatusSwitchingProtocols {
			return // net/http gives no such answer
		}
		a.status, a.media, a.body = status, media, bytes.ReplaceAll(body, said, []byte(faults.Token))
		environment, err := a.GetEnvironment(t.Context())
		documented(t, environment, err)
		containers, err := a.GetEnvironmentContainers(t.Context())
		documented(t, containers, err)
		ok, err := a.ValidateVPNLogin(t.Context(), faults.User, faults.Password)
		documented(t, ok, err)
		err = a.PostObjectCache(t.Context(), cycle.ObjectCacheSave{})
		documented(t, 0, err)
	})
}

func documented(t *testing.T, value any, err error) {
	t.Helper()
	if err == nil {
		return
	}
	if !reflect.ValueOf(value).IsZero() {
		t.Errorf("both %v and an error: %v", value, err)
	}
	_, refused := errors.AsType[*client.APIError](err)
	_, malformed := errors.AsType[*client.DecodeError](err)
	if !refused && !malformed {
		t.Errorf("an error without a type: %T %v", err, err)
	}
	var rec faults.Recorder
	rec.Dump(err)
	if leak := rec.Leaks(); leak != nil {
		t.Error(leak)
	}
}

// Whatever the body of a refusal is, the error has its status and class, is no
// longer than a screen, and does not hold the token.
func FuzzErrorBody(f *testing.F) {
	bodies(f, func(status int, media string, body []byte) { f.Add(status, media, body) })
	a := newAnswered(f)
	f.Fuzz(func(t *testing.T, status int, media string, body []byte) {
		if status < 400 || status > 599 {
			return
		}
		a.status, a.media, a.body = status, media, bytes.ReplaceAll(body, said, []byte(faults.Token))
		_, err := a.GetEnvironment(t.Context())
		documented(t, 0, err)
		refusal, ok := errors.AsType[*client.APIError](err)
		if !ok || refusal.StatusCode != status {
			t.Fatalf("status %d: %T %v", status, err, err)
		}
		if (status == 404) != errors.Is(err, client.ErrNotFound) || (status == 503) && !errors.Is(err, client.ErrUnavailable) {
			t.Errorf("status %d is of another class: %v", status, err)
		}
		if n := len(err.Error()); n > 10<<10 || len(refusal.Body) > 1<<10 {
			t.Errorf("%d bytes of text, %d of body", n, len(refusal.Body))
		}
	})
}
