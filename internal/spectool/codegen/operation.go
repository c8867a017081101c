package codegen

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/util"
)

// operation is what operations.tmpl needs to know of one operation, which has
// been checked.
type operation struct {
	ID         string // the spec's operationId
	Name       string // the Go method
	Doc        string
	Method     string // a constant of net/http
	Route      string
	Path       []param
	Params     []param // query and header parameters
	ParamsType string  // "" when there are none
	Required   string  // name of the first parameter that params must hold
	Basic      bool    // takes Basic credentials
	Security   string  // Go expression, "" for the client's usual way to authenticate
	Body       *body
	Answers    []answer
	Result     string // Go type of the result, "" for none
	Union      bool   // Result is a struct with one field per answer
}

type param struct {
	Name, In string
	Var      string // the Go expression that holds it
	Type     string
	Given    string // condition under which it is sent, "" for always
	Text     bool   // its Go kind is string
	Style    string
	Explode  bool
	Required bool
}

type body struct {
	Type, Media string
	Required    bool
	Empty       string // what nil is sent as: a composite literal, or ""
}

type answer struct {
	Status int
	Media  string
	Member string // envelope member that holds the value
	Null   bool   // null is a documented value
	Type   string // "" when there is no value
	Field  string // of the result struct when Result is a union
}

// A describer turns oapi-codegen's idea of an operation into ours.
type describer struct {
	doc      *openapi3.T
	envelope envelope
	schemes  []string // names of the security schemes, in the order of the document
}

func (d describer) operation(def codegen.OperationDefinition) *operation {
	op := &operation{
		ID:     def.SpecOperationId,
		Name:   methodName(def.OperationId),
		Doc:    operationDoc(def),
		Method: "http.Method" + def.Method[:1] + strings.ToLower(def.Method[1:]),
		Route:  def.Path,
	}
	d.setSecurity(op, def)
	op.setParams(def)
	op.setBody(def)
	d.setAnswers(op, def)
	return op
}

// methodName keeps clear of the methods that a client has besides its
// operations.
func methodName(name string) string {
	switch name {
	case "Address", "Call", "Close", "Do":
		return name + "Operation"
	}
	return name
}

// setSecurity says how a call authenticates, where that is not the client's
// usual way: by the first scheme. Basic credentials that an operation takes
// besides others are not the client's, but arguments of its method.
func (d describer) setSecurity(op *operation, def codegen.OperationDefinition) {
	required := d.doc.Security
	switch {
	case len(d.schemes) == 0:
		return
	case def.Spec.Security != nil:
		required = *def.Spec.Security
	case required == nil: // nothing is said: credentials are sent if there are any
		required = openapi3.SecurityRequirements{{d.schemes[0]: nil}, {}}
	}
	alternatives := make([][]string, len(required))
	for i, all := range required {
		for _, name := range d.schemes {
			if _, ok := all[name]; !ok {
				continue
			}
			if s := d.doc.Components.SecuritySchemes[name].Value; len(all) > 1 && s.Type == "http" && strings.EqualFold(s.Scheme, "basic") {
				op.Basic = true
				continue
			}
			alternatives[i] = append(alternatives[i], name)
		}
	}
	if len(alternatives) == 1 && slices.Equal(alternatives[0], d.schemes[:1]) {
		return
	}
	text := make([]string, len(alternatives))
	for i, names := range alternatives {
		for j, name := range names {
			if j > 0 {
				text[i] += ", "
			}
			text[i] += strconv.Quote(name)
		}
	}
	op.Security = "[][]string{}"
	if len(text) > 0 {
		op.Security = "[][]string{{" + strings.Join(text, "}, {") + "}}"
	}
}

func (op *operation) setParams(def codegen.OperationDefinition) {
	if def.RequiresParamObject() {
		op.ParamsType = def.OperationId + "Params"
	}
	for _, p := range def.AllParams() {
		s := p.Spec.Schema.Value
		v := param{
			Name: p.ParamName, In: p.In, Type: p.TypeDef(), Required: p.Required,
			Style: p.Style(), Explode: p.Explode(),
			Text: kindOf(s) == "string" && s.Format != "date-time" && s.Format != "byte" && s.ContentEncoding != "base64",
		}
		if p.In == "path" {
			v.Var = p.GoVariableName()
			op.Path = append(op.Path, v)
			continue
		}
		v.Var = "params." + p.GoName()
		switch {
		case p.HasOptionalPointer():
			v.Given = v.Var + " != nil"
			v.Var = "*" + v.Var
		case !p.Required:
			v.Given = "len(" + v.Var + ") > 0"
		}
		if p.Required && op.Required == "" {
			op.Required = p.ParamName
		}
		op.Params = append(op.Params, v)
	}
}

// Kind ends the name of the method of rest.Call that takes the parameter.
func (p param) Kind() string {
	if p.Text {
		return "Text"
	}
	return "Value"
}

