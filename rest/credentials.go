package rest

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
)

// A source returns the secret of a scheme.
type source func(context.Context) (string, error)

// A credential is a scheme with the secret that it signs with.
type credential struct {
	scheme *Scheme
	source source
	secret secret
}

// authenticator is the RoundTripper that adds the credentials, innermost, so
// that no middleware sees them. It resolves and signs for each request anew.
type authenticator struct {
	conn *Conn
	next http.RoundTripper
}

func (rt *authenticator) RoundTrip(req *http.Request) (*http.Response, error) {
	sent, err := rt.conn.authenticate(req)
	if err != nil {
		closeBody(req)
		return nil, &credentialError{err}
	}
	resp, err := rt.next.RoundTrip(sent)
	if resp != nil {
		resp.Request = req // and not the one with the credentials
	}
	return resp, err
}

// authenticate returns a copy of a request with its credentials.
func (c *Conn) authenticate(req *http.Request) (*http.Request, error) {
	a := attemptFrom(req.Context())
	if a == nil { // a middleware lost the context
		a = &attempt{exchange: &exchange{req: req}}
	}
	credentials, err := c.resolve(req.Context(), a.security)
	if err != nil {
		return nil, err
	}
	sent := c.withoutOwn(req)
	if a.authorize != nil {
		a.authorize(sent)
	}
	known := new(secrets)
	known.all = known.usual[:0]
	for _, cred := range credentials {
		known.all = append(known.all, cred.secret)
		if err = cred.scheme.Sign(sent, cred.secret.reveal()); err != nil {
			break
		}
	}
	known.all = append(known.all, basicSecrets(sent)...)
	a.secrets.Store(known)
	if err != nil {
		return nil, fmt.Errorf("signing the request: %w", a.scrubError(err))
	}
	return sent, nil
}

// withoutOwn returns a copy of a request that has none of what only the schemes
// may set.
func (c *Conn) withoutOwn(req *http.Request) *http.Request {
	sent := *req // a RoundTripper must not change the caller's
	sent.Header = make(http.Header, len(req.Header)+1)
	for key, values := range req.Header {
		if !c.profile.owns(key) { // however it is spelled
			sent.Header[key] = values
		}
	}
	for i := range c.profile.Schemes {
		s := &c.profile.Schemes[i]
		if len(s.Queries) > 0 {
			u := *sent.URL
			u.RawQuery = without(u.RawQuery, "&", s.Queries)
			sent.URL = &u
		}
		if cookies := sent.Header["Cookie"]; len(s.Cookies) > 0 && cookies != nil {
			sent.Header["Cookie"] = []string{without(strings.Join(cookies, "; "), ";", s.Cookies)}
		}
	}
	return &sent
}

// without takes some name=value pairs out of a list and leaves the rest as it
// is.
func without(pairs, separator string, names []string) string {
	return strings.Join(slices.DeleteFunc(strings.Split(pairs, separator), func(pair string) bool {
		name, _, _ := strings.Cut(strings.TrimSpace(pair), "=")
		decoded, err := url.QueryUnescape(name)
		return slices.Contains(names, name) || err == nil && slices.Contains(names, decoded)
	}), separator)
}

// basicSecrets are the secrets in a request with Basic credentials.
func basicSecrets(r *http.Request) []secret {
	_, password, ok := r.BasicAuth()
	if !ok {
		return nil
	}
	_, credentials, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	return []secret{{password}, {credentials}}
}

// resolve chooses among alternative ways to authenticate, see [Call.Security],
// and gets the secrets of the first that is complete.
func (c *Conn) resolve(ctx context.Context, security [][]string) ([]credential, error) {
	if security == nil {
		security = c.usual
	}
	var missing []string
	for _, names := range security {
		credentials, lacks := c.given(names)
		if lacks != "" {
			missing = append(missing, lacks)
			continue
		}
		for i := range credentials {
			if err := credentials[i].get(ctx); err != nil {
				return nil, err
			}
		}
		return credentials, nil
	}
	if missing == nil {
		return nil, nil
	}
	return nil, fmt.Errorf("%w: %s", ErrNoToken, strings.Join(missing, ", or "))
}

// given looks up schemes by name. Lacks says what is not given.
func (c *Conn) given(names []string) (credentials []credential, lacks string) {
	for _, name := range names {
		s := c.profile.scheme(name)
		if s == nil || s.Sign == nil {
			return nil, c.profile.platform() + " has no security scheme " + name
		}
		get := c.sources[name]
		if get == nil && s.EnvSecret != "" && os.Getenv(s.EnvSecret) != "" {
			get = func(context.Context) (string, error) { return os.Getenv(s.EnvSecret), nil }
		}
		if get == nil {
			return nil, c.advice(s)
		}
		credentials = append(credentials, credential{scheme: s, source: get})
	}
	return credentials, ""
}

// advice says how to give the secret of a scheme.
func (c *Conn) advice(s *Scheme) string {
	option := `WithCredential("` + s.Name + `", ...)`
	if s == &c.profile.Schemes[0] {
		option = "WithToken"
	} else if s.signsBasic() {
		option = "WithBasicAuth"
	}
	if s.EnvSecret != "" {
		option = s.EnvSecret + " or the option " + option
	}
	return "scheme " + s.Name + " needs " + option
}

// get gets the secret.
func (cred *credential) get(ctx context.Context) error {
	text, err := cred.source(ctx)
	if err != nil {
		return fmt.Errorf("token source: %w", err)
	}
	if cred.secret, err = cred.scheme.newSecret(text); err != nil {
		return fmt.Errorf("%w (scheme %s)", err, cred.scheme.Name)
	}
	return nil
}

// credentialError marks an error as one that came before any connection.
type credentialError struct{ err error }

func (e *credentialError) Error() string { return e.err.Error() }
func (e *credentialError) Unwrap() error { return e.err }
