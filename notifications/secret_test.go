package notifications

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/test/frame"
)

// Whatever goes wrong, no event, error or log record holds the token. The
// platform of this test repeats it where it can.
func TestNoTokenAnywhere(t *testing.T) {
	t.Parallel()
	for name, serve := range map[string]func(*peer){
		"ok": attend,
		"401": func(p *peer) {
			p.answer(401, `{"error":{"title":"bad token `+testToken+`"}}`, "X-Request-Id", testToken)
		},
		"401 OAuth": func(p *peer) { p.answer(401, `{"error":"invalid_token","error_description":"`+testToken+`"}`) },
		"503":       func(p *peer) { p.answer(503, "token "+testToken, "X-Token", testToken) },
		"302":       func(p *peer) { p.answer(302, "", "Location", "/?token="+testToken) },
		"302, bad":  func(p *peer) { p.answer(302, "", "Location", "%zz"+testToken) },
		"200":       func(p *peer) { p.answer(200, testToken) },
		"no HTTP":   func(p *peer) { p.request(); p.write(testToken + "\r\n\r\n") },
		"nothing":   func(p *peer) { p.request() },
		"cut":       func(p *peer) { p.upgrade(); p.write(frame.Message(testToken)[:10]) },
		"abuse":     func(p *peer) { p.upgrade(); p.write(frame.Of(0x70|frame.Final|frame.Text, testToken)) },
		"too large": func(p *peer) { p.upgrade(); p.send(strings.Repeat(testToken, 100)) },
		"silence":   func(p *peer) { p.upgrade(); io.Copy(io.Discard, p.r) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := socketPath(t)
			var got atomic.Pointer[string]
			listen(t, path, func(p *peer) {
				if p.request() != nil {
					got.Store(new(p.req.Header.Get(client.TokenHeader)))
				}
				serve(p)
			})
			var out bytes.Buffer
			log := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug, AddSource: true}))
			s := Open(dialUnix(t, path, client.WithLogger(log)), WithReadLimit(1000),
				WithBackoff(1, 1), WithPing(10*time.Millisecond, 10*time.Millisecond))
			n := 0
			var shown strings.Builder
			ctx, cancel := bounded(t)
			defer cancel()
			if name == "ok" {
				time.AfterFunc(50*time.Millisecond, func() { s.Close() })
			}
			for e, err := range s.Events(ctx) {
				fmt.Fprintf(&shown, "%v %+v %#v %v %+v %#v\n", e, e, e, err, err, err)
				switch e := e.(type) {
				case Disconnected:
					fmt.Fprintf(&shown, "%v %+v %#v\n", e.Err, e.Err, e.Err)
				case Malformed:
					t.Errorf("malformed: %q", e.Raw)
				}
				if n++; n == 4 {
					break
				}
			}
			s.Close()
			if seen := got.Load(); seen == nil || *seen != testToken {
				t.Error("the platform did not see the token")
			}
			if n == 0 || out.Len() == 0 {
				t.Errorf("%d events, logged %q", n, out.String())
			}
			for what, text := range map[string]string{"events": shown.String(), "log": out.String()} {
				if strings.Contains(text, testToken) {
					t.Errorf("the token is in the %s: %s", what, text)
				}
			}
		})
	}
}
