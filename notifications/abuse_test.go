package notifications

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/test/frame"
)

// What a platform may send that is right, however odd, and what is no
// notification but leaves the connection good.
func TestOddFrames(t *testing.T) {
	t.Parallel()
	ping, pong := frame.Of(frame.Final|frame.Ping, "p"), frame.Of(frame.Final|frame.Pong, "")
	for _, tt := range []struct{ name, send, want string }{
		{"fragments", frame.Fragments(message(1), 10, ""), "1"},
		{"fragments of a byte", frame.Fragments(message(1), 1, ""), "1"},
		{"control frames between fragments", frame.Fragments(message(1), 20, ping+pong), "1"},
		{"an empty fragment", frame.Of(frame.Text, "") + frame.Of(frame.Continuation, "") + frame.Of(frame.Final|frame.Continuation, message(1)), "1"},
		{"a character in two fragments", frame.Of(frame.Text, `{"topic":"t","object":{"id":"`+"\xc3") + frame.Of(frame.Final|frame.Continuation, "\xa4"+`"}}`), "ä"},
		{"large control frames", frame.Of(frame.Final|frame.Ping, strings.Repeat("p", 125)) + frame.Of(frame.Final|frame.Pong, strings.Repeat("p", 125)) + frame.Message(message(1)), "1"},
		{"a length that is longer than it need be", "\x81\x7e\x00\x0d" + `{"topic":"t"}` + "\x81\x7f\x00\x00\x00\x00\x00\x00\x00\x0d" + `{"topic":"t"}`, "malformed, malformed"},
		{"read limit", frame.Message(padded(1, 1000)), "1"},
		{"read limit, fragments", frame.Fragments(padded(1, 1000), 7, ""), "1"},
		{"binary", frame.Of(frame.Final|frame.Binary, message(1)), "malformed"},
		{"not UTF-8", frame.Message(`{"topic":"t","object":{"id":"` + "\xff" + `"}}`), "malformed"},
		{"not JSON", frame.Message("hello"), "malformed"},
		{"empty", frame.Message(""), "malformed"},
		{"wrong flags", frame.Message(`{"topic":"t","object":{"id":"1"},"flags":{"a":[]}}`), "malformed"},
		// The library takes a masked frame for what it is not. There is no telling.
		{"masked", "\x81\x8d" + "\x01\x02\x03\x04" + `{"topic":"t"}`, "malformed"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			bubble(t, func(p *peer) {
				p.upgrade()
				p.write(tt.send)
				p.send(message(100))
				p.attend()
			}, func(t *testing.T, nw *network) {
				expect(t, nw.open(t, WithReadLimit(1000)), "+1, "+tt.want+", 100")
			})
		})
	}
}

// padded returns a notification of n bytes.
func padded(id, n int) string {
	s := fmt.Sprintf(`{"topic":"container.new","object":{"id":"%d"},"x":""}`, id)
	return strings.Replace(s, `"x":"`, `"x":"`+strings.Repeat("x", n-len(s)), 1)
}

