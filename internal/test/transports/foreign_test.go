package transports

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/fairlead-go/fairlead/internal/test/foreign"
)

func TestForeignLLHTTPAnswers(t *testing.T) {
	compareCases(t, "llhttp, test/response", foreign.LLHTTPAnswers(t), requests)
}

func TestForeignLLHTTPRequests(t *testing.T) {
	compareCases(t, "llhttp, test/request sent as answers", foreign.LLHTTPRequests(t), requests[:1])
}

func TestForeignCurl(t *testing.T) {
	compareCases(t, "curl, tests/data", foreign.CurlAnswers(t), requests)
}

func compareCases(t *testing.T, suite string, cases []foreign.Case, requests []request) {
	cases = slices.Clone(cases)
	slices.SortFunc(cases, func(a, b foreign.Case) int { return bytes.Compare(a.Data, b.Data) })
	cases = slices.CompactFunc(cases, func(a, b foreign.Case) bool { return bytes.Equal(a.Data, b.Data) })
	suite = fmt.Sprintf("%s, %d answers x %d kinds of request x {whole, by line, kept open}", suite, len(cases), len(requests))
	compareAll(t, suite, func(yield func(scenario) bool) {
		for _, c := range cases {
			for _, r := range requests {
				for how := range deliveries {
					if !yield(scenario{r, string(c.Data), how}) {
						return
					}
				}
			}
		}
	})
}
