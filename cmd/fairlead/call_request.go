package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
	"github.com/fairlead-go/fairlead/internal/suggest"
)

// A request is what the user asks to be sent. newCall checks it against the
// spec; the platform would ignore a misspelt parameter without a word.
type request struct {
	op     *contract.Operation
	params []string // NAME=VALUE
	body   []byte   // nil for none
}

// newCall returns the call that sends the request and stores the result's JSON
// in result. What the spec does not permit is a usage error.
func (r *request) newCall(result *json.RawMessage) (*cycle.Call, error) {
	call := &cycle.Call{
		Operation: r.op.ID,
		Method:    r.op.Method,
		Route:     r.op.Path,
		Path:      r.op.Path,
		Query:     make(url.Values),
		Header:    make(http.Header),
		Answers:   answers(r.op, result),
	}
	if err := r.setParams(call); err != nil {
		return nil, err
	}
	switch {
	case r.body == nil && r.op.Body != nil && r.op.Body.Required:
		return nil, cli.Usagef("%s needs a body", r.op.ID).WithHint("add --body; `fairlead ops %s` shows one", r.op.ID)
	case r.body == nil:
	case r.op.Body == nil:
		return nil, cli.Usagef("%s takes no body", r.op.ID).WithHint("leave --body out")
	default:
		if err := checkSyntax(r.body); err != nil {
			return nil, err
		}
		call.Body, call.Media, call.BodyRequired = json.RawMessage(r.body), r.op.Body.MediaType, r.op.Body.Required
	}
	return call, r.check(call)
}

func (r *request) setParams(call *cycle.Call) error {
	given := make(map[string]string)
	for _, text := range r.params {
		name, value, ok := cutParam(text)
		_, repeated := given[name]
		switch {
		case r.op.Param(name) == nil:
			return r.unknownParam(name)
		case !ok:
			return cli.Usagef("%s: parameter %s has no value", r.op.ID, name).WithHint("write --param %s=VALUE", name)
		case repeated:
			return cli.Usagef("%s: parameter %s is given more than once", r.op.ID, name).WithHint("it takes one value")
		}
		given[name] = value
	}
	for _, p := range r.op.Params {
		value, ok := given[p.Name]
		switch {
		case !ok && p.Required:
			return cli.Usagef("%s: parameter %s is missing", r.op.ID, p.Name).WithHint("add --param %s=%s", p.Name, valueOf(p))
		case !ok:
		case p.In == "query":
			call.Query.Set(p.Name, value)
		case p.In == "header":
			call.Header.Set(p.Name, value)
		case value == "" || value == "." || value == "..": // would make another path of it
			return cli.Usagef("%s: parameter %s must not be %q", r.op.ID, p.Name, value)
		default:
			call.Path = strings.ReplaceAll(call.Path, "{"+p.Name+"}", url.PathEscape(value))
		}
	}
	return nil
}

// cutParam splits what is written after --param.
func cutParam(text string) (name, value string, ok bool) { return strings.Cut(text, "=") }

func (r *request) unknownParam(name string) error {
	e := cli.Usagef("%s has no parameter %q", r.op.ID, name)
	names := paramNames(r.op)
	switch mean := suggest.DidYouMean(name, names); {
	case mean != "":
		return e.WithHint("%s", mean)
	case len(names) > 0:
		return e.WithHint("it takes %s", suggest.OrList(names))
	}
	return e.WithHint("it takes no parameters")
}

// check holds the call against the spec, as the platform would see it.
func (r *request) check(call *cycle.Call) error {
	path, err := url.PathUnescape(call.Path)
	if err != nil {
		return err
	}
	header := call.Header.Clone()
	header.Set("Content-Type", call.Media)
	err = r.op.CheckRequest(&http.Request{
		Method: call.Method,
		URL:    &url.URL{Path: path, RawQuery: call.Query.Encode()},
		Header: header,
	}, r.body)
	var violation *contract.Error
	if !errors.As(err, &violation) {
		return err
	}
	return cli.Usagef("%s: %s", r.op.ID, violation.Detail()).WithHint("`fairlead ops %s` shows what it takes", r.op.ID)
}

// unknownMembers tells of members of the body that the spec does not know. It
// permits them, so that a misspelt one that is optional would go unnoticed.
func (r *request) unknownMembers() []string {
	var body any
	if r.op.Body == nil || r.op.Body.Schema() == nil || json.Unmarshal(r.body, &body) != nil {
		return nil
	}
	var told []string
	r.op.Body.Schema().Walk("body", body, func(at contract.Value, v any) any {
		if !at.Known {
			text := at.Where + " is not a member that the spec knows"
			if mean := suggest.DidYouMean(at.Name, at.Siblings); mean != "" {
				text += ": " + mean
			}
			told = append(told, text)
		}
		return v
	})
	return told
}

// valueOf stands for the value of a parameter in an example.
func valueOf(p contract.Param) string {
	if len(p.Enum) > 0 {
		return p.Enum[0]
	}
	return "VALUE"
}

// answers tells the client which answers are results, and where in them the
// value is: in the envelope's data if the spec shows one, else all of the body.
// A status beyond 2xx is a result if it carries data.
func answers(op *contract.Operation, result *json.RawMessage) []cycle.Answer {
	var list []cycle.Answer
	for _, answer := range op.Answers {
		code, err := strconv.Atoi(answer.Status)
		if err != nil || !answer.IsResult(cyclespec.Envelope) {
			continue // an error
		}
		a := cycle.Answer{Status: code}
		if body := answer.Schema(); body != nil {
			a.Media, a.Null, a.Into = answer.MediaType, true, result
			if data := body.Property(cyclespec.Envelope); data != nil {
				a.Member, a.Null = cyclespec.Envelope, data.Null() || data.Items() != nil || data.Values() != nil
			}
		}
		list = append(list, a)
	}
	return list
}
