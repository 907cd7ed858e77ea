#!/usr/bin/env bash
# Uses the tool as its users do: packs it, installs it from the package into a fresh folder, and runs it on checkouts.
# Each check is counted; the last line is "N passed, N failed".
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-tool.XXXXXX")
trap 'rm -rf "$work"' EXIT

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1 # nothing shall outlive this script with its output open
export NUGET_PACKAGES=$work/packages

passed=0
failed=0
log=$work/log.txt

# check NAME COMMAND...: counts whether the command succeeds; a failure shows what was last run.
check() {
    local name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        echo "passed: $name"
    else
        failed=$((failed + 1))
        echo "FAILED: $name"
        sed 's/^/    | /' "$log" | tail -n 40
    fi
}

run() { "$@" >"$log" 2>&1; }
says() { grep -Eq -- "$1" "$log"; }
silent() { ! grep -Eq -- "$1" "$log"; }
# exits CODE COMMAND...: whether the command ends with that code.
exits() {
    local expected=$1 code=0
    shift
    run "$@" || code=$?
    [[ $code -eq $expected ]]
}

# --- The package -----------------------------------------------------------------------------------------------------

# A version of its own for every run: NuGet would serve a version that it has seen from its cache.
version=0.0.1-tool.$(date -u +%Y%m%d%H%M%S).$$
mkdir "$work/feed" "$work/empty"
# With the packages of this machine's user: what the build needs is there already.
# The SDK links native code with clang unless another compiler is named.
linker=
command -v clang >/dev/null || command -v gcc >/dev/null || apt-get install -qqy gcc >/dev/null
command -v clang >/dev/null || linker='-p:CppCompilerAndLinker=gcc -p:LinkerFlavor=bfd'
pack() { env -u NUGET_PACKAGES "$BASH" -c "dotnet pack '$repository/src/SmtpLint' -o '$work/feed' -p:Version=$version -p:ToolRuntimes='linux-x64%3Bany' $* >'$log' 2>&1"; }
check "the tool packs: a package to name" pack
check "... one for any system" pack -r any
check "... and one of native code for this one" pack -r linux-x64 "$linker"
explained() { ! grep -E 'warning [A-Z]+[0-9]+' "$log" | grep -Evq "IL2104: Assembly 'Microsoft\.CodeAnalysis' "; }
check "... without a warning but the one that SmtpLint.csproj explains" explained
names() { (cd "$work/feed" && ls | sed "s/$version/VERSION/" | sort | tr '\n' ' '); }
check "... as one package to name and two to run: $(names)" test "$(names)" = "SmtpConfigAnalyzers.Tool.VERSION.nupkg SmtpConfigAnalyzers.Tool.any.VERSION.nupkg SmtpConfigAnalyzers.Tool.linux-x64.VERSION.nupkg "

# Without a package nothing that follows says anything.
if [[ $failed -gt 0 ]]; then
    echo "$passed passed, $failed failed"
    exit 1
fi

cat >"$work/empty/nuget.config" <<CONFIG
<configuration>
  <packageSources>
    <clear />
    <add key="tool" value="$work/feed" />
  </packageSources>
</configuration>
CONFIG
cd "$work/empty"
check "it installs into a fresh folder" run dotnet tool install SmtpConfigAnalyzers.Tool --version "$version" --tool-path "$work/tools"
smtplint=$work/tools/smtplint
check "... and says its version" bash -c "'$smtplint' --version | grep -q '^$version'"
check "it runs without being installed" exits 0 dotnet tool exec --yes --source "$work/feed" "SmtpConfigAnalyzers.Tool@$version" -- rules
check "... and lists the rules" says 'SMTP1003'

# --- A checkout ------------------------------------------------------------------------------------------------------

