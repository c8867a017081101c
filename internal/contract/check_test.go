package contract

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

const id = "651586fca6078e98982dbd90"

func request(method, target, mediaType string) *http.Request {
	r, err := http.NewRequest(method, "http://localhost"+target, nil)
	if err != nil {
		panic(err)
	}
	if mediaType != "" {
		r.Header.Set("Content-Type", mediaType)
	}
	return r
}

func TestCheckRequest(t *testing.T) {
	const json = "application/json"
	for _, tt := range []struct {
		op, query, media, body string
		kind                   error
		want                   string // "" for valid
	}{
		{"getEnvironment", "", "", "", nil, ""},
		{"getEnvironment", "?unknown=x", "", "", nil, ""},
		{"getContainer", "", "", "", nil, ""},
		{"getContainer", "?container-id=anything", "", "", nil, ""},
		{"getContainer", "?container-id=", "", "", nil, "query parameter container-id is empty"},
		{"getContainer", "?container-id=a&container-id=b", "", "", nil, "query parameter container-id is given more than once"},
		{"getContainer", "?container-id=%zz", "", "", ErrSyntax, "query is not well formed"},
		{"getContainer", "?a;b", "", "", ErrSyntax, "query is not well formed"},
		{"getVirtualMachine", "", "", "", nil, "query parameter virtual-machine-id is missing"},
		{"getObjectCache", "?scope=planet", "", "", nil,
			"query parameter key is missing; query parameter scope must be one of global, environment, container, instance"},

		{"poweroffServer", "", "", "anything", nil, ""},
		{"downloadImage", "", json, `{"image_id":"` + id + `"}`, nil, ""},
		{"downloadImage", "", "Application/JSON; charset=utf-8", `{"image_id":"` + id + `","more":1}`, nil, ""},
		{"downloadImage", "", json, ``, nil, "body is missing"},
		{"downloadImage", "", "", `{}`, ErrMediaType, "content type must be application/json"},
		{"downloadImage", "", "text/plain", `{}`, ErrMediaType, "content type must be application/json"},
		{"downloadImage", "", "application/jsonp", `{}`, ErrMediaType, "content type must be application/json"},
		{"downloadImage", "", json, ` `, ErrSyntax, "body is JSON that breaks off"},
		{"downloadImage", "", json, `{"image_id":`, ErrSyntax, "body is JSON that breaks off"},
		{"downloadImage", "", json, `{"image_id":hush}`, ErrSyntax, "body is not JSON, from byte 13"},
		{"downloadImage", "", json, `{} {}`, ErrSyntax, "body has more after the JSON value, which ends at byte 2"},
		{"downloadImage", "", json, `{}hush`, ErrSyntax, "body has more after the JSON value, which ends at byte 2"},
		{"downloadImage", "", json, `{"a":1e999999999}`, ErrSyntax, "body has a number that is out of range"},
		{"downloadImage", "", json, `null`, nil, "body must be an object"},
		{"downloadImage", "", json, `{"image_id":7}`, nil, "body.image_id must be a string"},
		{"downloadImage", "", json, `{"image_id":"` + id[1:] + `g"}`, nil, "body.image_id must be an ID of 24 hexadecimal digits"},
		{"downloadImage", "", json, `{"image_id":"short"}`, nil, "body.image_id must be an ID of 24 hexadecimal digits"},

		// A union is judged by the variant that its tag names.
		{"createInstanceJob", "", json, `{"action":"container.instance.stop","contents":{"instance_id":"` + id + `","container_id":"` + id + `"}}`, nil, ""},
		{"createInstanceJob", "", json, `[]`, nil, "body must be an object"},
		{"createInstanceJob", "", json, `{}`, nil, "body.action is missing"},
		{"createInstanceJob", "", json, `{"action":7}`, nil, "body.action must be one of container.instance.start, container.instance.stop"},
		{"createInstanceJob", "", json, `{"action":"hush"}`, nil, "body.action must be one of container.instance.start, container.instance.stop"},
		{"createInstanceJob", "", json, `{"action":"container.instance.stop"}`, nil, "body.contents is missing"},
		{"createInstanceJob", "", json, `{"action":"container.instance.start","contents":{"function":{}}}`, nil,
			"body.contents.container_id is missing; body.contents.function.runtime_variables is missing; body.contents.function.token is missing; body.contents.instance_id is missing"},

		{"postMetric", "", json, `[]`, nil, ""},
		{"postMetric", "", json, `[{"metric":"m","type":"gauge","points":[{"time":"yesterday","values":[1.5]}]}, 7]`, nil,
			"body[0].points[0].time must be a time such as 2006-01-02T15:04:05Z; body[0].points[0].values[0] must be an integer; body[1] must be an object"},
		{"postMetric", "", json, `[{"metric":"m","type":"gauge","labels":{"a b":1,"` + strings.Repeat("n", 70) + `":2}}]`, nil,
			`body[0].labels["a b"] must be a string; body[0].labels["` + strings.Repeat("n", 64) + `..."] must be a string`},
		// null or something: what is said is about the something.
		{"postEvent", "", json, `[{"event":"e","type":"info","priority":"low","metadata":null,"text":null}]`, nil, ""},
		{"postEvent", "", json, `[{"event":"e","type":"info","priority":"low","metadata":7,"text":[]}]`, nil,
			"body[0].metadata must be an object or null; body[0].text must be a string or null"},
		{"postEvent", "", json, `[{"event":"e","type":"info","priority":"low","metadata":{"component":{"id":7}}}]`, nil,
			"body[0].metadata.component.id must be a string"},
	} {
		t.Run(tt.op+tt.query+tt.body, func(t *testing.T) {
			op := cycleAPI().Operation(tt.op)
			for range 3 { // the order is always the same
				checkError(t, op.CheckRequest(request(op.Method, op.Path+tt.query, tt.media), []byte(tt.body)), op, tt.kind, tt.want)
			}
		})
	}
}

