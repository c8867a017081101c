//go:build linux

package faults_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/notifications"
)

// unreachable makes a call, which must fail without having been sent, after so
// many attempts. It returns the error.
func unreachable(t *testing.T, rec *faults.Recorder, address string, errno error, tries int, texts ...string) {
	t.Helper()
	var count attempts
	c := connect(t, rec, address, counting(&count))
	_, err := c.GetEnvironment(t.Context())
	rec.Dump(err)
	conn, ok := errors.AsType[*client.ConnError](err)
	if !ok || conn.MaybeSent || !errors.Is(err, client.ErrUnavailable) || !errors.Is(err, errno) {
		t.Fatalf("got %T %v, want %v and nothing sent", err, err, errno)
	}
	for _, text := range texts {
		if !strings.Contains(err.Error(), text) {
			t.Errorf("the error does not say %q: %v", text, err)
		}
	}
	if n := count.count(); n != tries {
		t.Errorf("%d attempts, want %d", n, tries)
	}
}

func counting(count *attempts) client.Option {
	return client.WithMiddleware(func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(req *http.Request) (*http.Response, error) {
			count.add()
			return next.RoundTrip(req)
		})
	})
}

type roundTripper func(*http.Request) (*http.Response, error)

func (rt roundTripper) RoundTrip(req *http.Request) (*http.Response, error) { return rt(req) }

func TestFault01_SocketMissing(t *testing.T) {
	fault{1, "The socket is missing",
		"A call fails as unavailable, with ENOENT and a hint, after three attempts; a stream waits, and connects when the socket appears."}.is(t)
	t.Parallel()
	rec, path := record(t), socketPath(t)
	unreachable(t, rec, path, syscall.ENOENT, 3, "there is no such socket", "is this process inside a Cycle container?")

	s := follow(t, rec, connect(t, rec, path))
	for n := 1; n <= 3; n++ {
		if e := want[notifications.Disconnected](s); !errors.Is(e.Err, syscall.ENOENT) || e.Attempt != n {
			t.Errorf("attempt %d: %+v", n, e)
		}
	}
	platform(t, rec, emulator.WithSocket(path))
	until[notifications.Connected](s)
}

func TestFault02_StaleSocket(t *testing.T) {
	fault{2, "A socket file without a listener",
		"A call is refused with ECONNREFUSED after three attempts; a stream tries again with waits inside its bounds, and connects once there is a listener."}.is(t)
	t.Parallel()
	rec, path := record(t), socketPath(t)
	stale(t, path)
	unreachable(t, rec, path, syscall.ECONNREFUSED, 3, "nothing listens on the socket", "its server has ended or is restarting")

	s := follow(t, rec, connect(t, rec, path))
	for range 5 {
		if e := want[notifications.Disconnected](s); !errors.Is(e.Err, syscall.ECONNREFUSED) || e.RetryIn > 5*time.Millisecond {
			t.Errorf("got %+v", e)
		}
	}
	platform(t, rec, emulator.WithSocket(path)) // which replaces it
	until[notifications.Connected](s)
}

// stale leaves a socket file that nobody listens on.
func stale(t *testing.T, path string) {
	t.Helper()
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	l.(*net.UnixListener).SetUnlinkOnClose(false)
	l.Close()
}

const staleMount = "the socket was replaced on the host, and this mount still shows the old one"

