package rest

import (
	"cmp"
	"encoding/json"
	"strconv"
)

// readRefusal reads what the body of a refusal says. A body that is not a JSON
// object says nothing.
func (p *Profile) readRefusal(status int, media string, body []byte) Refusal {
	if p.ReadError != nil {
		return p.ReadError(status, body)
	}
	members, err := split(body)
	if err != nil {
		return Refusal{}
	}
	r := errorBody(members).read()
	if media == "application/problem+json" && r.Code == "" {
		r.Code = textOf(members["type"])
	}
	return r
}

// An errorBody is the members of a JSON object that reports an error.
type errorBody map[string]json.RawMessage

// first returns the first of some members that is a text or a number. Each is
// read by itself: an odd one must not take the others with it.
func (b errorBody) first(names ...string) string {
	for _, name := range names {
		if s := textOf(b[name]); s != "" {
			return s
		}
	}
	return ""
}

// read reads the common forms of an error, see [Profile.ReadError].
func (b errorBody) read() Refusal {
	if inner, err := split(b["error"]); err == nil && inner != nil {
		return errorBody(inner).read()
	}
	r := Refusal{Code: b.first("code", "id"), Title: b.first("title", "message", "error_description"), Detail: b.first("detail")}
	r.Status, _ = strconv.Atoi(b.first("status"))
	switch text := b.first("error"); {
	case r.Title == "":
		r.Title = text
	case r.Code == "": // OAuth 2, RFC 6749
		r.Code = text
	}
	var list []json.RawMessage
	if r.Code == "" && r.Title == "" && json.Unmarshal(b["errors"], &list) == nil && len(list) > 0 {
		inner, _ := split(list[0])
		r = errorBody(inner).read()
		r.Title = cmp.Or(r.Title, textOf(list[0]))
	}
	return r
}

// textOf returns a JSON string, or a number as it is written; "" for all else.
func textOf(raw json.RawMessage) string {
	var s string
	var n json.Number
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}
