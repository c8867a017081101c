package emulator

import (
	"slices"
	"sync"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// faults are those that may strike.
type faults struct {
	mu     sync.Mutex
	active []*activeFault
	closed bool
}

// activeFault is a fault that was added.
type activeFault struct {
	Fault
	left   int // to strike, if there is a limit
	lifted chan struct{}
	timer  *time.Timer
}

// Fault has something go wrong. lift ends it: what is frozen goes on, what is
// down comes up. It may be called more than once, and need not be called;
// [Emulator.Close] does.
//
//	platform.Fault(emulator.FaultStatus(503).On("getHub").Times(2))
//
// It panics if the fault makes no sense: if there is no such operation, say.
func (e *Emulator) Fault(f Fault) (lift func()) {
	if wrong := f.wrong(e.operationIDs()); wrong != "" {
		panic("emulator: Fault: " + wrong)
	}
	a := &activeFault{Fault: f, left: f.times, lifted: make(chan struct{})}
	lift = sync.OnceFunc(func() { e.lift(a) })
	e.faults.mu.Lock()
	defer e.faults.mu.Unlock()
	if e.faults.closed {
		return lift
	}
	switch {
	case f.kind == faultDown:
		e.down()
	case a.freezesAll():
		e.gate.close(a.lifted)
	}
	e.faults.active = append(e.faults.active, a)
	if f.lasts > 0 {
		a.timer = time.AfterFunc(f.lasts, lift)
	}
	return lift
}

func (e *Emulator) operationIDs() (ids []string) {
	for _, op := range e.contract.Operations() {
		ids = append(ids, op.ID)
	}
	return ids
}

// freezesAll reports whether connections are frozen, and not requests.
func (a *activeFault) freezesAll() bool {
	return a.kind == faultFreeze && a.operations == nil && a.times == 0 && a.skip == 0
}

func (e *Emulator) lift(a *activeFault) {
	e.faults.mu.Lock()
	defer e.faults.mu.Unlock()
	if a.timer != nil {
		a.timer.Stop()
	}
	close(a.lifted)
	e.faults.active = slices.DeleteFunc(e.faults.active, func(other *activeFault) bool { return other == a })
	if a.kind == faultDown && !e.faults.closed {
		e.up()
	}
}

// close stops all timers. No fault strikes any more.
func (f *faults) close() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.closed = true
	for _, a := range f.active {
		if a.timer != nil {
			a.timer.Stop()
		}
	}
	f.active = nil
}

// strike returns the fault that strikes a request, nil if none does.
func (f *faults) strike(operation string) *activeFault {
	return f.first(func(a *activeFault) bool {
		switch {
		case a.kind == faultDown || a.kind == faultLoseNotifications || a.freezesAll():
			return false
		case a.operations != nil:
			return slices.Contains(a.operations, operation)
		}
		return operation != notificationsOperation || !a.spoils() || a.kind == faultDelay
	})
}

// loses reports whether the next notification is lost.
func (f *faults) loses() bool {
	return f.first(func(a *activeFault) bool { return a.kind == faultLoseNotifications }) != nil
}

// first returns the first fault that is meant and has not passed, and counts
// that it strikes.
func (f *faults) first(meant func(*activeFault) bool) *activeFault {
	f.mu.Lock()
	defer f.mu.Unlock()
	for i, a := range f.active {
		if !meant(a) {
			continue
		}
		if a.skip > 0 {
			a.skip--
			continue
		}
		if a.times > 0 {
			if a.left--; a.left == 0 {
				f.active = slices.Delete(slices.Clone(f.active), i, i+1)
			}
		}
		return a
	}
	return nil
}

// errorCode returns the code that goes best with a status.
func errorCode(status int) cycle.ErrorCode {
	switch status {
	case 401:
		return cycle.ErrorCodeN401AuthInvalid
	case 403:
		return cycle.ErrorCodeN403NotAllowed
	case 404:
		return cycle.ErrorCodeN404Uri
	case 415:
		return cycle.ErrorCodeN415InvalidContentType
	case 422:
		return cycle.ErrorCodeN422InvalidInput
	case 429:
		return cycle.ErrorCodeN429RateLimiting
	case 503:
		return cycle.ErrorCodeN503NotReady
	case 504:
		return cycle.ErrorCodeN504NotAvailable
	}
	if status < 500 {
		return cycle.ErrorCodeN400InvalidSyntax
	}
	return cycle.ErrorCodeN500Unknown
}
