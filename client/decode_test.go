package client_test

import (
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

const goodEnvironment = `{"data":{"id":"651586fca6078e98982dbd90","name":"shop","identifier":"shop"}}`

// Every combination of status, content type and body gives a value or a typed
// error, and never neither.
func TestAnswerMatrix(t *testing.T) {
	const (
		value = iota
		refusal
		malformed
	)
	statuses := []int{200, 201, 204, 301, 400, 401, 403, 404, 409, 429, 500, 502, 503}
	types := []string{"application/json", "Application/JSON; charset=utf-8", "application/problem+json", "text/html", "text/plain", "", "application/json;;", "applicationjson"}
	bodies := map[string]struct {
		text     string
		value    bool // a success if the status is
		envelope bool // has an error
	}{
		"value":           {text: goodEnvironment, value: true},
		"padded value":    {text: " \n" + goodEnvironment + "\n ", value: true},
		"error":           {text: `{"error":{"status":404,"code":"404.environment","title":"gone"},"data":null}`, envelope: true},
		"error and data":  {text: `{"error":{"title":"both"},"data":{"id":"x"}}`, envelope: true},
		"OAuth error":     {text: `{"error":"invalid_token","error_description":"expired"}`, envelope: true},
		"odd error":       {text: `{"error":[1]}`, envelope: true},
		"null error":      {text: `{"error":null,"data":{"id":"x"}}`, value: true},
		"empty object":    {text: `{}`},
		"null":            {text: `null`},
		"data null":       {text: `{"data":null}`},
		"data string":     {text: `{"data":"x"}`},
		"data list":       {text: `{"data":[]}`},
		"list":            {text: `[]`},
		"empty":           {text: ``},
		"white":           {text: "  \n"},
		"html":            {text: `<html>502</html>`},
		"cut":             {text: goodEnvironment[:20]},
		"value and more":  {text: goodEnvironment + "{}"},
		"two values":      {text: goodEnvironment + goodEnvironment},
		"number too wide": {text: `{"data":{"id":1e999}}`},
		"not UTF-8":       {text: "{\"data\":{\"id\":\"\xff\"}}", value: true},
	}
	cells := 0
	for _, status := range statuses {
		for _, media := range types {
			for name, body := range bodies {
				cells++
				json := strings.Contains(strings.ToLower(media), "/json") || strings.Contains(media, "+json")
				want := malformed
				switch {
				case json && body.envelope, status >= 300:
					want = refusal
				case status == 200 && json && body.value:
					want = value
				}
				c := newClient(t, "/unused", client.WithRetry(client.RetryPolicy{MaxAttempts: 1}), roundTrip(func(*http.Request) (*http.Response, error) {
					return response(status, body.text, "Content-Type", media), nil
				}))
				env, err := c.GetEnvironment(background)
				var api *client.APIError
				var decode *client.DecodeError
				got := value
				switch {
				case errors.As(err, &api):
					got = refusal
					if api.StatusCode != status {
						t.Errorf("%d %q %s: the error has status %d", status, media, name, api.StatusCode)
					}
				case errors.As(err, &decode):
					got = malformed
					if decode.StatusCode != status {
						t.Errorf("%d %q %s: the error has status %d", status, media, name, decode.StatusCode)
					}
				case err != nil:
					t.Errorf("%d %q %s: untyped error %v", status, media, name, err)
				}
				if got != want {
					t.Errorf("%d %q %s: got %d, want %d: %v", status, media, name, got, want, err)
				}
				if (err == nil) == reflect.ValueOf(env).IsZero() {
					t.Errorf("%d %q %s: value %q and error %v", status, media, name, env.ID, err)
				}
			}
		}
	}
	if want := 13 * 8 * 21; cells != want {
		t.Errorf("%d cells, want %d", cells, want)
	}
}

// Of two members of a name the last one counts, and nothing of the first.
func TestMembersTwice(t *testing.T) {
	for body, want := range map[string]string{
		`{"data":{"A":"a"},"data":{"B":"b"}}`:             "value map[B:b]",
		`{"data":{},"data":{"B":"b"}}`:                    "value map[B:b]",
		`{"error":{"title":"no"},"error":null,"data":{}}`: "value map[]",
		`{"data":{"A":"a"},"data":{"B":1}}`:               "malformed map[]",
		`{"data":{"A":"a"},"error":{"title":"no"}}`:       "refusal map[]",
	} {
		c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
			return response(200, body, "Content-Type", "application/json"), nil
		}))
		vars, err := c.GetEnvironmentScopedVariables(background)
		kind := "value"
		switch {
		case errors.As(err, new(*client.APIError)):
			kind = "refusal"
		case errors.As(err, new(*client.DecodeError)):
			kind = "malformed"
		}
		if got := fmt.Sprintf("%s %v", kind, vars); got != want {
			t.Errorf("%s: got %s, want %s", body, got, want)
		}
	}
}

