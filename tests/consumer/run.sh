#!/usr/bin/env bash
# Uses the package as its users do: packs it, installs it into projects outside this repository, and builds, repairs and
# configures them; then builds the samples. Each check is counted; the last line is "N passed, N failed".
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-consumer.XXXXXX")
trap 'rm -rf "$work"' EXIT

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1 # nothing shall outlive this script with its output open
unset SmtpLintAnalysisMode       # MSBuild would take it for the property

# shellcheck source=checks.sh
source "$here/checks.sh"

# --- The package, in a feed of its own -------------------------------------------------------------------------------

# A version of its own for every run: NuGet would serve a version that it has seen from its cache.
version=0.0.1-consumer.$(date -u +%Y%m%d%H%M%S).$$
export SmtpConfigAnalyzersVersion=$version # which some of the projects name
mkdir "$work/feed" "$work/packages"
check "the package packs" run dotnet pack "$repository/src/SmtpConfigAnalyzers.Package" -o "$work/feed" -p:PackageVersion="$version"
check "... without a warning" silent 'warning'

# --- C# --------------------------------------------------------------------------------------------------------------

project CSharp
strict=(dotnet build -warnaserror --no-incremental)

check "C#: the package installs" run dotnet add package SmtpConfigAnalyzers --version "$version"
check "C#: ... as a development dependency" grep -q '<PrivateAssets>all</PrivateAssets>' Consumer.csproj

check "C#: warnings as errors fail the build" fails "${strict[@]}"
check "C#: ... with SMTP1003 where it belongs, and nothing else" reports_what_is_expected .
check "C#: ... and the analyzers load and do not crash" silent 'CS8032|CS9057|CS8785|AD0001'

check "C#: a plain build warns and succeeds" run dotnet build --no-incremental
check "C#: ... at the same places" reports_what_is_expected .
check "C#: nothing of the package is shipped" bash -c '! grep -rqi smtpconfiganalyzers bin --include=*.deps.json && [[ -z $(find bin -iname "smtpconfiganalyzers*") ]]'

check "C#: in a test project nothing fails" run "${strict[@]}" -p:IsTestProject=true

check "Audit: the build passes with warnings as errors" run "${strict[@]}" -p:SmtpLintAnalysisMode=audit -p:ErrorLog=audit.sarif%2Cversion=2.1
check "Audit: ... and the log has the findings as notes" bash -c 'tr -d " \n" <audit.sarif | grep -q "\"ruleId\":\"SMTP1003\",\"ruleIndex\":[0-9]*,\"level\":\"note\""'
printf '[*.cs]\ndotnet_diagnostic.SMTP1003.severity = error\n' >.editorconfig
check "Audit: a severity in .editorconfig wins" fails dotnet build --no-incremental -p:SmtpLintAnalysisMode=Audit
check "Audit: ... as an error" says 'error SMTP1003'
rm .editorconfig
printf 'is_global = true\ndotnet_diagnostic.SMTP1003.severity = error\n' >.globalconfig
check "Audit: a severity in .globalconfig wins" fails dotnet build --no-incremental -p:SmtpLintAnalysisMode=Audit
check "Audit: ... as an error, without a conflict" bash -c "grep -q 'error SMTP1003' '$log' && ! grep -q MultipleGlobalAnalyzerKeys '$log'"
rm .globalconfig

check "None: the build passes with warnings as errors" run "${strict[@]}" -p:SmtpLintAnalysisMode=None
check "an unknown mode builds" run dotnet build --no-incremental -p:SmtpLintAnalysisMode=Loud
check "... and is reported" says 'warning SMTPLINT001: .*Default, Audit, Strict, None'

printf '[*.cs]\ndotnet_analyzer_diagnostic.category-SmtpTransport.severity = error\n' >.editorconfig
check "a category's severity fails a plain build" fails dotnet build --no-incremental
check "... with its findings as errors" says 'error SMTP1003'
rm .editorconfig

cp Program.cs "$work/before.cs"
check "C#: dotnet format runs" run dotnet format analyzers --diagnostics SMTP1003
cat "$log"
diff -u --label before --label after "$work/before.cs" Program.cs || true
check "C#: ... and sets EnableSsl = true" grep -q 'EnableSsl = true' Program.cs
check "C#: ... and SecureSocketOptions.StartTls" grep -q '587, SecureSocketOptions.StartTls' Program.cs
check "C#: then the build passes with warnings as errors" run "${strict[@]}"

