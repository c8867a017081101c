package emulator

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"syscall"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// endpoint is where an emulator listens.
type endpoint struct {
	net.Listener
	address string // for clients
	dir     string // temporary directory to remove afterwards, "" for none
}

func endpointOf(l net.Listener) *endpoint {
	addr := l.Addr()
	switch addr.Network() {
	case "unix":
		return &endpoint{Listener: l, address: "unix://" + addr.String()}
	case "tcp":
		return &endpoint{Listener: l, address: "http://" + addr.String()}
	}
	return &endpoint{Listener: l, address: addr.String()}
}

func (e *endpoint) remove() error {
	if e.dir == "" {
		return nil
	}
	return os.RemoveAll(e.dir)
}

func listenTCP(addr string) (*endpoint, error) {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, err
	}
	return endpointOf(l), nil
}

// listenTemp listens on a socket in a new directory. TMPDIR may be too deep for
// a socket: macOS has 49 bytes in front of the name.
func listenTemp() (*endpoint, error) {
	const pattern, name = "fairlead-*", "api.sock"
	const suffix = len("/fairlead-4294967295/") + len(name)
	parent := os.TempDir()
	if len(parent)+suffix > socket.MaxPath {
		parent = "/tmp"
	}
	dir, err := os.MkdirTemp(parent, pattern) // of mode 0700
	if err != nil {
		return nil, err
	}
	e, err := listenUnix(filepath.Join(dir, name))
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	e.dir = dir
	return e, nil
}

func listenUnix(path string) (*endpoint, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if _, err := socket.ParseAddress("unix://" + path); err != nil {
		return nil, err // too long: the kernel would only say "invalid argument"
	}
	if what := notSocket(path); what != "" {
		return nil, fmt.Errorf("%s is %s and is not replaced: choose another path", path, what)
	}
	l, err := net.Listen("unix", path)
	if errors.Is(err, syscall.EADDRINUSE) && removeStale(path) {
		l, err = net.Listen("unix", path)
	}
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return endpointOf(l), nil
}

// notSocket says what stands at path if it is no socket. To the kernel it is an
// address in use, as if something listened there.
func notSocket(path string) string {
	info, err := os.Lstat(path)
	if err != nil {
		return ""
	}
	switch info.Mode().Type() {
	case fs.ModeSocket:
		return ""
	case 0:
		return "a regular file"
	case fs.ModeDir:
		return "a directory"
	case fs.ModeSymlink:
		return "a symbolic link"
	}
	return "no socket"
}

// removeStale removes a socket that nobody listens on. It reports whether it
// did.
func removeStale(path string) bool {
	info, err := os.Lstat(path)
	if err != nil || info.Mode().Type() != fs.ModeSocket {
		return false
	}
	conn, err := net.Dial("unix", path)
	if err == nil {
		conn.Close()
		return false
	}
	return errors.Is(err, syscall.ECONNREFUSED) && os.Remove(path) == nil
}