func checkError(t *testing.T, err error, op *Operation, kind error, want string) {
	t.Helper()
	if want == "" {
		if err != nil {
			t.Errorf("error %v, want none", err)
		}
		return
	}
	e, ok := errors.AsType[*Error](err)
	if !ok {
		t.Fatalf("error %v, want an *Error", err)
	}
	if e.Detail() != want {
		t.Errorf("error\n %s, want\n %s", e.Detail(), want)
	}
	if e.Error() != op.ID+": "+e.Detail() {
		t.Errorf("Error() = %q", e.Error())
	}
	for _, k := range []error{ErrMediaType, ErrSyntax} {
		if errors.Is(err, k) != (k == kind) {
			t.Errorf("errors.Is(%v) = %v", k, errors.Is(err, k))
		}
	}
	if strings.Contains(err.Error(), "hush") {
		t.Errorf("%q repeats a value", err)
	}
}

func TestCheckRequestOther(t *testing.T) {
	c, err := New([]byte(other))
	if err != nil {
		t.Fatal(err)
	}
	const merge = "application/merge-patch+json"
	for _, tt := range []struct {
		op, target, dryRun, body, want string
	}{
		{"getThing", "/things/7?limit=10", "", "", ""},
		{"getThing", "/things/x", "", "", "path parameter id must be an integer"},
		{"getThing", "/things/0x10?limit=11", "", "", "path parameter id must be an integer; query parameter limit must be one of 10, 20"},
		{"getThing", "/things/1.5?limit=1e999", "", "", "path parameter id must be an integer; query parameter limit must be an integer"},
		{"putThing", "/things/7?limit=1.5", "true", "", ""},
		{"putThing", "/things/7", "yes", "", "header parameter Dry-Run must be a boolean"},
		{"putThing", "/things/7", "", `null`, ""},
		{"putThing", "/things/7", "", `7`, "body must be a string or an object or null"},
		{"putThing", "/things/7", "", `"s"`, "body violates minLength"},
		{"putThing", "/things/7", "", `{"kind":"Square","side":1}`, ""},
		{"putThing", "/things/7", "", `{}`, "body.a is missing"}, // the variant that lacks least
	} {
		t.Run(tt.target+tt.body, func(t *testing.T) {
			op := c.Operation(tt.op)
			r := request(op.Method, tt.target, merge)
			if tt.dryRun != "" {
				r.Header.Set("Dry-Run", tt.dryRun)
			}
			checkError(t, op.CheckRequest(r, []byte(tt.body)), op, nil, tt.want)
		})
	}
}

