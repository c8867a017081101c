package rest

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"testing"
	"time"
)

type (
	colour string
	level  int8
	hold   struct {
		Deck  *int64   `json:"deck,omitempty"`
		Label string   `json:"label"`
		Tags  []string `json:"tags,omitempty"`
		In    *hold    `json:"in,omitempty"`
	}
)

func TestStyles(t *testing.T) {
	two := int64(2)
	nested := hold{Deck: &two, Label: "a b", Tags: []string{"x", "y"}, In: &hold{Label: "c"}}
	for name, c := range map[string]struct {
		value   any
		style   string
		explode bool
		query   string // after url.Values.Encode
		reason  string
	}{
		"integer":             {int64(-3), "form", true, "p=-3", ""},
		"named integer":       {level(7), "form", true, "p=7", ""},
		"large number":        {1e21, "form", true, "p=1000000000000000000000", ""},
		"small number":        {float32(0.1), "form", true, "p=0.1", ""},
		"boolean":             {false, "form", true, "p=false", ""},
		"time":                {time.Date(2026, 3, 1, 12, 0, 0, 500, time.UTC), "form", true, "p=2026-03-01T12%3A00%3A00.0000005Z", ""},
		"bytes":               {[]byte{0xfb, 0xff}, "form", true, "p=%2B%2F8%3D", ""},
		"list":                {[]colour{"red", "", "a&b"}, "form", true, "p=red&p=&p=a%26b", ""},
		"list, not UTF-8":     {[]string{"\xff"}, "form", true, "p=%FF", ""},
		"list, joined":        {[]int{1, 2}, "form", false, "p=1%2C2", ""},
		"list with spaces":    {[]int{1, 2}, "spaceDelimited", false, "p=1+2", ""},
		"list with bars":      {[]string{"a", "b,c"}, "pipeDelimited", false, "p=a%7Cb%2Cc", ""},
		"exploded bars":       {[]string{"a", "b"}, "pipeDelimited", true, "p=a&p=b", ""},
		"empty list":          {[]string{}, "form", true, "", ""},
		"empty list, joined":  {[]string{}, "form", false, "p=", ""},
		"object, exploded":    {hold{Label: "a"}, "form", true, "label=a", ""},
		"object, joined":      {hold{Deck: &two, Label: "a"}, "form", false, "p=deck%2C2%2Clabel%2Ca", ""},
		"map":                 {map[string]int{"b": 1, "a": 2}, "form", false, "p=a%2C2%2Cb%2C1", ""},
		"deep object":         {nested, "deepObject", true, "p%5Bdeck%5D=2&p%5Bin%5D%5Blabel%5D=c&p%5Blabel%5D=a+b&p%5Btags%5D=x&p%5Btags%5D=y", ""},
		"pointer":             {&two, "form", true, "p=2", ""},
		"raw JSON":            {json.RawMessage(`[1,"a"]`), "form", false, "p=1%2Ca", ""},
		"comma in an item":    {[]string{"a", "b,c"}, "form", false, "", "has an item with a comma, which would split it"},
		"space in an item":    {[]string{"a b"}, "spaceDelimited", false, "", "has an item with a space, which would split it"},
		"bar in an item":      {[]string{"a|b"}, "pipeDelimited", false, "", "has an item with a bar, which would split it"},
		"list in a list":      {[][]int{{1}}, "form", false, "", "cannot be sent: a list in a list or object has no form in this style"},
		"nil":                 {nil, "form", true, "", "cannot be sent: it is nil"},
		"what JSON cannot be": {func() {}, "form", true, "", "cannot be sent: json: unsupported type: func()"},
		"zero time":           {time.Time{}, "form", true, "", "is required"},
	} {
		t.Run(name, func(t *testing.T) {
			call := NewCall("find", "GET", "/")
			call.QueryValue("p", c.value, c.style, c.explode, false)
			if c.reason != "" {
				if call.err == nil || call.err.Error() != "find: parameter p "+c.reason {
					t.Errorf("error is %v, want %s", call.err, c.reason)
				}
				return
			}
			if got := call.Query.Encode(); got != c.query || call.err != nil {
				t.Errorf("query is %s, %v, want %s", got, call.err, c.query)
			}
		})
	}
}

func TestPathAndHeaderValues(t *testing.T) {
	call := NewCall("get", "GET", "/a/{ids}/{on}")
	call.PathValue("ids", []string{"x/y", "z?"})
	call.PathValue("on", true)
	call.HeaderValue("X-Sizes", []int{1, 2}, false)
	call.HeaderValue("X-Hold", hold{Label: "l"}, false)
	if call.err != nil || call.Path != "/a/x%2Fy,z%3F/true" {
		t.Errorf("path is %s, %v", call.Path, call.err)
	}
	if got := call.Header.Get("X-Sizes") + " " + call.Header.Get("X-Hold"); got != "1,2 label,l" {
		t.Errorf("headers are %s", got)
	}
	if path, err := url.PathUnescape(call.Path); err != nil || path != "/a/x/y,z?/true" {
		t.Errorf("the path means %s, %v", path, err)
	}
}

// A client that nobody made is an error and not a crash.
func TestNoCaller(t *testing.T) {
	call := NewCall("getShip", "GET", "/ships/{name}")
	_, err := SendFor[string](context.Background(), nil, &call, nil)
	const want = "getShip: there is no client to carry out the call: make it with New, Dial or NewAPI"
	if err == nil || err.Error() != want {
		t.Errorf("error is %v, want %s", err, want)
	}
	call.PathText("name", "")
	var param *ParamError
	if _, err := SendFor[string](context.Background(), nil, &call, nil); !errors.As(err, &param) {
		t.Errorf("error is %v, want a ParamError", err)
	}
}
