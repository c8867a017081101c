// Code generated from internal/spectool/codegen/testdata/lighthouse.yaml by make generate. DO NOT EDIT.

//lint:file-ignore SA1019,ST1005 oapi-codegen's own server must know what is deprecated.

package lighthouseserver

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	. "github.com/fairlead-go/fairlead/internal/spectool/codegen/internal/lighthouse"
	"github.com/oapi-codegen/runtime"
)

// SetLampJSONRequestBody is the body of a setLamp request.
type SetLampJSONRequestBody = Lamp

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

// Call fails.
func (Unimplemented) Call(context.Context, CallRequestObject) (CallResponseObject, error) {
	return nil, &UnimplementedError{Operation: "call"}
}

// GetHealth fails.
func (Unimplemented) GetHealth(context.Context, GetHealthRequestObject) (GetHealthResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getHealth"}
}

// ListLamps fails.
func (Unimplemented) ListLamps(context.Context, ListLampsRequestObject) (ListLampsResponseObject, error) {
	return nil, &UnimplementedError{Operation: "listLamps"}
}

// GetLamp fails.
func (Unimplemented) GetLamp(context.Context, GetLampRequestObject) (GetLampResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getLamp"}
}

// SetLamp fails.
func (Unimplemented) SetLamp(context.Context, SetLampRequestObject) (SetLampResponseObject, error) {
	return nil, &UnimplementedError{Operation: "setLamp"}
}

// GetTide fails.
func (Unimplemented) GetTide(context.Context, GetTideRequestObject) (GetTideResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getTide"}
}

// ServerInterface represents all server handlers.
type ServerInterface interface {
	// Call Calls the keeper
	// (POST /calls)
	Call(w http.ResponseWriter, r *http.Request)
	// GetHealth Returns whether the lighthouse is at work
	// (GET /health)
	GetHealth(w http.ResponseWriter, r *http.Request)
	// ListLamps Returns all lamps
	// (GET /lamps)
	ListLamps(w http.ResponseWriter, r *http.Request)
	// GetLamp Returns a lamp
	// (GET /lamps/{lamp})
	GetLamp(w http.ResponseWriter, r *http.Request, lamp string)
	// SetLamp Sets a lamp
	// (PUT /lamps/{lamp})
	SetLamp(w http.ResponseWriter, r *http.Request, lamp string)
	// GetTide Returns the tide
	// (GET /tide)
	GetTide(w http.ResponseWriter, r *http.Request)
}

