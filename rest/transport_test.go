package rest_test

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/rest"
)

// Over a unix socket both transports do the same.
func TestStandardTransport(t *testing.T) {
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	l, err := net.Listen("unix", filepath.Join(dir, "s"))
	if err != nil {
		t.Fatal(err)
	}
	s := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		io.WriteString(w, r.Header.Get("X-Pass")+r.Header.Get("Accept-Encoding"))
	})}
	defer s.Close()
	go s.Serve(l)
	for _, opts := range [][]rest.Option{nil, {rest.WithStandardTransport()}} {
		c := dial(t, "unix://"+l.Addr().String(), all(), append(opts, rest.WithToken("tok"))...)
		var got string
		err := get(c, func(call *rest.Call) {
			call.Answers = []rest.Answer{{Status: 200, Media: "text/plain", Into: &got}}
		})
		if err != nil || got != "tok" {
			t.Errorf("%d options: %q, %v", len(opts), got, err)
		}
	}
}

// What a compressed answer becomes counts against the limit.
func TestCompressedAnswersAreBounded(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		io.WriteString(z, strings.Repeat("bomb", 1<<20))
		z.Close()
	}))
	defer s.Close()
	err := get(dial(t, s.URL, rest.Profile{}, rest.WithMaxResponseBytes(1000)), nil)
	if !errors.Is(err, rest.ErrTooLarge) {
		t.Errorf("error is %v", err)
	}
}

func TestProxies(t *testing.T) {
	var asked []string
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.String())
		w.Header().Set("Content-Type", "text/plain")
	}))
	defer proxy.Close()
	at, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	if err := get(dial(t, "http://port.example", rest.Profile{}, rest.WithProxy(http.ProxyURL(at))), nil); err != nil {
		t.Error(err)
	}
	if len(asked) != 1 || asked[0] != "http://port.example/it" {
		t.Errorf("the proxy was asked for %q", asked)
	}
	direct, _ := serve(t, 200, "text/plain", "")
	if err := get(dial(t, direct, rest.Profile{}, rest.WithProxy(nil)), nil); err != nil || len(asked) != 1 {
		t.Errorf("%v, the proxy was asked for %q", err, asked)
	}
}

// An answer points to the request that the middleware sent, which has no
// credentials.
func TestAnswersShowNoCredentials(t *testing.T) {
	address, _ := serve(t, 200, "text/plain", "")
	var seen *http.Request
	c := dial(t, address, all(), rest.WithToken("tok"), rest.WithMiddleware(func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(r *http.Request) (*http.Response, error) {
			resp, err := next.RoundTrip(r)
			if err == nil && resp.Request != r {
				t.Error("the answer points to another request")
			}
			seen = resp.Request
			return resp, err
		})
	}))
	resp, err := c.Do(context.Background(), &http.Request{URL: &url.URL{Path: "/it"}})
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	for _, r := range []*http.Request{seen, resp.Request} {
		if r.Header.Get("X-Pass") != "" {
			t.Errorf("the token is in %v", r.Header)
		}
	}
}

// A middleware that answers without a body is no crash, whatever the status.
func TestAnswerWithoutBody(t *testing.T) {
	for _, status := range []int{101, 200, 404} {
		c := dial(t, "/unused", rest.Profile{}, rest.WithMiddleware(func(http.RoundTripper) http.RoundTripper {
			return roundTripper(func(*http.Request) (*http.Response, error) {
				return &http.Response{StatusCode: status, Header: http.Header{}}, nil
			})
		}))
		if err := get(c, nil); (err == nil) != (status == 200) {
			t.Errorf("%d: %v", status, err)
		}
	}
}
