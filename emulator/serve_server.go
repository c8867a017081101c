package emulator

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"
)

// The limits of the server.
const (
	readHeaderTimeout = 10 * time.Second
	readTimeout       = 30 * time.Second
	writeTimeout      = 30 * time.Second
	idleTimeout       = 2 * time.Minute
	maxHeaderBytes    = 64 << 10

	// grace is what requests have to end when the emulator is closed.
	grace = 500 * time.Millisecond
)

// server is an http.Server that ends in bounded time and leaves nothing behind.
type server struct {
	http   *http.Server
	cancel context.CancelFunc // ends the contexts of all requests
	served sync.WaitGroup     // accept connections
	open   sync.WaitGroup     // connections

	mu       sync.Mutex
	listener net.Listener
	stopping bool
	isDown   bool              // connections are cut at once
	conns    map[net.Conn]bool // whether they had no request yet
}

func newServer(handler http.Handler, logger *slog.Logger) *server {
	ctx, cancel := context.WithCancel(context.Background())
	s := &server{cancel: cancel, conns: make(map[net.Conn]bool)}
	s.http = &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ConnState:         s.connState,
	}
	return s
}

func (s *server) start(l net.Listener) {
	s.mu.Lock()
	s.listener = l
	s.mu.Unlock()
	s.served.Go(func() {
		err := s.http.Serve(l)
		s.mu.Lock()
		expected := s.isDown || s.listener != l
		s.mu.Unlock()
		if !expected && !errors.Is(err, http.ErrServerClosed) {
			s.http.ErrorLog.Printf("emulator: %v", err)
		}
	})
}

// down cuts all connections, and those that come. If it may it stops to listen.
func (s *server) down(stopListening bool) {
	s.mu.Lock()
	s.isDown = true
	if stopListening {
		s.listener.Close()
	}
	for conn := range s.conns {
		conn.Close()
	}
	s.mu.Unlock()
	if stopListening {
		s.served.Wait() // or a connection that is being accepted would live
	}
}

// up takes connections again, from l if it is not nil.
func (s *server) up(l net.Listener) {
	s.mu.Lock()
	s.isDown = false
	s.mu.Unlock()
	if l != nil {
		s.start(l)
	}
}

// stop returns when there is no connection and no goroutine left. Requests have
// the grace to end by themselves.
func (s *server) stop() {
	// Shutdown takes a connection without a request for a busy one, for 5 s. But
	// clients keep such connections: those they dialled and then did not need.
	s.mu.Lock()
	s.stopping = true
	for conn, fresh := range s.conns {
		if fresh {
			conn.Close()
		}
	}
	s.mu.Unlock()

	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	err := s.http.Shutdown(ctx)
	s.cancel()
	if err != nil {
		s.http.Close()
	}
	s.served.Wait()
	s.open.Wait()
}

// connState follows the connections. It is called for each new one before
// anything else is done with it, by the goroutine that accepts them.
func (s *server) connState(conn net.Conn, state http.ConnState) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch state {
	case http.StateNew:
		s.open.Add(1)
		s.conns[conn] = true
		if s.stopping || s.isDown {
			conn.Close()
		}
	case http.StateClosed, http.StateHijacked:
		delete(s.conns, conn)
		s.open.Done()
	default:
		s.conns[conn] = false
	}
}