func TestAPIErrorFields(t *testing.T) {
	tests := []struct {
		name   string
		status int
		body   string
		header []string
		want   client.APIError
		text   string
		class  error
	}{
		{
			name: "envelope", status: 404,
			body:   `{"error":{"status":404,"code":"404.container","title":"There is no such container.","detail":"Its id is unknown.","extra":{"a":1}},"data":null}`,
			header: []string{"X-Request-Id", "r-1"},
			want:   client.APIError{StatusCode: 404, Code: "404.container", Title: "There is no such container.", Detail: "Its id is unknown.", RequestID: "r-1"},
			text:   "getEnvironment: 404 Not Found: There is no such container.: Its id is unknown. (404.container) [request r-1]",
			class:  client.ErrNotFound,
		},
		{
			name: "success status", status: 200,
			body:  `{"error":{"status":401,"code":"401.auth-invalid","title":"Bad token."}}`,
			want:  client.APIError{StatusCode: 200, Code: "401.auth-invalid", Title: "Bad token."},
			text:  "getEnvironment: 200 OK: Bad token. (401.auth-invalid)",
			class: client.ErrUnauthorized,
		},
		{
			name: "OAuth", status: 401,
			body:  `{"error":"invalid_token","error_description":"The token expired."}`,
			want:  client.APIError{StatusCode: 401, Code: "invalid_token", Title: "The token expired."},
			text:  "getEnvironment: 401 Unauthorized: The token expired. (invalid_token)",
			class: client.ErrUnauthorized,
		},
		{
			name: "proxy page", status: 503,
			body:   `<html>`,
			header: []string{"Content-Type", "text/html", "Retry-After", "7"},
			want:   client.APIError{StatusCode: 503, RetryAfter: 7e9},
			text:   "getEnvironment: 503 Service Unavailable",
			class:  client.ErrUnavailable,
		},
		{
			name: "token repeated", status: 403,
			body:  `{"error":{"code":"c-` + testToken + `","title":"Token ` + testToken + ` may not.","detail":"` + testToken + `"}}`,
			want:  client.APIError{StatusCode: 403, Code: "c-[redacted]", Title: "Token [redacted] may not.", Detail: "[redacted]"},
			text:  "getEnvironment: 403 Forbidden: Token [redacted] may not.: [redacted] (c-[redacted])",
			class: client.ErrForbidden,
		},
	}
	classes := []error{client.ErrUnauthorized, client.ErrForbidden, client.ErrNotFound, client.ErrConflict, client.ErrRateLimited, client.ErrUnavailable, client.ErrNoToken, client.ErrTooLarge}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serveRaw(t, func(int, *http.Request) string {
				h := "HTTP/1.1 " + fmt.Sprint(tt.status) + " X\r\n"
				for i := 0; i < len(tt.header); i += 2 {
					h += tt.header[i] + ": " + tt.header[i+1] + "\r\n"
				}
				if !strings.Contains(h, "Content-Type") {
					h += "Content-Type: application/json\r\n"
				}
				return h + "\r\n" + tt.body
			})
			c := newClient(t, s.address, client.WithRetry(client.RetryPolicy{MaxAttempts: 1}))
			_, err := c.GetEnvironment(background)
			var got *client.APIError
			if !errors.As(err, &got) {
				t.Fatalf("error is %T %v", err, err)
			}
			if err.Error() != tt.text {
				t.Errorf("text is\n%s\nwant\n%s", err, tt.text)
			}
			if string(got.Body) != strings.ReplaceAll(tt.body, testToken, "[redacted]") {
				t.Errorf("body is %s", got.Body)
			}
			for _, class := range classes {
				if errors.Is(err, class) != (class == tt.class) {
					t.Errorf("errors.Is(err, %v) is %v", class, errors.Is(err, class))
				}
			}
			plain := client.APIError{StatusCode: got.StatusCode, Code: got.Code, Title: got.Title, Detail: got.Detail, RequestID: got.RequestID, RetryAfter: got.RetryAfter}
			if !reflect.DeepEqual(plain, tt.want) {
				t.Errorf("got  %+v\nwant %+v", plain, tt.want)
			}
		})
	}
}

