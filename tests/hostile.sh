#!/usr/bin/env bash
# Runs the packed tool, and the action's script, on checkouts that mean harm or are merely unlucky: nothing of them may run,
# nothing outside of them may change, every run has to end by itself and to report what is next to the trap.
# Usage: tests/hostile.sh [FOLDER WITH THE PACKAGE]; without one, the tool is packed first. The last line is "N passed, N failed".
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-hostile.XXXXXX")
work=$(cd -P "$work" && pwd)
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1 # nothing shall outlive this script with its output open
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null

# --- Counting --------------------------------------------------------------------------------------------------------

passed=0
failed=0
runs=0
log=$work/log.txt
code=0

# check NAME COMMAND...: counts whether the command succeeds; a failure shows what was last run.
check() {
    local name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        echo "passed: $name"
    else
        failed=$((failed + 1))
        echo "FAILED: $name (exit code $code)"
        head -c 3000 "$log" | cat -v | sed 's/^/    | /'
    fi
}
says() { grep -aEq -- "$1" "$log"; }
silent() { ! grep -aEq -- "$1" "$log"; }
# exits CODE...: whether the last run ended with one of these codes.
exits() { [[ " $* " == *" $code "* ]]; }

# planted FILE: writes a program that leaves a mark when it is run.
planted() {
    mkdir -p "$(dirname "$1")"
    printf '#!/bin/sh\necho "$0 $*" >>"%s"\nexit 0\n' "$work/was-run" >"$1"
    chmod +x "$1"
}
# What lies outside of the checkouts, with all names, contents, permissions and times.
mkdir "$work/outside"
outside() { (cd "$work/outside" && find . -printf '%p %y %m %T@ ' \( -type f -exec sha256sum {} \; -o -print \)); }

hung='' crashed='' changed=''
# run COMMAND...: at most two minutes, without input that ever ends; what went wrong is kept for the last checks.
run() {
    local before
    before=$(outside)
    code=0
    runs=$((runs + 1))
    timeout --kill-after=5 120 "$@" >"$log" 2>&1 <&9 || code=$?
    [[ $code -ne 124 && $code -ne 137 ]] || hung+="$checkout: $*"$'\n'
    ! grep -aEq 'mistake in smtplint|Unhandled exception|Stack overflow|OutOfMemory|   at [A-Z]\w+\.' "$log" && [[ $code -le 3 || $code -eq 124 ]] || crashed+="$checkout: $*"$'\n'
    [[ $(outside) == "$before" ]] || changed+="$checkout: $*"$'\n'
}
# A pipe that somebody holds open and nobody writes to.
mkfifo "$work/never"
exec 9<>"$work/never"

# enter NAME: a new checkout with one finding, which is reported whatever else is there, or the run was not worth its name.
checkout=''
bad='{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }'
enter() {
    checkout=$1
    mkdir -p "$work/checkouts/$1/honest"
    cd "$work/checkouts/$1"
    echo "$bad" >honest/appsettings.json
}
reports_the_honest_file() { grep -aq 'honest/appsettings.json.*SMTP1003' "$log" && exits 1 3; }
# survives NAME [OPTION...]: the tool ends, and reports what is next to the trap.
survives() {
    local name=$1
    shift
    run "$smtplint" --quiet "$@"
    check "$name" reports_the_honest_file
}

# --- The tool --------------------------------------------------------------------------------------------------------

: >"$log"
packages=${1:-}
if [[ -z $packages ]]; then
    packages=$work/packages
    dotnet pack "$repository/src/SmtpLint" -o "$packages" -v quiet >"$log" 2>&1 || code=$?
    check "the tool packs" exits 0
