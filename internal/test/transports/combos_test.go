package transports

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/internal/test/differ"
)

// The parts of generated answers. The first of each kind is the usual one.
var (
	versions = []string{"HTTP/1.1", "HTTP/1.0", "HTTP/1.2", "HTTP/0.9", "HTTP/2.0", "HTTP/2", "HTTP/1.01", "http/1.1", "HTTP/-1.1", "ICY", ""}
	statuses = []string{
		"200 OK", "200", "200 ", "201 Created", "204 No Content", "205 Reset Content", "206 Partial Content", "304 Not Modified", "404 Not Found", "500 Oops",
		"100 Continue", "101 Switching Protocols", "102 Processing", "103 Early Hints", "199 Odd", "000 Zero", "099 Low", "600 High", "999 Top",
		"1000 Long", "20 Short", "+20 Sign", "-20 Sign", "2 0", "abc", "", "200\tOK", " 200 OK", "200  OK", "200 \x00", "200 \xff",
	}
	framings = []string{
		"Content-Length: 5", "", "Transfer-Encoding: chunked",
		"Content-Length: 0", "Content-Length: 3", "Content-Length: 99", "Content-Length: 05", "Content-Length: +5", "Content-Length: -5", "Content-Length: 0x5",
		"Content-Length: 5 ", "Content-Length:\t5", "Content-Length: 5,5", "Content-Length: 5, 5", "Content-Length: 5, 6", "Content-Length: 5;", "Content-Length:",
		"Content-Length: five", "Content-Length: 5 5", "Content-Length: 1e0", "Content-Length: 9223372036854775807", "Content-Length: 9223372036854775808",
		"Content-Length: 18446744073709551621", "Content-Length : 5", " Content-Length: 5", "content-length: 5", "Content-Length: 5\nContent-Length: 5",
		"Content-Length: 5\nContent-Length: 6", "Content-Length: 5\nContent-Length: 05", "Content-Length: \n 5", "Content-Length: 5\n ",
		"Transfer-Encoding: Chunked", "Transfer-Encoding: chunked ", "Transfer-Encoding:\vchunked", "Transfer-Encoding : chunked", "Transfer-Encoding: chunked, chunked",
		"Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity", "Transfer-Encoding: chunked, identity", "Transfer-Encoding: x", "Transfer-Encoding: \"chunked\"",
		"Transfer-Encoding: chunked;q=1", "Transfer-Encoding: \n chunked", "Transfer-Encoding: chunked\nTransfer-Encoding: chunked", "Transfer-Encoding: identity\nTransfer-Encoding: chunked",
		"Transfer-Encoding:", "Content-Length: 5\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\nContent-Length: 5", "Content-Length: 5\nTransfer-Encoding: identity",
		"Content-Length: 5\nTransfer-Encoding: x", "Content-Length: x\nTransfer-Encoding: chunked",
	}
	connections = []string{
		"", "Connection: close", "Connection: keep-alive", "Connection: keep-alive, close", "Connection: x\nConnection: Close", "Proxy-Connection: close",
		"Connection: Upgrade\nUpgrade: echo", "Upgrade: echo", "Connection: upgrade", "Connection: close, upgrade\nUpgrade: a, b",
	}
	others = []string{
		"", "X: y", "X: a\n b", "X: a\x00b", "X: \xff", "X:", ": y", "X", "X y: z", "X\ty: z", "X: a\rb", "\x00: y", "X: " + strings.Repeat("y", 5000),
		strings.Repeat("X: y\n", 500), "Trailer: T", "Trailer: Content-Length", "Date: now", "Content-Encoding: gzip", "Keep-Alive: timeout=0",
	}
	// Bodies, with line breaks as they are.
	bodies = []string{
		"hello", "", "hel", "hello, and more",
		"5\r\nhello\r\n0\r\n\r\n", "5\r\nhello\r\n0\r\n", "5\r\nhello\r\n", "5\r\nhel", "0\r\n\r\n", "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
		"+5\r\nhello\r\n0\r\n\r\n", "-5\r\nhello\r\n0\r\n\r\n", "0x5\r\nhello\r\n0\r\n\r\n", "5_\r\nhello\r\n0\r\n\r\n", "05\r\nhello\r\n00\r\n\r\n", " 5\r\nhello\r\n0\r\n\r\n",
		"5 \r\nhello\r\n0\r\n\r\n", "5\t\r\nhello\r\n0 \r\n\r\n", "5;a=b\r\nhello\r\n0;c\r\n\r\n", "5;a=\"\r\n\"\r\nhello\r\n0\r\n\r\n", "5;\nhello\r\n0\r\n\r\n", "5\nhello\n0\n\n",
		"5\rhello\r0\r\r", "5\r\nhello0\r\n\r\n", "5\r\nhello!\r\n0\r\n\r\n", "5\r\nhello\n0\r\n\r\n", "\r\n5\r\nhello\r\n0\r\n\r\n", "z\r\nhello\r\n0\r\n\r\n", "\r\n",
		"fffffffffffffff5\r\nhello\r\n0\r\n\r\n", "10000000000000005\r\nhello\r\n0\r\n\r\n", "7fffffffffffffff\r\nhello",
		"5\r\nhello\r\n0\r\nT: v\r\n\r\n", "5\r\nhello\r\n0\r\nT: v\r\nU: w\r\n\r\n", "5\r\nhello\r\n0\r\nContent-Length: 7\r\n\r\n", "5\r\nhello\r\n0\r\nT v\r\n\r\n", "5\r\nhello\r\n0\r\nT: v", "5\r\nhello\r\n0\r\n T: v\r\n\r\n",
		"5;" + strings.Repeat("x", 5000) + "\r\nhello\r\n0\r\n\r\n", strings.Repeat("1;x\r\nh\r\n", 300) + "0\r\n\r\n",
	}
	befores   = []string{"", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n", "\r\n", "HTTP/1.1 100 Continue\r\nContent-Length: 5\r\n\r\n"}
	afters    = []string{"", "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged", "\r\n", "0\r\n\r\n", "x"}
	lineEnds  = []string{"\r\n", "\n", "\r\r\n", "\r"}
	headEnded = []string{"", "cut"}
)

// Whatever an answer is made of, the transports have the same outcome.
func TestDifferentialCombos(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(11, 12))
	compareAll(t, "status x framing x connection x body, generated", func(yield func(scenario) bool) {
		for range differ.Scale(21_000) {
			s := scenario{requests[random.IntN(len(requests))], combo(random), delivery(random.IntN(int(deliveries)))}
			if !yield(s) {
				return
			}
		}
	})
}

func combo(random *rand.Rand) string {
	// usually is the first of all; often is any.
	pick := func(all []string, often int) string {
		if random.IntN(10) >= often {
			return all[0]
		}
		return all[random.IntN(len(all))]
	}
	end := pick(lineEnds, 1)
	var b strings.Builder
	b.WriteString(pick(befores, 2) + pick(versions, 2) + " " + pick(statuses, 5) + end)
	headers := []string{pick(framings, 8), pick(connections, 4), pick(others, 3)}
	random.Shuffle(len(headers), func(i, j int) { headers[i], headers[j] = headers[j], headers[i] })
	for _, h := range headers {
		if h = strings.TrimSuffix(h, "\n"); h != "" {
			b.WriteString(strings.ReplaceAll(h, "\n", end) + end)
		}
	}
	if pick(headEnded, 1) == "" {
		b.WriteString(end)
	}
	b.WriteString(pick(bodies, 8) + pick(afters, 2))
	return b.String()
}
