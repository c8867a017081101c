package contract

import (
	"encoding/hex"
	"errors"
	"fmt"
	"net/netip"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// newCompiler returns a compiler that knows doc, and nothing beyond it.
func newCompiler(doc *document) (*jsonschema.Compiler, error) {
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	for name, check := range formats {
		c.RegisterFormat(&jsonschema.Format{Name: name, Validate: func(v any) error {
			if s, ok := v.(string); ok {
				return check(s)
			}
			return nil
		}})
	}
	c.UseLoader(noLoader{})
	if err := c.AddResource(base, doc.root); err != nil {
		return nil, fmt.Errorf("contract: %w", err)
	}
	return c, nil
}

// noLoader keeps the compiler from reading files that a document refers to.
type noLoader struct{}

func (noLoader) Load(url string) (any, error) {
	return nil, fmt.Errorf("the reference %q leaves the document", url)
}

// formats are those that specs use and JSON Schema does not define. What they
// say of a value is thrown away, see [reason].
var formats = map[string]func(string) error{
	"objectid": func(s string) error {
		if len(s) != 24 {
			return errors.New("wrong length")
		}
		_, err := hex.DecodeString(s)
		return err
	},
	"cidr": func(s string) error {
		_, err := netip.ParsePrefix(s)
		return err
	},
	"ip-address": func(s string) error {
		_, err := netip.ParseAddr(s)
		return err
	},
}

// formatNames says in words what a format asks for.
var formatNames = map[string]string{
	"objectid":   "an ID of 24 hexadecimal digits",
	"cidr":       "a network such as 10.0.0.0/16",
	"ip-address": "an IP address",
	"date-time":  "a time such as 2006-01-02T15:04:05Z",
	"uri":        "a URI",
}
