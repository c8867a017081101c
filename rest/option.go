package rest

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// What a client does unless an option says otherwise.
const (
	DefaultTimeout          = 30 * time.Second // of one attempt, see [WithTimeout]
	DefaultMaxResponseBytes = 16 << 20         // see [WithMaxResponseBytes]
	DefaultMaxAttempts      = 3                // after status 429, see [RetryPolicy]
	DefaultMaxElapsed       = 3 * time.Second  // see [RetryPolicy]
	DefaultMinBackoff       = 100 * time.Millisecond
	DefaultMaxBackoff       = 5 * time.Second
)

// An Option sets up a [Conn] in [Dial]. A nil Option is ignored; of two that set
// the same thing the later one counts.
type Option func(*config) error

type config struct {
	profile     *Profile
	address     string
	from        string // what address is called in errors
	sources     map[string]source
	timeout     time.Duration
	retry       RetryPolicy
	maxBytes    int64
	logger      Logger // nil for none
	middleware  []func(http.RoundTripper) http.RoundTripper
	userAgent   string
	tls         *tls.Config
	proxy       func(*http.Request) (*url.URL, error)
	standard    bool
	insecureTCP bool
}

func newConfig(p *Profile, opts []Option) (*config, error) {
	cfg := &config{
		profile:   p,
		sources:   make(map[string]source),
		timeout:   DefaultTimeout,
		retry:     RetryPolicy{}.withDefaults(),
		maxBytes:  DefaultMaxResponseBytes,
		userAgent: defaultUserAgent(),
		proxy:     http.ProxyFromEnvironment,
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

// resolveAddress applies the precedence of addresses: option, argument of Dial,
// environment, default. It refuses an address over which credentials would
// travel in the clear. Base is the path before that of each call.
func (cfg *config) resolveAddress(text string) (addr socket.Address, base string, err error) {
	from := "the address"
	if cfg.address != "" {
		text, from = cfg.address, cfg.from
	}
	if text == "" && cfg.profile.EnvAddress != "" {
		text, from = os.Getenv(cfg.profile.EnvAddress), cfg.profile.EnvAddress
	}
	if text == "" {
		text, from = cfg.profile.Address, "the default address"
	}
	if text == "" {
		return addr, "", fmt.Errorf("there is no address, and %s has no default: give one", cfg.profile.platform())
	}
	if addr, err = socket.ParseAddress(text); err != nil {
		return addr, "", fmt.Errorf("%s: %w", from, err)
	}
	if len(cfg.profile.Schemes) > 0 && !addr.Secure() && !addr.Loopback() && !cfg.insecureTCP {
		return addr, "", fmt.Errorf("%s: %s: the token would cross the network in the clear: use https, or WithInsecureHTTP if the network itself is trusted", from, addr)
	}
	if cfg.tls != nil && !addr.Secure() {
		return addr, "", fmt.Errorf("WithTLSConfig: %s (from %s) does not use TLS", addr, from)
	}
	_, rest, _ := strings.Cut(text, "://")
	if !addr.IsUnix() && strings.Contains(rest, "/") {
		return addr, addr.BaseURL().EscapedPath(), nil
	}
	return addr, cfg.profile.BasePath, nil
}

// WithAddress overrides the address that [Dial] is given. Errors call it by
// from. An empty address is an error. It is for packages whose own functions
// take options and no address.
func WithAddress(address, from string) Option {
	return func(cfg *config) error { return cfg.setAddress(address, from) }
}

func (cfg *config) setAddress(address, from string) error {
	if address != "" {
		cfg.address, cfg.from = address, from
		return nil
	}
	usual := slices.DeleteFunc([]string{cfg.profile.EnvAddress, cfg.profile.Address}, func(s string) bool { return s == "" })
	if len(usual) == 0 {
		return errors.New(from + ": the address is empty")
	}
	return errors.New(from + ": the address is empty: leave the option out to use " + strings.Join(usual, " or "))
}

// WithInsecureHTTP permits plain http to hosts other than loopback. The token
// then travels unencrypted.
func WithInsecureHTTP() Option {
	return func(cfg *config) error {
		cfg.insecureTCP = true
		return nil
	}
}

// WithToken sets a fixed secret for the first of [Profile.Schemes]. It overrides
// the scheme's variable. One trailing newline is ignored; an empty token or one
// with spaces or control characters is an error, which does not contain it.
func WithToken(token string) Option {
	return func(cfg *config) error {
		s, err := cfg.firstScheme()
		if err != nil {
			return fmt.Errorf("WithToken: %w", err)
		}
		value, err := s.newSecret(token)
		switch {
		case errors.Is(err, ErrNoToken) && s.EnvSecret != "":
			return errors.New("WithToken: the token is empty: leave the option out to use " + s.EnvSecret)
		case errors.Is(err, ErrNoToken):
			return errors.New("WithToken: the token is empty")
		case err != nil:
			return fmt.Errorf("WithToken: %w", err)
		}
		cfg.sources[s.Name] = value.source
		return nil
	}
}

// WithTokenSource sets a function that returns the secret of the first of
// [Profile.Schemes]. It is called for each attempt of each call, possibly
// concurrently, with the context of the attempt, so that a token which was
// rotated is used at once. It overrides the scheme's variable. An error ends the
// call and is returned wrapped; an empty token is [ErrNoToken]. A nil source is
// an error. A source must not panic: not every goroutine that calls it is the
// program's own.
func WithTokenSource(source func(context.Context) (string, error)) Option {
	return func(cfg *config) error {
		s, err := cfg.firstScheme()
		switch {
		case source == nil:
			return errors.New("WithTokenSource: the source is nil")
		case err != nil:
			return fmt.Errorf("WithTokenSource: %w", err)
		}
		cfg.sources[s.Name] = source
		return nil
	}
}

func (cfg *config) firstScheme() (*Scheme, error) {
	if len(cfg.profile.Schemes) == 0 {
		return nil, fmt.Errorf("%s has no way to authenticate: leave the option out", cfg.profile.platform())
	}
	return &cfg.profile.Schemes[0], nil
}

// WithCredential sets a function that returns the secret of the scheme with that
// name. It is called as [WithTokenSource] says. A name that the platform does
// not have and a nil source are errors.
func WithCredential(scheme string, source func(context.Context) (string, error)) Option {
	return func(cfg *config) error {
		switch {
		case cfg.profile.scheme(scheme) == nil && len(cfg.profile.Schemes) == 0:
			return fmt.Errorf("WithCredential: %s has no way to authenticate: leave the option out", cfg.profile.platform())
		case cfg.profile.scheme(scheme) == nil:
			return fmt.Errorf("WithCredential: %s has no scheme %q: it has %s", cfg.profile.platform(), scheme, cfg.profile.schemeNames())
		case source == nil:
			return fmt.Errorf("WithCredential: the source for %s is nil", scheme)
		}
		cfg.sources[scheme] = source
		return nil
	}
}

// WithBasicAuth sets user and password for the platform's scheme with Basic
// credentials. A platform without such a scheme, an empty user, a user with a
// colon and control characters are errors, which do not contain the password.
func WithBasicAuth(user, password string) Option {
	return func(cfg *config) error {
		i := slices.IndexFunc(cfg.profile.Schemes, func(s Scheme) bool { return s.signsBasic() })
		switch {
		case i < 0:
			return fmt.Errorf("WithBasicAuth: %s has no scheme with Basic credentials", cfg.profile.platform())
		case user == "":
			return errors.New("WithBasicAuth: the user is empty")
		case strings.Contains(user, ":"):
			return errors.New("WithBasicAuth: the user has a colon, which would begin the password")
		case strings.ContainsFunc(user+password, unicode.IsControl):
			return errors.New("WithBasicAuth: user or password has a control character")
		}
		value := secret{user + ":" + password}
		cfg.sources[cfg.profile.Schemes[i].Name] = value.source
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
// in the spec (for [Conn.Do] as in the request, without the query), status,
// duration, request id. Never logged are tokens, parameters, bodies and other
// headers. nil logs nothing, which is the default.
func WithLogger(logger Logger) Option {
	return func(cfg *config) error {
		if v := reflect.ValueOf(logger); v.Kind() == reflect.Pointer && v.IsNil() {
			logger = nil
		}
		cfg.logger = logger
		return nil
	}
}

// WithMiddleware wraps the transport, for tracing or metrics. It sees each
// attempt as one request, without credentials, which are added further in. Of
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
		if !socket.IsFieldValue(agent) {
			return errors.New("WithUserAgent: the text has a control character")
		}
		cfg.userAgent = agent
		return nil
	}
}

// WithTLSConfig sets the TLS configuration for an https address. It is copied.
// With any other address it is an error in [Dial]. nil is the default.
func WithTLSConfig(c *tls.Config) Option {
	return func(cfg *config) error {
		cfg.tls = c.Clone()
		return nil
	}
}

// WithProxy sets the proxy for each request over TCP, as [http.Transport] has it;
// nil uses none. The default is [http.ProxyFromEnvironment]: HTTP_PROXY, HTTPS_PROXY
// and NO_PROXY. Requests over a unix socket never go through a proxy.
func WithProxy(proxy func(*http.Request) (*url.URL, error)) Option {
	return func(cfg *config) error {
		cfg.proxy = proxy
		return nil
	}
}

// WithStandardTransport sends requests over a unix socket with net/http's
// transport instead of this module's own, which is faster. It is a way out for a
// program that meets a fault in it. Over TCP it changes nothing.
func WithStandardTransport() Option {
	return func(cfg *config) error {
		cfg.standard = true
		return nil
	}
}
