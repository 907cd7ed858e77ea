#!/usr/bin/env bash
# Packs the last commit twice, in two folders and two time zones, and compares the packages byte by byte.
# The last line is "N passed, N failed".
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-reproducible.XXXXXX")
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1 # nothing shall outlive this script with its output open
unset SOURCE_DATE_EPOCH          # the commit says when

source "$repository/tests/consumer/checks.sh"

# pack FOLDER TIMEZONE: clones the last commit into the folder and packs it, with the packages of the lock files.
pack() {
    git clone --quiet "$repository" "$work/$1/clone" &&
        TZ=$2 dotnet pack "$work/$1/clone" -o "$work/$1/packages" -p:RestoreLockedMode=true -v quiet
}

check "a clone packs" run pack here UTC
check "another one packs, in a deeper folder and another time zone" run pack there/far/down Pacific/Kiritimati
check "both have the same packages" run diff <(ls "$work/here/packages") <(ls "$work/there/far/down/packages")
for package in "$work"/here/packages/*.nupkg; do
    check "${package##*/} is the same, byte by byte" run cmp "$package" "$work/there/far/down/packages/${package##*/}"
done

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
