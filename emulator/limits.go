package emulator

// Limits of an emulator. They cannot be changed; they keep its memory bounded
// whatever a test does to it.
const (
	// MaxBody is the size in bytes of the largest request body. A request with a
	// larger one is answered with 413, at once if its header says so.
	MaxBody = 1 << 20

	// MaxRequests is how many requests [Emulator.Requests] returns at most: the
	// latest.
	MaxRequests = 1000

	// MaxRequestBody is how many bytes of a body are kept in [Request.Body]: the
	// first.
	MaxRequestBody = 64 << 10

	// MaxKept is the length of each list of a [State] that requests add to:
	// Events, Metrics, LoadBalancerTelemetry, Power and ObjectCache. The latest
	// entries are kept.
	MaxKept = 1000

	// MaxSeed is the size in bytes of the largest seed. A state with [MaxKept] of
	// everything has some 4 MB.
	MaxSeed = 32 << 20

	// MaxBacklog is how many bytes of notifications may wait for one subscriber.
	// A subscriber with more is disconnected, without a close frame.
	MaxBacklog = 64 << 20
)
