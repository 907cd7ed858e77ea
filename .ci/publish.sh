#!/usr/bin/env bash
# publish.sh FOLDER SOURCE: pushes the packages in FOLDER, the tool's native ones before the one that points at them.
# SOURCE is a feed or a folder; NUGET_API_KEY is the feed's key, which trusted publishing gives for one hour.
set -euo pipefail

folder=$1
source=$2
(cd "$folder" && sha256sum --check --quiet SHA256SUMS)
for package in "$folder"/SmtpConfigAnalyzers.Tool.*-*.nupkg "$folder"/SmtpConfigAnalyzers.Tool.any.*.nupkg "$folder"/*.nupkg; do
    [[ ! -e $package ]] || dotnet nuget push "$package" --source "$source" --skip-duplicate ${NUGET_API_KEY:+--api-key "$NUGET_API_KEY"}
done
