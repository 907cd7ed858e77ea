#!/usr/bin/env bash
# Fuzzes the readers of settings files for some minutes: with afl-fuzz and SharpFuzz where both are installed
# (Debian: afl++; "dotnet tool install -g SharpFuzz.CommandLine"), which follow the branches that an input takes; else with
# mutations that follow nothing. Usage: tests/fuzz/run.sh [MINUTES]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
minutes=${1:-1}
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-fuzz.XXXXXX")
trap 'rm -rf "$work"' EXIT
dotnet build "$here/SmtpConfigAnalyzers.Fuzz" -c Release -o "$work/bin" --nologo -v quiet
cd "$work"
if command -v afl-fuzz >/dev/null && command -v sharpfuzz >/dev/null; then
    sharpfuzz bin/SmtpConfigAnalyzers.Core.dll
    dotnet bin/SmtpConfigAnalyzers.Fuzz.dll corpus in
    AFL_SKIP_CPUFREQ=1 AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 \
        afl-fuzz -i in -o out -t 20000 -m none -V $((minutes * 60)) -- dotnet bin/SmtpConfigAnalyzers.Fuzz.dll >afl.txt 2>&1 || { tail -n 20 afl.txt; exit 1; }
    grep -E '^(run_time|execs_done|corpus_count|saved_crashes|saved_hangs|edges_found)' out/default/fuzzer_stats
    if compgen -G 'out/default/crashes/id*' >/dev/null; then
        cp -r out/default/crashes "$PWD.crashes"
        echo "Inputs that crash: $PWD.crashes; run them with \"repeat\"."
        exit 1
    fi
else
    dotnet bin/SmtpConfigAnalyzers.Fuzz.dll mutate $((minutes * 60)) "$RANDOM"
fi
