package codegen

import (
	"embed"
	"fmt"
	"go/format"
	"maps"
	"path"
	"path/filepath"
	"strings"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
	"go.yaml.in/yaml/v3"

	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

//go:embed templates options.yaml
var files embed.FS

// Platform says what to generate for one platform.
type Platform struct {
	Package   string // Go package of the types and the client; the server is in Package + "server"
	Folder    string // slash-separated path in the module of the folder that holds both packages
	Source    string // where the spec is
	Topics    string // where the AsyncAPI document is that lists the topics of notifications; "" if there are none
	Reference string // slash-separated path in the module of the folder with the reference pages; "" if there are none
	Aliases   bool   // declare the names of package rest that the package had of its own before
	Name      string // how hints call the platform, "" for the title of the spec

	Envelope    string // member of a JSON answer that holds the value, "" if answers are values
	ErrorMember string // see rest.Profile
	EnvAddress  string // see rest.Profile
	EnvToken    string // variable with the secret of the first security scheme, "" for none

	API string // how package docs call the API, e.g. "Cycle's internal API"
}

// Platforms are all that make generate generates.
var Platforms = []Platform{{
	Package:   "cycle",
	Folder:    "generated",
	Source:    "spec/cycle/openapi.yaml",
	Topics:    "spec/cycle/asyncapi.yaml",
	Reference: "docs/reference",
	Aliases:   true,
	Name:      "Cycle",

	Envelope:    cyclespec.Envelope,
	ErrorMember: "error",
	EnvAddress:  "FAIRLEAD_ADDRESS",
	EnvToken:    "CYCLE_API_TOKEN",

	API: "the internal API that Cycle offers inside each container",
}}

// PlatformOf returns the platform whose spec is at a path. For a spec of none
// that is known it makes one up: what can be generated from it can be seen even
// so.
func PlatformOf(spec string) Platform {
	spec = filepath.ToSlash(spec)
	for _, p := range Platforms {
		if strings.HasSuffix("/"+spec, "/"+p.Source) {
			return p
		}
	}
	return Platform{Package: "platform", Folder: "generated", Source: spec, Envelope: cyclespec.Envelope, ErrorMember: "error", API: "a platform"}
}

const module = "github.com/fairlead-go/fairlead"

// An output is one generated file. Client is the template that oapi-codegen
// runs in place of its own client.
type output struct {
	file     string
	server   bool
	generate codegen.GenerateOptions
	client   string
	more     string // another template with the same data
}

var outputs = []output{
	{file: "types.go", generate: codegen.GenerateOptions{Models: true}, client: "none.tmpl", more: "none.tmpl"},
	{file: "operations.go", generate: codegen.GenerateOptions{Client: true}, client: "operations.tmpl", more: "none.tmpl"},
	{file: "server.go", server: true, generate: codegen.GenerateOptions{StdHTTPServer: true, Strict: true, Client: true}, client: "bodies.tmpl", more: "unimplemented.tmpl"},
}

// Generate turns what a platform names as its Source and Topics into Go files,
// by slash-separated path below the platform's folder. The same specs give the
// same bytes. It must not be called concurrently: oapi-codegen keeps global
// state.
func Generate(p Platform, readFile func(name string) ([]byte, error)) (map[string][]byte, error) {
	spec, err := readFile(p.Source)
	if err != nil {
		return nil, err
	}
	tree, err := p.generate(spec)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.Source, err)
	}
	if p.Topics == "" {
		return tree, nil
	}
	if spec, err = readFile(p.Topics); err != nil {
		return nil, err
	}
	if err := p.addTopics(tree, spec); err != nil {
		return nil, fmt.Errorf("%s: %w", p.Topics, err)
	}
	return tree, nil
}

func (p Platform) generate(spec []byte) (map[string][]byte, error) {
	doc, err := load(spec)
	if err != nil {
		return nil, err
	}
	envelope := envelope{p.Envelope, p.ErrorMember}
	if err := check(doc, envelope); err != nil {
		return nil, err
	}
	made, err := p.newProfile(spec, doc)
	if err != nil {
		return nil, err
	}
	maps.Copy(codegen.TemplateFunctions, functions(describer{doc, envelope, made.schemeNames()}))
	tree := make(map[string][]byte)
	for _, out := range outputs {
		if tree[path.Join(p.packageName(out.server), out.file)], err = p.run(out, spec); err != nil {
			break
		}
	}
	operations := tree[path.Join(p.Package, "operations.go")]
	api := made.api()
	// Names are checked even so: they may be what went wrong.
	if err := checkNames(doc, exported(api, operations)); err != nil {
		return nil, err
	}
	if err != nil {
		return nil, err
	}
	tree[path.Join(p.Package, "api.go")] = api
	p.addDoc(tree, p.Package, "holds the types of "+p.API+" and its typed client, one method per operation; see [API]."+
		"\n\nStability: it changes with the spec, and must be of the same version as package rest.")
	p.addDoc(tree, p.packageName(true), "serves "+p.API+": routing, decoding and encoding around an implementation of [StrictServerInterface].")
	for name, code := range tree {
		if tree[name], err = format.Source(append(header(p.Source), code...)); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := compile(tree, path.Join(module, p.Folder), p.Package, p.packageName(true)); err != nil {
		return nil, err
	}
	return tree, nil
}

func (p Platform) addDoc(tree map[string][]byte, name, what string) {
	tree[path.Join(name, "doc.go")] = fmt.Appendf(nil, "%s\npackage %s\n", comment("Package "+name+" "+what), name)
}

func (p Platform) packageName(server bool) string {
	if server {
		return p.Package + "server"
	}
	return p.Package
}

// header marks a file as generated, in the form that Go's tools know.
func header(source string) []byte {
	return fmt.Appendf(nil, "// Code generated from %s by make generate. DO NOT EDIT.\n\n", source)
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
		return nil, err
	}
	tidy, err := tidyDocs([]byte(code))
	if out.server {
		tidy = append([]byte("//lint:file-ignore SA1019,ST1005 oapi-codegen's own server must know what is deprecated.\n\n"), tidy...)
	}
	return tidy, err
}

func (p Platform) configure(out output) (codegen.Configuration, error) {
	var cfg codegen.Configuration
	if err := yaml.Unmarshal([]byte(read("options.yaml")), &cfg); err != nil {
		return cfg, fmt.Errorf("options.yaml: %w", err)
	}
	cfg.PackageName = p.packageName(out.server)
	cfg.Generate = out.generate
	if out.server {
		cfg.AdditionalImports = []codegen.AdditionalImport{{Alias: ".", Package: path.Join(module, p.Folder, p.Package)}}
	}
	cfg.OutputOptions.UserTemplates = map[string]string{
		"imports.tmpl":               text("header.tmpl"),
		"constants.tmpl":             text("constants.tmpl"),
		"param-types.tmpl":           text("params.tmpl"),
		"request-bodies.tmpl":        text("none.tmpl"),
		"union.tmpl":                 text("union.tmpl"),
		"client.tmpl":                text(out.client),
		"client-with-responses.tmpl": text(out.more),
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
