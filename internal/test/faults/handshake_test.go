//go:build linux

package faults_test

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/internal/test/frame"
	"github.com/fairlead-go/fairlead/notifications"
)

func TestFault29_HandshakeRefused(t *testing.T) {
	fault{29, "The handshake of a stream is answered with 401, 403, 404, 426, 302 or 200",
		"The stream ends with an APIError of that status after one handshake; with WithRetryAuth 401 and 403 are waited for, five minutes to an hour; a redirect is not followed."}.is(t)
	t.Parallel()
	for _, status := range []int{401, 403, 404, 426, 302, 200} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			t.Parallel()
			rec := record(t)
			l, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			other := faults.Serve(l, answering(func(c *faults.Conn, r *faults.Seen) { c.Answer(200, "") }))
			t.Cleanup(func() { other.Close() })
			server := serve(t, answering(func(c *faults.Conn, r *faults.Seen) {
				c.Answer(status, "", "Location", "http://"+l.Addr().String()+"/")
			}))
			c := connect(t, rec, server.Address())
			event, end := follow(t, rec, c).next()
			refusal, ok := errors.AsType[*client.APIError](end)
			if event != nil || !ok || refusal.StatusCode != status {
				t.Errorf("got %+v, %v", event, end)
			}
			if n := len(server.Seen()); n != 1 || other.Accepted() != 0 {
				t.Errorf("%d handshakes, and %d connections to the other host", n, other.Accepted())
			}
			event, end = follow(t, rec, c, notifications.WithRetryAuth()).next()
			if status != 401 && status != 403 {
				if event != nil || end == nil {
					t.Errorf("with WithRetryAuth: got %+v, %v", event, end)
				}
				return
			}
			lost, ok := event.(notifications.Disconnected)
			if !ok || lost.RetryIn < 5*time.Minute || lost.RetryIn > time.Hour {
				t.Errorf("with WithRetryAuth: got %+v, %v", event, end)
			}
		})
	}
}

func TestFault30_HandshakeDelayed(t *testing.T) {
	fault{30, "The handshake of a stream is answered with 429 or 503, or not at all",
		"It is tried again, as late as Retry-After says at the soonest; one without an answer is given up after HandshakeTimeout."}.is(t)
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		rec := record(t)
		var network faults.Memory
		server := faults.Serve(network.Listen(), func(c *faults.Conn) {
			if _, ok := c.Request(); !ok {
				return
			}
			switch c.N {
			case 1:
				c.Answer(429, "", "Retry-After", "7")
			case 2:
				c.Answer(503, "", "Retry-After", "99999999")
			case 3:
				c.Hold()
			default:
				c.Accept()
				c.Attend()
			}
		})
		defer server.Close()
		s := follow(t, rec, inMemory(t, rec, &network), notifications.WithBackoff(time.Second, 30*time.Second))
		lost := next3(s)
		if w := lost[0].RetryIn; w < 7*time.Second || w > 8*time.Second || !errors.Is(lost[0].Err, client.ErrRateLimited) {
			t.Errorf("429: %+v", lost[0])
		}
		if w := lost[1].RetryIn; w < notifications.MaxRetryAfter || w > notifications.MaxRetryAfter+2*time.Second || !errors.Is(lost[1].Err, client.ErrUnavailable) {
			t.Errorf("503: %+v", lost[1])
		}
		if took := lost[2].At.Sub(lost[1].At) - lost[1].RetryIn; took != notifications.HandshakeTimeout || !errors.Is(lost[2].Err, os.ErrDeadlineExceeded) {
			t.Errorf("no answer: given up after %v: %v", took, lost[2].Err)
		}
		want[notifications.Connected](s)
		s.Close()
		dials := network.Dials()
		if len(dials) != 4 || dials[1].Sub(dials[0]) != lost[0].RetryIn || dials[2].Sub(dials[1]) != lost[1].RetryIn {
			t.Errorf("dialled at %v", dials)
		}
	})
}

// next3 expects three failures. Virtual time passes meanwhile, so that it waits
// for longer than [stream.next].
func next3(s *stream) (lost []notifications.Disconnected) {
	s.t.Helper()
	for event := range s.Events(s.t.Context()) {
		s.rec.Dump(event)
		e, ok := event.(notifications.Disconnected)
		if !ok {
			s.t.Fatalf("got %+v", event)
		}
		if lost = append(lost, e); len(lost) == 3 {
			break
		}
	}
	return lost
}