// An answer that is cut anywhere is an error, whatever told the client its
// length: Content-Length, chunks, or only the end of the connection.
func TestTruncation(t *testing.T) {
	framings := map[string]string{
		"length": "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + fmt.Sprint(len(goodEnvironment)) + "\r\n\r\n" + goodEnvironment,
		"chunks": "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" +
			fmt.Sprintf("%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", 10, goodEnvironment[:10], len(goodEnvironment)-10, goodEnvironment[10:]),
		"close": "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + goodEnvironment,
	}
	for name, whole := range framings {
		t.Run(name, func(t *testing.T) {
			cut := 0
			s := serveRaw(t, func(int, *http.Request) string { return whole[:cut] })
			c := newClient(t, s.address, client.WithRetry(client.RetryPolicy{MaxAttempts: 1}))
			for cut = range len(whole) {
				env, err := c.GetEnvironment(background)
				var conn *client.ConnError
				var decode *client.DecodeError
				if !errors.As(err, &conn) && !errors.As(err, &decode) {
					t.Fatalf("cut at %d of %d: value %+v, error %v", cut, len(whole), env.ID, err)
				}
				if conn != nil && !conn.MaybeSent {
					t.Errorf("cut at %d: the request was sent, the error denies it", cut)
				}
			}
			cut = len(whole)
			if _, err := c.GetEnvironment(background); err != nil {
				t.Errorf("whole: %v", err)
			}
		})
	}
}

func TestSizeLimit(t *testing.T) {
	const limit = 1000
	body := func(n int) string {
		return goodEnvironment + strings.Repeat(" ", n-len(goodEnvironment))
	}
	head := "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
	tests := []struct {
		name, answer string
		ok           bool
	}{
		{"limit by close", head + "\r\n" + body(limit), true},
		{"limit by length", head + fmt.Sprintf("Content-Length: %d\r\n\r\n", limit) + body(limit), true},
		{"one more by close", head + "\r\n" + body(limit+1), false},
		{"one more by length", head + fmt.Sprintf("Content-Length: %d\r\n\r\n", limit+1) + body(limit+1), false},
		{"far more by length, never sent", head + "Content-Length: 99999999999\r\n\r\n", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serveRaw(t, func(int, *http.Request) string { return tt.answer })
			c := newClient(t, s.address, client.WithMaxResponseBytes(limit))
			_, err := c.GetEnvironment(background)
			if tt.ok && err != nil || !tt.ok && !errors.Is(err, client.ErrTooLarge) {
				t.Errorf("error is %v", err)
			}
			if n := len(s.requests()); n != 1 {
				t.Errorf("%d requests, want 1", n)
			}
		})
	}
}

// A refusal is one however its body is sent.
func TestRefusalKeepsItsClass(t *testing.T) {
	envelope := `{"error":{"code":"503.not-ready","title":"Not yet."}}`
	tests := map[string]struct {
		answer string
		want   client.APIError
	}{
		"larger than the limit": {"HTTP/1.1 503 X\r\nContent-Type: application/json\r\n\r\n" + envelope + strings.Repeat(" ", 100_000) + "x", client.APIError{StatusCode: 503, Code: "503.not-ready", Title: "Not yet."}},
		"a claim that is larger": {"HTTP/1.1 503 X\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n" + envelope,
			client.APIError{StatusCode: 503, Code: "503.not-ready", Title: "Not yet."}},
		"compressed":    {"HTTP/1.1 503 X\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b", client.APIError{StatusCode: 503}},
		"cut":           {"HTTP/1.1 404 X\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"error\":", client.APIError{StatusCode: 404}},
		"odd members":   {"HTTP/1.1 404 X\r\nContent-Type: application/json\r\n\r\n" + `{"error":{"code":404,"title":"T","detail":{"a":1}}}`, client.APIError{StatusCode: 404, Code: "404", Title: "T"}},
		"status a text": {"HTTP/1.1 200 X\r\nContent-Type: application/json\r\n\r\n" + `{"error":{"status":"404","title":"T"}}`, client.APIError{StatusCode: 200, Title: "T"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := serveRaw(t, func(int, *http.Request) string { return tt.answer })
			c := newClient(t, s.address, client.WithRetry(client.RetryPolicy{MaxAttempts: 1}))
			_, err := c.GetEnvironment(background)
			var got *client.APIError
			if !errors.As(err, &got) {
				t.Fatalf("error is %T %v", err, err)
			}
			if got.StatusCode != tt.want.StatusCode || got.Code != tt.want.Code || got.Title != tt.want.Title || got.Detail != "" {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
			if class := map[int]error{200: client.ErrNotFound, 404: client.ErrNotFound, 503: client.ErrUnavailable}[got.StatusCode]; !errors.Is(err, class) {
				t.Errorf("%v is not %v", err, class)
			}
		})
	}
}

// An error holds a screenful at most, whatever the platform sends.
func TestErrorsAreBounded(t *testing.T) {
	long := strings.Repeat("x", 10_000)
	c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
		return response(500, `{"error":{"code":"`+long+`","title":"`+long+`","detail":"`+long+`"}}`, "X-Request-Id", long), nil
	}))
	_, err := c.GetEnvironment(background)
	var api *client.APIError
	if !errors.As(err, &api) {
		t.Fatal(err)
	}
	if n := len(err.Error()); n > 9000 || n < 6000 {
		t.Errorf("the text has %d bytes", n)
	}
	if len(api.Body) != 1024 || cap(api.Body) > 2048 {
		t.Errorf("the body has %d bytes and keeps %d", len(api.Body), cap(api.Body))
	}
}

