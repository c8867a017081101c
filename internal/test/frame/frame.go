// Package frame has the frames of a WebSocket as a server that is under test
// control writes and reads them, be it against RFC 6455.
package frame

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

// Accept returns the header Sec-WebSocket-Accept for a Sec-WebSocket-Key.
func Accept(key string) string {
	sum := sha1.Sum([]byte(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// Of returns a frame; first is its first byte.
func Of(first byte, payload string) string {
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
func Message(text string) string { return Of(Final|Text, text) }

// Fragments returns a text message in frames of size bytes, with between after
// each but the last.
func Fragments(text string, size int, between string) string {
	var b strings.Builder
	for first := Text; ; first = Continuation {
		if len(text) <= size {
			return b.String() + Of(Final|first, text)
		}
		b.WriteString(Of(first, text[:size]) + between)
		text = text[size:]
	}
}

// Closing returns a close frame with a code, whatever that is. One without a
// code is Of(Final|Close, "").
func Closing(code int, reason string) string {
	return Of(Final|Close, string(binary.BigEndian.AppendUint16(nil, uint16(code)))+reason)
}

// Read reads a frame of a client, which is masked and has at most 125 bytes.
func Read(r io.Reader) (opcode byte, payload string, err error) {
	var head [6]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return 0, "", err
	}
	if head[1]&0x80 == 0 || head[1]&0x7f > 125 {
		return 0, "", fmt.Errorf("a frame with the header %x", head)
	}
	b := make([]byte, head[1]&0x7f)
	_, err = io.ReadFull(r, b)
	for i := range b {
		b[i] ^= head[2+i%4]
	}
	return head[0] & 0xf, string(b), err
}

// Attend answers pings and a close frame until the connection ends. It returns
// the code that the client closed with, 0 for none.
func Attend(r io.Reader, w io.Writer) (code int) {
	for {
		opcode, payload, err := Read(r)
		switch {
		case err != nil:
			return 0
		case opcode == Ping:
			io.WriteString(w, Of(Final|Pong, payload))
		case opcode == Close:
			io.WriteString(w, Of(Final|Close, payload))
			if len(payload) < 2 {
				return 1005
			}
			return int(binary.BigEndian.Uint16([]byte(payload)))
		}
	}
}
