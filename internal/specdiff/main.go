// Command specdiff compares two specs of a platform; see fairlead spec diff,
// which builds and runs it. It is a module of its own because programs that
// import the library must not have what it needs.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	asJSON := flag.Bool("json", false, "print JSON")
	root := flag.String("root", "", "folder of the module that code is generated for")
	flag.Parse()
	if flag.NArg() != 2 || *root == "" {
		fmt.Fprintln(os.Stderr, "usage: specdiff --root DIR [--json] OLD NEW")
		os.Exit(2)
	}
	r, err := compare(*root, sideAt(flag.Arg(0)), sideAt(flag.Arg(1)))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if *asJSON {
		enc := json.NewEncoder(os.Stdout)
		enc.SetIndent("", "  ")
		err = enc.Encode(r)
	} else {
		_, err = os.Stdout.WriteString(r.text())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if r.Breaking {
		os.Exit(1)
	}
}

// sideAt is the spec at a path: a document, with the AsyncAPI document beside
// it, or the folder of both.
func sideAt(name string) side {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		name = filepath.Join(name, "openapi.yaml")
	}
	s := side{openapi: name, asyncapi: filepath.Join(filepath.Dir(name), "asyncapi.yaml")}
	if _, err := os.Stat(s.asyncapi); err != nil {
		s.asyncapi = ""
	}
	return s
}
