package socket

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// checkDial dials a, and expects the text after the address, and errno.
func checkDial(t *testing.T, a Address, errno syscall.Errno, want string) {
	t.Helper()
	err := dial(t, &Dialer{Address: a})
	want = "connect to " + a.String() + ": " + want
	if err == nil || err.Error() != want {
		t.Errorf("\ngot  %v\nwant %s", err, want)
	}
	if !errors.Is(err, errno) {
		t.Errorf("%v is not %v", err, errno)
	}
	var typed *DialError
	if !errors.As(err, &typed) || typed.Timeout() {
		t.Errorf("got %#v", err)
	}
}

func TestDialMissing(t *testing.T) {
	t.Parallel()
	a, _ := socketAddress(t)
	checkDial(t, a, syscall.ENOENT, "there is no such socket; "+
		"is this process inside a Cycle container? elsewhere, give the address of an emulator")
}

func TestDialStale(t *testing.T) {
	t.Parallel()
	a, path := socketAddress(t)
	l := listen(t, a).(*net.UnixListener)
	l.SetUnlinkOnClose(false)
	l.Close()
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	checkDial(t, a, syscall.ECONNREFUSED, "connection refused: nothing listens on the socket; its server has ended or is restarting")
}

func TestDialRegularFile(t *testing.T) {
	t.Parallel()
	a, path := socketAddress(t)
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	checkDial(t, a, syscall.ECONNREFUSED, "connection refused: this is a regular file, not a socket; check the path")
}

func TestDialDirectory(t *testing.T) {
	t.Parallel()
	checkDial(t, parsed(t, shortDir(t)), syscall.ECONNREFUSED,
		"connection refused: this is a directory, not a socket; add the name of the socket to the path")
}

func TestDialDatagramSocket(t *testing.T) {
	t.Parallel()
	a, path := socketAddress(t)
	conn, err := net.ListenPacket("unixgram", path)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	checkDial(t, a, syscall.EPROTOTYPE, "this is a socket of another type; the platform's API is a stream socket: check the path")
}

func TestDialAbstractMissing(t *testing.T) {
	t.Parallel()
	checkDial(t, parsed(t, "unix:@fairlead/nobody"), syscall.ECONNREFUSED,
		"connection refused: nothing listens on this name; is its server running, and in the same network namespace?")
}

// A socket that was mounted as a single file and then replaced on the host is
// an inode without a name, and so is one that is reached through a descriptor
// after its removal.
func TestDialStaleMount(t *testing.T) {
	t.Parallel()
	const oPath = 0x200000 // O_PATH, which package syscall does not have

	a, path := socketAddress(t)
	l := listen(t, a)
	fd, err := syscall.Open(path, oPath|syscall.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(fd)
	l.Close() // removes it

	checkDial(t, parsed(t, fmt.Sprintf("/proc/self/fd/%d", fd)), syscall.ECONNREFUSED,
		"connection refused: the socket was replaced on the host, and this mount still shows the old one; "+
			"restart the instance to mount the new one")
}

func TestDialPermission(t *testing.T) {
	const nobody = 65534
	if os.Geteuid() != 0 {
		t.Skip("needs root, to become another user")
	}
	a, path := socketAddress(t)
	dir := filepath.Dir(path)
	listen(t, a)
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	for mode, want := range map[os.FileMode]string{
		0o755: fmt.Sprintf("permission denied: the socket has mode 0600, uid 0 and gid %d, this process has uid 65534 and gid %d; "+
			"to connect is to write: run as a user who may write to the socket", os.Getegid(), os.Getegid()),
		0o700: "permission denied; let uid 65534 enter each directory of the path and write to the socket",
	} {
		if err := os.Chmod(dir, mode); err != nil {
			t.Fatal(err)
		}
		asUser(t, nobody, func() { checkDial(t, a, syscall.EACCES, want) })
	}
}

// asUser runs f under another effective user id, which Linux keeps per thread.
func asUser(t *testing.T, uid uintptr, f func()) {
	t.Helper()
	errs := make(chan error)
	go func() {
		defer close(errs)
		runtime.LockOSThread() // never unlocked: the thread ends with the goroutine
		const same = ^uintptr(0)
		if _, _, errno := syscall.RawSyscall(syscall.SYS_SETRESUID, same, uid, same); errno != 0 {
			errs <- errno
			return
		}
		f()
	}()
	if err := <-errs; err != nil {
		t.Skip("cannot become another user: ", err)
	}
}

func TestDialNoDescriptors(t *testing.T) {
	a, _ := socketAddress(t)
	listen(t, a) // and so the runtime's poller has its descriptor
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	none := limit
	none.Cur = 0
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &none); err != nil {
		t.Fatal(err)
	}
	defer syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit)
	checkDial(t, a, syscall.EMFILE, "this process has no file descriptor left; raise its limit (ulimit -n) or find what leaks them")
}

// A fullSocket listens, but its backlog is full until accept makes room.
type fullSocket struct {
	address Address
	fd      int
	filled  int // connections that wait in the backlog
}