func TestFault03_StaleSocketMount(t *testing.T) {
	fault{3, "A socket that is mounted as a single file was replaced on the host",
		"The error says so, and that a restart of the instance helps; a call is still tried three times."}.is(t)
	t.Run("descriptor", func(t *testing.T) {
		const oPath = 0x200000 // O_PATH, which package syscall lacks
		rec, path := record(t), socketPath(t)
		stale(t, path)
		fd, err := syscall.Open(path, oPath|syscall.O_CLOEXEC, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer syscall.Close(fd)
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		unreachable(t, rec, fmt.Sprintf("/proc/self/fd/%d", fd), syscall.ECONNREFUSED, 3, staleMount, "restart the instance")
	})
	t.Run("mount", func(t *testing.T) {
		t.Parallel()
		rec, path := record(t), socketPath(t)
		before := platform(t, rec, emulator.WithSocket(path))
		inside := start(t, rec, "stalemount", []string{envDir + "=" + filepath.Dir(path)}, faults.NewMounts())
		line(t, inside, "ok")
		before.Close()
		platform(t, rec, emulator.WithSocket(path)) // it listens, but not on that inode
		inside.Say("again")
		line(t, inside, "stale")
		if err := inside.Wait(); err != nil {
			t.Error(err)
		}
	})
}

// envDir names the directory that a process is to work in.
const envDir = "FAIRLEAD_FAULT_DIR"

// beStaleMount mounts a socket by itself and calls through that, twice.
func beStaleMount() int {
	path := filepath.Join(os.Getenv(envDir), "mounted")
	err := os.WriteFile(path, nil, 0o600)
	if err == nil {
		err = faults.BindMount(filepath.Join(os.Getenv(envDir), "s"), path)
	}
	if err != nil {
		return say("skip: this process may not mount: %v", err)
	}
	c, err := client.New(client.WithAddress(path), client.WithToken(faults.Token), thrice)
	if err != nil {
		return say("%v", err)
	}
	defer c.Close()
	if _, err := c.GetEnvironment(context.Background()); err != nil {
		return say("%v", err)
	}
	say("ok")
	fmt.Scanln()
	_, err = c.GetEnvironment(context.Background())
	if err == nil || !strings.Contains(err.Error(), staleMount) {
		return say("not stale: %v", err)
	}
	return say("stale")
}

// say writes a line for the parent.
func say(format string, args ...any) int {
	fmt.Printf(format+"\n", args...)
	return 0
}

func TestFault04_Permission(t *testing.T) {
	fault{4, "The socket belongs to another user, with mode 0600",
		"The error is fs.ErrPermission, names mode and users, and there is one attempt only."}.is(t)
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root can become another user")
	}
	rec, path := record(t), socketPath(t)
	platform(t, rec, emulator.WithSocket(path))
	if err := os.Chmod(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	nobody := start(t, rec, "nobody", []string{client.EnvAddress + "=" + path, client.EnvToken + "=" + faults.Token}, nil)
	line(t, nobody, "permission=true unavailable=true sent=false attempts=1")
	line(t, nobody, "getEnvironment: unix://"+path+": permission denied: the socket has mode 0600, uid 0 and gid 0, "+
		"this process has uid 65534 and gid 65534: to connect is to write: run as a user who may write to the socket")
}

func beNobody() int {
	if err := errors.Join(syscall.Setgroups(nil), syscall.Setgid(65534), syscall.Setuid(65534)); err != nil {
		return say("skip: this process cannot become another user: %v", err)
	}
	var count attempts
	c, err := client.New(thrice, counting(&count))
	if err != nil {
		return say("%v", err)
	}
	_, err = c.GetEnvironment(context.Background())
	conn, _ := errors.AsType[*client.ConnError](err)
	if conn == nil {
		return say("%v", err)
	}
	say("permission=%v unavailable=%v sent=%v attempts=%d", errors.Is(err, fs.ErrPermission), errors.Is(err, client.ErrUnavailable), conn.MaybeSent, count.count())
	return say("%v", err)
}

func TestFault05_LongPath(t *testing.T) {
	fault{5, "A path of 108 bytes and more",
		"client.New fails and tells length and limit; 107 bytes are fine."}.is(t)
	t.Parallel()
	rec := record(t)
	for _, length := range []int{107, 108, 300} {
		c, err := client.New(client.WithAddress("unix:///"+strings.Repeat("x", length-1)), client.WithToken(faults.Token))
		rec.Dump(err)
		if length <= 107 {
			if err != nil {
				t.Errorf("%d bytes: %v", length, err)
			}
			continue
		}
		if c != nil || err == nil || !strings.Contains(err.Error(), fmt.Sprintf("has %d bytes and the limit is 107", length)) {
			t.Errorf("%d bytes: %v", length, err)
		}
	}
}

// A fullListener listens, but its backlog is full.
type fullListener struct{ fd, filled int }

func listenFull(t *testing.T, family int, at syscall.Sockaddr) *fullListener {
	t.Helper()
	open := func() int {
		fd, err := syscall.Socket(family, syscall.SOCK_STREAM|syscall.SOCK_NONBLOCK|syscall.SOCK_CLOEXEC, 0)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { syscall.Close(fd) })
		return fd
	}
	l := &fullListener{fd: open()}
	if err := errors.Join(syscall.Bind(l.fd, at), syscall.Listen(l.fd, 0)); err != nil {
		t.Fatal(err)
	}
	at, err := syscall.Getsockname(l.fd)
	if err != nil {
		t.Fatal(err)
	}
	for range 16 { // TCP does not say when it is full
		if err := syscall.Connect(open(), at); err == syscall.EAGAIN {
			break
		}
		l.filled++
	}
	return l
}

