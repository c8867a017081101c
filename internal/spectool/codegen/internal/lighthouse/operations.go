// Code generated from internal/spectool/codegen/testdata/lighthouse.yaml by make generate. DO NOT EDIT.

package lighthouse

import (
	"context"
	"net/http"

	"github.com/fairlead-go/fairlead/rest"
)

// Call calls the keeper.
//
// Shows an operation with the name of a method that every client has.
//
// POST /calls
func (a API) CallOperation(ctx context.Context, opts ...rest.CallOption) error {
	call := rest.NewCall("call", http.MethodPost, "/calls")
	call.Answers = []rest.Answer{{Status: 204}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// GetHealth returns whether the lighthouse is at work.
//
// GET /health
func (a API) GetHealth(ctx context.Context, opts ...rest.CallOption) (string, error) {
	call := rest.NewCall("getHealth", http.MethodGet, "/health")
	call.Security = [][]string{}
	call.Answers = []rest.Answer{{Status: 200, Media: "text/plain"}}
	return rest.SendFor[string](ctx, a.caller, &call, opts)
}

// ListLamps returns all lamps.
//
// GET /lamps
func (a API) ListLamps(ctx context.Context, opts ...rest.CallOption) ([]Lamp, error) {
	call := rest.NewCall("listLamps", http.MethodGet, "/lamps")
	call.Security = [][]string{{"keeper", "visitor"}}
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Null: true}}
	return rest.SendFor[[]Lamp](ctx, a.caller, &call, opts)
}

// GetLamp returns a lamp.
//
// GET /lamps/{lamp}
func (a API) GetLamp(ctx context.Context, lamp string, opts ...rest.CallOption) (Lamp, error) {
	call := rest.NewCall("getLamp", http.MethodGet, "/lamps/{lamp}")
	call.PathText("lamp", lamp)
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json"}}
	return rest.SendFor[Lamp](ctx, a.caller, &call, opts)
}

// SetLamp sets a lamp.
//
// PUT /lamps/{lamp}
func (a API) SetLamp(ctx context.Context, lamp string, body Lamp, opts ...rest.CallOption) error {
	call := rest.NewCall("setLamp", http.MethodPut, "/lamps/{lamp}")
	call.Security = [][]string{{"keeper"}, {"owner"}}
	call.PathText("lamp", lamp)
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 204}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// GetTide returns the tide.
//
// Shows an operation for which credentials are optional.
//
// GET /tide
func (a API) GetTide(ctx context.Context, opts ...rest.CallOption) (float64, error) {
	call := rest.NewCall("getTide", http.MethodGet, "/tide")
	call.Security = [][]string{{"visitor"}, {}}
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json"}}
	return rest.SendFor[float64](ctx, a.caller, &call, opts)
}
