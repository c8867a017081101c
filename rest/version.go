package rest

import "runtime/debug"

const modulePath = "github.com/fairlead-go/fairlead"

// defaultUserAgent names this module and the version that is built in.
func defaultUserAgent() string {
	version := "devel"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range append(info.Deps, &info.Main) {
			if m.Path == modulePath && m.Version != "" && m.Version != "(devel)" {
				version = m.Version
			}
		}
	}
	return "fairlead/" + version + " (+https://" + modulePath + ")"
}
