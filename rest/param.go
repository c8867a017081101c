package rest

import (
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode"
)

// Params returns params, or empty ones if it is nil. If required is not "", it
// names a parameter without which the call is refused when params is nil.
func Params[P any](c *Call, params *P, required string) *P {
	if params != nil {
		return params
	}
	if required != "" {
		c.refuse(required, "is required")
	}
	return new(P)
}

// refuse keeps the first reason why the call cannot be made, for [Send].
func (c *Call) refuse(param, reason string) {
	if c.err == nil {
		c.err = &ParamError{Operation: c.Operation, Param: param, Reason: reason}
	}
}

// PathText puts a text in the place of a path parameter. An empty value, a
// control character, "." and ".." are refused: the path would be that of
// another operation.
func (c *Call) PathText(name, value string) {
	c.place(name, value, url.PathEscape(value))
}

func (c *Call) place(name, value, escaped string) {
	switch {
	case value == "":
		c.refuse(name, "is required")
	case value == "." || value == "..":
		c.refuse(name, "is "+value+", which is not a path segment")
	case strings.ContainsFunc(value, unicode.IsControl):
		c.refuse(name, "has a control character")
	}
	c.Path = strings.ReplaceAll(c.Path, "{"+name+"}", escaped)
}

// QueryText adds a text to the query. If it is required, an empty one is
// refused.
func (c *Call) QueryText(name, value string, required bool) {
	if required && value == "" {
		c.refuse(name, "is required")
	}
	if c.Query == nil {
		c.Query = make(url.Values)
	}
	c.Query.Add(name, value)
}

// HeaderText adds a header. A control character is refused; if the header is
// required, so is an empty text.
func (c *Call) HeaderText(name, value string, required bool) {
	switch {
	case required && value == "":
		c.refuse(name, "is required")
	case strings.ContainsFunc(value, unicode.IsControl):
		c.refuse(name, "has a control character")
	}
	if c.Header == nil {
		c.Header = make(http.Header)
	}
	c.Header.Add(name, value)
}

// PathValue puts a value that is not a text in the place of a path parameter,
// in OpenAPI's style simple.
func (c *Call) PathValue(name string, value any) {
	text := c.simple(name, value)
	// Commas only separate items here, see joined.
	c.place(name, text, strings.ReplaceAll(url.PathEscape(text), "%2C", ","))
}

// QueryValue adds a value that is not a text to the query, in one of OpenAPI's
// styles form, spaceDelimited, pipeDelimited and deepObject.
func (c *Call) QueryValue(name string, value any, style string, explode, required bool) {
	pairs := c.styled(name, value, style, explode)
	if required && len(pairs) == 0 {
		c.refuse(name, "is required")
	}
	for _, p := range pairs {
		c.QueryText(p.name, p.value, required && p.name == name)
	}
}

// HeaderValue adds a header whose value is not a text, in OpenAPI's style
// simple.
func (c *Call) HeaderValue(name string, value any, required bool) {
	c.HeaderText(name, c.simple(name, value), required)
}

// simple writes a value in the style simple, of which there is one text.
func (c *Call) simple(name string, value any) string {
	for _, p := range c.styled(name, value, "simple", false) {
		return p.value
	}
	return ""
}

// styled writes a value in a style. A zero time is not a time and refused; so
// is an item with the separator of the style in it, which would become two.
func (c *Call) styled(name string, value any, style string, explode bool) []pair {
	if t, ok := value.(time.Time); ok && t.IsZero() {
		c.refuse(name, "is required")
		return nil
	}
	pairs, err := inStyle(name, value, style, explode)
	if err != nil {
		c.refuse(name, err.Error())
	}
	return pairs
}

// Basic adds Basic credentials that belong to this call. They are sent as
// user:password, so a user with a colon is refused: it would be another user.
func (c *Call) Basic(username, password string) {
	switch {
	case username == "":
		c.refuse("username", "is required")
	case strings.Contains(username, ":"):
		c.refuse("username", "has a colon, which would begin the password")
	case strings.ContainsFunc(username, unicode.IsControl):
		c.refuse("username", "has a control character")
	case strings.ContainsFunc(password, unicode.IsControl):
		c.refuse("password", "has a control character")
	}
	c.Authorize = func(r *http.Request) { r.SetBasicAuth(username, password) }
}
