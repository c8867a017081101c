// Code generated from internal/codegen/testdata/fixture/openapi.yaml by make generate. DO NOT EDIT.

package harbour

import (
	"context"
	"net/http"
	"time"
)

// GetCargo returns the cargo, which is a union.
//
// GET /cargo
func (a API) GetCargo(ctx context.Context, opts ...CallOption) (Cargo, error) {
	call := newCall("getCargo", http.MethodGet, "/cargo")
	call.Answers = []Answer{{Status: 200, Media: "application/json"}}
	return do[Cargo](ctx, a.caller, &call, opts)
}

// ReadChart returns the chart.
//
// GET /chart
func (a API) ReadChart(ctx context.Context, opts ...CallOption) ([]byte, error) {
	call := newCall("readChart", http.MethodGet, "/chart")
	call.Answers = []Answer{{Status: 200, Media: "application/octet-stream"}}
	return do[[]byte](ctx, a.caller, &call, opts)
}

// PatchChart changes the chart.
//
// PATCH /chart
func (a API) PatchChart(ctx context.Context, body []byte, opts ...CallOption) error {
	call := newCall("patchChart", http.MethodPatch, "/chart")
	if body != nil {
		call.Body, call.Media = body, "application/octet-stream"
	}
	call.Answers = []Answer{{Status: 204}}
	_, err := send(ctx, a.caller, &call, opts)
	return err
}

// WriteChart replaces the chart.
//
// PUT /chart
func (a API) WriteChart(ctx context.Context, body []byte, opts ...CallOption) error {
	call := newCall("writeChart", http.MethodPut, "/chart")
	call.Body, call.Media, call.BodyRequired = body, "application/octet-stream", true
	call.Answers = []Answer{{Status: 204}}
	_, err := send(ctx, a.caller, &call, opts)
	return err
}

// CountShips counts ships.
//
// GET /count
func (a API) CountShips(ctx context.Context, params *CountShipsParams, opts ...CallOption) (int64, error) {
	call := newCall("countShips", http.MethodGet, "/count")
	params = given(&call, params, "decks")
	call.styledQuery("decks", params.Decks, "form", true, true)
	call.Answers = []Answer{{Status: 200, Media: "application/json"}}
	return do[int64](ctx, a.caller, &call, opts)
}

// ReplaceCrew replaces the crew, by name.
//
// PUT /crew
func (a API) ReplaceCrew(ctx context.Context, body map[string]int64, opts ...CallOption) ([]string, error) {
	call := newCall("replaceCrew", http.MethodPut, "/crew")
	if body == nil {
		body = map[string]int64{} // nil means empty; null would be refused
	}
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return do[[]string](ctx, a.caller, &call, opts)
}

