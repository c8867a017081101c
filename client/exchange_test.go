package client_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httptrace"
	"net/url"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

// The socket is not there, and there is no token either: the socket is the
// better news.
func TestNotInContainer(t *testing.T) {
	path := socketPath(t)
	for _, opts := range [][]client.Option{nil, {client.WithToken(testToken)}} {
		c, err := client.New(append(opts, client.WithAddress(path), client.WithRetry(client.RetryPolicy{MaxAttempts: 1}))...)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		_, err = c.GetEnvironment(background)
		var conn *client.ConnError
		if !errors.As(err, &conn) || !errors.Is(err, syscall.ENOENT) || !errors.Is(err, client.ErrUnavailable) || errors.Is(err, client.ErrNoToken) {
			t.Fatalf("error is %#v", err)
		}
		if conn.MaybeSent || conn.Hint == "" || conn.Address != "unix://"+path {
			t.Errorf("error is %+v", conn)
		}
	}
}

func TestRetries(t *testing.T) {
	refused := &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}
	forbidden := &net.OpError{Op: "dial", Err: syscall.EACCES}
	get := func(c *client.Client) error { _, err := c.GetEnvironment(background); return err }
	post := func(c *client.Client) error { _, err := c.RebootServer(background); return err }
	marked := func(c *client.Client) error { _, err := c.RebootServer(background, client.Idempotent()); return err }
	tests := []struct {
		name     string
		call     func(*client.Client) error
		policy   client.RetryPolicy
		outcomes []any // error, or status
		attempts int
		ok       bool
	}{
		{"success", get, client.RetryPolicy{}, []any{200}, 1, true},
		{"refused connection", get, client.RetryPolicy{}, []any{refused, 200}, 2, true},
		{"connection lost", get, client.RetryPolicy{}, []any{io.ErrUnexpectedEOF, 200}, 2, true},
		{"not permitted", get, client.RetryPolicy{}, []any{forbidden, 200}, 1, false},
		{"429", get, client.RetryPolicy{}, []any{429, 200}, 2, true},
		{"502, 503, 504", get, client.RetryPolicy{MaxAttempts: 4}, []any{502, 503, 504, 200}, 4, true},
		{"as many as fit by default", get, client.RetryPolicy{}, []any{503, refused, 504, 502, io.ErrUnexpectedEOF, 200}, 6, true},
		{"429, three attempts by default", get, client.RetryPolicy{}, []any{429, 429, 429, 200}, 3, false},
		{"429, more if asked for", get, client.RetryPolicy{MaxAttempts: 4}, []any{429, 429, 429, 200}, 4, true},
		{"an explicit number holds", get, client.RetryPolicy{MaxAttempts: 3}, []any{503, 503, 503, 200}, 3, false},
		{"beyond the default time too", get, client.RetryPolicy{MaxAttempts: 8, MinBackoff: 20 * time.Second, MaxBackoff: 20 * time.Second}, []any{503, 503, 503, 503, 503, 503, 503, 200}, 8, true},
		{"none", get, client.RetryPolicy{MaxAttempts: 1}, []any{503, 200}, 1, false},
		{"500", get, client.RetryPolicy{}, []any{500, 200}, 1, false},
		{"404", get, client.RetryPolicy{}, []any{404, 200}, 1, false},
		{"POST, refused connection", post, client.RetryPolicy{}, []any{refused, 200}, 1, false},
		{"POST, 503", post, client.RetryPolicy{}, []any{503, 200}, 1, false},
		{"POST, marked", marked, client.RetryPolicy{}, []any{503, refused, 200}, 3, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				n := 0
				c := newClient(t, "/unused", client.WithRetry(tt.policy), roundTrip(func(*http.Request) (*http.Response, error) {
					n++
					switch o := tt.outcomes[n-1].(type) {
					case error:
						return nil, o
					case int:
						if o == 200 && tt.ok {
							return response(o, `{"data":true}`), nil
						}
						return response(o, `{"error":{"title":"x"}}`), nil
					}
					panic("unreachable")
				}))
				err := tt.call(c)
				var decode *client.DecodeError // {"data":true} is no environment, but an answer
				if ok := err == nil || errors.As(err, &decode); ok != tt.ok {
					t.Errorf("error is %v", err)
				}
				if n != tt.attempts {
					t.Errorf("%d attempts, want %d", n, tt.attempts)
				}
			})
		})
	}
}

