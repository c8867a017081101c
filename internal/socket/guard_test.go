package socket

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// A fakeNext plays the transport behind a RoundTripper.
type fakeNext struct {
	calls, closed int
	resp          *http.Response
}

func (f *fakeNext) RoundTrip(*http.Request) (*http.Response, error) { f.calls++; return f.resp, nil }

func (f *fakeNext) CloseIdleConnections() { f.closed++ }

// A fakeBody counts how often it is closed.
type fakeBody struct {
	*strings.Reader
	closed int
}

func (b *fakeBody) Close() error { b.closed++; return nil }

func TestRoundTripperRefuses(t *testing.T) {
	t.Parallel()
	const unix, plain, tls = "/run/api.sock", "http://platform:8080/base", "https://platform"
	for _, tt := range []struct{ address, url, host, want string }{
		{unix, "http://evil.example/", "", `refused to contact "http://evil.example": this client talks to "http://fairlead.localhost" only`},
		{unix, "http://fairlead.localhost:80/", "", `refused to contact "http://fairlead.localhost:80": this client talks to "http://fairlead.localhost" only`},
		{unix, "https://fairlead.localhost/", "", `refused to contact "https://fairlead.localhost": this client talks to "http://fairlead.localhost" only`},
		{unix, "http://fairlead.localhost/", "evil.example", `refused to contact "http://evil.example": this client talks to "http://fairlead.localhost" only`},
		{unix, "http://evil.example/", "fairlead.localhost", `refused to contact "http://evil.example": this client talks to "http://fairlead.localhost" only`},
		{unix, "/v1/environment", "", `refused to contact "://": this client talks to "http://fairlead.localhost" only`},
		{unix, "", "", `refused to contact "": this client talks to "http://fairlead.localhost" only`}, // no URL at all
		{plain, "http://platform/base", "", `refused to contact "http://platform": this client talks to "http://platform:8080" only`},
		{plain, "http://user:SECRET@evil.example/SECRET?SECRET", "", `refused to contact "http://evil.example": this client talks to "http://platform:8080" only`},
		{tls, "http://platform/", "", `refused to contact "http://platform": this client talks to "https://platform" only`},
	} {
		next, body := new(fakeNext), &fakeBody{Reader: strings.NewReader("SECRET")}
		req := &http.Request{Method: http.MethodPost, Host: tt.host, Body: body}
		if tt.url != "" {
			var err error
			if req.URL, err = url.Parse(tt.url); err != nil {
				t.Fatal(err)
			}
		}
		resp, err := newGuard(parsed(t, tt.address), next).RoundTrip(req)
		if err == nil || err.Error() != tt.want || !errors.As(err, new(*HostError)) {
			t.Errorf("\ngot  %v\nwant %s", err, tt.want)
		}
		if resp != nil || next.calls != 0 || body.closed != 1 {
			t.Errorf("%s: got %v, %d requests sent, body closed %d times", tt.url, resp, next.calls, body.closed)
		}
		req.Body = nil
		if _, err := newGuard(parsed(t, tt.address), next).RoundTrip(req); err == nil {
			t.Errorf("%s: not refused without a body", tt.url)
		}
	}
}

func TestRoundTripperPasses(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/run/api.sock", "http://platform:8080/base", "https://platform"} {
		a := parsed(t, address)
		u := a.BaseURL().JoinPath("v1/environment")
		for _, host := range []string{"", u.Host} {
			next, body := &fakeNext{resp: new(http.Response)}, new(fakeBody)
			resp, err := newGuard(a, next).RoundTrip(&http.Request{URL: u, Host: host, Body: body})
			if err != nil || resp != next.resp || next.calls != 1 || body.closed != 0 {
				t.Errorf("%s: got %v, %v", address, resp, err)
			}
		}
	}
}

func TestRoundTripperCloseIdleConnections(t *testing.T) {
	t.Parallel()
	next := new(fakeNext)
	a := parsed(t, "/run/api.sock")
	(&http.Client{Transport: newGuard(a, next)}).CloseIdleConnections()
	if next.closed != 1 {
		t.Errorf("forwarded %d times", next.closed)
	}
}
