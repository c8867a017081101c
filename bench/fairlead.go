package main

import "github.com/fairlead-go/fairlead/client"

const token = "0123456789abcdef0123456789abcdef"

// newFairlead returns our client with its defaults.
func newFairlead(path string) (*client.Client, error) {
	return client.New(client.WithAddress(path), client.WithToken(token))
}
