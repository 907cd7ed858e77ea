# Whether dotnet format makes the same of a file every time: which finding it hears of first differs from run to run. For run.sh.

project Format
check "Format: the package installs" run dotnet add package SmtpConfigAnalyzers --version "$version"
check "Format: the project is restored" run dotnet restore
cp Program.cs "$work/format.cs"
complete=0
for turn in 1 2 3 4 5 6 7 8 9 10; do
    cp "$work/format.cs" Program.cs
    # SMTP3004 is a suggestion.
    run timeout 120 dotnet format analyzers --no-restore --severity info || true
    if diff -u --label "as it should be" --label "run $turn" Program.fixed Program.cs; then
        complete=$((complete + 1))
    fi
done
check "Format: ten runs of dotnet format fix everything, each time ($complete of 10)" test "$complete" -eq 10
