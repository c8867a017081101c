package rest_test

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"path/filepath"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/rest"
)

func TestDialErrors(t *testing.T) {
	nothing := rest.Profile{Name: "Port"}
	for name, c := range map[string]struct {
		address string
		profile rest.Profile
		opts    []rest.Option
		want    string
	}{
		"no address":            {"", nothing, nil, "there is no address, and Port has no default: give one"},
		"no address, no name":   {"", rest.Profile{}, nil, "there is no address, and the platform has no default: give one"},
		"bad address":           {"ftp://x", nothing, nil, `the address: address "ftp://x": its scheme is unknown: write unix:///path/to.sock, http://host:port or https://host`},
		"bad default":           {"", rest.Profile{Address: "x"}, nil, `the default address: address "x": it is neither an absolute path nor a URL: write unix:///path/to.sock, http://host:port or https://host`},
		"empty option":          {"/s", all(), []rest.Option{rest.WithAddress("", "Port.WithAddress")}, "Port.WithAddress: the address is empty"},
		"plain http":            {"http://port.example", all(), nil, "the address: http://port.example: the token would cross the network in the clear: use https, or WithInsecureHTTP if the network itself is trusted"},
		"token for nothing":     {"/s", nothing, []rest.Option{rest.WithToken("t")}, "WithToken: Port has no way to authenticate: leave the option out"},
		"source for nothing":    {"/s", nothing, []rest.Option{rest.WithTokenSource(secretOf("t"))}, "WithTokenSource: Port has no way to authenticate: leave the option out"},
		"credential of nothing": {"/s", nothing, []rest.Option{rest.WithCredential("key", secretOf("t"))}, "WithCredential: Port has no way to authenticate: leave the option out"},
		"unknown scheme":        {"/s", all(), []rest.Option{rest.WithCredential("kee", secretOf("t"))}, `WithCredential: Port has no scheme "kee": it has pass, bearer, basic, key, session`},
		"nil source":            {"/s", all(), []rest.Option{rest.WithCredential("key", nil)}, "WithCredential: the source for key is nil"},
		"no basic scheme":       {"/s", nothing, []rest.Option{rest.WithBasicAuth("u", "p")}, "WithBasicAuth: Port has no scheme with Basic credentials"},
		"no user":               {"/s", all(), []rest.Option{rest.WithBasicAuth("", "p")}, "WithBasicAuth: the user is empty"},
		"two users":             {"/s", all(), []rest.Option{rest.WithBasicAuth("a:b", "p")}, "WithBasicAuth: the user has a colon, which would begin the password"},
		"new line":              {"/s", all(), []rest.Option{rest.WithBasicAuth("a", "p\n")}, "WithBasicAuth: user or password has a control character"},
	} {
		t.Run(name, func(t *testing.T) {
			conn, err := rest.Dial(c.address, c.profile, c.opts...)
			if err == nil || err.Error() != c.want || conn != nil {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestBasePath(t *testing.T) {
	for name, c := range map[string]struct{ base, suffix, want string }{
		"none":               {"", "", "/it"},
		"of the profile":     {"/v2", "", "/v2/it"},
		"escaped":            {"/a%2Fb", "", "/a%2Fb/it"},
		"of the address":     {"/v2", "/v3", "/v3/it"},
		"address says none":  {"/v2", "/", "/it"},
		"deep, slash at end": {"/v2", "/a/b/", "/a/b/it"},
	} {
		t.Run(name, func(t *testing.T) {
			address, got := serve(t, 200, "text/plain", "")
			conn := dial(t, address+c.suffix, rest.Profile{BasePath: c.base})
			if err := get(conn, nil); err != nil || got.uri != c.want {
				t.Errorf("call: %v, %s, want %s", err, got.uri, c.want)
			}
			resp, err := conn.Do(context.Background(), &http.Request{URL: &url.URL{Path: "/it"}})
			if err != nil || got.uri != c.want {
				t.Fatalf("Do: %v, %s, want %s", err, got.uri, c.want)
			}
			resp.Body.Close()
		})
	}
}

func TestAddressOfProfile(t *testing.T) {
	p := rest.Profile{Address: "/run/port.sock", EnvAddress: "REST_TEST_ADDRESS"}
	for _, c := range []struct{ address, env, option, want string }{
		{"", "", "", "unix:///run/port.sock"},
		{"", "/run/env.sock", "", "unix:///run/env.sock"},
		{"/run/dial.sock", "/run/env.sock", "", "unix:///run/dial.sock"},
		{"/run/dial.sock", "/run/env.sock", "/run/option.sock", "unix:///run/option.sock"},
	} {
		t.Setenv("REST_TEST_ADDRESS", c.env)
		var opts []rest.Option
		if c.option != "" {
			opts = append(opts, rest.WithAddress(c.option, "WithAddress"))
		}
		if got := dial(t, c.address, p, opts...).Address(); got != c.want {
			t.Errorf("%+v: address is %s", c, got)
		}
	}
}

func TestNoSocketHint(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "s")
	err := get(dial(t, missing, rest.Profile{NoSocketHint: "start the port"}), nil)
	var conn *rest.ConnError
	if !errors.As(err, &conn) || conn.Hint != "start the port" || conn.MaybeSent {
		t.Errorf("error is %+v", conn)
	}
	if err = get(dial(t, missing, rest.Profile{}), nil); !errors.As(err, &conn) || conn.Hint == "" || conn.Hint == "start the port" {
		t.Errorf("error is %+v", conn)
	}
}

// A Conn that nobody made is an error and not a crash.
func TestNilConn(t *testing.T) {
	var c *rest.Conn
	if err := get(c, nil); err == nil {
		t.Error("a nil Conn made a call")
	}
	if _, err := c.Do(context.Background(), &http.Request{URL: &url.URL{Path: "/"}}); err == nil {
		t.Error("a nil Conn sent a request")
	}
	if c.Address() != "" || c.Close() != nil {
		t.Error("a nil Conn has an address or cannot be closed")
	}
}

func TestReadError(t *testing.T) {
	const problem = "application/problem+json"
	const plain = "application/json"
	for name, c := range map[string]struct {
		media, body string
		want        rest.APIError
	}{
		"error object":       {plain, `{"error":{"code":"c","title":"t","detail":"d"}}`, rest.APIError{Code: "c", Title: "t", Detail: "d"}},
		"error message":      {plain, `{"error":{"code":7,"message":"m"}}`, rest.APIError{Code: "7", Title: "m"}},
		"code and message":   {plain, `{"code":"c","message":"m"}`, rest.APIError{Code: "c", Title: "m"}},
		"id, message, type":  {plain, `{"id":4001,"message":"m","type":"error"}`, rest.APIError{Code: "4001", Title: "m"}},
		"message":            {plain, `{"message":"m"}`, rest.APIError{Title: "m"}},
		"error text":         {plain, `{"error":"m"}`, rest.APIError{Title: "m"}},
		"code and error":     {plain, `{"code":"c","error":"m"}`, rest.APIError{Code: "c", Title: "m"}},
		"OAuth 2":            {plain, `{"error":"invalid_grant","error_description":"It has expired."}`, rest.APIError{Code: "invalid_grant", Title: "It has expired."}},
		"errors":             {plain, `{"errors":[{"code":"c","message":"m"},{"code":"d"}]}`, rest.APIError{Code: "c", Title: "m"}},
		"errors, JSON:API":   {plain, `{"errors":[{"status":"422","title":"t","detail":"d"}]}`, rest.APIError{Title: "t", Detail: "d"}},
		"errors as texts":    {plain, `{"errors":["m"]}`, rest.APIError{Title: "m"}},
		"no errors":          {plain, `{"errors":[]}`, rest.APIError{}},
		"problem":            {problem, `{"type":"https://p.example/full","title":"t","detail":"d","status":422}`, rest.APIError{Code: "https://p.example/full", Title: "t", Detail: "d"}},
		"problem with code":  {problem, `{"type":"about:blank","code":"c","title":"t"}`, rest.APIError{Code: "c", Title: "t"}},
		"odd members":        {plain, `{"message":{"a":1},"error":"m","code":[]}`, rest.APIError{Title: "m"}},
		"a list":             {plain, `[]`, rest.APIError{}},
		"not JSON":           {"text/html", `<h1>oops</h1>`, rest.APIError{}},
		"JSON as plain text": {"text/plain", `{"message":"m"}`, rest.APIError{Title: "m"}},
		"nothing":            {plain, ``, rest.APIError{}},
	} {
		t.Run(name, func(t *testing.T) {
			address, _ := serve(t, 418, c.media, c.body)
			var got *rest.APIError
			if err := get(dial(t, address, rest.Profile{}), nil); !errors.As(err, &got) {
				t.Fatalf("error is %v", err)
			}
			if got.StatusCode != 418 || got.Code != c.want.Code || got.Title != c.want.Title || got.Detail != c.want.Detail {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// A profile that reads errors itself is asked with what came, and what it finds
// decides the class of an answer whose status is a success.
func TestOwnReadError(t *testing.T) {
	address, _ := serve(t, 200, "application/json", `{"fault":{"kind":"gone"}}`)
	var asked string
	p := rest.Profile{ErrorMember: "fault", ReadError: func(status int, body []byte) rest.Refusal {
		asked = http.StatusText(status) + " " + string(body)
		return rest.Refusal{Code: "gone", Title: "It is gone.", Status: 404}
	}}
	err := get(dial(t, address, p), nil)
	if !errors.Is(err, rest.ErrNotFound) || err.Error() != "getIt: 200 OK: It is gone. (gone)" {
		t.Errorf("error is %v", err)
	}
	if asked != `OK {"fault":{"kind":"gone"}}` {
		t.Errorf("asked with %s", asked)
	}
}

// Where the status decides, a member called error is a value like any other.
func TestNoErrorMember(t *testing.T) {
	address, _ := serve(t, 200, "application/json", `{"error":"last words","lit":true}`)
	var out struct {
		Error string
		Lit   bool
	}
	err := get(dial(t, address, rest.Profile{}, rest.WithTimeout(10*time.Second)), func(call *rest.Call) {
		call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Into: &out}}
	})
	if err != nil || out.Error != "last words" || !out.Lit {
		t.Errorf("%v, %+v", err, out)
	}
}
