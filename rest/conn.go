package rest

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// Conn carries out the calls of one platform at one address. It is a [Caller],
// is safe for concurrent use, and keeps connections for reuse. Make one with
// [Dial]. The methods of a nil Conn return an error or do nothing.
type Conn struct {
	profile   Profile
	address   socket.Address
	base      string // escaped path before that of each call
	sources   map[string]source
	usual     [][]string // the first scheme, see Call.Security
	timeout   time.Duration
	retry     RetryPolicy
	budget    *budget
	maxBytes  int64
	logger    Logger
	userAgent string

	roundTripper http.RoundTripper // middleware, credentials, transport
	transport    socket.Transport
	closed       atomic.Bool
}

// Dial returns a connection to the platform that p describes. It does no
// network I/O; whatever is wrong with the options or the environment variables
// is an error here and not at the first call, except a missing token, which may
// still come. The caller closes the Conn.
//
// Address is "unix:///path" or "/path" for a unix socket, "unix:@name" for an
// abstract one (Linux), "http://host:port/base" or "https://host:port/base" for
// TCP, where a path replaces [Profile.BasePath]. If it is empty, the variable
// [Profile.EnvAddress] and then [Profile.Address] are used. Plain http to
// hosts other than loopback is an error if the platform has credentials; see
// [WithInsecureHTTP].
func Dial(address string, p Profile, opts ...Option) (*Conn, error) {
	p.Schemes = slices.Clone(p.Schemes)
	cfg, err := newConfig(&p, opts)
	if err != nil {
		return nil, err
	}
	addr, base, err := cfg.resolveAddress(address)
	if err != nil {
		return nil, err
	}
	c := &Conn{
		profile:   p,
		address:   addr,
		base:      base,
		sources:   cfg.sources,
		timeout:   cfg.timeout,
		retry:     cfg.retry,
		budget:    newBudget(),
		maxBytes:  cfg.maxBytes,
		logger:    cfg.logger,
		userAgent: cfg.userAgent,
		transport: socket.NewTransport(addr, socket.TransportOptions{TLSConfig: cfg.tls, Proxy: cfg.proxy, Standard: cfg.standard}),
	}
	if len(p.Schemes) > 0 {
		c.usual = [][]string{{p.Schemes[0].Name}}
	}
	c.roundTripper = &authenticator{conn: c, next: c.transport}
	for i := len(cfg.middleware) - 1; i >= 0; i-- {
		if c.roundTripper = cfg.middleware[i](c.roundTripper); c.roundTripper == nil {
			return nil, fmt.Errorf("WithMiddleware: the middleware at position %d returned nil", i)
		}
	}
	return c, nil
}

// Address returns where the Conn connects to, in the syntax of [Dial].
func (c *Conn) Address() string {
	if c == nil {
		return ""
	}
	return c.address.String()
}

// Close closes the connections that are idle; those in use follow when their
// call ends. Calls that begin after Close fail with net.ErrClosed. Close returns
// nil; closing again does nothing.
func (c *Conn) Close() error {
	if c == nil {
		return nil
	}
	c.closed.Store(true)
	c.transport.CloseIdleConnections()
	return nil
}

// scheme returns the scheme with a name, nil if there is none.
func (p *Profile) scheme(name string) *Scheme {
	for i := range p.Schemes {
		if p.Schemes[i].Name == name {
			return &p.Schemes[i]
		}
	}
	return nil
}

// platform is how texts call the platform.
func (p *Profile) platform() string {
	if p.Name == "" {
		return "the platform"
	}
	return p.Name
}

// schemeNames lists the schemes for an error.
func (p *Profile) schemeNames() string {
	var names []string
	for _, s := range p.Schemes {
		names = append(names, s.Name)
	}
	return strings.Join(names, ", ")
}
