package main

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/socket"
)

// connect makes the client that the flags and the environment describe. What is
// wrong with them is a usage error that names the flag or variable. Options are
// added to theirs.
func (a *app) connect(ctx context.Context, opts ...client.Option) (*client.Client, error) {
	address, err := a.platformAddress()
	if err != nil {
		return nil, err
	}
	token, err := a.token(ctx)
	if err != nil {
		return nil, err
	}
	withToken := client.WithToken(token)
	if token == "" { // the client tells a missing token from a missing platform
		withToken = client.WithTokenSource(func(context.Context) (string, error) { return "", nil })
	}
	logger := a.callLogger()
	if a.verbose {
		opts = append(opts, client.WithMiddleware(a.showExchange(token)))
	}
	api, err := client.New(append([]client.Option{
		client.WithAddress(address),
		withToken,
		client.WithTimeout(0), // --timeout bounds all attempts together
		client.WithLogger(logger),
		client.WithUserAgent("fairlead-cli/" + cli.Version()),
	}, opts...)...)
	if err != nil {
		return nil, err
	}
	logger.Debug("platform", "address", api.Address())
	return api, nil
}

// platformAddress checks the address in the user's own terms: the client would
// name its Go options.
func (a *app) platformAddress() (string, error) {
	text, source := a.address, "--address"
	if text == "" {
		text, source = a.getenv(client.EnvAddress), client.EnvAddress
	}
	address, err := socket.ParseAddress(cmp.Or(text, client.DefaultSocketPath))
	switch {
	case err != nil:
		return "", cli.Usagef("%s: %v", source, err)
	case !address.Secure() && !address.Loopback():
		return "", cli.Usagef("%s: %s: the token would cross the network in the clear", source, address).
			WithHint("use https, or carry the connection over ssh -L and use http://localhost:PORT")
	}
	return address.String(), nil
}

// onlyWith returns an error if one of the flags was given, which mean nothing
// without another one.
func onlyWith(cmd *cobra.Command, other string, flags ...string) error {
	for _, flag := range flags {
		if cmd.Flags().Changed(flag) {
			return cli.Usagef("%s uses --%s only with --%s", cli.Name(cmd), flag, other).WithHint("add --%s, or leave --%s out", other, flag)
		}
	}
	return nil
}