# --- Visual Basic ----------------------------------------------------------------------------------------------------

project VisualBasic
check "VB: the package installs" run dotnet add package SmtpConfigAnalyzers --version "$version"
check "VB: warnings as errors fail the build" fails "${strict[@]}"
check "VB: ... with SMTP1003 where it belongs, and nothing else" reports_what_is_expected .
check "VB: ... and the analyzers load and do not crash" silent 'BC42376|BC42377|BC42378|BC42506|AD0001'
check "VB: Audit passes with warnings as errors" run "${strict[@]}" -p:SmtpLintAnalysisMode=Audit

# --- Settings files --------------------------------------------------------------------------------------------------

project Web
contents() { (cd "$1" && find . -type f ! -name '*.dll' ! -name '*.pdb' ! -name Shop -exec md5sum {} + | sort -k2; find . -type f | sort); }
check "Files: a web project publishes without the package" run dotnet publish -o "$work/without"
check "Files: the package installs" run dotnet add package SmtpConfigAnalyzers --version "$version"
check "Files: a build warns and succeeds" run dotnet build --no-incremental -p:ErrorLog=files.sarif%2Cversion=2.1
check "Files: ... in the lines of appsettings.json and Web.config" reports_what_is_expected .
check "Files: ... and in columns" says 'appsettings.json\(6,29\): warning SMTP1003'
check "Files: ... and in the log" bash -c 'tr -d " \n" <files.sarif | grep -q "appsettings.json\"},\"region\":{\"startLine\":6,\"startColumn\":29"'
check "Files: what is published stays as it was" run dotnet publish -o "$work/with"
check "Files: ... file by file" diff <(contents "$work/without") <(contents "$work/with")
sed -i 's/"None"/"StartTls"/' appsettings.json
check "Files: a changed appsettings.json alone is judged again" run dotnet build
check "Files: ... and its finding is gone" silent 'SMTP1003'
check "Files: warnings as errors fail the build" fails "${strict[@]}"
check "Files: ... for what is left" says 'Web.config\(4,[0-9]+\): error SMTP1009'
check "Files: opted out, the build passes" run "${strict[@]}" -p:SmtpLintScanFiles=false
check "Files: with the file excluded, too" run "${strict[@]}" -p:SmtpLintExclude=Web.config
printf '{ "version": 1, "findings": [ { "rule": "SMTP1009", "file": "Web.config", "fingerprint": "configuration:appSettings:SmtpPort", "owner": "shop", "reason": "moves in May", "expires": "2026-05-31" } ] }\n' >smtplint.baseline.json
check "Files: a baseline lets the build pass" run "${strict[@]}" -p:SmtpLintToday=2026-05-31
check "Files: ... until its entry expires" fails "${strict[@]}" -p:SmtpLintToday=2026-06-01
check "Files: ... which is reported next to the finding" bash -c "grep -q 'error SMTPLINT002' '$log' && grep -q 'error SMTP1009' '$log'"
rm appsettings.json Web.config smtplint.baseline.json
check "Files: without files the build passes" run "${strict[@]}"

# --- Razor -----------------------------------------------------------------------------------------------------------

project Razor
check "Razor: the package installs" run dotnet add package SmtpConfigAnalyzers --version "$version"
check "Razor: a build warns and succeeds" run dotnet build --no-incremental -p:ErrorLog=razor.sarif%2Cversion=2.1
check "Razor: ... at the user's lines, and at no generated one" reports_what_is_expected .
check "Razor: ... and the log names the file" bash -c 'tr -d " \n" <razor.sarif | grep -q "Mail.razor\"},\"region\":{\"startLine\":10"'
check "Razor: ... and the analyzers load and do not crash" silent 'CS8032|CS9057|CS8785|AD0001'
printf '{ "version": 1, "findings": [ { "rule": "SMTP1003", "file": "Mail.razor", "fingerprint": "M:Shop.Mail.Send(System.Net.Mail.MailMessage)", "owner": "shop", "reason": "moves in May", "expires": "2099-05-31" } ] }\n' >smtplint.baseline.json
check "Razor: a baseline knows them by the user's file" run dotnet build --no-incremental
check "Razor: ... and silences them" silent 'Mail.razor'
rm smtplint.baseline.json
check "Razor: warnings as errors fail the build" fails "${strict[@]}"
check "Razor: Audit passes" run "${strict[@]}" -p:SmtpLintAnalysisMode=Audit

