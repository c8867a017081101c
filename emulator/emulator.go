package emulator

import (
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

// Emulator is a running platform. Make one with [New] or [Start]. Its methods
// may be used concurrently.
type Emulator struct {
	*core // a pointer: fmt, which reads without locks, does not follow it
}

type core struct {
	endpoint *endpoint
	token    string
	logger   *slog.Logger
	contract *contract.Contract
	server   *server
	requests requestLog
	lastID   atomic.Int64 // of a request
	faults   faults
	gate     gate
	closing  chan struct{} // closed by Close

	subscribers subscribers
	metadata    *metadataFile // mu guards it

	// What the platform knows. A State that is here is never changed, only
	// replaced, so that readers need no lock. Writers hold mu.
	state  atomic.Pointer[State]
	mu     sync.Mutex
	added  added // by the change that is being made
	pushed int   // events, ever
	tasks  tasks

	began         time.Time
	telemetryStep time.Duration // 0 if figures stay as they are

	close func() error
}

// New starts an emulator. Whoever calls it must call [Emulator.Close].
func New(opts ...Option) (*Emulator, error) {
	cfg := &config{
		listen: listenTemp,
		token:  rand.Text(),
		logger: slog.New(slog.DiscardHandler),
	}
	for _, opt := range opts {
		if opt == nil {
			continue
		}
		if err := opt(cfg); err != nil {
			return nil, fmt.Errorf("emulator: %w", err)
		}
	}
	if cfg.state == nil {
		cfg.state = defaultState()
	}
	v, err := newView(cfg.state)
	if err != nil {
		return nil, fmt.Errorf("emulator: WithState: %w", err)
	}
	dir := &tempDir{}
	file, err := newMetadataFile(cfg.metadata, dir, cfg.writes, v)
	if err != nil {
		return nil, fmt.Errorf("emulator: metadata file: %w", errors.Join(err, dir.remove()))
	}
	end, err := cfg.listen(dir)
	if err != nil {
		return nil, fmt.Errorf("emulator: %w", errors.Join(err, file.remove(), dir.remove()))
	}
	e := &Emulator{&core{endpoint: end, token: cfg.token, logger: cfg.logger, contract: cyclespec.Contract(), metadata: file, closing: make(chan struct{}), began: time.Now()}}
	e.tasks.takes, e.telemetryStep = cfg.taskDuration, cfg.telemetryStep
	e.gate.ending = e.closing
	e.state.Store(cfg.state)
	e.server = newServer(e.handler(api{Emulator: e}), e.logger)
	e.server.start(e.gate.listener(end))
	e.close = sync.OnceValue(func() error {
		e.faults.close()
		close(e.closing)
		e.endTasks()
		var stopping sync.WaitGroup
		stopping.Go(e.subscribers.stop) // the server does not know them any more
		e.server.stop()
		stopping.Wait()
		e.mu.Lock() // an update may be under way
		defer e.mu.Unlock()
		return errors.Join(file.remove(), dir.remove())
	})
	return e, nil
}

// Close ends all connections and removes the socket and the metadata file. Requests that are being
// answered have half a second to end; all in all it takes no more than one. It
// may be called more than once.
func (e *Emulator) Close() error { return e.close() }

// Format prints the address of the emulator, whatever the verb.
func (e *Emulator) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "emulator at %s", e.Address()) }

// Address returns where the emulator listens, as a client wants it:
// "unix:///path" or "http://127.0.0.1:port". With [WithListener] and another
// network it is what the address of the listener says.
func (e *Emulator) Address() string { return e.endpoint.address }

// Token returns the token that requests must carry in the header X-CYCLE-TOKEN.
func (e *Emulator) Token() string { return e.token }

// MetadataPath returns where the metadata file is: the environment file that the
// platform mounts into the calling instance. It is there from the beginning, and
// in step with the state: an update that changes it has done so when it returns,
// and before anybody is notified. See [Emulator.Environ] for the variables of
// the instance.
func (e *Emulator) MetadataPath() string { return e.metadata.path }

// State returns a copy of what the platform knows now.
func (e *Emulator) State() State { return e.state.Load().Clone() }

// Update changes what the platform knows. change gets a copy, which takes effect
// as a whole when change returns; if it panics nothing has changed. Updates and
// the requests that change something come one after the other, so change must
// not make such requests, nor call Update.
//
// Subscribers are notified of what is different afterwards, as they are of what
// requests change: of each container, instance, server and so on that is new,
// in another state, configured otherwise, or gone. By then the change can be
// read. An update that changes nothing notifies of nothing.
func (e *Emulator) Update(change func(*State)) {
	_ = e.change(func(s *State) error {
		next := s.Clone()
		change(&next)
		e.added = added{events: max(0, len(next.Events)-len(s.Events)), power: max(0, len(next.Power)-len(s.Power))}
		*s = next.Clone() // change may have kept parts of it
		return nil
	})
}

// change replaces the state. What s points to at first is still in use: change
// may set its fields, but must not write through them.
func (e *Emulator) change(change func(s *State) error) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	before := e.state.Load()
	after := *before
	e.added = added{}
	if err := change(&after); err != nil {
		return err
	}
	e.state.Store(&after)
	e.added.firstEvent = e.pushed
	e.pushed += e.added.events
	if err := e.metadata.follow(&after); err != nil {
		e.logger.Error("the metadata file stays as it was", "path", e.metadata.path, "error", err)
	}
	if e.Subscribers() > 0 {
		e.Notify(diffStates(before, &after, e.added)...)
	}
	return nil
}
