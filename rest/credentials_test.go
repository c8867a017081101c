package rest_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"github.com/fairlead-go/fairlead/rest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// seen is what a server notes of a request.
type seen struct{ uri, auth, pass, cookie string }

// serve answers each request with a status and a body, and notes what it saw.
func serve(t *testing.T, status int, media, body string) (address string, last *seen) {
	t.Helper()
	last = &seen{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		*last = seen{r.RequestURI, r.Header.Get("Authorization"), r.Header.Get("X-Pass"), r.Header.Get("Cookie")}
		w.Header().Set("Content-Type", media)
		w.WriteHeader(status)
		io.WriteString(w, body)
	}))
	t.Cleanup(s.Close)
	return s.URL, last
}

func dial(t *testing.T, address string, p rest.Profile, opts ...rest.Option) *rest.Conn {
	t.Helper()
	c, err := rest.Dial(address, p, append(opts, rest.WithRetry(rest.RetryPolicy{MaxAttempts: 1}))...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// get makes a call without parameters whose answer is dropped.
func get(c *rest.Conn, change func(*rest.Call)) error {
	call := rest.NewCall("getIt", "GET", "/it")
	call.Answers = []rest.Answer{{Status: 200}}
	if change != nil {
		change(&call)
	}
	_, err := rest.Send(context.Background(), c, &call, nil)
	return err
}

func secretOf(s string) func(context.Context) (string, error) {
	return func(context.Context) (string, error) { return s, nil }
}

// all has a scheme of each kind. The first has a variable too.
func all() rest.Profile {
	pass := rest.HeaderScheme("pass", "x-pass")
	pass.EnvSecret = "REST_TEST_PASS"
	return rest.Profile{Name: "Port", Schemes: []rest.Scheme{
		pass, rest.BearerScheme("bearer"), rest.BasicScheme("basic"), rest.QueryScheme("key", "api key"), rest.CookieScheme("session", "sid"),
	}}
}

func TestSecurity(t *testing.T) {
	os.Unsetenv("REST_TEST_PASS")
	const basic = "Basic dTpwIHc=" // u:p w
	for name, c := range map[string]struct {
		opts     []rest.Option
		security [][]string
		want     seen
		err      string // of ErrNoToken
	}{
		"the first scheme":    {opts: []rest.Option{rest.WithToken("tok\n")}, want: seen{uri: "/it", pass: "tok"}},
		"nothing":             {opts: []rest.Option{rest.WithToken("tok")}, security: [][]string{}, want: seen{uri: "/it"}},
		"bearer":              {opts: []rest.Option{rest.WithCredential("bearer", secretOf("b"))}, security: [][]string{{"bearer"}}, want: seen{uri: "/it", auth: "Bearer b"}},
		"basic":               {opts: []rest.Option{rest.WithBasicAuth("u", "p w")}, security: [][]string{{"basic"}}, want: seen{uri: "/it", auth: basic}},
		"basic by credential": {opts: []rest.Option{rest.WithCredential("basic", secretOf("u:p w"))}, security: [][]string{{"basic"}}, want: seen{uri: "/it", auth: basic}},
		"query":               {opts: []rest.Option{rest.WithCredential("key", secretOf("k&1"))}, security: [][]string{{"key"}}, want: seen{uri: "/it?api+key=k%261"}},
		"cookie":              {opts: []rest.Option{rest.WithCredential("session", secretOf("s1"))}, security: [][]string{{"session"}}, want: seen{uri: "/it", cookie: "sid=s1"}},
		"two at once": {
			opts:     []rest.Option{rest.WithToken("tok"), rest.WithBasicAuth("u", "p w")},
			security: [][]string{{"pass", "basic"}}, want: seen{uri: "/it", pass: "tok", auth: basic},
		},
		"the first alternative that is complete": {
			opts:     []rest.Option{rest.WithToken("tok"), rest.WithBasicAuth("u", "p w")},
			security: [][]string{{"pass", "key"}, {"basic"}, {"pass"}}, want: seen{uri: "/it", auth: basic},
		},
		"optional, not given": {security: [][]string{{"bearer"}, {}}, want: seen{uri: "/it"}},
		"optional, given":     {opts: []rest.Option{rest.WithCredential("bearer", secretOf("b"))}, security: [][]string{{"bearer"}, {}}, want: seen{uri: "/it", auth: "Bearer b"}},
		"none given":          {err: "getIt: no token: scheme pass needs REST_TEST_PASS or the option WithToken"},
		"no alternative given": {
			security: [][]string{{"basic"}, {"key"}},
			err:      `getIt: no token: scheme basic needs WithBasicAuth, or scheme key needs WithCredential("key", ...)`,
		},
		"empty source":   {opts: []rest.Option{rest.WithTokenSource(secretOf("\n"))}, err: "getIt: no token (scheme pass)"},
		"unknown scheme": {security: [][]string{{"magic"}}, err: "getIt: no token: Port has no security scheme magic"},
	} {
		t.Run(name, func(t *testing.T) {
			address, got := serve(t, 200, "text/plain", "")
			err := get(dial(t, address, all(), c.opts...), func(call *rest.Call) { call.Security = c.security })
			if c.err != "" {
				if !errors.Is(err, rest.ErrNoToken) || err.Error() != c.err {
					t.Errorf("error is %v, want %s", err, c.err)
				}
				c.want = seen{} // nothing was sent
			} else if err != nil {
				t.Fatal(err)
			}
			if *got != c.want {
				t.Errorf("got  %+v\nwant %+v", *got, c.want)
			}
		})
	}
}

func TestSecretFromEnvironment(t *testing.T) {
	address, got := serve(t, 200, "text/plain", "")
	t.Setenv("REST_TEST_PASS", "from-env\n")
	if err := get(dial(t, address, all()), nil); err != nil || got.pass != "from-env" {
		t.Errorf("%v, %+v", err, got)
	}
	if err := get(dial(t, address, all(), rest.WithToken("option")), nil); err != nil || got.pass != "option" {
		t.Errorf("%v, %+v", err, got)
	}
}

// What a scheme sets, nobody else does: neither the request of Do, nor a
// middleware, however it is spelled.
func TestOnlySchemesSetCredentials(t *testing.T) {
	address, got := serve(t, 200, "text/plain", "")
	forge := rest.WithMiddleware(func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(r *http.Request) (*http.Response, error) {
			r = r.Clone(r.Context())
			r.Header["x-pASS"] = []string{"forged"}
			r.Header.Set("Authorization", "forged")
			r.URL.RawQuery += "&api%20key=forged"
			r.Header.Add("Cookie", "sid=forged; theme=dark")
			return next.RoundTrip(r)
		})
	})
	c := dial(t, address, all(), rest.WithToken("tok"), forge)
	req := &http.Request{URL: &url.URL{Path: "/it", RawQuery: "q=a+b&api+key=mine"}, Header: http.Header{"X-Pass": {"mine"}, "Cookie": {"sid=mine; lang=en"}}}
	resp, err := c.Do(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	want := seen{uri: "/it?q=a+b", pass: "tok", cookie: "lang=en; theme=dark"}
	got.cookie = strings.TrimSpace(got.cookie)
	if *got != want {
		t.Errorf("got  %+v\nwant %+v", *got, want)
	}
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// No middleware sees credentials, not even those of a single call.
func TestMiddlewareSeesNoCredentials(t *testing.T) {
	address, got := serve(t, 200, "text/plain", "")
	var header http.Header
	c := dial(t, address, all(), rest.WithToken("tok"), rest.WithMiddleware(func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(r *http.Request) (*http.Response, error) {
			header = r.Header.Clone()
			return next.RoundTrip(r)
		})
	}))
	if err := get(c, func(call *rest.Call) { call.Basic("u", "p w") }); err != nil {
		t.Fatal(err)
	}
	if header.Get("Authorization")+header.Get("X-Pass") != "" {
		t.Errorf("the middleware saw %v", header)
	}
	if got.pass != "tok" || got.auth != "Basic dTpwIHc=" {
		t.Errorf("sent %+v", got)
	}
}

// An answer that repeats the credentials makes an error without them.
func TestCredentialsAreScrubbed(t *testing.T) {
	const token, password = "canary-token-1", "canary password"
	echo := `{"code":"` + token + `","message":"Basic dTpjYW5hcnkgcGFzc3dvcmQ= is ` + password + `"}`
	address, _ := serve(t, 403, "application/json", echo)
	c := dial(t, address, all(), rest.WithToken(token), rest.WithBasicAuth("u", password))
	err := get(c, func(call *rest.Call) { call.Security = [][]string{{"pass", "basic"}} })
	const want = "getIt: 403 Forbidden: Basic [redacted] is [redacted] ([redacted])"
	if !errors.Is(err, rest.ErrForbidden) || err.Error() != want {
		t.Errorf("error is %v, want %s", err, want)
	}
	boom := rest.Scheme{Name: "boom", Sign: func(_ *http.Request, secret string) error { return errors.New("cannot sign with " + secret) }}
	err = get(dial(t, address, rest.Profile{Schemes: []rest.Scheme{boom}}, rest.WithToken(token)), nil)
	if err == nil || err.Error() != "getIt: signing the request: cannot sign with [redacted]" {
		t.Errorf("error is %v", err)
	}
}
