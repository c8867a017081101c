// Command fairlead-gen handles the specs that the library is generated from: it
// generates, imports a platform's own spec, compares two specs and checks what is
// committed. Run it without arguments for help.
package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

func main() {
	removeEmptyCache()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second signal kills
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// removeEmptyCache removes a folder that golang.org/x/tools/imports, which
// oapi-codegen imports, makes whenever a program starts, unless it has content.
func removeEmptyCache() {
	if dir, err := os.UserCacheDir(); err == nil {
		os.Remove(filepath.Join(dir, "goimports"))
	}
}
