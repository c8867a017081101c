// Package rest is what every generated client stands on: the vocabulary of a
// call ([Call], [Answer], [Caller]) and the machine that carries calls out
// ([Conn]): address, credentials, retries, limits, decoding and errors.
//
// Programs rarely use it by itself. A generated package has a method for each
// operation of its API and a Dial function that returns a client; package
// client is the front door to Cycle's API. What they return are the errors of
// this package, so that one test serves every platform:
//
//	if errors.Is(err, rest.ErrNotFound) { ... }
//
// What differs between platforms is one value, a [Profile].
//
// Stability: experimental until version 1. Generated code and this package are
// released together and must be of the same version.
package rest
