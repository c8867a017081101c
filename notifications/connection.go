package notifications

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"sync/atomic"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/client"
)

// operation is how errors call what a stream does.
const operation = "notifications"

// A connection is one WebSocket, from its handshake to its end.
type connection struct {
	*websocket.Conn
	wire   *wire
	stream *Stream
	buf    bytes.Buffer
	since  time.Time
	heard  atomic.Int64 // when something last came, in nanoseconds after since
	silent atomic.Bool  // closed because nothing came
}

// connect makes one attempt.
func (s *Stream) connect(ctx context.Context) (*connection, error) {
	handshake, cancel := context.WithTimeout(ctx, HandshakeTimeout)
	defer cancel()
	c := &connection{stream: s}
	rt := &roundTripper{client: s.client, stream: ctx, idle: s.queue.signal}
	//nolint:bodyclose // coder/websocket closes it
	conn, _, err := websocket.Dial(handshake, "ws://platform"+s.cfg.path, &websocket.DialOptions{
		HTTPClient:     &http.Client{Transport: rt},
		HTTPHeader:     s.cfg.header.Clone(),
		OnPongReceived: func(context.Context, []byte) { c.hear() },
		OnPingReceived: func(context.Context, []byte) bool { c.hear(); s.queue.signal(); return true }, // the answer may have to wait
	})
	if err != nil {
		rt.wire.release()
		return nil, s.refused(handshake, err)
	}
	conn.SetReadLimit(s.cfg.readLimit)
	c.Conn, c.wire, c.since = conn, rt.wire, time.Now()
	return c, nil
}

// roundTripper leads a handshake through the client, which knows the address
// and the token, and whose errors are what we want to return.
type roundTripper struct {
	client *client.Client
	stream context.Context
	idle   func() // see wire
	wire   *wire  // nil if there is none
}

func (rt *roundTripper) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.URL = &url.URL{Path: req.URL.Path, RawPath: req.URL.RawPath, RawQuery: req.URL.RawQuery}
	req.Host = ""
	resp, err := rt.client.Do(req.Context(), req)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusSwitchingProtocols {
		// A redirect too: following it would send the token to wherever it points.
		resp.Body.Close()
		return nil, &client.APIError{StatusCode: resp.StatusCode, Title: "The platform did not open a WebSocket"}
	}
	if body, ok := resp.Body.(io.ReadWriteCloser); ok { // or else a middleware is wrong, and Dial says so
		rt.wire = newWire(body, rt.idle)
		rt.wire.stop = context.AfterFunc(rt.stream, func() { body.Close() })
		resp.Body = rt.wire
	}
	return resp, nil
}

// A wire is what carries a WebSocket. It makes up for two things that the
// library does. It does not always listen to contexts: it reads the body of a
// bad handshake for 3 seconds, and sends or awaits a close frame for 5. So the
// end of the stream closes the wire. And it takes a message that breaks off
// after a frame, or after the header of one, for a whole one. So the wire notes
// that it ended. Its buffer takes many messages from the socket at once, where
// the library would take ten.
type wire struct {
	io.ReadWriteCloser
	in    *bufio.Reader
	idle  func() // called before it may have to wait: what came is to be read now
	stop  func() bool
	ended atomic.Bool
}

const wireBuffer = 32 << 10

func newWire(body io.ReadWriteCloser, idle func()) *wire {
	return &wire{ReadWriteCloser: body, in: bufio.NewReaderSize(body, wireBuffer), idle: idle}
}

func (w *wire) Read(b []byte) (int, error) {
	if w.in.Buffered() == 0 {
		w.idle()
	}
	n, err := w.in.Read(b)
	if err != nil {
		w.ended.Store(true)
	}
	return n, err
}

func (w *wire) Write(b []byte) (int, error) {
	w.idle()
	return w.ReadWriteCloser.Write(b)
}

// release is to be called when the wire is in use no more.
func (w *wire) release() {
	if w != nil {
		w.stop()
	}
}

