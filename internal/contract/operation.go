package contract

import "strings"

// Operation is one operation of the API.
type Operation struct {
	ID          string // operationId
	Method      string // in upper case
	Path        string // as the document writes it, with {name} for path parameters
	Summary     string // one line
	Description string // more, "" for none
	Tags        []string
	Params      []Param  // in the order of the document
	Body        *Body    // nil if the operation takes none
	Answers     []Answer // in order of their status, the default last
	Basic       bool     // takes Basic credentials besides the token
}

// Param is a parameter of an operation. Its value is a single one: lists and
// objects are not supported.
type Param struct {
	Name        string
	In          string // "query", "header" or "path"
	Required    bool
	Type        string   // "string", "integer", "number" or "boolean"
	Enum        []string // the values to choose from, empty if any will do
	Description string

	schema *schema
}

// Body is the body of a request.
type Body struct {
	MediaType   string
	Required    bool
	Description string

	schema *schema // nil if MediaType is not JSON: then the content is not checked
}

// Answer is a documented answer.
type Answer struct {
	Status      string // "200", a class such as "4XX", or "default"
	MediaType   string // "" if there is no body
	Description string

	schema *schema // nil if there is nothing to check
}

// IsResult reports whether the answer is a result and no error. Every success is
// one, and so is another status whose body has a value in envelope, the member
// that results are in: Cycle answers a wrong VPN password with 403 and data false.
func (a *Answer) IsResult(envelope string) bool {
	if strings.HasPrefix(a.Status, "2") {
		return true
	}
	if a.schema == nil {
		return false
	}
	data := a.Schema().Property(envelope)
	return data != nil && data.Type() != "null" // errors may have it too, for nothing
}

// Param returns the parameter with a name, nil if there is none.
func (op *Operation) Param(name string) *Param {
	for i := range op.Params {
		if op.Params[i].Name == name {
			return &op.Params[i]
		}
	}
	return nil
}

// answer returns the answer that documents a status, nil if none does.
func (op *Operation) answer(status string) *Answer {
	for _, want := range []string{status, status[:1] + "XX", "default"} {
		for i := range op.Answers {
			if op.Answers[i].Status == want {
				return &op.Answers[i]
			}
		}
	}
	return nil
}
