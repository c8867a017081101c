package main

import (
	"context"
	"errors"
	"net/http"

	"github.com/fairlead-go/fairlead/bench/internal/stock"
)

//go:generate go run github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen -config internal/stock/config.yaml ../spec/cycle/openapi.yaml

// newStock returns the client that oapi-codegen makes of the spec when nothing
// is configured, over net/http.
func newStock(c *http.Client) (*stock.ClientWithResponses, error) {
	return stock.NewClientWithResponses("http://localhost", stock.WithHTTPClient(c),
		stock.WithRequestEditorFn(func(_ context.Context, req *http.Request) error {
			req.Header.Set("X-CYCLE-TOKEN", token)
			return nil
		}))
}

func byStock(ctx context.Context, c *stock.ClientWithResponses) (string, error) {
	resp, err := c.GetEnvironmentWithResponse(ctx)
	if err != nil {
		return "", err
	}
	if resp.JSON200 == nil {
		return "", errors.New("stock: " + resp.Status())
	}
	return resp.JSON200.Data.Name, nil
}
