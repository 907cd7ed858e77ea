# The ways in which a project can come to have the package, each in a folder and a package cache of its own; for run.sh.

no_trouble='CS8032|CS8785|CS9057|CS2001|AD0001'
# framework NAME: keeps of the kept output what the build for that target framework says.
framework() { grep -F "::TargetFramework=$1]" "$log" >"$work/framework.txt" || true; }
# modern FOLDER: what is expected, and what is expected of frameworks that read no mailSettings.
modern() { (cd "$1" && grep -EHno '(expect|modern) SMTP[0-9]{4}' ./*.cs) | sed -E 's|^\./([^:]+:[0-9]+):[a-z]+ |\1 |' | sort -u; }
source_only() { grep -E '^[A-Za-z]+\.cs:' || true; }
# with_log FILE COMMAND...: runs a check over another output.
with_log() {
    local log=$1
    shift
    "$@"
}

# --- Several target frameworks ---------------------------------------------------------------------------------------

project MultiTarget
check "Frameworks: the package installs" run dotnet add package SmtpConfigAnalyzers --version "$version"
check "Frameworks: net10.0, net8.0, netstandard2.0 and net472 build" run dotnet build --no-incremental
check "Frameworks: ... and the analyzers load and do not crash" silent "$no_trouble"
for name in net10.0 net8.0 netstandard2.0 net472; do
    framework "$name"
    expected_here=$([[ $name == net1* || $name == net8* ]] && modern . || expected . | source_only)
    check "Frameworks: ... the code's findings in $name" same "$expected_here" "$(with_log "$work/framework.txt" reported | source_only)"
done
check "Frameworks: ... a settings file's finding once" test 1 = "$(grep -o '^[^ ]*appsettings.json([0-9,]*): warning SMTP1003.*' "$log" | sort -u | wc -l)"
framework net10.0
check "Frameworks: ... by the first of them" grep -q 'appsettings.json.*SMTP1003' "$work/framework.txt"

# --- Central package management --------------------------------------------------------------------------------------

project Central
check "Central: a GlobalPackageReference reports what is expected" run dotnet build --no-incremental
check "Central: ... in code and settings files, and nothing else" reports_what_is_expected .
check "Central: ... and the analyzers load and do not crash" silent "$no_trouble|NU1[0-9]{3}"
export InstallFor='this project'
check "Central: so does a PackageVersion with a PackageReference" run dotnet build --no-incremental
check "Central: ... in code and settings files, and nothing else" reports_what_is_expected .
unset InstallFor

# --- A chain of projects ---------------------------------------------------------------------------------------------

project Chain
check "Chain: two projects build, of which the lower one has the package" run dotnet build App --no-incremental
check "Chain: ... and both are judged" same "$({ expected App && expected Library; } | sort)" "$(reported)"
check "Chain: ... and the analyzers load and do not crash" silent "$no_trouble"
check "Chain: with PrivateAssets=all" run dotnet build App --no-incremental -p:Keep=true
check "Chain: ... only the lower one is" same "$(expected Library)" "$(reported)"

# --- Directory.Build.props, and the strict mode ----------------------------------------------------------------------

project BuildProps
check "Strict: a reference in Directory.Build.props fails a plain build" fails dotnet build --no-incremental
check "Strict: ... in code and settings files, and nothing else" reports_what_is_expected .
check "Strict: ... for a warning, which is an error" says 'Mailer.cs.*error SMTP1003'
check "Strict: ... also in a settings file" says 'appsettings.json.*error SMTP1003'
check "Strict: ... and not for a suggestion, which is a warning" says 'Mailer.cs.*warning SMTP1008'
check "Strict: ... and the analyzers load and do not crash" silent "$no_trouble"

# What an editor's "Configure severity" writes; SMTP1007 reports the same cause where SMTP1003 is off.
printf '[*]\ndotnet_diagnostic.SMTP1003.severity = none\ndotnet_diagnostic.SMTP1007.severity = none\n' >.editorconfig
check "Strict: dotnet_diagnostic in .editorconfig" fails dotnet build --no-incremental
check "Strict: ... wins in code" silent 'Mailer.cs.*(SMTP1003|SMTP1007)'
check "Strict: ... and has no effect on settings files" says 'appsettings.json.*error SMTP1003'
printf '[*.json]\nsmtplint.SMTP1003.severity = none\nsmtplint.SMTP1007.severity = none\n' >>.editorconfig
check "Strict: smtplint in .editorconfig" run dotnet build --no-incremental
check "Strict: ... has one" silent 'SMTP1003|SMTP1007'
rm .editorconfig
printf 'is_global = true\ndotnet_diagnostic.SMTP1003.severity = none\ndotnet_diagnostic.SMTP1007.severity = suggestion\n' >.globalconfig
check "Strict: a .globalconfig wins in code and settings files" run dotnet build --no-incremental
check "Strict: ... of what it names only" bash -c "grep -q 'warning SMTP1008' '$log' && ! grep -Eq 'SMTP1003|SMTP1007' '$log'"
rm .globalconfig
