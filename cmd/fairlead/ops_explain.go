package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"runtime"
	"strconv"
	"strings"

	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

// explain prints all that the spec tells of an operation.
func (a *app) explain(op *contract.Operation) error {
	e := explainer{style: a.styleFor(a.stdout)}
	fmt.Fprintf(&e.out, "%s\n%s %s\n\n", e.style.bold(op.ID), op.Method, op.Path)
	e.prose(op.Summary + ".")
	if op.Description != "" {
		e.out.WriteByte('\n')
		e.prose(op.Description)
	}
	e.params(op)
	e.body(op)
	e.results(op)
	e.method(op)
	e.example(op)
	_, err := a.stdout.Write(e.out.Bytes())
	return err
}

type explainer struct {
	out   bytes.Buffer
	style style
}

func (e *explainer) prose(text string) { fmt.Fprintln(&e.out, wrap(text, "")) }

func (e *explainer) heading(text string) { fmt.Fprintf(&e.out, "\n%s\n", e.style.bold(text)) }

// field prints a parameter or a member: its name and type, and below what it
// means.
func (e *explainer) field(depth int, name, kind string, required bool, enum []string, description string) {
	indent := strings.Repeat("  ", depth+1)
	if required {
		kind += ", required"
	}
	fmt.Fprintf(&e.out, "%s%s  %s\n", indent, e.style.cyan(name), kind)
	if len(enum) > 1 {
		fmt.Fprintln(&e.out, wrap("one of "+strings.Join(enum, ", "), indent+"    "))
	}
	if description != "" {
		fmt.Fprintln(&e.out, e.style.dim(wrap(description, indent+"    ")))
	}
}

func (e *explainer) params(op *contract.Operation) {
	if len(op.Params) == 0 && !op.Basic {
		return
	}
	e.heading("Parameters")
	for _, p := range op.Params {
		e.field(0, p.Name, p.Type, p.Required, p.Enum, p.Description)
	}
	if op.Basic {
		e.field(0, "--user NAME", "string", true, nil, "The user; the password comes from "+envPassword+" or --password-file.")
	}
}

func (e *explainer) body(op *contract.Operation) {
	if op.Body == nil {
		return
	}
	s, kind := op.Body.Schema(), "any value"
	if s != nil {
		kind = s.Type()
	}
	if !op.Body.Required {
		kind += ", optional"
	}
	e.heading("Body: " + kind)
	e.members(s, 0)
}

// maxDepth is how far down the members of a body are explained. Deeper ones
// show in the example.
const maxDepth = 2

// members prints what is in an object, or in the objects that a list or map
// holds. Of a union it prints each variant.
func (e *explainer) members(s *contract.Schema, depth int) {
	if s == nil || depth > maxDepth {
		return
	}
	e.members(s.Items(), depth)
	e.members(s.Values(), depth)
	for _, variant := range s.Variants() {
		fmt.Fprintf(&e.out, "%seither %s\n", strings.Repeat("  ", depth+1), variant.Type())
		e.members(variant, depth+1)
	}
	for _, p := range s.Properties() {
		kind, enum := p.Schema.Type(), p.Schema.Enum()
		if len(enum) == 1 {
			kind = strconv.Quote(enum[0])
		}
		e.field(depth, p.Name, kind, p.Required, enum, p.Schema.Description())
		e.members(p.Schema, depth+1)
	}
}

// results prints what the operation answers.
func (e *explainer) results(op *contract.Operation) {
	e.heading("Result")
	for _, answer := range op.Answers {
		status, err := strconv.Atoi(answer.Status)
		if err != nil {
			continue // the errors
		}
		value, kind := answer.Schema(), "nothing"
		if value != nil {
			if data := value.Property(cyclespec.Envelope); data != nil {
				value = data
			}
			kind = value.Type()
		}
		if status >= 300 {
			kind = fmt.Sprintf("%s, with status %d %s", kind, status, http.StatusText(status))
		}
		fmt.Fprintf(&e.out, "  %s\n%s\n", e.style.cyan(kind), e.style.dim(wrap(answer.Description, "      ")))
		if names := memberNames(value); len(names) > 0 {
			fmt.Fprintln(&e.out, wrap("Members: "+strings.Join(names, ", "), "      "))
		}
	}
}

// memberNames returns the names of an object's members, or of those of the
// objects in a list.
func memberNames(s *contract.Schema) []string {
	if s == nil {
		return nil
	}
	if items := s.Items(); items != nil {
		return memberNames(items)
	}
	var names []string
	for _, p := range s.Properties() {
		names = append(names, p.Name)
	}
	return names
}

// method prints the method of the client for the operation.
func (e *explainer) method(op *contract.Operation) {
	if method := reflect.ValueOf(methods[op.ID]); method.IsValid() {
		e.heading("Go")
		fmt.Fprintf(&e.out, "  api.%s%s\n", methodName(method), signature(method.Type()))
	}
}

// methodName returns the name of the method that a function is.
func methodName(function reflect.Value) string {
	name := runtime.FuncForPC(function.Pointer()).Name()
	return name[strings.LastIndexByte(name, '.')+1:]
}

// signature writes the type of a method without its receiver and options.
func signature(t reflect.Type) string {
	var in, out []string
	for i := 1; i < t.NumIn()-1; i++ {
		name := t.In(i).String()
		if name == "context.Context" {
			name = "ctx"
		}
		in = append(in, name)
	}
	for i := range t.NumOut() {
		out = append(out, t.Out(i).String())
	}
	results := strings.Join(out, ", ")
	if len(out) > 1 {
		results = "(" + results + ")"
	}
	return "(" + strings.Join(in, ", ") + ") " + results
}

// maxExample is how many lines of body an example may have.
const maxExample = 30

// example prints command lines that can be copied.
func (e *explainer) example(op *contract.Operation) {
	e.heading("Example")
	body, file := e.exampleBody(op)
	if op.Basic {
		fmt.Fprintf(&e.out, "  read -rs %[1]s; export %[1]s\n", envPassword)
	}
	if file != "" {
		fmt.Fprintf(&e.out, "  fairlead ops %s --json | jq .body >%s\n", op.ID, file)
	}
	fmt.Fprintf(&e.out, "  fairlead call %s", op.ID)
	if op.Basic {
		e.out.WriteString(" --user NAME")
	}
	for _, p := range op.Params {
		if p.Required {
			fmt.Fprintf(&e.out, " --param %s=%s", p.Name, valueOf(p))
		}
	}
	fmt.Fprintln(&e.out, body)
}

// exampleBody returns the flag for a body: on one line if it is short, on
// several or, if that takes too many, as a file to be filled first.
func (e *explainer) exampleBody(op *contract.Operation) (flag, file string) {
	body := op.Example()
	if body == nil {
		return "", ""
	}
	var lines bytes.Buffer
	if len(body) > textWidth/2 && json.Indent(&lines, body, "  ", "  ") == nil {
		body = lines.Bytes()
	}
	if bytes.Count(body, []byte("\n")) > maxExample {
		return " --body @body.json", "body.json"
	}
	return " --body '" + string(body) + "'", ""
}
