// Tls-server serves HTTPS with the certificates of the container's domains, and
// takes up new ones without a restart.
//
//	fairlead run -- go run ./examples/tls-server
package main

import (
	"context"
	"crypto/tls"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/notifications"
)

func main() {
	log.SetFlags(0)
	address := flag.String("listen", "localhost:8443", "the `address` to serve at")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *address); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, address string) error {
	api, err := client.New()
	if err != nil {
		return err
	}
	defer api.Close()
	certs := &certificates{api: api}
	if err := certs.load(ctx); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	stream := notifications.Open(api, notifications.WithTopics("dns.certificate.**", "dns.zone.certificate.*"))
	defer stream.Close()
	server := &http.Server{ReadHeaderTimeout: 5 * time.Second}
	server.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "this is %s\n", r.TLS.ServerName) })
	server.TLSConfig = &tls.Config{GetConfigForClient: certs.newest}
	ended := make(chan error, 1)
	go func() {
		err := notifications.Resync(ctx, stream, certs.load, nil)
		if ctx.Err() != nil { // a signal; otherwise the platform refuses the token, say
			err = nil
		}
		ended <- errors.Join(err, server.Shutdown(context.WithoutCancel(ctx)))
	}()
	log.Printf("serving https://%s", listener.Addr())
	if err := server.ServeTLS(listener, "", ""); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-ended
}

// certificates are those of the container's domains.
type certificates struct {
	api    *client.Client
	config atomic.Pointer[tls.Config]
}

// newest is asked for each connection.
func (c *certificates) newest(*tls.ClientHelloInfo) (*tls.Config, error) { return c.config.Load(), nil }

// load reads the certificates. If one cannot be used, all stay as they are.
func (c *certificates) load(ctx context.Context) error {
	certs, err := c.api.GetContainerCertificates(ctx, nil) // nil: of the container this runs in
	if err != nil {
		return err
	}
	config := &tls.Config{NextProtos: []string{"h2", "http/1.1"}}
	for _, cert := range certs {
		pair, err := tls.X509KeyPair([]byte(cert.Bundle), []byte(cert.PrivateKey))
		if err != nil {
			log.Printf("certificate %s of %q: %v", cert.ID, cert.Domains, err)
			return nil
		}
		config.Certificates = append(config.Certificates, pair)
	}
	c.config.Store(config)
	log.Printf("loaded %d certificates", len(certs))
	return nil
}
