package notifications

import (
	"context"
	"errors"
	"math/rand/v2"
	"net"
	"net/http"
	"time"

	"github.com/fairlead-go/fairlead/client"
)

// The bounds of the wait after a refused token, with WithRetryAuth.
const (
	minAuthBackoff = 5 * time.Minute
	maxAuthBackoff = time.Hour
)

// permanent reports whether err means that another attempt would fail too: the
// platform understood and refused, or there is no token, or the client was
// closed. Everything else may pass, however long it takes.
func (cfg *config) permanent(err error) bool {
	if _, ok := errors.AsType[*client.ConnError](err); ok {
		return false
	}
	if errors.Is(err, client.ErrNoToken) || errors.Is(err, net.ErrClosed) {
		return true
	}
	refusal, ok := errors.AsType[*client.APIError](err)
	if !ok {
		return false
	}
	switch status := refusal.StatusCode; {
	case status == http.StatusRequestTimeout, status == http.StatusTooManyRequests, status >= 500:
		return false
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return !cfg.retryAuth
	}
	return true
}

// delay is the wait after the nth failure in a row, counted from 0.
func (cfg *config) delay(n int, err error) time.Duration {
	if errors.Is(err, client.ErrUnauthorized) || errors.Is(err, client.ErrForbidden) {
		// Never sooner than the minimum: a whole fleet may have the same token.
		return minAuthBackoff + rand.N(bound(n, minAuthBackoff, maxAuthBackoff-minAuthBackoff))
	}
	wait := rand.N(bound(n, cfg.minBackoff, cfg.maxBackoff))
	if refusal, ok := errors.AsType[*client.APIError](err); ok && refusal.RetryAfter > 0 {
		// Not all who were told the same time come back at it.
		wait += min(refusal.RetryAfter, MaxRetryAfter)
	}
	return wait
}

// bound doubles low n times, up to high.
func bound(n int, low, high time.Duration) time.Duration {
	for range n {
		if low >= high/2 {
			return high
		}
		low *= 2
	}
	return min(low, high)
}

// sleep waits for d, less if ctx ends.
func sleep(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
