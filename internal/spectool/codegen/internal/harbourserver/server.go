// Code generated from internal/spectool/codegen/testdata/harbour.yaml by make generate. DO NOT EDIT.

//lint:file-ignore SA1019,ST1005 oapi-codegen's own server must know what is deprecated.

package harbourserver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	. "github.com/fairlead-go/fairlead/internal/spectool/codegen/internal/harbour"
	"github.com/oapi-codegen/runtime"
)

// ReplaceCrewJSONRequestBody is the body of a replaceCrew request.
type ReplaceCrewJSONRequestBody = map[string]int64

// DockJSONRequestBody is the body of a dock request.
type DockJSONRequestBody = Cargo

// AmendLogTextRequestBody is the body of a amendLog request.
type AmendLogTextRequestBody = string

// WriteLogTextRequestBody is the body of a writeLog request.
type WriteLogTextRequestBody = string

// ChangeShipsApplicationMergePatchPlusJSONRequestBody is the body of a
// changeShips request.
type ChangeShipsApplicationMergePatchPlusJSONRequestBody = map[string]Ship

// AddShipJSONRequestBody is the body of a addShip request.
type AddShipJSONRequestBody = Ship

// ReplaceShipsJSONRequestBody is the body of a replaceShips request.
type ReplaceShipsJSONRequestBody = []Ship

// Unimplemented is a [StrictServerInterface] whose methods all fail with an
// [*UnimplementedError]. What embeds it goes on to be one when the spec gets
// more operations.
type Unimplemented struct{}

var _ StrictServerInterface = Unimplemented{}

// UnimplementedError says that nobody carries out an operation.
type UnimplementedError struct {
	Operation string // operationId
}

// Error names the operation.
func (e *UnimplementedError) Error() string { return e.Operation + " is not implemented" }

// GetCargo fails.
func (Unimplemented) GetCargo(context.Context, GetCargoRequestObject) (GetCargoResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getCargo"}
}

// ReadChart fails.
func (Unimplemented) ReadChart(context.Context, ReadChartRequestObject) (ReadChartResponseObject, error) {
	return nil, &UnimplementedError{Operation: "readChart"}
}

// PatchChart fails.
func (Unimplemented) PatchChart(context.Context, PatchChartRequestObject) (PatchChartResponseObject, error) {
	return nil, &UnimplementedError{Operation: "patchChart"}
}

// WriteChart fails.
func (Unimplemented) WriteChart(context.Context, WriteChartRequestObject) (WriteChartResponseObject, error) {
	return nil, &UnimplementedError{Operation: "writeChart"}
}

// CountShips fails.
func (Unimplemented) CountShips(context.Context, CountShipsRequestObject) (CountShipsResponseObject, error) {
	return nil, &UnimplementedError{Operation: "countShips"}
}

// ReplaceCrew fails.
func (Unimplemented) ReplaceCrew(context.Context, ReplaceCrewRequestObject) (ReplaceCrewResponseObject, error) {
	return nil, &UnimplementedError{Operation: "replaceCrew"}
}

// GetDay fails.
func (Unimplemented) GetDay(context.Context, GetDayRequestObject) (GetDayResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getDay"}
}

// Dock fails.
func (Unimplemented) Dock(context.Context, DockRequestObject) (DockResponseObject, error) {
	return nil, &UnimplementedError{Operation: "dock"}
}

// GetBerth fails.
func (Unimplemented) GetBerth(context.Context, GetBerthRequestObject) (GetBerthResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getBerth"}
}

// ReadLog fails.
func (Unimplemented) ReadLog(context.Context, ReadLogRequestObject) (ReadLogResponseObject, error) {
	return nil, &UnimplementedError{Operation: "readLog"}
}

// AmendLog fails.
func (Unimplemented) AmendLog(context.Context, AmendLogRequestObject) (AmendLogResponseObject, error) {
	return nil, &UnimplementedError{Operation: "amendLog"}
}

// WriteLog fails.
func (Unimplemented) WriteLog(context.Context, WriteLogRequestObject) (WriteLogResponseObject, error) {
	return nil, &UnimplementedError{Operation: "writeLog"}
}

// GetRegister fails.
func (Unimplemented) GetRegister(context.Context, GetRegisterRequestObject) (GetRegisterResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getRegister"}
}

// SearchShips fails.
func (Unimplemented) SearchShips(context.Context, SearchShipsRequestObject) (SearchShipsResponseObject, error) {
	return nil, &UnimplementedError{Operation: "searchShips"}
}

// ChangeShips fails.
func (Unimplemented) ChangeShips(context.Context, ChangeShipsRequestObject) (ChangeShipsResponseObject, error) {
	return nil, &UnimplementedError{Operation: "changeShips"}
}

// AddShip fails.
func (Unimplemented) AddShip(context.Context, AddShipRequestObject) (AddShipResponseObject, error) {
	return nil, &UnimplementedError{Operation: "addShip"}
}

// ReplaceShips fails.
func (Unimplemented) ReplaceShips(context.Context, ReplaceShipsRequestObject) (ReplaceShipsResponseObject, error) {
	return nil, &UnimplementedError{Operation: "replaceShips"}
}

