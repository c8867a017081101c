package socket

import (
	"bufio"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// get returns the status and the body of an answer.
func get(t *testing.T, c *http.Client, a Address, path string) (status int, body string) {
	t.Helper()
	resp, err := c.Get(a.BaseURL().JoinPath(path).String())
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(b)
}

// The request as the server gets it: no proxy's absolute form, no
// Proxy-Authorization, no Accept-Encoding, HTTP/1.1, and the dummy host.
func TestRequestOnTheWire(t *testing.T) {
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"} {
		t.Setenv(name, "http://user:SECRET@127.0.0.1:1")
		t.Setenv(strings.ToLower(name), "http://user:SECRET@127.0.0.1:1")
	}
	t.Setenv("NO_PROXY", "")
	t.Setenv("no_proxy", "")

	kinds(t, func(t *testing.T, o TransportOptions) {
		a, _ := socketAddress(t)
		l := listen(t, a)
		wire := make(chan string, 1)
		go func() {
			defer close(wire)
			conn, err := l.Accept()
			if err != nil {
				return
			}
			defer conn.Close()
			var got strings.Builder
			for r := bufio.NewReader(conn); !strings.HasSuffix(got.String(), "\r\n\r\n"); {
				line, err := r.ReadString('\n')
				if err != nil {
					return
				}
				got.WriteString(line)
			}
			wire <- got.String()
			io.WriteString(conn, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
		}()

		if status, _ := get(t, newClient(t, a, o), a, "v1/environment"); status != 204 {
			t.Errorf("got status %d", status)
		}
		const want = "GET /v1/environment HTTP/1.1\r\nHost: fairlead.localhost\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
		if got := <-wire; got != want {
			t.Errorf("\ngot  %q\nwant %q", got, want)
		}
	})
}

func TestTransportLimits(t *testing.T) {
	t.Parallel()
	a := parsed(t, "http://platform")
	tr := newStandardTransport(a, TransportOptions{})
	if tr.MaxIdleConns != 64 || tr.MaxIdleConnsPerHost != 64 || tr.MaxConnsPerHost != 256 || tr.IdleConnTimeout != time.Minute ||
		tr.TLSHandshakeTimeout != 10*time.Second || tr.ExpectContinueTimeout != time.Second || tr.MaxResponseHeaderBytes != 1<<20 {
		t.Errorf("got %+v", tr)
	}
}

// dialWith has a transport of either kind open its connections with dial.
func dialWith(tr Transport, dial func(context.Context, string, string) (net.Conn, error)) Transport {
	switch next := tr.(*guard).next.(type) {
	case *standardTransport:
		next.DialContext = dial
	case *unixTransport:
		next.pool.dial = func(ctx context.Context) (net.Conn, error) { return dial(ctx, "tcp", next.address.hostPort()) }
	case *tcpTransport:
		next.any.DialContext, next.upgrade.DialContext = dial, dial
	}
	return tr
}

// kinds are the transports for a unix socket.
func kinds(t *testing.T, f func(t *testing.T, o TransportOptions)) {
	for _, standard := range []bool{false, true} {
		t.Run(fmt.Sprintf("standard=%v", standard), func(t *testing.T) { f(t, TransportOptions{Standard: standard}) })
	}
}

func TestResponseHeadersAreBounded(t *testing.T) {
	t.Parallel()
	a := serve(t, func(w http.ResponseWriter, r *http.Request) {
		size := maxResponseHeaderBytes / 2
		if r.URL.Path == "/more" {
			size = maxResponseHeaderBytes
		}
		w.Header().Set("X-Padding", strings.Repeat("x", size))
	}, nil)
	c := newClient(t, a, TransportOptions{})
	get(t, c, a, "some")
	if resp, err := c.Get(a.BaseURL().JoinPath("more").String()); err == nil {
		resp.Body.Close()
		t.Error("no error")
	}
}

func TestConnectionsAreReused(t *testing.T) {
	t.Parallel()
	const workers, each = 20, 20
	var opened atomic.Int32
	a := serve(t, func(http.ResponseWriter, *http.Request) {}, func(s *http.Server) {
		s.ConnState = func(_ net.Conn, state http.ConnState) {
			if state == http.StateNew {
				opened.Add(1)
			}
		}
	})
	c := newClient(t, a, TransportOptions{})
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for range each {
				resp, err := c.Get(a.BaseURL().String())
				if err != nil {
					t.Error(err)
					return
				}
				resp.Body.Close()
			}
		})
	}
	wg.Wait()
	if n := opened.Load(); n > maxIdleConns {
		t.Errorf("%d workers opened %d connections for %d requests", workers, n, workers*each)
	}
}

func TestCloseIdleConnections(t *testing.T) {
	t.Parallel()
	closed := make(chan struct{})
	a := serve(t, func(http.ResponseWriter, *http.Request) {}, func(s *http.Server) {
		s.ConnState = func(_ net.Conn, state http.ConnState) {
			if state == http.StateClosed {
				close(closed)
			}
		}
	})
	c := newClient(t, a, TransportOptions{})
	get(t, c, a, "")
	c.CloseIdleConnections()
	<-closed
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	t.Parallel()
	for _, status := range []int{301, 302, 303, 307, 308} {
		var requests atomic.Int32
		a := serve(t, func(w http.ResponseWriter, r *http.Request) {
			requests.Add(1)
			http.Redirect(w, r, "http://evil.example/", status)
		}, nil)
		got, _ := get(t, newClient(t, a, TransportOptions{}), a, "")
		if got != status || requests.Load() != 1 {
			t.Errorf("%d: got %d after %d requests", status, got, requests.Load())
		}
	}
}

