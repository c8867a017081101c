package client

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// Where the platform is met inside a container.
const (
	// DefaultSocketPath is where Cycle mounts its API socket (x-unix-socket of
	// the spec).
	DefaultSocketPath = "/var/run/cycle/api/api.sock"
	// EnvToken names the variable that holds the token. Empty means unset. It
	// is read anew for each attempt of a call.
	EnvToken = "CYCLE_API_TOKEN"
	// EnvAddress names the variable that moves the API to another address, in
	// the syntax of [WithAddress]. Empty means unset.
	EnvAddress = "FAIRLEAD_ADDRESS"
	// TokenHeader is the request header that carries the token.
	TokenHeader = "X-CYCLE-TOKEN"
)

// What a client does unless an option says otherwise.
const (
	DefaultTimeout          = 30 * time.Second // of one attempt, see [WithTimeout]
	DefaultMaxResponseBytes = 16 << 20         // see [WithMaxResponseBytes]
	DefaultMaxAttempts      = 3                // see [RetryPolicy]
	DefaultMinBackoff       = 100 * time.Millisecond
	DefaultMaxBackoff       = 5 * time.Second
)

// An Option sets up a client in [New]. A nil Option does nothing; of two that
// set the same thing the later one holds.
type Option func(*config) error

type config struct {
	address     string
	token       func(context.Context) (string, error)
	timeout     time.Duration
	retry       RetryPolicy
	maxBytes    int64
	logger      *slog.Logger
	middleware  []func(http.RoundTripper) http.RoundTripper
	userAgent   string
	tls         *tls.Config
	insecureTCP bool
}

// newConfig applies the precedence: option, then environment, then default.
func newConfig(opts []Option) (*config, error) {
	cfg := &config{
		token:     tokenFromEnv,
		timeout:   DefaultTimeout,
		retry:     RetryPolicy{}.withDefaults(),
		maxBytes:  DefaultMaxResponseBytes,
		logger:    slog.New(slog.DiscardHandler),
		userAgent: defaultUserAgent(),
	}
	for _, opt := range opts {
		if opt == nil {
			continue
		}
		if err := opt(cfg); err != nil {
			return nil, err
		}
	}
	return cfg, nil
}

// resolveAddress finds the address and refuses one over which the token would
// travel in the clear.
func (cfg *config) resolveAddress() (socket.Address, error) {
	text, from := cfg.address, "WithAddress"
	if text == "" {
		text, from = os.Getenv(EnvAddress), EnvAddress
	}
	if text == "" {
		text, from = DefaultSocketPath, "DefaultSocketPath"
	}
	addr, err := socket.ParseAddress(text)
	if err != nil {
		return addr, fmt.Errorf("%s: %w", from, err)
	}
	if !addr.Secure() && !addr.Loopback() && !cfg.insecureTCP {
		return addr, fmt.Errorf("%s: %s: the token would cross the network in the clear: use https, or WithInsecureHTTP if the network itself is trusted", from, addr)
	}
	if cfg.tls != nil && !addr.Secure() {
		return addr, fmt.Errorf("WithTLSConfig: %s (from %s) does not use TLS", addr, from)
	}
	return addr, nil
}

// WithAddress sets where the API is: "unix:///path" or "/path" for a unix
// socket, "unix:@name" for an abstract one (Linux), "http://host:port/base" or
// "https://host:port/base" for TCP. An address set here goes before
// [EnvAddress]; an empty one is an error. Without either it is
// [DefaultSocketPath].
//
// Plain http is accepted only for loopback hosts; see [WithInsecureHTTP].
func WithAddress(address string) Option {
	return func(cfg *config) error {
		if address == "" {
			return errors.New("WithAddress: the address is empty: leave the option out to use " + EnvAddress + " or " + DefaultSocketPath)
		}
		cfg.address = address
		return nil
	}
}

// WithInsecureHTTP permits plain http to hosts other than loopback. The token
// then travels unencrypted.
func WithInsecureHTTP() Option {
	return func(cfg *config) error {
		cfg.insecureTCP = true
		return nil
	}
}

