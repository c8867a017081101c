#!/usr/bin/env bash
# Takes over what upstream changed: scripts/spec-import.sh CHECKOUT. It imports
# the spec, generates, builds, and prints what the change means for programs; the
# same goes to spec-diff.md in TMPDIR. It fails if something is refused; with 3 if
# all was imported and something does not build yet. That programs must change is
# no failure.
set -euo pipefail
upstream=${1:?name the checkout of upstream\'s spec: make spec-import UPSTREAM=../api-spec}
entry=$(cd "$upstream" && pwd)/internal/api.yml
cd "$(dirname "$0")/.."
spec=spec/cycle
old=$(mktemp -d)
trap 'rm -rf "$old"' EXIT
cp "$spec"/*.yaml "$old"
step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

go build -o "$old/fairlead-gen" ./cmd/fairlead-gen

step "import"
"$old/fairlead-gen" import --from "$entry" --out "$spec/openapi.yaml"

step "generate"
"$old/fairlead-gen" generate
git status --short generated docs spec

step "build"
go build ./generated/...
built=true
go vet ./... || built=false # with the tests
$built && echo "builds, with the tests" || echo "does not build yet: what is above has to follow the spec"

step "what it means for programs"
report=${TMPDIR:-/tmp}/spec-diff.md
"$old/fairlead-gen" diff "$old" "$spec" >"$report" || test $? = 1
cat "$report"

step "done: $report has this report"
$built || exit 3
