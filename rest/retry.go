package rest

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"
)

// RetryPolicy says when a call is tried again after a failure that may pass: no
// answer, or one with status 429, 502, 503 or 504. Only GET and HEAD are tried
// again, and calls that are marked [Idempotent]. (Below that, the transport sends a
// GET again at once if the connection that it reused turns out to be closed.)
//
// By default a call is tried again for 3 seconds after its first failure, and a
// last time when they are over: a platform that restarts within 2 seconds is not
// noticed by up to 64 concurrent callers. Status 429 does not say that the
// platform is away, so that it makes at most [DefaultMaxAttempts] attempts.
//
// Between attempts the client waits a random time between zero and a bound
// that starts at MinBackoff and doubles up to MaxBackoff. If the platform asks
// for a longer wait with Retry-After, that is honoured up to five seconds beyond
// the bound, even if MaxElapsed is shorter. A wait that the context would not
// outlive is not begun. An attempt that has begun is bounded by its timeout and
// the context only: against a platform that accepts connections and never
// answers, a call with the defaults takes 30 s, or 60 s when it is tried again.
//
// All calls of a client share a budget of 512 retries, so that an outage is not
// answered with many times the load. A retry that helped gives back what it took,
// and so does, little by little, each call that needs none. A failure before the
// request was sent costs nothing.
//
// The zero value is the default policy.
type RetryPolicy struct {
	MaxAttempts int           // attempts in all; 1 means no retry; 0 means as many as MaxElapsed permits
	MinBackoff  time.Duration // 0 means DefaultMinBackoff
	MaxBackoff  time.Duration // 0 means DefaultMaxBackoff
	// MaxElapsed bounds the time from the first failure to the beginning of the
	// last attempt. 0 means DefaultMaxElapsed, or no bound if MaxAttempts is
	// given; negative means no bound.
	MaxElapsed time.Duration
}

func (p RetryPolicy) withDefaults() RetryPolicy {
	if p.MaxElapsed == 0 && p.MaxAttempts == 0 {
		p.MaxElapsed = DefaultMaxElapsed
	}
	if p.MinBackoff == 0 {
		p.MinBackoff = DefaultMinBackoff
	}
	if p.MaxBackoff == 0 {
		p.MaxBackoff = max(DefaultMaxBackoff, p.MinBackoff)
	}
	return p
}

// maxBackoff is the longest backoff that makes sense, and keeps sums in range.
const maxBackoff = 24 * time.Hour

func (p RetryPolicy) validate() error {
	switch q := p.withDefaults(); {
	case q.MaxAttempts < 0:
		return fmt.Errorf("MaxAttempts %d is negative: use 1 for no retry", p.MaxAttempts)
	case q.MinBackoff < 0 || q.MaxBackoff < 0:
		return fmt.Errorf("a backoff is negative (%v, %v)", p.MinBackoff, p.MaxBackoff)
	case q.MaxBackoff > maxBackoff:
		return fmt.Errorf("MaxBackoff %v exceeds %v", q.MaxBackoff, maxBackoff)
	case q.MinBackoff > q.MaxBackoff:
		return fmt.Errorf("MinBackoff %v exceeds MaxBackoff %v", q.MinBackoff, q.MaxBackoff)
	}
	return nil
}

// retryAfterGrace is how much longer than our own bound Retry-After can make us
// wait: an answer must not be able to stall a program for a day.
const retryAfterGrace = 5 * time.Second

// delay is the wait before the attempt after the nth, counted from 1, which
// failed with err. The first attempt failed at first. It reports false if there
// is to be no other attempt.
func (p RetryPolicy) delay(n int, first time.Time, err error) (time.Duration, bool) {
	away, limited, after := transient(err)
	limit := p.MaxAttempts
	if limit == 0 && limited {
		limit = DefaultMaxAttempts
	}
	if !away && !limited || limit > 0 && n >= limit {
		return 0, false
	}
	bound := p.MaxBackoff
	if shift := n - 1; shift < 32 && p.MinBackoff<<shift>>shift == p.MinBackoff {
		bound = min(p.MinBackoff<<shift, p.MaxBackoff)
	}
	d := rand.N(bound + 1)
	if p.MaxElapsed > 0 {
		left := p.MaxElapsed - time.Since(first)
		if left <= 0 {
			return 0, false
		}
		d = min(d, left)
	}
	return max(d, min(after, bound+retryAfterGrace)), true
}

// transient reports whether a failure may pass by itself: because the platform is
// away, or because it limits the rate of calls. After is how long it asked us to
// wait.
func transient(err error) (away, limited bool, after time.Duration) {
	if api, ok := errors.AsType[*APIError](err); ok {
		switch api.class() {
		case http.StatusTooManyRequests:
			return false, true, api.RetryAfter
		case http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
			return true, false, api.RetryAfter
		}
		return false, false, 0
	}
	_, unanswered := errors.AsType[*ConnError](err)
	_, distrusted := errors.AsType[*tls.CertificateVerificationError](err)
	// A socket that may not be opened will not be opened by asking again, and a
	// wrong certificate stays wrong.
	return unanswered && !distrusted && !errors.Is(err, fs.ErrPermission), false, 0
}

// budget bounds the retries of all calls together. It is the token bucket of
// the AWS SDKs' standard mode: full at first, a retry takes a lot, one that
// helped gives it back, and each call that needed none gives a little. It has
// room for 64 callers that each try 8 times again, which is more than fit into
// DefaultMaxElapsed on average.
type budget struct {
	mu   sync.Mutex
	left int
}

const (
	budgetCapacity = 64 * 8 * budgetRetry
	budgetRetry    = 14
	budgetThrottle = 5
	budgetSuccess  = 1
)

func newBudget() *budget { return &budget{left: budgetCapacity} }

// take returns what a retry after err costs, or false if the budget lacks it.
func (b *budget) take(err error) (cost int, ok bool) {
	cost = budgetRetry
	if conn, ok := errors.AsType[*ConnError](err); ok && !conn.MaybeSent {
		return 0, true
	}
	if errors.Is(err, ErrRateLimited) {
		cost = budgetThrottle
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.left < cost {
		return 0, false
	}
	b.left -= cost
	return cost, true
}

// give returns what a call took for its last retry, once the call succeeded.
func (b *budget) give(cost int) {
	b.mu.Lock()
	b.left = min(budgetCapacity, b.left+max(cost, budgetSuccess))
	b.mu.Unlock()
}

// wait sleeps for d, unless ctx ends first or would end before d is over: then
// it reports false at once, while the caller can still do something else.
func wait(ctx context.Context, d time.Duration) bool {
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) <= d {
		return false
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