// WithToken sets a fixed token. It goes before [EnvToken]. One trailing
// newline is ignored; an empty token or one with spaces or control characters
// is an error, which does not contain it.
func WithToken(token string) Option {
	return func(cfg *config) error {
		s, err := newSecret(token)
		if err != nil {
			if errors.Is(err, ErrNoToken) {
				return errors.New("WithToken: the token is empty: leave the option out to use " + EnvToken)
			}
			return fmt.Errorf("WithToken: %w", err)
		}
		cfg.token = func(context.Context) (string, error) { return s.reveal(), nil }
		return nil
	}
}

// WithTokenSource sets a function that returns the token. It is called for
// each attempt of each call, possibly concurrently, with the context of the
// attempt, so that a token which was rotated is used at once. It goes before
// [EnvToken]. An error ends the call and is returned wrapped; an empty token is
// [ErrNoToken]. A nil source is an error.
func WithTokenSource(source func(context.Context) (string, error)) Option {
	return func(cfg *config) error {
		if source == nil {
			return errors.New("WithTokenSource: the source is nil")
		}
		cfg.token = source
		return nil
	}
}

// WithTimeout bounds each attempt of a call, from the dial to the last byte of
// the answer. The context of a call bounds all its attempts together, so a
// timeout longer than the context's has no effect. Zero means no bound;
// negative is an error. The default is [DefaultTimeout].
func WithTimeout(d time.Duration) Option {
	return func(cfg *config) error {
		if d < 0 {
			return fmt.Errorf("WithTimeout: %v is negative: use 0 for no timeout", d)
		}
		cfg.timeout = d
		return nil
	}
}

// WithRetry sets when a call is tried again.
func WithRetry(p RetryPolicy) Option {
	return func(cfg *config) error {
		if err := p.validate(); err != nil {
			return fmt.Errorf("WithRetry: %w", err)
		}
		cfg.retry = p.withDefaults()
		return nil
	}
}

// WithMaxResponseBytes bounds the body of an answer. One that is larger is a
// [*DecodeError] that is [ErrTooLarge], and no more than n bytes of it are
// held. Of a refusal at most 64 KiB are read, whatever n is. n must be positive.
// The default is [DefaultMaxResponseBytes].
func WithMaxResponseBytes(n int64) Option {
	return func(cfg *config) error {
		if n <= 0 {
			return fmt.Errorf("WithMaxResponseBytes: %d is not positive", n)
		}
		cfg.maxBytes = min(n, math.MaxInt64-1) // one more is read to see that it is more
		return nil
	}
}

// WithLogger sets where attempts are logged, at level Debug: operation, path as
// in the spec (for [Client.Do] as in the request, without the query), status,
// duration, request id. Never logged are tokens, parameters, bodies and other
// headers. nil logs nothing, which is the default.
func WithLogger(logger *slog.Logger) Option {
	return func(cfg *config) error {
		if logger == nil {
			logger = slog.New(slog.DiscardHandler)
		}
		cfg.logger = logger
		return nil
	}
}

// WithMiddleware wraps the transport, for tracing or metrics. It sees each
// attempt as one request, without the token, which is added further in. Of
// several the first given is the outermost. The RoundTripper must keep the
// contract of [http.RoundTripper], pass on the context, and hand an answer with
// status 101 through as it is. A nil middleware is an error.
func WithMiddleware(wrap func(http.RoundTripper) http.RoundTripper) Option {
	return func(cfg *config) error {
		if wrap == nil {
			return errors.New("WithMiddleware: the middleware is nil")
		}
		cfg.middleware = append(cfg.middleware, wrap)
		return nil
	}
}

// WithUserAgent sets the User-Agent header. Empty sends none. The default names
// this module and its version.
func WithUserAgent(agent string) Option {
	return func(cfg *config) error {
		if !validHeaderValue(agent) {
			return errors.New("WithUserAgent: the text has a control character")
		}
		cfg.userAgent = agent
		return nil
	}
}

// WithTLSConfig sets the TLS configuration for an https address. It is copied.
// With any other address it is an error in [New]. nil is the default.
func WithTLSConfig(c *tls.Config) Option {
	return func(cfg *config) error {
		cfg.tls = c.Clone()
		return nil
	}
}

func validHeaderValue(v string) bool {
	for i := range len(v) {
		if v[i] < ' ' && v[i] != '\t' || v[i] == 0x7f {
			return false
		}
	}
	return true
}

// validHeaderName reports whether a name is a token of RFC 9110.
func validHeaderName(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("!#$%&'*+-.^_`|~", r))
	})
}
