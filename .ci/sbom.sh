#!/usr/bin/env bash
# sbom.sh FOLDER VERSION: writes what the tool and the package are built with into FOLDER, as CycloneDX, and hashes of all its packages.
set -euo pipefail

folder=$(cd "$1" && pwd)
version=$2
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d "${TMPDIR:-/tmp}/smtplint-sbom.XXXXXX")
trap 'rm -rf "$work"' EXIT

dotnet tool install CycloneDX --version 6.3.1 --tool-path "$work" >"$work/log.txt" 2>&1 || { cat "$work/log.txt" >&2; exit 1; }
for project in SmtpLint:SmtpConfigAnalyzers.Tool SmtpConfigAnalyzers.Package:SmtpConfigAnalyzers; do
    name=${project#*:}
    "$work/dotnet-CycloneDX" "src/${project%:*}/${project%:*}.csproj" --output "$folder" --filename "$name.$version.cdx.json" \
        --output-format Json --set-name "$name" --set-version "$version" --set-type Application --disable-package-restore
done
(cd "$folder" && sha256sum -- *.nupkg *.tar.gz *.cdx.json >SHA256SUMS)
