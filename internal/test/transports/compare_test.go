package transports

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/internal/socket"
	"github.com/fairlead-go/fairlead/internal/test/differ"
)

// A request is a kind of request.
type request struct {
	name, method string
	header       http.Header
	body         func() io.Reader // nil for none
}

func text() io.Reader { return strings.NewReader("body") }

// stream is a body of unknown length.
func stream() io.Reader { return struct{ io.Reader }{strings.NewReader("body")} }

var requests = []request{
	{"GET", "GET", nil, nil},
	{"HEAD", "HEAD", nil, nil},
	{"POST", "POST", nil, text},
	{"POST of a stream", "POST", nil, stream},
	{"upgrade", "GET", http.Header{"Connection": {"Upgrade"}, "Upgrade": {"echo"}}, nil},
	{"expect", "POST", http.Header{"Expect": {"100-continue"}}, text},
}

// A scenario is an answer to a kind of request, which another request follows.
type scenario struct {
	request request
	answer  string
	how     delivery
}

func (s scenario) String() string {
	return fmt.Sprintf("%s, %s, answered %.600q", s.request.name, [...]string{"whole", "by line", "kept"}[s.how], s.answer)
}

// patience is how long an answer is waited for that does not come to its end. A
// difference counts only if the longest one shows it too: machines are busy.
var patience = []time.Duration{100 * time.Millisecond, time.Second, 5 * time.Second}

// compareAll compares the transports in many scenarios at a time, since most of
// the time they wait.
func compareAll(t *testing.T, suite string, scenarios func(yield func(scenario) bool)) {
	c := differ.New(t, suite)
	var waited atomic.Int64
	queue := make(chan scenario)
	var workers sync.WaitGroup
	dir := shortDir(t)
	for range 32 {
		workers.Go(func() {
			for s := range queue {
				d, timeout := s.compare(dir)
				c.Add(d)
				if timeout {
					waited.Add(1)
				}
			}
		})
	}
	for s := range scenarios {
		queue <- s
	}
	close(queue)
	workers.Wait()
	t.Logf("%d answers did not come to their end", waited.Load())
}

// compare returns how the outcomes differ, "" if they do not, and whether an
// answer did not come to its end.
func (s scenario) compare(dir string) (difference string, waited bool) {
	for _, patience := range patience {
		ours, theirs := s.run(dir, false, patience), s.run(dir, true, patience)
		waited = ours.waited
		// What a server sends beyond its answer is a danger to the next request.
		// net/http drops the connection, unless that request comes first; we always do.
		if s.extra() {
			want := theirs
			want.second, want.conns = plainOutcome, 2
			theirs = want
		}
		if theirs.first == closedItself && strings.HasPrefix(ours.first, "error: ") {
			theirs.first = ours.first // which has the cause
		}
		if ours == theirs {
			return "", waited
		}
		difference = fmt.Sprintf("%v:\ngot  %v\nwant %v", s, ours, theirs)
	}
	return difference, waited
}

// extra reports whether the server sends more than its answer.
func (s scenario) extra() bool {
	r := bufio.NewReader(strings.NewReader(s.answer))
	for {
		resp, err := http.ReadResponse(r, &http.Request{Method: s.request.method})
		if err != nil {
			return false
		}
		if resp.StatusCode/100 == 1 && resp.StatusCode != http.StatusSwitchingProtocols {
			continue
		}
		if switched(resp) {
			return false
		}
		_, err = io.Copy(io.Discard, resp.Body)
		return err == nil && r.Buffered() > 0
	}
}

// switched reports whether the connection is another protocol's now. Every other
// 101 is an answer without a body.
func switched(resp *http.Response) bool {
	connection := strings.ToLower(strings.Join(resp.Header["Connection"], ","))
	return resp.StatusCode == http.StatusSwitchingProtocols && resp.Header.Get("Upgrade") != "" && strings.Contains(connection, "upgrade")
}

// An outcome is what comes of a scenario.
type outcome struct {
	first, second string
	conns         int
	waited        bool
}

const plainOutcome = `200 "200 OK" HTTP/1.1 map[Content-Length:[5]] length 5 [] close false; body 5 plain, trailer map[]`

func (s scenario) run(dir string, standard bool, patience time.Duration) (o outcome) {
	p, err := newPeer(dir, s.answer, s.how)
	if err != nil {
		return outcome{first: err.Error()}
	}
	tr := socket.NewTransport(p.address, socket.TransportOptions{Standard: standard})
	o.first, o.waited = s.request.send(tr, p.address, patience)
	o.second, _ = requests[0].send(tr, p.address, 10*time.Second)
	tr.CloseIdleConnections()
	o.conns = p.end()
	return o
}

// send sends a request and describes what came of it, and reports whether it
// ended by patience.
func (r request) send(tr socket.Transport, a socket.Address, patience time.Duration) (outcome string, waited bool) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	var body io.Reader
	if r.body != nil {
		body = r.body()
	}
	req, err := http.NewRequestWithContext(ctx, r.method, a.BaseURL().String(), body)
	if err != nil {
		return err.Error(), false
	}
	req.GetBody = nil
	if r.header != nil {
		req.Header = r.header.Clone()
	}
	resp, err := tr.RoundTrip(req)
	if err != nil {
		if resp != nil {
			return "both an answer and an error", false
		}
		return class(err)
	}
	return describe(resp)
}

// describe reads an answer to its end.
func describe(resp *http.Response) (outcome string, waited bool) {
	defer resp.Body.Close()
	_, writable := resp.Body.(io.Writer)
	outcome = fmt.Sprintf("%d %q %s %.1000s length %d %v close %v", resp.StatusCode, resp.Status, resp.Proto, fmt.Sprint(resp.Header), resp.ContentLength, resp.TransferEncoding, resp.Close)
	if writable != switched(resp) {
		return outcome + "; the body can be written to: " + fmt.Sprint(writable), false
	}
	if writable {
		return outcome + "; switched", false // no context ends it
	}
	sum := fnv.New64a()
	start := &prefix{}
	n, err := io.Copy(io.MultiWriter(sum, start), resp.Body)
	outcome += fmt.Sprintf("; body %d %s", n, start.text)
	if n > int64(len(start.text)) {
		outcome += fmt.Sprintf("... %x", sum.Sum64())
	}
	outcome += fmt.Sprintf(", trailer %v", resp.Trailer)
	if err != nil {
		var text string
		text, waited = class(err)
		outcome += ", " + text
	}
	return outcome, waited
}

// A prefix keeps the first bytes that are written to it.
type prefix struct{ text []byte }

func (p *prefix) Write(b []byte) (int, error) {
	p.text = append(p.text, b[:min(len(b), 40-len(p.text))]...)
	return len(b), nil
}

// closedItself is an error of net/http that may replace any other: it closes a
// connection because of an answer while it still sends the request, and returns
// that sending failed.
const closedItself = "error: it closed the connection itself"

// class is what the errors of both transports have to have in common: the text,
// unless the connection broke off, which has many names. It reports whether the
// error is that of a deadline.
func class(err error) (text string, waited bool) {
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return "error: deadline", true
	case errors.Is(err, context.Canceled):
		return "error: canceled", false
	case errors.Is(err, net.ErrClosed):
		return closedItself, false
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE),
		err.Error() == "http: server closed idle connection":
		return "error: closed", false
	}
	text = strings.TrimPrefix(err.Error(), "net/http: HTTP/1.x transport connection broken: ")
	if strings.Contains(text, "headers of the answer are too large") || strings.HasPrefix(text, "net/http: server response headers exceeded") {
		text = "the headers are too large"
	}
	return "error: " + text, false
}
