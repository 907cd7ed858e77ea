#!/usr/bin/env bash
# Measures smtplint over C#, next to a program that parses every file of it once with the same compiler, both managed.
# code.sh [FOLDER...]: a checkout that it makes, and these. Prints Markdown tables for docs/performance.md.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-code.XXXXXX")
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

{
    dotnet publish "$repository/src/SmtpLint" -o "$work/tool"
    dotnet build "$here/parse" -c Release -p:Tool="$work/tool" -o "$work/parse"
} >"$work/log.txt" 2>&1 || { cat "$work/log.txt"; exit 1; }

python3 "$here/code.py" "$work/60 projects" 60 60
for folder in "$work/60 projects" "$@"; do
    python3 "$here/measure.py" "${TURNS:-3}" "$(basename "$folder"): $(find "$folder" -name '*.cs' | wc -l) files of C#" \
        -- "parse every file" dotnet "$work/parse/parse.dll" "$folder" \
        -- "\`smtplint\`" dotnet "$work/tool/smtplint.dll" "$folder" --exit-zero
done