// refused returns why there is no connection.
func (s *Stream) refused(handshake context.Context, err error) error {
	if errors.Is(handshake.Err(), context.DeadlineExceeded) {
		return s.connError(fmt.Sprintf("no handshake within %v", HandshakeTimeout), os.ErrDeadlineExceeded)
	}
	if e, ok := errors.AsType[*client.APIError](err); ok {
		e.Operation = operation
		return e
	}
	if e, ok := errors.AsType[*client.ConnError](err); ok {
		e.Operation = operation
		return e
	}
	if u, ok := errors.AsType[*url.Error](err); ok {
		return u.Err
	}
	return s.connError(err.Error(), err)
}

func (s *Stream) connError(cause string, err error) error {
	return &client.ConnError{Operation: operation, Address: s.client.Address(), Cause: cause, MaybeSent: true, Err: err}
}

func (c *connection) hear() { c.heard.Store(int64(time.Since(c.since))) }

// lastHeard is a time that the setting of a clock does not change.
func (c *connection) lastHeard() time.Time { return c.since.Add(time.Duration(c.heard.Load())) }

// follow reads until the connection ends, and says why it did.
func (c *connection) follow(ctx context.Context) error {
	defer c.wire.release()
	watching, cancel := context.WithCancel(ctx)
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		c.watch(watching)
	}()
	for {
		// The end of ctx closes the wire. To watch it here too would cost a quarter
		// of the time of a message.
		kind, raw, err := c.read(context.Background())
		if err == nil && c.wire.ended.Load() {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			cancel()
			c.CloseNow()
			<-watched
			return c.ended(err)
		}
		now := time.Now()
		c.heard.Store(int64(now.Sub(c.since)))
		c.stream.receive(kind, raw, now)
	}
}

// read does what Read does, into a buffer that the next read uses again.
func (c *connection) read(ctx context.Context) (websocket.MessageType, []byte, error) {
	kind, r, err := c.Reader(ctx)
	if err != nil {
		return 0, nil, err
	}
	if c.buf.Cap() > wireBuffer { // of a message that was unusually large
		c.buf = bytes.Buffer{}
	}
	c.buf.Reset()
	_, err = c.buf.ReadFrom(r)
	return kind, c.buf.Bytes(), err
}

// watch pings when nothing comes, and closes the connection when nothing comes
// even then. Only that wakes the reader: a ping that fails does not.
func (c *connection) watch(ctx context.Context) {
	cfg := &c.stream.cfg
	for cfg.pingInterval > 0 && ctx.Err() == nil {
		if idle := time.Since(c.lastHeard()); idle < cfg.pingInterval {
			sleep(ctx, cfg.pingInterval-idle)
			continue
		}
		before := c.heard.Load()
		pinging, cancel := context.WithTimeout(ctx, cfg.pingTimeout)
		err := c.Ping(pinging)
		late := errors.Is(pinging.Err(), context.DeadlineExceeded)
		cancel()
		if err != nil && c.heard.Load() == before {
			c.silent.Store(late) // or else the reader knows more
			c.CloseNow()
			return
		}
	}
}

// ended says why a connection ended.
func (c *connection) ended(err error) error {
	cfg := &c.stream.cfg
	if c.silent.Load() {
		return c.stream.connError(fmt.Sprintf("the platform was silent for %v and did not answer a ping within %v", cfg.pingInterval, cfg.pingTimeout), os.ErrDeadlineExceeded)
	}
	if errors.Is(err, websocket.ErrMessageTooBig) {
		return &client.DecodeError{
			Operation: operation, StatusCode: http.StatusSwitchingProtocols,
			Reason: fmt.Sprintf("a message has more than %d bytes", cfg.readLimit), Err: client.ErrTooLarge,
		}
	}
	if e, ok := errors.AsType[websocket.CloseError](err); ok {
		cause := fmt.Sprintf("the platform closed the connection with code %d", e.Code)
		if e.Reason != "" {
			cause += fmt.Sprintf(" (%q)", e.Reason)
		}
		return c.stream.connError(cause, err)
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return c.stream.connError("the connection broke off", err)
	}
	return c.stream.connError(err.Error(), err)
}
