#!/usr/bin/env bash
# run.sh FOLDER: measures smtplint, managed and as native code, next to plain programs, and writes Markdown tables for
# docs/performance.md into the folder: smtplint.md, native.md and code.md. Without a native compiler there is no native.md.
# TURNS=9: nine turns instead of seven. BEFORE=COMMIT: what native code is compared with. CHECKOUTS=A:B: further folders of C#.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
tables=$(mkdir -p "$1" && cd "$1" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-speed.XXXXXX")
trap 'git -C "$repository" worktree remove --force "$work/before" 2>/dev/null; rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

publish() { dotnet publish "$@" >"$work/log.txt" 2>&1 || { cat "$work/log.txt" >&2; exit 1; }; }
measure() { python3 "$here/measure.py" "${TURNS:-7}" "$@"; }

python3 "$here/folders.py" "$work/50" 50 300
python3 "$here/folders.py" "$work/2000" 2000 300
python3 "$here/folders.py" "$work/10000" 10000 300
python3 "$here/folders.py" "$work/large" 15000 13500

# against PLAIN SMTPLINT START LARGE: the tool next to a plain program, with the bars for its start and for the large folder.
against() {
    local plain=$1 smtplint=$2
    measure "Start: 50 files" -- "an empty program" - "$plain" -- "\`smtplint --version\`" - "$smtplint" --version \
        -- "\`smtplint\`" "$3" "$smtplint" "$work/50"
    for count in 2000 10000 large; do
        local label="$count files of 300 bytes" bar=-
        [[ $count != large ]] || { label="15000 files, $(du -sm --apparent-size "$work/large" | cut -f1) MB" bar=$4; }
        measure "$label" -- "walk, read and parse" - "$plain" parse "$work/$count" -- "walk and read" - "$plain" read "$work/$count" \
            -- "\`smtplint\`" "$bar" "$smtplint" "$work/$count"
    done
}

publish "$repository/src/SmtpLint" -o "$work/managed"
publish "$here/plain" -o "$work/plain"
against "$work/plain/plain" "$work/managed/smtplint" 2 2 >"$tables/smtplint.md"

if command -v clang >/dev/null || command -v gcc >/dev/null; then
    system=$(dotnet --info | sed -n 's/^ *RID: *//p')
    native=(-r "$system") # the SDK links with clang unless another compiler is named
    command -v clang >/dev/null || native+=(-p:CppCompilerAndLinker=gcc -p:LinkerFlavor=bfd)
    publish "$repository/src/SmtpLint" -o "$work/native" -p:ToolRuntimes="$system" "${native[@]}"
    publish "$here/plain" -o "$work/plain-native" -p:PublishAot=true "${native[@]}"
    {
        against "$work/plain-native/plain" "$work/native/smtplint" 2 1.5
        before=${BEFORE:-8170809}
        if git -C "$repository" worktree add --detach "$work/before" "$before" >/dev/null 2>&1; then
            publish "$work/before/src/SmtpLint" -o "$work/before-tool"
            for folder in "$work/50" "$repository/samples/RiskyMailer"; do
                measure "$(basename "$folder" | sed 's/^50$/50 files/')" -- "managed, at $before" - "$work/before-tool/smtplint" "$folder" \
                    -- "native" 0.1 "$work/native/smtplint" "$folder"
            done
        else
            echo "The commit $before is not in this clone: native code was not compared with it." >&2
        fi
    } >"$tables/native.md"
else
    echo "There is no clang and no gcc here: the table of native code stays as it is." >&2
fi

IFS=: read -ra checkouts <<<"${CHECKOUTS:-}"
TOOL=$work/managed NATIVE=$work/native/smtplint "$here/code.sh" "${checkouts[@]}" >"$tables/code.md"
