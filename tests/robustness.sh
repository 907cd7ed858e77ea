#!/usr/bin/env bash
# Half-typed programs: every prefix of the samples, which takes a quarter of an hour, and mutations from another seed each
# time, for as long as it is asked to.
# Usage: tests/robustness.sh [MINUTES]
set -euo pipefail

export SMTPLINT_ROBUSTNESS_SECONDS=$((${1:-5} * 60)) SMTPLINT_ROBUSTNESS_SEED=${SMTPLINT_ROBUSTNESS_SEED:-$RANDOM}
exec dotnet test "$(dirname "${BASH_SOURCE[0]}")/SmtpConfigAnalyzers.Tests" \
    --filter "FullyQualifiedName~Robustness.HalfTypedTests" --show-live-output on
