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
	served chan struct{}      // closed when no connection is accepted any more

	open sync.WaitGroup // connections

	mu       sync.Mutex
	stopping bool
	fresh    map[net.Conn]struct{} // connections that had no request yet
}

func newServer(handler http.Handler, logger *slog.Logger) *server {
	ctx, cancel := context.WithCancel(context.Background())
	s := &server{cancel: cancel, served: make(chan struct{}), fresh: make(map[net.Conn]struct{})}
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
	go func() {
		defer close(s.served)
		if err := s.http.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			s.http.ErrorLog.Printf("emulator: %v", err)
		}
	}()
}

// stop returns when there is no connection and no goroutine left. Requests have
// the grace to end by themselves.
func (s *server) stop() {
	// Shutdown takes a connection without a request for a busy one, for 5 s. But
	// clients keep such connections: those they dialled and then did not need.
	s.mu.Lock()
	s.stopping = true
	for conn := range s.fresh {
		conn.Close()
	}
	s.mu.Unlock()

	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	err := s.http.Shutdown(ctx)
	s.cancel()
	if err != nil {
		s.http.Close()
	}
	<-s.served
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
		s.fresh[conn] = struct{}{}
		if s.stopping {
			conn.Close()
		}
	case http.StateClosed, http.StateHijacked:
		delete(s.fresh, conn)
		s.open.Done()
	default:
		delete(s.fresh, conn)
	}
}
