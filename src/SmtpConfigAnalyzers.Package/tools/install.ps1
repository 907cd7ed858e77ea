# NuGet in Visual Studio runs this for projects with a packages.config.
# Projects with PackageReference take the analyzers from the package by themselves.
param($installPath, $toolsPath, $package, $project)

$references = $project.Object.AnalyzerReferences
if ($null -eq $references) {
    # The project system cannot run analyzers, or takes them from the package itself.
    return
}

$folder = Join-Path (Split-Path -Path $toolsPath -Parent) 'analyzers/dotnet'
foreach ($analyzer in Get-ChildItem -Path $folder -Filter 'SmtpConfigAnalyzers*.dll') {
    $references.Add($analyzer.FullName)
}