// How long a call waits that is answered 503 once and then succeeds, and is
// asked to wait with Retry-After.
func TestRetryAfter(t *testing.T) {
	const bound = client.DefaultMinBackoff
	tests := []struct {
		after    string
		min, max time.Duration
	}{
		{"", 0, bound},
		{"0", 0, bound},
		{"1", time.Second, time.Second},
		{"99999999", bound + 5*time.Second, bound + 5*time.Second},
		{"99999999999999999999999", bound + 5*time.Second, bound + 5*time.Second},
		{"-1", 0, bound},
		{"soon", 0, bound},
		{"NaN", 0, bound},
		{"Sat, 01 Jan 2000 00:00:02 GMT", 2 * time.Second, 2 * time.Second}, // the bubble begins at midnight
		{"Sat, 01 Jan 2000 09:00:00 GMT", bound + 5*time.Second, bound + 5*time.Second},
		{"Fri, 31 Dec 1999 00:00:00 GMT", 0, bound},
	}
	for _, tt := range tests {
		t.Run(tt.after, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				n := 0
				c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
					if n++; n == 1 {
						return response(503, ``, "Retry-After", tt.after), nil
					}
					return response(200, goodEnvironment), nil
				}))
				start := time.Now()
				if _, err := c.GetEnvironment(background); err != nil {
					t.Fatal(err)
				}
				if d := time.Since(start); d < tt.min || d > tt.max {
					t.Errorf("waited %v, want %v to %v", d, tt.min, tt.max)
				}
			})
		})
	}
}

// A wait that would outlive the context is not begun, and the error is the one
// that made the wait necessary.
func TestRetryRespectsDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
			return response(503, ``, "Retry-After", "3"), nil
		}))
		ctx, cancel := context.WithTimeout(background, 2*time.Second)
		defer cancel()
		start := time.Now()
		_, err := c.GetEnvironment(ctx)
		if d := time.Since(start); d != 0 || !errors.Is(err, client.ErrUnavailable) {
			t.Errorf("after %v: %v", d, err)
		}
	})
}

// A platform that is away for two seconds is not noticed by callers of one
// client, however it is away.
func TestRetriesOutliveARestart(t *testing.T) {
	refused := &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}
	for name, away := range map[string]func() (*http.Response, error){
		"nothing listens":     func() (*http.Response, error) { return nil, refused },
		"a proxy answers 503": func() (*http.Response, error) { return response(503, ``), nil },
	} {
		for range 20 { // chance decides the waits
			t.Run(name, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					start := time.Now()
					c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
						if time.Since(start) < 2*time.Second {
							return away()
						}
						return response(200, goodEnvironment), nil
					}))
					var wg sync.WaitGroup
					for range 64 {
						wg.Go(func() {
							if _, err := c.GetEnvironment(background); err != nil {
								t.Error(err)
							}
						})
					}
					wg.Wait()
					if d := time.Since(start); d > 3*time.Second {
						t.Errorf("it took %v", d)
					}
				})
			})
		}
	}
}

