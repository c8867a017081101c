package socket

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A place in the pool comes back when the context ends, even if nobody closes the
// body of the answer.
func TestPlacesComeBackWithTheContext(t *testing.T) {
	t.Parallel()
	kinds(t, func(t *testing.T, o TransportOptions) {
		a, _ := socketAddress(t)
		s := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/part" {
				w.Header().Set("Content-Length", "10")
				io.WriteString(w, "part")
				w.(http.Flusher).Flush()
				<-r.Context().Done()
			}
		})}
		defer s.Close()
		l := listen(t, a)
		go s.Serve(l)
		tr := NewTransport(a, o)
		defer tr.CloseIdleConnections()
		for i := range 300 {
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
			req, _ := http.NewRequestWithContext(ctx, "GET", a.BaseURL().JoinPath("part").String(), nil)
			resp, err := tr.RoundTrip(req)
			if err != nil {
				t.Fatalf("request %d: %v", i, err)
			}
			cancel()
			_ = resp // and its body stays open
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		req, _ := http.NewRequestWithContext(ctx, "GET", a.BaseURL().String(), nil)
		resp, err := tr.RoundTrip(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
	})
}

// A server that refuses a large header early, and reads no more, is heard.
func TestEarlyAnswerToLargeHeader(t *testing.T) {
	t.Parallel()
	kinds(t, func(t *testing.T, o TransportOptions) {
		a, _ := socketAddress(t)
		l := listen(t, a)
		go func() {
			for {
				conn, err := l.Accept()
				if err != nil {
					return
				}
				t.Cleanup(func() { conn.Close() })
				conn.Read(make([]byte, 100))
				io.WriteString(conn, "HTTP/1.1 431 X\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno")
			}
		}()
		for name, change := range map[string]func(*http.Request){
			"header": func(r *http.Request) { r.Header.Set("X", strings.Repeat("x", 4<<20)) },
			"query":  func(r *http.Request) { r.URL.RawQuery = strings.Repeat("x", 4<<20) },
		} {
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
			req, _ := http.NewRequestWithContext(ctx, "GET", a.BaseURL().String(), nil)
			change(req)
			resp, err := NewTransport(a, o).RoundTrip(req)
			if err != nil || resp.StatusCode != 431 {
				t.Errorf("%s: %v, %v", name, resp, err)
			} else {
				resp.Body.Close()
			}
			cancel()
		}
	})
}

// The caller may change its request once RoundTrip has returned; the race
// detector watches.
func TestRequestIsNotReadAfterRoundTrip(t *testing.T) {
	t.Parallel()
	kinds(t, func(t *testing.T, o TransportOptions) {
		a, _ := socketAddress(t)
		l := listen(t, a)
		go func() {
			for {
				conn, err := l.Accept()
				if err != nil {
					return
				}
				conn.Close()
			}
		}()
		tr := NewTransport(a, o)
		for range 300 {
			req, _ := http.NewRequestWithContext(t.Context(), "POST", a.BaseURL().String(), struct{ io.Reader }{strings.NewReader("body")})
			for i := range 300 {
				req.Header.Set(fmt.Sprintf("X-%d", i), "v")
			}
			if resp, err := tr.RoundTrip(req); err == nil {
				resp.Body.Close()
			}
			for i := range 300 {
				req.Header.Set(fmt.Sprintf("X-%d", i), "changed")
			}
			req.URL.Path = "/changed"
		}
	})
}