// ScrapShip fails.
func (Unimplemented) ScrapShip(context.Context, ScrapShipRequestObject) (ScrapShipResponseObject, error) {
	return nil, &UnimplementedError{Operation: "scrapShip"}
}

// GetShip fails.
func (Unimplemented) GetShip(context.Context, GetShipRequestObject) (GetShipResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getShip"}
}

// ServerInterface represents all server handlers.
type ServerInterface interface {
	// GetCargo Returns the cargo, which is a union
	// (GET /cargo)
	GetCargo(w http.ResponseWriter, r *http.Request)
	// ReadChart Returns the chart
	// (GET /chart)
	ReadChart(w http.ResponseWriter, r *http.Request)
	// PatchChart Changes the chart
	// (PATCH /chart)
	PatchChart(w http.ResponseWriter, r *http.Request)
	// WriteChart Replaces the chart
	// (PUT /chart)
	WriteChart(w http.ResponseWriter, r *http.Request)
	// CountShips Counts ships
	// (GET /count)
	CountShips(w http.ResponseWriter, r *http.Request, params CountShipsParams)
	// ReplaceCrew Replaces the crew, by name
	// (PUT /crew)
	ReplaceCrew(w http.ResponseWriter, r *http.Request)
	// GetDay Shows path parameters that are no text
	// (GET /days/{day}/{kinds}/{type})
	GetDay(w http.ResponseWriter, r *http.Request, day time.Time, kinds []ShipKind, pType bool)
	// Dock Docks
	// (POST /dock)
	Dock(w http.ResponseWriter, r *http.Request)
	// GetBerth Returns a berth
	// (GET /harbours/{harbour}/berths/{berth})
	GetBerth(w http.ResponseWriter, r *http.Request, harbour HarbourID, berth int64, params GetBerthParams)
	// ReadLog Returns the log as text
	// (GET /log)
	ReadLog(w http.ResponseWriter, r *http.Request)
	// AmendLog Amends the log
	// (PATCH /log)
	AmendLog(w http.ResponseWriter, r *http.Request)
	// WriteLog Writes to the log
	// (POST /log)
	WriteLog(w http.ResponseWriter, r *http.Request)

	// (GET /register)
	GetRegister(w http.ResponseWriter, r *http.Request)
	// SearchShips Finds ships
	// (GET /search)
	SearchShips(w http.ResponseWriter, r *http.Request, params SearchShipsParams)
	// ChangeShips Changes ships
	// (PATCH /ships)
	ChangeShips(w http.ResponseWriter, r *http.Request)
	// AddShip Adds a ship
	// (POST /ships)
	AddShip(w http.ResponseWriter, r *http.Request)
	// ReplaceShips Replaces all ships
	// (PUT /ships)
	ReplaceShips(w http.ResponseWriter, r *http.Request)
	// ScrapShip Scraps a ship.
	// (DELETE /ships/{name})
	//
	// Deprecated: ships are kept for ever.
	ScrapShip(w http.ResponseWriter, r *http.Request, name string)
	// GetShip Returns a ship
	// (GET /ships/{name})
	GetShip(w http.ResponseWriter, r *http.Request, name string)
}

