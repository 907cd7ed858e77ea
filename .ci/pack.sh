#!/usr/bin/env bash
# pack.sh FOLDER VERSION [RUNTIME]: packs into FOLDER. Without RUNTIME the analyzers, the tool's pointer to its packages, and the
# tool for every system without a package of its own; with RUNTIME the tool as native code, which is made on that system, as a package
# and as an archive that needs neither NuGet nor .NET.
set -euo pipefail

folder=$(mkdir -p "$1" && cd "$1" && pwd)
version=$2
runtime=${3:-}
cd "$(dirname "${BASH_SOURCE[0]}")/.."

systems=${TOOL_SYSTEMS:-linux-x64 linux-musl-x64 linux-arm64 win-x64 osx-arm64} # fewer where a feed does not have them all
runtimes=${systems// /%3B}%3Bany
tool=(dotnet pack src/SmtpLint -o "$folder" -p:Version="$version" -p:ToolRuntimes="$runtimes" -v quiet)
if [[ -n $runtime ]]; then
    "${tool[@]}" -r "$runtime"
    .ci/archive.sh "$folder/SmtpConfigAnalyzers.Tool.$runtime.$version.nupkg" "$folder/smtplint-$version-$runtime.tar.gz"
else
    dotnet pack src/SmtpConfigAnalyzers.Package -o "$folder" -p:Version="$version" -p:RestoreLockedMode=true -v quiet
    "${tool[@]}"
    "${tool[@]}" -r any
fi
ls "$folder"
