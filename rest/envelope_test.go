package rest_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/test/differ"
	"github.com/fairlead-go/fairlead/rest"
)

// An enveloped value is decoded in one pass as it is by encoding/json. That it
// is encoding/json's turn is because of where the value goes: fastjson leaves
// pointers that are not nil to it.
func TestDifferentialEnvelope(t *testing.T) {
	t.Parallel()
	var status int
	var body string
	conn, err := rest.Dial("/unused", rest.Profile{ErrorMember: "error"}, rest.WithRetry(rest.RetryPolicy{MaxAttempts: 1}),
		rest.WithMiddleware(func(http.RoundTripper) http.RoundTripper {
			return roundTripper(func(req *http.Request) (*http.Response, error) {
				return &http.Response{
					StatusCode: status, ContentLength: int64(len(body)), Request: req,
					Header: http.Header{"Content-Type": {"application/json"}}, Body: io.NopCloser(strings.NewReader(body)),
				}, nil
			})
		}))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	call := func(null bool, into any) error {
		c := rest.NewCall("op", "GET", "/op")
		c.Security = [][]string{}
		c.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: null, Into: into}}
		_, err := conn.Call(t.Context(), &c)
		return err
	}
	types := []reflect.Type{
		reflect.TypeFor[cycle.Environment](), reflect.TypeFor[[]cycle.Container](), reflect.TypeFor[map[string]string](),
		reflect.TypeFor[bool](), reflect.TypeFor[*cycle.ID](), reflect.TypeFor[any](),
	}
	good := [][]string{ // of each type
		{`{"id":"a","name":"shop"}`, `{"id":"a","name":"b","name":null}`, `{"state":{"current":"live","changed":"2026-03-01T10:00:00Z"}}`, `{"id":"\u00e9\ud800"}`},
		{`[{"id":"a"},{"id":"b","name":"c"}]`, `[]`, `[{},null]`}, {`{"a":"b","c":"d"}`, `{}`, `{"a":null}`},
		{"true", "false"}, {`"x"`}, {`[1.5,{"a":[]}]`, "0"},
	}
	c := differ.New(t, "envelopes, decoded in one pass and by encoding/json")
	random := rand.New(rand.NewPCG(9, 10))
	values := 0
	n := differ.Scale(150_000)
	for range n {
		i, null := random.IntN(len(types)), random.IntN(2) == 0
		typ := types[i]
		body = envelope(random, good[i])
		if status = 200; random.IntN(20) == 0 {
			status = 403
		}
		fast := reflect.New(typ)
		slow := reflect.New(reflect.PointerTo(typ))
		slow.Elem().Set(reflect.New(typ))
		err, slowErr := call(null, fast.Interface()), call(null, slow.Interface())
		want := reflect.Zero(typ) // null makes the pointer nil
		if p := slow.Elem(); !p.IsNil() {
			want = p.Elem()
		}
		switch got := fast.Elem().Interface(); {
		case fmt.Sprintf("%T %v", err, err) != fmt.Sprintf("%T %v", slowErr, slowErr):
			c.Add(fmt.Sprintf("%d %v from %s: got %v, want %v", status, typ, body, err, slowErr))
		case err == nil && !reflect.DeepEqual(got, want.Interface()):
			c.Add(fmt.Sprintf("%d %v from %s: got %+v, want %+v", status, typ, body, got, want))
		default:
			c.Add("")
		}
		if err == nil {
			values++
		}
	}
	if values < n/8 { // else the test compares too little
		t.Errorf("of %d answers %d are values", n, values)
	}
}

// envelope generates the body of an answer. Most values in it are among good.
func envelope(random *rand.Rand, good []string) string {
	pick := func(of ...string) string { return of[random.IntN(len(of))] }
	var b strings.Builder
	b.WriteString(pick("", "", "", " ", "\n\t") + "{")
	for i := range 1 + random.IntN(3) {
		if i > 0 {
			b.WriteString(pick(",", ",", ",", ",", ",", ",", ", ", ",,", ""))
		}
		switch name := pick("data", "data", "data", "data", "data", "error", "other", "Data", `d\u0061ta`, "ERROR", `err\u006fr`, ""); {
		case strings.EqualFold(name, "error") || strings.HasPrefix(name, "err"):
			fmt.Fprintf(&b, `"%s":%s`, name, pick("null", "null", "null", `{"title":"no","status":404}`, `"text"`, "[1]", "0", `{"code":1}`))
		case name == "other" || name == "":
			fmt.Fprintf(&b, `"%s" : %s`, name, pick("1", `{"data":{"id":"x"}}`, `[{"error":1}]`, "01", `"\ud800"`))
		case random.IntN(3) > 0:
			fmt.Fprintf(&b, `"%s":%s`, name, pick(good...))
		default:
			fmt.Fprintf(&b, `"%s":%s`, name, pick(
				"null", "true", "false", "{}", "[]", `"x"`, "1", `{"id":"a","ID":"b"}`, `{"a":1}`, `{"id":1}`, `[{"id":1}]`, `{"id":1e999}`,
				`{"state":{"changed":"yesterday"}}`, "{\"id\":\"\xff\"}", `{"id":"a"`, "nul", "tru", "-",
			))
		}
	}
	b.WriteString("}" + pick("", "", "", "", "", "", "", " \n", "}", "{}", "x", "\x00"))
	if text := b.String(); random.IntN(12) == 0 {
		i := random.IntN(len(text))
		return text[:i] + pick(`"`, "\\", "{", "}", ",", ":", "n", "") + text[i+random.IntN(2):]
	}
	return b.String()
}
