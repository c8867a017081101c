package upstream

// A shape says what the members of one kind of OpenAPI object are.
type shape struct {
	section string            // of components, where a reference may lead; "" if it must not be one
	named   bool              // what is in a file of its own becomes a component, named after the file
	fields  map[string]*shape // its members
	each    *shape            // what it holds by free names or in a list
}

// leaf is a value that is taken as it is.
var leaf = &shape{}

// told is a value that has prose in it.
var told = &shape{}

// tags are references to schemas, by what tells that it is this one.
var tags = &shape{}

var (
	document   = &shape{}
	item       = &shape{section: "pathItems"}
	operation  = &shape{}
	parameter  = &shape{section: "parameters"}
	request    = &shape{section: "requestBodies"}
	response   = &shape{section: "responses", named: true}
	header     = &shape{section: "headers"}
	media      = &shape{}
	components = &shape{}
	schema     = &shape{section: "schemas", named: true}
)

// sections are the kinds of components that can be referred to, in the order in
// which they are written.
var sections = []*shape{header, parameter, request, response, schema}

func each(s *shape) *shape { return &shape{each: s} }

// leaves returns the members that are values.
func leaves(names ...string) map[string]*shape {
	fields := make(map[string]*shape)
	for _, name := range names {
		fields[name] = leaf
	}
	return fields
}

func init() {
	document.fields = leaves("openapi", "security", "jsonSchemaDialect")
	document.fields["info"], document.fields["servers"], document.fields["tags"] = told, told, told
	document.fields["paths"] = each(item)
	document.fields["webhooks"] = each(item)
	document.fields["components"] = components

	components.fields = map[string]*shape{"securitySchemes": told}

	item.fields = leaves("servers")
	item.fields["parameters"] = each(parameter)
	for _, method := range methods {
		item.fields[method] = operation
	}

	operation.fields = leaves("operationId", "tags", "deprecated", "security", "servers", "callbacks")
	operation.fields["parameters"] = each(parameter)
	operation.fields["requestBody"] = request
	operation.fields["responses"] = each(response)

	parameter.fields = leaves("name", "in", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved")
	parameter.fields["schema"] = schema
	parameter.fields["content"] = each(media)
	header.fields = parameter.fields

	request.fields = leaves("required")
	request.fields["content"] = each(media)
	response.fields = map[string]*shape{"headers": each(header), "content": each(media), "links": leaf}
	media.fields = leaves("encoding")
	media.fields["schema"] = schema

	schema.fields = leaves("type", "enum", "const", "format", "pattern", "default", "deprecated", "readOnly", "writeOnly",
		"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems",
		"maxItems", "uniqueItems", "minProperties", "maxProperties", "required", "contentMediaType", "contentEncoding")
	for _, name := range []string{"additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else"} {
		schema.fields[name] = schema
	}
	for _, name := range []string{"properties", "patternProperties", "allOf", "anyOf", "oneOf", "prefixItems"} {
		schema.fields[name] = each(schema)
	}
	schema.fields["discriminator"] = &shape{fields: map[string]*shape{"propertyName": leaf, "mapping": tags}}
}

var methods = [...]string{"get", "put", "post", "delete", "options", "head", "patch", "trace"}

// prose are the members that are for people.
var prose = []string{"title", "summary", "description", "example", "examples", "externalDocs", "$comment"}

// extensions are those that the generator reads. Others say nothing here.
var extensions = []string{"x-go-name", "x-go-type-name", "x-enum-varnames", "x-order", "x-deprecated-reason", "x-unix-socket"}
