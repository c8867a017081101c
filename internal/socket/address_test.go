package socket

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

func TestParseAddress(t *testing.T) {
	t.Parallel()
	const base = "http://fairlead.localhost"
	type facts struct {
		text, network, dial, base string
		unix, loopback, secure    bool
	}
	unix := func(text, dial string) facts {
		return facts{text: text, network: "unix", dial: dial, base: base, unix: true, loopback: true}
	}
	tcp := func(text, dial string) facts {
		return facts{text: text, network: "tcp", dial: dial, base: text}
	}
	local := func(f facts) facts { f.loopback = true; return f }
	secure := func(f facts) facts { f.secure = true; return f }
	longest := "/" + strings.Repeat("a", MaxPath-1)

	for in, want := range map[string]facts{
		"unix:///var/run/cycle/api/api.sock": unix("unix:///var/run/cycle/api/api.sock", "/var/run/cycle/api/api.sock"),
		"/var/run/cycle/api/api.sock":        unix("unix:///var/run/cycle/api/api.sock", "/var/run/cycle/api/api.sock"),
		"unix:/run/api.sock":                 unix("unix:///run/api.sock", "/run/api.sock"),
		"UNIX:///run/api.sock":               unix("unix:///run/api.sock", "/run/api.sock"),
		"unix:////run/api.sock":              unix("unix:////run/api.sock", "//run/api.sock"),
		"/run/a%20b @ü:.sock":                unix("unix:///run/a%20b @ü:.sock", "/run/a%20b @ü:.sock"),
		longest:                              unix("unix://"+longest, longest),

		"http://platform":                    tcp("http://platform", "platform:80"),
		"http://platform/":                   tcp("http://platform", "platform:80"),
		"HTTP://Platform.Example:0080//":     tcp("http://platform.example", "platform.example:80"),
		"http://platform:443":                tcp("http://platform:443", "platform:443"),
		"http://platform:65535/a//b%2Fc/@x/": tcp("http://platform:65535/a//b%2Fc/@x", "platform:65535"),
		"http://10.0.0.1:8080/base":          tcp("http://10.0.0.1:8080/base", "10.0.0.1:8080"),
		"http://[FD00::1]":                   tcp("http://[fd00::1]", "[fd00::1]:80"),
		"http://localhost.example":           tcp("http://localhost.example", "localhost.example:80"),
		"http://notlocalhost":                tcp("http://notlocalhost", "notlocalhost:80"),
		"https://platform":                   secure(tcp("https://platform", "platform:443")),
		"https://platform:443/v1":            secure(tcp("https://platform/v1", "platform:443")),
		"https://platform:80":                secure(tcp("https://platform:80", "platform:80")),

		"http://localhost:8080":         local(tcp("http://localhost:8080", "localhost:8080")),
		"http://api.LocalHost.":         local(tcp("http://api.localhost.", "api.localhost.:80")),
		"http://127.3.2.1":              local(tcp("http://127.3.2.1", "127.3.2.1:80")),
		"https://[::1]:8443":            secure(local(tcp("https://[::1]:8443", "[::1]:8443"))),
		"http://[::ffff:127.0.0.1]:443": local(tcp("http://[::ffff:127.0.0.1]:443", "[::ffff:127.0.0.1]:443")),
	} {
		a, err := ParseAddress(in)
		if err != nil {
			t.Errorf("%q: %v", in, err)
			continue
		}
		got := facts{a.String(), a.Network(), a.DialAddress(), a.BaseURL().String(), a.IsUnix(), a.Loopback(), a.Secure()}
		if got != want {
			t.Errorf("%q:\ngot  %+v\nwant %+v", in, got, want)
		}
		if again, err := ParseAddress(want.text); again != a || err != nil {
			t.Errorf("%q: its String gives %+v, %v", in, again, err)
		}
	}
}