// ServerInterfaceWrapper converts contexts to parameters.
type ServerInterfaceWrapper struct {
	Handler            ServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

type MiddlewareFunc func(http.Handler) http.Handler

// GetCargo operation middleware
func (siw *ServerInterfaceWrapper) GetCargo(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetCargo(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ReadChart operation middleware
func (siw *ServerInterfaceWrapper) ReadChart(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ReadChart(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// PatchChart operation middleware
func (siw *ServerInterfaceWrapper) PatchChart(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.PatchChart(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// WriteChart operation middleware
func (siw *ServerInterfaceWrapper) WriteChart(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.WriteChart(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// CountShips operation middleware
func (siw *ServerInterfaceWrapper) CountShips(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params CountShipsParams

	// ------------- Required query parameter "decks" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, true, "decks", r.URL.Query(), &params.Decks, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "decks"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "decks", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.CountShips(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ReplaceCrew operation middleware
func (siw *ServerInterfaceWrapper) ReplaceCrew(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ReplaceCrew(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetDay operation middleware
func (siw *ServerInterfaceWrapper) GetDay(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// ------------- Path parameter "day" -------------
	var day time.Time

	err = runtime.BindStyledParameterWithOptions("simple", "day", r.PathValue("day"), &day, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "date-time", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "day", Err: err})
		return
	}

	// ------------- Path parameter "kinds" -------------
	var kinds []ShipKind

	err = runtime.BindStyledParameterWithOptions("simple", "kinds", r.PathValue("kinds"), &kinds, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "array", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "kinds", Err: err})
		return
	}

	// ------------- Path parameter "type" -------------
	var pType bool

	err = runtime.BindStyledParameterWithOptions("simple", "type", r.PathValue("type"), &pType, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "boolean", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "type", Err: err})
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetDay(w, r, day, kinds, pType)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// Dock operation middleware
func (siw *ServerInterfaceWrapper) Dock(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.Dock(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetBerth operation middleware
func (siw *ServerInterfaceWrapper) GetBerth(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// ------------- Path parameter "harbour" -------------
	var harbour HarbourID

	err = runtime.BindStyledParameterWithOptions("simple", "harbour", r.PathValue("harbour"), &harbour, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "harbour", Err: err})
		return
	}

	// ------------- Path parameter "berth" -------------
	var berth int64

	err = runtime.BindStyledParameterWithOptions("simple", "berth", r.PathValue("berth"), &berth, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "integer", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "berth", Err: err})
		return
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetBerthParams

	headers := r.Header

	// ------------- Required header parameter "X-Tide" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-Tide")]; found {
		var XTide string
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandlerFunc(w, r, &TooManyValuesForParamError{ParamName: "X-Tide", Count: n})
			return
		}

		err = runtime.BindStyledParameterWithOptions("simple", "X-Tide", valueList[0], &XTide, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: true, Type: "string", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "X-Tide", Err: err})
			return
		}

		params.XTide = XTide

	} else {
		err := fmt.Errorf("Header parameter X-Tide is required, but not found")
		siw.ErrorHandlerFunc(w, r, &RequiredHeaderError{ParamName: "X-Tide", Err: err})
		return
	}

	// ------------- Optional header parameter "X-Depth" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-Depth")]; found {
		var XDepth int64
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandlerFunc(w, r, &TooManyValuesForParamError{ParamName: "X-Depth", Count: n})
			return
		}

		err = runtime.BindStyledParameterWithOptions("simple", "X-Depth", valueList[0], &XDepth, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "X-Depth", Err: err})
			return
		}

		params.XDepth = &XDepth

	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetBerth(w, r, harbour, berth, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ReadLog operation middleware
func (siw *ServerInterfaceWrapper) ReadLog(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ReadLog(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// AmendLog operation middleware
func (siw *ServerInterfaceWrapper) AmendLog(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.AmendLog(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// WriteLog operation middleware
func (siw *ServerInterfaceWrapper) WriteLog(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.WriteLog(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetRegister operation middleware
func (siw *ServerInterfaceWrapper) GetRegister(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetRegister(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// SearchShips operation middleware
func (siw *ServerInterfaceWrapper) SearchShips(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params SearchShipsParams

	// ------------- Optional query parameter "limit" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "limit", r.URL.Query(), &params.Limit, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "limit"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "limit", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "afloat" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "afloat", r.URL.Query(), &params.Afloat, runtime.BindQueryParameterOptions{Type: "boolean", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "afloat"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "afloat", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "length" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "length", r.URL.Query(), &params.Length, runtime.BindQueryParameterOptions{Type: "number", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "length"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "length", Err: err})
		}
		return
	}

	// ------------- Required query parameter "kind" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, true, "kind", r.URL.Query(), &params.Kind, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "kind"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "kind", Err: err})
		}
		return
	}

	// ------------- Required query parameter "since" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, true, "since", r.URL.Query(), &params.Since, runtime.BindQueryParameterOptions{Type: "string", Format: "date-time"})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "since"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "since", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "until" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "until", r.URL.Query(), &params.Until, runtime.BindQueryParameterOptions{Type: "string", Format: "date-time"})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "until"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "until", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "built" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "built", r.URL.Query(), &params.Built, runtime.BindQueryParameterOptions{Type: "string", Format: "date"})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "built"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "built", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "tag" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "tag", r.URL.Query(), &params.Tag, runtime.BindQueryParameterOptions{Type: "array", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "tag"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "tag", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "berth" -------------

	err = runtime.BindQueryParameterWithOptions("form", false, false, "berth", r.URL.Query(), &params.Berth, runtime.BindQueryParameterOptions{Type: "array", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "berth"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "berth", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "flag" -------------

	err = runtime.BindQueryParameterWithOptions("form", false, false, "flag", r.URL.Query(), &params.Flag, runtime.BindQueryParameterOptions{Type: "array", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "flag"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "flag", Err: err})
		}
		return
	}

	// ------------- Required query parameter "crew" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, true, "crew", r.URL.Query(), &params.Crew, runtime.BindQueryParameterOptions{Type: "array", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "crew"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "crew", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "hold" -------------

	err = runtime.BindQueryParameterWithOptions("deepObject", true, false, "hold", r.URL.Query(), &params.Hold, runtime.BindQueryParameterOptions{Type: "object", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "hold"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "hold", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "seal" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "seal", r.URL.Query(), &params.Seal, runtime.BindQueryParameterOptions{Type: "string", Format: "byte"})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "seal"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "seal", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "order-by" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "order-by", r.URL.Query(), &params.Sort, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "order-by"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "order-by", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "q" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "q", r.URL.Query(), &params.Q, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "q"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "q", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "masts" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "masts", r.URL.Query(), &params.Masts, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "masts"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "masts", Err: err})
		}
		return
	}

	headers := r.Header

	// ------------- Optional header parameter "X-Page-Sizes" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("X-Page-Sizes")]; found {
		var XPageSizes []int64
		n := len(valueList)
		if n != 1 {
			siw.ErrorHandlerFunc(w, r, &TooManyValuesForParamError{ParamName: "X-Page-Sizes", Count: n})
			return
		}

		err = runtime.BindStyledParameterWithOptions("simple", "X-Page-Sizes", valueList[0], &XPageSizes, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "array", Format: ""})
		if err != nil {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "X-Page-Sizes", Err: err})
			return
		}

		params.XPageSizes = XPageSizes

	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.SearchShips(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ChangeShips operation middleware
func (siw *ServerInterfaceWrapper) ChangeShips(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ChangeShips(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// AddShip operation middleware
func (siw *ServerInterfaceWrapper) AddShip(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.AddShip(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ReplaceShips operation middleware
func (siw *ServerInterfaceWrapper) ReplaceShips(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ReplaceShips(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ScrapShip operation middleware
func (siw *ServerInterfaceWrapper) ScrapShip(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// ------------- Path parameter "name" -------------
	var name string

	err = runtime.BindStyledParameterWithOptions("simple", "name", r.PathValue("name"), &name, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "name", Err: err})
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ScrapShip(w, r, name)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetShip operation middleware
func (siw *ServerInterfaceWrapper) GetShip(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// ------------- Path parameter "name" -------------
	var name string

	err = runtime.BindStyledParameterWithOptions("simple", "name", r.PathValue("name"), &name, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "name", Err: err})
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetShip(w, r, name)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

type UnescapedCookieParamError struct {
	ParamName string
	Err       error
}

func (e *UnescapedCookieParamError) Error() string {
	return fmt.Sprintf("error unescaping cookie parameter '%s'", e.ParamName)
}

func (e *UnescapedCookieParamError) Unwrap() error {
	return e.Err
}

type UnmarshalingParamError struct {
	ParamName string
	Err       error
}

func (e *UnmarshalingParamError) Error() string {
	return fmt.Sprintf("Error unmarshaling parameter %s as JSON: %s", e.ParamName, e.Err.Error())
}

func (e *UnmarshalingParamError) Unwrap() error {
	return e.Err
}

type RequiredParamError struct {
	ParamName string
}

func (e *RequiredParamError) Error() string {
	return fmt.Sprintf("Query argument %s is required, but not found", e.ParamName)
}

type RequiredHeaderError struct {
	ParamName string
	Err       error
}

func (e *RequiredHeaderError) Error() string {
	return fmt.Sprintf("Header parameter %s is required, but not found", e.ParamName)
}

func (e *RequiredHeaderError) Unwrap() error {
	return e.Err
}

type InvalidParamFormatError struct {
	ParamName string
	Err       error
}

func (e *InvalidParamFormatError) Error() string {
	return fmt.Sprintf("Invalid format for parameter %s: %s", e.ParamName, e.Err.Error())
}

func (e *InvalidParamFormatError) Unwrap() error {
	return e.Err
}

type TooManyValuesForParamError struct {
	ParamName string
	Count     int
}

func (e *TooManyValuesForParamError) Error() string {
	return fmt.Sprintf("Expected one value for %s, got %d", e.ParamName, e.Count)
}

// Handler creates http.Handler with routing matching OpenAPI spec.
func Handler(si ServerInterface) http.Handler {
	return HandlerWithOptions(si, StdHTTPServerOptions{})
}

// ServeMux is an abstraction of [http.ServeMux].
type ServeMux interface {
	HandleFunc(pattern string, handler func(http.ResponseWriter, *http.Request))
	http.Handler
}

type StdHTTPServerOptions struct {
	BaseURL          string
	BaseRouter       ServeMux
	Middlewares      []MiddlewareFunc
	ErrorHandlerFunc func(w http.ResponseWriter, r *http.Request, err error)
}

// HandlerFromMux creates http.Handler with routing matching OpenAPI spec based
// on the provided mux.
func HandlerFromMux(si ServerInterface, m ServeMux) http.Handler {
	return HandlerWithOptions(si, StdHTTPServerOptions{
		BaseRouter: m,
	})
}

func HandlerFromMuxWithBaseURL(si ServerInterface, m ServeMux, baseURL string) http.Handler {
	return HandlerWithOptions(si, StdHTTPServerOptions{
		BaseURL:    baseURL,
		BaseRouter: m,
	})
}

// HandlerWithOptions creates http.Handler with additional options
func HandlerWithOptions(si ServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := ServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/cargo", wrapper.GetCargo)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/chart", wrapper.ReadChart)
	m.HandleFunc(http.MethodPatch+" "+options.BaseURL+"/chart", wrapper.PatchChart)
	m.HandleFunc(http.MethodPut+" "+options.BaseURL+"/chart", wrapper.WriteChart)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/count", wrapper.CountShips)
	m.HandleFunc(http.MethodPut+" "+options.BaseURL+"/crew", wrapper.ReplaceCrew)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/days/{day}/{kinds}/{type}", wrapper.GetDay)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/dock", wrapper.Dock)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/harbours/{harbour}/berths/{berth}", wrapper.GetBerth)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/log", wrapper.ReadLog)
	m.HandleFunc(http.MethodPatch+" "+options.BaseURL+"/log", wrapper.AmendLog)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/log", wrapper.WriteLog)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/register", wrapper.GetRegister)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/search", wrapper.SearchShips)
	m.HandleFunc(http.MethodPatch+" "+options.BaseURL+"/ships", wrapper.ChangeShips)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/ships", wrapper.AddShip)
	m.HandleFunc(http.MethodPut+" "+options.BaseURL+"/ships", wrapper.ReplaceShips)
	m.HandleFunc(http.MethodDelete+" "+options.BaseURL+"/ships/{name}", wrapper.ScrapShip)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/ships/{name}", wrapper.GetShip)

	return m
}

type ErrorJSONResponse struct {
	// What went wrong.
	Error Error `json:"error"`
}

type ShipFoundJSONResponse Ship

type GetCargoRequestObject struct {
}

type GetCargoResponseObject interface {
	VisitGetCargoResponse(w http.ResponseWriter) error
}

type GetCargo200JSONResponse Cargo

func (t GetCargo200JSONResponse) MarshalJSON() ([]byte, error) {
	return Cargo(t).MarshalJSON()
}

func (t *GetCargo200JSONResponse) UnmarshalJSON(b []byte) error {
	return (*Cargo)(t).UnmarshalJSON(b)
}

func (response GetCargo200JSONResponse) VisitGetCargoResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ReadChartRequestObject struct {
}

type ReadChartResponseObject interface {
	VisitReadChartResponse(w http.ResponseWriter) error
}

type ReadChart200ApplicationOctetStreamResponse struct {
	Body          io.Reader
	ContentLength int64
}

func (response ReadChart200ApplicationOctetStreamResponse) VisitReadChartResponse(w http.ResponseWriter) error {

	w.Header().Set("Content-Type", "application/octet-stream")
	if response.ContentLength != 0 {
		w.Header().Set("Content-Length", fmt.Sprint(response.ContentLength))
	}
	w.WriteHeader(200)

	if closer, ok := response.Body.(io.ReadCloser); ok {
		defer closer.Close()
	}
	_, err := io.Copy(w, response.Body)
	return err
}

type PatchChartRequestObject struct {
	Body io.Reader
}

type PatchChartResponseObject interface {
	VisitPatchChartResponse(w http.ResponseWriter) error
}

type PatchChart204Response struct {
}

func (response PatchChart204Response) VisitPatchChartResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type WriteChartRequestObject struct {
	Body io.Reader
}

type WriteChartResponseObject interface {
	VisitWriteChartResponse(w http.ResponseWriter) error
}

type WriteChart204Response struct {
}

func (response WriteChart204Response) VisitWriteChartResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type CountShipsRequestObject struct {
	Params CountShipsParams
}

type CountShipsResponseObject interface {
	VisitCountShipsResponse(w http.ResponseWriter) error
}

type CountShips200JSONResponse int64

func (response CountShips200JSONResponse) VisitCountShipsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ReplaceCrewRequestObject struct {
	Body *ReplaceCrewJSONRequestBody
}

type ReplaceCrewResponseObject interface {
	VisitReplaceCrewResponse(w http.ResponseWriter) error
}

type ReplaceCrew200JSONResponse struct {
	Data []string `json:"data"`
}

func (response ReplaceCrew200JSONResponse) VisitReplaceCrewResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetDayRequestObject struct {
	Day   time.Time  `json:"day"`
	Kinds []ShipKind `json:"kinds"`
	Type  bool       `json:"type"`
}

type GetDayResponseObject interface {
	VisitGetDayResponse(w http.ResponseWriter) error
}

type GetDay204Response struct {
}

func (response GetDay204Response) VisitGetDayResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type DockRequestObject struct {
	Body *DockJSONRequestBody
}

type DockResponseObject interface {
	VisitDockResponse(w http.ResponseWriter) error
}

type Dock200JSONResponse Berth

func (response Dock200JSONResponse) VisitDockResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type Dock202JSONResponse []int64

func (response Dock202JSONResponse) VisitDockResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(202)
	_, err := buf.WriteTo(w)
	return err
}

type Dock203TextResponse string

func (response Dock203TextResponse) VisitDockResponse(w http.ResponseWriter) error {

	w.Header().Set("Content-Type", "text/plain")
	w.WriteHeader(203)

	_, err := w.Write([]byte(fmt.Sprint(response)))
	return err
}

type Dock204Response struct {
}

func (response Dock204Response) VisitDockResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type Dock403JSONResponse struct {
	Data bool `json:"data"`
}

func (response Dock403JSONResponse) VisitDockResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(403)
	_, err := buf.WriteTo(w)
	return err
}

type GetBerthRequestObject struct {
	Harbour HarbourID `json:"harbour"`
	Berth   int64     `json:"berth"`
	Params  GetBerthParams
}

type GetBerthResponseObject interface {
	VisitGetBerthResponse(w http.ResponseWriter) error
}

type GetBerth200JSONResponse struct {
	Data *Berth `json:"data"`
}

func (response GetBerth200JSONResponse) VisitGetBerthResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ReadLogRequestObject struct {
}

type ReadLogResponseObject interface {
	VisitReadLogResponse(w http.ResponseWriter) error
}

type ReadLog200TextResponse string

func (response ReadLog200TextResponse) VisitReadLogResponse(w http.ResponseWriter) error {

	w.Header().Set("Content-Type", "text/plain")
	w.WriteHeader(200)

	_, err := w.Write([]byte(fmt.Sprint(response)))
	return err
}

type AmendLogRequestObject struct {
	Body *AmendLogTextRequestBody
}

type AmendLogResponseObject interface {
	VisitAmendLogResponse(w http.ResponseWriter) error
}

type AmendLog204Response struct {
}

func (response AmendLog204Response) VisitAmendLogResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type WriteLogRequestObject struct {
	Body *WriteLogTextRequestBody
}

type WriteLogResponseObject interface {
	VisitWriteLogResponse(w http.ResponseWriter) error
}

type WriteLog204Response struct {
}

func (response WriteLog204Response) VisitWriteLogResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type GetRegisterRequestObject struct {
}

type GetRegisterResponseObject interface {
	VisitGetRegisterResponse(w http.ResponseWriter) error
}

type GetRegister200JSONResponse struct {
	// Known entries, and what else there is.
	Data Register `json:"data"`
}

func (response GetRegister200JSONResponse) VisitGetRegisterResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type SearchShipsRequestObject struct {
	Params SearchShipsParams
}

type SearchShipsResponseObject interface {
	VisitSearchShipsResponse(w http.ResponseWriter) error
}

type SearchShips200JSONResponse []Ship

func (response SearchShips200JSONResponse) VisitSearchShipsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ChangeShipsRequestObject struct {
	Body *ChangeShipsApplicationMergePatchPlusJSONRequestBody
}

type ChangeShipsResponseObject interface {
	VisitChangeShipsResponse(w http.ResponseWriter) error
}

type ChangeShips202JSONResponse struct {
	Data any `json:"data"`
}

func (response ChangeShips202JSONResponse) VisitChangeShipsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(202)
	_, err := buf.WriteTo(w)
	return err
}

type AddShipRequestObject struct {
	Body *AddShipJSONRequestBody
}

type AddShipResponseObject interface {
	VisitAddShipResponse(w http.ResponseWriter) error
}

type AddShip200JSONResponse Ship

func (response AddShip200JSONResponse) VisitAddShipResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type AddShip201JSONResponse Ship

func (response AddShip201JSONResponse) VisitAddShipResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(201)
	_, err := buf.WriteTo(w)
	return err
}

