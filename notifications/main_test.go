package notifications

import (
	"os"
	"testing"

	"go.uber.org/goleak"

	"github.com/fairlead-go/fairlead/client"
)

const testToken = "canary-5f1e9c"

func TestMain(m *testing.M) {
	if path := os.Getenv(envPlatform); path != "" {
		os.Exit(runPlatform(path))
	}
	// What the machine's environment says must not reach the tests.
	os.Unsetenv(client.EnvAddress)
	os.Unsetenv(client.EnvToken)
	goleak.VerifyTestMain(m)
}
