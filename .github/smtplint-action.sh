#!/usr/bin/env bash
# The step of action.yml: installs the tool next to the job, and checks. Findings become annotations.
# The checkout is a stranger's. The tool reads it; what is installed and what is run, it does not decide.
set -euo pipefail
set -f # no wildcard is replaced, neither in PATH nor in the inputs
checkout=$(pwd -P)

# outside FOLDER: the folder's true path, if it is absolute and not in the checkout.
outside() { [[ $1 == /* ]] && (cd -P -- "$1" 2>/dev/null && [[ $PWD/ != "$checkout"/* ]] && pwd); }

# Until PATH is clean, no command but bash's own.
path=
IFS=:
for folder in $PATH; do
    ! folder=$(outside "$folder") || path+=${path:+:}$folder
done
unset IFS
export PATH=$path

# What steers .NET from the environment, an earlier step may have taken from the checkout.
root=$(outside "${DOTNET_ROOT:-}") || root=
for name in $(compgen -e); do
    [[ ! $name =~ ^(DOTNET_|NUGET_|MSBUILD|CORECLR_|COREHOST_|COMPlus_) ]] || unset "$name"
done
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 ${root:+"DOTNET_ROOT=$root"}

# A folder, a configuration and a cache of its own: no nuget.config, global.json or restored package has a say.
tools=$(mktemp -d "${RUNNER_TEMP:?}/smtplint.XXXXXX")
(
    cd "$tools"
    echo '{}' >global.json
    echo '<configuration><config><add key="globalPackagesFolder" value="packages" /></config></configuration>' >nuget.config
    dotnet tool install SmtpConfigAnalyzers.Tool --version "[${INPUT_VERSION:?}]" --source "${INPUT_SOURCE:?}" \
        --configfile nuget.config --tool-path "$tools"
)

options=()
if [[ ${INPUT_FAIL_ON:-warning} == never ]]; then
    options+=(--exit-zero)
else
    options+=(--fail-on "${INPUT_FAIL_ON:-warning}")
fi

# Several paths and options are separated by blanks.
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