// The last attempt begins MaxElapsed after the first failure.
func TestMaxElapsed(t *testing.T) {
	for name, tt := range map[string]struct {
		policy client.RetryPolicy
		want   time.Duration
	}{
		"default":       {client.RetryPolicy{}, 3 * time.Second},
		"given":         {client.RetryPolicy{MaxElapsed: time.Minute}, time.Minute},
		"with attempts": {client.RetryPolicy{MaxElapsed: 7 * time.Second, MaxAttempts: 1000}, 7 * time.Second},
		"endless":       {client.RetryPolicy{MaxElapsed: -1}, time.Hour},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				refused := &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}
				start, last := time.Now(), time.Duration(0)
				c := newClient(t, "/unused", client.WithRetry(tt.policy), roundTrip(func(*http.Request) (*http.Response, error) {
					last = time.Since(start)
					return nil, refused
				}))
				ctx, cancel := context.WithTimeout(background, time.Hour)
				defer cancel()
				_, err := c.GetEnvironment(ctx)
				if !errors.Is(err, syscall.ECONNREFUSED) || last > tt.want || last < tt.want-5*time.Second {
					t.Errorf("the last attempt after %v: %v", last, err)
				}
				if tt.want < time.Hour && last != tt.want {
					t.Errorf("the last attempt after %v, want %v", last, tt.want)
				}
			})
		})
	}
}

// Callers who call again at once do not storm a platform that is away: at most
// four attempts a second each, on average.
func TestNoStorm(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		refused := &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}
		var attempts atomic.Int64
		c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
			attempts.Add(1)
			return nil, refused
		}))
		const callers, seconds = 64, 10
		start := time.Now()
		var wg sync.WaitGroup
		for range callers {
			wg.Go(func() {
				for time.Since(start) < seconds*time.Second {
					c.GetEnvironment(background)
				}
			})
		}
		wg.Wait()
		if n := attempts.Load(); n > 4*callers*seconds {
			t.Errorf("%d attempts, %.1f a second and caller", n, float64(n)/callers/seconds)
		} else {
			t.Logf("%d attempts, %.1f a second and caller", n, float64(n)/callers/seconds)
		}
	})
}

// An outage is not answered with three times the load.
func TestRetryBudget(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := 0
		c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
			n++
			return response(503, ``), nil
		}))
		for range 1000 {
			c.GetEnvironment(background)
		}
		if want := 1000 + 64*8; n != want {
			t.Errorf("%d attempts of 1000 calls, want %d", n, want)
		}
	})
}

func TestTimeouts(t *testing.T) {
	stall := roundTrip(func(r *http.Request) (*http.Response, error) {
		<-r.Context().Done()
		return nil, r.Context().Err()
	})
	stallBody := roundTrip(func(r *http.Request) (*http.Response, error) {
		resp := response(200, "")
		resp.Body = io.NopCloser(readerFunc(func([]byte) (int, error) {
			<-r.Context().Done()
			return 0, r.Context().Err()
		}))
		return resp, nil
	})
	for name, opt := range map[string]client.Option{"before the headers": stall, "in the body": stallBody} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				once := client.WithRetry(client.RetryPolicy{MaxAttempts: 1})
				c := newClient(t, "/unused", opt, once, client.WithTimeout(3*time.Second))
				start := time.Now()
				_, err := c.GetEnvironment(background)
				var conn *client.ConnError
				if time.Since(start) != 3*time.Second || !errors.As(err, &conn) || !conn.Timeout() || errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("own timeout: after %v: %v", time.Since(start), err)
				}

				start = time.Now()
				_, err = c.GetEnvironment(background, client.CallTimeout(time.Minute))
				if time.Since(start) != time.Minute || !errors.Is(err, os.ErrDeadlineExceeded) {
					t.Errorf("timeout of the call: after %v: %v", time.Since(start), err)
				}

				ctx, cancel := context.WithTimeout(background, time.Second)
				defer cancel()
				start = time.Now()
				_, err = c.GetEnvironment(ctx)
				if time.Since(start) != time.Second || !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("caller's deadline: after %v: %v", time.Since(start), err)
				}
				if want := "getEnvironment: context deadline exceeded"; err.Error() != want {
					t.Errorf("text is %q, want %q", err, want)
				}

				ctx, cancel = context.WithCancel(background)
				time.AfterFunc(time.Second, cancel)
				if _, err = c.GetEnvironment(ctx); !errors.Is(err, context.Canceled) {
					t.Errorf("cancelled: %v", err)
				}

				start = time.Now()
				forever := newClient(t, "/unused", opt, once, client.WithTimeout(0))
				ctx, cancel = context.WithTimeout(background, time.Hour)
				defer cancel()
				if _, err = forever.GetEnvironment(ctx); time.Since(start) != time.Hour {
					t.Errorf("no timeout: after %v: %v", time.Since(start), err)
				}
			})
		})
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// The timeout holds on a real socket too, and tells a connection that was never
// made from a platform that does not answer.
func TestTimeoutOnSocket(t *testing.T) {
	hang := make(chan struct{})
	s := serveRaw(t, func(int, *http.Request) string { <-hang; return "" })
	defer close(hang)
	c := newClient(t, s.address, client.WithTimeout(20*time.Millisecond))
	_, err := c.RebootServer(background)
	var conn *client.ConnError
	if !errors.As(err, &conn) || !conn.MaybeSent || conn.Cause != "no answer within 20ms" {
		t.Errorf("error is %+v", err)
	}
	if n := len(s.requests()); n != 1 {
		t.Errorf("%d requests, want 1", n)
	}
}

