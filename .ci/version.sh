#!/usr/bin/env bash
# Prints the version of the checked out commit: that of its tag vX.Y.Z, else a preview after the last one (MinVer).
# A tag must name the version in Directory.Build.props, which the docs and the action name, too.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-version.XXXXXX")
trap 'rm -rf "$work"' EXIT

written=$(sed -nE 's|.*<Version>(.*)</Version>.*|\1|p' Directory.Build.props)
dotnet tool install minver-cli --version 8.0.0 --tool-path "$work" >"$work/log.txt" 2>&1 || { cat "$work/log.txt" >&2; exit 1; }
version=$("$work/minver" --tag-prefix v --minimum-major-minor "${written%.*}" --verbosity error)
if [[ $version != *-* && $version != "$written" ]]; then
    echo "The tag says $version and Directory.Build.props says $written." >&2
    exit 1
fi
echo "$version"
