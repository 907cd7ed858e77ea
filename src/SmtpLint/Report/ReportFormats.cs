namespace SmtpLint.Report;

/// <summary>The reports for programs, by the name that <c>--format</c> knows.</summary>
internal static class ReportFormats
{
    /// <summary>The formats; names are in lower case.</summary>
    public static IReadOnlyDictionary<string, IReport> ByName { get; } = new SortedDictionary<string, IReport>(StringComparer.Ordinal)
    {
        ["json"] = new JsonReport(),
        ["sarif"] = new SarifReport(),
        ["github"] = new GitHubReport(),
        ["gitlab"] = new GitLabReport(),
        ["junit"] = new JUnitReport(),
    };
}
