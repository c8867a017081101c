package codegen_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen/internal/harbour"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen/internal/harbourserver"
	"github.com/fairlead-go/fairlead/rest"
)

// wire is a Caller that speaks HTTP, as little as these tests need of it.
type wire struct{ url string }

func (w wire) Call(ctx context.Context, call *rest.Call, _ ...rest.CallOption) (int, error) {
	var body io.Reader
	switch b := call.Body.(type) {
	case nil:
	case string:
		body = bytes.NewReader([]byte(b))
	case []byte:
		body = bytes.NewReader(b)
	default:
		text, err := json.Marshal(b)
		if err != nil {
			return 0, err
		}
		body = bytes.NewReader(text)
	}
	req, err := http.NewRequestWithContext(ctx, call.Method, w.url+call.Path+"?"+call.Query.Encode(), body)
	if err != nil {
		return 0, err
	}
	for key, values := range call.Header {
		req.Header[key] = values
	}
	req.Header.Set("Content-Type", call.Media)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		return 0, err
	}
	for _, a := range call.Answers {
		switch {
		case a.Status != resp.StatusCode:
			continue
		case a.Into == nil || a.Media == "":
			return a.Status, nil
		case a.Member != "":
			var members map[string]json.RawMessage
			if err := json.Unmarshal(text, &members); err != nil {
				return 0, err
			}
			return a.Status, json.Unmarshal(members[a.Member], a.Into)
		case a.Media == "application/json":
			return a.Status, json.Unmarshal(text, a.Into)
		}
		switch into := a.Into.(type) {
		case *string:
			*into = string(text)
		case *[]byte:
			*into = text
		default:
			return 0, fmt.Errorf("%s into %T", a.Media, into)
		}
		return a.Status, nil
	}
	return 0, fmt.Errorf("%s: %s", resp.Status, text)
}

// master is a harbour that keeps what it was last asked.
type master struct {
	harbourserver.StrictServerInterface
	asked any
}

func (m *master) GetShip(_ context.Context, r harbourserver.GetShipRequestObject) (harbourserver.GetShipResponseObject, error) {
	m.asked = r.Name
	return harbourserver.GetShip200JSONResponse{ShipFoundJSONResponse: harbourserver.ShipFoundJSONResponse{Name: r.Name}}, nil
}

func (m *master) GetDay(_ context.Context, r harbourserver.GetDayRequestObject) (harbourserver.GetDayResponseObject, error) {
	m.asked = []any{r.Day.UTC(), r.Kinds, r.Type}
	return harbourserver.GetDay204Response{}, nil
}

func (m *master) SearchShips(_ context.Context, r harbourserver.SearchShipsRequestObject) (harbourserver.SearchShipsResponseObject, error) {
	m.asked = r.Params
	return harbourserver.SearchShips200JSONResponse{{Name: "Fram"}}, nil
}

func (m *master) WriteLog(_ context.Context, r harbourserver.WriteLogRequestObject) (harbourserver.WriteLogResponseObject, error) {
	m.asked = *r.Body
	return harbourserver.WriteLog204Response{}, nil
}

func (m *master) ReadLog(context.Context, harbourserver.ReadLogRequestObject) (harbourserver.ReadLogResponseObject, error) {
	return harbourserver.ReadLog200TextResponse("all well"), nil
}

func (m *master) ReadChart(context.Context, harbourserver.ReadChartRequestObject) (harbourserver.ReadChartResponseObject, error) {
	return harbourserver.ReadChart200ApplicationOctetStreamResponse{Body: bytes.NewReader([]byte{0, 255})}, nil
}

func (m *master) WriteChart(_ context.Context, r harbourserver.WriteChartRequestObject) (harbourserver.WriteChartResponseObject, error) {
	m.asked, _ = io.ReadAll(r.Body)
	return harbourserver.WriteChart204Response{}, nil
}

func (m *master) Dock(_ context.Context, r harbourserver.DockRequestObject) (harbourserver.DockResponseObject, error) {
	m.asked, _ = r.Body.Value()
	return harbourserver.Dock200JSONResponse{ID: "b", Depth: 3, Cargo: r.Body}, nil
}