func newFullSocket(t *testing.T) *fullSocket {
	t.Helper()
	a, path := socketAddress(t)
	s := &fullSocket{address: a}
	open := func() int {
		fd, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_NONBLOCK|syscall.SOCK_CLOEXEC, 0)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { syscall.Close(fd) })
		return fd
	}
	at := &syscall.SockaddrUnix{Name: path}
	s.fd = open()
	if err := errors.Join(syscall.Bind(s.fd, at), syscall.Listen(s.fd, 0)); err != nil {
		t.Fatal(err)
	}
	for {
		switch err := syscall.Connect(open(), at); err {
		case nil:
			s.filled++
		case syscall.EAGAIN:
			return s
		default:
			t.Fatal(err)
		}
	}
}

// accept takes all connections that wait, and says how many.
func (s *fullSocket) accept(t *testing.T) (n int) {
	t.Helper()
	for {
		fd, _, err := syscall.Accept(s.fd)
		if err == syscall.EAGAIN {
			return n
		}
		if err != nil {
			t.Fatal(err)
		}
		syscall.Close(fd)
		n++
	}
}

// onRetry returns a Dialer for s that calls f after the third try.
func (s *fullSocket) onRetry(f func()) *Dialer {
	tries := 0
	return &Dialer{Address: s.address, Timeout: time.Hour, dial: func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := new(net.Dialer).DialContext(ctx, network, address)
		if tries++; tries == 3 {
			f()
		}
		return conn, err
	}}
}

func TestDialBacklogFullThenAccepted(t *testing.T) {
	t.Parallel()
	s := newFullSocket(t)
	before := -1
	if err := dial(t, s.onRetry(func() { before = s.accept(t) })); err != nil {
		t.Fatal(err)
	}
	if before != s.filled {
		t.Errorf("%d connections came through while the backlog held %d", before, s.filled)
	}
	if after := s.accept(t); after != 1 {
		t.Errorf("the dial made %d connections", after)
	}
}

func TestDialBacklogStaysFull(t *testing.T) {
	t.Parallel()
	s := newFullSocket(t)
	req := &http.Request{Method: http.MethodGet, URL: s.address.BaseURL(), Header: http.Header{}}
	dialer := &Dialer{Address: s.address, Timeout: 20 * time.Millisecond}
	_, err := dialWith(NewTransport(s.address, TransportOptions{}), dialer.DialContext).RoundTrip(req)
	// On a machine so slow that there was no first try, the cause is another.
	if err == nil || !strings.Contains(err.Error(), "the dial timeout of 20ms; ") {
		t.Errorf("got %v", err)
	}
	if !errors.Is(err, os.ErrDeadlineExceeded) || errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %#v", err)
	}
}

// Were the cancel not noticed, this would take an hour.
func TestCancelDuringDial(t *testing.T) {
	t.Parallel()
	s := newFullSocket(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	transport := dialWith(NewTransport(s.address, TransportOptions{}), s.onRetry(cancel).DialContext)
	client := &http.Client{Transport: transport}

	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.address.BaseURL().String(), strings.NewReader("body"))
	if err != nil {
		t.Fatal(err)
	}
	resp, err := client.Do(req)
	if err == nil {
		resp.Body.Close()
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// However a round trip ends, its descriptor is closed or in the pool.
func TestNoDescriptorIsLeaked(t *testing.T) {
	count := func() int {
		entries, err := os.ReadDir("/proc/self/fd")
		if err != nil {
			t.Fatal(err)
		}
		return len(entries)
	}
	perform(t, script{}, TransportOptions{}) // the runtime's poller has its descriptors
	before := count()
	for _, s := range scripts() {
		perform(t, s, TransportOptions{})
		if after := count(); after != before {
			t.Fatalf("%s: %d descriptors, %d before", s.name, after, before)
		}
	}
}

// A server that takes no requests but answers them, and leaves the connection
// open, does not get another one over it: it could not be sent.
func TestAnswerToWhatCouldNotBeSent(t *testing.T) {
	t.Parallel()
	a, _ := socketAddress(t)
	l := listen(t, a)
	deaf := make(chan net.Conn)
	go func() {
		defer close(deaf)
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			conn.(*net.UnixConn).CloseRead()
			deaf <- conn
		}
	}()
	tr := newUnixTransport(a)
	dial := tr.pool.dial
	tr.pool.dial = func(ctx context.Context) (net.Conn, error) {
		conn, err := dial(ctx)
		peer := <-deaf
		t.Cleanup(func() { peer.Close() })
		return &answeredAfterWrite{conn, peer}, err
	}
	for range 3 {
		resp, err := tr.RoundTrip(newRequest(t.Context(), "GET", nil))
		if err != nil {
			t.Fatal(err)
		}
		if body, err := io.ReadAll(resp.Body); string(body) != "plain" || err != nil {
			t.Errorf("got %q, %v", body, err)
		}
		if n := tr.pool.counts(); n != [3]int{} {
			t.Errorf("open, idle, waited for: %v", n)
		}
	}
	l.Close()
	<-deaf
}

// An answeredAfterWrite is a connection whose peer answers the first write,
// whether it came to it or not.
type answeredAfterWrite struct {
	net.Conn
	peer net.Conn
}

func (c *answeredAfterWrite) Write(p []byte) (int, error) {
	n, err := c.Conn.Write(p)
	io.WriteString(c.peer, plainAnswer)
	return n, err
}