func TestFault06_BacklogFull(t *testing.T) {
	fault{6, "The backlog of the socket is full",
		"EAGAIN is not the end of a call of any method but is waited for within its time; once the server accepts, it sees the request exactly once."}.is(t)
	t.Parallel()
	rec, path := record(t), socketPath(t)
	full := listenFull(t, syscall.AF_UNIX, &syscall.SockaddrUnix{Name: path})
	c := connect(t, rec, path, once)

	result := make(chan error, 1)
	go func() {
		_, err := c.RebootServer(t.Context())
		result <- err
	}()
	// As long as this one waits in vain, the other one waits too.
	_, err := c.GetEnvironment(t.Context(), client.CallTimeout(100*time.Millisecond))
	rec.Dump(err)
	if conn, ok := errors.AsType[*client.ConnError](err); !ok || !errors.Is(err, os.ErrDeadlineExceeded) || conn.MaybeSent {
		t.Errorf("got %v", err) // EAGAIN is a timeout to errors of package syscall
	}
	select {
	case err := <-result:
		t.Fatalf("the call ended: %v", err)
	default:
	}
	file := os.NewFile(uintptr(must(syscall.Dup(full.fd))), "listener")
	l, err := net.FileListener(file)
	file.Close()
	if err != nil {
		t.Fatal(err)
	}
	server := faults.Serve(l, answering(func(c *faults.Conn, r *faults.Seen) { c.JSON(200, `{"data":true}`) }))
	t.Cleanup(func() { server.Close() })
	if err := <-result; err != nil {
		t.Error(err)
	}
	if seen := server.Seen(); len(seen) != 1 || seen[0].Method != http.MethodPost {
		t.Errorf("the server saw %+v", seen)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestFault07_DialHangs(t *testing.T) {
	fault{7, "A dial hangs",
		"A call ends with its timeout, as one that was not sent, and when its context is cancelled. (A unix socket refuses at once, so this is TCP, whose full backlog answers nothing.)"}.is(t)
	t.Parallel()
	rec := record(t)
	full := listenFull(t, syscall.AF_INET, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}})
	port := must(syscall.Getsockname(full.fd)).(*syscall.SockaddrInet4).Port
	c := connect(t, rec, fmt.Sprintf("http://127.0.0.1:%d", port), client.WithTimeout(50*time.Millisecond))
	_, err := c.GetEnvironment(t.Context())
	rec.Dump(err)
	if conn, ok := errors.AsType[*client.ConnError](err); !ok || !conn.Timeout() || conn.MaybeSent || !strings.Contains(err.Error(), "no connection within 50ms") {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err = c.GetEnvironment(ctx, client.CallTimeout(0))
	rec.Dump(err)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

func TestFault08_NoDescriptors(t *testing.T) {
	fault{8, "No file descriptor is left",
		"A call fails with EMFILE and says so; a stream waits between its attempts, and connects once there is one."}.is(t)
	t.Parallel()
	rec, path := record(t), socketPath(t)
	platform(t, rec, emulator.WithSocket(path))
	p := start(t, rec, "descriptors", []string{client.EnvAddress + "=" + path, client.EnvToken + "=" + faults.Token}, nil)
	line(t, p, "getEnvironment: unix://"+path+": this process has no file descriptor left: raise its limit (ulimit -n) or find what leaks them")
	line(t, p, "EMFILE=true unavailable=true attempts=3")
	line(t, p, "stream: EMFILE=true waits=true")
	line(t, p, "stream: EMFILE=true waits=true")
	line(t, p, "stream: connected")
	if err := p.Wait(); err != nil {
		t.Error(err)
	}
}

func beWithoutDescriptors() int {
	var count attempts
	c, err := client.New(thrice, counting(&count))
	if err != nil {
		return say("%v", err)
	}
	defer c.Close()
	l, err := net.Listen("unix", "") // and so the runtime's poller has its descriptor
	if err != nil {
		return say("%v", err)
	}
	l.Close()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		return say("%v", err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: 0, Max: limit.Max}); err != nil {
		return say("%v", err)
	}
	_, err = c.GetEnvironment(context.Background())
	say("%v", err)
	say("EMFILE=%v unavailable=%v attempts=%d", errors.Is(err, syscall.EMFILE), errors.Is(err, client.ErrUnavailable), count.count())
	s := notifications.Open(c, notifications.WithBackoff(time.Millisecond, 10*time.Millisecond))
	defer s.Close()
	lost := 0
	for event := range s.Events(context.Background()) {
		switch e := event.(type) {
		case notifications.Disconnected:
			if lost++; lost <= 2 {
				say("stream: EMFILE=%v waits=%v", errors.Is(e.Err, syscall.EMFILE), e.RetryIn > 0)
			}
			if lost == 2 {
				syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit)
			}
		case notifications.Connected:
			return say("stream: connected")
		}
	}
	return say("stream: ended")
}

