#!/usr/bin/env bash
# archive.sh PACKAGE ARCHIVE: makes of a package with native code an archive (.tar.gz) with a folder that runs anywhere on that system.
set -euo pipefail

package=$1
archive=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-archive.XXXXXX")
trap 'rm -rf "$work"' EXIT

name=$(basename "$archive" .tar.gz)
unzip -q "$package" 'tools/*' -d "$work"
program=$(find "$work/tools" -name smtplint -o -name smtplint.exe)
mv "$(dirname "$program")" "$work/$name"
rm -f "$work/$name/DotnetToolSettings.xml"
cp "$(dirname "${BASH_SOURCE[0]}")/../LICENSE" "$work/$name"
chmod +x "$work/$name/$(basename "$program")" # a package keeps no permissions
tar -czf "$archive" -C "$work" "$name"