// Over TCP, too, the client knows whether a request may have been sent, and a
// trace of the caller's is told of the connection.
func TestMaybeSent(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }))
	defer s.Close()
	closed := httptest.NewServer(nil)
	closed.Close()
	unix := serveRaw(t, func(int, *http.Request) string { return "" })
	for address, want := range map[string]bool{s.URL: true, closed.URL: false, unix.address: true, socketPath(t): false} {
		traced := false
		ctx := httptrace.WithClientTrace(background, &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { traced = true }})
		_, err := newClient(t, address).RebootServer(ctx)
		var conn *client.ConnError
		if !errors.As(err, &conn) || conn.MaybeSent != want || traced != want {
			t.Errorf("%s: traced %v: %+v", address, traced, err)
		}
	}
}

func TestTokenRotates(t *testing.T) {
	s := serveRaw(t, func(n int, _ *http.Request) string {
		if n == 1 {
			return "HTTP/1.1 503 X\r\n\r\n"
		}
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + goodEnvironment
	})
	n := 0
	c := newClient(t, s.address, client.WithTokenSource(func(context.Context) (string, error) {
		n++
		return fmt.Sprintf("token-%d", n), nil
	}))
	if _, err := c.GetEnvironment(background); err != nil {
		t.Fatal(err)
	}
	for i, r := range s.requests() {
		if got, want := r.Header.Get(client.TokenHeader), fmt.Sprintf("token-%d", i+1); got != want {
			t.Errorf("attempt %d has token %q, want %q", i+1, got, want)
		}
	}
	failed := errors.New("vault is sealed")
	c = newClient(t, s.address, client.WithTokenSource(func(context.Context) (string, error) { return "", failed }))
	if _, err := c.GetEnvironment(background); !errors.Is(err, failed) || err.Error() != "getEnvironment: token source: vault is sealed" {
		t.Errorf("error is %v", err)
	}
}