// Only a 101 that names the new protocol switches. Any other answer below 200 has
// no body, ends with its context, and the connection is not used again.
func TestStatusesBelow200(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		head     string
		switched bool
	}{
		"101 without headers":        {"HTTP/1.1 101 S\r\n\r\n", false},
		"101 without Connection":     {"HTTP/1.1 101 S\r\nUpgrade: echo\r\n\r\n", false},
		"101 without Upgrade":        {"HTTP/1.1 101 S\r\nConnection: upgrade\r\n\r\n", false},
		"101 with another token":     {"HTTP/1.1 101 S\r\nUpgrade: echo\r\nConnection: upgraded\r\n\r\n", false},
		"101 with both":              {"HTTP/1.1 101 S\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n", true},
		"101 with a list of options": {"HTTP/1.1 101 S\r\nUpgrade: echo\r\nConnection: keep-alive\r\nConnection: x, upgrade\r\n\r\n", true},
		"099":                        {"HTTP/1.1 099 S\r\nContent-Length: 0\r\n\r\n", false},
		"000":                        {"HTTP/1.1 000 S\r\nContent-Length: 0\r\n\r\n", false},
	} {
		t.Run(name, func(t *testing.T) {
			kinds(t, func(t *testing.T, o TransportOptions) {
				a, _ := socketAddress(t)
				l := listen(t, a)
				var conns atomic.Int64
				go func() {
					for {
						conn, err := l.Accept()
						if err != nil {
							return
						}
						conns.Add(1)
						t.Cleanup(func() { conn.Close() })
						go func() {
							for r := bufio.NewReader(conn); ; {
								if _, err := http.ReadRequest(r); err != nil {
									return
								}
								io.WriteString(conn, tt.head)
							}
						}()
					}
				}()
				tr := NewTransport(a, o)
				defer tr.CloseIdleConnections()
				for n := range int64(2) {
					ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
					defer cancel()
					req, _ := http.NewRequestWithContext(ctx, "GET", a.BaseURL().String(), nil)
					resp, err := tr.RoundTrip(req)
					if err != nil {
						t.Fatal(err)
					}
					_, writes := resp.Body.(io.Writer)
					if writes != tt.switched {
						t.Errorf("the body can be written to: %t", writes)
					}
					if !tt.switched {
						if b, err := io.ReadAll(resp.Body); len(b) != 0 || err != nil {
							t.Errorf("the body is %q, %v", b, err)
						}
					}
					resp.Body.Close()
					if got := conns.Load(); got != n+1 {
						t.Errorf("%d connections after %d requests", got, n+1)
					}
				}
			})
		})
	}
}

// A server that answers a new connection before it was asked, and goes on, would
// shift every later answer by one.
func TestNothingIsAskedAfterAnAnswer(t *testing.T) {
	t.Parallel()
	a, _ := socketAddress(t)
	l := listen(t, a)
	said := make(chan struct{})
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstray")
			said <- struct{}{}
			go func() {
				defer conn.Close()
				for r := bufio.NewReader(conn); ; {
					req, err := http.ReadRequest(r)
					if err != nil {
						return
					}
					t.Errorf("the server was asked for %s", req.URL.Path)
				}
			}()
		}
	}()
	tr := newUnixTransport(a)
	dial := tr.pool.dial
	tr.pool.dial = func(ctx context.Context) (net.Conn, error) {
		conn, err := dial(ctx)
		if err == nil {
			<-said
		}
		return conn, err
	}
	for _, path := range []string{"/a", "/b"} {
		req := newRequest(t.Context(), "GET", nil)
		req.URL.Path = path
		resp, err := tr.RoundTrip(req)
		if !errors.Is(err, errUnasked) {
			t.Errorf("%s: %v, %v", path, resp, err)
		}
		if n := tr.pool.counts(); n != [3]int{} {
			t.Errorf("open, idle, waited for: %v", n)
		}
	}
}

// Over TCP gzip is asked for and undone, over a unix socket it is neither.
func TestCompression(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("compressible ", 1000)
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Asked", r.Header.Get("Accept-Encoding"))
		if r.Header.Get("Accept-Encoding") != "gzip" {
			io.WriteString(w, text)
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		io.WriteString(z, text)
		z.Close()
	})
	tcp := httptest.NewServer(handler)
	defer tcp.Close()
	unix, _ := socketAddress(t)
	l := listen(t, unix)
	s := &http.Server{Handler: handler}
	defer s.Close()
	go s.Serve(l)
	for address, asked := range map[Address]string{parsed(t, tcp.URL): "gzip", unix: ""} {
		resp, err := newClient(t, address, TransportOptions{}).Get(address.BaseURL().String())
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if string(body) != text || err != nil || resp.Header.Get("Asked") != asked || resp.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s: %d bytes, %v, %v", address, len(body), err, resp.Header)
		}
	}
}

// A proxy gets what is for the platform, and never a request over a unix socket.
func TestProxy(t *testing.T) {
	t.Parallel()
	proxied := make(chan string, 1)
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { proxied <- r.URL.String() }))
	defer proxy.Close()
	at, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	o := TransportOptions{Proxy: http.ProxyURL(at)}
	a := parsed(t, "http://platform.example/base")
	if status, _ := get(t, newClient(t, a, o), a, "it"); status != 200 {
		t.Errorf("status %d", status)
	}
	if got := <-proxied; got != "http://platform.example/base/it" {
		t.Errorf("the proxy was asked for %s", got)
	}
	for _, standard := range []bool{false, true} {
		o.Standard = standard
		unix, _ := socketAddress(t)
		if resp, err := newClient(t, unix, o).Get(unix.BaseURL().String()); err == nil {
			resp.Body.Close()
			t.Error("there is no such socket")
		}
	}
	if len(proxied) != 0 {
		t.Errorf("the proxy was asked for %s", <-proxied)
	}
}