fi
package=$(find "$(cd "$packages" && pwd)" -name 'SmtpConfigAnalyzers.Tool.[0-9]*.nupkg')
feed=$(dirname "$package")
version=${package##*/SmtpConfigAnalyzers.Tool.}
version=${version%.nupkg}

# --- Who decides what is installed -----------------------------------------------------------------------------------

# foreign FOLDER VERSION: the same package under this version, with a mark that shows where it came from.
foreign() {
    mkdir -p "$1"
    python3 - "$package" "$1/SmtpConfigAnalyzers.Tool.$2.nupkg" "$version" "$2" <<'PYTHON'
import sys, zipfile
source, target, old, new = sys.argv[1:]
with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, 'w') as copy:
    for entry in package.infolist():
        data = package.read(entry)
        if entry.filename.endswith('.nuspec'):
            data = data.replace(f'<version>{old}<'.encode(), f'<version>{new}<'.encode())
        copy.writestr(entry.filename, data)
    copy.writestr('tools/net10.0/any/foreign.txt', 'foreign')
PYTHON
}
is_ours() { # FOLDER: what was installed in it is the package of this repository
    [[ -n $(find "$1" -path "*/$version/*" -name smtplint.dll) && -z $(find "$1" -name foreign.txt -o -path '*99.0.0*') ]]
}
enter install
foreign feed 99.0.0
foreign feed "$version"
cat >nuget.config <<'XML'
<configuration>
  <packageSources><clear /><add key="foreign" value="feed" /></packageSources>
  <config><add key="globalPackagesFolder" value="cache" /></config>
</configuration>
XML
echo '{ "sdk": { "version": "1.0.0", "rollForward": "disable" } }' >global.json
mkdir .config
echo '{ "version": 1, "isRoot": true, "tools": { "smtpconfiganalyzers.tool": { "version": "99.0.0", "commands": ["smtplint"] } } }' >.config/dotnet-tools.json
for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do
    echo "<Project InitialTargets=\"Run\"><Target Name=\"Run\"><Exec Command=\"touch $work/was-run\" /></Target></Project>" >$file
done
for program in dotnet smtplint git bash env sh mktemp cat; do planted $program && planted bin/$program; done
# What a step that trusted the checkout may have left in its caches.
mkdir -p "packages/smtpconfiganalyzers.tool/$version" && (cd "packages/smtpconfiganalyzers.tool/$version" && python3 -m zipfile -e "$work/checkouts/install/feed/SmtpConfigAnalyzers.Tool.$version.nupkg" .)
mkdir "$work/runner"
action() {
    run env RUNNER_TEMP="$1" GITHUB_OUTPUT="$work/output" INPUT_VERSION="$version" INPUT_SOURCE="$feed" "${@:2}" \
        "$BASH" "$repository/.github/smtplint-action.sh"
}
installed() { find "$1" -maxdepth 1 -name 'smtplint.*'; }
action "$work/runner" PATH=".::bin:$PWD/bin:$PATH" DOTNET_ROOT="$PWD" NUGET_PACKAGES="$PWD/packages" DOTNET_STARTUP_HOOKS="$PWD/hook.dll"
check "the action installs the package that it was asked for, and nothing of the checkout" is_ours "$(installed "$work/runner")"
check "... and reports" says '^::warning file=honest/appsettings.json'
smtplint=$(installed "$work/runner")/smtplint
mkdir temporary
action "$PWD/temporary"
check "... also if the runner's temporary folder lies in the checkout" is_ours "$(installed temporary)"
mkdir "$work/runner2"
action "$work/runner2" INPUT_VERSION=0.0.0-none
check "... and no other version in place of the one that is missing" silent '^::warning file='
# The lines for GitLab, as they are documented, with the feed of this test for nuget.org and another folder for /opt.
lines=$(sed -nE '/^mail-settings:/,/^```/ s/^    - (.*)/\1/p' "$repository/docs/smtplint.md" |
    sed "s|/opt/smtplint|$work/gitlab|g; s|--version [^ ]*|--version $version|")
configured=${lines/dotnet new nugetconfig/"dotnet new nugetconfig && sed -i 's|https://api.nuget.org/v3/index.json|$feed|' nuget.config"}
[[ $configured != "$lines" ]] || configured=false
run env CI_PROJECT_DIR="$PWD" HOME="$work" "$BASH" -euc "$configured"
check "the documented lines for GitLab install the same" is_ours "$work/gitlab"
check "... and write the report" grep -q SMTP1003 gl-code-quality-report.json
check "... and nothing of the checkout was run" test ! -e "$work/was-run"