func TestParseAddressAbstract(t *testing.T) {
	t.Parallel()
	const in = "unix:@fairlead/test"
	if runtime.GOOS != "linux" {
		const want = `address "unix:@fairlead/test": abstract sockets exist on Linux only: write unix:///path/to.sock`
		if _, err := ParseAddress(in); err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
		return
	}
	a := parsed(t, in)
	if !a.IsUnix() || !a.Loopback() || a.String() != in || a.DialAddress() != "@fairlead/test" {
		t.Errorf("got %+v", a)
	}
	if parsed(t, "unix://@fairlead/test") != a {
		t.Error("unix://@name is another address than unix:@name")
	}
	l := listen(t, a)
	defer l.Close()
	if err := dial(t, &Dialer{Address: a}); err != nil {
		t.Error(err)
	}
}

func TestParseAddressRefuses(t *testing.T) {
	t.Parallel()
	const (
		forms    = "write unix:///path/to.sock, http://host:port or https://host"
		neither  = "it is neither an absolute path nor a URL: " + forms
		unknown  = "its scheme is unknown: " + forms
		relative = "the path of the socket is not absolute: write unix:///path/to.sock"
		control  = "it holds a control character: remove it"
		query    = "it has a query or a fragment: leave out everything from the ? or # on"
		userinfo = "it holds a user name or a password: leave it out, secrets do not belong in an address"
		noHost   = "it has no host: write http://host:port"
		badHost  = "its host is not valid: write a DNS name, an IPv4 address or an IPv6 address in brackets"
		badPort  = "its port is not valid: write a number from 1 to 65535"
		badPath  = "its path is not valid: write %20 for a space, %25 for a percent sign"
	)
	long := "/" + strings.Repeat("a", MaxPath)
	tooLong := fmt.Sprintf("the path of the socket has %d bytes and the limit is %d: write a shorter one, "+
		"perhaps through a symbolic link to its directory", MaxPath+1, MaxPath)

	for _, tt := range []struct{ in, shown, reason string }{
		{"", "", "it is empty: " + forms},
		{"foo.sock", "foo.sock", neither},
		{"./foo.sock", "./foo.sock", neither},
		{"@name", "xxxxx@name", neither},
		{"localhost:8080", "localhost:8080", neither},
		{" /run/api.sock", " /run/api.sock", neither},
		{"http", "http", noHost},
		{"ftp://platform", "ftp://platform", unknown},
		{"tcp://platform:80", "tcp://platform:80", unknown},
		{"://platform", "://platform", unknown},

		{"unix:", "unix:", relative},
		{"unix://", "unix://", relative},
		{"unix:foo", "unix:foo", relative},
		{"unix://foo/bar", "unix://foo/bar", relative},
		{"unix:" + long, "unix:" + long, tooLong},
		{long, long, tooLong},

		{"/run/api\x00.sock", "/run/api\x00.sock", control},
		{"unix:///run/api.sock\n", "unix:///run/api.sock\n", control},
		{"http://platform\x7f", "http://platform\x7f", control},

		{"/run/api.sock?token=SECRET", "/run/api.sock?xxxxx", query},
		{"http://platform/#SECRET", "http://platform/#xxxxx", query},
		{"http://platform?", "http://platform?xxxxx", query},

		{"http://SECRET@platform", "http://xxxxx@platform", userinfo},
		{"https://user:SECRET@platform:80/base", "https://xxxxx@platform:80/base", userinfo},
		{"http://@platform", "http://xxxxx@platform", userinfo},
		{"http://a:SECRET/b@platform", "http://xxxxx@platform", badPort},
		{"http://a:SECRET?SECRET@platform", "http://xxxxx@platform", query},
		{"http:SECRET@platform", "xxxxx@platform", userinfo},
		{"user:SECRET@platform", "xxxxx@platform", neither},
		{"ftp://user:SECRET@platform", "ftp://xxxxx@platform", unknown},
		{"unix://user:SECRET@platform/api.sock", "unix://xxxxx@platform/api.sock", relative},
		{"http://a:SECRET@b://c", "http://xxxxx@b://c", userinfo},

		{"http:", "http:", noHost},
		{"http://", "http://", noHost},
		{"http:///base", "http:///base", noHost},
		{"http://:80", "http://:80", noHost},
		{"http:platform", "http:platform", noHost},
		{"http:/platform", "http:/platform", noHost},
		{"http://a b", "http://a b", badHost},
		{"http://münchen", "http://münchen", badHost},
		{"http://a%2eb", "http://a%2eb", badHost},
		{"http://::1", "http://::1", badHost},
		{"http://[::1", "http://[::1", badHost},
		{"http://[::1:80", "http://[::1:80", badHost},
		{"http://[::1]x", "http://[::1]x", badHost},
		{"http://[127.0.0.1]", "http://[127.0.0.1]", badHost},
		{"http://[fe80::1%25eth0]", "http://[fe80::1%25eth0]", badHost},

		{"http://platform:", "http://platform:", badPort},
		{"http://platform:0", "http://platform:0", badPort},
		{"http://platform:65536", "http://platform:65536", badPort},
		{"http://platform:http", "http://platform:http", badPort},
		{"http://platform:-1", "http://platform:-1", badPort},
		{"http://platform:+1", "http://platform:+1", badPort},

		{"http://platform/%zz", "http://platform/%zz", badPath},
		{"http://platform/a b", "http://platform/a b", badPath},
	} {
		a, err := ParseAddress(tt.in)
		want := fmt.Sprintf("address %q: %s", tt.shown, tt.reason)
		if err == nil || err.Error() != want {
			t.Errorf("%q:\ngot  %v\nwant %s", tt.in, err, want)
			continue
		}
		var typed *AddressError
		if !errors.As(err, &typed) || *typed != (AddressError{tt.shown, tt.reason}) {
			t.Errorf("%q: got %#v", tt.in, err)
		}
		if a != (Address{}) {
			t.Errorf("%q: got %+v beside the error", tt.in, a)
		}
		if s := fmt.Sprintf("%+v %#v", err, err); strings.Contains(s, "SECRET") {
			t.Errorf("%q: the error tells the secret: %s", tt.in, s)
		}
	}
}

