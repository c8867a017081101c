package notifications

import (
	"errors"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/fairlead-go/fairlead/client"
)

// What a stream does unless an option says otherwise, and what no option
// changes.
const (
	// DefaultPath is where the platform serves notifications.
	DefaultPath = "/v1/notifications"

	DefaultMinBackoff   = time.Second      // see [WithBackoff]
	DefaultMaxBackoff   = 30 * time.Second // see [WithBackoff]
	DefaultPingInterval = 20 * time.Second // see [WithPing]
	DefaultPingTimeout  = 10 * time.Second // see [WithPing]
	DefaultBuffer       = 1024             // see [WithBuffer]
	DefaultReadLimit    = 1 << 20          // see [WithReadLimit]

	// HandshakeTimeout bounds each attempt to connect.
	HandshakeTimeout = 10 * time.Second
	// HealthyAfter is how long a connection must have lasted for the backoff to
	// begin anew when it is lost.
	HealthyAfter = time.Minute
	// MaxRetryAfter is the longest wait that the platform can ask for.
	MaxRetryAfter = 5 * time.Minute
	// CloseTimeout bounds [Stream.Close].
	CloseTimeout = time.Second
	// MaxBufferBytes bounds the messages that wait to be read, whatever their
	// number; a single one may be larger.
	MaxBufferBytes = 16 << 20
)

// An Option sets up a stream in [Open]. A nil Option does nothing; of two that
// set the same thing the later one holds. An invalid one is the permanent error
// that [Stream.Events] yields.
type Option func(*config) error

// OptionError is an invalid option. Nothing was sent.
type OptionError struct{ Err error }

func (e *OptionError) Error() string { return "notifications: " + e.Err.Error() }

// Unwrap returns what is wrong.
func (e *OptionError) Unwrap() error { return e.Err }

type config struct {
	globs                     []glob
	minBackoff, maxBackoff    time.Duration
	pingInterval, pingTimeout time.Duration
	buffer                    int
	readLimit                 int64
	header                    http.Header
	path                      string
	retryAuth                 bool
}

func newConfig(opts []Option) (config, error) {
	cfg := config{
		minBackoff:   DefaultMinBackoff,
		maxBackoff:   DefaultMaxBackoff,
		pingInterval: DefaultPingInterval,
		pingTimeout:  DefaultPingTimeout,
		buffer:       DefaultBuffer,
		readLimit:    DefaultReadLimit,
		path:         DefaultPath,
	}
	for _, opt := range opts {
		if opt == nil {
			continue
		}
		if err := opt(&cfg); err != nil {
			return cfg, &OptionError{err}
		}
	}
	return cfg, nil
}

// WithTopics leaves out notifications whose topic matches none of the globs. In
// a glob "*" stands for any text within one part of a topic, and the part "**"
// for any number of parts: "container.*" matches container.new, "container.**"
// container.instance.state.changed too. Without globs all notifications are
// yielded, which is the default; other events always are.
func WithTopics(globs ...string) Option {
	return func(cfg *config) error {
		cfg.globs = nil
		for _, s := range globs {
			g, err := parseGlob(s)
			if err != nil {
				return fmt.Errorf("WithTopics: %w", err)
			}
			cfg.globs = append(cfg.globs, g)
		}
		return nil
	}
}

// WithBackoff sets the bounds of the wait before an attempt to reconnect. The
// wait is random, between zero and a bound that begins at min, doubles with each
// failure up to max, and begins at min again once a connection lasted
// [HealthyAfter]. The defaults are [DefaultMinBackoff] and [DefaultMaxBackoff].
func WithBackoff(min, max time.Duration) Option {
	return func(cfg *config) error {
		if min <= 0 || max < min {
			return fmt.Errorf("WithBackoff: %v to %v is no range of positive durations", min, max)
		}
		cfg.minBackoff, cfg.maxBackoff = min, max
		return nil
	}
}

