package rest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/fairlead-go/fairlead/internal/fastjson"
)

const (
	maxRefusal   = 64 << 10 // what is read of the body of a refusal
	maxErrorBody = 1 << 10  // what an APIError keeps of it
)

// maxPrealloc is how much memory a Content-Length alone can make us take.
const maxPrealloc = 4 << 20

// decode reads an answer to its end and turns it into the value of the call,
// or into an error. It closes the body.
//
// The order matters. Where an answer with any status may hold an error, that
// comes first, then the documented value, and the status last: Cycle answers a
// wrong VPN password with 403 and data, which only the envelope distinguishes
// from a refused token.
func (a *attempt) decode(resp *http.Response, answers []Answer) error {
	defer resp.Body.Close()
	refused := resp.StatusCode < 200 || resp.StatusCode > 299
	raw, err := a.readBody(resp)
	switch {
	case err != nil && !refused:
		return err
	case err != nil && a.caller.Err() != nil:
		return err
	} // a refusal is one however its body ends
	media, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	answer := answerFor(resp.StatusCode, answers)
	if answer != nil && isJSON(media) && a.decodeEnvelope(raw, answer) {
		return nil
	}
	var members map[string]json.RawMessage
	var syntax error
	if isJSON(media) {
		members, syntax = split(raw)
		if name := a.errorMember(); name != "" && !isNull(members[name]) {
			return a.apiError(resp, media, raw)
		}
	}
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
			reason = "the body has no " + answer.Member
			if name := a.errorMember(); name != "" {
				reason = "the body has neither " + answer.Member + " nor " + name
			}
		}
	}
	if reason == "" && isJSON(media) && isNull(value) && !answer.Null {
		reason = "the value is null"
	}
	switch {
	case reason != "" && refused:
		return a.apiError(resp, media, raw)
	case reason != "":
		return a.malformed(resp, syntax, "%s", reason)
	case !isJSON(media):
		return a.text(resp, raw, answer.Into)
	case answer.Into == nil:
		return nil
	}
	if err := fastjson.Unmarshal(value, answer.Into); err != nil {
		return a.malformed(resp, err, "the value is not of the documented type")
	}
	return nil
}

// errorMember is the member that makes an answer a refusal, "" if the status
// decides.
func (a *attempt) errorMember() string { return a.conn.profile.ErrorMember }

// decodeEnvelope decodes an envelope that holds the value and no error, in one
// pass. If it reports false it did nothing, and decode finds out why.
func (a *attempt) decodeEnvelope(raw []byte, answer *Answer) bool {
	if answer.Member == "" || answer.Into == nil || !isJSON(answer.Media) {
		return false
	}
	stored := false
	errorMember := a.errorMember()
	whole := fastjson.Object(raw, func(r *fastjson.Reader, name string) bool {
		switch null := r.Next() == 'n'; {
		case name == errorMember && name != "":
			return null && r.Skip()
		case name != answer.Member:
			return r.Skip()
		case stored || null && !answer.Null: // of two the last one counts
			return false
		}
		stored = r.Value(answer.Into)
		return stored
	})
	if stored && !whole {
		reflect.ValueOf(answer.Into).Elem().SetZero()
	}
	return stored && whole
}

func answerFor(status int, answers []Answer) *Answer {
	for i := range answers {
		if answers[i].Status == status {
			return &answers[i]
		}
	}
	return nil
}

// readBody reads no more than the limit. With an error it returns what there
// was.
func (a *attempt) readBody(resp *http.Response) ([]byte, error) {
	if resp.StatusCode == http.StatusSwitchingProtocols {
		return nil, nil // what follows is no body: it has no end, and no context ends it
	}
	limit := a.maxBytes
	if resp.StatusCode > 299 {
		limit = min(limit, maxRefusal)
	}
	tooLarge := func() error {
		return a.malformed(resp, ErrTooLarge, "the body has more than %d bytes", limit)
	}
	if enc := resp.Header.Get("Content-Encoding"); enc != "" && !strings.EqualFold(enc, "identity") {
		return nil, a.malformed(resp, nil, "the body is compressed (%s), which was not asked for", enc)
	}
	if resp.ContentLength > limit && resp.StatusCode <= 299 {
		return nil, tooLarge()
	}
	var buf bytes.Buffer
	if resp.ContentLength > 0 { // a claim, so believed only up to a point
		buf.Grow(int(min(resp.ContentLength, limit, maxPrealloc)) + bytes.MinRead)
	}
	_, err := buf.ReadFrom(io.LimitReader(resp.Body, limit+1))
	if err == nil && int64(buf.Len()) > limit {
		err = tooLarge()
	}
	return buf.Bytes(), err
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
func (a *attempt) text(resp *http.Response, raw []byte, into any) error {
	switch into := into.(type) {
	case nil:
	case *[]byte:
		*into = raw
	case **[]byte:
		*into = &raw
	case *string, **string:
		if !utf8.Valid(raw) {
			return a.malformed(resp, nil, "the text is not UTF-8")
		}
		s := string(raw)
		if p, ok := into.(*string); ok {
			*p = s
		} else {
			*into.(**string) = &s
		}
	default:
		return a.malformed(resp, nil, "a text cannot be a %T", into)
	}
	return nil
}

// apiError makes the error for a refusal.
func (a *attempt) apiError(resp *http.Response, media string, raw []byte) error {
	said := a.conn.profile.readRefusal(resp.StatusCode, media, raw)
	e := &APIError{
		Operation:  a.operation,
		StatusCode: resp.StatusCode,
		Code:       a.clip(said.Code),
		Title:      a.clip(said.Title),
		Detail:     a.clip(said.Detail),
		RequestID:  a.clip(requestID(resp)),
		RetryAfter: retryAfter(resp.Header, time.Now()),
		Body:       []byte(a.start(string(raw[:min(len(raw), maxRefusal)]), maxErrorBody)),
	}
	if resp.StatusCode < 400 {
		e.status = said.Status
	}
	return e
}

func (a *attempt) malformed(resp *http.Response, err error, format string, args ...any) error {
	return &DecodeError{
		Operation:   a.operation,
		StatusCode:  resp.StatusCode,
		ContentType: a.clip(resp.Header.Get("Content-Type")),
		RequestID:   a.clip(requestID(resp)),
		Reason:      a.clip(fmt.Sprintf(format, args...)),
		Err:         a.scrubError(err),
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
