package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/contract"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of this command, of Go and of the spec",
		Long: `Print the version of this module as go build recorded it, the Go release and
platform it was built with and for, and the version of the API's spec that is
built in.`,
		Example:     "  fairlead version",
		Annotations: offline,
		Args:        noArgs,
		RunE: func(*cobra.Command, []string) error {
			info := cycleDocument().Info
			_, err := fmt.Fprintf(a.stdout, "fairlead %s\ngo       %s %s/%s\nspec     %s %s, %d operations\n",
				moduleVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH,
				info.Title, info.Version, len(contract.Cycle().Operations()))
			return err
		},
	}
}

// moduleVersion is the version that go build or go install recorded.
func moduleVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}