// A foreign host is refused, by the transport behind the guard too.
func TestTransportRefusesForeignHost(t *testing.T) {
	t.Parallel()
	a := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("got a request") }, nil)
	tr := NewTransport(a, TransportOptions{})
	defer tr.CloseIdleConnections()
	for _, tt := range []struct {
		tr   http.RoundTripper
		want string
	}{
		{tr, `Get "http://evil.example/": refused to contact "http://evil.example": this client talks to "http://fairlead.localhost" only`},
		{tr.(*guard).next, `Get "http://evil.example/": refused to contact "evil.example:80": this client talks to "fairlead.localhost:80" only`},
	} {
		resp, err := (&http.Client{Transport: tt.tr}).Get("http://evil.example/")
		if err == nil {
			resp.Body.Close()
		}
		if err == nil || err.Error() != tt.want {
			t.Errorf("\ngot  %v\nwant %s", err, tt.want)
		}
	}
}

func TestFullBacklogSendsPostOnce(t *testing.T) {
	t.Parallel()
	var requests atomic.Int32
	a := serve(t, func(http.ResponseWriter, *http.Request) { requests.Add(1) }, nil)
	tries := 0
	tr := dialWith(NewTransport(a, TransportOptions{}), (&Dialer{Address: a, dial: func(ctx context.Context, network, address string) (net.Conn, error) {
		if tries++; tries < 4 {
			return nil, errFull
		}
		return new(net.Dialer).DialContext(ctx, network, address)
	}}).DialContext)
	c := &http.Client{Transport: tr}
	defer c.CloseIdleConnections()

	resp, err := c.Post(a.BaseURL().String(), "text/plain", strings.NewReader("body"))
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if tries != 4 || requests.Load() != 1 {
		t.Errorf("%d tries, %d requests", tries, requests.Load())
	}
}

func TestSwitchingProtocols(t *testing.T) {
	t.Parallel()
	a := serve(t, func(w http.ResponseWriter, r *http.Request) {
		conn, rw, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		fmt.Fprintf(rw, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: %s\r\n\r\n", r.Header.Get("Upgrade"))
		rw.Flush()
		io.Copy(conn, rw) // echo
	}, nil)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, a.BaseURL().String(), nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Connection", "Upgrade")
	req.Header.Set("Upgrade", "echo")
	resp, err := newClient(t, a, TransportOptions{}).Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, ok := resp.Body.(io.ReadWriteCloser)
	if resp.StatusCode != http.StatusSwitchingProtocols || !ok {
		t.Fatalf("got status %d and a %T", resp.StatusCode, resp.Body)
	}
	echo := make([]byte, len("ahoy"))
	if _, err := io.WriteString(body, "ahoy"); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(body, echo); err != nil || string(echo) != "ahoy" {
		t.Errorf("got %q, %v", echo, err)
	}
}

// HTTP/2 where the server has it, and HTTP/1.1 for what upgrades the connection.
func TestTLS(t *testing.T) {
	t.Parallel()
	offered := make(chan []string, 2)
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, r.Proto) }))
	s.EnableHTTP2 = true
	s.TLS = &tls.Config{GetConfigForClient: func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
		offered <- hello.SupportedProtos
		return nil, nil
	}}
	s.StartTLS()
	defer s.Close()
	roots := x509.NewCertPool()
	roots.AddCert(s.Certificate())
	config := &tls.Config{RootCAs: roots, NextProtos: []string{"h2"}}
	a := parsed(t, s.URL+"/base")
	c := newClient(t, a, TransportOptions{TLSConfig: config})
	if status, proto := get(t, c, a, ""); status != 200 || proto != "HTTP/2.0" {
		t.Errorf("got %d and %s", status, proto)
	}
	if got := <-offered; !slices.Equal(got, []string{"h2", "http/1.1"}) {
		t.Errorf("offered %v", got)
	}
	req, err := http.NewRequest("GET", a.BaseURL().String(), nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Connection", "Upgrade")
	req.Header.Set("Upgrade", "echo")
	resp, err := c.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if resp.Proto != "HTTP/1.1" {
		t.Errorf("got %s", resp.Proto)
	}
	if got := <-offered; slices.Contains(got, "h2") {
		t.Errorf("offered %v", got)
	}
	if got := config.NextProtos; !slices.Equal(got, []string{"h2"}) {
		t.Errorf("the caller's config was changed: %v", got)
	}
}

// Without roots the server is not trusted: nothing turns verification off.
func TestTLSVerifies(t *testing.T) {
	t.Parallel()
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("got a request") }))
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // the failed handshake
	s.StartTLS()
	defer s.Close()
	resp, err := newClient(t, parsed(t, s.URL), TransportOptions{}).Get(s.URL)
	if err == nil {
		resp.Body.Close()
	}
	if !errors.As(err, new(*tls.CertificateVerificationError)) {
		t.Errorf("got %v", err)
	}
}
