package codegen_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen/internal/harbour"
	"github.com/fairlead-go/fairlead/rest"
)

// recorder is a Caller that keeps a call and answers it with what a test says.
type recorder struct {
	call   *rest.Call
	opts   int
	status int
	value  any // stored in the answer with that status
	err    error
}

func (r *recorder) Call(_ context.Context, call *rest.Call, opts ...rest.CallOption) (int, error) {
	r.call, r.opts = call, len(opts)
	for _, a := range call.Answers {
		if a.Status == r.status && r.value != nil {
			into := reflect.ValueOf(a.Into).Elem()
			value := reflect.ValueOf(r.value)
			if into.Kind() == reflect.Pointer && value.Kind() != reflect.Pointer {
				into.Set(reflect.New(value.Type()))
				into = into.Elem()
			}
			into.Set(value)
		}
	}
	return r.status, r.err
}

func ptr[T any](v T) *T { return &v }

var day = time.Date(2026, 3, 1, 12, 30, 0, 500, time.FixedZone("", 2*60*60))

// sent is what a test expects of a Call.
type sent struct {
	method, path string
	query        url.Values
	header       http.Header
	body, media  string
	required     bool
}

func TestCalls(t *testing.T) {
	ctx := context.Background()
	search := func(change func(p *harbour.SearchShipsParams)) func(harbour.API) error {
		return func(a harbour.API) error {
			p := &harbour.SearchShipsParams{Kind: harbour.ShipKindSail, Since: day, Crew: []int64{3, 1, 2}}
			change(p)
			_, err := a.SearchShips(ctx, p)
			return err
		}
	}
	found := func(more url.Values) url.Values {
		query := url.Values{"kind": {"sail"}, "since": {"2026-03-01T12:30:00.0000005+02:00"}, "crew": {"3", "1", "2"}}
		for key, values := range more {
			query[key] = values
		}
		return query
	}
	ship := func(name string) func(harbour.API) error {
		return func(a harbour.API) error { _, err := a.GetShip(ctx, name); return err }
	}
	for _, c := range []struct {
		name string
		call func(harbour.API) error
		want sent
	}{
		{"path", ship("Fram"), sent{method: "GET", path: "/ships/Fram"}},
		{"path escaped", ship("a/b c?d#e%2f"), sent{method: "GET", path: "/ships/a%2Fb%20c%3Fd%23e%252f"}},
		{"path of dots", ship("..."), sent{method: "GET", path: "/ships/..."}},
		{"path like its template", ship("{name}"), sent{method: "GET", path: "/ships/%7Bname%7D"}},
		{"path unicode", ship("Trå 船"), sent{method: "GET", path: "/ships/Tr%C3%A5%20%E8%88%B9"}},
		{
			"two in a path, in its order, and headers",
			func(a harbour.API) error {
				_, err := a.GetBerth(ctx, "{berth}", -7, &harbour.GetBerthParams{XTide: "low, still", XDepth: ptr[int64](0)})
				return err
			},
			sent{method: "GET", path: "/harbours/%7Bberth%7D/berths/-7", header: http.Header{"X-Tide": {"low, still"}, "X-Depth": {"0"}}},
		},
		{
			"a header left out",
			func(a harbour.API) error {
				_, err := a.GetBerth(ctx, "h", 1, &harbour.GetBerthParams{XTide: "low"})
				return err
			},
			sent{method: "GET", path: "/harbours/h/berths/1", header: http.Header{"X-Tide": {"low"}}},
		},
		{
			"path of a time, a list and a boolean",
			func(a harbour.API) error {
				return a.GetDay(ctx, day, []harbour.ShipKind{"sail", "a/b"}, false)
			},
			sent{method: "GET", path: "/days/2026-03-01T12:30:00.0000005+02:00/sail,a%2Fb/false"},
		},
		{"only what is required", search(func(*harbour.SearchShipsParams) {}), sent{method: "GET", path: "/search", query: found(nil)}},
		{
			"every kind of parameter",
			search(func(p *harbour.SearchShipsParams) {
				p.Kind = "galley" // the set is open
				p.Limit, p.Afloat, p.Length = ptr[int64](0), ptr(false), ptr(1e21)
				p.Until, p.Built = ptr(day.UTC()), ptr("1892-10-26")
				p.Tag, p.Berth, p.Flag = []string{"b", "a,c", "", "b"}, []int64{2, -1}, []string{"x&y", "z=+"}
				p.Hold = &harbour.Hold{Deck: ptr[int64](1 << 60), Label: ptr("a&b=c d"), Dry: ptr(true)}
				p.Seal = []byte{0xfb, 0xff}
				p.Sort, p.Q = ptr(harbour.SearchShipsParamsOrderByLength), ptr("")
				p.XPageSizes = []int64{1, 2}
			}),
			sent{
				method: "GET", path: "/search", header: http.Header{"X-Page-Sizes": {"1,2"}},
				query: found(url.Values{
					"kind": {"galley"}, "limit": {"0"}, "afloat": {"false"}, "length": {"1000000000000000000000"},
					"until": {"2026-03-01T10:30:00.0000005Z"}, "built": {"1892-10-26"},
					"tag": {"b", "a,c", "", "b"}, "berth": {"2,-1"}, "flag": {"x&y,z=+"},
					"hold[deck]": {"1152921504606846976"}, "hold[label]": {"a&b=c d"}, "hold[dry]": {"true"},
					"seal": {"+/8="}, "order-by": {"length"}, "q": {""},
				}),
			},
		},
		{
			"a required number may be 0",
			func(a harbour.API) error { _, err := a.CountShips(ctx, &harbour.CountShipsParams{}); return err },
			sent{method: "GET", path: "/count", query: url.Values{"decks": {"0"}}},
		},

		{"text", func(a harbour.API) error { return a.WriteLog(ctx, "all well") }, sent{"POST", "/log", nil, nil, `string all well`, "text/plain", true}},
		{"empty text", func(a harbour.API) error { return a.WriteLog(ctx, "") }, sent{"POST", "/log", nil, nil, `string `, "text/plain", true}},
		{"optional text", func(a harbour.API) error { return a.AmendLog(ctx, ptr("more")) }, sent{"PATCH", "/log", nil, nil, `string more`, "text/plain", false}},
		{"no text", func(a harbour.API) error { return a.AmendLog(ctx, nil) }, sent{method: "PATCH", path: "/log"}},
		{"binary", func(a harbour.API) error { return a.WriteChart(ctx, []byte{1}) }, sent{"PUT", "/chart", nil, nil, "[]uint8 \x01", "application/octet-stream", true}},
		{"nil binary", func(a harbour.API) error { return a.WriteChart(ctx, nil) }, sent{"PUT", "/chart", nil, nil, "[]uint8 ", "application/octet-stream", true}},
		{"optional binary", func(a harbour.API) error { return a.PatchChart(ctx, []byte{}) }, sent{"PATCH", "/chart", nil, nil, "[]uint8 ", "application/octet-stream", false}},
		{"no binary", func(a harbour.API) error { return a.PatchChart(ctx, nil) }, sent{method: "PATCH", path: "/chart"}},

		{
			"JSON",
			func(a harbour.API) error { _, err := a.AddShip(ctx, harbour.Ship{Name: "Fram"}); return err },
			sent{"POST", "/ships", nil, nil, `{"name":"Fram","kind":"","tonnage":0,"owner":null}`, "application/json", true},
		},
		{"nil list", func(a harbour.API) error { return a.ReplaceShips(ctx, nil) }, sent{"PUT", "/ships", nil, nil, `[]`, "application/json", true}},
		{"nil map", func(a harbour.API) error { _, err := a.ReplaceCrew(ctx, nil); return err }, sent{"PUT", "/crew", nil, nil, `{}`, "application/json", true}},
		{"optional map", func(a harbour.API) error { return a.ChangeShips(ctx, map[string]harbour.Ship{}) }, sent{"PATCH", "/ships", nil, nil, `{}`, "application/merge-patch+json", false}},
		{"no map", func(a harbour.API) error { return a.ChangeShips(ctx, nil) }, sent{method: "PATCH", path: "/ships"}},
		{"no union", func(a harbour.API) error { _, err := a.Dock(ctx, "u", "p", nil); return err }, sent{method: "POST", path: "/dock"}},
		{
			"optional union",
			func(a harbour.API) error {
				var cargo harbour.Cargo
				if err := cargo.FromOil(harbour.Oil{Barrels: ptr[int64](3)}); err != nil {
					return err
				}
				_, err := a.Dock(ctx, "u", "p", &cargo)
				return err
			},
			sent{"POST", "/dock", nil, nil, `{"cargo-type":"oil","barrels":3}`, "application/json", false},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &recorder{}
			if err := c.call(harbour.NewAPI(r)); err != nil {
				t.Fatal(err)
			}
			got := sent{
				method: r.call.Method, path: r.call.Path, query: r.call.Query, header: r.call.Header,
				body: bodyText(t, r.call), media: r.call.Media, required: r.call.BodyRequired,
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("\n got %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// bodyText is a body as JSON, or its type and bytes if it is no JSON.
func bodyText(t *testing.T, call *rest.Call) string {
	switch body := call.Body.(type) {
	case nil:
		return ""
	case string:
		return "string " + body
	case []byte:
		return "[]uint8 " + string(body)
	}
	b, err := json.Marshal(call.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestParamErrors(t *testing.T) {
	ctx := context.Background()
	full := func() *harbour.SearchShipsParams {
		return &harbour.SearchShipsParams{Kind: "sail", Since: day, Crew: []int64{1}}
	}
	search := func(change func(p *harbour.SearchShipsParams)) func(harbour.API) error {
		return func(a harbour.API) error {
			p := full()
			change(p)
			_, err := a.SearchShips(ctx, p)
			return err
		}
	}
	ship := func(name string) func(harbour.API) error {
		return func(a harbour.API) error { _, err := a.GetShip(ctx, name); return err }
	}
	tide := func(text string) func(harbour.API) error {
		return func(a harbour.API) error {
			_, err := a.GetBerth(ctx, "h", 1, &harbour.GetBerthParams{XTide: text})
			return err
		}
	}
	for name, c := range map[string]struct {
		call func(harbour.API) error
		want string
	}{
		"empty segment":       {ship(""), "getShip: parameter name is required"},
		"this folder":         {ship("."), "getShip: parameter name is ., which is not a path segment"},
		"folder above":        {ship(".."), "getShip: parameter name is .., which is not a path segment"},
		"control in segment":  {ship("a\nb"), "getShip: parameter name has a control character"},
		"empty list":          {func(a harbour.API) error { return a.GetDay(ctx, day, nil, true) }, "getDay: parameter kinds is required"},
		"list that is a dot":  {func(a harbour.API) error { return a.GetDay(ctx, day, []harbour.ShipKind{".."}, true) }, "getDay: parameter kinds is .., which is not a path segment"},
		"comma in segment":    {func(a harbour.API) error { return a.GetDay(ctx, day, []harbour.ShipKind{"a,b"}, true) }, "getDay: parameter kinds has an item with a comma, which would split it"},
		"zero time":           {func(a harbour.API) error { return a.GetDay(ctx, time.Time{}, []harbour.ShipKind{"a"}, true) }, "getDay: parameter day is required"},
		"the first of two":    {func(a harbour.API) error { return a.GetDay(ctx, time.Time{}, nil, true) }, "getDay: parameter day is required"},
		"no params":           {func(a harbour.API) error { _, err := a.SearchShips(ctx, nil); return err }, "searchShips: parameter kind is required"},
		"no number":           {func(a harbour.API) error { _, err := a.CountShips(ctx, nil); return err }, "countShips: parameter decks is required"},
		"no enum":             {search(func(p *harbour.SearchShipsParams) { p.Kind = "" }), "searchShips: parameter kind is required"},
		"no time":             {search(func(p *harbour.SearchShipsParams) { p.Since = time.Time{} }), "searchShips: parameter since is required"},
		"no list":             {search(func(p *harbour.SearchShipsParams) { p.Crew = nil }), "searchShips: parameter crew is required"},
		"comma in list":       {search(func(p *harbour.SearchShipsParams) { p.Flag = []string{"a", "b,c"} }), "searchShips: parameter flag has an item with a comma, which would split it"},
		"no header":           {tide(""), "getBerth: parameter X-Tide is required"},
		"new line in header":  {tide("low\r\nX-Pass: stolen"), "getBerth: parameter X-Tide has a control character"},
		"no params of header": {func(a harbour.API) error { _, err := a.GetBerth(ctx, "h", 1, nil); return err }, "getBerth: parameter X-Tide is required"},
	} {
		t.Run(name, func(t *testing.T) {
			r := &recorder{}
			err := c.call(harbour.NewAPI(r))
			var param *rest.ParamError
			if !errors.As(err, &param) || err.Error() != c.want {
				t.Errorf("got %T %v, want %s", err, err, c.want)
			}
			if r.call != nil {
				t.Error("the call was made")
			}
		})
	}
}

func TestAnswers(t *testing.T) {
	ctx := context.Background()
	dock := func(status int, value any) harbour.DockResult {
		got, err := harbour.NewAPI(&recorder{status: status, value: value}).Dock(ctx, "u", "p", nil)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	equal(t, "200", dock(200, harbour.Berth{ID: "b"}), harbour.DockResult{StatusCode: 200, OK: &harbour.Berth{ID: "b"}})
	equal(t, "202", dock(202, []int64{1}), harbour.DockResult{StatusCode: 202, Accepted: []int64{1}})
	equal(t, "203", dock(203, "said"), harbour.DockResult{StatusCode: 203, NonAuthoritativeInformation: ptr("said")})
	equal(t, "204", dock(204, nil), harbour.DockResult{StatusCode: 204})
	equal(t, "403", dock(403, false), harbour.DockResult{StatusCode: 403, Forbidden: ptr(false)})

	r := &recorder{status: 201, value: harbour.Ship{Name: "Fram"}}
	ship, err := harbour.NewAPI(r).AddShip(ctx, harbour.Ship{}, nil, nil)
	if err != nil || ship.Name != "Fram" || r.opts != 2 {
		t.Errorf("AddShip: %v, %v, %d options", ship, err, r.opts)
	}
	berth, err := harbour.NewAPI(&recorder{status: 200}).GetBerth(ctx, "h", 1, &harbour.GetBerthParams{XTide: "low"})
	if berth != nil || err != nil {
		t.Errorf("GetBerth without data: %v, %v", berth, err)
	}

	// An error leaves nothing of an answer.
	boom := errors.New("boom")
	broken := harbour.NewAPI(&recorder{status: 200, value: harbour.Ship{Name: "Fram"}, err: boom})
	if ship, err := broken.GetShip(ctx, "x"); err != boom || !reflect.DeepEqual(ship, harbour.Ship{}) {
		t.Errorf("GetShip: %v, %v", ship, err)
	}
	broken = harbour.NewAPI(&recorder{status: 200, value: harbour.Berth{ID: "b"}, err: boom})
	if got, err := broken.Dock(ctx, "u", "p", nil); err != boom || !reflect.DeepEqual(got, harbour.DockResult{}) {
		t.Errorf("Dock: %v, %v", got, err)
	}
}

// What the client has to know of each documented answer.
func TestAnswerDescriptions(t *testing.T) {
	const media = "application/json"
	ctx := context.Background()
	for name, c := range map[string]struct {
		call func(harbour.API)
		want []rest.Answer
	}{
		"object": {func(a harbour.API) { a.GetShip(ctx, "x") }, []rest.Answer{{Status: 200, Media: media}}},
		"list": {func(a harbour.API) {
			a.SearchShips(ctx, &harbour.SearchShipsParams{Kind: "s", Since: day, Crew: []int64{1}})
		}, []rest.Answer{{Status: 200, Media: media, Null: true}}},
		"number":        {func(a harbour.API) { a.CountShips(ctx, &harbour.CountShipsParams{}) }, []rest.Answer{{Status: 200, Media: media}}},
		"nothing":       {func(a harbour.API) { a.WriteLog(ctx, "x") }, []rest.Answer{{Status: 204}}},
		"empty object":  {func(a harbour.API) { a.ReplaceShips(ctx, nil) }, []rest.Answer{{Status: 200, Media: media, Null: true}}},
		"null data":     {func(a harbour.API) { a.ChangeShips(ctx, nil) }, []rest.Answer{{Status: 202, Media: media, Member: "data", Null: true}}},
		"nullable data": {func(a harbour.API) { a.GetBerth(ctx, "h", 1, &harbour.GetBerthParams{XTide: "low"}) }, []rest.Answer{{Status: 200, Media: media, Member: "data", Null: true}}},
		"nullable list": {func(a harbour.API) { a.ReplaceCrew(ctx, nil) }, []rest.Answer{{Status: 200, Media: media, Member: "data", Null: true}}},
		"text":          {func(a harbour.API) { a.ReadLog(ctx) }, []rest.Answer{{Status: 200, Media: "text/plain"}}},
		"binary":        {func(a harbour.API) { a.ReadChart(ctx) }, []rest.Answer{{Status: 200, Media: "application/octet-stream"}}},
		"two of a type": {func(a harbour.API) { a.AddShip(ctx, harbour.Ship{}) }, []rest.Answer{{Status: 200, Media: media}, {Status: 201, Media: media}}},
		"several types": {func(a harbour.API) { a.Dock(ctx, "u", "p", nil) }, []rest.Answer{
			{Status: 200, Media: media}, {Status: 202, Media: media, Null: true}, {Status: 203, Media: "text/plain"}, {Status: 204}, {Status: 403, Media: media, Member: "data"},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			r := &recorder{}
			c.call(harbour.NewAPI(r))
			for i, a := range r.call.Answers {
				if a.Media != "" && a.Into == nil && !a.Null {
					t.Errorf("the value of %d goes nowhere", a.Status)
				}
				r.call.Answers[i].Into = nil
			}
			equal(t, "answers", r.call.Answers, c.want)
		})
	}
}

func TestCredentials(t *testing.T) {
	r := &recorder{}
	if _, err := harbour.NewAPI(r).Dock(context.Background(), "user", "pass:word", nil); err != nil {
		t.Fatal(err)
	}
	req := &http.Request{Header: http.Header{}}
	r.call.Authorize(req)
	if user, password, _ := req.BasicAuth(); user != "user" || password != "pass:word" {
		t.Errorf("got %q, %q", user, password)
	}
	if _, err := harbour.NewAPI(r).ReadLog(context.Background()); err != nil || r.call.Authorize != nil {
		t.Error("credentials where none are asked for")
	}
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\n got %+v\nwant %+v", what, got, want)
	}
}

// Whatever is put into a path, it stays in its segment.
func FuzzSegment(f *testing.F) {
	for _, s := range []string{"Fram", "", ".", "..", "a/b", "%2e%2e", "..;", "?q", "#f", "\x00", "\\", "{name}", "é", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		r := &recorder{}
		if _, err := harbour.NewAPI(r).GetShip(context.Background(), name); err != nil {
			return
		}
		u, err := url.Parse("http://h" + r.call.Path)
		if err != nil {
			t.Fatal(err)
		}
		if u.Path != "/ships/"+name || u.RawQuery != "" || u.Fragment != "" || strings.Count(r.call.Path, "/") != 2 {
			t.Errorf("%q became %s", name, r.call.Path)
		}
		if u.JoinPath().EscapedPath() != u.EscapedPath() {
			t.Errorf("%q is cleaned to %s", name, u.JoinPath())
		}
	})
}
