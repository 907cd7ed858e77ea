#!/usr/bin/env bash
# Hosts the analyzers, which are built for the Roslyn floor, under newer versions of Roslyn: rules, fixes and settings files,
# in C# and Visual Basic. ("dotnet test" runs them under the floor itself.) Another list of versions may be given.
# The last line is "N passed, N failed".
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
versions=("$@")
[[ ${#versions[@]} -gt 0 ]] || versions=(4.14.0 5.0.0 5.12.0)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-roslyn.XXXXXX")
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1 # nothing shall outlive this script with its output open

# RoslynVersionTests fails where another version is loaded.
filter='FullyQualifiedName~RoslynVersionTests|FullyQualifiedName~.Cases.|FullyQualifiedName~.CodeFixes.|FullyQualifiedName~.Files.|FullyQualifiedName~VisualBasic'
# counter NAME FILE: one number of a test run's results.
counter() { sed -nE "s/.*<Counters [^>]* $1=\"([0-9]+)\".*/\1/p" "$2"; }

passed=0
failed=0
for version in "${versions[@]}"; do
    echo "--- Roslyn $version"
    results=$work/$version.trx
    # Folders of its own for everything that is restored and built; its code is checked where it is built for the floor.
    dotnet test "$here/SmtpConfigAnalyzers.Tests" --artifacts-path "$work/$version" -p:TestRoslyn="$version" -p:RunAnalyzers=false \
        --filter "$filter" --report-xunit-trx --report-xunit-trx-filename "$version.trx" \
        --results-directory "$work" >"$work/log.txt" 2>&1 || true
    if [[ -f $results ]] && grep -q 'testName="[^"]*Roslyn_IsTheOneThatWasAskedFor" .*outcome="Passed"' "$results"; then
        tail -n 3 "$work/log.txt"
        passed=$((passed + $(counter passed "$results")))
        failed=$((failed + $(counter failed "$results")))
    else
        tail -n 60 "$work/log.txt"
        failed=$((failed + 1))
    fi
    rm -rf "${work:?}/$version"
done

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
