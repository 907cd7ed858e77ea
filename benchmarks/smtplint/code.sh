#!/usr/bin/env bash
# Measures smtplint over C#, next to a program that parses every file of it once with the same compiler, managed.
# code.sh [FOLDER...]: a checkout that it makes, and these. Prints Markdown tables for docs/performance.md.
# TOOL=FOLDER: the managed tool, if it is published already. NATIVE=FILE: the tool as native code, which is measured if it is there.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-code.XXXXXX")
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

tool=${TOOL:-$work/tool}
{
    [[ -n ${TOOL:-} ]] || dotnet publish "$repository/src/SmtpLint" -o "$tool"
    dotnet build "$here/parse" -c Release -p:Tool="$tool" -o "$work/parse"
} >"$work/log.txt" 2>&1 || { cat "$work/log.txt" >&2; exit 1; }

python3 "$here/code.py" "$work/60 projects" 60 60
for folder in "$work/60 projects" "$@"; do
    programs=(-- "parse every file" - dotnet "$work/parse/parse.dll" "$folder" -- "\`smtplint\`" 1 "$tool/smtplint" "$folder" --exit-zero)
    [[ ! -x ${NATIVE:-} ]] || programs+=(-- "\`smtplint\`, native" - "$NATIVE" "$folder" --exit-zero)
    python3 "$here/measure.py" "${TURNS:-3}" "$(basename "$folder"): $(find "$folder" -name '*.cs' | wc -l) files of C#" "${programs[@]}"
done
