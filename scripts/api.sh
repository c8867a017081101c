#!/bin/sh
# Compares the exported Go API of this module, all packages that are not
# internal, with that of the last release: the last v* tag before HEAD. An
# incompatible change fails, unless the Unreleased section of CHANGELOG.md has the
# word Breaking. Without a release it only reports, compared with where the branch
# left main or, on main, with the commit before. A type that became an alias of one
# elsewhere counts as changed, although programs still compile. APIDIFF is the
# command to compare with.
set -eu
cd "$(dirname "$0")/.."
apidiff=${APIDIFF:-go run golang.org/x/exp/cmd/apidiff@v0.0.0-20261014143641-f0251eb4aa3e}
module=$(go list -m)

if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
	echo "api: skipped, this clone is shallow and may lack the tag to compare with"
	exit
fi
if tag=$(git describe --tags --abbrev=0 --match 'v[0-9]*' 2>/dev/null); then
	base=$tag
	echo "api: compared with the last release, $tag"
else
	head=$(git rev-parse HEAD)
	base=$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || echo "$head")
	[ "$base" != "$head" ] || base=$(git rev-parse --quiet --verify HEAD^) || {
		echo "api: skipped, there is no release and no commit before this one"
		exit
	}
	echo "api: there is no release yet: compared with commit $(git rev-parse --short "$base"), for information"
fi

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/base"
git archive "$base" | tar -x -C "$tmp/base"
(cd "$tmp/base" && $apidiff -m -w "$tmp/before" "$module")
$apidiff -m -w "$tmp/after" "$module"
$apidiff -m -incompatible "$tmp/before" "$tmp/after" >"$tmp/changes" 2>"$tmp/stderr" || { cat "$tmp/stderr" >&2; exit 1; }
if ! [ -s "$tmp/changes" ]; then
	echo "api: no incompatible change"
	exit
fi
echo "api: incompatible changes:"
grep . "$tmp/changes"
if [ -n "$tag" ] && ! awk '/^## /{unreleased = /Unreleased/} unreleased' CHANGELOG.md | grep -q Breaking; then
	echo "api: these changes break programs: keep the old API, or say so under Breaking in CHANGELOG.md" >&2
	exit 1
fi
