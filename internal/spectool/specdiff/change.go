// Package specdiff compares two specs of a platform: what changed on the wire,
// in the Go API that is generated and in the topics of notifications, and what
// each change means for programs. It works on the documents alone, without a
// checkout, a Go toolchain or the network.
package specdiff

// A Spec is one of the two specs that are compared.
type Spec struct {
	Name     string // of the OpenAPI document, for errors; a platform is known by its path
	OpenAPI  []byte
	AsyncAPI []byte // nil if there is none
}

// A Change is one difference.
type Change struct {
	Subject    string   `json:"subject"` // the type, operation, Go name or topic
	Text       string   `json:"text"`
	Rule       string   `json:"rule,omitempty"`       // oasdiff's name for it
	Operations []string `json:"operations,omitempty"` // that show it, sorted
	Effect     Effect   `json:"effect"`
}

// Effect is what a change means for a program that uses the subject.
type Effect string

// The values of [Effect].
const (
	Breaking Effect = "breaking" // it must change
	Doubtful Effect = "doubtful" // it may have to change
	Harmless Effect = "harmless" // it need not change
)

func (e Effect) rank() int {
	return map[Effect]int{Breaking: 2, Doubtful: 1}[e]
}

// A Report is all that changed.
type Report struct {
	Breaking  bool     `json:"breaking"` // whether one of the changes is
	Wire      []Change `json:"wire"`
	Go        []Change `json:"go"`
	Topics    []Change `json:"topics"`
	Changelog string   `json:"changelog"` // draft, "" if nothing changed for users
}

// Compare reports what changed between two specs. It must not be called
// concurrently with itself or [codegen.Generate], which keeps global state.
func Compare(before, after Spec) (*Report, error) {
	r := new(Report)
	var err error
	if r.Go, err = goAPI(before, after); err != nil { // first, because the generator validates both specs
		return nil, err
	}
	if r.Wire, err = wire(before, after); err != nil {
		return nil, err
	}
	if r.Topics, err = topics(before, after); err != nil {
		return nil, err
	}
	for _, list := range [][]Change{r.Wire, r.Go, r.Topics} {
		for _, c := range list {
			r.Breaking = r.Breaking || c.Effect == Breaking
		}
	}
	r.Changelog = changelog(r)
	return r, nil
}
