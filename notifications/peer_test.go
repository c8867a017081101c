package notifications

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"

	"github.com/fairlead-go/fairlead/internal/test/frame"
)

// A peer is the platform's end of a connection. It keeps no rule of the
// protocol that a test does not ask for.
type peer struct {
	net.Conn
	n   int // which connection, from 1
	r   *bufio.Reader
	req *http.Request
}

func newPeer(c net.Conn, n int) *peer { return &peer{Conn: c, n: n, r: bufio.NewReader(c)} }

// request reads the request of the handshake.
func (p *peer) request() *http.Request {
	if p.req == nil {
		p.req, _ = http.ReadRequest(p.r)
	}
	return p.req
}

// answer refuses the handshake. header is keys and values in turn.
func (p *peer) answer(status int, body string, header ...string) {
	if p.request() == nil {
		return
	}
	var b strings.Builder
	fmt.Fprintf(&b, "HTTP/1.1 %d %s\r\nContent-Length: %d\r\nConnection: close\r\n", status, http.StatusText(status), len(body))
	for i := 0; i < len(header); i += 2 {
		fmt.Fprintf(&b, "%s: %s\r\n", header[i], header[i+1])
	}
	p.write(b.String() + "\r\n" + body)
}

// upgrade accepts the handshake, and says whether there was one.
func (p *peer) upgrade(header ...string) bool {
	if p.request() == nil {
		return false
	}
	h := map[string]string{
		"Upgrade": "websocket", "Connection": "Upgrade",
		"Sec-WebSocket-Accept": frame.Accept(p.req.Header.Get("Sec-WebSocket-Key")),
	}
	for i := 0; i < len(header); i += 2 {
		h[header[i]] = header[i+1]
	}
	text := "HTTP/1.1 101 Switching Protocols\r\n"
	for k, v := range h {
		text += k + ": " + v + "\r\n"
	}
	return p.write(text+"\r\n") == nil
}

func (p *peer) write(s string) error {
	_, err := io.WriteString(p, s)
	return err
}

// send sends messages.
func (p *peer) send(messages ...string) error {
	for _, m := range messages {
		if err := p.write(frame.Message(m)); err != nil {
			return err
		}
	}
	return nil
}

// read reads a frame of the stream.
func (p *peer) read() (op byte, payload string, err error) { return frame.Read(p.r) }

// attend answers the stream until the connection ends, see [frame.Attend].
func (p *peer) attend() (code int) { return frame.Attend(p.r, p) }

// message returns a notification with a number for an id.
func message(n int) string { return messageOf("container.new", n) }

func messageOf(topic string, n int) string {
	return fmt.Sprintf(`{"topic":%q,"object":{"id":"%d"},"context":{"hub_id":"5a14ddd8b6393d0001976f44","environments":null}}`, topic, n)
}