cp -r "$repository/samples" "$work/samples"
cp "$repository/Directory.Build.props" "$work" # the implicit usings
git init -q "$work" # above the folder that the tool runs in, project files count only within one repository
find "$work/samples" -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
cd "$work/samples"
# announced: "file:line id" for each "SMTP1234: what happens" comment; found: the same of the findings that follow each.
announced() { grep -rEno '^ *(//|<!--) SMTP[0-9]{4}: ' --include=*.cs --include=*.json --include=*.config RiskyMailer | sed -E 's/^([^:]+):([0-9]+):.*(SMTP[0-9]{4}).*/\1 \2 \3/'; }
answered() {
    { announced | sed 's/^/announced /'; grep -Eo '^[^:]+:[0-9]+:[0-9]+: (warning|error) SMTP[0-9]{4}' "$log" | sed -E 's/^([^:]+):([0-9]+):[0-9]+: [a-z]+ (SMTP.*)/reported \1 \2 \3/'; } |
        sort -k2,2 -k3,3n | awk '$1 == "announced" { place = $2 " " $3 } $1 == "reported" { print place, $4 }' | sort
}
check "RiskyMailer has findings" exits 1 "$smtplint" RiskyMailer --quiet
check "... those that its comments announce, and a build shows" diff <(announced | sort) <(answered)
check "SafeMailer has none" exits 0 "$smtplint" SafeMailer --fail-on info
check "settings files alone need no compiler" exits 1 "$smtplint" RiskyMailer --no-code --quiet
check "a preview changes nothing" exits 1 "$smtplint" --no-code --diff
check "... and shows the change" says '^\+    "SecureSocketOptions": "StartTls",'
check "... without the password" silent 'correct-horse'
check "a fix is written" exits 1 "$smtplint" --no-code --fix
check "... to the file" grep -q '"SecureSocketOptions": "StartTls"' RiskyMailer/appsettings.json
check "wrong use is code 2" exits 2 "$smtplint" --bogus
printf '{ "Smtp": "\xe9" }' >broken.json
check "what cannot be read is code 3" exits 3 "$smtplint" broken.json
check "standard input is read" exits 1 bash -c "printf '{ \"Smtp\": { \"Host\": \"smtp.contoso.com\", \"Port\": 465, \"SecureSocketOptions\": \"None\" } }' | '$smtplint' --stdin-filename appsettings.json"
check "completion answers" bash -c "'$smtplint' '[suggest]' '--fa' | grep -q -- --fail-on"
check "messages are in the user's language" bash -c "env -u DOTNET_CLI_UI_LANGUAGE LC_ALL=id_ID.UTF-8 '$smtplint' rules | grep -q 'Port 25 bukan untuk mengirim dari program'"

# --- Native and managed ------------------------------------------------------------------------------------------------

# What trimming takes away is missed in silence, so every report is compared with that of the program that has everything.
mkdir "$work/managed"
python3 -c 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])' "$work/feed/SmtpConfigAnalyzers.Tool.any.$version.nupkg" "$work/managed"
managed=$(find "$work/managed" -name smtplint.dll)
check "the tool that is installed here is native code" bash -c "! find '$work/tools' -name smtplint.dll | grep -q ."
# same ARGUMENT...: whether both print the same and end with the same code.
same() {
    local one=0 other=0
    "$smtplint" "$@" >"$work/one.txt" 2>&1 || one=$?
    dotnet "$managed" "$@" >"$work/other.txt" 2>&1 || other=$?
    [[ $one -eq $other ]] && cmp "$work/one.txt" "$work/other.txt" >"$log" 2>&1
}
# alike NAME ARGUMENT...: that check, counted among the reports.
reports=0
alike() {
    reports=$((reports + 1))
    check "... $1" same "${@:2}"
}
formats_of() { "$smtplint" $1 --help | sed -nE 's/.*--format <([a-z|]+)>.*/\1/p' | tr '|' ' '; }
# written NAME COMMAND...: whether both write the same files, which are counted.
files=0
written() {
    local name=$1
    shift
    rm -rf "$work/one" "$work/other" && cp -r . "$work/one" && cp -r . "$work/other"
    (cd "$work/one" && "$smtplint" "$@" >/dev/null 2>&1) || true
    (cd "$work/other" && dotnet "$managed" "$@" >/dev/null 2>&1) || true
    check "... $name" diff -r -x .git "$work/one" "$work/other"
    files=$((files + $({ diff -rq -x .git . "$work/one" || true; } | wc -l)))
}