# --- Programs --------------------------------------------------------------------------------------------------------

enter programs
git init -q . && git add . && git -c user.name=a -c user.email=a@example.com commit -qm one
echo '{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls", "UserName": "a", "Password": "correct-horse" } }' >honest/appsettings.Development.json
for program in git git.exe git.cmd git.bat dotnet less sh env ssh msbuild hook filter; do planted $program && planted bin/$program && planted honest/$program; done
git config core.fsmonitor "$PWD/hook"
git config core.hooksPath "$PWD/bin"
git config core.pager "$PWD/hook"
git config core.sshCommand "$PWD/hook"
git config core.attributesFile "$PWD/attributes"
git config diff.external "$PWD/hook"
git config filter.x.clean "$PWD/filter"
git config filter.x.smudge "$PWD/filter"
git config filter.x.process "$PWD/filter"
git config core.alternateRefsCommand "$PWD/hook"
git config alias.ls-files "!$PWD/hook"
git config include.path "$PWD/more"
git config remote.origin.url "ext::$PWD/hook"
echo '* filter=x diff=x' | tee attributes >.gitattributes
for name in post-index-change fsmonitor-watchman query-watchman pre-auto-gc reference-transaction; do planted "bin/$name" && planted ".git/hooks/$name"; done
for format in text json sarif github gitlab junit; do
    run env PATH=".::bin:$PWD/bin:$PATH" "$smtplint" --format $format
    check "planted programs, $format" says 'SMTP1003'
done
for command in --diff '--fix' 'effective' 'rules' 'explain SMTP1003' '--write-baseline --owner me --reason later'; do
    # shellcheck disable=SC2086
    run env PATH=".:bin:$PWD/bin:$PATH" "$smtplint" $command
    check "planted programs, $command" exits 0 1
done
cd honest
run env PATH=".:$PATH" "$smtplint" --quiet
check "planted programs, from a folder below" exits 0 1
enter bare # a repository that is a part of the checkout's files
git init -q --bare . && planted hook
git config core.fsmonitor "$PWD/hook"
git config core.worktree .
survives "a repository whose configuration is committed"
check "no program of a checkout was run, in $runs runs$([[ ! -e $work/was-run ]] || sed 's/^/; /' "$work/was-run" | head -n 5)" test ! -e "$work/was-run"

# --- What cannot be read ---------------------------------------------------------------------------------------------

enter encodings
encodings=(windows-1250 windows-1251 windows-1252 iso-8859-1 iso-8859-15 shift_jis gb2312 gb18030 big5 euc-kr koi8-r ibm437 macintosh utf-7 utf-16 utf-32 IBM037 no-such-encoding '' '"')
for index in "${!encodings[@]}"; do
    mkdir "in-$index"
    printf '<?xml version="1.0" encoding="%s"?>\n<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="false" /></smtp></mailSettings></system.net></configuration>\n' "${encodings[index]}" >"in-$index/web.config"
done
survives "files in encodings that XML declares, known or not"
for index in "${!encodings[@]}"; do
    check "... '${encodings[index]}' is read, or reported" says "in-$index/web.config:"
done

enter pipes
names=(.gitignore .editorconfig .globalconfig web.config appsettings.json appsettings.Production.json packages.config Program.cs Shop.csproj imported.props
    Directory.Build.props Directory.Packages.props Directory.Build.targets smtplint.baseline.json docker-compose.yml Dockerfile mail.service .env nlog.config
    package.json launchSettings.json global.json .gitattributes)