// What goes over the wire, to the letter.
func TestRequest(t *testing.T) {
	for _, proxy := range []string{"HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"} {
		t.Setenv(proxy, "http://u:p@127.0.0.1:1")
	}
	s := serveRaw(t, func(int, *http.Request) string {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":null}"
	})
	c := newClient(t, s.address, client.WithUserAgent("ua/1"))
	c.ValidateVPNLogin(background, "me", "secret-password", client.CallHeader("x-trace", "t1"))
	c.PostObjectCache(background, cycle.ObjectCacheSave{Scope: "container", Key: "k"})
	c.GetObjectCache(background, &cycle.GetObjectCacheParams{Scope: "container", Key: "a b&c=d/é"})
	want := []string{
		"POST /v1/vpn/login HTTP/1.1\r\nHost: fairlead.localhost\r\nUser-Agent: ua/1\r\nContent-Length: 0\r\nAccept: application/json\r\nAuthorization: Basic bWU6c2VjcmV0LXBhc3N3b3Jk\r\nX-Cycle-Token: " + testToken + "\r\nX-Trace: t1\r\n\r\n",
		"POST /v1/object-cache HTTP/1.1\r\nHost: fairlead.localhost\r\nUser-Agent: ua/1\r\nContent-Length: %d\r\nAccept: application/json\r\nContent-Type: application/json\r\nX-Cycle-Token: " + testToken + "\r\n\r\n",
		"GET /v1/object-cache?key=a+b%26c%3Dd%2F%C3%A9&scope=container HTTP/1.1\r\nHost: fairlead.localhost\r\nUser-Agent: ua/1\r\nAccept: application/json\r\nX-Cycle-Token: " + testToken + "\r\n\r\n",
	}
	got := s.requests()
	if len(got) != len(want) {
		t.Fatalf("%d requests, want %d", len(got), len(want))
	}
	for i, r := range got {
		var b bytes.Buffer
		fmt.Fprintf(&b, "%s %s %s\r\nHost: %s\r\nUser-Agent: %s\r\n", r.Method, r.RequestURI, r.Proto, r.Host, r.UserAgent())
		if r.Method != "GET" {
			fmt.Fprintf(&b, "Content-Length: %d\r\n", r.ContentLength)
		}
		r.Header.Del("User-Agent")
		r.Header.Del("Content-Length")
		r.Header.Write(&b)
		b.WriteString("\r\n")
		w := want[i]
		if strings.Contains(w, "%d") {
			w = fmt.Sprintf(w, r.ContentLength)
		}
		if b.String() != w {
			t.Errorf("request %d is\n%s\nwant\n%s", i, b.String(), w)
		}
	}
}

func TestCallOptionErrors(t *testing.T) {
	c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
		t.Error("a request was sent")
		return nil, io.EOF
	}))
	for want, opt := range map[string]client.CallOption{
		`getEnvironment: CallHeader: "X-Cycle-Token" is set by the client`:                           client.CallHeader(client.TokenHeader, "x"),
		`getEnvironment: CallHeader: the value of X-A has a control character`:                       client.CallHeader("x-a", "\n"),
		`getEnvironment: CallTimeout: -1ns is negative: use 0 for no timeout`:                        client.CallTimeout(-1),
		`getEnvironment: CallHeader: "Authorization" is set by the client`:                           client.CallHeader("authorization", "x"),
		`getEnvironment: CallHeader: "bad key" is no name of a header`:                               client.CallHeader("bad key", "x"),
		`getEnvironment: CallHeader: "Idempotency-Key" has net/http repeat requests: use Idempotent`: client.CallHeader("idempotency-key", "x"),
		`getEnvironment: CallHeader: "Accept-Encoding" is set by the client`:                         client.CallHeader("accept-encoding", "gzip"),
	} {
		if _, err := c.GetEnvironment(background, nil, opt); err == nil || err.Error() != want {
			t.Errorf("error is %v, want %s", err, want)
		}
	}
	if err := c.CreateInstanceJob(background, cycle.InstanceTask{}); err == nil || err.Error() != "createInstanceJob: request body: is required, and the value given holds nothing" {
		t.Errorf("empty union: %v", err)
	}
}

func TestBasicCredentials(t *testing.T) {
	c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
		t.Error("a request was sent")
		return nil, io.EOF
	}))
	for user, want := range map[string]string{
		"":     "validateVPNLogin: parameter username is required",
		"a:b":  "validateVPNLogin: parameter username has a colon, which would begin the password",
		"a\nb": "validateVPNLogin: parameter username has a control character",
	} {
		_, err := c.ValidateVPNLogin(background, user, "p")
		var param *cycle.ParamError
		if !errors.As(err, &param) || err.Error() != want {
			t.Errorf("%q: %v", user, err)
		}
	}
}

