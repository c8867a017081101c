// Code generated from internal/spectool/codegen/testdata/harbour.yaml by make generate. DO NOT EDIT.

package harbour

import (
	"context"
	"net/http"
	"time"

	"github.com/fairlead-go/fairlead/rest"
)

// GetCargo returns the cargo, which is a union.
//
// GET /cargo
func (a API) GetCargo(ctx context.Context, opts ...rest.CallOption) (Cargo, error) {
	call := rest.NewCall("getCargo", http.MethodGet, "/cargo")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json"}}
	return rest.SendFor[Cargo](ctx, a.caller, &call, opts)
}

// ReadChart returns the chart.
//
// GET /chart
func (a API) ReadChart(ctx context.Context, opts ...rest.CallOption) ([]byte, error) {
	call := rest.NewCall("readChart", http.MethodGet, "/chart")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/octet-stream"}}
	return rest.SendFor[[]byte](ctx, a.caller, &call, opts)
}

// PatchChart changes the chart.
//
// PATCH /chart
func (a API) PatchChart(ctx context.Context, body []byte, opts ...rest.CallOption) error {
	call := rest.NewCall("patchChart", http.MethodPatch, "/chart")
	if body != nil {
		call.Body, call.Media = body, "application/octet-stream"
	}
	call.Answers = []rest.Answer{{Status: 204}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// WriteChart replaces the chart.
//
// PUT /chart
func (a API) WriteChart(ctx context.Context, body []byte, opts ...rest.CallOption) error {
	call := rest.NewCall("writeChart", http.MethodPut, "/chart")
	call.Body, call.Media, call.BodyRequired = body, "application/octet-stream", true
	call.Answers = []rest.Answer{{Status: 204}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// CountShips counts ships.
//
// GET /count
func (a API) CountShips(ctx context.Context, params *CountShipsParams, opts ...rest.CallOption) (int64, error) {
	call := rest.NewCall("countShips", http.MethodGet, "/count")
	params = rest.Params(&call, params, "decks")
	call.QueryValue("decks", params.Decks, "form", true, true)
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json"}}
	return rest.SendFor[int64](ctx, a.caller, &call, opts)
}

// ReplaceCrew replaces the crew, by name.
//
// PUT /crew
func (a API) ReplaceCrew(ctx context.Context, body map[string]int64, opts ...rest.CallOption) ([]string, error) {
	call := rest.NewCall("replaceCrew", http.MethodPut, "/crew")
	if body == nil {
		body = map[string]int64{} // nil means empty; null would be refused
	}
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]string](ctx, a.caller, &call, opts)
}

// GetDay shows path parameters that are no text.
//
// GET /days/{day}/{kinds}/{type}
func (a API) GetDay(ctx context.Context, day time.Time, kinds []ShipKind, pType bool, opts ...rest.CallOption) error {
	call := rest.NewCall("getDay", http.MethodGet, "/days/{day}/{kinds}/{type}")
	call.PathValue("day", day)
	call.PathValue("kinds", kinds)
	call.PathValue("type", pType)
	call.Answers = []rest.Answer{{Status: 204}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// DockResult is the answer of [API.Dock]. StatusCode tells which field holds
// it.
type DockResult struct {
	StatusCode                  int
	OK                          *Berth  // status 200
	Accepted                    []int64 // status 202
	NonAuthoritativeInformation *string // status 203
	Forbidden                   *bool   // status 403
}

// Dock docks.
//
// Shows answers of several kinds.
//
// POST /dock
func (a API) Dock(ctx context.Context, username, password string, body *Cargo, opts ...rest.CallOption) (DockResult, error) {
	call := rest.NewCall("dock", http.MethodPost, "/dock")
	call.Basic(username, password)
	if body != nil {
		call.Body, call.Media = body, "application/json"
	}
	var out DockResult
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Into: &out.OK}, {Status: 202, Media: "application/json", Null: true, Into: &out.Accepted}, {Status: 203, Media: "text/plain", Into: &out.NonAuthoritativeInformation}, {Status: 204}, {Status: 403, Media: "application/json", Member: "data", Into: &out.Forbidden}}
	status, err := rest.Send(ctx, a.caller, &call, opts)
	if err != nil {
		return DockResult{}, err
	}
	out.StatusCode = status
	return out, nil
}

// GetBerth returns a berth.
//
// GET /harbours/{harbour}/berths/{berth}
func (a API) GetBerth(ctx context.Context, harbour HarbourID, berth int64, params *GetBerthParams, opts ...rest.CallOption) (*Berth, error) {
	call := rest.NewCall("getBerth", http.MethodGet, "/harbours/{harbour}/berths/{berth}")
	call.PathText("harbour", string(harbour))
	call.PathValue("berth", berth)
	params = rest.Params(&call, params, "X-Tide")
	call.HeaderText("X-Tide", params.XTide, true)
	if params.XDepth != nil {
		call.HeaderValue("X-Depth", *params.XDepth, false)
	}
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[*Berth](ctx, a.caller, &call, opts)
}

// ReadLog returns the log as text.
//
// GET /log
func (a API) ReadLog(ctx context.Context, opts ...rest.CallOption) (string, error) {
	call := rest.NewCall("readLog", http.MethodGet, "/log")
	call.Answers = []rest.Answer{{Status: 200, Media: "text/plain"}}
	return rest.SendFor[string](ctx, a.caller, &call, opts)
}

// AmendLog amends the log.
//
// PATCH /log
func (a API) AmendLog(ctx context.Context, body *string, opts ...rest.CallOption) error {
	call := rest.NewCall("amendLog", http.MethodPatch, "/log")
	if body != nil {
		call.Body, call.Media = *body, "text/plain"
	}
	call.Answers = []rest.Answer{{Status: 204}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// WriteLog writes to the log.
//
// POST /log
func (a API) WriteLog(ctx context.Context, body string, opts ...rest.CallOption) error {
	call := rest.NewCall("writeLog", http.MethodPost, "/log")
	call.Body, call.Media, call.BodyRequired = body, "text/plain", true
	call.Answers = []rest.Answer{{Status: 204}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// GetRegister calls getRegister.
//
// GET /register
func (a API) GetRegister(ctx context.Context, opts ...rest.CallOption) (Register, error) {
	call := rest.NewCall("getRegister", http.MethodGet, "/register")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[Register](ctx, a.caller, &call, opts)
}

// SearchShips finds ships.
//
// GET /search
func (a API) SearchShips(ctx context.Context, params *SearchShipsParams, opts ...rest.CallOption) ([]Ship, error) {
	call := rest.NewCall("searchShips", http.MethodGet, "/search")
	params = rest.Params(&call, params, "kind")
	if params.Limit != nil {
		call.QueryValue("limit", *params.Limit, "form", true, false)
	}
	if params.Afloat != nil {
		call.QueryValue("afloat", *params.Afloat, "form", true, false)
	}
	if params.Length != nil {
		call.QueryValue("length", *params.Length, "form", true, false)
	}
	call.QueryText("kind", string(params.Kind), true)
	call.QueryValue("since", params.Since, "form", true, true)
	if params.Until != nil {
		call.QueryValue("until", *params.Until, "form", true, false)
	}
	if params.Built != nil {
		call.QueryText("built", *params.Built, false)
	}
	if len(params.Tag) > 0 {
		call.QueryValue("tag", params.Tag, "form", true, false)
	}
	if len(params.Berth) > 0 {
		call.QueryValue("berth", params.Berth, "form", false, false)
	}
	if len(params.Flag) > 0 {
		call.QueryValue("flag", params.Flag, "form", false, false)
	}
	call.QueryValue("crew", params.Crew, "form", true, true)
	if params.Hold != nil {
		call.QueryValue("hold", *params.Hold, "deepObject", true, false)
	}
	if len(params.Seal) > 0 {
		call.QueryValue("seal", params.Seal, "form", true, false)
	}
	if params.Sort != nil {
		call.QueryText("order-by", string(*params.Sort), false)
	}
	if params.Q != nil {
		call.QueryText("q", *params.Q, false)
	}
	if params.Masts != nil {
		call.QueryValue("masts", *params.Masts, "form", true, false)
	}
	if len(params.XPageSizes) > 0 {
		call.HeaderValue("X-Page-Sizes", params.XPageSizes, false)
	}
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Null: true}}
	return rest.SendFor[[]Ship](ctx, a.caller, &call, opts)
}

// ChangeShips changes ships.
//
// PATCH /ships
func (a API) ChangeShips(ctx context.Context, body map[string]Ship, opts ...rest.CallOption) error {
	call := rest.NewCall("changeShips", http.MethodPatch, "/ships")
	if body != nil {
		call.Body, call.Media = body, "application/merge-patch+json"
	}
	call.Answers = []rest.Answer{{Status: 202, Media: "application/json", Member: "data", Null: true}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// AddShip adds a ship.
//
// POST /ships
func (a API) AddShip(ctx context.Context, body Ship, opts ...rest.CallOption) (Ship, error) {
	call := rest.NewCall("addShip", http.MethodPost, "/ships")
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json"}, {Status: 201, Media: "application/json"}}
	return rest.SendFor[Ship](ctx, a.caller, &call, opts)
}

// ReplaceShips replaces all ships.
//
// PUT /ships
func (a API) ReplaceShips(ctx context.Context, body []Ship, opts ...rest.CallOption) error {
	call := rest.NewCall("replaceShips", http.MethodPut, "/ships")
	if body == nil {
		body = []Ship{} // nil means empty; null would be refused
	}
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Null: true}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// ScrapShip scraps a ship.
//
// DELETE /ships/{name}
//
// Deprecated: ships are kept for ever.
func (a API) ScrapShip(ctx context.Context, name string, opts ...rest.CallOption) error {
	call := rest.NewCall("scrapShip", http.MethodDelete, "/ships/{name}")
	call.PathText("name", name)
	call.Answers = []rest.Answer{{Status: 204}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// GetShip returns a ship.
//
// The first paragraph runs over two lines.
//
//   - a list has items, some of them long,
//   - and another
//
// Some code:
//
//	ship.Sail()
//
// GET /ships/{name}
func (a API) GetShip(ctx context.Context, name string, opts ...rest.CallOption) (Ship, error) {
	call := rest.NewCall("getShip", http.MethodGet, "/ships/{name}")
	call.PathText("name", name)
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json"}}
	return rest.SendFor[Ship](ctx, a.caller, &call, opts)
}
