package notifications

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/client"
)

// What a status in place of a WebSocket means. In the end there is one request
// for those that are permanent, and two for those that may pass.
func TestHandshakeStatus(t *testing.T) {
	t.Parallel()
	const body = `{"data":null,"error":{"status":%d,"code":"%d.some-code","title":"Some title","detail":"Some detail"}}`
	for _, tt := range []struct {
		status    int
		class     error
		permanent bool
	}{
		{200, nil, true},
		{204, nil, true},
		{301, nil, true},
		{302, nil, true},
		{307, nil, true},
		{308, nil, true},
		{400, nil, true},
		{401, client.ErrUnauthorized, true},
		{403, client.ErrForbidden, true},
		{404, client.ErrNotFound, true},
		{405, nil, true},
		{408, nil, false},
		{409, client.ErrConflict, true},
		{410, nil, true},
		{426, nil, true},
		{429, client.ErrRateLimited, false},
		{500, nil, false},
		{501, nil, false},
		{502, client.ErrUnavailable, false},
		{503, client.ErrUnavailable, false},
		{504, client.ErrUnavailable, false},
	} {
		t.Run(fmt.Sprint(tt.status), func(t *testing.T) {
			t.Parallel()
			bubble(t, func(p *peer) {
				if p.n == 1 {
					p.answer(tt.status, fmt.Sprintf(body, tt.status, tt.status), "Content-Type", "application/json",
						"Location", "http://elsewhere.example/", "X-Request-Id", "r1")
					return
				}
				attend(p)
			}, func(t *testing.T, nw *network) {
				s := nw.open(t)
				dials, err := 1, error(nil)
				if tt.permanent {
					var got []Event
					if got, err = failure(t, s); len(got) != 0 {
						t.Errorf("before came %v", show(got...))
					}
					time.Sleep(time.Hour)
				} else {
					dials, err = 2, expect(t, s, "-1, +2")[0].(Disconnected).Err
				}
				synctest.Wait()
				if n := len(nw.dialled()); n != dials {
					t.Errorf("%d dials, want %d", n, dials)
				}
				e, ok := errors.AsType[*client.APIError](err)
				if !ok {
					t.Fatalf("got %T %v, want an APIError", err, err)
				}
				if e.StatusCode != tt.status || e.Operation != "notifications" || tt.class != nil && !errors.Is(err, tt.class) {
					t.Errorf("got %+v", e)
				}
				want := "Some title"
				if tt.status < 400 {
					want = "The platform did not open a WebSocket"
				}
				if e.Title != want || tt.status >= 400 && (e.Code != fmt.Sprintf("%d.some-code", tt.status) || e.Detail != "Some detail" || e.RequestID != "r1") {
					t.Errorf("got %+v", e)
				}
			})
		})
	}
}

// A permanent error stays, and leaves nothing running.
func TestPermanent(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		if p.n == 1 {
			p.upgrade()
			p.send(message(1))
			return
		}
		p.answer(401, "no JSON")
	}, func(t *testing.T, nw *network) {
		s := nw.open(t)
		for i, want := range [][]string{{"+1", "1", "-0"}, nil, nil} {
			got, err := failure(t, s)
			if !errors.Is(err, client.ErrUnauthorized) || !slices.Equal(show(got...), want) {
				t.Errorf("%d: got %v, %v", i, show(got...), err)
			}
		}
		select {
		case <-s.done:
		default:
			t.Error("the stream's goroutine goes on")
		}
	})
}

// A redirect is not followed, wherever it points: neither the token nor anything
// else is sent there.
func TestRedirect(t *testing.T) {
	t.Parallel()
	var elsewhere atomic.Int32
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(accept(l, func(p *peer) {
		elsewhere.Add(1)
		attend(p)
	}))
	for i, location := range []string{
		"http://" + l.Addr().String() + "/v1/notifications", "ws://" + l.Addr().String(), "//" + l.Addr().String(),
		"/v2/notifications", "", "http://[::1", "%zz", "http://fairlead.localhost/v2",
	} {
		for _, status := range []int{301, 302, 303, 307, 308} {
			t.Run(fmt.Sprint(i, " ", status), func(t *testing.T) {
				path := socketPath(t)
				var requests atomic.Int32
				listen(t, path, func(p *peer) {
					requests.Add(1)
					p.answer(status, "", "Location", location)
				})
				s := Open(dialUnix(t, path), WithBackoff(1, 1))
				defer s.Close()
				got, err := failure(t, s)
				if e, ok := errors.AsType[*client.APIError](err); !ok || e.StatusCode != status || len(got) != 0 {
					t.Errorf("got %v, %v", show(got...), err)
				}
				if strings.Contains(err.Error(), "zz") || requests.Load() != 1 {
					t.Errorf("%d requests, %v", requests.Load(), err)
				}
			})
		}
	}
	if n := elsewhere.Load(); n != 0 {
		t.Errorf("%d requests went elsewhere", n)
	}
}

