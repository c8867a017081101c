package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptrace"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/contract"
)

// callFlags are the flags of the command call.
type callFlags struct {
	params       []string
	body         string
	user         string
	passwordFile string
	idempotent   bool
}

func (a *app) callCommand() *cobra.Command {
	var f callFlags
	cmd := &cobra.Command{
		Use:   "call OPERATION [--param NAME=VALUE]... [--body JSON|@FILE|-]",
		Short: "Call an operation of the API and print its result",
		Long: `Call an operation of the platform's API and print its result.

OPERATION is a name that "fairlead ops" lists; case and dashes do not matter, so
that get-environment is getEnvironment. Parameters and body are checked against
the spec first: what it does not permit ends with exit code 2, and nothing is
sent. Members of the body that it does not know are sent, and told on stderr.

Success prints exactly one JSON value on stdout, so that a script can always
parse it: the member data of the answer; or the whole answer if the spec has no
data in it (createInstanceJob: {}). It is null if the operation has nothing to
tell (postObjectCache). Numbers keep all their digits. On a terminal the JSON is
indented, otherwise it takes one line. After a failure stdout is empty, stderr
says why, and "fairlead --help" lists the exit codes.

A call that only reads is tried again when the platform is not reachable, busy
or restarting; one that changes something only with --idempotent.

validateVPNLogin takes the credentials of a VPN user besides the token: the name
with --user, the password from ` + envPassword + ` or --password-file. It prints
true or false; that they are wrong is a result and not a failure.`,
		Example: `  fairlead call getEnvironment
  fairlead call getContainer --param container-id=64f0040000000000000000a1
  fairlead call postObjectCache --body @entry.json
  fairlead call getEnvironmentContainers | jq -r '.[].identifier'`,
		Annotations:       map[string]string{cli.Uses: "address token-file timeout verbose"},
		Args:              oneOperation(1),
		ValidArgsFunction: completeOperation,
		RunE: func(cmd *cobra.Command, args []string) error {
			op, err := findOperation(args[0])
			if err != nil {
				return err
			}
			return a.call(cmd, op, &f)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringArrayVar(&f.params, "param", nil, "parameter `NAME=VALUE`; once for each")
	flags.StringVar(&f.body, "body", "", "body: `JSON`, @FILE, or - for stdin")
	flags.BoolVar(&f.idempotent, "idempotent", false, "the call may be repeated: try it again like one that reads")
	flags.StringVar(&f.user, "user", "", "`NAME` of the VPN user, for validateVPNLogin")
	flags.StringVar(&f.passwordFile, "password-file", "", "read the user's password from this `file` (default $"+envPassword+")")
	completeFlag(cmd, "param", completeParam(func() []string { return f.params }))
	return cmd
}

func completeFlag(cmd *cobra.Command, name string, f cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(name, f); err != nil {
		panic(err) // there is no such flag
	}
}

func (a *app) call(cmd *cobra.Command, op *contract.Operation, f *callFlags) error {
	ctx := cmd.Context()
	r := request{op: op, params: f.params}
	if cmd.Flags().Changed("body") {
		var err error
		if r.body, err = a.readBody(ctx, f.body); err != nil {
			return err
		}
	}
	result := json.RawMessage("null")
	call, err := r.newCall(&result)
	for _, news := range r.unknownMembers() {
		a.warn(op.ID+": "+news, "")
	}
	if err != nil {
		return err
	}
	if call.Authorize, err = a.authorizer(cmd, op, f); err != nil {
		return err
	}
	api, err := a.connect(ctx)
	if err != nil {
		return err
	}
	defer api.Close()

	var opts []client.CallOption
	if f.idempotent {
		opts = append(opts, client.Idempotent())
	}
	var sent atomic.Bool // from here on the platform may have seen an attempt
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GotConn: func(httptrace.GotConnInfo) { sent.Store(true) },
	})
	err = a.within(ctx, op.ID, func(ctx context.Context) error {
		_, err := api.Call(ctx, call, opts...)
		return err
	})
	switch {
	case err == nil:
		return a.writeResult(result)
	case op.Method != http.MethodGet && sent.Load():
		return &uncertainError{err}
	}
	return err
}

// authorizer returns what adds the credentials of an operation that takes some,
// nil for all others.
func (a *app) authorizer(cmd *cobra.Command, op *contract.Operation, f *callFlags) (func(*http.Request), error) {
	given := cmd.Flags().Changed("user")
	switch {
	case !op.Basic && (given || f.passwordFile != ""):
		return nil, cli.Usagef("%s takes no user and no password", op.ID).WithHint("leave --user and --password-file out")
	case !op.Basic:
		return nil, nil
	case !given:
		return nil, cli.Usagef("%s needs --user NAME", op.ID).WithHint("its password comes from %s or --password-file", envPassword)
	case f.user == "" || strings.Contains(f.user, ":"):
		return nil, cli.Usagef("--user: the name is empty or has a colon, which cannot be sent")
	}
	password, err := a.password(cmd.Context(), f.passwordFile)
	if err != nil {
		return nil, err
	}
	a.secrets = []string{password, basicAuth(f.user, password)}
	return func(r *http.Request) { r.SetBasicAuth(f.user, password) }, nil
}

func basicAuth(user, password string) string {
	return base64.StdEncoding.EncodeToString([]byte(user + ":" + password))
}

// within gives an operation the time of --timeout, all its attempts together.
func (a *app) within(ctx context.Context, operation string, do func(context.Context) error) error {
	if a.timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, a.timeout)
		defer cancel()
	}
	stop := func() {}
	if isTerminal(a.stderr) && !a.verbose {
		stop = progress(a.stderr, operation)
	}
	err := do(ctx)
	stop()
	if errors.Is(err, context.DeadlineExceeded) {
		return &timeoutError{operation, a.timeout}
	}
	return err
}

// writeResult prints a result as the root command's help promises.
func (a *app) writeResult(raw json.RawMessage) error {
	_, terminal := terminalWidth(a.stdout)
	return writeJSON(a.stdout, raw, terminal)
}
