# What the scripts of this folder check with. For "source"; $work is a temporary folder, $here this one, $version the package's.

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

# run COMMAND...: succeeds or fails as the command does, and keeps its output for the checks that follow.
run() { "$@" >"$log" 2>&1; }
fails() { ! run "$@"; }
says() { grep -Eq -- "$1" "$log"; }
silent() { ! grep -Eq -- "$1" "$log"; }

# expected FOLDER: "file:line id" for each "expect ID" comment in the folder's files.
expected() { (cd "$1" && grep -Eno 'expect SMTP[0-9]{4}' ./*.cs ./*.vb ./*.json ./*.config ./*.razor ./*.cshtml 2>/dev/null || true) | sed -E 's|^\./([^:]+:[0-9]+):expect |\1 |' | sort -u; }
# announced FOLDER: "file:line id" for each "// SMTP1234: what happens" comment of a sample; the finding is in the lines that follow.
announced() { (cd "$1" && grep -Eno '^ *(//|<!--) SMTP[0-9]{4}: ' ./*.cs $(ls ./*.json ./*.config 2>/dev/null)) | sed -E 's|^\./([^:]+:[0-9]+):.*(SMTP[0-9]{4}).*|\1 \2|' | sort; }
# answered FOLDER: for each finding in the kept output, the place of the announcement before it and the finding's id.
answered() {
    { announced "$1" | sed 's/^/announced /'; reported | sed 's/^/reported /'; } | sed -E 's/:([0-9]+) / \1 /' |
        sort -k2,2 -k3,3n | awk '$1 == "announced" { place = $2 ":" $3 } $1 == "reported" { print place, $4 }' | sort
}
# reported: "file:line id" for each finding in the kept output.
reported() { grep -Eo '[A-Za-z]+\.(cs|vb|json|config|razor|cshtml)\([0-9]+,[0-9]+\): (warning|error) SMTP[0-9]{4}' "$log" | sed -E 's/\(([0-9]+),[0-9]+\): (warning|error)/:\1/' | sort -u; }
reports_what_is_expected() { [[ -n $(reported) ]] && diff <(expected "$1") <(reported); }
# noted FOLDER, notes SARIF: the ids of the "// Note SMTP1234: what happens" comments, and those of the log's notes.
noted() { grep -Eho '^ *// Note SMTP[0-9]{4}: ' "$1"/*.cs | grep -Eo 'SMTP[0-9]{4}' | sort; }
notes() { tr -d ' \r\n' <"$1" | grep -Eo '"ruleId":"SMTP[0-9]{4}","ruleIndex":[0-9]+,"level":"note"' | grep -Eo 'SMTP[0-9]{4}' | sort; }
answers_what_is_announced() { diff <(announced "$1") <(answered "$1"); }

same() { [[ -n $2 ]] && diff <(echo "$1") <(echo "$2"); }

# project NAME: enters a copy of this folder's NAME outside the repository, with a package cache of its own.
project() {
    cp -r "$here/$1" "$work/"
    cd "$work/$1"
    find . -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
    cat >nuget.config <<CONFIG
<configuration>
  <packageSources>
    <add key="consumer" value="$work/feed" />
  </packageSources>
  <config>
    <add key="globalPackagesFolder" value="$work/packages/$1" />
  </config>
</configuration>
CONFIG
}
