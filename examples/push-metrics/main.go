// Push-metrics pushes figures of its Go runtime to the platform's monitoring: at
// once, at intervals, and at the end. What cannot be pushed while the platform is
// away is pushed when it is back.
//
//	fairlead run -- go run ./examples/push-metrics
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"os/signal"
	"runtime/metrics"
	"syscall"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/metadata"
)

func main() {
	log.SetFlags(0)
	interval := flag.Duration("interval", 10*time.Second, "how often to push")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *interval); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, interval time.Duration) error {
	self, err := metadata.Identity()
	if err != nil {
		return err
	}
	api, err := client.New()
	if err != nil {
		return err
	}
	defer api.Close()
	var samples []metrics.Sample
	var gauges []cycle.Metric // one for each sample
	for _, name := range [][2]string{
		{"/sched/goroutines:goroutines", "go.goroutines"},
		{"/memory/classes/heap/objects:bytes", "go.memory.heap"},
		{"/memory/classes/total:bytes", "go.memory.total"},
	} {
		samples = append(samples, metrics.Sample{Name: name[0]})
		gauges = append(gauges, cycle.Metric{Metric: name[1], Type: cycle.MetricTypeGauge, Labels: map[string]string{"instance": self.ID}})
	}
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		measure(samples, gauges)
		if err := push(ctx, api, gauges); err != nil && ctx.Err() == nil {
			log.Printf("not pushed yet: %v", err)
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
			defer cancel()
			measure(samples, gauges)
			return push(last, api, gauges)
		}
	}
}

// measure adds a point to each gauge, of which it keeps the latest.
func measure(samples []metrics.Sample, gauges []cycle.Metric) {
	const keep = 360
	metrics.Read(samples)
	now := time.Now()
	for i, sample := range samples {
		point := cycle.MetricPoint{Time: now, Values: []int64{int64(sample.Value.Uint64())}}
		points := append(gauges[i].Points, point)
		gauges[i].Points = points[max(0, len(points)-keep):]
	}
}

// push pushes all points, and forgets them if it can. It may be repeated, since a
// point that arrives twice says the same twice.
func push(ctx context.Context, api *client.Client, gauges []cycle.Metric) error {
	if _, err := api.PostMetric(ctx, gauges, client.Idempotent()); err != nil {
		return err
	}
	log.Printf("pushed %d metrics of %d points", len(gauges), len(gauges[0].Points))
	for i := range gauges {
		gauges[i].Points = nil
	}
	return nil
}
