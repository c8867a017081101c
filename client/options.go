package client

import (
	"context"
	"crypto/tls"
	"net/http"
	"net/url"
	"time"

	"github.com/fairlead-go/fairlead/rest"
)

// What a client does unless an option says otherwise.
const (
	DefaultTimeout          = rest.DefaultTimeout          // of one attempt, see [WithTimeout]
	DefaultMaxResponseBytes = rest.DefaultMaxResponseBytes // see [WithMaxResponseBytes]
	DefaultMaxAttempts      = rest.DefaultMaxAttempts      // after status 429, see [RetryPolicy]
	DefaultMaxElapsed       = rest.DefaultMaxElapsed       // see [RetryPolicy]
	DefaultMinBackoff       = rest.DefaultMinBackoff
	DefaultMaxBackoff       = rest.DefaultMaxBackoff
)

// An Option sets up a client in [New]. A nil Option is ignored; of two that set
// the same thing the later one counts.
type Option = rest.Option

// RetryPolicy says when a call is tried again, see [rest.RetryPolicy].
type RetryPolicy = rest.RetryPolicy

// WithAddress sets where the API is: "unix:///path" or "/path" for a unix
// socket, "unix:@name" for an abstract one (Linux), "http://host:port/base" or
// "https://host:port/base" for TCP. It overrides [EnvAddress]; an empty address
// is an error. Without either it is [DefaultSocketPath].
//
// Plain http is accepted only for loopback hosts; see [WithInsecureHTTP].
func WithAddress(address string) Option {
	return rest.WithAddress(address, "WithAddress")
}

// WithToken sets a fixed token. It overrides [EnvToken]. One trailing newline is
// ignored; an empty token or one with spaces or control characters is an error,
// which does not contain it.
func WithToken(token string) Option { return rest.WithToken(token) }

// WithTokenSource sets a function that returns the token. It is called for
// each attempt of each call, possibly concurrently, with the context of the
// attempt, so that a token which was rotated is used at once. It overrides
// [EnvToken]. An error ends the call and is returned wrapped; an empty token is
// [ErrNoToken]. A nil source is an error. A source must not panic: the one of a
// notification stream runs in the stream's goroutine.
func WithTokenSource(source func(context.Context) (string, error)) Option {
	return rest.WithTokenSource(source)
}

// WithInsecureHTTP permits plain http to hosts other than loopback. The token
// then travels unencrypted.
func WithInsecureHTTP() Option { return rest.WithInsecureHTTP() }

// WithTimeout bounds each attempt of a call, from the dial to the last byte of
// the answer. The context of a call bounds all its attempts together, so a
// timeout longer than the context's has no effect. Zero means no bound;
// negative is an error. The default is [DefaultTimeout].
func WithTimeout(d time.Duration) Option { return rest.WithTimeout(d) }

// WithRetry sets when a call is tried again.
func WithRetry(p RetryPolicy) Option { return rest.WithRetry(p) }

// WithMaxResponseBytes bounds the body of an answer. One that is larger is a
// [*DecodeError] that is [ErrTooLarge], and no more than n bytes of it are
// held. Of a refusal at most 64 KiB are read, whatever n is. n must be positive.
// The default is [DefaultMaxResponseBytes].
func WithMaxResponseBytes(n int64) Option { return rest.WithMaxResponseBytes(n) }

// WithLogger sets where attempts are logged, at level Debug: operation, path as
// in the spec (for [Client.Do] as in the request, without the query), status,
// duration, request id. Never logged are tokens, parameters, bodies and other
// headers. The logger is a *slog.Logger; nil logs nothing, which is the default.
func WithLogger(logger rest.Logger) Option { return rest.WithLogger(logger) }

// WithMiddleware wraps the transport, for tracing or metrics. It sees each
// attempt as one request, without the token, which is added further in. Of
// several the first given is the outermost. The RoundTripper must keep the
// contract of [http.RoundTripper], pass on the context, and hand an answer with
// status 101 through as it is. A nil middleware is an error.
func WithMiddleware(wrap func(http.RoundTripper) http.RoundTripper) Option {
	return rest.WithMiddleware(wrap)
}

// WithUserAgent sets the User-Agent header. Empty sends none. The default names
// this module and its version.
func WithUserAgent(agent string) Option { return rest.WithUserAgent(agent) }

// WithTLSConfig sets the TLS configuration for an https address. It is copied.
// With any other address it is an error in [New]. nil is the default.
func WithTLSConfig(c *tls.Config) Option { return rest.WithTLSConfig(c) }

// WithProxy sets the proxy for each request over TCP, as [http.Transport] has it;
// nil uses none. The default is [http.ProxyFromEnvironment]: HTTP_PROXY, HTTPS_PROXY
// and NO_PROXY. Requests over a unix socket never go through a proxy.
func WithProxy(proxy func(*http.Request) (*url.URL, error)) Option { return rest.WithProxy(proxy) }

// WithStandardTransport sends requests over a unix socket with net/http's
// transport instead of this module's own, which is faster. It is a way out for a
// program that meets a fault in it. Over TCP it changes nothing.
func WithStandardTransport() Option { return rest.WithStandardTransport() }

// A CallOption changes one call. A nil CallOption is ignored.
type CallOption = rest.CallOption

// Idempotent says that this call may be repeated, although its method is not
// GET or HEAD: it is then tried again as [RetryPolicy] says, even if the
// platform may have carried it out already.
func Idempotent() CallOption { return rest.Idempotent() }

// CallTimeout overrides [WithTimeout] for one call. It bounds each attempt. Zero
// means no bound, negative is an error.
func CallTimeout(d time.Duration) CallOption { return rest.CallTimeout(d) }

// CallHeader adds a header to one call. Headers that the client sets itself,
// [TokenHeader] among them, or that would change how the request is sent are an
// error.
func CallHeader(key, value string) CallOption { return rest.CallHeader(key, value) }
