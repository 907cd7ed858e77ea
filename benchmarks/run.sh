#!/usr/bin/env bash
# Measures everything and writes the tables of docs/performance.md again. Takes about three quarters of an hour.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
page=$(realpath "$here/../docs/performance.md")
dotnet build -c Release "$here/../src/SmtpLint" -v quiet
dotnet run -c Release --project "$here/SmtpConfigAnalyzers.Benchmarks" -- ratios "$page"
tables=$(mktemp)
trap 'rm -f "$tables"' EXIT
"$here/smtplint/run.sh" >"$tables"
sed -i -e "/^<!-- smtplint:begin -->/,/^<!-- smtplint:end -->/{/^<!-- smtplint:begin -->/{p;r $tables
};/^<!-- smtplint:end -->/p;d}" "$page"