mkdir project && cd project
echo '<Project Sdk="Microsoft.NET.Sdk"><Import Project="imported.props" /><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>' >Other.csproj
mkfifo "${names[@]}"
cd ..
mkfifo "${names[@]:0:3}" smtplint.baseline.json
survives "a pipe under each name that is read"
run "$smtplint" project/web.config project/Program.cs project/appsettings.json
check "a pipe that is named on the command line is reported" exits 3
run "$smtplint" effective
check "... also by effective" exits 0 1 2 3
run "$smtplint" --quiet --fix
check "... also by --fix" exits 0 1 3
run "$smtplint" merge project
check "... also by merge" exits 0 1 2 3
mkfifo log.sarif
run "$smtplint" merge log.sarif
check "... and by merge with its name" exits 2 3
run "$smtplint" --baseline project/appsettings.json
check "... and as a baseline" exits 2 3
run "$smtplint" --output log.sarif --format sarif
check "... and as the report" exits 0 1 2 3

enter devices
number=0
mkdir zero random links
ln -s /dev/zero zero/appsettings.json
ln -s /dev/random random/web.config
ln -s "$work/never" links/appsettings.json
ln -s /dev/stdin links/.editorconfig
ln -s /proc/self/environ links/.env
for device in /dev/stdin /dev/zero /proc/self/fd/0 "$work/never" //dev/stdin ../../../../../../../../dev/stdin; do
    echo "<Project Sdk=\"Microsoft.NET.Sdk\"><Import Project=\"$device\" /><ItemGroup><Compile Include=\"$device\" /></ItemGroup></Project>" >"Shop$((++number)).csproj"
done
survives "devices, by links and imports"

enter unreadable
mkdir closed && echo "$bad" >closed/appsettings.json && chmod 000 closed/appsettings.json
mkdir -p appsettings.Production.json/web.config Program.cs .editorconfig .gitignore Shop.csproj
survives "folders under the names of files"

# --- Bombs -----------------------------------------------------------------------------------------------------------

enter bombs
mkdir doubled conditions imports nested glob chain
python3 - <<'PYTHON'
import string
head = '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework>'
def doubled(count, name='P'):
    return '<P0>0123456789</P0>' + ''.join(f'<P{i}>$(P{i - 1})$(P{i - 1})</P{i}>' for i in range(1, count))
open('doubled/Shop.csproj', 'w').write(head + doubled(60) + '<NoWarn>$(P59)</NoWarn></PropertyGroup></Project>')
open('doubled/Self.csproj', 'w').write(head + '<A>x</A>' + '<A>$(A)$(A)</A>' * 40 + '</PropertyGroup></Project>')
open('doubled/Directory.Build.props', 'w').write('<Project><PropertyGroup>' + doubled(50) + '</PropertyGroup></Project>')
open('doubled/Program.cs', 'w').write('class Mail { }')
open('conditions/Shop.csproj', 'w').write(head + doubled(40) + '<B Condition="\'$(P39)\' == \'$(P39)\'">x</B><B Condition="' + '(' * 50000 + 'true' + ')' * 50000 + '">y</B></PropertyGroup></Project>')
open('imports/Shop.csproj', 'w').write('<Project><Import Project="a.props" /><Import Project="a.props" /><Import Project="Shop.csproj" /></Project>')
for i in range(40):
    name, following = f'{"a" * (i + 1)}.props', f'{"a" * (i + 2)}.props'
    open('imports/' + name, 'w').write(f'<Project><Import Project="{following}" /><Import Project="{following}" /></Project>')
