package client_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"testing"

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
