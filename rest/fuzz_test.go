package rest

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// Whatever comes as an answer is a value or a typed error, and never holds the
// token.
func FuzzDecode(f *testing.F) {
	for _, body := range []string{
		``, `null`, `{}`, `[]`, `{"data":null}`, `{"data":{"id":"x"}}`, `{"error":{"status":404,"code":"c","title":"t"},"data":null}`,
		`{"error":"invalid_token"}`, `{"error":{"status":1e400}}`, `{"data":{"state":{"changed":""}}}`, `<html>`, `{"data":{"id":"x"}}{}`,
	} {
		f.Add(200, "application/json", []byte(body))
		f.Add(403, "application/json; charset=utf-8", []byte(body))
		f.Add(502, "text/html", []byte(body))
	}
	f.Fuzz(func(t *testing.T, status int, media string, body []byte) {
		const token = "canary-token"
		a := &attempt{caller: t.Context(), conn: &Conn{profile: Profile{ErrorMember: "error"}}, exchange: &exchange{
			operation: "getEnvironment",
			req:       &http.Request{URL: &url.URL{}, Header: http.Header{}},
			maxBytes:  1 << 12,
		}}
		a.secrets.Store(&secrets{all: []secret{{token}}})
		resp := &http.Response{
			StatusCode:    status,
			Header:        http.Header{"Content-Type": {media}},
			Body:          io.NopCloser(bytes.NewReader(body)),
			ContentLength: int64(len(body)),
		}
		var out struct {
			ID    string
			State struct{ Changed time.Time }
			Tags  map[string][]float64
		}
		err := a.decode(resp, []Answer{{Status: 200, Media: "application/json", Member: "data", Into: &out}})
		var api *APIError
		var decode *DecodeError
		switch {
		case err == nil && status != 200:
			t.Errorf("status %d is a success", status)
		case err != nil && !errors.As(err, &api) && !errors.As(err, &decode):
			t.Errorf("untyped error %T %v", err, err)
		case err != nil && strings.Contains(err.Error(), token):
			t.Errorf("the error holds the token: %v", err)
		case api != nil && len(api.Body) > maxErrorBody:
			t.Errorf("the error keeps %d bytes", len(api.Body))
		}
	})
}

func FuzzRetryAfter(f *testing.F) {
	for _, v := range []string{"", "0", "1", "-1", "99999999999999999999", "1.5", "NaN", "Sat, 01 Jan 2000 00:00:02 GMT", " 7 "} {
		f.Add(v)
	}
	now := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, v string) {
		if d := retryAfter(http.Header{"Retry-After": {v}}, now); d < 0 || d > maxRetryAfter {
			t.Errorf("%q gives %v", v, d)
		}
	})
}

func FuzzToken(f *testing.F) {
	for _, v := range []string{"", "\n", "abc", "abc\n", "abc\r\n", "a b", "a\x00b", "\xff", "abc\n\n"} {
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, v string) {
		s, err := (&Scheme{}).newSecret(v)
		if err != nil {
			if len(v) > 8 && strings.Contains(err.Error(), v) {
				t.Errorf("the error repeats the token %q", v)
			}
			return
		}
		if !socket.IsFieldValue(s.reveal()) {
			t.Errorf("%q cannot be sent", v)
		}
	})
}

// Full jitter: the waits spread over the whole of each bound, which doubles up
// to the maximum, without end.
func TestBackoff(t *testing.T) {
	p := RetryPolicy{MinBackoff: 100 * time.Millisecond, MaxBackoff: time.Second}
	for n, bound := range map[int]time.Duration{1: 100, 2: 200, 3: 400, 4: 800, 5: 1000, 40: 1000, 1000: 1000} {
		bound *= time.Millisecond
		var low, high bool
		for range 1000 {
			d, ok := p.delay(n, time.Now(), &ConnError{})
			if !ok || d < 0 || d > bound {
				t.Fatalf("wait %d is %v, %t, bound %v", n, d, ok, bound)
			}
			low = low || d < bound/10
			high = high || d > bound*9/10
		}
		if !low || !high {
			t.Errorf("wait %d is not spread over 0 to %v", n, bound)
		}
	}
}
