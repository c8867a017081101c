package notifications

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/client"
)

// BenchmarkNotifications measures messages from a unix socket to the loop of a
// program: by a stream, by a stream that filters nine in ten, and by a program
// that uses the WebSocket library and encoding/json itself, and knows nothing of
// gaps, pings or a slow loop.
func BenchmarkNotifications(b *testing.B) {
	const batch = 500
	// Nine messages are about other things.
	topics := strings.Fields("hub.updated image.updated environment.started container.instance.state.changed " +
		"job.new job.state.changed dns.zone.new stack.updated pipeline.run.new sdn.network.updated")
	payload := func(n int, topic string) string {
		return fmt.Sprintf(`{"topic":%q,"object":{"id":"68518ade194b15be6bfd0a%02x","state":"running","state_previous":"starting"},"context":{"label":null,"hub_id":"5a14ddd8b6393d0001976f44","account_id":null,"environments":["68518ade194b15be6bfd0a1e"],"dns_zones":null,"clusters":["production"],"containers":["6813cd199cb8434cb64067c9"],"virtual_machines":null}}`, topic, n%256)
	}
	for _, bench := range []struct {
		name string
		run  func(b *testing.B, path string, want func(topic string) bool, n int, more func())
		want func(topic string) bool
	}{
		{"stream", byStream, nil},
		{"by hand", byHand, nil},
		{"stream, filtered", byStream, func(topic string) bool { return strings.HasPrefix(topic, "container.") }},
		{"by hand, filtered", byHand, func(topic string) bool { return strings.HasPrefix(topic, "container.") }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			path := socketPath(b)
			total, wanted := 0, 0
			var batches strings.Builder
			for i := range batch {
				topic := topics[i%len(topics)]
				batches.WriteString(text(payload(i, topic)))
				if bench.want == nil || bench.want(topic) {
					wanted++
				}
			}
			frames := []byte(batches.String())
			more := make(chan struct{}, 2) // so that the platform is never waited for, nor the queue full
			listen(b, path, func(p *peer) {
				p.upgrade()
				for range more {
					p.Write(frames)
				}
			})
			rounds := max(1, b.N/batch)
			total = rounds * batch
			b.SetBytes(int64(len(frames) / batch))
			b.ReportAllocs()
			b.ResetTimer()
			sent := 0
			send := func() {
				if sent++; sent <= rounds {
					more <- struct{}{}
				}
			}
			send()
			send()
			got := 0
			bench.run(b, path, bench.want, rounds*wanted, func() {
				if got++; got%wanted == 0 {
					send()
				}
				if got == rounds*wanted { // closing is not measured
					b.StopTimer()
				}
			})
			close(more)
			b.ReportMetric(float64(total)/b.Elapsed().Seconds(), "messages/s")
		})
	}
}

func byStream(b *testing.B, path string, want func(string) bool, n int, one func()) {
	var opts []Option
	if want != nil {
		opts = append(opts, WithTopics("container.**"))
	}
	s := Open(dialUnix(b, path), opts...)
	defer s.Close()
	for e, err := range s.Events(context.Background()) {
		switch e := e.(type) {
		case Notification:
			if e.Object.State != "running" {
				b.Fatalf("got %+v", e)
			}
			one()
			if n--; n == 0 {
				return
			}
		case Connected:
		default:
			b.Fatalf("got %+v, %v", e, err)
		}
	}
}

func byHand(b *testing.B, path string, want func(string) bool, n int, one func()) {
	type message struct {
		Topic  string `json:"topic"`
		Object struct {
			ID            string `json:"id"`
			State         string `json:"state"`
			StatePrevious string `json:"state_previous"`
			Error         string `json:"error"`
		} `json:"object"`
		Context     Context         `json:"context"`
		Flags       map[string]bool `json:"flags"`
		Annotations *Annotations    `json:"annotations"`
	}
	ctx := context.Background()
	transport := &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "unix", path)
	}}
	conn, _, err := websocket.Dial(ctx, "ws://platform/v1/notifications", &websocket.DialOptions{
		HTTPClient: &http.Client{Transport: transport},
		HTTPHeader: http.Header{client.TokenHeader: {testToken}},
	})
	if err != nil {
		b.Fatal(err)
	}
	defer conn.CloseNow()
	for n > 0 {
		_, raw, err := conn.Read(ctx)
		if err != nil {
			b.Fatal(err)
		}
		var m message
		if err := json.Unmarshal(raw, &m); err != nil || m.Object.State != "running" {
			b.Fatalf("got %+v, %v", m, err)
		}
		if want == nil || want(m.Topic) {
			one()
			n--
		}
	}
}
