// Package upstream takes a spec as its owner writes it, in one file or in
// hundreds, and makes ours of it: one OpenAPI 3.1 document, in which each
// object and union has a name, with our quirks applied and our prose kept.
//
// It never opens a connection, reads nothing outside of the tree that it is
// given, and returns either all of a document or what is wrong with the tree,
// by file and line.
package upstream
