package codegen

import (
	"bytes"
	"embed"
	"fmt"
	"go/format"
	"path"
	"text/template"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
	"go.yaml.in/yaml/v3"
)

//go:embed templates options.yaml
var files embed.FS

// Platform says what to generate for one platform.
type Platform struct {
	Package string // Go package of the types and the client; the server is in Package + "server"
	Import  string // import path of the folder that holds both packages
	Source  string // where the spec is, for the header of each file
	API     string // how package docs call the API, e.g. "Cycle's internal API"
}

// An output is one generated file. Template, if set, is what oapi-codegen runs
// in place of its own client.
type output struct {
	file     string
	generate codegen.GenerateOptions
	template string
	server   bool
}

var outputs = []output{
	{file: "types.go", generate: codegen.GenerateOptions{Models: true}},
	{file: "operations.go", generate: codegen.GenerateOptions{Client: true}, template: "operations.tmpl"},
	{file: "bodies.go", generate: codegen.GenerateOptions{Client: true}, template: "bodies.tmpl", server: true},
	{file: "server.go", generate: codegen.GenerateOptions{StdHTTPServer: true, Strict: true}, server: true},
}

// Generate turns a spec into Go files, by slash-separated path below the
// generated tree. The same spec gives the same bytes. It must not be called
// concurrently: oapi-codegen keeps global state.
func Generate(p Platform, spec []byte) (map[string][]byte, error) {
	tree := make(map[string][]byte)
	styled := false
	for _, out := range outputs {
		code, err := p.run(out, spec)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.Source, err)
		}
		tree[path.Join(p.packageName(out.server), out.file)] = code
		styled = styled || bytes.Contains(code, []byte("call.styled"))
	}
	var call bytes.Buffer
	data := struct {
		Package string
		Styled  bool
	}{p.Package, styled}
	if err := template.Must(template.New("").Parse(text("call.tmpl"))).Execute(&call, data); err != nil {
		return nil, err
	}
	tree[path.Join(p.Package, "call.go")] = call.Bytes()
	tree[path.Join(p.Package, "doc.go")] = fmt.Appendf(nil, "// Package %s holds the types of %s and its typed client, one method per\n// operation; see [API].\npackage %[1]s\n", p.Package, p.API)
	tree[path.Join(p.packageName(true), "doc.go")] = fmt.Appendf(nil, "// Package %s serves %s: routing, decoding and encoding around an\n// implementation of [StrictServerInterface].\npackage %[1]s\n", p.packageName(true), p.API)
	for name, code := range tree {
		code, err := format.Source(append(p.header(), code...))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		tree[name] = code
	}
	return tree, nil
}

func (p Platform) packageName(server bool) string {
	if server {
		return p.Package + "server"
	}
	return p.Package
}

// header marks a file as generated, in the form that Go's tools know.
func (p Platform) header() []byte {
	return fmt.Appendf(nil, "// Code generated from %s by make generate. DO NOT EDIT.\n\n", p.Source)
}

// run has oapi-codegen make one file. The document is loaded anew each time,
// because oapi-codegen changes it.
func (p Platform) run(out output, spec []byte) ([]byte, error) {
	doc, err := load(spec)
	if err != nil {
		return nil, err
	}
	cfg, err := p.configure(out)
	if err != nil {
		return nil, err
	}
	code, err := codegen.Generate(doc, cfg)
	if err != nil {
		return nil, plain(err)
	}
	return tidyDocs([]byte(code))
}

func (p Platform) configure(out output) (codegen.Configuration, error) {
	var cfg codegen.Configuration
	if err := yaml.Unmarshal([]byte(read("options.yaml")), &cfg); err != nil {
		return cfg, fmt.Errorf("options.yaml: %w", err)
	}
	cfg.PackageName = p.packageName(out.server)
	cfg.Generate = out.generate
	if out.server {
		cfg.AdditionalImports = []codegen.AdditionalImport{{Alias: ".", Package: path.Join(p.Import, p.Package)}}
	}
	cfg.OutputOptions.UserTemplates = map[string]string{
		"imports.tmpl":               text("header.tmpl"),
		"constants.tmpl":             text("constants.tmpl"),
		"param-types.tmpl":           text("params.tmpl"),
		"request-bodies.tmpl":        text("none.tmpl"),
		"union.tmpl":                 text("union.tmpl"),
		"client-with-responses.tmpl": text("none.tmpl"),
	}
	if out.template != "" {
		cfg.OutputOptions.UserTemplates["client.tmpl"] = text(out.template)
	}
	return cfg.UpdateDefaults(), cfg.Validate()
}

func text(name string) string { return read("templates/" + name) }

// read returns an embedded file; one that is missing is a mistake in this package.
func read(name string) string {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(b)
}
