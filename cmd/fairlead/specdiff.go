package main

import "github.com/spf13/cobra"

func (a *app) specDiffCommand() *cobra.Command  { return &cobra.Command{Use: "diff"} }
func (a *app) specCheckCommand() *cobra.Command { return &cobra.Command{Use: "check"} }
