package main

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// The test binary is also the server, as startServer runs its own program.
func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == "serve" {
		serve(os.Args[2])
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func newServer(t testing.TB) *server {
	s, err := startServer()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.close)
	return s
}

func TestReport(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(dir, "benchmarks.md")
	if err := os.WriteFile(page, []byte("before\n"+begin+"old figures\n"+end+"after\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := run(smallest, "", dir); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	if !strings.HasPrefix(text, "before\n"+begin+"Measured on ") || !strings.HasSuffix(text, end+"after\n") || strings.Contains(text, "old figures") {
		t.Errorf("got\n%s", text)
	}
	for _, want := range []string{
		"**one call, 1.5 KB, p50** (µs, less is better)", "**one call, 1.5 KB, allocations**", "**list of 100 instances, p50**", "**list of 1000 instances, p50**",
		"**notifications** (messages/s, more is better)", "**64 goroutines calling**", "**first call, from main to the answer**",
		"| " + rawName + " |", "| " + handName + " |", "| " + stockName + " |", "| " + fastName + " |", "| " + websocketName + " |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the report lacks %q:\n%s", want, text)
		}
	}
	svg, err := os.Open(filepath.Join(dir, "benchmarks.svg"))
	if err != nil {
		t.Fatal(err)
	}
	defer svg.Close()
	for d := xml.NewDecoder(svg); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// What the server answers is what the spec has, to the last member.
func TestAnswers(t *testing.T) {
	var environmentEnvelope struct{ Data cycle.Environment }
	var instanceEnvelope struct{ Data []cycle.Instance }
	for _, tt := range []struct {
		text     string
		min, max int
		into     any
	}{
		{environment(), 1500, 1700, &environmentEnvelope},
		{instances(100), 270e3, 290e3, &instanceEnvelope},
		{instances(1000), 2.7e6, 2.9e6, &instanceEnvelope},
	} {
		d := json.NewDecoder(strings.NewReader(tt.text))
		d.DisallowUnknownFields()
		if err := d.Decode(tt.into); err != nil {
			t.Error(err)
		}
		if n := len(tt.text); n < tt.min || n > tt.max {
			t.Errorf("%.40s... has %d bytes", tt.text, n)
		}
	}
}

func TestStatistics(t *testing.T) {
	f := &figure{more: true}
	f.of(ours).rounds = []float64{4, 9, 8}
	f.of("peer").rounds = []float64{2, 3, 8}
	if got := f.ratio("peer"); got != 2 {
		t.Errorf("the median of 2, 3 and 1 is %v", got)
	}
	if !f.met(goal{"peer", 2}) || f.met(goal{"peer", 2.1}) {
		t.Error("more is better")
	}
	f.more = false
	if !f.met(goal{"peer", 2}) || f.met(goal{"peer", 1.9}) {
		t.Error("less is better")
	}
	if got := quantile([]float64{5, 1, 4, 2, 3}, 0.99); got != 5 {
		t.Errorf("p99 is %v", got)
	}
}

func BenchmarkSmallCall(b *testing.B) {
	peers, closeAll, err := smallPeers(newServer(b).path)
	each(b, peers, closeAll, err)
}

func BenchmarkList100(b *testing.B) {
	peers, closeAll, err := listPeers(newServer(b).path, "small", 100)
	each(b, peers, closeAll, err)
}

func BenchmarkList1000(b *testing.B) {
	peers, closeAll, err := listPeers(newServer(b).path, "large", 1000)
	each(b, peers, closeAll, err)
}

func each(b *testing.B, peers []peer, closeAll func(), err error) {
	if err != nil {
		b.Fatal(err)
	}
	defer closeAll()
	for _, p := range peers {
		b.Run(p.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := p.call(context.Background()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNotifications(b *testing.B) {
	s := newServer(b)
	for name, subscribe := range map[string]func(context.Context, string, func() (bool, error)) error{ours: byStream, websocketName: byWebSocket} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			rate, err := follow(s.path, b.N/batch+1, subscribe)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(rate, "messages/s")
		})
	}
}
