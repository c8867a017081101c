// Package contract is an OpenAPI document as data and checks: the emulator checks
// requests against it, tests check answers, the command lists and explains its
// operations and calls them by name, and the reference pages show it.
//
// A [Contract] is read once and never changes. Everything in this package may
// be used concurrently; nothing that it returns may be modified.
package contract

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Contract is an OpenAPI document, ready to be checked against.
type Contract struct {
	doc        *document
	operations []*Operation
	schemas    map[pointer]*schema // those that are checked against, complete after New

	mu       sync.Mutex // guards compiler, which is not safe for concurrent use
	compiler *jsonschema.Compiler
}

// New reads an OpenAPI 3.1 document, YAML or JSON. References must stay within
// the document. Schemas are compiled when they are first used.
func New(openapi []byte) (*Contract, error) {
	doc, err := parse(openapi)
	if err != nil {
		return nil, err
	}
	c := &Contract{doc: doc, schemas: make(map[pointer]*schema)}
	if c.compiler, err = newCompiler(doc); err != nil {
		return nil, err
	}
	if c.operations, err = c.readOperations(); err != nil {
		return nil, err
	}
	named := pointer("/components/schemas")
	schemas, _ := doc.at(named).(map[string]any)
	for name := range schemas {
		c.schema(named.child(name))
	}
	return c, nil
}

// Operations returns all operations in the order of the document.
func (c *Contract) Operations() []*Operation { return slices.Clone(c.operations) }

// Operation returns the operation with an operationId, nil if there is none.
func (c *Contract) Operation(id string) *Operation {
	for _, op := range c.operations {
		if op.ID == id {
			return op
		}
	}
	return nil
}

// Match returns the operation that a request with this method and unescaped
// path means. If there is none, op is nil and allow holds the methods that the
// path has, sorted; none means that the path is unknown too.
func (c *Contract) Match(method, path string) (op *Operation, allow []string) {
	for _, op := range c.operations {
		if !op.matches(path) {
			continue
		}
		if op.Method == method {
			return op, nil
		}
		allow = append(allow, op.Method)
	}
	slices.Sort(allow)
	return nil, slices.Compact(allow)
}

// matches reports whether path fits the template of the operation: each {name}
// takes one segment that is not empty.
func (op *Operation) matches(path string) bool {
	if !strings.Contains(op.Path, "{") {
		return op.Path == path
	}
	want, got := strings.Split(op.Path, "/"), strings.Split(path, "/")
	return slices.EqualFunc(want, got, func(want, got string) bool {
		if strings.HasPrefix(want, "{") {
			return got != ""
		}
		return want == got
	})
}

// schema is a schema of the document. It is compiled on first use, once.
type schema struct {
	contract *Contract
	doc      *document // of the contract
	at       pointer
	compiled func() (*jsonschema.Schema, error)
}

func (c *Contract) schema(at pointer) *schema {
	if s := c.schemas[at]; s != nil {
		return s
	}
	c.schemas[at] = c.newSchema(at)
	return c.schemas[at]
}

func (c *Contract) newSchema(at pointer) *schema {
	return &schema{c, c.doc, at, sync.OnceValues(func() (*jsonschema.Schema, error) {
		c.mu.Lock()
		defer c.mu.Unlock()
		s, err := c.compiler.Compile(at.url())
		if err != nil {
			return nil, fmt.Errorf("contract: schema %s: %w", at, err)
		}
		return s, nil
	})}
}