type ReplaceShipsRequestObject struct {
	Body *ReplaceShipsJSONRequestBody
}

type ReplaceShipsResponseObject interface {
	VisitReplaceShipsResponse(w http.ResponseWriter) error
}

type ReplaceShips200JSONResponse map[string]any

func (response ReplaceShips200JSONResponse) VisitReplaceShipsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ScrapShipRequestObject struct {
	Name string `json:"name"`
}

type ScrapShipResponseObject interface {
	VisitScrapShipResponse(w http.ResponseWriter) error
}

type ScrapShip204Response struct {
}

func (response ScrapShip204Response) VisitScrapShipResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type ScrapShip404JSONResponse Error

func (response ScrapShip404JSONResponse) VisitScrapShipResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(404)
	_, err := buf.WriteTo(w)
	return err
}

type GetShipRequestObject struct {
	Name string `json:"name"`
}

type GetShipResponseObject interface {
	VisitGetShipResponse(w http.ResponseWriter) error
}

type GetShip200JSONResponse struct{ ShipFoundJSONResponse }

func (response GetShip200JSONResponse) VisitGetShipResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetShipdefaultJSONResponse struct {
	Body struct {
		// What went wrong.
		Error Error `json:"error"`
	}
	StatusCode int
}

func (response GetShipdefaultJSONResponse) VisitGetShipResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

