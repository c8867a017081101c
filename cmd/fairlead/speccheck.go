package main

import "github.com/spf13/cobra"

func (a *app) specCheckCommand() *cobra.Command { return &cobra.Command{Use: "check"} }
