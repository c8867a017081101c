package emulator

import (
	"fmt"
	"slices"
	"time"

	"github.com/fairlead-go/fairlead/internal/suggest"
)

// A Fault is something that goes wrong, for [Emulator.Fault]: what it is comes
// from FaultStatus, FaultCut and so on, whom it strikes from its methods. Those
// return another Fault and leave the one that they are called on as it is.
//
// Without [Fault.On] it strikes all requests. Of several faults that could, the
// one that was added first strikes a request, and no other.
type Fault struct {
	kind       faultKind
	what       string // for Request.Fault
	operations []string
	skip       int
	times      int           // 0 for no limit
	lasts      time.Duration // 0 for no limit

	status      int
	retryAfter  time.Duration
	contentType string
	body        string
	bytes       int
	every       time.Duration
}

type faultKind int

const (
	faultRefuse faultKind = iota + 1
	faultAnswer
	faultClose
	faultLoseAnswer
	faultFreeze
	faultDelay
	faultContentType
	faultCut
	faultDrip
	faultLoseNotifications
	faultDown
)

// FaultStatus answers with an error of a status, 400 to 599, in the platform's
// envelope. The request is not carried out.
func FaultStatus(status int) Fault {
	return Fault{kind: faultRefuse, status: status, what: fmt.Sprint("status ", status)}
}

// FaultAnswer answers with what it is given, as it is. The request is not
// carried out.
func FaultAnswer(status int, contentType, body string) Fault {
	return Fault{kind: faultAnswer, status: status, contentType: contentType, body: body, what: fmt.Sprint("answer ", status)}
}

// FaultClose closes the connection without an answer. The request is not carried
// out.
func FaultClose() Fault { return Fault{kind: faultClose, what: "close"} }

// FaultLoseAnswer carries the request out and then closes the connection without
// an answer.
func FaultLoseAnswer() Fault { return Fault{kind: faultLoseAnswer, what: "lose answer"} }

// FaultFreeze stalls the request until the fault is lifted, which is then
// carried out. Without [Fault.On], [Fault.Skip] and [Fault.Times] the whole
// platform stalls, as a process that is stopped does: it accepts connections
// and does nothing more, to those that there are neither, nor for subscribers.
// Requests that are sent meanwhile arrive when the fault is lifted, even if their
// clients gave up: see [Emulator.Requests].
func FaultFreeze() Fault { return Fault{kind: faultFreeze, what: "freeze"} }

// FaultDelay carries the request out and answers after d.
func FaultDelay(d time.Duration) Fault {
	return Fault{kind: faultDelay, every: d, what: fmt.Sprint("delay ", d)}
}

// FaultContentType answers as usual, but says that the answer is something else.
func FaultContentType(contentType string) Fault {
	return Fault{kind: faultContentType, contentType: contentType, what: "content type " + contentType}
}

// FaultCut carries the request out and cuts the connection after the first n
// bytes of the body of the answer. One that is no longer arrives whole.
func FaultCut(n int) Fault { return Fault{kind: faultCut, bytes: n, what: fmt.Sprint("cut ", n)} }

// FaultDrip carries the request out and sends the body of the answer n bytes at
// a time, with a pause after each.
func FaultDrip(n int, pause time.Duration) Fault {
	return Fault{kind: faultDrip, bytes: n, every: pause, what: fmt.Sprint("drip ", n, " bytes each ", pause)}
}

// FaultLoseNotifications sends notifications to nobody. [Fault.Times] and
// [Fault.Skip] count notifications then.
func FaultLoseNotifications() Fault {
	return Fault{kind: faultLoseNotifications, what: "lose notifications"}
}

// FaultDown takes the platform down until the fault is lifted: it cuts all
// connections and stops to listen. Then it listens at the same address again,
// with the same state. With [WithListener] it still accepts connections while it
// is down, and cuts them at once.
func FaultDown() Fault { return Fault{kind: faultDown, what: "down"} }

// On has the fault strike these operations only, by their operationId;
// "notifications" is the handshake of subscribers.
func (f Fault) On(operations ...string) Fault {
	f.operations = slices.Concat(f.operations, operations)
	return f
}

// Times has the fault strike n times and then no more. The default is until it
// is lifted.
func (f Fault) Times(n int) Fault {
	f.times = n
	return f
}

// Skip has the fault let the first n pass.
func (f Fault) Skip(n int) Fault {
	f.skip = n
	return f
}

// For lifts the fault after d. The default is never.
func (f Fault) For(d time.Duration) Fault {
	f.lasts = d
	return f
}

// RetryAfter has the answer of [FaultStatus] or [FaultAnswer] ask the client to
// wait, in whole seconds.
func (f Fault) RetryAfter(d time.Duration) Fault {
	f.retryAfter = d
	return f
}

// String says what happens and how often.
func (f Fault) String() string {
	text := f.what
	if f.operations != nil {
		text += " on " + suggest.OrList(f.operations)
	}
	if f.times > 0 {
		text += fmt.Sprintf(" %d times", f.times)
	}
	return text
}

// wrong says what makes no sense about a fault, "" if it makes sense.
func (f *Fault) wrong(operations []string) string {
	for _, op := range f.operations {
		if op != notificationsOperation && !slices.Contains(operations, op) {
			text := fmt.Sprintf("there is no operation %q", op)
			if mean := suggest.DidYouMean(op, append(operations, notificationsOperation)); mean != "" {
				text += ": " + mean
			}
			return text
		}
		if op == notificationsOperation && f.spoils() && f.kind != faultDelay {
			return fmt.Sprintf("a handshake has no answer for %q", f.what)
		}
	}
	scoped := f.operations != nil
	switch {
	case f.kind == 0:
		return "it is none: make one with FaultStatus and the like"
	case f.kind == faultRefuse && (f.status < 400 || f.status > 599):
		return fmt.Sprintf("%d is no status of an error", f.status)
	case f.kind == faultAnswer && (f.status < 200 || f.status > 999):
		return fmt.Sprintf("%d is no status of an answer", f.status)
	case f.skip < 0 || f.times < 0 || f.lasts < 0 || f.every < 0 || f.bytes < 0 || f.kind == faultDrip && f.bytes == 0:
		return "a number is negative, or nothing drips"
	case f.kind == faultDown && (scoped || f.skip > 0 || f.times > 0):
		return "the platform is down for all operations, or none"
	case f.kind == faultLoseNotifications && scoped:
		return "notifications belong to no operation"
	}
	return ""
}

// spoils reports whether the request is carried out and what is wrong is the
// answer.
func (f *Fault) spoils() bool {
	switch f.kind {
	case faultLoseAnswer, faultDelay, faultContentType, faultCut, faultDrip:
		return true
	}
	return false
}
