package codegen

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"text/template"

	"github.com/getkin/kin-openapi/openapi3"
	"go.yaml.in/yaml/v3"
)

// A profile is what api.tmpl needs to know of a platform; the rest.Profile of
// the generated package is made of it.
type profile struct {
	Platform
	Address  string
	BasePath string
	Schemes  []scheme
}

// A scheme is a way to authenticate, as a Go expression.
type scheme struct{ Name, Go string }

// newProfile reads a platform's document: where it is served, and how to
// authenticate, in the order of the document.
func (p Platform) newProfile(spec []byte, doc *openapi3.T) (profile, error) {
	made := profile{Platform: p}
	if made.Name == "" && doc.Info != nil {
		made.Name = doc.Info.Title
	}
	if len(doc.Servers) > 0 {
		made.setServer(doc.Servers[0])
	}
	var root yaml.Node
	if err := yaml.Unmarshal(spec, &root); err != nil {
		return made, err
	}
	schemes := member(member(root.Content[0], "components"), "securitySchemes")
	for i := 0; schemes != nil && i+1 < len(schemes.Content); i += 2 {
		name := schemes.Content[i].Value
		code, err := schemeCode(name, doc.Components.SecuritySchemes[name].Value)
		if err != nil {
			return made, fmt.Errorf("security scheme %s: %w", name, err)
		}
		made.Schemes = append(made.Schemes, scheme{name, code})
	}
	if made.Schemes == nil {
		made.EnvToken = "" // there is no token
	}
	return made, nil
}

func (p *profile) schemeNames() []string {
	var names []string
	for _, s := range p.Schemes {
		names = append(names, s.Name)
	}
	return names
}

// setServer takes the default address from a server of the document: a unix
// socket, or a URL whose path belongs to every call.
func (p *profile) setServer(server *openapi3.Server) {
	if at, ok := server.Extensions["x-unix-socket"].(map[string]any); ok {
		p.Address, _ = at["url"].(string)
	}
	u, err := url.Parse(server.URL)
	if err != nil || strings.Contains(server.URL, "{") {
		return
	}
	p.BasePath = strings.TrimRight(u.EscapedPath(), "/")
	if p.Address == "" && (u.Scheme == "http" || u.Scheme == "https") {
		p.Address = u.Scheme + "://" + u.Host
	}
}

func schemeCode(name string, s *openapi3.SecurityScheme) (string, error) {
	switch kind := strings.ToLower(s.Type + " " + s.In + s.Scheme); kind {
	case "apikey header":
		return fmt.Sprintf("rest.HeaderScheme(%q, %q)", name, s.Name), nil
	case "apikey query":
		return fmt.Sprintf("rest.QueryScheme(%q, %q)", name, s.Name), nil
	case "apikey cookie":
		return fmt.Sprintf("rest.CookieScheme(%q, %q)", name, s.Name), nil
	case "http basic":
		return fmt.Sprintf("rest.BasicScheme(%q)", name), nil
	case "http bearer":
		return fmt.Sprintf("rest.BearerScheme(%q)", name), nil
	default:
		return "", fmt.Errorf("the client has no way to authenticate with %s: use apiKey, or http with basic or bearer", strings.TrimSpace(kind))
	}
}

// api makes the file with what the methods for the operations belong to.
func (p profile) api() []byte {
	var b bytes.Buffer
	if err := template.Must(template.New("").Parse(text("api.tmpl"))).Execute(&b, p); err != nil {
		panic(err) // a mistake in the template
	}
	return b.Bytes()
}
