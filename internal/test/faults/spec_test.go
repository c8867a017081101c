//go:build linux

package faults_test

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen/fixtures"
)

const root = "../../.."

func readRoot(name string) ([]byte, error) { return os.ReadFile(filepath.Join(root, name)) }

// goodSpec is a spec that becomes code.
const goodSpec = `openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /one:
    get: {operationId: getOne, responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}
  /two:
    get: {operationId: getTwo, responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}
components:
  schemas:
    Thing: {type: object, required: [id], properties: {id: {type: string}}}
`

// specFaults are changes of a spec that must not become code.
var specFaults = []struct{ name, old, text, want string }{
	{"required without a property", "required: [id]", "required: [ID]", `schema Thing: requires "ID", which it does not have`},
	{"an operationId twice", "getTwo", "getOne", "getOne"},
	{"an external reference", "#/components/schemas/Thing", "http://127.0.0.1:1/evil.yaml#/Thing", "evil.yaml"},
	{"names that collide", "getTwo", "get-one", "GetOne"},
	{"no YAML", "openapi: 3", "openapi: [3", ""},
}

func TestFault48_SpecRefused(t *testing.T) { // not in parallel: the generator has global state
	fault{48, "The spec is broken (required without a property, an operationId twice, an external reference, names that collide, no YAML), or a newer one of upstream also has another auth header, another socket or no envelope",
		"The generator gives no code and the import writes nothing; both say what is wrong and where. What upstream renamed is reported."}.is(t)
	generate := func(spec string) (map[string][]byte, error) {
		return codegen.Generate(codegen.Platform{Package: "small", Folder: "nowhere", Source: "small.yaml", API: "an API"},
			func(string) ([]byte, error) { return []byte(spec), nil })
	}
	if tree, err := generate(goodSpec); err != nil || len(tree) == 0 {
		t.Fatal(err)
	}
	for _, fault := range specFaults {
		broken := strings.Replace(goodSpec, fault.old, fault.text, 1)
		if tree, err := generate(broken); tree != nil || err == nil || !strings.HasPrefix(err.Error(), "small.yaml: ") || !strings.Contains(err.Error(), fault.want) {
			t.Errorf("%s: %d files, %v", fault.name, len(tree), err)
		}
	}
	t.Run("import", testImportRefuses)
}

func TestFault49_GeneratorKilled(t *testing.T) { // not in parallel: the generator has global state
	fault{49, "The generator or the import of a spec runs twice, and is killed half way",
		"The same bytes; every file is the old one or the new one, never a part, and the next run completes the work. Until all that is new is written, no file changes."}.is(t)
	harbour := fixtures.Harbour
	first, err := codegen.Generate(harbour, readRoot)
	if err != nil {
		t.Fatal(err)
	}
	second, err := codegen.Generate(harbour, readRoot)
	if err != nil || !maps.EqualFunc(first, second, bytes.Equal) {
		t.Errorf("two runs differ: %v", err)
	}

	dir := filepath.Dir(socketPath(t))
	binary, err := buildGenerator()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module github.com/fairlead-go/fairlead\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, p := range codegen.Platforms {
		for _, name := range []string{p.Source, p.Topics} {
			if name == "" {
				continue
			}
			content, err := readRoot(name)
			if err == nil {
				err = errors.Join(os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o700), os.WriteFile(filepath.Join(dir, name), content, 0o600))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	generate := func() *exec.Cmd {
		cmd := exec.Command(binary, "generate")
		cmd.Dir = dir
		return cmd
	}
	written := func() map[string][]byte {
		files := map[string][]byte{}
		for _, p := range codegen.Platforms {
			err := fs.WalkDir(os.DirFS(dir), filepath.ToSlash(p.Folder), func(path string, d fs.DirEntry, err error) error {
				if err == nil && !d.IsDir() && strings.HasSuffix(path, ".go") {
					files[path], err = os.ReadFile(filepath.Join(dir, path))
				}
				return err
			})
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				t.Fatal(err)
			}
		}
		return files
	}
	whole := func() (n int) {
		for name, content := range written() {
			committed, err := readRoot(name)
			if err != nil || !bytes.Equal(content, committed) {
				t.Errorf("%s is not whole: %v", name, err)
			}
			n++
		}
		return n
	}
	killed := generate()
	if err := killed.Start(); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(patience); len(written()) == 0 && time.Now().Before(end); {
		time.Sleep(time.Millisecond) // there is no telling when it writes
	}
	killed.Process.Kill()
	killed.Wait()
	part := whole()
	if err := generate().Run(); err != nil {
		t.Fatal(err)
	}
	if all := whole(); part == 0 || part > all || all < 7 {
		t.Errorf("%d files when killed, %d in the end", part, all)
	}
	t.Run("import", testImportKilled)
}
