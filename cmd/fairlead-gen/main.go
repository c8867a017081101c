// Command fairlead-gen handles the specs that the library is generated from: it
// generates, imports a platform's own spec, compares two specs and checks what is
// committed. Run it without arguments for help.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/fairlead-go/fairlead/cmd/fairlead-gen/internal/footprint"
)

func main() {
	footprint.Remove()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second signal kills
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
