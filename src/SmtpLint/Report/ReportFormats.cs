namespace SmtpLint.Report;

/// <summary>The reports for programs, by the name that <c>--format</c> knows.</summary>
internal static class ReportFormats
{
    /// <summary>The formats in the order of their names, which are in lower case.</summary>
    public static IReadOnlyDictionary<string, IReport> ByName { get; } = new Dictionary<string, IReport>(StringComparer.Ordinal)
    {
        ["github"] = new GitHubReport(),
        ["gitlab"] = new GitLabReport(),
        ["json"] = new JsonReport(),
        ["junit"] = new JUnitReport(),
        ["sarif"] = new SarifReport(),
    };
}
