#!/usr/bin/env bash
# The step of action.yml: installs the tool beside the job, and checks. Findings become annotations.
set -euo pipefail

tools="${RUNNER_TEMP:?}/smtplint"
install=(dotnet tool install SmtpConfigAnalyzers.Tool --tool-path "$tools")
[[ -n ${INPUT_VERSION:-} ]] && install+=(--version "$INPUT_VERSION")
[[ -n ${INPUT_SOURCE:-} ]] && install+=(--source "$INPUT_SOURCE")
[[ -x $tools/smtplint ]] || "${install[@]}"

options=()
if [[ ${INPUT_FAIL_ON:-warning} == never ]]; then
    options+=(--exit-zero)
else
    options+=(--fail-on "${INPUT_FAIL_ON:-warning}")
fi

# Several paths and options are separated by blanks; no wildcard in them is replaced.
set -f
# shellcheck disable=SC2206
options+=(${INPUT_ARGUMENTS:-})
# shellcheck disable=SC2206
paths=(${INPUT_PATH:-.})

code=0
"$tools/smtplint" "${paths[@]}" --format github "${options[@]}" || code=$?
if [[ -n ${INPUT_SARIF:-} ]]; then
    "$tools/smtplint" "${paths[@]}" --format sarif --output "$INPUT_SARIF" "${options[@]}" || true
fi

echo "exit-code=$code" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