open('nested/Shop.csproj', 'w').write('<Project>' + '<A>' * 200000 + '</A>' * 200000 + '</Project>')
open('nested/Other.csproj', 'w').write('<Project>' + '<Choose><When Condition="true">' * 20000 + '</When></Choose>' * 20000 + '</Project>')
open('nested/web.config', 'w').write('<configuration>' + '<smtp>' * 100000 + '</smtp>' * 100000 + '</configuration>')
open('nested/appsettings.json', 'w').write('{"Smtp":' * 100000 + '1' + '}' * 100000)
open('nested/smtp.yml', 'w').write('\n'.join(' ' * i + 'smtp:' for i in range(3000)))
open('nested/flow-smtp.yml', 'w').write('smtp: ' + '[' * 100000)
open('nested/Namespaces.cs', 'w').write('// SmtpClient\n' + 'namespace A{' * 20000)
open('nested/Delegates.cs', 'w').write('class SmtpClient { void A() { ' + 'delegate{' * 20000 + '} }')
open('nested/Parentheses.cs', 'w').write('class SmtpClient { int A = ' + '(' * 100000 + '1' + ')' * 100000 + '; }')
open('nested/Not.cs', 'w').write('class SmtpClient { bool A = ' + '!' * 200000 + 'true; }')
open('nested/Plus.cs', 'w').write('class SmtpClient { string A = ' + '"a"+' * 100000 + '"b"; }')
open('nested/Generic.cs', 'w').write('class SmtpClient { ' + 'A<' * 20000 + 'int' + '>' * 20000 + ' a; }')
open('glob/Shop.csproj', 'w').write('<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>' + ''.join(f'<Compile Include="{"**/*a*" * 30}/*.cs" />' for _ in range(200)) + '</ItemGroup></Project>')
open('glob/' + 'a' * 200 + '.cs', 'w').write('class SmtpClient { }')
open('chain/.gitignore', 'w').write(('*a' * 60 + 'b\n') * 200)
open('chain/' + 'a' * 200 + '-appsettings.json', 'w').write('{ "Smtp": { } }')
open('chain/.editorconfig', 'w').write(('[' + '{a,b}' * 200 + '*' * 200 + ']\nx = y\n') * 20)
open('chain/docker-compose.yml', 'w').write('a: &a [smtp,smtp]\n' + ''.join(f'{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)},*{chr(97 + i)},*{chr(97 + i)},*{chr(97 + i)},*{chr(97 + i)},*{chr(97 + i)}]\n' for i in range(20)))
open('chain/web.config', 'w').write('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "smtp">' + ''.join(f'<!ENTITY {"a" * (i + 2)} "&{"a" * (i + 1)};&{"a" * (i + 1)};">' for i in range(40)) + ']><configuration>&' + 'a' * 41 + ';</configuration>')
PYTHON
for folder in doubled conditions imports nested glob chain; do
    survives "a bomb: $folder" honest "$folder"
done
truncate -s 20G chain/appsettings.json
survives "a bomb: a file of 20 GB" honest chain
# 1000 conditions before the client: the finding, or word that the method was not followed.
mkdir conditions-before-send
python3 - >conditions-before-send/Program.cs <<'PYTHON'
print('using System.Net.Mail; class Program { static void Main(string[] args) { var client = new SmtpClient("smtp.contoso.com", 587); int n = 0;')
print('\n'.join(f'if (args.Length == {i}) n += {i};' for i in range(1000)))
print('client.EnableSsl = false; client.Send("a@contoso.com", "b@contoso.com", "", n.ToString()); } }')
PYTHON
run "$smtplint" conditions-before-send
check "a method with 1000 conditions: a finding, or word of it" bash -c "grep -aEq 'SMTP1003|Program.cs.*(not|too)' '$log'"

# --- Where it writes -------------------------------------------------------------------------------------------------

