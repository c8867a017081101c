package notifications

import (
	"bufio"
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
)

// The opcodes of frames.
const (
	opContinuation = 0x0
	opText         = 0x1
	opBinary       = 0x2
	opClose        = 0x8
	opPing         = 0x9
	opPong         = 0xa

	final = 0x80 // the bit of the last frame of a message
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
	sum := sha1.Sum([]byte(p.req.Header.Get("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))
	h := map[string]string{
		"Upgrade": "websocket", "Connection": "Upgrade",
		"Sec-WebSocket-Accept": base64.StdEncoding.EncodeToString(sum[:]),
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

// frame returns a frame; first is its first byte.
func frame(first byte, payload string) string {
	b := []byte{first}
	switch n := len(payload); {
	case n < 126:
		b = append(b, byte(n))
	case n < 1<<16:
		b = binary.BigEndian.AppendUint16(append(b, 126), uint16(n))
	default:
		b = binary.BigEndian.AppendUint64(append(b, 127), uint64(n))
	}
	return string(b) + payload
}

// text returns a message in one frame.
func text(payload string) string { return frame(final|opText, payload) }

// fragments returns a message in frames of size bytes, with between after each
// but the last.
func fragments(payload string, size int, between string) string {
	var b strings.Builder
	for first := byte(opText); ; first = opContinuation {
		if len(payload) <= size {
			b.WriteString(frame(final|first, payload))
			return b.String()
		}
		b.WriteString(frame(first, payload[:size]) + between)
		payload = payload[size:]
	}
}

// closing returns a frame that closes the connection.
func closing(code int, reason string) string {
	return frame(final|opClose, string(binary.BigEndian.AppendUint16(nil, uint16(code)))+reason)
}

// send sends messages.
func (p *peer) send(messages ...string) error {
	for _, m := range messages {
		if err := p.write(text(m)); err != nil {
			return err
		}
	}
	return nil
}

// read reads a frame of the stream, which must be small and masked.
func (p *peer) read() (op byte, payload string, err error) {
	var head [6]byte
	if _, err := io.ReadFull(p.r, head[:]); err != nil {
		return 0, "", err
	}
	if head[1]&0x80 == 0 || head[1]&0x7f > 125 {
		return 0, "", fmt.Errorf("frame with header %x", head)
	}
	b := make([]byte, head[1]&0x7f)
	_, err = io.ReadFull(p.r, b)
	for i := range b {
		b[i] ^= head[2+i%4]
	}
	return head[0] & 0xf, string(b), err
}

// attend answers pings and a close, until the connection ends. It returns the
// code that the stream closed with, 0 for none.
func (p *peer) attend() (code int) {
	for {
		op, payload, err := p.read()
		switch {
		case err != nil:
			return 0
		case op == opPing:
			p.write(frame(final|opPong, payload))
		case op == opClose:
			p.write(frame(final|opClose, payload))
			if len(payload) < 2 {
				return 1005
			}
			return int(binary.BigEndian.Uint16([]byte(payload)))
		}
	}
}

// message returns a notification with a number for an id.
func message(n int) string { return messageOf("container.new", n) }

func messageOf(topic string, n int) string {
	return fmt.Sprintf(`{"topic":%q,"object":{"id":"%d"},"context":{"hub_id":"5a14ddd8b6393d0001976f44","environments":null}}`, topic, n)
}
