package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// Idempotent says that this call may be repeated, although its method is not
// GET or HEAD: it is then tried again as [RetryPolicy] says, even if the
// platform may have carried it out already.
func Idempotent() CallOption {
	return func(call *Call) error {
		call.Idempotent = true
		return nil
	}
}

// CallTimeout overrides [WithTimeout] for one call. It bounds each attempt.
// Zero means no bound, negative is an error.
func CallTimeout(d time.Duration) CallOption {
	return func(call *Call) error {
		if d < 0 {
			return fmt.Errorf("CallTimeout: %v is negative: use 0 for no timeout", d)
		}
		call.Timeout = &d
		return nil
	}
}

// CallHeader adds a header to one call. Headers that the client sets itself,
// those with credentials among them, and headers that would change how the
// request is sent are an error.
func CallHeader(key, value string) CallOption {
	return func(call *Call) error {
		switch key = http.CanonicalHeaderKey(key); {
		case !socket.IsToken(key):
			return fmt.Errorf("CallHeader: %q is no name of a header", key)
		case slices.Contains(ownHeaders, key):
			return fmt.Errorf("CallHeader: %q is set by the client", key)
		case key == "Idempotency-Key" || key == "X-Idempotency-Key":
			return fmt.Errorf("CallHeader: %q has net/http repeat requests: use Idempotent", key)
		case !socket.IsFieldValue(value):
			return fmt.Errorf("CallHeader: the value of %s has a control character", key)
		}
		if call.Header == nil {
			call.Header = make(http.Header)
		}
		call.Header.Add(key, value)
		return nil
	}
}

// ownHeaders are those that a call cannot choose.
var ownHeaders = []string{
	"Accept", "Accept-Encoding", "Authorization", "Connection", "Content-Encoding",
	"Content-Length", "Content-Type", "Cookie", "Expect", "Host", "Proxy-Authorization", "Te", "Trailer", "Transfer-Encoding", "Upgrade",
}

// Call carries out an operation. The methods of generated clients use it, and so
// can a program that makes calls from a document at run time. It returns the status of
// the answer, which is one of call.Answers. Options change call itself.
func (c *Conn) Call(ctx context.Context, call *Call, opts ...CallOption) (int, error) {
	if c == nil {
		return 0, fmt.Errorf("%s: %w", call.Operation, errNoConn)
	}
	for _, opt := range opts {
		if opt == nil {
			continue
		}
		if err := opt(call); err != nil {
			return 0, fmt.Errorf("%s: %w", call.Operation, err)
		}
	}
	for key := range call.Header {
		if c.profile.owns(key) {
			return 0, fmt.Errorf("%s: CallHeader: %q is set by the client", call.Operation, key)
		}
	}
	operation := shorten(call.Operation)
	timeout := c.timeout
	if call.Timeout != nil {
		timeout = *call.Timeout
	}
	req, err := c.newRequest(call)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", operation, err)
	}
	var status int
	err = c.run(ctx, &exchange{
		operation:  operation,
		route:      shorten(call.Route),
		req:        req,
		timeout:    timeout,
		idempotent: call.Idempotent || isSafe(call.Method),
		maxBytes:   c.maxBytes,
		security:   call.Security,
		authorize:  call.Authorize,
		read: func(a *attempt, resp *http.Response) error {
			status = resp.StatusCode
			return a.decode(resp, call.Answers)
		},
	})
	return status, err
}

var errNoConn = errors.New("there is no client to carry out the call: make it with New or Dial")

func isSafe(method string) bool { return method == http.MethodGet || method == http.MethodHead }

// newRequest makes the request of a call. Token, deadline and body reader are
// given to it by each attempt.
func (c *Conn) newRequest(call *Call) (*http.Request, error) {
	body, err := encodeBody(call)
	if err != nil {
		return nil, err
	}
	url, err := c.url(call.Path)
	if err != nil {
		return nil, err
	}
	url.RawQuery = call.Query.Encode()
	req := &http.Request{Method: call.Method, URL: url, Host: url.Host, Header: call.Header.Clone()}
	if req.Header == nil {
		req.Header = make(http.Header)
	}
	c.setUserAgent(req.Header)
	if accept := acceptable(call.Answers); accept != "" {
		req.Header.Set("Accept", accept)
	}
	if body != nil {
		req.Header.Set("Content-Type", call.Media)
		req.ContentLength = int64(len(body))
		req.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
	}
	return req, nil
}

// setUserAgent sets the header if it is not set. If it is to be empty, that has
// to be said too: else net/http would set its own.
func (c *Conn) setUserAgent(h http.Header) {
	if h.Get("User-Agent") == "" {
		h.Set("User-Agent", c.userAgent)
	}
}

// encodeBody returns the bytes of a call's body, nil for none.
func encodeBody(call *Call) ([]byte, error) {
	if call.Body == nil {
		return nil, nil
	}
	if !isJSON(call.Media) {
		switch body := call.Body.(type) {
		case string:
			return []byte(body), nil
		case []byte:
			return append([]byte{}, body...), nil // never nil: empty is a body too
		}
	}
	body, err := json.Marshal(call.Body)
	if err != nil {
		return nil, fmt.Errorf("request body: %w", err)
	}
	if call.BodyRequired && string(body) == "null" {
		return nil, errors.New("request body: is required, and the value given holds nothing")
	}
	return body, nil
}

// acceptable is the Accept header for the answers that a call can read.
func acceptable(answers []Answer) string {
	if len(answers) == 1 && answers[0].Media == "application/json" {
		return answers[0].Media
	}
	var media []string
	for _, a := range answers {
		if a.Media != "" && !slices.Contains(media, a.Media) {
			media = append(media, a.Media)
		}
	}
	if len(media) > 0 && !slices.ContainsFunc(media, isJSON) {
		media = append(media, "application/json") // errors
	}
	return strings.Join(media, ", ")
}
