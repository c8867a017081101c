// Command bench sets this library beside what people would use in its place, on
// this machine, in one run: make bench. Absolute figures mean nothing on another
// machine; the ratios hold.
package main

import (
	"flag"
	"fmt"
	"os"
)

// A scale says how much is measured.
type scale struct {
	rounds    int
	calls     int // of each peer and round; of each goroutine, where there are many
	lists     int // of 100 instances; a tenth of it of 1000
	batches   int // of notifications
	processes int
}

var (
	full     = scale{rounds: 15, calls: 1000, lists: 30, batches: 40, processes: 200}
	smallest = scale{rounds: 1, calls: 2, lists: 1, batches: 1, processes: 1}
)

func main() {
	docs := flag.String("docs", "", "write benchmarks.md and benchmarks.svg to this folder")
	only := flag.String("only", "", "measure one thing: small, list, events, concurrent or first")
	flag.Parse()
	var err error
	if flag.Arg(0) == "serve" {
		err = serve(flag.Arg(1))
	} else {
		err = run(full, *only, *docs)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures, prints the table, and writes it to docs unless that is empty.
func run(n scale, only, docs string) error {
	s, err := startServer()
	if err != nil {
		return err
	}
	defer s.close()
	var all []*figure
	for _, work := range []struct {
		name    string
		measure func(*server, scale) ([]*figure, error)
	}{{"small", smallCall}, {"list", lists}, {"events", events}, {"concurrent", shortened(concurrent)}, {"first", firstCall}} {
		if only != "" && only != work.name {
			continue
		}
		fmt.Fprintln(os.Stderr, "measuring:", work.name)
		figures, err := work.measure(s, n)
		if err != nil {
			return err
		}
		all = append(all, figures...)
	}
	text := table(all)
	fmt.Print(text)
	if docs == "" {
		return nil
	}
	return write(docs, text, all)
}

// shortened gives each of many goroutines fewer calls than one alone makes.
func shortened(measure func(*server, scale) ([]*figure, error)) func(*server, scale) ([]*figure, error) {
	return func(s *server, n scale) ([]*figure, error) {
		n.calls = max(1, n.calls/10)
		return measure(s, n)
	}
}
