#!/usr/bin/env bash
# Imports old and new commits of upstream's spec, generates from each and builds
# that: scripts/spec-corpus.sh CHECKOUT [COUNT]. It prints a table and fails if
# one of them does. The commits are spread evenly over those that touched the
# spec.
set -euo pipefail
checkout=$(cd "${1:?usage: scripts/spec-corpus.sh CHECKOUT [COUNT]}" && pwd)
count=${2:-24}
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Everything happens in a copy of this module.
mkdir "$work/module" "$work/tree"
git ls-files --cached --others --exclude-standard | tar -c --files-from=- | tar -x -C "$work/module"
cp -r spec/cycle "$work/cycle"
go build -o "$work/fairlead-gen" ./cmd/fairlead-gen
cd "$work/module"

# The importer reads OpenAPI 3.1, which upstream has had since April 2024.
first=$(git -C "$checkout" log --format=%H --reverse -S'openapi: 3.1.0' -- internal/api.yml | head -n1)
git -C "$checkout" log --format=%H --reverse "$first^..HEAD" -- internal components >"$work/commits"
total=$(wc -l <"$work/commits")
[ "$count" -lt "$total" ] || count=$total

# step runs a command and tells how it went in one word.
step() {
	if "$@" >"$work/log" 2>&1; then
		printf ok
	else
		printf failed
		{ echo "$commit: $*"; cat "$work/log"; } >>"$work/failures"
	fi
}

touch "$work/failures"
printf '%-12s %-10s %5s  %-7s %-8s %-6s %7s\n' commit date files import generate build seconds
for ((i = 1; i <= count; i++)); do
	line=$((count == 1 ? total : 1 + (i - 1) * (total - 1) / (count - 1)))
	commit=$(sed -n "${line}p" "$work/commits")
	rm -rf "$work/tree" spec/cycle
	mkdir "$work/tree"
	cp -r "$work/cycle" spec/cycle
	git -C "$checkout" archive "$commit" | tar -x -C "$work/tree"
	start=$EPOCHREALTIME
	imported=$(step "$work/fairlead-gen" import --from "$work/tree/internal/api.yml" --tree "$work/tree" \
		--out spec/cycle/openapi.yaml --overlay spec/cycle/overlay.yaml --overlay "$OLDPWD/scripts/spec-corpus.yaml")
	generated=skipped built=skipped
	if [ "$imported" = ok ]; then generated=$(step "$work/fairlead-gen" generate); fi
	if [ "$generated" = ok ]; then built=$(step go build ./generated/...); fi
	end=$EPOCHREALTIME
	printf '%-12.12s %-10s %5s  %-7s %-8s %-6s %5d.%02d\n' "$commit" "$(git -C "$checkout" log -1 --format=%cs "$commit")" \
		"$(find "$work/tree" -name '*.yml' | wc -l)" "$imported" "$generated" "$built" \
		$(((${end/./} - ${start/./}) / 1000000)) $(((${end/./} - ${start/./}) / 10000 % 100))
done
if [ -s "$work/failures" ]; then
	printf '\n'
	cat "$work/failures"
	exit 1
fi
