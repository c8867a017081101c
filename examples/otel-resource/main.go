// Otel-resource describes this instance, and the server it runs on, as an
// OpenTelemetry resource. It is a module of its own, so that only it needs the
// SDK.
//
//	fairlead run -- go run -C examples/otel-resource .
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/signal"
	"syscall"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/sdk/resource"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/metadata"
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
	// What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say goes before.
	res, err := resource.New(ctx, resource.WithDetectors(detector{api}), resource.WithFromEnv())
	if err != nil {
		return err
	}
	// Give it to the providers: trace.WithResource(res), metric.WithResource(res).
	for _, attr := range res.Attributes() {
		fmt.Printf("%s=%s\n", attr.Key, attr.Value.String())
	}
	return nil
}

// detector is a [resource.Detector] of instances of Cycle.
type detector struct{ api *client.Client }

// Detect maps what the platform says to the semantic conventions.
func (d detector) Detect(ctx context.Context) (*resource.Resource, error) {
	self, err := metadata.Identity()
	if err != nil {
		return nil, err
	}
	server, err := d.api.GetServer(ctx)
	if err != nil {
		return nil, err
	}
	attrs := []attribute.KeyValue{
		semconv.HostID(server.ID),
		semconv.HostName(server.Hostname),
		semconv.HostType(server.Provider.Model),
		semconv.CloudProviderKey.String(server.Provider.Vendor),
		semconv.CloudRegion(server.Provider.Location),
		semconv.ContainerID(self.ContainerID),
		semconv.ContainerName(self.ContainerIdentifier),
		semconv.ServiceName(self.ContainerIdentifier),
		semconv.ServiceInstanceID(self.ID),
	}
	if zone := server.Provider.Zone; zone != nil {
		attrs = append(attrs, semconv.CloudAvailabilityZone(*zone))
	}
	return resource.NewWithAttributes(semconv.SchemaURL, attrs...), nil
}
