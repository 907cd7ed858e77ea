# Whether dotnet format takes a project from System.Net.Mail to MailKit: twelve clients of all kinds, of which three stay. For run.sh.

project Migration
check "Migration: the package installs" run dotnet add package SmtpConfigAnalyzers --version "$version"
check "Migration: the project builds" run dotnet build --no-incremental
check "Migration: ... and has twelve clients of System.Net.Mail" test 12 = "$(grep -Eo '[A-Za-z]+\.cs\([0-9]+,[0-9]+\): warning SMTP4002' "$log" | sort -u | wc -l)"
check "Migration: dotnet format runs" run dotnet format analyzers --no-restore --diagnostics SMTP4002
cat Local.cs Stored.cs
check "Migration: then the project builds" run dotnet build --no-incremental
check "Migration: ... with the three clients that stay" test 3 = "$(grep -Eo '[A-Za-z]+\.cs\([0-9]+,[0-9]+\): warning SMTP4002' "$log" | sort -u | wc -l)"
check "Migration: ... without a finding that was not there" silent 'SMTP(1002|1006|1010|4001|4005)'
check "Migration: TLS is never optional" bash -c '! grep -qE "SecureSocketOptions.(Auto|StartTlsWhenAvailable)" Local.cs Stored.cs'
check "Migration: comments stay" grep -q 'half a minute' Local.cs