# What people have (samples), what projects look like (consumer), and the analyzers' cases, each a program of its own.
mkdir -p "$work/trees/cases"
cp -r "$repository/samples" "$repository/tests/consumer" "$work/trees"
for file in "$repository"/tests/SmtpConfigAnalyzers.Tests/Cases/*/*.cs; do
    folder=$work/trees/cases/$(basename "$file" .cs)
    mkdir "$folder" && sed -E '/\/\/ safe$/d; s/\{\|[^:|]+:([^|]*)\|\}/\1/g' "$file" >"$folder/Case.cs"
    echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>' >"$folder/Case.csproj"
done
find "$work/trees" -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
for tree in samples consumer cases; do
    cd "$work/trees/$tree" && git init -q .
    echo "native and managed tool over $tree:"
    for format in $(formats_of ""); do
        alike "report the same as $format" . --format "$format" --no-progress
    done
    for format in $(formats_of effective); do
        alike "show the same effective settings as $format" effective . --format "$format"
    done
    for format in $(formats_of migrate); do
        alike "plan the same migration as $format" migrate . --diff --format "$format"
    done
    alike "preview the same fixes" . --diff --unsafe --no-progress
    written "write the same fixes" . --fix --unsafe --no-progress
    written "migrate alike" migrate .
done
cd "$work/trees/samples"
for name in one other; do mkdir -p "$work/logs/$name" && "$smtplint" RiskyMailer --format sarif >"$work/logs/$name/mail.sarif" || true; done
for format in $(formats_of merge); do alike "rank the same logs as $format" merge "$work/logs" --format "$format"; done
for format in $(formats_of provider); do alike "know the same providers as $format" provider gmail --format "$format"; done
for format in $(formats_of rules); do alike "list the same rules as $format" rules --format "$format"; done
for format in $(formats_of explain); do alike "explain a rule alike as $format" explain SMTP1006 --format "$format"; done
for rule in $("$smtplint" rules | grep -oE '^SMTP[0-9]{4}'); do alike "explain $rule alike" explain "$rule"; done
for shell in bash fish powershell zsh; do alike "complete alike in $shell" completion "$shell"; done
alike "suggest alike" '[suggest]' '--fa'
for command in "" explain merge migrate provider rules effective init completion lsp; do alike "help alike: $command" $command --help; done
alike "answer wrong use alike" --bogus
alike "refuse alike what is not there" gone.json
for ci in github gitlab; do written "write the same start for $ci" init --force --ci "$ci"; done
check "... in all $reports reports and $files files" test $reports -gt 100 -a $files -gt 10

# --- The download ------------------------------------------------------------------------------------------------------

check "the native program is packed as a download" run "$repository/.ci/archive.sh" "$work/feed/SmtpConfigAnalyzers.Tool.linux-x64.$version.nupkg" "$work/smtplint-linux-x64.tar.gz"
mkdir "$work/download" && tar -xzf "$work/smtplint-linux-x64.tar.gz" -C "$work/download"
download=$work/download/smtplint-linux-x64/smtplint
check "... which runs without NuGet and without .NET" bash -c "env -i '$download' --version | grep -q '^$version'"
reports_alike() { cmp <("$smtplint" . --format json --no-progress) <(env -i "PATH=$PATH" "$download" . --format json --no-progress); }
check "... and reports the same" reports_alike

# --- A terminal --------------------------------------------------------------------------------------------------------

# Standard input that comes late makes any machine slow enough.
slowly() { script -qec "bash -c '(sleep 3; echo {}) | \"$smtplint\" --stdin-filename appsettings.json ${1:-}'" /dev/null >"$log" 2>&1; }
check "a terminal shows progress before anything is read" slowly
check "... with what is being done" says 'Looking for settings files'
check "... and gets its cursor back" says $'\x1b\\[\\?25h'
slowly '2>&1 | cat' || true
check "a pipe gets none of it" silent 'Looking for settings files'
interrupted() {
    local code=0 # of a job in the background, too, which a shell starts with the signal ignored
    timeout --preserve-status --signal=INT 2 env --default-signal=INT bash -c "exec '$smtplint' --stdin-filename appsettings.json < <(sleep 10)" >"$log" 2>&1 || code=$?
    [[ $code -eq 130 ]]
}
check "Ctrl+C ends a run that waits" interrupted
# git that does not answer makes any command wait.
mkdir "$work/slow" && printf '#!/bin/sh\nexec sleep 20\n' >"$work/slow/git" && chmod +x "$work/slow/git"
waiting() {
    local code=0
    timeout --preserve-status --signal=INT 2 env --default-signal=INT "PATH=$work/slow:$PATH" "$smtplint" "$@" >"$log" 2>&1 || code=$?
    [[ $code -eq 130 ]]
}
check "... one that waits for git" waiting
check "... a migration" waiting migrate
check "... and the effective settings" waiting effective

# --- The action and the problem matcher ------------------------------------------------------------------------------

mkdir "$work/runner"
cd "$work/samples"
action() { env RUNNER_TEMP="$work/runner" GITHUB_OUTPUT="$work/output" INPUT_VERSION="$version" INPUT_SOURCE="$work/feed" INPUT_PATH=RiskyMailer "$@" "$repository/.github/smtplint-action.sh"; }
check "the action installs the tool, and fails the job" exits 1 action INPUT_SARIF=mail.sarif
check "... with annotations" says '^::warning file=RiskyMailer/'
check "... and a log for code scanning" grep -q '"version": "2.1.0"' mail.sarif
check "... and its exit code" grep -qx 'exit-code=1' "$work/output"
check "the action can be set to let the job pass" exits 0 action INPUT_FAIL_ON=never INPUT_ARGUMENTS=--no-code
matches() { python3 -c 'import json, re, sys; p = json.load(open(sys.argv[1]))["problemMatcher"][0]["pattern"][0]["regexp"]; m = [re.match(p, l) for l in open(sys.argv[2])]; sys.exit(not m or not all(m))' "$repository/.github/smtplint-problem-matcher.json" "$log"; }
run "$smtplint" RiskyMailer --quiet || true
check "the problem matcher reads each line of a quiet report" matches

# --- A large checkout ------------------------------------------------------------------------------------------------

mkdir "$work/large" && cd "$work/large"
for folder in $(seq 100); do
    mkdir "$folder"
    for file in $(seq 98); do echo "{ \"Shop\": { \"Number\": $file } }" >"$folder/settings$file.json"; done
    echo '{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }' >"$folder/appsettings.json"
    echo 'SMTP_HOST=localhost' >"$folder/.env"
done
check "10000 files end" exits 1 timeout 120 "$smtplint" --format json --output large.json
check "... with a finding in each of 100" test "$(grep -c '"rule": "SMTP1003"' large.json)" = 100

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
