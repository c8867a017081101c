package rest

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// Profile is all that the machine knows of a platform. Generated packages make
// theirs from their document. [Dial] copies it; the functions in it must be
// safe for concurrent use.
type Profile struct {
	// Name is how hints call the platform, for example "Cycle".
	Name string
	// Address is where the platform is unless the caller says otherwise, in the
	// syntax of [Dial]. Empty means that there is no default.
	Address string
	// BasePath precedes the path of every call, over a unix socket too. The path
	// of a TCP address replaces it. It is escaped and has no trailing slash.
	BasePath string
	// EnvAddress names the variable that overrides Address. Empty means none.
	EnvAddress string
	// Schemes are the ways to authenticate, in the order of the document. The
	// first is that of [WithToken] and of every call that names no other.
	Schemes []Scheme
	// ErrorMember is the member of a JSON answer that makes it a refusal
	// whatever its status, for example "error". Empty means that the status
	// alone decides.
	ErrorMember string
	// ReadError reads the body of a refusal. Nil reads the common forms: RFC
	// 9457 problems, an object or a text in the member error, the members code,
	// id, message, type and error_description, and the first of a list errors.
	ReadError func(status int, body []byte) Refusal
	// NoSocketHint says what to do where the unix socket does not exist. Empty
	// means a general hint.
	NoSocketHint string
}

// Refusal is what the body of a refusal says. What it does not say is empty.
type Refusal struct {
	Code   string // for programs
	Title  string // what went wrong
	Detail string // more about it
	Status int    // the HTTP status that is meant, 0 for that of the answer
}

// Scheme is one way to authenticate. Only Sign sets the headers, query
// parameters and cookies that the schemes of a profile list; whatever a call or
// a middleware put there is removed.
type Scheme struct {
	Name                      string
	Headers, Queries, Cookies []string
	// EnvSecret names the variable with the secret, which is read for each
	// attempt. An option overrides it. Empty means none.
	EnvSecret string
	// Sign adds the credentials to a request. It runs for each attempt, after
	// all middleware. It may change the header of r, and the query if Queries
	// is not empty. Its error ends the call.
	Sign func(r *http.Request, secret string) error
}

// HeaderScheme returns a scheme that sends the secret in a header.
func HeaderScheme(name, header string) Scheme {
	header = http.CanonicalHeaderKey(header)
	return Scheme{Name: name, Headers: []string{header}, Sign: func(r *http.Request, secret string) error {
		r.Header[header] = []string{secret}
		return nil
	}}
}

// QueryScheme returns a scheme that sends the secret as a query parameter.
func QueryScheme(name, param string) Scheme {
	return Scheme{Name: name, Queries: []string{param}, Sign: func(r *http.Request, secret string) error {
		query := url.QueryEscape(param) + "=" + url.QueryEscape(secret)
		if r.URL.RawQuery != "" {
			query = r.URL.RawQuery + "&" + query
		}
		r.URL.RawQuery = query
		return nil
	}}
}

// CookieScheme returns a scheme that sends the secret as a cookie.
func CookieScheme(name, cookie string) Scheme {
	return Scheme{Name: name, Cookies: []string{cookie}, Sign: func(r *http.Request, secret string) error {
		r.AddCookie(&http.Cookie{Name: cookie, Value: secret})
		return nil
	}}
}

// BearerScheme returns a scheme that sends the secret as a bearer token (RFC
// 6750).
func BearerScheme(name string) Scheme {
	return Scheme{Name: name, Headers: []string{"Authorization"}, Sign: func(r *http.Request, secret string) error {
		r.Header["Authorization"] = []string{"Bearer " + secret}
		return nil
	}}
}

// BasicScheme returns a scheme that sends the secret, which is user:password,
// as Basic credentials (RFC 7617).
func BasicScheme(name string) Scheme {
	return Scheme{Name: name, Headers: []string{"Authorization"}, Sign: func(r *http.Request, secret string) error {
		user, password, _ := strings.Cut(secret, ":")
		r.SetBasicAuth(user, password)
		return nil
	}}
}

// signsBasic reports whether a scheme sends Basic credentials, by having it sign
// a request that is not sent.
func (s *Scheme) signsBasic() bool {
	if s.Sign == nil || !slices.ContainsFunc(s.Headers, func(h string) bool { return strings.EqualFold(h, "Authorization") }) {
		return false
	}
	r := &http.Request{Method: http.MethodGet, URL: &url.URL{Scheme: "https", Host: "localhost", Path: "/"}, Header: make(http.Header)}
	err := s.Sign(r, "user:password")
	user, password, ok := r.BasicAuth()
	return err == nil && ok && user == "user" && password == "password"
}

// owns reports whether only Sign may set a header.
func (p *Profile) owns(header string) bool {
	return slices.ContainsFunc(p.Schemes, func(s Scheme) bool {
		return slices.ContainsFunc(s.Headers, func(own string) bool { return strings.EqualFold(own, header) })
	})
}
