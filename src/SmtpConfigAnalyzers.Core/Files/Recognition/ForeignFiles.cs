using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>
/// Distinguishes the settings of programs that do not run on .NET. What they say of TLS means something else there, and is not
/// judged; a password that is in them can be read all the same.
/// </summary>
internal static class ForeignFiles
{
    private static readonly Regex Ini = new(
        @"(^|[/\\])(php|grafana|tox|pytest|uwsgi|alembic|supervisord|desktop)\.ini$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly ConditionalWeakTable<SettingsDocument, object> Kinds = new(); // each group of a file asks

    /// <summary>Whether a file belongs to such a program, as far as can be seen.</summary>
    /// <param name="document">The file.</param>
    /// <param name="project">What is known of the project that it lies in.</param>
    public static bool Include(SettingsDocument document, ProjectFacts project) => document.Format switch
    {
        SettingsFormat.Env => (ProgramKind)Kinds.GetValue(document, static file => ProgramVariables.KindOf(
            file.Scalars.Select(scalar => file.Text.Substring(scalar.KeyRange.Start, scalar.KeyRange.Length)))) == ProgramKind.Other,
        SettingsFormat.Ini => !project.IsKnown || Ini.IsMatch(document.File), // few programs on .NET read INI
        _ => false,
    };
}
