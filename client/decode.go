package client

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// maxErrorBody is how much of a refusal's body an APIError keeps.
const maxErrorBody = 1 << 10

// maxPrealloc is how much memory a Content-Length alone can make us take.
const maxPrealloc = 4 << 20

// decode reads an answer to its end and turns it into the value of the call,
// or into an error. It closes the body.
//
// The order matters: the envelope's error goes before its data, and both go
// before the status, because the platform answers a wrong VPN password with 403
// and data, and nothing but the envelope tells that from a refused token.
func (x *exchange) decode(resp *http.Response, answers []cycle.Answer) error {
	defer resp.Body.Close()
	if enc := resp.Header.Get("Content-Encoding"); enc != "" && !strings.EqualFold(enc, "identity") {
		return x.malformed(resp, nil, "the body is compressed (%s), which was not asked for", enc)
	}
	raw, err := x.readBody(resp)
	if err != nil {
		return err
	}
	refused := resp.StatusCode < 200 || resp.StatusCode > 299
	media, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	var members map[string]json.RawMessage
	var syntax error
	if isJSON(media) {
		members, syntax = split(raw)
		if failure := members["error"]; !isNull(failure) {
			return x.apiError(resp, raw, failure)
		}
	}
	answer := answerFor(resp.StatusCode, answers)
	value, reason := json.RawMessage(raw), ""
	switch {
	case answer == nil:
		reason = "the spec does not document this status"
	case answer.Media == "":
		return nil
	case !sameMedia(media, answer.Media):
		reason = fmt.Sprintf("the body should be %s and is %s", answer.Media, orNothing(media))
	case syntax != nil:
		reason = "the body is not the JSON that was promised"
	case answer.Member != "":
		var ok bool
		if value, ok = members[answer.Member]; !ok {
			reason = "the body has neither " + answer.Member + " nor error"
		}
	}
	if reason == "" && isJSON(media) && isNull(value) && !answer.Null {
		reason = "the value is null"
	}
	switch {
	case reason != "" && refused:
		return x.apiError(resp, raw, nil)
	case reason != "":
		return x.malformed(resp, syntax, "%s", reason)
	case !isJSON(media):
		return x.text(resp, raw, answer.Into)
	case answer.Into == nil:
		return nil
	}
	if err := json.Unmarshal(value, answer.Into); err != nil {
		return x.malformed(resp, err, "the value is not of the documented type")
	}
	return nil
}

func answerFor(status int, answers []cycle.Answer) *cycle.Answer {
	for i := range answers {
		if answers[i].Status == status {
			return &answers[i]
		}
	}
	return nil
}

// readBody reads no more than the limit.
func (x *exchange) readBody(resp *http.Response) ([]byte, error) {
	tooLarge := func() error {
		return x.malformed(resp, ErrTooLarge, "the body has more than %d bytes", x.maxBytes)
	}
	if resp.ContentLength > x.maxBytes {
		return nil, tooLarge()
	}
	var buf bytes.Buffer
	if resp.ContentLength > 0 { // a claim, so believed only up to a point
		buf.Grow(int(min(resp.ContentLength, maxPrealloc)) + bytes.MinRead)
	}
	if _, err := buf.ReadFrom(io.LimitReader(resp.Body, x.maxBytes+1)); err != nil {
		return nil, err
	}
	if int64(buf.Len()) > x.maxBytes {
		return nil, tooLarge()
	}
	return buf.Bytes(), nil
}

// split takes a JSON object apart. Anything else that is whole and valid has no
// members; what is not is an error, which says where it breaks off.
func split(raw []byte) (map[string]json.RawMessage, error) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil, errors.New("it is empty")
	}
	var members map[string]json.RawMessage
	err := json.Unmarshal(raw, &members)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return nil, fmt.Errorf("%w at byte %d of %d", err, syntax.Offset, len(raw))
	}
	return members, nil
}

// text stores a body that is not JSON: as a string, or as bytes.
func (x *exchange) text(resp *http.Response, raw []byte, into any) error {
	switch into := into.(type) {
	case nil:
	case *[]byte:
		*into = raw
	case **[]byte:
		*into = &raw
	case *string, **string:
		if !utf8.Valid(raw) {
			return x.malformed(resp, nil, "the text is not UTF-8")
		}
		s := string(raw)
		if p, ok := into.(*string); ok {
			*p = s
		} else {
			*into.(**string) = &s
		}
	default:
		return x.malformed(resp, nil, "a text cannot be a %T", into)
	}
	return nil
}

// apiError makes the error for a refusal. failure is the envelope's error, nil
// if the body had none.
func (x *exchange) apiError(resp *http.Response, raw []byte, failure json.RawMessage) error {
	e := &APIError{
		Operation:  x.operation,
		StatusCode: resp.StatusCode,
		RequestID:  x.scrub(requestID(resp)),
		RetryAfter: retryAfter(resp.Header, time.Now()),
		Body:       []byte(x.scrub(string(raw))),
	}
	e.Body = e.Body[:min(len(e.Body), maxErrorBody)]
	// The platform's own errors are objects; its prose says that those about the
	// token are as OAuth has them, where error is a string.
	var own struct {
		Status float64
		Code   string
		Title  string
		Detail string
	}
	var oauth struct {
		Error       string
		Description string `json:"error_description"`
	}
	if json.Unmarshal(failure, &own) == nil {
		e.Code, e.Title, e.Detail = own.Code, own.Title, own.Detail
		if resp.StatusCode < 400 {
			e.status = int(own.Status)
		}
	} else if json.Unmarshal(raw, &oauth) == nil {
		e.Code, e.Title = oauth.Error, oauth.Description
	}
	e.Code, e.Title, e.Detail = x.scrub(e.Code), x.scrub(e.Title), x.scrub(e.Detail)
	return e
}

func (x *exchange) malformed(resp *http.Response, err error, format string, args ...any) error {
	return &DecodeError{
		Operation:   x.operation,
		StatusCode:  resp.StatusCode,
		ContentType: x.scrub(resp.Header.Get("Content-Type")),
		RequestID:   x.scrub(requestID(resp)),
		Reason:      x.scrub(fmt.Sprintf(format, args...)),
		Err:         err,
	}
}

func requestID(resp *http.Response) string { return resp.Header.Get("X-Request-Id") }

func isNull(raw json.RawMessage) bool {
	return len(raw) == 0 || string(bytes.TrimSpace(raw)) == "null"
}

func isJSON(media string) bool {
	media, _, _ = mime.ParseMediaType(media)
	return media == "application/json" || strings.HasSuffix(media, "+json")
}

// sameMedia compares media types; one kind of JSON is as good as another.
func sameMedia(got, want string) bool {
	want, _, _ = mime.ParseMediaType(want)
	return got == want || isJSON(got) && isJSON(want)
}

func orNothing(media string) string {
	if media == "" {
		return "of no valid type"
	}
	return media
}