// A Go server writes an empty list as null.
func TestNullList(t *testing.T) {
	c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) { return response(200, `{"data":null}`), nil }))
	if list, err := c.GetNetworks(background); err != nil || len(list) != 0 {
		t.Errorf("list: %v, %v", list, err)
	}
	if vars, err := c.GetEnvironmentScopedVariables(background); err != nil || len(vars) != 0 {
		t.Errorf("map: %v, %v", vars, err)
	}
	if _, err := c.GetEnvironment(background); err == nil {
		t.Error("null is an environment")
	}
}

func TestCompressedAnswer(t *testing.T) {
	c := newClient(t, "/unused", roundTrip(func(r *http.Request) (*http.Response, error) {
		if enc := r.Header.Get("Accept-Encoding"); enc != "" {
			t.Errorf("asks for %s", enc)
		}
		return response(200, "\x1f\x8b...", "Content-Encoding", "gzip"), nil
	}))
	_, err := c.GetEnvironment(background)
	want := "getEnvironment: status 200: the body is compressed (gzip), which was not asked for"
	if err == nil || err.Error() != want {
		t.Errorf("error is %v, want %s", err, want)
	}
}

// What a newer platform may send that this client does not know.
func TestOpenSets(t *testing.T) {
	c := newClient(t, "/unused", roundTrip(func(*http.Request) (*http.Response, error) {
		return response(200, `{"data":{"id":"i","state":{"current":"melting","changed":"0001-01-01T00:00:00Z"},"brand_new":{"x":[1]},
			"services":{"loadbalancer":{"enable":true,"container_id":"c","config":{"type":"quic","details":{"n":9007199254740993}}}}},"meta":1}`), nil
	}))
	env, err := c.GetEnvironment(background)
	if err != nil {
		t.Fatal(err)
	}
	if env.State.Current != "melting" || env.State.Current.Valid() {
		t.Errorf("state is %q, valid %v", env.State.Current, env.State.Current.Valid())
	}
	v, err := env.Services.Loadbalancer.Config.Value()
	if want := `{"type":"quic","details":{"n":9007199254740993}}`; err != nil || fmt.Sprintf("%s", v) != want {
		t.Errorf("config is %s (%T), %v; want the raw JSON", v, v, err)
	}
}

func TestSpecials(t *testing.T) {
	answer := func(status int, body string) client.Option {
		return roundTrip(func(*http.Request) (*http.Response, error) { return response(status, body), nil })
	}
	vpn := []struct {
		status int
		body   string
		want   bool
		err    string
	}{
		{200, `{"data":true}`, true, ""},
		{403, `{"data":false}`, false, ""},
		{403, `{"error":{"code":"403.hub-capability","title":"No."},"data":null}`, false, "validateVPNLogin: 403 Forbidden: No. (403.hub-capability)"},
		{403, `{}`, false, "validateVPNLogin: 403 Forbidden"},
		{403, ``, false, "validateVPNLogin: 403 Forbidden"},
		{403, `{"data":null}`, false, "validateVPNLogin: 403 Forbidden"},
		{200, `{"error":{"title":"No."}}`, false, "validateVPNLogin: 200 OK: No."},
		{200, `{"data":null}`, false, "validateVPNLogin: status 200: the value is null"},
	}
	for _, tt := range vpn {
		got, err := newClient(t, "/unused", answer(tt.status, tt.body)).ValidateVPNLogin(background, "u", "p")
		if got != tt.want || fmt.Sprint(err) != tt.err && (err != nil || tt.err != "") {
			t.Errorf("%d %s: %v, %v", tt.status, tt.body, got, err)
		}
	}
	for body, ok := range map[string]bool{`{"data":null}`: true, `{}`: false, `{"error":{}}`: false, `null`: false} {
		err := newClient(t, "/unused", answer(200, body)).PostObjectCache(background, cycle.ObjectCacheSave{})
		if (err == nil) != ok {
			t.Errorf("object cache %s: %v", body, err)
		}
	}
	var task cycle.InstanceTask
	if err := task.FromStopInstanceAction(cycle.StopInstanceAction{}); err != nil {
		t.Fatal(err)
	}
	for body, ok := range map[string]bool{`{}`: true, `{"error":{"title":"x"}}`: false, ``: false, `{`: false} {
		err := newClient(t, "/unused", answer(200, body)).CreateInstanceJob(background, task)
		if (err == nil) != ok {
			t.Errorf("instance job %s: %v", body, err)
		}
	}
}