func TestFault33_ProtocolErrors(t *testing.T) {
	fault{33, "Frames break the protocol (RSV bits, an unknown opcode, a mask), or an Accept is wrong",
		"The connection is closed with code 1002, and the stream connects again after a wait; a masked frame is a Malformed, because the library cannot tell."}.is(t)
	t.Parallel()
	for name, broken := range map[string]string{
		"RSV1":             frame.Of(frame.Final|0x40|frame.Text, "{}"),
		"RSV2":             frame.Of(frame.Final|0x20|frame.Text, "{}"),
		"RSV3":             frame.Of(frame.Final|0x10|frame.Text, "{}"),
		"opcode 3":         frame.Of(frame.Final|0x3, "{}"),
		"opcode 15":        frame.Of(frame.Final|0xf, "{}"),
		"continuation":     frame.Of(frame.Final|frame.Continuation, "{}"),
		"fragmented ping":  frame.Of(frame.Ping, ""),
		"long ping":        frame.Of(frame.Final|frame.Ping, strings.Repeat("x", 126)),
		"close code 1005":  frame.Closing(1005, ""),
		"text within text": frame.Of(frame.Text, "{") + frame.Message("{}"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rec := record(t)
			codes := make(chan int, 100)
			server := serve(t, func(c *faults.Conn) {
				if !c.Upgrade() {
					return
				}
				if c.N <= 3 {
					c.Send(broken)
					codes <- c.Attend()
					return
				}
				c.Send(frame.Message(faults.Notification(1)))
				c.Attend()
			})
			s := follow(t, rec, connect(t, rec, server.Address()))
			for n := 1; n <= 3; n++ {
				want[notifications.Connected](s)
				if n > 1 {
					want[notifications.Gap](s)
				}
				lost := want[notifications.Disconnected](s)
				if conn, ok := errors.AsType[*client.ConnError](lost.Err); !ok || conn.Operation != "notifications" {
					t.Errorf("got %#v", lost.Err)
				}
				if code := <-codes; code != 1002 {
					t.Errorf("the stream closed with code %d", code)
				}
			}
			want[notifications.Connected](s)
			want[notifications.Gap](s)
			s.ids("1")
			if n := server.Accepted(); n != 4 {
				t.Errorf("%d connections", n)
			}
		})
	}
	t.Run("masked", func(t *testing.T) {
		t.Parallel()
		rec := record(t)
		server := serve(t, func(c *faults.Conn) {
			c.Upgrade()
			c.Send(string([]byte{frame.Final | frame.Text, 0x80 | 2, 1, 2, 3, 4, '{' ^ 1, '}' ^ 2}), frame.Message(faults.Notification(2)))
			c.Attend()
		})
		s := follow(t, rec, connect(t, rec, server.Address()))
		want[notifications.Connected](s)
		want[notifications.Malformed](s)
		s.ids("2")
	})
	t.Run("Accept", func(t *testing.T) {
		t.Parallel()
		rec := record(t)
		server := serve(t, func(c *faults.Conn) {
			if c.N <= 3 {
				c.Upgrade("Sec-WebSocket-Accept", "bm90IHJpZ2h0IGF0IGFsbCE=")
				return // the library would read on for 3 s
			}
			c.Upgrade()
			c.Hold()
		})
		s := follow(t, rec, connect(t, rec, server.Address()))
		for n := 1; n <= 3; n++ {
			if lost := want[notifications.Disconnected](s); lost.Attempt != n || !strings.Contains(lost.Err.Error(), "Sec-WebSocket-Accept") {
				t.Errorf("got %+v", lost)
			}
		}
		want[notifications.Connected](s)
	})
}

func TestFault35_CloseCodes(t *testing.T) {
	fault{35, "The platform closes with 1000, 1001, 1011, 1012, 1013 or without a status",
		"The stream connects again each time, and its Disconnected tells code and reason."}.is(t)
	t.Parallel()
	rec := record(t)
	e := platform(t, rec)
	s := follow(t, rec, connect(t, rec, e.Address()))
	want[notifications.Connected](s)
	for _, code := range []int{1000, 1001, 1011, 1012, 1013, 1005} {
		reason, text := fmt.Sprint("reason ", code), fmt.Sprintf("the platform closed the connection with code %d (%q)", code, fmt.Sprint("reason ", code))
		if code == 1005 {
			reason, text = "", "the platform closed the connection with code 1005"
		}
		e.DisconnectSubscribers(code, reason)
		lost := want[notifications.Disconnected](s)
		closed, ok := errors.AsType[websocket.CloseError](lost.Err)
		if !ok || int(closed.Code) != code || closed.Reason != reason || !strings.HasSuffix(lost.Err.Error(), text) {
			t.Errorf("code %d: %v", code, lost.Err)
		}
		want[notifications.Connected](s)
		if gap := want[notifications.Gap](s); gap.Reason != notifications.Reconnected {
			t.Errorf("code %d: %+v", code, gap)
		}
	}
}