// WithPing sets how the stream notices that its peer is gone: when nothing was
// received for interval it sends a ping, and when nothing is received within
// timeout after that the connection counts as lost. An interval of zero sends no
// pings; then only the end of the connection is noticed. The defaults are
// [DefaultPingInterval] and [DefaultPingTimeout].
func WithPing(interval, timeout time.Duration) Option {
	return func(cfg *config) error {
		if interval < 0 || interval > 0 && timeout <= 0 {
			return fmt.Errorf("WithPing: interval %v and timeout %v must be positive; an interval of 0 sends no pings", interval, timeout)
		}
		cfg.pingInterval, cfg.pingTimeout = interval, timeout
		return nil
	}
}

// WithBuffer sets how many events may wait for a slow reader. Beyond that, and
// beyond [MaxBufferBytes], new ones are dropped and counted in a [Gap]. n must
// be positive. The default is [DefaultBuffer].
func WithBuffer(n int) Option {
	return func(cfg *config) error {
		if n <= 0 {
			return fmt.Errorf("WithBuffer: %d is not positive", n)
		}
		cfg.buffer = n
		return nil
	}
}

// WithReadLimit bounds a message. A larger one ends the connection with an
// error that is [client.ErrTooLarge]; the stream reconnects, with backoff, and
// yields a [Gap]. What counts are the bytes that have come: a frame that only
// announces more is not refused yet. It takes no more memory than what has come,
// and one that does not go on ends like any silence, see [WithPing]. bytes must be
// positive. The default is [DefaultReadLimit].
func WithReadLimit(bytes int64) Option {
	return func(cfg *config) error {
		if bytes <= 0 || bytes == math.MaxInt64 {
			return fmt.Errorf("WithReadLimit: %d is no limit", bytes)
		}
		cfg.readLimit = bytes
		return nil
	}
}

// WithHeader adds headers to the request that opens a connection. The header is
// copied. [client.TokenHeader] and those of the WebSocket handshake are an error.
func WithHeader(header http.Header) Option {
	return func(cfg *config) error {
		for key, values := range header {
			k := http.CanonicalHeaderKey(key)
			if k == http.CanonicalHeaderKey(client.TokenHeader) ||
				k == "Connection" || k == "Upgrade" || k == "Host" || strings.HasPrefix(k, "Sec-Websocket-") {
				return fmt.Errorf("WithHeader: %s is set by the stream", k)
			}
			if !headerName.MatchString(key) {
				return fmt.Errorf("WithHeader: %q is no name of a header", key)
			}
			if slices.ContainsFunc(values, func(v string) bool { return strings.ContainsFunc(v, isControl) }) {
				return fmt.Errorf("WithHeader: %s has a control character", k)
			}
		}
		cfg.header = header.Clone()
		return nil
	}
}

var headerName = regexp.MustCompile("^[-a-zA-Z0-9!#$%&'*+.^_`|~]+$")

func isControl(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }

// WithPath sets where the platform serves notifications. It must begin with a
// slash, and may have a query. The default is [DefaultPath].
func WithPath(path string) Option {
	return func(cfg *config) error {
		if !strings.HasPrefix(path, "/") {
			return errors.New("WithPath: the path must begin with a slash")
		}
		if _, err := url.Parse(path); err != nil {
			return fmt.Errorf("WithPath: %w", err.(*url.Error).Err) //nolint:errorlint // url.Parse returns no other type
		}
		if strings.Contains(path, "#") {
			return errors.New("WithPath: a path has no fragment")
		}
		cfg.path = path
		return nil
	}
}

// WithRetryAuth goes on when the platform refuses the token (status 401 and
// 403), with waits of 5 minutes to an hour, where the stream would end with that
// error. For programs whose token is replaced while they run.
func WithRetryAuth() Option {
	return func(cfg *config) error {
		cfg.retryAuth = true
		return nil
	}
}
