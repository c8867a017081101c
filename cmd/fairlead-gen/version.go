package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of this command and of Go",
		Long: `Print the version of this module as go build recorded it, and the Go release and
platform that the command was built with and for.`,
		Example: "  fairlead-gen version",
		Args:    cli.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(a.stdout, "fairlead-gen %s\ngo           %s %s/%s\n", cli.Version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}
