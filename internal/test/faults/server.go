package faults

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
)

// A Script is what a [Server] does with a connection, which is closed when it
// returns.
type Script func(*Conn)

// Server is a platform that does with each connection what a script says, be it
// against all rules.
type Server struct {
	listener net.Listener
	script   Script
	running  sync.WaitGroup

	mu       sync.Mutex
	closed   bool
	accepted int
	open     map[net.Conn]struct{}
	seen     []Seen
}

// Seen is a request that a server read.
type Seen struct {
	Conn   int // the connection that it came on, from 1
	Method string
	Target string // as it was on the wire
	Header http.Header
	Body   string
}

// ServeUnix serves on a unix socket at path.
func ServeUnix(path string, script Script) (*Server, error) {
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil, err
	}
	return Serve(l, script), nil
}

// Serve serves on l, which then belongs to the server.
func Serve(l net.Listener, script Script) *Server {
	s := &Server{listener: l, script: script, open: map[net.Conn]struct{}{}}
	s.running.Go(s.accept)
	return s
}

func (s *Server) accept() {
	for {
		conn, err := s.listener.Accept()
		if err != nil {
			return
		}
		s.mu.Lock()
		s.accepted++
		c := &Conn{Conn: conn, N: s.accepted, server: s, r: bufio.NewReader(conn)}
		s.open[conn] = struct{}{}
		if s.closed {
			conn.Close()
		}
		s.mu.Unlock()
		s.running.Go(func() {
			defer func() {
				conn.Close()
				s.mu.Lock()
				delete(s.open, conn)
				s.mu.Unlock()
			}()
			s.script(c)
		})
	}
}

// Close ends all connections and waits for the scripts. It may be called more
// than once.
func (s *Server) Close() error {
	err := s.listener.Close()
	s.mu.Lock()
	s.closed = true
	for conn := range s.open {
		conn.Close()
	}
	s.mu.Unlock()
	s.running.Wait()
	if errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}

// Address returns where the server is, as a client wants it.
func (s *Server) Address() string {
	if a := s.listener.Addr(); a.Network() == "tcp" {
		return "http://" + a.String()
	}
	return "unix://" + s.listener.Addr().String()
}

// Seen returns the requests that came, in order.
func (s *Server) Seen() []Seen {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Seen(nil), s.seen...)
}

// Accepted returns how many connections there were.
func (s *Server) Accepted() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.accepted
}

// Conn is the server's end of a connection. Nothing of it may be used by two
// goroutines but Write.
type Conn struct {
	net.Conn
	N int // which connection, from 1

	server *Server
	r      *bufio.Reader
	key    string // of a WebSocket handshake
}

// Request expects a request, and reads all of it. It is false if there is none.
func (c *Conn) Request() (*Seen, bool) {
	req, err := http.ReadRequest(c.r)
	if err != nil {
		return nil, false
	}
	body, err := io.ReadAll(req.Body)
	if err != nil {
		return nil, false
	}
	c.key = req.Header.Get("Sec-Websocket-Key")
	seen := Seen{c.N, req.Method, req.RequestURI, req.Header, string(body)}
	c.server.mu.Lock()
	c.server.seen = append(c.server.seen, seen)
	c.server.mu.Unlock()
	return &seen, true
}

// Send sends texts as they are. It is false once the client is gone.
func (c *Conn) Send(texts ...string) bool {
	_, err := io.WriteString(c.Conn, strings.Join(texts, ""))
	return err == nil
}

// Answer sends an answer with a body and its length. header is names and values
// in turn.
func (c *Conn) Answer(status int, body string, header ...string) bool {
	return c.Send(Head(status, append(header, "Content-Length", fmt.Sprint(len(body)))...), body)
}

// JSON is Answer for a body that is JSON.
func (c *Conn) JSON(status int, body string, header ...string) bool {
	return c.Answer(status, body, append(header, "Content-Type", "application/json")...)
}

// Head returns the status line and headers of an answer.
func Head(status int, header ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "HTTP/1.1 %d %s\r\n", status, http.StatusText(status))
	for i := 0; i < len(header); i += 2 {
		fmt.Fprintf(&b, "%s: %s\r\n", header[i], header[i+1])
	}
	return b.String() + "\r\n"
}

// Chunk returns a chunk of a body that says its length as it goes.
func Chunk(text string) string { return fmt.Sprintf("%x\r\n%s\r\n", len(text), text) }

// Hold reads and drops what the client sends until the connection ends.
func (c *Conn) Hold() { io.Copy(io.Discard, c.r) }

// Reset closes the connection so that the client gets ECONNRESET: with a byte
// of its request unread, which the script must have left.
func (c *Conn) Reset() {
	if tcp, ok := c.Conn.(*net.TCPConn); ok {
		tcp.SetLinger(0)
	}
	c.Close()
}