func (m *master) GetCargo(context.Context, harbourserver.GetCargoRequestObject) (harbourserver.GetCargoResponseObject, error) {
	var cargo harbour.Cargo
	err := cargo.FromOil(harbour.Oil{Barrels: ptr[int64](2)})
	return harbourserver.GetCargo200JSONResponse(cargo), err
}

func (m *master) GetRegister(context.Context, harbourserver.GetRegisterRequestObject) (harbourserver.GetRegisterResponseObject, error) {
	return harbourserver.GetRegister200JSONResponse{Data: register}, nil
}

var register = harbour.Register{Keeper: "k", Text: ptr("t"), AdditionalProperties: map[string]harbour.Place{"pier": {ID: "1"}}}

// Client and server come from one spec, so each understands the other.
func TestClientAndServer(t *testing.T) {
	m := &master{}
	server := httptest.NewServer(harbourserver.Handler(harbourserver.NewStrictHandler(m, nil)))
	defer server.Close()
	api := harbour.NewAPI(wire{server.URL})
	ctx := context.Background()
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
	}

	for _, name := range []string{"Fram", "a/b c", "%2e%2e", "{name}", "船", "a+b&c=d;e,f"} {
		ship, err := api.GetShip(ctx, name)
		ok(err)
		equal(t, "name", []any{m.asked, ship.Name}, []any{name, name})
	}

	ok(api.GetDay(ctx, day, []harbour.ShipKind{"sail", "a b"}, true))
	equal(t, "day", m.asked, []any{day.UTC(), []harbour.ShipKind{"sail", "a b"}, true})

	params := harbour.SearchShipsParams{
		Limit: ptr[int64](0), Afloat: ptr(false), Length: ptr(0.1), Kind: "sail",
		Since: day.UTC(), Until: ptr(time.Unix(0, 0).UTC()), Built: ptr("1892-10-26"),
		Tag: []string{"b", "a,c", "b"}, Berth: []int64{2, -1}, Flag: []string{"x&y", "z=+"}, Crew: []int64{3, 1},
		Hold: &harbour.Hold{Deck: ptr[int64](1 << 60), Label: ptr("a&b=c d"), Dry: ptr(true)},
		Seal: []byte{0xfb, 0xff}, Sort: ptr(harbour.SearchShipsParamsOrderByLength), Q: ptr("ø"), XPageSizes: []int64{1, 2},
	}
	ships, err := api.SearchShips(ctx, &params)
	ok(err)
	equal(t, "ships", ships, []harbour.Ship{{Name: "Fram"}})
	equal(t, "params", m.asked, params)

	ok(api.WriteLog(ctx, "line\nline ø"))
	equal(t, "log", m.asked, "line\nline ø")
	text, err := api.ReadLog(ctx)
	ok(err)
	equal(t, "log", text, "all well")

	ok(api.WriteChart(ctx, []byte{0, 255}))
	equal(t, "chart", m.asked, []byte{0, 255})
	chart, err := api.ReadChart(ctx)
	ok(err)
	equal(t, "chart", chart, []byte{0, 255})

	var cargo harbour.Cargo
	ok(cargo.FromGrain(harbour.Grain{Sort: harbour.GrainCargoTypeWheat, Tons: 1<<60 + 1}))
	docked, err := api.Dock(ctx, "u", "p", &cargo)
	ok(err)
	equal(t, "cargo", m.asked, harbour.Grain{Sort: "wheat", Tons: 1<<60 + 1})
	equal(t, "docked", docked, harbour.DockResult{StatusCode: 200, OK: &harbour.Berth{ID: "b", Depth: 3, Cargo: &cargo}})

	held, err := api.GetCargo(ctx)
	ok(err)
	value, err := held.Value()
	ok(err)
	equal(t, "cargo", value, harbour.Oil{Sort: "oil", Barrels: ptr[int64](2)})

	got, err := api.GetRegister(ctx)
	ok(err)
	equal(t, "register", got, register)
}