echo "$bad" >"$work/outside/appsettings.json"
mkdir "$work/outside/folder" && echo "$bad" >"$work/outside/folder/appsettings.json"
echo 'not a baseline' >"$work/outside/notes.json"
enter links
ln -s "$work/outside/appsettings.json" appsettings.json
ln -s "$work/outside/folder" folder
ln -s ../../outside/folder relative
ln -s "$work/outside/folder/appsettings.json" honest/appsettings.Production.json
ln -s "$work/outside/new.json" appsettings.Staging.json
run "$smtplint" --fix --unsafe
check "--fix follows no link out of the tree" exits 0 1 3
check "... and fixes what is in it" grep -q StartTls honest/appsettings.json
run "$smtplint" --fix --unsafe appsettings.json folder/appsettings.json
check "... nor one that is named" exits 0 1 2 3
echo "$bad" >honest/appsettings.json
ln -s "$work/outside/notes.json" smtplint.baseline.json
run "$smtplint" --write-baseline --owner me --reason later
check "--write-baseline follows no link out of the tree" exits 2 3
rm smtplint.baseline.json && ln -s "$work/outside/absent.json" smtplint.baseline.json
run "$smtplint" --write-baseline --owner me --reason later
check "... nor one that leads to nothing yet" exits 2 3
rm smtplint.baseline.json
echo 'not a baseline' >notes.json
run "$smtplint" --write-baseline --owner me --reason later --baseline notes.json
check "... and replaces no file that is not a baseline" exits 2 3
check "... which stays as it was" grep -qx 'not a baseline' notes.json
for format in text sarif; do
    ln -sf "$work/outside/notes.json" report && run "$smtplint" --format $format --output report
    check "--output follows no link out of the tree, $format" exits 2 3
    ln -sf "$work/outside/new-report" report && run "$smtplint" --format $format --output report
    check "... nor one that leads to nothing yet" exits 2 3
    rm report && ln -sfn "$work/outside/folder" reports && run "$smtplint" --format $format --output reports/report
    check "... nor a folder that is one" exits 2 3
done
check "nothing outside was made" test "$(find "$work/outside" -type f | wc -l)" = 3

enter response
printf -- '--exit-zero\n--output\nstolen\n' >x.env
printf -- '--exit-zero\n' >'@y'
run "$smtplint" --quiet honest @x.env
check "a file's name that begins with @ is a name" exits 1 2 3
check "... and what is in it no option" test ! -e stolen

