package main

// A side is one of the two specs that are compared.
type side struct {
	openapi  string // file
	asyncapi string // file, "" if there is none
}

// A change is one thing that is not as it was.
type change struct {
	Subject    string   `json:"subject"` // the type, operation, Go name or topic
	Text       string   `json:"text"`
	Rule       string   `json:"rule,omitempty"`       // oasdiff's name for it
	Operations []string `json:"operations,omitempty"` // that show it, sorted
	Effect     Effect   `json:"effect"`
}

// Effect says whether a program that uses the subject must change.
type Effect string

// The values of [Effect].
const (
	Breaking Effect = "breaking" // it must
	Doubtful Effect = "doubtful" // it may have to
	Harmless Effect = "harmless" // it need not
)

func (e Effect) rank() int {
	return map[Effect]int{Breaking: 2, Doubtful: 1}[e]
}

// A report is all that changed.
type report struct {
	Breaking  bool     `json:"breaking"` // something in it is
	Wire      []change `json:"wire"`
	Go        []change `json:"go"`
	Topics    []change `json:"topics"`
	Changelog string   `json:"changelog"` // draft, "" if nothing changed for users
}

// compare makes the whole report.
func compare(root string, before, after side) (*report, error) {
	r := new(report)
	var err error
	if r.Wire, err = wire(before.openapi, after.openapi); err != nil {
		return nil, err
	}
	if r.Go, err = goAPI(root, before, after); err != nil {
		return nil, err
	}
	if r.Topics, err = topics(before, after); err != nil {
		return nil, err
	}
	for _, list := range [][]change{r.Wire, r.Go, r.Topics} {
		for _, c := range list {
			r.Breaking = r.Breaking || c.Effect == Breaking
		}
	}
	r.Changelog = changelog(r)
	return r, nil
}