// StrictServerInterface represents all server handlers.
type StrictServerInterface interface {
	// GetCargo Returns the cargo, which is a union
	// (GET /cargo)
	GetCargo(ctx context.Context, request GetCargoRequestObject) (GetCargoResponseObject, error)
	// ReadChart Returns the chart
	// (GET /chart)
	ReadChart(ctx context.Context, request ReadChartRequestObject) (ReadChartResponseObject, error)
	// PatchChart Changes the chart
	// (PATCH /chart)
	PatchChart(ctx context.Context, request PatchChartRequestObject) (PatchChartResponseObject, error)
	// WriteChart Replaces the chart
	// (PUT /chart)
	WriteChart(ctx context.Context, request WriteChartRequestObject) (WriteChartResponseObject, error)
	// CountShips Counts ships
	// (GET /count)
	CountShips(ctx context.Context, request CountShipsRequestObject) (CountShipsResponseObject, error)
	// ReplaceCrew Replaces the crew, by name
	// (PUT /crew)
	ReplaceCrew(ctx context.Context, request ReplaceCrewRequestObject) (ReplaceCrewResponseObject, error)
	// GetDay Shows path parameters that are no text
	// (GET /days/{day}/{kinds}/{type})
	GetDay(ctx context.Context, request GetDayRequestObject) (GetDayResponseObject, error)
	// Dock Docks
	// (POST /dock)
	Dock(ctx context.Context, request DockRequestObject) (DockResponseObject, error)
	// GetBerth Returns a berth
	// (GET /harbours/{harbour}/berths/{berth})
	GetBerth(ctx context.Context, request GetBerthRequestObject) (GetBerthResponseObject, error)
	// ReadLog Returns the log as text
	// (GET /log)
	ReadLog(ctx context.Context, request ReadLogRequestObject) (ReadLogResponseObject, error)
	// AmendLog Amends the log
	// (PATCH /log)
	AmendLog(ctx context.Context, request AmendLogRequestObject) (AmendLogResponseObject, error)
	// WriteLog Writes to the log
	// (POST /log)
	WriteLog(ctx context.Context, request WriteLogRequestObject) (WriteLogResponseObject, error)

	// (GET /register)
	GetRegister(ctx context.Context, request GetRegisterRequestObject) (GetRegisterResponseObject, error)
	// SearchShips Finds ships
	// (GET /search)
	SearchShips(ctx context.Context, request SearchShipsRequestObject) (SearchShipsResponseObject, error)
	// ChangeShips Changes ships
	// (PATCH /ships)
	ChangeShips(ctx context.Context, request ChangeShipsRequestObject) (ChangeShipsResponseObject, error)
	// AddShip Adds a ship
	// (POST /ships)
	AddShip(ctx context.Context, request AddShipRequestObject) (AddShipResponseObject, error)
	// ReplaceShips Replaces all ships
	// (PUT /ships)
	ReplaceShips(ctx context.Context, request ReplaceShipsRequestObject) (ReplaceShipsResponseObject, error)
	// ScrapShip Scraps a ship.
	// (DELETE /ships/{name})
	//
	// Deprecated: ships are kept for ever.
	ScrapShip(ctx context.Context, request ScrapShipRequestObject) (ScrapShipResponseObject, error)
	// GetShip Returns a ship
	// (GET /ships/{name})
	GetShip(ctx context.Context, request GetShipRequestObject) (GetShipResponseObject, error)
}

