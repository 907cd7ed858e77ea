#!/usr/bin/env bash
# self-check.sh SMTPLINT...: runs smtplint, given as a command, on this repository. What is ours has no finding; the sample that
# is risky on purpose has some. The last line is "N passed, N failed".
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-self-check.XXXXXX")
trap 'rm -rf "$work"' EXIT
source tests/consumer/checks.sh

exits() { local code=0; run "${@:2}" || code=$?; [[ $code -eq $1 ]]; }

check "smtplint finds nothing in what this repository ships and runs" \
    exits 0 "$@" src benchmarks samples/SafeMailer .github .ci .devcontainer action.yml
check "... and finds the risky sample risky" exits 1 "$@" samples/RiskyMailer

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