// A token source that the attempt's timeout cut short, and one that makes calls
// of its own.
func TestTokenSourceInTrouble(t *testing.T) {
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer other.Close()
	slow := newClient(t, socketPath(t), client.WithTimeout(20*time.Millisecond), client.WithTokenSource(func(ctx context.Context) (string, error) {
		<-ctx.Done()
		return "", ctx.Err()
	}))
	_, err := slow.GetEnvironment(background)
	var conn *client.ConnError
	if !errors.As(err, &conn) || !conn.Timeout() || conn.MaybeSent || errors.Is(err, context.Canceled) {
		t.Errorf("slow source: %+v", err)
	}
	busy := newClient(t, socketPath(t), client.WithRetry(client.RetryPolicy{MaxAttempts: 1}), client.WithTokenSource(func(ctx context.Context) (string, error) {
		req, _ := http.NewRequestWithContext(ctx, "GET", other.URL, nil)
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return "", err
		}
		return testToken, resp.Body.Close()
	}))
	defer http.DefaultClient.CloseIdleConnections()
	_, err = busy.GetEnvironment(background)
	if !errors.As(err, &conn) || conn.MaybeSent {
		t.Errorf("source with calls of its own: %+v", err)
	}
}

// What middlewares do: send a request twice at once, and return nothing.
func TestOddMiddleware(t *testing.T) {
	s := serveRaw(t, func(int, *http.Request) string {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + goodEnvironment
	})
	hedge := client.WithMiddleware(func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(r *http.Request) (*http.Response, error) {
			second := make(chan *http.Response)
			go func() { resp, _ := next.RoundTrip(r.Clone(r.Context())); second <- resp }()
			resp, err := next.RoundTrip(r)
			if extra := <-second; extra != nil {
				extra.Body.Close()
			}
			return resp, err
		})
	})
	if _, err := newClient(t, s.address, hedge).GetEnvironment(background); err != nil {
		t.Errorf("hedging: %v", err)
	}
	nothing := roundTrip(func(*http.Request) (*http.Response, error) { return nil, nil })
	if _, err := newClient(t, "/unused", nothing).RebootServer(background); err == nil || !strings.Contains(err.Error(), "a middleware returned neither an answer nor an error") {
		t.Errorf("nothing: %v", err)
	}
	bodiless := roundTrip(func(*http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 403, Header: http.Header{}}, nil
	})
	if _, err := newClient(t, "/unused", bodiless).RebootServer(background); !errors.Is(err, client.ErrForbidden) {
		t.Errorf("no body: %v", err)
	}
}

func TestNoLimit(t *testing.T) {
	c := newClient(t, "/unused", client.WithMaxResponseBytes(math.MaxInt64), roundTrip(func(*http.Request) (*http.Response, error) {
		return response(200, goodEnvironment), nil
	}))
	if _, err := c.GetEnvironment(background); err != nil {
		t.Error(err)
	}
}

// A request that cannot be sent is refused, its body closed.
func TestDoClosesBodies(t *testing.T) {
	c := newClient(t, socketPath(t), client.WithRetry(client.RetryPolicy{MaxAttempts: 1}))
	for _, target := range []string{"http://evil.example/x", "relative", "/no/socket"} {
		body := &closed{Reader: strings.NewReader("x")}
		req, err := http.NewRequest("POST", target, body)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Do(background, req); err == nil || !body.closed {
			t.Errorf("%s: error %v, body closed %v", target, err, body.closed)
		}
	}
	for _, header := range []string{"bad key", ""} {
		req := &http.Request{Method: "GET", URL: &url.URL{Path: "/x"}, Header: http.Header{header: {"v"}}}
		var conn *client.ConnError
		if _, err := c.Do(background, req); err == nil || errors.As(err, &conn) {
			t.Errorf("header %q: %v", header, err)
		}
	}
}

type closed struct {
	io.Reader
	closed bool
}

func (c *closed) Close() error { c.closed = true; return nil }

