#!/bin/sh
# Compares the decoder with encoding/json, and the transport for unix sockets with
# that of net/http, on test suites of other projects and on generated cases.
#
#	scripts/foreign.sh ../JSONTestSuite ../simdjson-data ../llhttp ../curl
#
# The arguments are checkouts of github.com/nst/JSONTestSuite,
# simdjson/simdjson-data, nodejs/llhttp and curl/curl, in any order; a suite that
# is missing is left out. Without one, only the generated cases are compared.
#
# It prints a table in Markdown, and exits with 1 if anything differs that no
# test explains. It takes some ten minutes. go test runs a hundredth of the
# generated cases, and none of the suites.
set -eu
export FAIRLEAD_FULL=1
export FAIRLEAD_JSONTESTSUITE= FAIRLEAD_SIMDJSON_DATA= FAIRLEAD_LLHTTP= FAIRLEAD_CURL=
for checkout in "$@"; do
	dir=$(cd "$checkout" && pwd)
	if [ -d "$dir/test_parsing" ]; then
		FAIRLEAD_JSONTESTSUITE=$dir
	elif [ -d "$dir/jsonchecker" ]; then
		FAIRLEAD_SIMDJSON_DATA=$dir
	elif [ -d "$dir/test/response" ]; then
		FAIRLEAD_LLHTTP=$dir
	elif [ -d "$dir/tests/data" ]; then
		FAIRLEAD_CURL=$dir
	else
		echo "$checkout is no checkout of a suite that this script knows" >&2
		exit 2
	fi
	commit=$(git -C "$dir" log -1 --format='%h of %cs' 2>/dev/null) || commit='not a git checkout'
	echo "$(basename "$dir"): $commit"
done
cd "$(dirname "$0")/.."
echo "$(go version | cut -d' ' -f3-), $(date -u +%Y-%m-%d)"
echo

# The packages whose tests count differences.
packages=$(go list -f '{{.ImportPath}} {{.TestImports}} {{.XTestImports}}' ./... | sed -n 's|^\([^ ]*\) .*/internal/test/differ[] ].*|\1|p')
go test -json -count=1 -timeout 60m -run '^Test(Foreign|Differential)' $packages | go run ./internal/test/differ/table
