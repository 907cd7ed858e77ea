#!/usr/bin/env bash
# Half-typed programs for as long as it is told: every prefix of the samples, and mutations from another seed each time.
# Usage: tests/robustness.sh [MINUTES]
set -euo pipefail

export SMTPLINT_ROBUSTNESS_SECONDS=$((${1:-5} * 60)) SMTPLINT_ROBUSTNESS_SEED=${SMTPLINT_ROBUSTNESS_SEED:-$RANDOM}
exec dotnet test "$(dirname "${BASH_SOURCE[0]}")/SmtpConfigAnalyzers.Tests" \
    --filter "FullyQualifiedName~Robustness.HalfTypedTests" --logger "console;verbosity=detailed"
