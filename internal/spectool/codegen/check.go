package codegen

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/util"
)

// checker collects what the templates cannot express, or would express
// wrongly: all of it at once, each with the place and the mend.
type checker struct {
	doc      *openapi3.T
	envelope envelope
	errs     []error
}

func (c *checker) refuse(at, format string, args ...any) {
	err := fmt.Errorf("%s: %s", at, fmt.Sprintf(format, args...))
	// A component is found wrong once for each operation that uses it.
	if !slices.ContainsFunc(c.errs, func(e error) bool { return e.Error() == err.Error() }) {
		c.errs = append(c.errs, err)
	}
}

// check refuses what cannot be generated from.
func check(doc *openapi3.T, envelope envelope) error {
	if err := doc.Validate(context.Background(), openapi3.EnableMultiError()); err != nil {
		return plain(err)
	}
	c := &checker{doc: doc, envelope: envelope}
	if len(doc.Webhooks) > 0 {
		c.refuse("webhooks", "there is no template for them: take them out of the spec")
	}
	walk(doc, c.schema)
	for op := range operations(doc) {
		c.operation(op)
	}
	return errors.Join(c.errs...)
}

// plain lists what kin-openapi found, without what it says twice.
func plain(err error) error {
	var errs []error
	all := openapi3.MultiError{err}
	errors.As(err, &all)
	for _, err := range all {
		if !slices.ContainsFunc(errs, func(e error) bool { return strings.Contains(e.Error(), err.Error()) }) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

func (c *checker) schema(site site) {
	s, at := site.schema, site.at
	variants := realVariants(s)
	if !site.named && (len(s.Properties) > 0 || len(variants) > 1) {
		c.refuse(at, "has no name for its Go type: move it to components/schemas")
		return
	}
	switch {
	case len(s.Type.Slice()) > 1 && kindOf(s) == "":
		c.refuse(at, "has several types: give it one, or none to allow any")
	case !site.part && s.AdditionalProperties.Schema == nil:
		for _, name := range required(s) {
			if property(s, name) == nil && len(variants) == 0 {
				c.refuse(at, "requires %q, which it does not have: take it out of required, or describe it", name)
			}
		}
	}
	if len(s.PrefixItems) > 0 || len(s.PatternProperties) > 0 {
		c.refuse(at, "has prefixItems or patternProperties: Go has no type for them: use items or additionalProperties")
	}
	if !site.raw && (s.Format == "binary" || s.ContentMediaType != "") {
		c.refuse(at, "is binary, which JSON and parameters cannot hold: use format byte")
	}
	if s.Discriminator != nil && len(variants) == 0 {
		c.refuse(at, "has a discriminator but no variants: list them in oneOf")
	}
	if len(variants) > 1 || len(variants) == 1 && (s.Discriminator != nil || len(s.OneOf)+len(s.AnyOf) == 1) {
		c.union(at, s, variants)
	}
	c.enum(at, s)
}

func (c *checker) union(at string, s *openapi3.Schema, variants openapi3.SchemaRefs) {
	if len(s.Properties) > 0 || len(s.AllOf) > 0 || s.AdditionalProperties.Schema != nil {
		c.refuse(at, "is a union with members of its own: move them into its variants")
	}
	if len(variants) == 1 && s.Discriminator == nil {
		c.refuse(at, "is a union of one: use the variant itself")
		return
	}
	for i, v := range variants {
		switch {
		case v.Ref == "":
			c.refuse(at, "variant %d has no name for its Go type: move it to components/schemas", i+1)
			return
		case !isStruct(v.Value):
			c.refuse(at, "variant %s is no object with members: a union cannot tell it from the others", refName(v.Ref))
			return
		case slices.ContainsFunc(variants[:i], func(w *openapi3.SchemaRef) bool { return w.Ref == v.Ref }):
			c.refuse(at, "lists variant %s twice", refName(v.Ref))
			return
		}
	}
	if s.Discriminator == nil {
		for i, a := range variants {
			for j, b := range variants {
				if i != j && subset(required(a.Value), required(b.Value)) {
					c.refuse(at, "a %s cannot be told from a %s: add a discriminator", refName(b.Ref), refName(a.Ref))
				}
			}
		}
		return
	}
	name := s.Discriminator.PropertyName
	for _, v := range variants {
		tag := property(v.Value, name)
		if tag == nil || !tag.Type.Is("string") || !slices.Contains(required(v.Value), name) {
			c.refuse(at, "variant %s must have its discriminator %q as a required string", refName(v.Ref), name)
		}
	}
	for tag, to := range sorted(s.Discriminator.Mapping) {
		if !slices.ContainsFunc(variants, func(v *openapi3.SchemaRef) bool { return v.Ref == to.Ref }) {
			c.refuse(at, "discriminator value %q leads to %s, which is no variant: write a variant's $ref", tag, to.Ref)
		}
	}
}

// isStruct reports whether a schema becomes a Go struct that marshals itself.
func isStruct(s *openapi3.Schema) bool {
	return len(realVariants(s)) == 0 &&
		slices.ContainsFunc(parts(s), func(p *openapi3.Schema) bool { return len(p.Properties) > 0 })
}

// hasMore reports whether an object has members by name and others besides: its
// Go type marshals itself, which oapi-codegen's server forgets.
func hasMore(s *openapi3.Schema) bool {
	more := s.AdditionalProperties
	return len(s.Properties) > 0 && (more.Schema != nil || more.Has != nil && *more.Has)
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

func refName(ref string) string { return ref[strings.LastIndex(ref, "/")+1:] }

var hasName = regexp.MustCompile(`[\pL\pN]`)

func (c *checker) enum(at string, s *openapi3.Schema) {
	values := s.Enum
	if len(values) == 0 && s.Const != nil {
		values = []any{s.Const}
	}
	if names, ok := s.Extensions[enumNames].([]any); ok {
		if len(names) != len(values) {
			c.refuse(at, "has %d values and %d %s: name each value", len(values), len(names), enumNames)
		}
		return
	}
	for _, v := range values {
		switch v := v.(type) {
		case bool:
			c.refuse(at, "is an enum of booleans: make it a boolean")
			return
		case string:
			if v != "" && !hasName.MatchString(v) {
				c.refuse(at, "enum value %q has no letter to name its constant by: add %s", v, enumNames)
			}
		}
	}
}

// setByClient are the headers that no parameter may set, besides those that
// carry credentials.
var setByClient = []string{"Accept", "Authorization", "Connection", "Content-Length", "Content-Type", "Cookie", "Host", "Transfer-Encoding"}

func (c *checker) operation(op pathOperation) {
	if op.OperationID == "" {
		c.refuse(op.at, "has no operationId: give it one, it becomes the method's name")
	}
	if len(op.Callbacks) > 0 {
		c.refuse(op.at, "has callbacks: there is no template for them: take them out of the spec")
	}
	if op.Servers != nil || len(op.item.Servers) > 0 {
		c.refuse(op.at, "has servers of its own: the client has one address for all operations")
	}
	for segment := range strings.SplitSeq(op.path, "/") {
		if strings.Contains(segment, "{") && !(segment[0] == '{' && strings.Index(segment, "}") == len(segment)-1) {
			c.refuse(op.at, "path segment %s is more than a parameter: the server matches whole segments", segment)
		}
	}
	for _, p := range op.parameters() {
		c.parameter(op, p)
	}
	if op.RequestBody != nil {
		c.content(op.at+": request body", "sends", op.RequestBody.Value.Content)
	}
	c.responses(op)
}

func (c *checker) parameter(op pathOperation, p *openapi3.Parameter) {
	at := op.parameter(p)
	switch {
	case p.In == "cookie":
		c.refuse(at, "the client sends no cookies: make it a header")
		return
	case p.Schema == nil:
		c.refuse(at, "is described by content: describe it by a schema")
		return
	case p.In == "header" && c.setsHeader(p.Name):
		c.refuse(at, "is set by the client: take it out of the spec")
	case p.AllowReserved:
		c.refuse(at, "has allowReserved: the client escapes every value")
	}
	s := p.Schema.Value
	switch kind := kindOf(s); {
	case kind == "object" && p.In == "query":
		if p.Style != "deepObject" || p.Explode == nil || !*p.Explode {
			c.refuse(at, "is an object: give it style deepObject and explode true, or make each member a parameter")
		}
		return
	case kind == "object":
		c.refuse(at, "is an object: make each member a parameter")
	case kind == "array" && (s.Items == nil || !isScalar(kindOf(s.Items.Value))):
		c.refuse(at, "is a list of what is neither text, number nor boolean")
	case kind == "" && len(s.Type.Slice()) < 2:
		c.refuse(at, "has no type of its own: give it one")
	}
	if style := map[string]string{"query": "form", "path": "simple", "header": "simple"}[p.In]; p.Style != "" && p.Style != style {
		c.refuse(at, "has style %s: the client knows %s here", p.Style, style)
	}
}

func (c *checker) setsHeader(name string) bool {
	if slices.Contains(setByClient, http.CanonicalHeaderKey(name)) {
		return true
	}
	if c.doc.Components != nil {
		for _, scheme := range c.doc.Components.SecuritySchemes {
			if scheme.Value.In == "header" && strings.EqualFold(scheme.Value.Name, name) {
				return true
			}
		}
	}
	return false
}

// kindOf is the one type that a value has unless it is null, "" if there are
// several.
func kindOf(s *openapi3.Schema) string {
	kinds := slices.DeleteFunc(slices.Clone(s.Type.Slice()), func(t string) bool { return t == "null" })
	if len(kinds) != 1 {
		return ""
	}
	return kinds[0]
}

func isScalar(kind string) bool {
	return slices.Contains([]string{"string", "integer", "number", "boolean"}, kind)
}

// content checks the body of a request or a response.
func (c *checker) content(at, verb string, content openapi3.Content) {
	if len(content) != 1 {
		c.refuse(at, "has %d media types: the client %s one, keep one in the spec", len(content), verb)
		return
	}
	for media, body := range content {
		switch {
		case !util.IsMediaTypeJson(media):
			if media != mediaText && media != mediaBinary {
				c.refuse(at, "is %s: the client %s JSON, %s and %s", media, verb, mediaText, mediaBinary)
			}
		case body.Schema == nil:
			c.refuse(at, "has no schema: give it one, {} for any JSON")
		}
	}
}

// The media types of bodies besides JSON.
const (
	mediaText   = "text/plain"
	mediaBinary = "application/octet-stream"
)

func (c *checker) responses(op pathOperation) {
	answers := 0
	for key, ref := range sorted(op.Responses.Map()) {
		at := op.at + ": response " + key
		for _, body := range ref.Value.Content {
			if body.Schema != nil && (hasMore(body.Schema.Value) || ref.Ref != "" && len(realVariants(body.Schema.Value)) > 1) {
				c.refuse(at, "the server would lose members of %s: put it into an object", refName(body.Schema.Ref))
			}
		}
		status, err := strconv.Atoi(key)
		switch {
		case key == "default" || key == "4XX" || key == "5XX":
			continue // errors
		case err != nil:
			c.refuse(at, "name each status, the client checks them one by one")
			answers++
			continue
		case !c.envelope.isAnswer(status, ref.Value):
			continue // an error with a status of its own
		}
		answers++
		content := ref.Value.Content
		if len(content) == 0 {
			continue
		}
		if status == http.StatusNoContent || status == http.StatusResetContent || op.method == http.MethodHead {
			c.refuse(at, "cannot have a body: take its content out of the spec")
			continue
		}
		c.content(at, "reads", content)
		for media, body := range content {
			if util.IsMediaTypeJson(media) && body.Schema != nil {
				c.result(at, body.Schema)
			}
		}
	}
	if answers == 0 {
		c.refuse(op.at, "has no response with a success status: describe one")
	}
}

// result checks what a method returns: a value with a name, or an envelope
// around one.
func (c *checker) result(at string, ref *openapi3.SchemaRef) {
	s, member := ref.Value, c.envelope.Value
	value := s.Properties[member]
	switch {
	case ref.Ref != "" || len(s.Properties) == 0 && len(realVariants(s)) < 2 && len(s.AllOf) == 0:
	case value == nil:
		c.refuse(at, "its object has no name: move it to components/schemas")
	case len(s.Properties) > 1:
		c.refuse(at, "has members besides %s, which the client would drop: move the object to components/schemas", member)
	case !slices.Contains(s.Required, member):
		c.refuse(at, "%s is not required, so its absence could not be told from an error: require it", member)
	}
}
