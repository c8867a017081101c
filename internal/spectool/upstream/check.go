package upstream

import (
	"errors"

	"go.yaml.in/yaml/v3"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

// Check returns all that is wrong with a document of ours, by lines of name: what
// an import would refuse, and prose that is still to be written.
func Check(name string, document []byte, overlays ...Overlay) error {
	doc, err := parse(name, document)
	if err != nil {
		return err
	}
	quirks, err := parseOverlays(overlays)
	if err != nil {
		return err
	}
	return errors.Join(lint(doc, nil, quirks.envelope), unwritten(doc))
}

func unwritten(n *yaml.Node) error {
	var errs []error
	for key, v := range members(n) {
		if v.Value == codegen.Undescribed && (key.Value == "description" || key.Value == "summary") {
			errs = append(errs, at(v, "the %s is still to be written", key.Value))
		}
	}
	for _, child := range n.Content {
		errs = append(errs, unwritten(child))
	}
	return errors.Join(errs...)
}
