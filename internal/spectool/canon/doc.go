// Package canon compares OpenAPI 3.1 documents by what they say and not by
// how they say it. Two documents have the same canonical form when every
// request and response that one describes, the other describes too: refs are
// inlined, the ways to write null, allOf and unions of one member are
// resolved, order where it carries no meaning is dropped, and prose and
// extensions are left out.
package canon
