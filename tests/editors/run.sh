#!/usr/bin/env bash
# smtplint in editors: the extension's own tests, the server's protocol, Neovim, Emacs, and a real Visual Studio Code with the packed
# extension. Installs what is missing. Each check is counted; the last line is "N passed, N failed".
#
# SMTPLINT_IMAGES=docs/images tests/editors/run.sh writes the pictures of the documentation again.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-editors.XXXXXX")
trap 'rm -rf "$work"' EXIT
installed=${XDG_CACHE_HOME:-$HOME/.cache}/smtplint-editors
[[ -n ${SMTPLINT_IMAGES:-} ]] && SMTPLINT_IMAGES=$(cd "$SMTPLINT_IMAGES" && pwd) && export SMTPLINT_IMAGES

passed=0
failed=0
log=$work/log.txt

# check NAME COMMAND...: counts whether the command succeeds; a failure shows what it said.
check() {
    local name=$1
    shift
    if "$@" >"$log" 2>&1; then
        passed=$((passed + 1))
        echo "passed: $name"
    else
        failed=$((failed + 1))
        echo "FAILED: $name"
        sed 's/^/    | /' "$log" | tail -n 40
    fi
}

# tests NAME FILE COMMAND...: runs what writes "passed: ..." and "FAILED: ..." into a file, and counts these. To end early, or with
# nothing that passed, is a failure of its own.
tests() {
    local name=$1 results=$2 code=0 good bad
    shift 2
    "$@" >"$log" 2>&1 || code=$?
    grep -E '^(passed: |FAILED: |    \| )' "$results" || true
    good=$(grep -c '^passed: ' "$results") || true
    bad=$(grep -c '^FAILED: ' "$results") || true
    passed=$((passed + good))
    failed=$((failed + bad))
    if [[ $good -eq 0 || ($code -ne 0 && $bad -eq 0) ]]; then
        failed=$((failed + 1))
        echo "FAILED: $name ends with code $code"
        sed 's/^/    | /' "$log" | tail -n 40
    fi
}

finish() {
    echo "$passed passed, $failed failed"
    [[ $failed -eq 0 ]]
    exit
}

# --- What is needed --------------------------------------------------------------------------------------------------

