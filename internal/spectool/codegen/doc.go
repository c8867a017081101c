// Package codegen turns a spec into the generated tree: types, the typed
// client and the strict server. It drives oapi-codegen with templates of its
// own and refuses, with a message that names the place, what those templates
// cannot express. The topics of notifications come from an AsyncAPI document,
// of which nothing else is generated.
package codegen
