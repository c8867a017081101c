package emulator

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"slices"
	"time"
)

// An Option sets up an emulator in [New]. A nil Option does nothing; of two that
// set the same thing the later one holds.
type Option func(*config) error

type config struct {
	listen   func(*tempDir) (*endpoint, error)
	token    string
	state    *State // nil for the default
	logger   *slog.Logger
	metadata string // path, "" for the default
	writes   MetadataWrites

	taskDuration  time.Duration
	telemetryStep time.Duration
}

// WithSocket has the emulator listen on a unix socket at path, which may be
// relative. The directory must exist; a socket that a dead process left there is
// replaced. The socket is readable and writable by its owner only, and removed
// by [Emulator.Close]. The default is a socket in a new temporary directory.
func WithSocket(path string) Option {
	return func(cfg *config) error {
		if path == "" {
			return errors.New("WithSocket: the path is empty")
		}
		cfg.listen = func(*tempDir) (*endpoint, error) { return listenUnix(path) }
		return nil
	}
}

// WithTCP has the emulator listen on TCP. The host of addr must be a loopback
// address or localhost, since the protocol is not encrypted; use [WithListener]
// to serve others all the same. Empty means 127.0.0.1:0, a port that is free.
func WithTCP(addr string) Option {
	return func(cfg *config) error {
		if addr == "" {
			addr = "127.0.0.1:0"
		}
		host, _, err := net.SplitHostPort(addr)
		if err != nil {
			return fmt.Errorf("WithTCP: %w", err)
		}
		if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
			return fmt.Errorf("WithTCP: %s is not a loopback address: use 127.0.0.1, or WithListener if others may reach the emulator", host)
		}
		cfg.listen = func(*tempDir) (*endpoint, error) { return listenTCP(addr) }
		return nil
	}
}

// WithListener has the emulator accept its connections from l: any network, or
// none at all. If [New] succeeds l belongs to the emulator, which closes it. nil
// is an error.
func WithListener(l net.Listener) Option {
	return func(cfg *config) error {
		if l == nil {
			return errors.New("WithListener: the listener is nil")
		}
		cfg.listen = func(*tempDir) (*endpoint, error) { return endpointOf(l), nil }
		return nil
	}
}

// WithToken sets the token that requests must carry. It must not be empty and
// have no spaces and control characters. The default is random.
func WithToken(token string) Option {
	return func(cfg *config) error {
		if token == "" {
			return errors.New("WithToken: the token is empty: leave the option out for a random one")
		}
		if slices.ContainsFunc([]byte(token), func(c byte) bool { return c <= ' ' || c == 0x7f }) {
			return errors.New("WithToken: the token has a space or control character")
		}
		cfg.token = token
		return nil
	}
}

// WithState sets the state to begin with, which is copied. The default is
// [DefaultState].
func WithState(s State) Option {
	return func(cfg *config) error {
		cfg.state = new(s.Clone())
		return nil
	}
}

// WithMetadata sets the path of the metadata file, which may be relative. The
// directory must exist; an environment file that is there, or an empty one, is
// replaced, and anything else is an error of [New]. The file is removed by
// [Emulator.Close]. The default is a file in a temporary directory.
func WithMetadata(path string) Option {
	return func(cfg *config) error {
		if path == "" {
			return errors.New("WithMetadata: the path is empty")
		}
		cfg.metadata = path
		return nil
	}
}

// WithMetadataWrites sets how the metadata file is replaced, for tests of what
// reads it. The default is [MetadataRename].
func WithMetadataWrites(how MetadataWrites) Option {
	return func(cfg *config) error {
		if how < MetadataRename || how > MetadataSymlink {
			return fmt.Errorf("WithMetadataWrites: there is no way %d", how)
		}
		cfg.writes = how
		return nil
	}
}

// WithTaskDuration sets how long it takes to start or stop an instance and to
// restart a server. Until then an instance is starting or stopping, and its
// container if it follows, and a server is offline; each step is notified. The
// default is 0: things are done when the call returns, in one step.
func WithTaskDuration(d time.Duration) Option {
	return func(cfg *config) error {
		if d < 0 {
			return fmt.Errorf("WithTaskDuration: %v is negative", d)
		}
		cfg.taskDuration = d
		return nil
	}
}

// WithTelemetryInterval sets after which time the telemetry of instances that
// run has other figures: they follow from those of the state and from how often
// that time has passed since [New], and from nothing else. The state stays as it
// is. The default is 0, never.
func WithTelemetryInterval(d time.Duration) Option {
	return func(cfg *config) error {
		if d < 0 {
			return fmt.Errorf("WithTelemetryInterval: %v is negative", d)
		}
		cfg.telemetryStep = d
		return nil
	}
}

// WithLogger sets where requests are logged: at level Debug what was answered,
// at Warn what looks like a mistake, at Error what is one of the emulator's. It
// never gets tokens, passwords, bodies and values of parameters. nil logs
// nothing, which is the default.
func WithLogger(logger *slog.Logger) Option {
	return func(cfg *config) error {
		if logger == nil {
			logger = slog.New(slog.DiscardHandler)
		}
		cfg.logger = logger
		return nil
	}
}
