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
	status     int    // of the last attempt's answer, 0 if there was none
	requestID  string // of that answer
	// read takes over the answer and its body. It runs within the attempt, so
	// that its failure can be followed by another attempt.
	read func(*attempt, *http.Response) error
}

// run makes attempts until one succeeds, or another would not help. It is the
// only place that tries anything again.
func (c *Conn) run(ctx context.Context, x *exchange) error {
	taken := 0 // of the budget
	var first time.Time
	for n := 1; ; n++ {
		start := time.Now()
		x.status, x.requestID = 0, ""
		err := c.attempt(ctx, x, n)
		c.log(ctx, x, n, start, err)
		if err == nil {
			c.budget.give(taken)
			return nil
		}
		if n == 1 {
			first = time.Now()
		}
		if !x.idempotent || ctx.Err() != nil || x.req.Body != nil && x.req.GetBody == nil { // the body is used up
			return err
		}
		wanted, ok := c.retry.delay(n, first, err)
		if !ok {
			return err
		}
		cost, ok := c.budget.take(err)
		if !ok || !wait(ctx, wanted) {
			return err
		}
		taken += cost
	}
}
