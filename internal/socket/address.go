package socket

import (
	"cmp"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

const (
	// unixHost is the host in the URL of every request that goes over a unix
	// socket. The path of the socket is no valid host, and a name below
	// localhost belongs to nobody else (RFC 6761).
	unixHost = "fairlead.localhost"

	// MaxPath is the length in bytes that the path of a unix socket may have:
	// the size of the kernel's sun_path less its closing NUL, which makes 107
	// on Linux and 103 on macOS. For an abstract socket its leading NUL counts.
	MaxPath = len(syscall.RawSockaddrUnix{}.Path) - 1
)

// An Address says where a platform listens. [ParseAddress] makes one; the zero
// Address is the address of nothing. Addresses can be compared with ==, and
// equal ones have equal strings.
type Address struct {
	path string // of the unix socket, @name for an abstract one; empty for TCP
	url  url.URL
}

// An AddressError reports a string that is no address.
type AddressError struct {
	Address string // the input, with xxxxx for what may be a secret in it
	Reason  string // what is wrong, and what to write instead
}

func (e *AddressError) Error() string {
	return fmt.Sprintf("address %.256q: %s", e.Address, e.Reason)
}

// ParseAddress parses the address of a platform:
//
//	unix:///path/to.sock           a unix socket
//	/path/to.sock                  the same
//	unix:@name                     an abstract unix socket (Linux only)
//	http://host[:port][/base]      plain HTTP over TCP
//	https://host[:port][/base]     HTTP over TLS
//
// The path of a socket is absolute, is taken as it stands (a % is a %) and is
// no longer than [MaxPath]. A host is a DNS name, an IPv4 address or an IPv6
// address in brackets; base is put in front of the path of each request.
// User names, passwords, queries and fragments are refused, as addresses get
// logged and secrets must not be. Every error is an [*AddressError].
func ParseAddress(s string) (Address, error) {
	a, reason := parse(s)
	if reason != "" {
		return Address{}, &AddressError{Address: mask(s), Reason: reason}
	}
	return a, nil
}

const forms = "write unix:///path/to.sock, http://host:port or https://host"

// parse returns an empty reason for a good address. The reason never quotes
// the input: only mask knows what of it may be shown.
func parse(s string) (a Address, reason string) {
	scheme, rest, _ := strings.Cut(s, ":")
	scheme = strings.ToLower(scheme)
	path, isUnix := socketPath(s)
	switch {
	case s == "":
		return Address{}, "it is empty: " + forms
	case strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return Address{}, "it holds a control character: remove it"
	case strings.ContainsAny(s, "?#"):
		return Address{}, "it has a query or a fragment: leave out everything from the ? or # on"
	case isUnix:
		return parseUnix(path)
	case scheme == "http" || scheme == "https":
		return parseURL(scheme, rest)
	case strings.HasPrefix(rest, "//"):
		return Address{}, "its scheme is unknown: " + forms
	default:
		return Address{}, "it is neither an absolute path nor a URL: " + forms
	}
}

// socketPath returns the path in an address of a unix socket, however bad.
func socketPath(s string) (path string, ok bool) {
	if strings.HasPrefix(s, "/") {
		return s, true
	}
	scheme, rest, ok := strings.Cut(s, ":")
	return strings.TrimPrefix(rest, "//"), ok && strings.EqualFold(scheme, "unix")
}

func parseUnix(path string) (a Address, reason string) {
	abstract := strings.HasPrefix(path, "@")
	switch {
	case abstract && runtime.GOOS != "linux":
		return Address{}, "abstract sockets exist on Linux only: write unix:///path/to.sock"
	case path == "@":
		return Address{}, "the abstract socket has no name: write unix:@name"
	case !abstract && !strings.HasPrefix(path, "/"):
		return Address{}, "the path of the socket is not absolute: write unix:///path/to.sock"
	case len(path) > MaxPath:
		return Address{}, fmt.Sprintf("the path of the socket has %d bytes and the limit is %d: write a shorter one, "+
			"perhaps through a symbolic link to its directory", len(path), MaxPath)
	}
	return Address{path: path, url: url.URL{Scheme: "http", Host: unixHost}}, ""
}

func parseURL(scheme, rest string) (a Address, reason string) {
	rest, ok := strings.CutPrefix(rest, "//")
	authority, base := rest, ""
	if i := strings.IndexByte(rest, '/'); i >= 0 {
		authority, base = rest[:i], rest[i:]
	}
	if strings.Contains(authority, "@") {
		return Address{}, "it holds a user name or a password: leave it out, secrets do not belong in an address"
	}
	host, port, hasPort := authority, "", false
	if i := strings.LastIndexByte(authority, ':'); i > strings.LastIndexByte(authority, ']') {
		host, port, hasPort = authority[:i], authority[i+1:], true
	}
	if !ok || host == "" {
		return Address{}, "it has no host: write " + scheme + "://host:port"
	}
	if host, ok = cleanHost(host); !ok {
		return Address{}, "its host is not valid: write a DNS name, an IPv4 address or an IPv6 address in brackets"
	}
	if hasPort {
		n, err := strconv.ParseUint(port, 10, 16)
		if err != nil || n == 0 {
			return Address{}, "its port is not valid: write a number from 1 to 65535"
		}
		if port = strconv.FormatUint(n, 10); port != defaultPort(scheme) {
			host += ":" + port
		}
	}
	base = strings.TrimRight(base, "/")
	u, err := url.Parse(scheme + "://" + host + base)
	if err != nil || u.EscapedPath() != base {
		return Address{}, "its path is not valid: write %20 for a space, %25 for a percent sign"
	}
	return Address{url: *u}, ""
}

// cleanHost returns the canonical spelling of a URL's host.
func cleanHost(s string) (host string, ok bool) {
	if inner, found := strings.CutPrefix(s, "["); found {
		inner, closed := strings.CutSuffix(inner, "]")
		ip, err := netip.ParseAddr(inner)
		return "[" + ip.String() + "]", closed && err == nil && ip.Is6() && ip.Zone() == ""
	}
	host = strings.ToLower(s)
	return host, strings.Trim(host, "abcdefghijklmnopqrstuvwxyz0123456789-._") == ""
}

func defaultPort(scheme string) string {
	if scheme == "https" {
		return "443"
	}
	return "80"
}

// mask returns s without what may be a secret: whatever stands before an @,
// and whatever follows a ? or #. It does not parse, as it gets what cannot be
// parsed, and rather hides too much.
func mask(s string) string {
	path, isUnix := socketPath(s)
	isPath := isUnix && (strings.HasPrefix(path, "/") || strings.HasPrefix(path, "@"))
	if at := strings.LastIndexByte(s, '@'); at >= 0 && !isPath {
		start := strings.Index(s[:at], "://")
		if start >= 0 {
			start += len("://")
		}
		s = s[:max(start, 0)] + "xxxxx" + s[at:]
	}
	if i := strings.IndexAny(s, "?#"); i >= 0 {
		s = s[:i+1] + "xxxxx"
	}
	return s
}

// String returns the canonical spelling, which [ParseAddress] accepts: unix:
// in front of a path, lower-case scheme and host, no default port, no trailing
// slash.
func (a Address) String() string {
	switch {
	case strings.HasPrefix(a.path, "@"):
		return "unix:" + a.path
	case a.path != "":
		return "unix://" + a.path
	}
	return a.url.String()
}

// IsUnix says whether a is a unix socket.
func (a Address) IsUnix() bool { return a.path != "" }

// Secure says whether the connection is encrypted: the scheme is https.
func (a Address) Secure() bool { return a.url.Scheme == "https" }

// Loopback says whether what is sent stays on this machine: a is a unix
// socket, or its host is localhost, a name below it or a loopback IP address.
func (a Address) Loopback() bool {
	host := strings.TrimSuffix(a.url.Hostname(), ".")
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.IsLoopback() // knows ::ffff:127.0.0.1 as well
	}
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}

// BaseURL returns the URL that the path of a request is added to: the scheme,
// host and base path of a TCP address, http://fairlead.localhost for a unix socket.
// Its path has no trailing slash. The caller may change it.
func (a Address) BaseURL() *url.URL {
	u := a.url
	return &u
}

// Network returns the network to dial or to listen on, "unix" or "tcp".
func (a Address) Network() string {
	if a.IsUnix() {
		return "unix"
	}
	return "tcp"
}

// DialAddress returns the address to dial or to listen on in [Address.Network]:
// the path of the socket (@name for an abstract one), or host:port.
func (a Address) DialAddress() string {
	return cmp.Or(a.path, a.hostPort())
}

// hostPort is what net/http asks its dialer for when it wants a.
func (a Address) hostPort() string {
	return net.JoinHostPort(a.url.Hostname(), cmp.Or(a.url.Port(), defaultPort(a.url.Scheme)))
}
