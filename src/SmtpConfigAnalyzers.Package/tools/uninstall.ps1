# NuGet in Visual Studio runs this for projects with a packages.config; it undoes install.ps1.
param($installPath, $toolsPath, $package, $project)

$references = $project.Object.AnalyzerReferences
if ($null -eq $references) {
    return
}

$folder = Join-Path (Split-Path -Path $toolsPath -Parent) 'analyzers/dotnet'
foreach ($analyzer in Get-ChildItem -Path $folder -Filter 'SmtpConfigAnalyzers*.dll') {
    try {
        $references.Remove($analyzer.FullName)
    }
    catch {
        # It was removed by hand before.
    }
}
