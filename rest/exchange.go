package rest

import (
	"context"
	"net/http"
	"time"
)

// An exchange is one call on its way: a request, possibly sent more than once.
type exchange struct {
	operation  string
	route      string // for logs; holds no values
	req        *http.Request
	timeout    time.Duration // of an attempt, zero for none
	idempotent bool
	maxBytes   int64
	security   [][]string // see Call.Security
	authorize  func(*http.Request)
	// read takes over the answer and its body. It runs within the attempt, so
	// that its failure can be followed by another attempt.
	read func(*attempt, *http.Response) error
}

// run makes attempts until one succeeds, or another would not help. It is the
// only place that tries anything again.
func (c *Conn) run(ctx context.Context, x *exchange) error {
	cost := 0
	for n := 1; ; n++ {
		start := time.Now()
		err := c.attempt(ctx, x, n)
		c.log(ctx, x, n, start, err)
		if err == nil {
			c.budget.give(cost)
			return nil
		}
		passing, after := transient(err)
		if !passing || !x.idempotent || n >= c.retry.MaxAttempts || ctx.Err() != nil {
			return err
		}
		if x.req.Body != nil && x.req.GetBody == nil {
			return err // the body is used up
		}
		var ok bool
		if cost, ok = c.budget.take(err); !ok || !wait(ctx, c.retry.delay(n, after)) {
			return err
		}
	}
}
