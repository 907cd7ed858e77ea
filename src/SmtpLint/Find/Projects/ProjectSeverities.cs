using SmtpConfigAnalyzers.Policy;

namespace SmtpLint.Find.Projects;

/// <summary>The severities that a project's properties set, as a build hands them to the compiler.</summary>
/// <param name="Ids">What they say of single ids.</param>
/// <param name="AreWarningsErrors">Whether warnings are errors.</param>
internal sealed record ProjectSeverities(IReadOnlyDictionary<string, BuildSeverity> Ids, bool AreWarningsErrors)
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Reads them.</summary>
    /// <param name="property">Gives a property's value; empty where it is not set.</param>
    public static ProjectSeverities Of(Func<string, string> property)
    {
        var ids = new Dictionary<string, BuildSeverity>(StringComparer.OrdinalIgnoreCase);
        Set("WarningsAsErrors", BuildSeverity.Error);
        Set("WarningsNotAsErrors", BuildSeverity.NotAnError);
        Set("NoWarn", BuildSeverity.Off); // wins over the others, as in the compiler
        return new(ids, property("TreatWarningsAsErrors").Equals("true", StringComparison.OrdinalIgnoreCase));

        void Set(string name, BuildSeverity severity)
        {
            foreach (var id in property(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            {
                ids[id] = severity;
            }
        }
    }
}
