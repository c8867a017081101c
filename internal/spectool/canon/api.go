package canon

import (
	"slices"
	"strings"
)

var methods = [...]string{"get", "put", "post", "delete", "options", "head", "patch", "trace"}

// canonical returns the canonical form of a document.
func canonical(doc []byte) (*node, error) {
	d, err := open(doc)
	if err != nil {
		return nil, err
	}
	api := make(fields)
	var servers []string
	for s := range d.list(d.get(d.root, "servers")) {
		servers = append(servers, d.server(s))
	}
	if len(servers) > 0 {
		api.set("servers", "servers", leaf(servers...))
	}
	for name, v := range d.entries(d.get(d.root, "components", "securitySchemes")) {
		scheme := make(fields)
		at := "securitySchemes " + word(name)
		v, place := d.deref(v, at)
		d.rest(scheme, v, "", place)
		api.set(at, at, branch(place, scheme))
	}
	security := d.security(d.get(d.root, "security"))
	api.set("security", "security", security)
	for path, item := range d.entries(d.get(d.root, "paths")) {
		if !strings.HasPrefix(path, "/") {
			continue // an extension
		}
		item, _ = d.deref(item, "")
		for method, op := range d.entries(item) {
			if slices.Contains(methods[:], method) {
				step := strings.ToUpper(method) + " " + word(path)
				api.set(step, step, d.operation(op, item, step, security))
			}
		}
		d.rest(api, item, word(path), word(path), append(methods[:], "parameters")...)
	}
	d.rest(api, d.root, "", "", "openapi", "info", "servers", "security", "components", "paths")
	return branch("", api), d.err
}

// server returns a server as text, with its extensions: they may say where it
// listens.
func (d *document) server(v value) string {
	s := make(map[string]any)
	for key, x := range d.entries(v) {
		if key != "description" {
			s[key] = plain(x.Node)
		}
	}
	return quote(s)
}

// security returns a set of alternatives.
func (d *document) security(v value) *node {
	var all []string
	for alternative := range d.list(v) {
		var schemes []string
		for name, scopes := range d.entries(alternative) {
			if d.get(d.root, "components", "securitySchemes", name).Node == nil {
				d.fail(scopes, "names a security scheme that does not exist")
			}
			text := word(name)
			if s := d.texts(scopes); len(s) > 0 {
				slices.Sort(s)
				text += "(" + strings.Join(s, " ") + ")"
			}
			schemes = append(schemes, text)
		}
		slices.Sort(schemes)
		all = append(all, strings.Join(schemes, " and "))
	}
	if len(all) == 0 {
		all = []string{""}
	}
	for i, s := range all {
		if s == "" {
			all[i] = "none"
		}
	}
	return leaf(all...)
}

// operation returns an operation of a path. Its security is given only where
// it is not that of the whole document.
func (d *document) operation(v, path value, step string, security *node) *node {
	op := make(fields)
	place := step
	if id := d.get(v, "operationId"); id.Node != nil {
		place = word(d.str(id))
		op.set(" operationId", place+" operationId", leaf(place))
	}
	for _, params := range []value{d.get(path, "parameters"), d.get(v, "parameters")} {
		for p := range d.list(params) {
			p, at := d.deref(p, "")
			d.parameter(op, p, d.str(d.get(p, "in")), d.str(d.get(p, "name")), place, at)
		}
	}
	if body := d.get(v, "requestBody"); body.Node != nil {
		body, at := d.deref(body, place+" request")
		op.set(" request", at+" presence", d.presence(body))
		d.content(op, d.get(body, "content"), " request", at)
		d.rest(op, body, " request", at, "required", "content")
	}
	for status, r := range d.entries(d.get(v, "responses")) {
		if !annotation(status) {
			at := " " + word(status)
			op.set(at, place+at, d.response(r, place+at))
		}
	}
	if s := d.get(v, "security"); s.Node != nil {
		if own := d.security(s); own.sum != security.sum {
			op.set(" security", place+" security", own)
		}
	}
	d.rest(op, v, "", place, "operationId", "parameters", "requestBody", "responses", "security")
	return branch(place, op)
}

// parameter adds a parameter or a header. It is declared at the component at,
// or at place when at is "".
func (d *document) parameter(to fields, v value, in, name, place, at string) {
	step := " " + word(in) + " " + word(name)
	used := place + step
	if at == "" {
		at = used
	}
	style, usual := d.str(d.get(v, "style")), "simple"
	if in == "query" || in == "cookie" {
		usual = "form"
	}
	if style == "" {
		style = usual
	}
	styles := []string{word(style)}
	if d.isTrue(d.get(v, "explode"), style == "form") {
		styles = append(styles, "explode")
	}
	to.set(step, used, d.schema(d.get(v, "schema"), at))
	to.set(step+" presence", at+" presence", d.presence(v))
	to.set(step+" style", at+" style", leaf(styles...))
	d.content(to, d.get(v, "content"), step, at)
	d.rest(to, v, step, at, "name", "in", "required", "style", "explode", "schema", "content")
}

func (d *document) presence(v value) *node {
	if d.isTrue(d.get(v, "required"), false) {
		return leaf("required")
	}
	return leaf("optional")
}

func (d *document) response(v value, place string) *node {
	v, place = d.deref(v, place)
	r := make(fields)
	d.content(r, d.get(v, "content"), "", place)
	for name, h := range d.entries(d.get(v, "headers")) {
		h, at := d.deref(h, "")
		d.parameter(r, h, "header", name, place, at)
	}
	d.rest(r, v, "", place, "content", "headers")
	return branch(place, r)
}

// content adds a body for each media type.
func (d *document) content(to fields, v value, step, place string) {
	for media, m := range d.entries(v) {
		body := " body"
		if media != "application/json" {
			body += " " + word(media)
		}
		to.set(step+body, place+body, d.schema(d.get(m, "schema"), place+body))
		d.rest(to, m, step+body, place+body, "schema")
	}
}

// rest adds every other key as it is written.
func (d *document) rest(to fields, v value, step, place string, known ...string) {
	for key, x := range d.entries(v) {
		if !annotation(key) && !slices.Contains(known, key) {
			at := " " + word(key)
			to.set(step+at, place+at, leaf(literal(x)))
		}
	}
}
