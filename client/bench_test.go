package client_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

// BenchmarkSmallCall sets a typed call beside what people write by hand: same
// socket, same answer of 1.5 KB.
func BenchmarkSmallCall(b *testing.B) {
	answer := bytes.Replace([]byte(goodEnvironment), []byte(`"shop"`), []byte(`"shop","about":{"description":"`+string(bytes.Repeat([]byte("x"), 1400))+`","favorite":true}`), 1)
	address := benchServer(b, answer)
	b.Run("fairlead", func(b *testing.B) {
		c := newClient(b, address)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := c.GetEnvironment(background); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("by-hand", func(b *testing.B) {
		c := &http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, "unix", address[len("unix://"):])
		}}}
		defer c.CloseIdleConnections()
		b.ReportAllocs()
		for b.Loop() {
			req, _ := http.NewRequest("GET", "http://localhost/v1/environment", nil)
			req.Header.Set("X-CYCLE-TOKEN", testToken)
			resp, err := c.Do(req)
			if err != nil {
				b.Fatal(err)
			}
			body, err := io.ReadAll(resp.Body)
			resp.Body.Close()
			if err != nil {
				b.Fatal(err)
			}
			var envelope struct {
				Data cycle.Environment `json:"data"`
			}
			if err := json.Unmarshal(body, &envelope); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func benchServer(b *testing.B, answer []byte) (address string) {
	path := socketPath(b)
	l, err := net.Listen("unix", path)
	if err != nil {
		b.Fatal(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Write(answer)
	})}
	go srv.Serve(l)
	b.Cleanup(func() { srv.Close() })
	return "unix://" + path
}

// BenchmarkList sets the decoding of a list of instances beside
// what people write by hand. Nothing is sent.
func BenchmarkList(b *testing.B) {
	platform := emulator.Start(b)
	req, _ := http.NewRequest("GET", "/v1/container/instances", nil)
	resp, err := platform.Client(b).Do(background, req)
	if err != nil {
		b.Fatal(err)
	}
	defer resp.Body.Close()
	var few struct{ Data []json.RawMessage }
	if err := json.NewDecoder(resp.Body).Decode(&few); err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{100, 1000} {
		var list []json.RawMessage
		for i := range n {
			list = append(list, few.Data[i%len(few.Data)])
		}
		body, err := json.Marshal(map[string]any{"data": list})
		if err != nil {
			b.Fatal(err)
		}
		b.Logf("%d bytes", len(body))
		answer := func(*http.Request) (*http.Response, error) {
			return &http.Response{
				StatusCode: 200, Header: http.Header{"Content-Type": {"application/json"}},
				ContentLength: int64(len(body)), Body: io.NopCloser(bytes.NewReader(body)),
			}, nil
		}
		b.Run(fmt.Sprintf("%d/fairlead", n), func(b *testing.B) {
			c := newClient(b, "/unused", roundTrip(answer))
			b.ReportAllocs()
			for b.Loop() {
				if list, err := c.GetContainerInstances(background, nil); err != nil || len(list) != n {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("%d/by-hand", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				resp, _ := answer(nil)
				body, err := io.ReadAll(resp.Body)
				if err != nil {
					b.Fatal(err)
				}
				var envelope struct {
					Data []cycle.Instance `json:"data"`
				}
				if err := json.Unmarshal(body, &envelope); err != nil || len(envelope.Data) != n {
					b.Fatal(err)
				}
			}
		})
	}
}
