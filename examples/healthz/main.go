// Healthz answers GET /healthz with what the platform thinks of this instance:
// 200 if it runs and is not unhealthy, 503 otherwise. It is for what watches from
// outside; as the container's own health check the platform would ask itself.
//
//	fairlead run -- go run ./examples/healthz
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/metadata"
)

func main() {
	log.SetFlags(0)
	address := flag.String("listen", "localhost:8080", "the `address` to serve at")
	maxAge := flag.Duration("max-age", 2*time.Second, "how long an answer of the platform is used again")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := serve(ctx, *address, *maxAge); err != nil {
		log.Fatal(err)
	}
}

func serve(ctx context.Context, address string, maxAge time.Duration) error {
	// Who asks will ask again: better a quick error than a second attempt.
	api, err := client.New(client.WithTimeout(time.Second), client.WithRetry(client.RetryPolicy{MaxAttempts: 1}))
	if err != nil {
		return err
	}
	defer api.Close()
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	var mu sync.Mutex // held while asking: all who wait share the answer
	var asked time.Time
	var problem error
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		if time.Since(asked) >= maxAge {
			problem = check(context.WithoutCancel(r.Context()), api) // it is not for r alone
			asked = time.Now()
		}
		if problem != nil {
			http.Error(w, problem.Error(), http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "running")
	})
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	ended := make(chan error, 1)
	context.AfterFunc(ctx, func() { ended <- server.Shutdown(context.WithoutCancel(ctx)) })
	log.Printf("serving http://%s/healthz", listener.Addr())
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-ended // all that asked have their answer
}

// check returns nil if the platform thinks that all is well with this instance.
func check(ctx context.Context, api *client.Client) error {
	self, err := metadata.Identity()
	if err != nil {
		return err
	}
	instances, err := api.GetContainerInstances(ctx, nil) // nil: of the container this runs in
	if err != nil {
		return err
	}
	for _, i := range instances {
		switch health := i.State.Health; {
		case i.ID != self.ID: // another one
		case i.State.Current != cycle.InstanceStateCurrentRunning:
			return errors.New(string(i.State.Current))
		case health != nil && health.Healthy != nil && !*health.Healthy:
			return errors.New("running, but unhealthy")
		default:
			return nil
		}
	}
	return errors.New("the platform does not know this instance")
}