// GetDay shows path parameters that are no text.
//
// GET /days/{day}/{kinds}/{type}
func (a API) GetDay(ctx context.Context, day time.Time, kinds []ShipKind, pType bool, opts ...CallOption) error {
	call := newCall("getDay", http.MethodGet, "/days/{day}/{kinds}/{type}")
	call.styledSegment("day", day)
	call.styledSegment("kinds", kinds)
	call.styledSegment("type", pType)
	call.Answers = []Answer{{Status: 204}}
	_, err := send(ctx, a.caller, &call, opts)
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
func (a API) Dock(ctx context.Context, username, password string, body *Cargo, opts ...CallOption) (DockResult, error) {
	call := newCall("dock", http.MethodPost, "/dock")
	call.basic(username, password)
	if body != nil {
		call.Body, call.Media = body, "application/json"
	}
	var out DockResult
	call.Answers = []Answer{{Status: 200, Media: "application/json", Into: &out.OK}, {Status: 202, Media: "application/json", Null: true, Into: &out.Accepted}, {Status: 203, Media: "text/plain", Into: &out.NonAuthoritativeInformation}, {Status: 204}, {Status: 403, Media: "application/json", Member: "data", Into: &out.Forbidden}}
	status, err := send(ctx, a.caller, &call, opts)
	if err != nil {
		return DockResult{}, err
	}
	out.StatusCode = status
	return out, nil
}

// GetBerth returns a berth.
//
// GET /harbours/{harbour}/berths/{berth}
func (a API) GetBerth(ctx context.Context, harbour HarbourID, berth int64, params *GetBerthParams, opts ...CallOption) (*Berth, error) {
	call := newCall("getBerth", http.MethodGet, "/harbours/{harbour}/berths/{berth}")
	call.segment("harbour", string(harbour))
	call.styledSegment("berth", berth)
	params = given(&call, params, "X-Tide")
	call.header("X-Tide", params.XTide, true)
	if params.XDepth != nil {
		call.styledHeader("X-Depth", *params.XDepth, false)
	}
	call.Answers = []Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return do[*Berth](ctx, a.caller, &call, opts)
}

// ReadLog returns the log as text.
//
// GET /log
func (a API) ReadLog(ctx context.Context, opts ...CallOption) (string, error) {
	call := newCall("readLog", http.MethodGet, "/log")
	call.Answers = []Answer{{Status: 200, Media: "text/plain"}}
	return do[string](ctx, a.caller, &call, opts)
}

// AmendLog amends the log.
//
// PATCH /log
func (a API) AmendLog(ctx context.Context, body *string, opts ...CallOption) error {
	call := newCall("amendLog", http.MethodPatch, "/log")
	if body != nil {
		call.Body, call.Media = *body, "text/plain"
	}
	call.Answers = []Answer{{Status: 204}}
	_, err := send(ctx, a.caller, &call, opts)
	return err
}

// WriteLog writes to the log.
//
// POST /log
func (a API) WriteLog(ctx context.Context, body string, opts ...CallOption) error {
	call := newCall("writeLog", http.MethodPost, "/log")
	call.Body, call.Media, call.BodyRequired = body, "text/plain", true
	call.Answers = []Answer{{Status: 204}}
	_, err := send(ctx, a.caller, &call, opts)
	return err
}

// GetRegister calls getRegister.
//
// GET /register
func (a API) GetRegister(ctx context.Context, opts ...CallOption) (Register, error) {
	call := newCall("getRegister", http.MethodGet, "/register")
	call.Answers = []Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return do[Register](ctx, a.caller, &call, opts)
}

// SearchShips finds ships.
//
// GET /search
func (a API) SearchShips(ctx context.Context, params *SearchShipsParams, opts ...CallOption) ([]Ship, error) {
	call := newCall("searchShips", http.MethodGet, "/search")
	params = given(&call, params, "kind")
	if params.Limit != nil {
		call.styledQuery("limit", *params.Limit, "form", true, false)
	}
	if params.Afloat != nil {
		call.styledQuery("afloat", *params.Afloat, "form", true, false)
	}
	if params.Length != nil {
		call.styledQuery("length", *params.Length, "form", true, false)
	}
	call.query("kind", string(params.Kind), true)
	call.styledQuery("since", params.Since, "form", true, true)
	if params.Until != nil {
		call.styledQuery("until", *params.Until, "form", true, false)
	}
	if params.Built != nil {
		call.query("built", *params.Built, false)
	}
	if len(params.Tag) > 0 {
		call.styledQuery("tag", params.Tag, "form", true, false)
	}
	if len(params.Berth) > 0 {
		call.styledQuery("berth", params.Berth, "form", false, false)
	}
	if len(params.Flag) > 0 {
		call.styledQuery("flag", params.Flag, "form", false, false)
	}
	call.styledQuery("crew", params.Crew, "form", true, true)
	if params.Hold != nil {
		call.styledQuery("hold", *params.Hold, "deepObject", true, false)
	}
	if len(params.Seal) > 0 {
		call.styledQuery("seal", params.Seal, "form", true, false)
	}
	if params.Sort != nil {
		call.query("order-by", string(*params.Sort), false)
	}
	if params.Q != nil {
		call.query("q", *params.Q, false)
	}
	if params.Masts != nil {
		call.styledQuery("masts", *params.Masts, "form", true, false)
	}
	if len(params.XPageSizes) > 0 {
		call.styledHeader("X-Page-Sizes", params.XPageSizes, false)
	}
	call.Answers = []Answer{{Status: 200, Media: "application/json", Null: true}}
	return do[[]Ship](ctx, a.caller, &call, opts)
}

// ChangeShips changes ships.
//
// PATCH /ships
func (a API) ChangeShips(ctx context.Context, body map[string]Ship, opts ...CallOption) error {
	call := newCall("changeShips", http.MethodPatch, "/ships")
	if body != nil {
		call.Body, call.Media = body, "application/merge-patch+json"
	}
	call.Answers = []Answer{{Status: 202, Media: "application/json", Member: "data", Null: true}}
	_, err := send(ctx, a.caller, &call, opts)
	return err
}

// AddShip adds a ship.
//
// POST /ships
func (a API) AddShip(ctx context.Context, body Ship, opts ...CallOption) (Ship, error) {
	call := newCall("addShip", http.MethodPost, "/ships")
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []Answer{{Status: 200, Media: "application/json"}, {Status: 201, Media: "application/json"}}
	return do[Ship](ctx, a.caller, &call, opts)
}

// ReplaceShips replaces all ships.
//
// PUT /ships
func (a API) ReplaceShips(ctx context.Context, body []Ship, opts ...CallOption) error {
	call := newCall("replaceShips", http.MethodPut, "/ships")
	if body == nil {
		body = []Ship{} // nil means empty; null would be refused
	}
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []Answer{{Status: 200, Media: "application/json", Null: true}}
	_, err := send(ctx, a.caller, &call, opts)
	return err
}

// ScrapShip scraps a ship.
//
// DELETE /ships/{name}
//
// Deprecated: ships are kept for ever.
func (a API) ScrapShip(ctx context.Context, name string, opts ...CallOption) error {
	call := newCall("scrapShip", http.MethodDelete, "/ships/{name}")
	call.segment("name", name)
	call.Answers = []Answer{{Status: 204}}
	_, err := send(ctx, a.caller, &call, opts)
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
func (a API) GetShip(ctx context.Context, name string, opts ...CallOption) (Ship, error) {
	call := newCall("getShip", http.MethodGet, "/ships/{name}")
	call.segment("name", name)
	call.Answers = []Answer{{Status: 200, Media: "application/json"}}
	return do[Ship](ctx, a.caller, &call, opts)
}