// There need not be a socket yet, nor someone who listens on it.
func TestSocketAppears(t *testing.T) {
	t.Parallel()
	path := filepath.Join(filepath.Dir(socketPath(t)), "s")
	s := Open(dialUnix(t, path), WithBackoff(time.Microsecond, time.Millisecond))
	defer s.Close()
	failed := func(is error) {
		t.Helper()
		lost, ok := next(t, s, 1)[0].(Disconnected)
		e, conn := errors.AsType[*client.ConnError](lost.Err)
		if !ok || !conn || !errors.Is(e, is) || e.MaybeSent || e.Operation != "notifications" {
			t.Fatalf("got %+v", lost)
		}
	}
	failed(fs.ErrNotExist)
	failed(syscall.ENOENT)

	// A socket that nobody listens on.
	fd, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Bind(fd, &syscall.SockaddrUnix{Name: path}); err != nil {
		t.Fatal(err)
	}
	syscall.Close(fd)
	skipFailures(t, s, syscall.ENOENT)
	failed(syscall.ECONNREFUSED)

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	listen(t, path, func(p *peer) {
		p.upgrade()
		p.send(message(1))
		p.attend()
	})
	skipFailures(t, s, syscall.ECONNREFUSED, syscall.ENOENT)
	expect(t, s, "1")
}

// skipFailures reads while attempts fail with one of errs, and one event more.
func skipFailures(t *testing.T, s *Stream, errs ...error) {
	t.Helper()
	for {
		lost, ok := next(t, s, 1)[0].(Disconnected)
		if !ok || !slices.ContainsFunc(errs, func(err error) bool { return errors.Is(lost.Err, err) }) {
			return
		}
	}
}

func TestNoToken(t *testing.T) {
	// Not parallel: the environment is everyone's.
	path := socketPath(t)
	listen(t, path, attend)
	c, err := client.New(client.WithAddress("unix://" + path))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	s := Open(c)
	defer s.Close()
	if got, err := failure(t, s); len(got) != 0 || !errors.Is(err, client.ErrNoToken) {
		t.Errorf("got %v, %v", show(got...), err)
	}
}

// Where there is not even a socket, a token may come with it.
func TestNoTokenNoSocket(t *testing.T) {
	path := socketPath(t)
	c, err := client.New(client.WithAddress("unix://" + path))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	s := Open(c)
	defer s.Close()
	if lost := expect(t, s, "-1")[0].(Disconnected); !errors.Is(lost.Err, fs.ErrNotExist) {
		t.Errorf("got %v", lost.Err)
	}
}

// The token is asked for anew for each attempt. That it cannot be had now, or
// cannot be sent, may pass.
func TestTokenRotates(t *testing.T) {
	t.Parallel()
	path := socketPath(t)
	var (
		mu   sync.Mutex
		seen []string
	)
	listen(t, path, func(p *peer) {
		r := p.request()
		if r == nil {
			return // the stream was closed
		}
		mu.Lock()
		seen = append(seen, r.Header.Get(client.TokenHeader))
		mu.Unlock()
		if p.n == 1 {
			p.answer(503, "")
			return
		}
		p.upgrade()
	})
	vault, calls := errors.New("the vault is sealed"), 0
	c := dialUnix(t, path, client.WithTokenSource(func(context.Context) (string, error) {
		switch calls++; calls {
		case 2:
			return "", vault
		case 3:
			return "two\r\nlines", nil
		case 4:
			return fmt.Sprintf("token-%d\n", calls), nil
		}
		return fmt.Sprintf("token-%d", calls), nil
	}))
	s := Open(c, WithBackoff(1, 1))
	defer s.Close()
	got := expect(t, s, "-1, -2, -3, +4, -0, +1, gap")
	if err := got[1].(Disconnected).Err; !errors.Is(err, vault) {
		t.Errorf("got %v", err)
	}
	if err := got[2].(Disconnected).Err; !strings.Contains(err.Error(), "control character") || strings.Contains(err.Error(), "two") {
		t.Errorf("got %v", err)
	}
	s.Close()
	mu.Lock()
	defer mu.Unlock()
	if want := []string{"token-1", "token-4", "token-5"}; !slices.Equal(seen[:3], want) {
		t.Errorf("the platform saw %v, want %v", seen, want)
	}
}

// A stream does not outlive its client by more than the connection that it has.
func TestClientClosed(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		p.upgrade()
		time.AfterFunc(time.Hour, func() { p.Close() })
		p.attend()
	}, func(t *testing.T, nw *network) {
		c := nw.client(t)
		s := Open(c)
		defer s.Close()
		expect(t, s, "+1")
		start := time.Now()
		c.Close()
		got, err := failure(t, s)
		if !errors.Is(err, net.ErrClosed) || !slices.Equal(show(got...), []string{"-0"}) || !got[0].(Disconnected).At.Equal(start.Add(time.Hour)) {
			t.Errorf("got %v, %v", show(got...), err)
		}
	})
}

// The client's own timeout bounds the handshake, and nothing after it.
func TestClientTimeout(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		if p.n == 1 {
			p.r.WriteTo(nowhere{})
			return
		}
		p.upgrade()
		p.send(message(1))
		time.AfterFunc(time.Hour, func() { p.send(message(2)) })
		p.attend()
	}, func(t *testing.T, nw *network) {
		start := time.Now()
		s := Open(nw.client(t, client.WithTimeout(2*time.Second)))
		defer s.Close()
		lost := expect(t, s, "-1, +2, 1, 2")[0].(Disconnected)
		if d := lost.At.Sub(start); d != 2*time.Second || !errors.Is(lost.Err, os.ErrDeadlineExceeded) {
			t.Errorf("after %v: %v", d, lost.Err)
		}
	})
}

type nowhere struct{}

func (nowhere) Write(b []byte) (int, error) { return len(b), nil }

// The client tries nothing again by itself: there is one layer that does.
func TestOneRetryLayer(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) { p.answer(http.StatusServiceUnavailable, "") }, func(t *testing.T, nw *network) {
		expect(t, nw.open(t), "-1, -2, -3, -4, -5")
		if n := len(nw.dialled()); n != 5 {
			t.Errorf("%d dials for five attempts", n)
		}
	})
}
