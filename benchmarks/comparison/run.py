#!/usr/bin/env python3
"""Which analyzers tell risky mail code from safe.

    benchmarks/comparison/run.py [PAGE...]

Each file of samples/Comparison holds a risky method and a safe one that differ in what makes the risk. They are built once with each
analyzer, as its package comes. An analyzer finds a risk if it reports a rule in the risky method that it does not report
in the safe one, whatever the rule says. A rule that tells some pair apart and is reported in a safe method is a false alarm.

Prints the table; with pages, writes it between their lines <!-- comparison:begin --> and <!-- comparison:end -->.
The analyzers of this repository are those that were built last: dotnet build src/SmtpConfigAnalyzers.CodeFixes.
"""
import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MAILKIT = re.search(r'"MailKit" Version="([^"]+)"', (ROOT / "Directory.Packages.props").read_text())[1]
PACKAGES = {
    "Meziantou.Analyzer": "3.0.339",
    "Roslynator.Analyzers": "5.0.1",
    "SecurityCodeScan.VS2019": "5.6.7",
    "SonarAnalyzer.CSharp": "8.33.0.40503",  # the last one under the LGPL
}
OURS = "SmtpConfigAnalyzers"
SDK = ".NET SDK, all rules"


def project(analyzer):
    items = [f'<PackageReference Include="MailKit" Version="{MAILKIT}" />']
    properties = ["<EnableNETAnalyzers>false</EnableNETAnalyzers>"]
    if analyzer == SDK:
        properties = ["<AnalysisLevel>latest-all</AnalysisLevel>"]
    elif analyzer == OURS:
        built = ROOT / "src/SmtpConfigAnalyzers.CodeFixes/bin/Debug/netstandard2.0"
        items += [f'<Analyzer Include="{built}/{name}.dll" />' for name in (OURS + ".Core", OURS)]
    else:
        items += [f'<PackageReference Include="{analyzer}" Version="{PACKAGES[analyzer]}" PrivateAssets="all" />']
    return f"""<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <NoWarn>SYSLIB0014;SYSLIB0039;CS0618</NoWarn>
    <ErrorLog>log.sarif,version=2.1</ErrorLog>
    {''.join(properties)}
  </PropertyGroup>
  <ItemGroup>{''.join(items)}</ItemGroup>
</Project>
"""


# One build for all: each project with its own restore, and whatever an analyzer calls an error is a finding.
ALL = """<Project>
  <Target Name="Build">
    <MSBuild Projects="*/Pairs.csproj" Targets="Restore" Properties="IsRestoring=true" />
    <MSBuild Projects="*/Pairs.csproj" Targets="Build" ContinueOnError="true" />
  </Target>
</Project>
"""


def build(names, pairs):
    """The log of each analyzer."""
    with tempfile.TemporaryDirectory(prefix="comparison-") as folder:
        folder = pathlib.Path(folder)
        projects = [folder / str(index) for index in range(len(names))]
        for name, path in zip(names, projects):
            path.mkdir()
            (path / "Pairs.csproj").write_text(project(name))
            for pair in pairs:
                (path / pair.name).write_bytes(pair.read_bytes())
        everything = ALL.replace("*/Pairs.csproj", ";".join(f"{path.name}/Pairs.csproj" for path in projects))
        (folder / "all.proj").write_text(everything)
        done = subprocess.run(["dotnet", "build", "all.proj", "-v", "q"], cwd=folder, capture_output=True, text=True)
        logs = [path / "log.sarif" for path in projects]
        if "error CS" in done.stdout or not all(log.exists() for log in logs):
            sys.exit(f"The pairs do not build\n{done.stdout[-3000:]}")
        return {name: json.loads(log.read_text(encoding="utf-8-sig")) for name, log in zip(names, logs)}


def reported(log, pairs):
    """The rules in the risky and in the safe half of each pair."""
    found = collections.defaultdict(set)
    for result in log["runs"][0].get("results", []):
        if result.get("suppressions") or result["ruleId"].startswith("CS"):
            continue
        for location in result.get("locations", []):
            physical = location["physicalLocation"]
            name = pathlib.PurePosixPath(physical["artifactLocation"]["uri"]).name
            found[name].add((result["ruleId"], physical["region"]["startLine"]))
    halves = {}
    for pair in pairs:
        lines = pair.read_text().splitlines()
        risky, safe = (next(i for i, line in enumerate(lines, 1) if line.strip() == mark) for mark in ("// risky", "// safe"))
        halves[pair] = tuple(
            {rule for rule, line in found[pair.name] if (first <= line < last)}
            for first, last in ((risky, safe), (safe, len(lines) + 1)))
    return halves


def table(pairs):
    names = [SDK, *PACKAGES, OURS]
    results = {name: reported(log, pairs) for name, log in build(names, pairs).items()}
    telling = {name: set().union(*(risky - safe for risky, safe in halves.values())) for name, halves in results.items()}
    sdk = subprocess.run(["dotnet", "--version"], capture_output=True, text=True, cwd=HERE).stdout.strip()
    headings = [f"{SDK} {sdk}", *(f"{name} {version}" for name, version in PACKAGES.items()), OURS]
    rows = []
    for pair in pairs:
        title = pair.read_text().splitlines()[0].removeprefix("// ").removesuffix(".")
        cells = [", ".join(sorted(results[name][pair][0] - results[name][pair][1])) or "–" for name in names]
        rows.append([f"[{title}](../samples/Comparison/{pair.name})", *cells])
    finds = [sum(bool(risky - safe) for risky, safe in results[name].values()) for name in names]
    alarms = [sum(bool(safe & telling[name]) for _, safe in results[name].values()) for name in names]
    rows.append([f"**Found, of {len(pairs)} risky**", *(f"**{count}**" for count in finds)])
    rows.append([f"**False alarms, of {len(pairs)} safe**", *(f"**{count}**" for count in alarms)])
    lines = [f"| {datetime.date.today().isoformat()} | " + " | ".join(headings) + " |", "|---" * (len(names) + 1) + "|"]
    full = lines + ["| " + " | ".join(row) + " |" for row in rows]
    short = lines + ["| " + " | ".join(row) + " |" for row in rows[-2:]]
    return "\n".join(full), "\n".join(short)


def main():
    full, short = table(sorted((ROOT / "samples" / "Comparison").glob("*.cs")))
    print(full)
    for page in map(pathlib.Path, sys.argv[1:]):
        text = page.read_text(encoding="utf-8")
        begin, end = "<!-- comparison:begin -->", "<!-- comparison:end -->"
        head, rest = text.split(begin)
        content = short if page.name == "README.md" else full
        page.write_text(f"{head}{begin}\n{content}\n{end}{rest.split(end)[1]}", encoding="utf-8")


if __name__ == "__main__":
    main()