// A redirect is not followed, wherever it points, and the token goes nowhere.
func TestRedirect(t *testing.T) {
	evil := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the redirect was followed") }))
	defer evil.Close()
	for _, status := range []int{301, 302, 303, 307, 308} {
		s := serveRaw(t, func(int, *http.Request) string {
			return fmt.Sprintf("HTTP/1.1 %d X\r\nLocation: %s/?token=x\r\n\r\n", status, evil.URL)
		})
		c := newClient(t, s.address)
		_, err := c.GetEnvironment(background)
		var api *client.APIError
		if !errors.As(err, &api) || api.StatusCode != status || strings.Contains(err.Error(), evil.URL) {
			t.Errorf("%d: %v", status, err)
		}
		if n := len(s.requests()); n != 1 {
			t.Errorf("%d: %d requests", status, n)
		}
	}
}

func TestClose(t *testing.T) {
	enter, leave := make(chan struct{}), make(chan struct{})
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		enter <- struct{}{}
		<-leave
		w.Header().Set("Content-Type", "application/json")
		io.WriteString(w, goodEnvironment)
	}))
	defer srv.Close()
	c := newClient(t, srv.URL)
	done := make(chan error)
	go func() { _, err := c.GetEnvironment(background); done <- err }()
	<-enter
	for range 2 {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := c.GetEnvironment(background); !errors.Is(err, net.ErrClosed) {
		t.Errorf("call after Close: %v", err)
	}
	leave <- struct{}{}
	if err := <-done; err != nil {
		t.Errorf("call under way at Close: %v", err)
	} // goleak finds the connection if it was kept
}

// The canary: with everything switched on, nothing printed has the token or
// the password, whatever happens.
func TestNoSecretIsPrinted(t *testing.T) {
	const password = "canary-pw-77"
	outcomes := map[string]func(*http.Request) (*http.Response, error){
		"ok": func(*http.Request) (*http.Response, error) { return response(200, `{"data":true}`), nil },
		"echo": func(*http.Request) (*http.Response, error) {
			return response(403, `{"error":{"title":"`+testToken+password+`"}}`, "X-Request-Id", testToken), nil
		},
		"odd type": func(*http.Request) (*http.Response, error) {
			return response(200, testToken, "Content-Type", "text/"+testToken), nil
		},
		"lost": func(*http.Request) (*http.Response, error) { return nil, io.ErrUnexpectedEOF },
	}
	for name, f := range outcomes {
		var log bytes.Buffer
		logger := slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
		c := newClient(t, "/unused", client.WithLogger(logger), client.WithMiddleware(func(next http.RoundTripper) http.RoundTripper {
			return roundTripper(func(r *http.Request) (*http.Response, error) {
				if r.Header.Get(client.TokenHeader) != "" {
					t.Error("a middleware sees the token")
				}
				next.RoundTrip(r) // the real one, which fails: it resolves the token that scrubbing needs
				return f(r)
			})
		}))
		_, err := c.ValidateVPNLogin(background, "me", password)
		out := fmt.Sprintf("%s %v %+v %#v %v %+v %#v", &log, err, err, err, c, c, c)
		for e := err; e != nil; e = errors.Unwrap(e) {
			out += e.Error()
		}
		var api *client.APIError
		if errors.As(err, &api) {
			out += fmt.Sprintf("%s %#v", api.Body, api)
		}
		if log.Len() == 0 {
			t.Errorf("%s: nothing was logged", name)
		}
		for _, canary := range []string{testToken, password, "bWU6Y2FuYXJ5"} {
			if strings.Contains(out, canary) {
				t.Errorf("%s: %s is in\n%s", name, canary, out)
			}
		}
	}
}

func TestUserAgent(t *testing.T) {
	s := serveRaw(t, func(int, *http.Request) string { return "HTTP/1.1 204 No Content\r\n\r\n" })
	for agent, want := range map[string]string{"": `[]`, "ua/1": `["ua/1"]`} {
		c := newClient(t, s.address, client.WithUserAgent(agent))
		c.GetEnvironment(background)
		for _, own := range []string{"", "own"} {
			req, _ := http.NewRequest("GET", "/v1/new", nil)
			req.Header.Set("User-Agent", own)
			resp, err := c.Do(background, req)
			if err != nil {
				t.Fatal(err)
			}
			resp.Body.Close()
		}
		seen := s.requests()
		for i, want := range []string{want, want, `["own"]`} {
			if got := fmt.Sprintf("%q", seen[len(seen)-3+i].Header["User-Agent"]); got != want {
				t.Errorf("WithUserAgent(%q), request %d: got %s, want %s", agent, i, got, want)
			}
		}
	}
}

