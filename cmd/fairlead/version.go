package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of this command, of Go and of the spec",
		Long: `Print the version of this module as go build recorded it, the Go release and
platform it was built with and for, and the version of the API's spec that is
built in.`,
		Example: "  fairlead version",
		Args:    cli.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			info := cyclespec.Contract().Info()
			_, err := fmt.Fprintf(a.stdout, "fairlead %s\ngo       %s %s/%s\nspec     %s %s, %d operations\n",
				cli.Version(), runtime.Version(), runtime.GOOS, runtime.GOARCH,
				info.Title, info.Version, len(cyclespec.Contract().Operations()))
			return err
		},
	}
}