as_root() { if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo "$@"; fi; }
missing=()
# needs PACKAGE COMMAND...: installs the package later if the command fails.
needs() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}
browser() { command -v chromium || command -v google-chrome || command -v chromium-browser; }
needs neovim command -v nvim
needs emacs-nox command -v emacs
needs elpa-eglot emacs --batch -f package-initialize --eval "(require 'eglot)"
needs chromium browser
needs g++ command -v g++
needs make command -v make
needs bsdutils command -v script
install_packages() { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qqy --no-install-recommends "${missing[@]}"; }
[[ ${#missing[@]} -eq 0 ]] || check "installed: ${missing[*]}" install_packages

# A real Visual Studio Code, served to a browser. Its own install script downloads ripgrep, which only its search needs; of the native
# modules those are built that it does not start without.
code_server=$installed/code-server-4.100.3
install_code_server() {
    rm -rf "$code_server" && mkdir -p "$code_server" && cd "$code_server"
    local headers
    headers=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
    [[ ! -d $headers/include/node ]] || export npm_config_nodedir=$headers
    npm install --ignore-scripts --no-audit --no-fund --prefix . code-server@4.100.3
    npm rebuild argon2
    cd node_modules/code-server/lib/vscode
    npm install --ignore-scripts --omit=dev --no-audit --no-fund
    ln -s node_modules node_modules.asar
    npm rebuild @parcel/watcher @vscode/spdlog native-watchdog
    npm rebuild node-pty || [[ -f node_modules/node-pty/build/Release/pty.node ]] # what it does after building fails
    touch "$code_server/complete"
}
installing() { bash -c "set -euo pipefail; $(declare -f "$1"); code_server='$code_server'; $1"; }
[[ -f $code_server/complete ]] || check "installed: code-server" installing install_code_server
locked() { (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund); }
check "installed: what the extension's package-lock.json names" locked "$repository/editors/vscode"
check "installed: what the tests' package-lock.json names" locked "$here"
check "smtplint builds" dotnet build "$repository/src/SmtpLint" -v q -clp:NoSummary

# Without one of these nothing that follows says anything.
[[ $failed -eq 0 ]] || finish

mkdir "$work/bin"
dotnet=$(command -v dotnet)
cat >"$work/bin/smtplint" <<PROGRAM
#!/bin/sh
exec '$dotnet' exec '$repository/src/SmtpLint/bin/Debug/net10.0/smtplint.dll' "\$@"
PROGRAM
chmod +x "$work/bin/smtplint"
export PATH=$work/bin:$PATH
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# project NAME: a fresh copy of the project with mistakes.
project() {
    cp -r "$here/project" "$work/$1" && git init -q "$work/$1" && cd "$work/$1"
}

# --- The extension ---------------------------------------------------------------------------------------------------

cd "$repository/editors/vscode"
check "the extension is strict TypeScript, linted and formatted" npm run -s check
check "it is bundled" npm run -s build
pack() { npm run -s package -- --out "$work/smtplint.vsix"; }
check "it is packed" pack
names() { python3 -c 'import sys, zipfile; print(*sorted(n for n in zipfile.ZipFile(sys.argv[1]).namelist() if n.startswith("extension/")))' "$work/smtplint.vsix"; }
check "... with nothing but: $(names)" test "$(names)" = "extension/LICENSE.txt extension/changelog.md extension/dist/THIRD-PARTY-NOTICES.txt extension/dist/extension.js extension/dist/icon.png extension/package.json extension/readme.md"
node esbuild.mjs --tests
tests "the extension's tests" "$work/unit.txt" node --test --test-reporter "$here/reporter.mjs" --test-reporter-destination "$work/unit.txt" dist/tests/

# --- The server ------------------------------------------------------------------------------------------------------

project pristine
export SMTPLINT_PROJECT=$work/pristine SMTPLINT_CASES=$here/cases.json
cd "$here"
tests "the protocol's tests" "$work/protocol.txt" timeout 900 node --test --test-reporter ./reporter.mjs --test-reporter-destination "$work/protocol.txt" protocol/*.test.mjs

# --- Neovim and Emacs, with the lines of the documentation -----------------------------------------------------------

# lines EDITOR: what docs/editors.md says to write into an editor's settings.
lines() { awk -v mark="<!-- run:$1 -->" '$0 == mark { on = 1; next } on && /^```/ { if (inside) exit; inside = 1; next } inside' "$repository/docs/editors.md"; }

lines neovim >"$work/neovim.lua"
in_neovim() {
    project neovim
    timeout 120 nvim --headless -n -u NONE -c "luafile $work/neovim.lua" -c "luafile $here/neovim/test.lua" >"$work/neovim.txt"
}
tests Neovim "$work/neovim.txt" in_neovim

lines emacs >"$work/emacs.el"
in_emacs() {
    project emacs
    mkfifo "$work/keys" && exec 3<>"$work/keys" # a terminal on which nobody types
    TERM=xterm SMTPLINT_RESULTS=$work/emacs.txt timeout 180 script -qec \
        "emacs -nw -q --no-site-file -f package-initialize -l '$work/emacs.el' -l '$here/emacs/test.el'" /dev/null <&3
}
touch "$work/emacs.txt"
tests Emacs "$work/emacs.txt" in_emacs

# --- Visual Studio Code ----------------------------------------------------------------------------------------------

cd "$here"
export SMTPLINT_PROGRAM=$work/bin/smtplint SMTPLINT_VSIX=$work/smtplint.vsix
SMTPLINT_CODE_SERVER=$code_server/node_modules/code-server/out/node/entry.js SMTPLINT_CHROMIUM=$(browser)
export SMTPLINT_CODE_SERVER SMTPLINT_CHROMIUM
tests "Visual Studio Code" "$work/code.txt" timeout 400 node --test --test-concurrency 1 --test-reporter ./reporter.mjs --test-reporter-destination "$work/code.txt" vscode/*.test.mjs

finish
