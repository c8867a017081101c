// Code generated from internal/spectool/codegen/testdata/lighthouse.yaml by make generate. DO NOT EDIT.

package lighthouse

import (
	"fmt"

	"github.com/fairlead-go/fairlead/rest"
)

// API has one method per operation of the spec. Make one with [NewAPI]; the
// methods of the zero value return an error.
//
// A method returns either the value that the spec promises or an error, never
// neither. An API is as safe for concurrent use as its Caller.
type API struct {
	caller rest.Caller
}

// NewAPI returns an API whose calls are carried out by caller.
func NewAPI(caller rest.Caller) API {
	return API{caller: caller}
}

// Client is an [API] with the connection that carries out its calls. Make one
// with [Dial] and share it: it is safe for concurrent use. The methods of the
// zero value return an error.
type Client struct {
	API
	*rest.Conn
}

// Dial returns a client of the API at an address; the syntax of addresses and
// the options are those of [rest.Dial]. An empty address means that of
// [Profile]. Dial does no network I/O. The caller closes the client.
func Dial(address string, opts ...rest.Option) (*Client, error) {
	conn, err := rest.Dial(address, Profile(), opts...)
	if err != nil {
		return nil, fmt.Errorf("lighthouse: %w", err)
	}
	return &Client{NewAPI(conn), conn}, nil
}

// Profile returns what the machine beneath the client has to know of the API:
// address, ways to authenticate, form of errors. The caller may change it.
func Profile() rest.Profile {
	return rest.Profile{
		Name:     "the lighthouse",
		Address:  "https://lighthouse.example",
		BasePath: "/v2",
		Schemes: []rest.Scheme{
			rest.BearerScheme("keeper"),
			rest.BasicScheme("owner"),
			rest.QueryScheme("visitor", "visitor-key"),
			rest.CookieScheme("guest", "guest"),
		},
	}
}
