package main

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/socket"
	"github.com/fairlead-go/fairlead/metadata"
	"github.com/fairlead-go/fairlead/notifications"
)

// platformFacts is what the checks find out about the platform for each other.
type platformFacts struct {
	address     socket.Address
	token       bool
	api         *client.Client
	environment cycle.Environment
	skew        atomic.Pointer[time.Duration] // of the last answer that had a date
	stream      *websocket.Conn
	file        *metadata.Environment
}

func (p *platformFacts) close() {
	if p.stream != nil {
		p.stream.CloseNow()
	}
	if p.api != nil {
		p.api.Close()
	}
}

func (d *doctor) connection(ctx context.Context) finding {
	dialer := &socket.Dialer{Address: d.platform.address}
	start := time.Now()
	conn, err := dialer.Dial(ctx)
	if err != nil {
		failure := new(socket.DialError)
		if errors.As(err, &failure) {
			return fails(exitUnreachable, failure.Hint, "%s", failure.Cause)
		}
		return fails(exitUnreachable, "", "%v", err)
	}
	conn.Close()
	return passes("accepted in %v", round(time.Since(start)))
}

func (d *doctor) call(ctx context.Context) finding {
	if !d.platform.token {
		return finding{Result: skipped, Detail: "there is no token"}
	}
	api, err := d.app.connect(ctx, client.WithMiddleware(d.readClock), client.WithRetry(client.RetryPolicy{MaxAttempts: 1}))
	if err != nil {
		return failsWith(ctx, err)
	}
	d.platform.api = api
	start := time.Now()
	env, err := api.GetEnvironment(ctx)
	if err != nil {
		return d.unanswered(ctx, "getEnvironment", err)
	}
	took := time.Since(start)
	d.platform.environment = env
	return passes("getEnvironment tells of %q, %s, in %v", env.Name, env.ID, round(took))
}

// unanswered is the failure of a call. Its end is more often that of the time
// for the check than that of the user.
func (d *doctor) unanswered(ctx context.Context, operation string, err error) finding {
	if errors.Is(err, context.DeadlineExceeded) {
		err = &timeoutError{operation, d.patience}
	}
	f := failsWith(ctx, err)
	f.Hint = cmp.Or(f.Hint, "the platform was reached and refuses or fails: ask those who run it, with this line")
	return f
}

// readClock notes how far the platform's clock is ahead of ours.
func (d *doctor) readClock(next http.RoundTripper) http.RoundTripper {
	return roundTripper(func(r *http.Request) (*http.Response, error) {
		start := time.Now()
		resp, err := next.RoundTrip(r)
		if err != nil {
			return nil, err
		}
		if date, err := http.ParseTime(resp.Header.Get("Date")); err == nil {
			// The date has whole seconds, rounded down, and is as old as the answer.
			skew := date.Add(time.Second / 2).Sub(start.Add(time.Since(start) / 2))
			d.platform.skew.Store(&skew)
		}
		return resp, nil
	})
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// tolerableSkew is more than the second that a date is precise to.
const tolerableSkew = 2 * time.Second

func (d *doctor) clock(context.Context) finding {
	skew := d.platform.skew.Load()
	switch {
	case skew == nil:
		return finding{Result: skipped, Detail: "the platform's answers have no date"}
	case skew.Abs() > tolerableSkew:
		behind := "behind"
		if *skew < 0 {
			behind = "ahead of"
		}
		return warns("set the clock of the host: certificates and expiry times depend on it",
			"this clock is %v %s the platform's", skew.Abs().Round(time.Second), behind)
	}
	return passes("it agrees with the platform's to a second or two")
}

func (d *doctor) notifications(ctx context.Context) finding {
	start := time.Now()
	//nolint:bodyclose // coder/websocket closes it
	conn, _, err := websocket.Dial(ctx, "ws://platform"+notifications.DefaultPath, &websocket.DialOptions{
		HTTPClient: &http.Client{Transport: roundTripper(d.upgrade)},
	})
	if err != nil {
		return d.unanswered(ctx, "notifications", ofHandshake(err))
	}
	d.platform.stream = conn
	return passes("the WebSocket opened in %v", round(time.Since(start)))
}

// ofHandshake returns what the client says of a handshake that failed, without
// what was said on the way here.
func ofHandshake(err error) error {
	if e, ok := errors.AsType[*client.APIError](err); ok {
		e.Operation = "notifications"
		return e
	}
	if e, ok := errors.AsType[*client.ConnError](err); ok {
		e.Operation = "notifications"
		return e
	}
	return err
}

// upgrade leads a handshake through the client, which knows address and token.
func (d *doctor) upgrade(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host, r.Host = "", "", ""
	return d.platform.api.Do(r.Context(), r)
}

func (d *doctor) pings(ctx context.Context) finding {
	conn := d.platform.stream
	var reading sync.WaitGroup
	defer reading.Wait()
	defer conn.CloseNow()
	reading.Go(func() { // a pong is seen by who reads
		for {
			if _, _, err := conn.Read(ctx); err != nil {
				return
			}
		}
	})
	start := time.Now()
	if err := conn.Ping(ctx); err != nil {
		return warns("streams will reconnect whenever the platform is silent for long: open them with notifications.WithPing(0, 0)",
			"no answer within %v", d.patience)
	}
	return passes("answered in %v", round(time.Since(start)))
}

func (d *doctor) metadata(ctx context.Context) finding {
	path := cmp.Or(d.app.getenv(metadata.EnvPath), metadata.DefaultPath)
	env, err := metadata.ReadFile(path)
	if err != nil {
		f := failsWith(ctx, err)
		f.Detail = strings.TrimPrefix(f.Detail, "metadata: ")
		f.Hint = cmp.Or(f.Hint, "check "+metadata.EnvPath+": that is no environment file of the platform, or one that is just being written")
		return f
	}
	d.platform.file = env
	if env.Stale {
		return warns("mount the directory instead of the file; until then restart the instance to see the new one",
			"%s was replaced on the host, and this mount still shows the old one", path)
	}
	return passes("%s has %d bytes", path, len(env.Raw))
}

// inStep compares the metadata file with what the API says.
func (d *doctor) inStep(context.Context) finding {
	if d.bad("call") {
		return finding{Result: skipped, Detail: "the check call did not pass"}
	}
	file, api := d.platform.file, &d.platform.environment
	var tags, fileTags map[string]string
	if api.Deployments != nil {
		tags = api.Deployments.Tags
	}
	if file.Deployments != nil {
		fileTags = file.Deployments.Tags
	}
	enabled := func(e *metadata.Environment) []string {
		var names []string
		for name, id := range e.EnabledServices() {
			names = append(names, name+" "+id)
		}
		return names
	}
	var differ []string
	if !maps.Equal(tags, fileTags) {
		differ = append(differ, "deployment tags")
	}
	if !slices.Equal(enabled(file), enabled(&metadata.Environment{Services: api.Services})) {
		differ = append(differ, "services")
	}
	switch {
	case file.ID != api.ID:
		return warns("the file and the API belong to two platforms: check "+metadata.EnvPath+" and "+client.EnvAddress,
			"the file is of environment %s, the API's is %s", file.ID, api.ID)
	case len(differ) > 0:
		return warns("the file may be a moment behind: run this again", "the file and the API differ in %s", strings.Join(differ, " and "))
	}
	return passes("the file tells the same as the API")
}

func round(d time.Duration) time.Duration { return d.Round(10 * time.Microsecond) }
