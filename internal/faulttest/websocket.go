package faulttest

import (
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
)

// The first bytes of frames. Without Final more frames of the message follow.
const (
	Final        byte = 0x80
	Continuation byte = 0x0
	Text         byte = 0x1
	Binary       byte = 0x2
	Close        byte = 0x8
	Ping         byte = 0x9
	Pong         byte = 0xa
)

// Upgrade expects a handshake and accepts it. header is names and values in
// turn, which go before the right ones.
func (c *Conn) Upgrade(header ...string) bool {
	if _, ok := c.Request(); !ok {
		return false
	}
	return c.Accept(header...)
}

// Accept accepts the handshake that was read with Request.
func (c *Conn) Accept(header ...string) bool {
	sum := sha1.Sum([]byte(c.key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))
	right := []string{"Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Accept", base64.StdEncoding.EncodeToString(sum[:])}
	for i := 0; i < len(right); i += 2 {
		given := false
		for j := 0; j < len(header); j += 2 {
			given = given || strings.EqualFold(header[j], right[i])
		}
		if !given {
			header = append(header, right[i:i+2]...)
		}
	}
	return c.Send(Head(101, header...))
}

// Frame returns a frame; first is its first byte.
func Frame(first byte, payload string) string {
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

// Message returns a text message in one frame.
func Message(text string) string { return Frame(Final|Text, text) }

// Fragments returns a text message in frames of size bytes.
func Fragments(text string, size int) string {
	var b strings.Builder
	for first := Text; ; first = Continuation {
		if len(text) <= size {
			return b.String() + Frame(Final|first, text)
		}
		b.WriteString(Frame(first, text[:size]))
		text = text[size:]
	}
}

// Closing returns a close frame; code 0 leaves the code out.
func Closing(code int, reason string) string {
	if code == 0 {
		return Frame(Final|Close, "")
	}
	return Frame(Final|Close, string(binary.BigEndian.AppendUint16(nil, uint16(code)))+reason)
}

// Notification returns the JSON of a notification about an object with a number
// for an id.
func Notification(n int) string {
	return fmt.Sprintf(`{"topic":"container.new","object":{"id":"%d"},"context":{"hub_id":"5a14ddd8b6393d0001976f44","environments":null},"flags":{}}`, n)
}

// ReadFrame reads a frame of the client, which is masked and has at most 125
// bytes.
func (c *Conn) ReadFrame() (opcode byte, payload string, err error) {
	var head [6]byte
	if _, err := io.ReadFull(c.r, head[:]); err != nil {
		return 0, "", err
	}
	if head[1]&0x80 == 0 || head[1]&0x7f > 125 {
		return 0, "", fmt.Errorf("a frame with the header %x", head)
	}
	b := make([]byte, head[1]&0x7f)
	_, err = io.ReadFull(c.r, b)
	for i := range b {
		b[i] ^= head[2+i%4]
	}
	return head[0] & 0xf, string(b), err
}

// Attend answers pings and a close frame until the connection ends. It returns
// the code that the client closed with, 0 for none.
func (c *Conn) Attend() (code int) {
	for {
		opcode, payload, err := c.ReadFrame()
		switch {
		case err != nil:
			return 0
		case opcode == Ping:
			c.Send(Frame(Final|Pong, payload))
		case opcode == Close:
			c.Send(Frame(Final|Close, payload))
			if len(payload) < 2 {
				return 1005
			}
			return int(binary.BigEndian.Uint16([]byte(payload)))
		}
	}
}