func TestCheckAnswer(t *testing.T) {
	const (
		json     = "application/json"
		envelope = `{"error":{"status":403,"code":"403.permissions","title":"No"},"data":null}`
	)
	for _, tt := range []struct {
		op          string
		status      int
		media, body string
		kind        error
		want        string
	}{
		{"poweroffServer", 200, json, `{"data":true}`, nil, ""},
		{"poweroffServer", 200, json, `{"data":true,"more":1}`, nil, ""},
		{"poweroffServer", 200, json, `{}`, nil, "body.data is missing"},
		{"poweroffServer", 200, json, `{"data":null}`, nil, "body.data must be a boolean"},
		{"poweroffServer", 200, "text/html", `<html>`, ErrMediaType, "content type must be application/json"},
		{"poweroffServer", 200, json, `<html>`, ErrSyntax, "body is not JSON, from byte 1"},
		{"poweroffServer", 200, json, ``, ErrSyntax, "body is JSON that breaks off"},
		{"poweroffServer", 502, json, envelope, nil, ""},
		{"poweroffServer", 201, json, `{"data":true}`, nil, "body.data must be null; body.error is missing"},
		{"poweroffServer", 500, json, `{"error":{"status":418,"code":"hush","title":7},"data":null}`, nil,
			"body.error.code must be one of 400.invalid-syntax, 401.auth-invalid, 401.auth-expired, 401.no-cookie, 401.unauthorized-application, 403.mismatch, 403.wrong-hub, 403.not-ready, 403.expired, 403.restricted-portal, 403.permissions, 403.invalid-ip and 89 others; " +
				"body.error.status must be one of 400, 401, 403, 404, 409, 415, 422, 500, 501, 502, 503, 504; body.error.title must be a string"},
		{"poweroffServer", 7, json, ``, nil, "status must have three digits"},
		{"createInstanceJob", 200, json, `{}`, nil, ""},
		{"createInstanceJob", 200, json, `{"data":1,"more":2}`, nil, "body.data is not a member that the spec knows; body.more is not a member that the spec knows"},
		{"postObjectCache", 200, json, `{"data":null}`, nil, ""},
		{"postObjectCache", 200, json, `{"data":"hush"}`, nil, "body.data must be null"},
		// 403 is an answer of its own here, and may still be a refusal.
		{"validateVPNLogin", 403, json, `{"data":false}`, nil, ""},
		{"validateVPNLogin", 403, json, envelope, nil, ""},
		{"validateVPNLogin", 403, json, `{"data":null,"error":null}`, nil, "body.data must be a boolean"},
		{"validateVPNLogin", 200, json, envelope, nil, "body.data must be a boolean"},
	} {
		t.Run(fmt.Sprint(tt.op, tt.status, tt.body), func(t *testing.T) {
			op := cycleAPI().Operation(tt.op)
			checkError(t, op.CheckAnswer(tt.status, tt.media, []byte(tt.body)), op, tt.kind, tt.want)
		})
	}

	c, err := New([]byte(other))
	if err != nil {
		t.Fatal(err)
	}
	get, put := c.Operation("getThing"), c.Operation("putThing")
	checkError(t, get.CheckAnswer(204, "", nil), get, nil, "")
	checkError(t, get.CheckAnswer(204, "", []byte("hush")), get, nil, "body must be empty")
	checkError(t, get.CheckAnswer(404, "", nil), get, nil, "status 404 is not documented")
	checkError(t, put.CheckAnswer(201, "text/plain; charset=utf-8", []byte("hush")), put, nil, "")
}

func TestMaxViolations(t *testing.T) {
	op := cycleAPI().Operation("postMetric")
	body := "[" + strings.Repeat("0,", 24) + "0]"
	err := op.CheckRequest(request("POST", op.Path, "application/json"), []byte(body))
	e, _ := errors.AsType[*Error](err)
	if e == nil || len(e.Violations) != MaxViolations || e.More != 5 || !strings.HasSuffix(e.Error(), "; and 5 more") {
		t.Fatalf("error %v", err)
	}
	for i, v := range e.Violations { // the first ones, and not 0, 1, 10, 11
		if want := fmt.Sprintf("body[%d]", i); v.Where != want {
			t.Errorf("violation %d is in %s, want %s", i, v.Where, want)
		}
	}
}

func TestCompareNatural(t *testing.T) {
	sorted := []string{"", "body", "body.a", "body.a1b", "body.a2", "body.a10", "body[0]", "body[2]", "body[2].x", "body[10]", "query"}
	for i, a := range sorted {
		for j, b := range sorted {
			if got, want := compareNatural(a, b), cmp.Compare(i, j); got != want {
				t.Errorf("compareNatural(%q, %q) = %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestUnknown(t *testing.T) {
	op := cycleAPI().Operation("getContainer")
	got := op.Unknown(url.Values{"container_id": nil, "container-id": nil, "all": nil})
	if want := []string{"all", "container_id"}; !slices.Equal(got, want) {
		t.Errorf("Unknown = %q, want %q", got, want)
	}
}

func FuzzCheckRequest(f *testing.F) {
	for _, op := range cycleAPI().Operations() {
		if op.Body != nil {
			f.Add(op.ID, "", op.Example())
		}
		if len(op.Params) > 0 {
			f.Add(op.ID, op.Params[0].Name+"=a", []byte(nil))
		}
	}
	f.Add("createInstanceJob", "", []byte(`{"action":"container.instance.start","contents":{"function":[]}}`))
	f.Add("postMetric", "", []byte(`[{"labels":{"\ud800":1}},1e400]`))
	f.Fuzz(func(t *testing.T, id, query string, body []byte) {
		op := cycleAPI().Operation(id)
		if op == nil {
			t.Skip()
		}
		r := request(op.Method, op.Path, "application/json")
		r.URL.RawQuery = query
		err := op.CheckRequest(r, body)
		if err == nil {
			return
		}
		if _, ok := errors.AsType[*Error](err); !ok {
			t.Fatalf("%v is not an *Error", err)
		}
		if again := op.CheckRequest(r, body); again == nil || again.Error() != err.Error() {
			t.Errorf("first %v, then %v", err, again)
		}
		if !utf8.ValidString(err.Error()) || len(err.Error()) > 64<<10 {
			t.Errorf("%d bytes: %.200q", len(err.Error()), err)
		}
	})
}