func TestFault09_ProxyVariables(t *testing.T) {
	fault{9, "Proxy variables are set",
		"They are ignored: the request is the same, without the password of the proxy, and the proxy is not contacted."}.is(t)
	t.Parallel()
	rec := record(t)
	server := serve(t, answering(func(c *faults.Conn, r *faults.Seen) { c.JSON(200, `{"data":{"A":"b"}}`) }))
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	proxy := faults.Serve(l, answering(func(c *faults.Conn, r *faults.Seen) { c.Answer(502, "") }))
	t.Cleanup(func() { proxy.Close() })
	url := "http://proxyuser:proxypassword@" + l.Addr().String()
	env := []string{client.EnvAddress + "=" + server.Address(), client.EnvToken + "=" + faults.Token}
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"} {
		env = append(env, name+"="+url)
	}
	p := start(t, rec, "proxied", env, nil)
	line(t, p, "map[A:b] <nil>")
	if err := p.Wait(); err != nil {
		t.Error(err)
	}
	seen := server.Seen()
	if len(seen) != 1 || proxy.Accepted() != 0 {
		t.Fatalf("the server saw %d requests, the proxy %d connections", len(seen), proxy.Accepted())
	}
	header := seen[0].Header
	if seen[0].Target != "/v1/environment/scoped-variables" || header.Get("Proxy-Authorization") != "" || header.Get("X-Cycle-Token") != faults.Token {
		t.Errorf("the target is %q, the headers are %q", seen[0].Target, keys(header))
	}
}

// keys are what may be shown of headers that hold the token.
func keys(h http.Header) (names []string) {
	for name := range h {
		names = append(names, name)
	}
	return names
}

func beProxied() int {
	c, err := client.New(once)
	if err != nil {
		return say("%v", err)
	}
	defer c.Close()
	vars, err := c.GetEnvironmentScopedVariables(context.Background())
	return say("%v %v", vars, err)
}
