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

	again func() (net.Listener, error) // listens there once more, nil if that cannot be done
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

func listenTCP(addr string) (*endpoint, error) {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, err
	}
	end := endpointOf(l)
	end.again = func() (net.Listener, error) { return net.Listen("tcp", l.Addr().String()) }
	return end, nil
}

func listenTemp(dir *tempDir) (*endpoint, error) {
	parent, err := dir.make()
	if err != nil {
		return nil, err
	}
	return listenUnix(filepath.Join(parent, socketName))
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
	end := endpointOf(l)
	end.again = func() (net.Listener, error) { return listenUnix(path) }
	return end, nil
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
	conn, err := net.Dial("unix", path) //nolint:noctx // a unix socket answers at once
	if err == nil {
		conn.Close()
		return false
	}
	return errors.Is(err, syscall.ECONNREFUSED) && os.Remove(path) == nil
}