// Value is the Go expression for the parameter: a string if its kind is.
func (p param) Value() string {
	if p.Text && p.Type != "string" {
		return "string(" + p.Var + ")"
	}
	return p.Var
}

func (op *operation) setBody(def codegen.OperationDefinition) {
	if len(def.Bodies) == 0 {
		return
	}
	b := def.Bodies[0]
	op.Body = &body{Media: b.ContentType, Required: b.Required, Type: bodyType(def, b)}
	switch {
	case isContainer(op.Body.Type):
		if b.IsJSON() {
			op.Body.Empty = op.Body.Type + "{}"
		}
	case !b.Required:
		op.Body.Type = "*" + op.Body.Type
	}
}

func bodyType(def codegen.OperationDefinition, b codegen.RequestBodyDefinition) string {
	switch {
	case b.ContentType == mediaText:
		return "string"
	case !b.IsJSON():
		return "[]byte"
	case b.Schema.RefType == def.OperationId+b.NameTag+"Body": // a name made up for an inline schema
		return b.Schema.GoType
	}
	return b.Schema.RefType
}

// isContainer reports whether nil is a value of a Go type without a name.
func isContainer(goType string) bool {
	return strings.HasPrefix(goType, "[]") || strings.HasPrefix(goType, "map[")
}

func (d describer) setAnswers(op *operation, def codegen.OperationDefinition) {
	types := map[string]bool{}
	for _, r := range def.Responses {
		status, err := strconv.Atoi(r.StatusCode)
		if err != nil || !d.envelope.isAnswer(status, def.Spec.Responses.Value(r.StatusCode).Value) {
			continue
		}
		a := answer{Status: status}
		if len(r.Contents) > 0 {
			a.setValue(r.Contents[0], d.envelope.Value)
		}
		types[a.Type] = true
		op.Answers = append(op.Answers, a)
	}
	if op.Union = len(types) > 1; !op.Union {
		op.Result = op.Answers[0].Type
		return
	}
	op.Result = op.Name + "Result"
	for i := range op.Answers {
		a := &op.Answers[i]
		a.Field = strings.NewReplacer(" ", "", "-", "", "'", "").Replace(http.StatusText(a.Status))
		if a.Field == "" {
			a.Field = fmt.Sprintf("Status%d", a.Status)
		}
		if a.Type != "" && !isContainer(a.Type) {
			a.Type = "*" + strings.TrimPrefix(a.Type, "*")
		}
	}
}

// setValue describes the value of a documented success: the member with the
// name envelope of an object that has no name, otherwise the body.
func (a *answer) setValue(c codegen.ResponseContentDefinition, envelope string) {
	switch a.Media = c.ContentType; {
	case c.ContentType == mediaText:
		a.Type = "string"
		return
	case !util.IsMediaTypeJson(c.ContentType):
		a.Type = "[]byte"
		return
	}
	schema := c.Schema
	for _, p := range c.Schema.Properties {
		if p.JsonFieldName == envelope && c.Schema.RefType == "" {
			a.Member, a.Null, schema = envelope, p.Nullable, p.Schema
		}
	}
	switch a.Type = schema.TypeDecl(); {
	case isEmpty(schema):
		a.Type, a.Null = "", true
	case isContainer(a.Type):
		a.Null = true // so does a server in Go write an empty one
	case a.Null:
		a.Type = "*" + strings.TrimPrefix(a.Type, "*")
	}
}

// An envelope names the members of a JSON answer that hold its value and its
// error, "" for none.
type envelope struct{ Value, Error string }

// isEmpty reports whether a schema can hold nothing: null, or a closed object
// without members.
func isEmpty(s codegen.Schema) bool {
	o := s.OAPISchema
	if o == nil {
		return false
	}
	closed := o.AdditionalProperties.Has != nil && !*o.AdditionalProperties.Has
	return o.Type.Is("null") || o.Type.Is("object") && len(o.Properties) == 0 && closed
}

// isAnswer reports whether a response is no error. One that is no success by
// its status may still carry a value: Cycle answers a wrong VPN password with
// 403 and data false.
func (e envelope) isAnswer(status int, r *openapi3.Response) bool {
	if status >= 200 && status <= 299 {
		return true
	}
	media := r.Content.Get("application/json")
	if e.Value == "" || media == nil || media.Schema == nil || media.Schema.Value == nil {
		return false
	}
	s := media.Schema.Value
	return slices.Contains(s.Required, e.Value) && s.Properties[e.Error] == nil
}

// Args are the parameters of the Go method between ctx and opts.
func (op *operation) Args() string {
	var b strings.Builder
	if op.Basic {
		b.WriteString(", username, password string")
	}
	for _, p := range op.Path {
		fmt.Fprintf(&b, ", %s %s", p.Var, p.Type)
	}
	if op.ParamsType != "" {
		fmt.Fprintf(&b, ", params *%s", op.ParamsType)
	}
	if op.Body != nil {
		fmt.Fprintf(&b, ", body %s", op.Body.Type)
	}
	return b.String()
}