func TestParseAddressBoundsText(t *testing.T) {
	t.Parallel()
	_, err := ParseAddress(strings.Repeat("x", 1<<20))
	if n := len(err.Error()); n > 400 {
		t.Errorf("the error has %d bytes", n)
	}
}

func TestParseAddressAbstractRefuses(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("abstract sockets exist on Linux only")
	}
	long := "unix:@" + strings.Repeat("a", 107)
	for in, reason := range map[string]string{
		"unix:@":   "the abstract socket has no name: write unix:@name",
		"unix://@": "the abstract socket has no name: write unix:@name",
		long: "the path of the socket has 108 bytes and the limit is 107: write a shorter one, " +
			"perhaps through a symbolic link to its directory",
	} {
		want := fmt.Sprintf("address %q: %s", in, reason)
		if _, err := ParseAddress(in); err == nil || err.Error() != want {
			t.Errorf("%q:\ngot  %v\nwant %s", in, err, want)
		}
	}
	parsed(t, long[:len(long)-1])
}

func TestBaseURLIsACopy(t *testing.T) {
	t.Parallel()
	a := parsed(t, "http://platform/base")
	a.BaseURL().Host = "elsewhere"
	if got := a.BaseURL().JoinPath("v1/x").String(); got != "http://platform/base/v1/x" {
		t.Errorf("got %s", got)
	}
}

func FuzzParseAddress(f *testing.F) {
	for _, s := range []string{
		"", "/run/api.sock", "unix:///run/api.sock", "unix:@name", "unix://@name", "unix:foo", "HTTP://H:080/a%2Fb/",
		"https://[::1]:443", "http://[::ffff:1.2.3.4]//", "http://u:p@h", "http://h?q#f", "http://h/%", "http://h/a b",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseAddress(s)
		if err != nil {
			if a != (Address{}) || !errors.As(err, new(*AddressError)) {
				t.Errorf("%q: got %+v, %#v", s, a, err)
			}
			return
		}
		again, err := ParseAddress(a.String())
		if err != nil || again != a || again.String() != a.String() {
			t.Errorf("%q is %q: got %+v, %v", s, a, again, err)
		}
		if u := a.BaseURL(); u.Host == "" || u.User != nil || strings.HasSuffix(u.EscapedPath(), "/") || len(a.path) > MaxPath {
			t.Errorf("%q: got %+v", s, a)
		}
	})
}
