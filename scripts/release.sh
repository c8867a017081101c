#!/bin/sh
# Builds a release of HEAD into a folder: release.sh [FOLDER], dist by default. An
# archive for each platform with the programs, static, and the licenses of what is
# in them; SHA256SUMS; and in image/ the Containerfile with what it copies. The
# version is the tag of HEAD, or a pseudo-version. The same commit and Go release
# give the same archives. It needs GNU tar, and the file of certificate authorities
# that ROOTS names. Nothing is published.
set -eu
umask 022
roots=${ROOTS:-/etc/ssl/certs/ca-certificates.crt}
cd "$(dirname "$0")/.."
mkdir -p "${1:-dist}"
out=$(cd "${1:-dist}" && pwd)
rm -rf "$out"/fairlead_* "$out/image" "$out/SHA256SUMS"

# A clone has the commit and nothing else, and from it go build knows the version.
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
git clone -q . "$tmp/source"
cd "$tmp/source"
time=$(git log -1 --format=%ct)
export CGO_ENABLED=0 GOFLAGS= GOAMD64=v1 GOARM64=v8.0

# licenses PROGRAM FOLDER copies those of the modules in a program, and Go's. It
# fails for a module without any.
licenses() {
	mkdir -p "$2/go"
	cp "$(go env GOROOT)/LICENSE" "$2/go"
	go version -m "$1" | awk '$1 == "dep" {print $2, $3}' | while read -r module version; do
		mkdir -p "$2/$module"
		find "$(go list -m -f '{{.Dir}}' "$module@$version")" -maxdepth 1 -type f \
			\( -iname 'licen[cs]e*' -o -iname 'copying*' -o -iname 'notice*' -o -iname 'patents*' \) \
			-exec cp {} "$2/$module" \;
		chmod 644 "$2/$module"/*
	done
}

# rootfs PROGRAM FOLDER makes the root file system of the image.
rootfs() {
	mkdir -p "$2/etc/ssl/certs" "$2/tmp" "$2/licenses"
	chmod 1777 "$2/tmp"
	cp "$1" "$2/fairlead"
	cp "$roots" "$2/etc/ssl/certs/ca-certificates.crt"
	licenses "$1" "$2/licenses"
	cp LICENSE "$2/licenses"
}

for platform in linux/amd64 linux/arm64 darwin/arm64; do
	os=${platform%/*} arch=${platform#*/}
	folder=$tmp/$os-$arch
	mkdir "$folder"
	for program in cmd/*; do
		GOOS=$os GOARCH=$arch go build -buildvcs=true -trimpath -ldflags='-s -w' -o "$folder" "./$program"
		licenses "$folder/${program#cmd/}" "$folder/licenses"
	done
	[ "$os" != linux ] || rootfs "$folder/fairlead" "$out/image/$arch"
	cp LICENSE README.md CHANGELOG.md "$folder"
	version=$(go version -m "$folder/fairlead" | awk '$1 == "mod" {print $3}')
	name=fairlead_${version}_${os}_$arch
	mv "$folder" "$tmp/$name"
	tar --create --directory "$tmp" --format=ustar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$time" "$name" |
		gzip -9n >"$out/$name.tar.gz"
done
cp Containerfile "$out/image"
cd "$out"
sha256sum fairlead_*.tar.gz | tee SHA256SUMS
