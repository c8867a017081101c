// Package transports compares the transport for unix sockets with that of
// net/http: whatever a server answers, both have the same outcome.
package transports

import (
	"bufio"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"go.uber.org/goleak"

	"github.com/fairlead-go/fairlead/internal/socket"
)

func TestMain(m *testing.M) {
	log.SetOutput(io.Discard) // net/http reports there what servers send unasked
	goleak.VerifyTestMain(m)
}

// plainAnswer is the answer to every request but the first.
const plainAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nplain"

// A delivery is how the first answer comes.
type delivery int

const (
	whole  delivery = iota // in one piece, then the connection is closed
	byLine                 // a line at a time, then the connection is closed
	kept                   // in one piece, and the connection stays open
	deliveries
)

// A peer is a server on a unix socket of its own.
type peer struct {
	address  socket.Address
	listener net.Listener
	serves   sync.WaitGroup

	mu     sync.Mutex
	answer string // to the first request, then ""
	how    delivery
	conns  []net.Conn
}

var paths atomic.Int64

// newPeer starts a server with a socket in dir, which should have a short path.
func newPeer(dir, answer string, how delivery) (*peer, error) {
	address, err := socket.ParseAddress(filepath.Join(dir, strconv.FormatInt(paths.Add(1), 36)))
	if err != nil {
		return nil, err
	}
	listener, err := net.Listen(address.Network(), address.DialAddress())
	if err != nil {
		return nil, err
	}
	p := &peer{address: address, listener: listener, answer: answer, how: how}
	p.serves.Go(func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			p.mu.Lock()
			p.conns = append(p.conns, conn)
			p.mu.Unlock()
			p.serves.Go(func() { p.serve(conn) })
		}
	})
	return p, nil
}

// end stops the server and returns how many connections it had.
func (p *peer) end() int {
	p.listener.Close()
	p.mu.Lock()
	conns := p.conns
	p.mu.Unlock()
	for _, c := range conns {
		c.Close()
	}
	p.serves.Wait()
	return len(p.conns)
}

// shortDir returns a new directory whose path leaves room for a socket.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func (p *peer) serve(conn net.Conn) {
	defer conn.Close()
	for r := bufio.NewReader(conn); ; {
		req, err := http.ReadRequest(r)
		if err != nil {
			return
		}
		if req.Header.Get("Expect") == "" {
			io.Copy(io.Discard, req.Body)
		}
		p.mu.Lock()
		answer, how := p.answer, p.how
		p.answer = ""
		p.mu.Unlock()
		if answer == "" {
			answer, how = plainAnswer, kept
		}
		if how == byLine {
			for line := range strings.Lines(answer) {
				io.WriteString(conn, line)
				runtime.Gosched()
			}
		} else {
			io.WriteString(conn, answer)
		}
		if how != kept {
			conn.(*net.UnixConn).CloseWrite()
			io.Copy(io.Discard, r) // or what is unread would reset the connection
			return
		}
		io.Copy(io.Discard, req.Body)
	}
}