enter malformed
mkdir files && cd files
printf '{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" }' >appsettings.json
printf '{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } } trailing' >appsettings.Production.json
printf '{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None", "SecureSocketOptions": } }' >appsettings.Staging.json
printf '<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="false" /></smtp></mailSettings></system.net>' >web.config
printf 'services:\n  shop:\n    image: shop\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: "587"\n      Smtp__SecureSocketOptions: None\n   bad: [\n' >docker-compose.yml
printf '{ "Smtp": { "Host": "smtp.contoso.com\xe9", "Port": 587, "SecureSocketOptions": "None" } }' >appsettings.Latin.json
before=$(sha256sum ./*)
cd ..
survives "malformed files next to an honest one"
run "$smtplint" --fix --unsafe
check "... of which --fix fixes the honest one" grep -q StartTls honest/appsettings.json
check "... and touches no other" test "$(cd files && sha256sum ./*)" = "$before"

enter services
cat >docker-compose.yml <<'YAML'
services:
  shop:
    image: mcr.microsoft.com/dotnet/aspnet:10.0
    environment:
      Smtp__Host: smtp.contoso.com
      Smtp__Port: "587"
      Smtp__SecureSocketOptions: None
  stock:
    image: mcr.microsoft.com/dotnet/aspnet:10.0
    environment:
      Smtp__Host: smtp.contoso.com
      Smtp__Port: "587"
      Smtp__SecureSocketOptions: None
YAML
run "$smtplint" --fix
run "$smtplint" --quiet
check "two services with the same keys are fixed in one run" exits 0

# Runs that are killed while they write. Each has 300 files to change, so that some are open at any time.
for signal in INT TERM KILL; do
    enter "killed-$signal"
    for folder in $(seq 300); do mkdir "$folder" && echo "${bad/contoso/contoso$folder}" >"$folder/appsettings.json"; done
    "$smtplint" --fix --no-progress >"$log" 2>&1 &
    process=$!
    for ((i = 0; i < 1200; i++)); do
        ! grep -rqs --include=appsettings.json StartTls . || break
        kill -0 $process 2>/dev/null || break
        sleep 0.05
    done
    kill -s $signal $process 2>/dev/null || true
    code=0
    wait $process 2>/dev/null || code=$?
    broken=$(find . -name appsettings.json -exec python3 -c 'import json, sys
for file in sys.argv[1:]:
    try: json.load(open(file))
    except ValueError: print(file)' {} + | wc -l)
    check "a run that SIG$signal ends: no file is half written" test "$broken" = 0
    left() { find . -type f ! -name appsettings.json; }
    [[ $signal == KILL ]] || check "... and nothing is left" test -z "$(left)"
    readable=$(find . -type f ! -name appsettings.json -perm /044)
    check "... and others can read no temporary file" test -z "$readable"
done

# --- What is reported, and what not --------------------------------------------------------------------------------------

enter names
mkdir $'line\nbreak' $'\xff\xfe' $'esc\e[2Jape' $'::error::x' $'a\n::error title=x::y' '##vso[task.complete result=Succeeded;]' '##[error]x' $'a\r::warning::z'
for folder in */; do [[ $folder == honest/ ]] || echo "$bad" >"${folder}appsettings.json"; done
echo "$bad" >$'appsettings.\nb.json'
echo "$bad" >$'appsettings.\xff.json'
commands() { # nothing that a terminal or a build server would obey
    ! grep -aPq '[\x00-\x08\x0b-\x1f\x7f]|##vso\[|##\[' "$log" && { [[ $1 == github ]] || ! grep -aEq '^[[:blank:]]*::' "$log"; }
}
for format in text json sarif github gitlab junit; do
    run "$smtplint" --format $format --color never
    check "hostile names, $format: reported" says 'honest/appsettings.json'
    check "... and nothing that a terminal or a build server obeys" commands $format
    [[ $format != json && $format != sarif && $format != text ]] || check "... and what is passed over is reported" says 'line|not UTF-8|UTF-8'
done
for command in --quiet --diff effective 'effective --format json' 'effective --format mermaid' 'merge .'; do
    # shellcheck disable=SC2086
    run "$smtplint" $command
    check "hostile names, $command" commands "$command"
done
run "$smtplint" --quiet
check "a name that is not UTF-8 is reported, and makes the code 3" exits 3

enter merge-loops
ln -s . a && ln -s . b && ln -s . c && ln -s .. d && ln -s / e
"$smtplint" --format sarif --output good.sarif >/dev/null 2>&1 <&9 || true
printf '{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "\\ud800" } }, "results": [ { "message": { "text": "\\udfff" }, "ruleId": "\\ud800" } ] } ] }' >surrogate.sarif
printf '{ "version": "2.1.0", "runs": [' >cut.sarif
printf '[' | head -c 1 >bracket.sarif
python3 -c "print('[' * 200000)" >deep.sarif
run "$smtplint" merge .
check "merge follows no links, and one bad log costs one line" says 'SMTP1003|1003'
check "... reported" exits 0 1 3

enter excluded
git init -q .
mkdir local && echo "$bad" >local/appsettings.json && echo local/ >.git/info/exclude
run "$smtplint" --quiet
check "what .git/info/exclude names is left out, as git does" silent 'local/appsettings.json'
check "... and nothing else" reports_the_honest_file

if [[ $(id -u) -eq 0 ]]; then
    enter foreign-owner
    git init -q .
    echo '{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls", "UserName": "a", "Password": "correct-horse" } }' >appsettings.Development.json
    git add . && chown -R 12345 .
    run "$smtplint"
    check "a repository of somebody else: its passwords count as tracked" says 'appsettings.Development.json.*SMTP2002'
    check "... git's refusal is reported" says 'git'
    check "... and nothing is worked around" test -z "$(git config --global --get-all safe.directory || true)"
fi

# --- All -------------------------------------------------------------------------------------------------------------

code=0
printf '%s' "$hung" >"$log"
check "of $runs runs, each ends by itself" test -z "$hung"
printf '%s' "$crashed" >"$log"
check "... and none by a crash" test -z "$crashed"
printf '%s' "$changed" >"$log"
check "... and none changed anything outside" test -z "$changed"
cat "$work/was-run" >"$log" 2>/dev/null || true
check "... and none ran a program of a checkout" test ! -e "$work/was-run"

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
