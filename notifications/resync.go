package notifications

import (
	"context"
	"errors"
	"time"

	"github.com/fairlead-go/fairlead/client"
)

// Resync keeps a copy of some of the platform's state right. It calls load to
// read all of it, once the stream is connected and again after every [Gap] and
// every [Malformed] message, which may have told of a change, and apply for each
// notification in between. So nothing falls between reading and following: what
// happens while load runs waits in the stream, and is applied after it.
//
// A notification may therefore tell of a change that load has seen already. As
// it holds ids only, apply reads the details anyway; it must not mind that
// nothing changed.
//
// Resync returns when ctx ends (with its error), when the stream ends (with its
// permanent error, nil after [Stream.Close]), or with the error of load or
// apply. One that fails because the platform is unavailable
// ([client.ErrUnavailable], [client.ErrRateLimited]) is tried again, with the
// backoff of the stream. load and apply are called by the goroutine that calls
// Resync, with ctx; Close does not interrupt them. A nil apply means load: for
// copies that are read as a whole.
func Resync(ctx context.Context, s *Stream, load func(context.Context) error, apply func(context.Context, Notification) error) error {
	if apply == nil {
		apply = func(ctx context.Context, _ Notification) error { return load(ctx) }
	}
	if s.online.Load() { // its Connected was read before
		if err := s.retry(ctx, load); err != nil {
			return err
		}
	}
	first := !s.online.Load()
	for event, err := range s.Events(ctx) {
		if err != nil {
			return err
		}
		switch e := event.(type) {
		case Connected:
			if first { // later ones are followed by a Gap
				err = s.retry(ctx, load)
			}
			first = false
		case Disconnected: // what was missed shows once there is a connection
		case Gap, Malformed:
			err = s.retry(ctx, load)
		case Notification:
			err = s.retry(ctx, func(ctx context.Context) error { return apply(ctx, e) })
		}
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// retry calls f until it succeeds or fails for good, ctx ends, or the stream is
// closed.
func (s *Stream) retry(ctx context.Context, f func(context.Context) error) error {
	for n := 0; ; n++ {
		err := f(ctx)
		if err == nil || !errors.Is(err, client.ErrUnavailable) && !errors.Is(err, client.ErrRateLimited) {
			return err
		}
		timer := time.NewTimer(s.cfg.delay(n, err))
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-ctx.Done():
			return ctx.Err()
		case <-s.queue.done:
			return nil // Events ends now too
		}
	}
}
