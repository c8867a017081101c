// Scoped-variables loads the scoped variables of the environment before anything
// else, and again when they change, so that a new setting needs no restart.
//
//	fairlead run -- go run ./examples/scoped-variables
package main

import (
	"context"
	"fmt"
	"log"
	"maps"
	"os"
	"os/signal"
	"slices"
	"sync/atomic"
	"syscall"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/notifications"
)

func main() {
	log.SetFlags(0)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	api, err := client.New()
	if err != nil {
		return err
	}
	defer api.Close()
	vars := &variables{api: api}
	if err := vars.load(ctx); err != nil {
		return err
	}
	for _, name := range os.Args[1:] { // what the program cannot do without
		if _, ok := vars.Get(name); !ok {
			return fmt.Errorf("the environment has no scoped variable %s", name)
		}
	}

	// The rest of the program runs beside this, and calls vars.Get each time.
	stream := notifications.Open(api, notifications.WithTopics("environment.scoped-variable.**"))
	defer stream.Close()
	err = notifications.Resync(ctx, stream, vars.load, nil)
	if ctx.Err() != nil {
		return nil // a signal
	}
	return err
}

// variables are a copy of the scoped variables. They may be read concurrently.
type variables struct {
	api    *client.Client
	values atomic.Pointer[map[string]string] // nil until load
}

// Get returns a variable as it is now, false if there is none.
func (v *variables) Get(name string) (value string, ok bool) {
	value, ok = (*v.values.Load())[name]
	return value, ok
}

// load reads all variables, and tells which ones changed: not their values, as
// some are secrets.
func (v *variables) load(ctx context.Context) error {
	values, err := v.api.GetEnvironmentScopedVariables(ctx)
	if err != nil {
		return err
	}
	before := v.values.Swap(&values)
	if before == nil {
		log.Printf("loaded %q", slices.Sorted(maps.Keys(values)))
		return nil
	}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if was, known := (*before)[name]; !known || was != values[name] {
			log.Printf("set %s", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(*before)) {
		if _, ok := values[name]; !ok {
			log.Printf("unset %s", name)
		}
	}
	return nil
}
