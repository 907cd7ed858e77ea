#!/usr/bin/env bash
# Measures smtplint as its users have it, installed from the package compiled for this system, next to plain programs.
# Prints Markdown tables for docs/performance.md. TURNS=9 ./run.sh: nine turns instead of seven.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-speed.XXXXXX")
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

system=$(dotnet --info | sed -n 's/^ *RID: *//p')
version=0.0.1-speed.$(date -u +%Y%m%d%H%M%S)
{
    dotnet pack "$repository/src/SmtpLint" -o "$work/feed" -p:Version="$version" -p:ToolRuntimes="$system%3Bany"
    mkdir "$work/install" && cd "$work/install"
    printf '<configuration><packageSources><clear /><add key="tool" value="%s" /></packageSources></configuration>' "$work/feed" >nuget.config
    NUGET_PACKAGES=$work/packages dotnet tool install SmtpConfigAnalyzers.Tool --version "$version" --tool-path "$work/tools"
    dotnet publish "$here/plain" -r "$system" -o "$work/plain"
} >"$work/log.txt" 2>&1 || { cat "$work/log.txt"; exit 1; }

smtplint=$work/tools/smtplint
plain=$work/plain/plain
measure() { python3 "$here/measure.py" "${TURNS:-7}" "$@"; }

python3 "$here/folders.py" "$work/50" 50 300
measure "Start: 50 files" -- "an empty program" "$plain" -- "\`smtplint --version\`" "$smtplint" --version -- "\`smtplint\`" "$smtplint" "$work/50"
for count in 2000 10000; do
    python3 "$here/folders.py" "$work/$count" "$count" 300
    measure "$count files of 300 bytes" -- "walk, read and parse" "$plain" parse "$work/$count" -- "walk and read" "$plain" read "$work/$count" -- "\`smtplint\`" "$smtplint" "$work/$count"
done
python3 "$here/folders.py" "$work/large" 15000 13500
measure "15000 files, $(du -sm --apparent-size "$work/large" | cut -f1) MB" -- "walk, read and parse" "$plain" parse "$work/large" -- "walk and read" "$plain" read "$work/large" -- "\`smtplint\`" "$smtplint" "$work/large"
"$here/code.sh"
