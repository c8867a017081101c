package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

func (a *app) specCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "spec",
		Short: "Import, compare and check specs",
		Long: `Keep the spec that the library is generated from up to date with the platform's
own. These commands are for those who maintain the library, or a fork of it for
another platform; they call nothing and need no network.`,
		Example: `  fairlead spec import --from ../api-spec/internal/api.yml --out spec/cycle/openapi.yaml
  fairlead spec diff old spec/cycle
  fairlead spec check`,
		Annotations: offline,
		Args:        oneOfSubcommands,
		RunE:        func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(a.specImportCommand(), a.specDiffCommand(), a.specCheckCommand())
	return cmd
}

// list prints what is wrong, a line for each, and returns how many there are.
func (a *app) list(err error) int {
	text := strings.TrimSpace(err.Error())
	for line := range strings.SplitSeq(text, "\n") {
		fmt.Fprintln(a.stderr, "  "+oneLine(line))
	}
	return strings.Count(text, "\n") + 1
}

// readIfExists returns nil for a file that is not there.
func readIfExists(name string) ([]byte, error) {
	b, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return b, err
}

// beside is a file in the folder of another.
func beside(file, name string) string { return filepath.Join(filepath.Dir(file), name) }

// checkGenerates reports why no code can be generated from a spec.
func checkGenerates(file string, document []byte) error {
	platform := codegen.PlatformOf(file)
	platform.Topics = "" // those are not in question here
	_, err := codegen.Generate(platform, func(string) ([]byte, error) { return document, nil })
	return err
}

// moduleRoot is the folder of the module that a folder is in, which must be
// this one: a checkout.
func moduleRoot(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for {
		mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && bytes.Contains(mod, []byte("module github.com/fairlead-go/fairlead\n")) {
			return dir, nil
		}
		if up := filepath.Dir(dir); up != dir {
			dir = up
			continue
		}
		return "", usagef("this is no checkout of fairlead").withHint("clone the repository and run the command there")
	}
}