// ServerInterfaceWrapper converts contexts to parameters.
type ServerInterfaceWrapper struct {
	Handler            ServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

type MiddlewareFunc func(http.Handler) http.Handler

// Call operation middleware
func (siw *ServerInterfaceWrapper) Call(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.Call(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetHealth operation middleware
func (siw *ServerInterfaceWrapper) GetHealth(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetHealth(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ListLamps operation middleware
func (siw *ServerInterfaceWrapper) ListLamps(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ListLamps(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetLamp operation middleware
func (siw *ServerInterfaceWrapper) GetLamp(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// ------------- Path parameter "lamp" -------------
	var lamp string

	err = runtime.BindStyledParameterWithOptions("simple", "lamp", r.PathValue("lamp"), &lamp, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "lamp", Err: err})
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetLamp(w, r, lamp)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// SetLamp operation middleware
func (siw *ServerInterfaceWrapper) SetLamp(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// ------------- Path parameter "lamp" -------------
	var lamp string

	err = runtime.BindStyledParameterWithOptions("simple", "lamp", r.PathValue("lamp"), &lamp, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: true})
	if err != nil {
		siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "lamp", Err: err})
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.SetLamp(w, r, lamp)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetTide operation middleware
func (siw *ServerInterfaceWrapper) GetTide(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetTide(w, r)
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

	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/calls", wrapper.Call)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/health", wrapper.GetHealth)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/lamps", wrapper.ListLamps)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/lamps/{lamp}", wrapper.GetLamp)
	m.HandleFunc(http.MethodPut+" "+options.BaseURL+"/lamps/{lamp}", wrapper.SetLamp)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/tide", wrapper.GetTide)

	return m
}

type RefusedJSONResponse Failure

type CallRequestObject struct {
}

type CallResponseObject interface {
	VisitCallResponse(w http.ResponseWriter) error
}

type Call204Response struct {
}

func (response Call204Response) VisitCallResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type GetHealthRequestObject struct {
}

type GetHealthResponseObject interface {
	VisitGetHealthResponse(w http.ResponseWriter) error
}

type GetHealth200TextResponse string

func (response GetHealth200TextResponse) VisitGetHealthResponse(w http.ResponseWriter) error {

	w.Header().Set("Content-Type", "text/plain")
	w.WriteHeader(200)

	_, err := w.Write([]byte(fmt.Sprint(response)))
	return err
}

type ListLampsRequestObject struct {
}

type ListLampsResponseObject interface {
	VisitListLampsResponse(w http.ResponseWriter) error
}

type ListLamps200JSONResponse []Lamp

func (response ListLamps200JSONResponse) VisitListLampsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetLampRequestObject struct {
	Lamp string `json:"lamp"`
}

type GetLampResponseObject interface {
	VisitGetLampResponse(w http.ResponseWriter) error
}

type GetLamp200JSONResponse Lamp

func (response GetLamp200JSONResponse) VisitGetLampResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetLampdefaultJSONResponse struct {
	Body       Failure
	StatusCode int
}

func (response GetLampdefaultJSONResponse) VisitGetLampResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type SetLampRequestObject struct {
	Lamp string `json:"lamp"`
	Body *SetLampJSONRequestBody
}

type SetLampResponseObject interface {
	VisitSetLampResponse(w http.ResponseWriter) error
}

type SetLamp204Response struct {
}

func (response SetLamp204Response) VisitSetLampResponse(w http.ResponseWriter) error {
	w.WriteHeader(204)
	return nil
}

type SetLampdefaultJSONResponse struct {
	Body       Failure
	StatusCode int
}

func (response SetLampdefaultJSONResponse) VisitSetLampResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetTideRequestObject struct {
}

type GetTideResponseObject interface {
	VisitGetTideResponse(w http.ResponseWriter) error
}

type GetTide200JSONResponse float64

func (response GetTide200JSONResponse) VisitGetTideResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

// StrictServerInterface represents all server handlers.
type StrictServerInterface interface {
	// Call Calls the keeper
	// (POST /calls)
	Call(ctx context.Context, request CallRequestObject) (CallResponseObject, error)
	// GetHealth Returns whether the lighthouse is at work
	// (GET /health)
	GetHealth(ctx context.Context, request GetHealthRequestObject) (GetHealthResponseObject, error)
	// ListLamps Returns all lamps
	// (GET /lamps)
	ListLamps(ctx context.Context, request ListLampsRequestObject) (ListLampsResponseObject, error)
	// GetLamp Returns a lamp
	// (GET /lamps/{lamp})
	GetLamp(ctx context.Context, request GetLampRequestObject) (GetLampResponseObject, error)
	// SetLamp Sets a lamp
	// (PUT /lamps/{lamp})
	SetLamp(ctx context.Context, request SetLampRequestObject) (SetLampResponseObject, error)
	// GetTide Returns the tide
	// (GET /tide)
	GetTide(ctx context.Context, request GetTideRequestObject) (GetTideResponseObject, error)
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

// Call operation middleware
func (sh *strictHandler) Call(w http.ResponseWriter, r *http.Request) {
	var request CallRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.Call(ctx, request.(CallRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "Call")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(CallResponseObject); ok {
		if err := validResponse.VisitCallResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetHealth operation middleware
func (sh *strictHandler) GetHealth(w http.ResponseWriter, r *http.Request) {
	var request GetHealthRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetHealth(ctx, request.(GetHealthRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetHealth")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetHealthResponseObject); ok {
		if err := validResponse.VisitGetHealthResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ListLamps operation middleware
func (sh *strictHandler) ListLamps(w http.ResponseWriter, r *http.Request) {
	var request ListLampsRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.ListLamps(ctx, request.(ListLampsRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ListLamps")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ListLampsResponseObject); ok {
		if err := validResponse.VisitListLampsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetLamp operation middleware
func (sh *strictHandler) GetLamp(w http.ResponseWriter, r *http.Request, lamp string) {
	var request GetLampRequestObject

	request.Lamp = lamp

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetLamp(ctx, request.(GetLampRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetLamp")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetLampResponseObject); ok {
		if err := validResponse.VisitGetLampResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// SetLamp operation middleware
func (sh *strictHandler) SetLamp(w http.ResponseWriter, r *http.Request, lamp string) {
	var request SetLampRequestObject

	request.Lamp = lamp

	var body SetLampJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.SetLamp(ctx, request.(SetLampRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "SetLamp")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(SetLampResponseObject); ok {
		if err := validResponse.VisitSetLampResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetTide operation middleware
func (sh *strictHandler) GetTide(w http.ResponseWriter, r *http.Request) {
	var request GetTideRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetTide(ctx, request.(GetTideRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetTide")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetTideResponseObject); ok {
		if err := validResponse.VisitGetTideResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}
