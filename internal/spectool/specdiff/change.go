// Package specdiff compares two specs of a platform: what changed on the wire,
// in the Go API that is generated and in the topics of notifications, and what
// each change means for programs. It works on the documents alone, without a
// checkout, a Go toolchain or the network.
package specdiff

import (
	"fmt"
	"go/types"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

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
	platform := codegen.PlatformOf(after.Name)
	old, err := readSide(platform, before)
	if err != nil {
		return nil, err
	}
	now, err := readSide(platform, after)
	if err != nil {
		return nil, err
	}
	return compare(old, now)
}

// A side is what is compared of a spec.
type side struct {
	spec   Spec
	doc    document
	flat   *openapi3.T    // the document as oasdiff reads it best
	api    *types.Package // that is generated
	topics []string
}

func readSide(platform codegen.Platform, spec Spec) (*side, error) {
	s := &side{spec: spec}
	var err error
	if s.api, err = generate(platform, spec); err != nil { // first, because it validates the spec
		return nil, err
	}
	doc, err := parse(spec)
	if err != nil {
		return nil, err
	}
	s.doc = open(doc)
	if s.flat, err = parse(spec); err != nil {
		return nil, err
	}
	flatten(s.flat)
	s.topics, err = readTopics(spec)
	return s, err
}

func parse(spec Spec) (*openapi3.T, error) {
	doc, err := openapi3.NewLoader().LoadFromData(spec.OpenAPI)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", spec.Name, err)
	}
	return doc, nil
}

func compare(before, after *side) (*Report, error) {
	r := &Report{Go: goAPI(before.api, after.api), Topics: topics(before.topics, after.topics)}
	var err error
	if r.Wire, err = wire(before, after); err != nil {
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