# --- Code and settings together --------------------------------------------------------------------------------------

project Joined
# related FILE: "SMTP1005 Program.cs appsettings.json:4" for each finding of the log: rule, file, and what it relates to elsewhere.
related() { python3 -c 'import json, os, sys
for r in json.load(open(sys.argv[1]))["runs"][0]["results"]:
    places = [p["physicalLocation"] for p in r["locations"] + r.get("relatedLocations", [])]
    names = [(os.path.basename(p["artifactLocation"]["uri"]), p["region"]["startLine"]) for p in places]
    if r["ruleId"].startswith("SMTP"): print(r["ruleId"], names[0][0], *sorted("%s:%d" % n for n in names[1:] if n[0] != names[0][0]))' "$1"; }
check "Joined: the package installs" run dotnet add package SmtpConfigAnalyzers --version "$version"
check "Joined: a build warns and succeeds" run dotnet build --no-incremental -p:ErrorLog=joined.sarif%2Cversion=2.1
check "Joined: ... at the calls that the files do not suit" reports_what_is_expected .
check "Joined: ... and names the line of the file" says "SMTP1002: .*Port 465 from [A-Za-z:]*, appsettings.Production.json line 3\."
check "Joined: ... which the log relates to" same "$(printf '%s\n' 'SMTP1002 Program.cs appsettings.Production.json:3' 'SMTP1004 Program.cs appsettings.json:8' 'SMTP1005 Program.cs appsettings.json:4')" "$(related joined.sarif | sort)"
check "Joined: dotnet format runs" run dotnet format analyzers
check "Joined: ... and fixes the file whose port the client cannot use" same "$(sed '4s/465/587/' "$here/Joined/appsettings.json")" "$(cat appsettings.json)"
check "Joined: ... the mode that the provider's port needs" grep -q '"Alerts:Port"), SecureSocketOptions.StartTls)' Program.cs
check "Joined: ... the mode that differs by environment" grep -q 'port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls' Program.cs
check "Joined: ... and no other file" diff "$here/Joined/appsettings.Production.json" appsettings.Production.json
check "Joined: then the build passes with warnings as errors" run "${strict[@]}"

# --- A library with the settings of its host -------------------------------------------------------------------------

project Hosted
cd Mail
check "Hosted: the package installs" run dotnet add package SmtpConfigAnalyzers --version "$version"
check "Hosted: a library's build succeeds" run dotnet build --no-incremental
check "Hosted: ... and judges it with its host's settings" reports_what_is_expected .
check "Hosted: ... of which it names the line" says 'SMTP1005: .*Port 465 from Smtp:Port, appsettings.json line 4\.'
check "Hosted: ... and reports nothing in the host's own file" silent 'appsettings.json\('
sed -i 's/465/587/' ../Web/appsettings.json
check "Hosted: with a port that fits the build passes with warnings as errors" run "${strict[@]}"

# shellcheck source=format.sh
source "$here/format.sh"

# shellcheck source=migration.sh
source "$here/migration.sh"

# shellcheck source=projects.sh
source "$here/projects.sh"

# --- The samples -----------------------------------------------------------------------------------------------------

cd "$repository"
check "RiskyMailer builds" run dotnet build samples/RiskyMailer --no-incremental -p:ErrorLog="$work/risky.sarif%2Cversion=2.1"
check "... and shows each finding that its comments announce" answers_what_is_announced samples/RiskyMailer
check "... and its log has the notes" diff <(noted samples/RiskyMailer) <(notes "$work/risky.sarif")
check "SafeMailer builds with warnings as errors" run dotnet build samples/SafeMailer --no-incremental -warnaserror -p:ErrorLog="$work/safe.sarif%2Cversion=2.1"
check "... and has no finding, not even a note" bash -c "[[ -s '$work/safe.sarif' ]] && ! grep -q '\"ruleId\": \"SMTP' '$work/safe.sarif'"

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
