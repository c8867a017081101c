package client_test

import (
	"context"
	"crypto/tls"
	"errors"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
)

func TestAddressPrecedence(t *testing.T) {
	tests := []struct{ name, option, env, want string }{
		{"default", "", "", "unix:///var/run/cycle/api/api.sock"},
		{"environment", "", "/tmp/env.sock", "unix:///tmp/env.sock"},
		{"option", "/tmp/option.sock", "", "unix:///tmp/option.sock"},
		{"option before environment", "/tmp/option.sock", "/tmp/env.sock", "unix:///tmp/option.sock"},
		{"option before a bad environment", "/tmp/option.sock", "nonsense", "unix:///tmp/option.sock"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv(client.EnvAddress, tt.env)
			var opts []client.Option
			if tt.option != "" {
				opts = append(opts, client.WithAddress(tt.option))
			}
			c, err := client.New(opts...)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			if got := c.Address(); got != tt.want {
				t.Errorf("address is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTokenPrecedence(t *testing.T) {
	source := client.WithTokenSource(func(context.Context) (string, error) { return "from-source", nil })
	tests := []struct {
		name, env string
		opts      []client.Option
		want      string // "" for ErrNoToken
	}{
		{"none", "", nil, ""},
		{"environment", "from-env", nil, "from-env"},
		{"environment with a newline", "from-env\n", nil, "from-env"},
		{"option before environment", "from-env", []client.Option{client.WithToken("from-option")}, "from-option"},
		{"option with CRLF", "", []client.Option{client.WithToken("from-option\r\n")}, "from-option"},
		{"source before environment", "from-env", []client.Option{source}, "from-source"},
		{"later option before earlier", "", []client.Option{client.WithToken("from-option"), nil, source}, "from-source"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv(client.EnvToken, tt.env)
			s := serveRaw(t, func(int, *http.Request) string {
				return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":{}}"
			})
			c, err := client.New(append(tt.opts, client.WithAddress(s.address))...)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			_, err = c.GetEnvironment(background)
			if tt.want == "" {
				if !errors.Is(err, client.ErrNoToken) {
					t.Errorf("error is %v, want ErrNoToken", err)
				}
				if n := len(s.requests()); n != 0 {
					t.Errorf("%d requests were sent without a token", n)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := s.requests()[0].Header.Get(client.TokenHeader); got != tt.want {
				t.Errorf("token is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestInvalidOptions(t *testing.T) {
	tests := []struct {
		name string
		opts []client.Option
		env  string
		want string // the whole error
	}{
		{"empty address", []client.Option{client.WithAddress("")}, "",
			"client: WithAddress: the address is empty: leave the option out to use FAIRLEAD_ADDRESS or /var/run/cycle/api/api.sock"},
		{"plain http abroad", []client.Option{client.WithAddress("http://api.example.com")}, "",
			"client: WithAddress: http://api.example.com: the token would cross the network in the clear: use https, or WithInsecureHTTP if the network itself is trusted"},
		{"empty token", []client.Option{client.WithToken("")}, "",
			"client: WithToken: the token is empty: leave the option out to use CYCLE_API_TOKEN"},
		{"only a newline", []client.Option{client.WithToken("\n")}, "",
			"client: WithToken: the token is empty: leave the option out to use CYCLE_API_TOKEN"},
		{"token with a header in it", []client.Option{client.WithToken("abc\r\nX-Evil: 1")}, "",
			"client: WithToken: the token has a space or control character at byte 4 of 14"},
		{"nil source", []client.Option{client.WithTokenSource(nil)}, "", "client: WithTokenSource: the source is nil"},
		{"negative timeout", []client.Option{client.WithTimeout(-time.Second)}, "",
			"client: WithTimeout: -1s is negative: use 0 for no timeout"},
		{"no bytes", []client.Option{client.WithMaxResponseBytes(0)}, "", "client: WithMaxResponseBytes: 0 is not positive"},
		{"negative attempts", []client.Option{client.WithRetry(client.RetryPolicy{MaxAttempts: -1})}, "",
			"client: WithRetry: MaxAttempts -1 is negative: use 1 for no retry"},
		{"negative backoff", []client.Option{client.WithRetry(client.RetryPolicy{MinBackoff: -1})}, "",
			"client: WithRetry: a backoff is negative (-1ns, 0s)"},
		{"backoff the wrong way round", []client.Option{client.WithRetry(client.RetryPolicy{MinBackoff: 2, MaxBackoff: 1})}, "",
			"client: WithRetry: MinBackoff 2ns exceeds MaxBackoff 1ns"},
		{"endless backoff", []client.Option{client.WithRetry(client.RetryPolicy{MinBackoff: math.MaxInt64, MaxBackoff: math.MaxInt64})}, "",
			"client: WithRetry: MaxBackoff 2562047h47m16.854775807s exceeds 24h0m0s"},
		{"nil middleware", []client.Option{client.WithMiddleware(nil)}, "", "client: WithMiddleware: the middleware is nil"},
		{"middleware that returns nil", []client.Option{client.WithMiddleware(func(http.RoundTripper) http.RoundTripper { return nil })}, "",
			"client: WithMiddleware: the middleware at position 0 returned nil"},
		{"user agent with a newline", []client.Option{client.WithUserAgent("a\nb")}, "", "client: WithUserAgent: the text has a control character"},
		{"TLS without TLS", []client.Option{client.WithTLSConfig(&tls.Config{})}, "",
			"client: WithTLSConfig: unix:///var/run/cycle/api/api.sock (from DefaultSocketPath) does not use TLS"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv(client.EnvAddress, tt.env)
			c, err := client.New(tt.opts...)
			if err == nil {
				c.Close()
				t.Fatal("no error")
			}
			if err.Error() != tt.want {
				t.Errorf("error is\n%s\nwant\n%s", err, tt.want)
			}
		})
	}
}

// A bad address from the environment is named after the variable it came from.
func TestInvalidEnvironment(t *testing.T) {
	t.Setenv(client.EnvAddress, "ftp://x")
	_, err := client.New()
	if err == nil || !strings.HasPrefix(err.Error(), "client: FAIRLEAD_ADDRESS: ") {
		t.Errorf("error is %v", err)
	}
}

func TestCleartext(t *testing.T) {
	for address, ok := range map[string]bool{
		"http://localhost:80":   true,
		"http://127.0.0.1:80":   true,
		"http://[::1]:80":       true,
		"https://example.com":   true,
		"/run/x.sock":           true,
		"http://example.com":    false,
		"http://10.0.0.1":       false,
		"http://localhost.evil": false,
	} {
		c, err := client.New(client.WithAddress(address))
		if (err == nil) != ok {
			t.Errorf("%s: error is %v", address, err)
		}
		if err == nil {
			c.Close()
			continue
		}
		if c, err = client.New(client.WithAddress(address), client.WithInsecureHTTP()); err != nil {
			t.Errorf("%s with WithInsecureHTTP: %v", address, err)
			continue
		}
		c.Close()
	}
}