// What a platform must not send. The stream says why it closes, and tries again.
func TestBadFrames(t *testing.T) {
	t.Parallel()
	type abuse struct {
		name, send string
		code       int // which the stream closes with, 0 for none
		cause      string
	}
	huge := "\x81\x7f" + string(binary.BigEndian.AppendUint64(nil, 1<<62))
	tests := []abuse{
		{"RSV1", frame.Of(frame.Final|0x40|frame.Text, message(1)), 1002, "rsv"},
		{"RSV2", frame.Of(frame.Final|0x20|frame.Text, message(1)), 1002, "rsv"},
		{"RSV3", frame.Of(frame.Final|0x10|frame.Text, message(1)), 1002, "rsv"},
		{"RSV1 of a ping", frame.Of(frame.Final|0x40|frame.Ping, ""), 1002, "rsv"},
		{"continuation of nothing", frame.Of(frame.Final|frame.Continuation, message(1)), 1002, "continuation frame"},
		{"a message within a message", frame.Of(frame.Text, "{") + frame.Message(message(1)), 1002, "without finishing the previous message"},
		{"a ping in fragments", frame.Of(frame.Ping, "p"), 1002, "fragmented control frame"},
		{"a large ping", frame.Of(frame.Final|frame.Ping, strings.Repeat("p", 126)), 1002, "invalid length"},
		{"a large close", frame.Of(frame.Final|frame.Close, strings.Repeat("p", 126)), 1002, "invalid length"},
		{"half a close code", frame.Of(frame.Final|frame.Close, "\x03"), 1002, "close payload"},
		{"a negative length", "\x81\x7f\xff\xff\xff\xff\xff\xff\xff\xff", 0, "negative payload length"},
		{"read limit + 1", frame.Message(padded(1, 1001)), 1009, ""},
		{"read limit + 1, fragments", frame.Fragments(padded(1, 1001), 1, ""), 1009, ""},
		{"ten times the read limit", frame.Message(padded(1, 10_000)), 1009, ""},
		{"fragments without end", frame.Of(frame.Text, "") + strings.Repeat(frame.Of(frame.Continuation, "x"), 2000), 1009, ""},
		{"a frame that says it is huge", huge + strings.Repeat("x", 2000), 1009, ""},
	}
	for _, code := range []int{0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535} {
		tests = append(tests, abuse{fmt.Sprint("close code ", code), frame.Closing(code, ""), 1002, "invalid status code"})
	}
	for _, op := range []byte{3, 4, 5, 6, 7, 0xb, 0xc, 0xd, 0xe, 0xf} {
		tests = append(tests, abuse{fmt.Sprintf("opcode %x", op), frame.Of(frame.Final|op, ""), 1002, "unknown opcode"})
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var code atomic.Int32
			bubble(t, func(p *peer) {
				p.upgrade()
				if p.n == 1 {
					p.send(message(1))
					p.write(tt.send)
					code.Store(int32(p.attend()))
					return
				}
				p.send(message(2))
				p.attend()
			}, func(t *testing.T, nw *network) {
				got := expect(t, nw.open(t, WithReadLimit(1000)), "+1, 1, -0, +1, gap, 2")
				synctest.Wait()
				if int(code.Load()) != tt.code {
					t.Errorf("closed with code %d, want %d", code.Load(), tt.code)
				}
				err := got[2].(Disconnected).Err
				if tt.code != 1009 {
					unavailable(t, err, tt.cause)
					return
				}
				e, ok := errors.AsType[*client.DecodeError](err)
				if !ok || !errors.Is(err, client.ErrTooLarge) || e.Operation != "notifications" || e.Reason != "a message has more than 1000 bytes" {
					t.Errorf("got %v", err)
				}
			})
		})
	}
}

// An answer with status 101 that is no handshake is met with another attempt.
func TestBadHandshake(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name    string
		header  []string
		raw     string // instead
		mention string
	}{
		{"accept", []string{"Sec-WebSocket-Accept", "wrong"}, "", "invalid Sec-WebSocket-Accept"},
		{"no accept", []string{"Sec-WebSocket-Accept", ""}, "", "invalid Sec-WebSocket-Accept"},
		{"compression", []string{"Sec-WebSocket-Extensions", "permessage-deflate"}, "", "unsupported extensions"},
		{"subprotocol", []string{"Sec-WebSocket-Protocol", "chat"}, "", "Sec-WebSocket-Protocol"},
		{"upgrade", []string{"Upgrade", "h2c"}, "", "Upgrade header"},
		{"connection", []string{"Connection", "close"}, "", "Connection header"},
		{"no HTTP", nil, "hello\r\n\r\n", "malformed HTTP"},
		{"nothing", nil, "", "EOF"},
		{"half an answer", nil, "HTTP/1.1 101 Switching", "EOF"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			bubble(t, func(p *peer) {
				switch {
				case p.n == 2:
					attend(p)
				case tt.header == nil:
					p.request()
					p.write(tt.raw)
				default:
					p.upgrade(tt.header...)
				}
			}, func(t *testing.T, nw *network) {
				lost := expect(t, nw.open(t), "-1, +2")[0].(Disconnected)
				unavailable(t, lost.Err, tt.mention)
			})
		})
	}
}
