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

// operation is what operations.tmpl needs to know of one operation. What it
// cannot express is an error: better no code than wrong code.
type operation struct {
	ID         string // the spec's operationId
	Name       string // the Go method
	Doc        string
	Method     string // a constant of net/http
	Route      string
	Path       []param
	Params     []param // query and header parameters
	ParamsType string  // "" when there are none
	Basic      bool    // takes Basic credentials
	Body       *body
	Answers    []answer
	Result     string // Go type of the result, "" for none
	Union      bool   // Result is a struct with one field per answer
}

type param struct {
	Name, In string
	Var      string // the Go expression that holds it
	Type     string
	Optional string // condition under which it is sent, "" for always
	Text     bool   // its Go kind is string
	Style    string
	Explode  bool
	Spec     string // OpenAPI type
	Format   string
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

// unsupported is the error for what the templates cannot express.
func unsupported(op, format string, args ...any) error {
	return fmt.Errorf("operation %s: %s", op, fmt.Sprintf(format, args...))
}

func newOperation(def codegen.OperationDefinition) (*operation, error) {
	op := &operation{
		ID:     def.SpecOperationId,
		Name:   def.OperationId,
		Doc:    operationDoc(def),
		Method: methodConstant(def.Method),
		Route:  def.Path,
	}
	if op.ID == "" {
		return nil, unsupported(def.Method+" "+def.Path, "has no operationId: give it one, it becomes the method's name")
	}
	for _, s := range def.SecurityDefinitions {
		op.Basic = op.Basic || s.ProviderName == "basicAuth"
	}
	if err := op.setParams(def); err != nil {
		return nil, err
	}
	if err := op.setBody(def); err != nil {
		return nil, err
	}
	return op, op.setAnswers(def)
}

func methodConstant(method string) string {
	return "http.Method" + method[:1] + strings.ToLower(method[1:])
}

func (op *operation) setParams(def codegen.OperationDefinition) error {
	if len(def.CookieParams) > 0 {
		return unsupported(op.ID, "cookie parameter %s: the client sends no cookies", def.CookieParams[0].ParamName)
	}
	if def.RequiresParamObject() {
		op.ParamsType = def.OperationId + "Params"
	}
	for _, p := range def.AllParams() {
		if p.Spec.Schema == nil {
			return unsupported(op.ID, "parameter %s: is described by content, not by a schema", p.ParamName)
		}
		if strings.Contains(p.TypeDef(), "struct {") {
			return unsupported(op.ID, "parameter %s: its object has no name: move it to components/schemas", p.ParamName)
		}
		v := param{
			Name: p.ParamName, In: p.In, Type: p.TypeDef(), Required: p.Required,
			Style: p.Style(), Explode: p.Explode(),
			Spec: p.SchemaType(), Format: p.SchemaFormat(),
		}
		v.Text = v.Spec == "string" && !slices.Contains([]string{"date", "date-time", "uuid", "byte", "binary"}, v.Format)
		if p.In == "path" {
			v.Var = p.GoVariableName()
			op.Path = append(op.Path, v)
			continue
		}
		v.Var = "params." + p.GoName()
		switch {
		case p.HasOptionalPointer():
			v.Optional = v.Var + " != nil"
			v.Var = "*" + v.Var
		case !p.Required:
			v.Optional = "len(" + v.Var + ") > 0"
		}
		op.Params = append(op.Params, v)
	}
	return nil
}

func (op *operation) setBody(def codegen.OperationDefinition) error {
	switch len(def.Bodies) {
	case 0:
		return nil
	case 1:
	default:
		return unsupported(op.ID, "request body has %d media types: the client sends one, drop the others from the spec", len(def.Bodies))
	}
	b := def.Bodies[0]
	op.Body = &body{Media: b.ContentType, Required: b.Required}
	switch {
	case b.IsJSON():
		op.Body.Type = b.Schema.RefType
		if b.Schema.RefType == def.OperationId+b.NameTag+"Body" { // a name made up for an inline schema
			op.Body.Type = b.Schema.GoType
		}
		if strings.Contains(op.Body.Type, "struct {") {
			return unsupported(op.ID, "request body is an object without a name: move it to components/schemas")
		}
		if strings.HasPrefix(op.Body.Type, "[]") || strings.HasPrefix(op.Body.Type, "map[") {
			op.Body.Empty = op.Body.Type + "{}"
		}
	case b.ContentType == "text/plain":
		op.Body.Type = "string"
	case b.ContentType == "application/octet-stream":
		op.Body.Type = "[]byte"
	default:
		return unsupported(op.ID, "request body %s: the client sends JSON, text/plain and application/octet-stream", b.ContentType)
	}
	if !op.Body.Required && op.Body.Empty == "" && op.Body.Type != "[]byte" {
		op.Body.Type = "*" + op.Body.Type
	}
	return nil
}

func (op *operation) setAnswers(def codegen.OperationDefinition) error {
	for _, r := range def.Responses {
		status, err := strconv.Atoi(r.StatusCode)
		if r.StatusCode == "default" {
			continue // errors
		}
		if err != nil {
			return unsupported(op.ID, "response %s: name each status, the client checks them one by one", r.StatusCode)
		}
		spec := def.Spec.Responses.Value(r.StatusCode)
		if status >= 300 && !carriesData(spec.Value) {
			continue // an error with a status of its own
		}
		a, err := op.newAnswer(status, r)
		if err != nil {
			return err
		}
		op.Answers = append(op.Answers, a)
	}
	if len(op.Answers) == 0 {
		return unsupported(op.ID, "has no response with a success status")
	}
	types := map[string]bool{}
	for _, a := range op.Answers {
		types[a.Type] = true
	}
	if op.Union = len(types) > 1; !op.Union {
		op.Result = op.Answers[0].Type
		return nil
	}
	op.Result = op.Name + "Result"
	for i := range op.Answers {
		op.Answers[i].Field = strings.NewReplacer(" ", "", "-", "", "'", "").Replace(http.StatusText(op.Answers[i].Status))
	}
	return nil
}

// newAnswer describes one documented success. In the platform's envelope the
// value is the member data; everything else is its own value.
func (op *operation) newAnswer(status int, r codegen.ResponseDefinition) (answer, error) {
	a := answer{Status: status}
	switch len(r.Contents) {
	case 0:
		return a, nil
	case 1:
	default:
		return a, unsupported(op.ID, "response %d has %d media types: the client reads one, drop the others from the spec", status, len(r.Contents))
	}
	c := r.Contents[0]
	a.Media = c.ContentType
	switch {
	case util.IsMediaTypeJson(c.ContentType):
	case c.ContentType == "text/plain":
		a.Type = "string"
		return a, nil
	case c.ContentType == "application/octet-stream":
		a.Type = "[]byte"
		return a, nil
	default:
		return a, unsupported(op.ID, "response %d is %s: the client reads JSON, text/plain and application/octet-stream", status, c.ContentType)
	}
	schema := c.Schema
	for _, p := range c.Schema.Properties {
		if p.JsonFieldName != envelopeMember || schema.RefType != "" {
			continue
		}
		if !p.Required {
			return a, unsupported(op.ID, "response %d: data is not required, so its absence could not be told from an error", status)
		}
		a.Member, a.Null, schema = envelopeMember, p.Nullable, p.Schema
	}
	if a.Type = schema.TypeDecl(); isEmpty(schema) {
		a.Type, a.Null = "", true
	} else if a.Null {
		a.Type = "*" + strings.TrimPrefix(a.Type, "*")
	}
	if strings.Contains(a.Type, "struct {") {
		return a, unsupported(op.ID, "response %d: its object has no name: move it to components/schemas", status)
	}
	return a, nil
}

// envelopeMember is the member that holds the value of an enveloped answer.
const envelopeMember = "data"

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

// carriesData reports whether a response that is no success by its status
// still carries a value: the platform answers a wrong VPN password with 403
// and data false.
func carriesData(r *openapi3.Response) bool {
	media := r.Content.Get("application/json")
	if media == nil || media.Schema == nil || media.Schema.Value == nil {
		return false
	}
	s := media.Schema.Value
	return slices.Contains(s.Required, envelopeMember) && s.Properties["error"] == nil
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

// Required are the names of the parameters that must be given in params.
func (op *operation) Required() string {
	var names []string
	for _, p := range op.Params {
		if p.Required {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, ", ")
}

// Styled reports whether any parameter needs oapi-codegen/runtime.
func (op *operation) Styled() bool {
	return slices.ContainsFunc(slices.Concat(op.Path, op.Params), func(p param) bool { return !p.Text })
}