func TestDo(t *testing.T) {
	s := serveRaw(t, func(_ int, r *http.Request) string {
		switch r.URL.Path {
		case "/v1/new":
			return "HTTP/1.1 202 OK\r\nContent-Type: text/plain\r\n\r\nhello"
		case "/v1/upgrade":
			return "HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\nraw"
		}
		return "HTTP/1.1 404 X\r\nContent-Type: application/json\r\n\r\n{\"error\":{\"code\":\"404.x\",\"title\":\"No.\"}}"
	})
	c := newClient(t, s.address)
	do := func(method, target string) (*http.Response, error) {
		req, err := http.NewRequest(method, target, strings.NewReader("body"))
		if err != nil {
			t.Fatal(err)
		}
		return c.Do(background, req)
	}
	resp, err := do("POST", "/v1/new?a=b%20c")
	if err != nil {
		t.Fatal(err)
	}
	text, _ := io.ReadAll(resp.Body)
	resp.Body.Close()
	r := s.requests()[0]
	if resp.StatusCode != 202 || string(text) != "hello" || r.RequestURI != "/v1/new?a=b%20c" || r.Header.Get(client.TokenHeader) != testToken || r.ContentLength != 4 {
		t.Errorf("answer %d %q to %s %v", resp.StatusCode, text, r.RequestURI, r.Header)
	}
	_, err = do("POST", "/v1/other")
	var api *client.APIError
	if !errors.As(err, &api) || err.Error() != "POST /v1/other: 404 Not Found: No. (404.x)" {
		t.Errorf("error is %v", err)
	}
	if _, err = do("GET", "http://evil.example/v1/new"); err == nil || !strings.Contains(err.Error(), "the request is for http://evil.example, the client is for unix:///") {
		t.Errorf("foreign host: %v", err)
	}
	resp, err = do("GET", "/v1/upgrade")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := resp.Body.(io.ReadWriteCloser); !ok || resp.StatusCode != 101 {
		t.Errorf("upgrade: status %d, body %T", resp.StatusCode, resp.Body)
	}
	resp.Body.Close()
	if n := len(s.requests()); n != 3 {
		t.Errorf("%d requests, want 3", n)
	}
}

// A platform that switches protocols although nobody asked has refused: what
// follows is not waited for, and the connection is closed.
func TestSwitchedUnasked(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		conn, peer := net.Pipe()
		defer peer.Close()
		c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
			resp := response(http.StatusSwitchingProtocols, "")
			resp.Body = conn
			return resp, nil
		}))
		_, err := c.GetEnvironment(background)
		if api, ok := errors.AsType[*client.APIError](err); !ok || api.StatusCode != http.StatusSwitchingProtocols {
			t.Errorf("error is %v", err)
		}
		if _, err := peer.Read(make([]byte, 1)); err != io.EOF {
			t.Errorf("the connection is open: %v", err)
		}
	})
}

// The base path of the address stays in front.
func TestBasePath(t *testing.T) {
	var got []string
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		got = append(got, r.RequestURI)
		w.Header().Set("Content-Type", "application/json")
		io.WriteString(w, goodEnvironment)
	}))
	defer srv.Close()
	c := newClient(t, srv.URL+"/base%2Fx/y/")
	if _, err := c.GetEnvironment(background); err != nil {
		t.Fatal(err)
	}
	req, _ := http.NewRequest("GET", "/a%2Fb", nil)
	resp, err := c.Do(background, req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	c.Close()
	if want := "[/base%2Fx/y/v1/environment /base%2Fx/y/a%2Fb]"; fmt.Sprint(got) != want {
		t.Errorf("paths are %v, want %s", got, want)
	}
}