type StrictHandlerFunc func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error)
type StrictMiddlewareFunc func(f StrictHandlerFunc, operationID string) StrictHandlerFunc

type StrictHTTPServerOptions struct {
	RequestErrorHandlerFunc  func(w http.ResponseWriter, r *http.Request, err error)
	ResponseErrorHandlerFunc func(w http.ResponseWriter, r *http.Request, err error)
}

func NewStrictHandler(ssi StrictServerInterface, middlewares []StrictMiddlewareFunc) ServerInterface {
	return &strictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

func NewStrictHandlerWithOptions(ssi StrictServerInterface, middlewares []StrictMiddlewareFunc, options StrictHTTPServerOptions) ServerInterface {
	if options.RequestErrorHandlerFunc == nil {
		options.RequestErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
	if options.ResponseErrorHandlerFunc == nil {
		options.ResponseErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
	return &strictHandler{ssi: ssi, middlewares: middlewares, options: options}
}

type strictHandler struct {
	ssi         StrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

// GetCargo operation middleware
func (sh *strictHandler) GetCargo(w http.ResponseWriter, r *http.Request) {
	var request GetCargoRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetCargo(ctx, request.(GetCargoRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetCargo")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetCargoResponseObject); ok {
		if err := validResponse.VisitGetCargoResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ReadChart operation middleware
func (sh *strictHandler) ReadChart(w http.ResponseWriter, r *http.Request) {
	var request ReadChartRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.ReadChart(ctx, request.(ReadChartRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ReadChart")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ReadChartResponseObject); ok {
		if err := validResponse.VisitReadChartResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// PatchChart operation middleware
func (sh *strictHandler) PatchChart(w http.ResponseWriter, r *http.Request) {
	var request PatchChartRequestObject

	request.Body = r.Body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.PatchChart(ctx, request.(PatchChartRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "PatchChart")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(PatchChartResponseObject); ok {
		if err := validResponse.VisitPatchChartResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// WriteChart operation middleware
func (sh *strictHandler) WriteChart(w http.ResponseWriter, r *http.Request) {
	var request WriteChartRequestObject

	request.Body = r.Body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.WriteChart(ctx, request.(WriteChartRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "WriteChart")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(WriteChartResponseObject); ok {
		if err := validResponse.VisitWriteChartResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// CountShips operation middleware
func (sh *strictHandler) CountShips(w http.ResponseWriter, r *http.Request, params CountShipsParams) {
	var request CountShipsRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.CountShips(ctx, request.(CountShipsRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "CountShips")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(CountShipsResponseObject); ok {
		if err := validResponse.VisitCountShipsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ReplaceCrew operation middleware
func (sh *strictHandler) ReplaceCrew(w http.ResponseWriter, r *http.Request) {
	var request ReplaceCrewRequestObject

	var body ReplaceCrewJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.ReplaceCrew(ctx, request.(ReplaceCrewRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ReplaceCrew")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ReplaceCrewResponseObject); ok {
		if err := validResponse.VisitReplaceCrewResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetDay operation middleware
func (sh *strictHandler) GetDay(w http.ResponseWriter, r *http.Request, day time.Time, kinds []ShipKind, pType bool) {
	var request GetDayRequestObject

	request.Day = day
	request.Kinds = kinds
	request.Type = pType

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetDay(ctx, request.(GetDayRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetDay")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetDayResponseObject); ok {
		if err := validResponse.VisitGetDayResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// Dock operation middleware
func (sh *strictHandler) Dock(w http.ResponseWriter, r *http.Request) {
	var request DockRequestObject

	var body DockJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		if !errors.Is(err, io.EOF) {
			sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
			return
		}
	} else {
		request.Body = &body
	}

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.Dock(ctx, request.(DockRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "Dock")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(DockResponseObject); ok {
		if err := validResponse.VisitDockResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetBerth operation middleware
func (sh *strictHandler) GetBerth(w http.ResponseWriter, r *http.Request, harbour HarbourID, berth int64, params GetBerthParams) {
	var request GetBerthRequestObject

	request.Harbour = harbour
	request.Berth = berth
	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetBerth(ctx, request.(GetBerthRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetBerth")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetBerthResponseObject); ok {
		if err := validResponse.VisitGetBerthResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ReadLog operation middleware
func (sh *strictHandler) ReadLog(w http.ResponseWriter, r *http.Request) {
	var request ReadLogRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.ReadLog(ctx, request.(ReadLogRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ReadLog")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ReadLogResponseObject); ok {
		if err := validResponse.VisitReadLogResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// AmendLog operation middleware
func (sh *strictHandler) AmendLog(w http.ResponseWriter, r *http.Request) {
	var request AmendLogRequestObject

	data, err := io.ReadAll(r.Body)
	if err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't read body: %w", err))
		return
	}
	if len(data) > 0 {
		body := AmendLogTextRequestBody(data)
		request.Body = &body
	}

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.AmendLog(ctx, request.(AmendLogRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "AmendLog")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(AmendLogResponseObject); ok {
		if err := validResponse.VisitAmendLogResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// WriteLog operation middleware
func (sh *strictHandler) WriteLog(w http.ResponseWriter, r *http.Request) {
	var request WriteLogRequestObject

	data, err := io.ReadAll(r.Body)
	if err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't read body: %w", err))
		return
	}
	body := WriteLogTextRequestBody(data)
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.WriteLog(ctx, request.(WriteLogRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "WriteLog")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(WriteLogResponseObject); ok {
		if err := validResponse.VisitWriteLogResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetRegister operation middleware
func (sh *strictHandler) GetRegister(w http.ResponseWriter, r *http.Request) {
	var request GetRegisterRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetRegister(ctx, request.(GetRegisterRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetRegister")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetRegisterResponseObject); ok {
		if err := validResponse.VisitGetRegisterResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// SearchShips operation middleware
func (sh *strictHandler) SearchShips(w http.ResponseWriter, r *http.Request, params SearchShipsParams) {
	var request SearchShipsRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.SearchShips(ctx, request.(SearchShipsRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "SearchShips")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(SearchShipsResponseObject); ok {
		if err := validResponse.VisitSearchShipsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ChangeShips operation middleware
func (sh *strictHandler) ChangeShips(w http.ResponseWriter, r *http.Request) {
	var request ChangeShipsRequestObject

	var body ChangeShipsApplicationMergePatchPlusJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		if !errors.Is(err, io.EOF) {
			sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
			return
		}
	} else {
		request.Body = &body
	}

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.ChangeShips(ctx, request.(ChangeShipsRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ChangeShips")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ChangeShipsResponseObject); ok {
		if err := validResponse.VisitChangeShipsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// AddShip operation middleware
func (sh *strictHandler) AddShip(w http.ResponseWriter, r *http.Request) {
	var request AddShipRequestObject

	var body AddShipJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.AddShip(ctx, request.(AddShipRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "AddShip")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(AddShipResponseObject); ok {
		if err := validResponse.VisitAddShipResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ReplaceShips operation middleware
func (sh *strictHandler) ReplaceShips(w http.ResponseWriter, r *http.Request) {
	var request ReplaceShipsRequestObject

	var body ReplaceShipsJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.ReplaceShips(ctx, request.(ReplaceShipsRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ReplaceShips")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ReplaceShipsResponseObject); ok {
		if err := validResponse.VisitReplaceShipsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ScrapShip operation middleware
func (sh *strictHandler) ScrapShip(w http.ResponseWriter, r *http.Request, name string) {
	var request ScrapShipRequestObject

	request.Name = name

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.ScrapShip(ctx, request.(ScrapShipRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ScrapShip")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ScrapShipResponseObject); ok {
		if err := validResponse.VisitScrapShipResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetShip operation middleware
func (sh *strictHandler) GetShip(w http.ResponseWriter, r *http.Request, name string) {
	var request GetShipRequestObject

	request.Name = name

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetShip(ctx, request.(GetShipRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetShip")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetShipResponseObject); ok {
		if err := validResponse.VisitGetShipResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}
