#!/usr/bin/env bash
# Measures everything and writes the tables of docs/performance.md again.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
page=$(realpath "$here/../docs/performance.md")
dotnet build -c Release "$here/../src/SmtpLint" -v quiet
dotnet run -c Release --project "$here/SmtpConfigAnalyzers.Benchmarks" -- ratios "$page"
tables=$(mktemp -d)
trap 'rm -rf "$tables"' EXIT
"$here/smtplint/run.sh" "$tables"
for table in "$tables"/*.md; do
    name=$(basename "$table" .md)
    sed -i -e "/^<!-- $name:begin -->/,/^<!-- $name:end -->/{/^<!-- $name:begin -->/{p;r $table
};/^<!-- $name:end -->/p;d}" "$page"
done
