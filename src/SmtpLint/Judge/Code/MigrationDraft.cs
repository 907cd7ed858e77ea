using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.CodeFixes.Migration;

namespace SmtpLint.Judge.Code;

/// <summary>A file of a project with the clients that a migration changes in it.</summary>
/// <param name="File">The full path of the file.</param>
/// <param name="Project">The full path of the project file; <see langword="null"/> if there is none.</param>
/// <param name="NeedsPackage">Whether the project does not reference MailKit yet.</param>
/// <param name="Text">The file's text afterwards; <see langword="null"/> if nothing changes.</param>
/// <param name="Clients">The clients, in the order of the text.</param>
internal sealed record MigratedFile(string File, string? Project, bool NeedsPackage, string? Text, IReadOnlyList<FoundClient> Clients);

/// <summary>A client of System.Net.Mail, and what becomes of it.</summary>
/// <param name="File">The full path of the file that it is in.</param>
/// <param name="Line">Its line, from 1 on.</param>
/// <param name="Column">Its column, from 1 on.</param>
/// <param name="Refusal">Why it is left as it is; <see langword="null"/> if it is migrated.</param>
internal sealed record FoundClient(string File, int Line, int Column, ReasonText? Refusal);

/// <summary>A reason for which a client is left as it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The same as a sentence.</param>
internal sealed record ReasonText(string Name, string Text)
{
    /// <summary>What is said of a reason.</summary>
    public static ReasonText Of(RefusalReason reason) => new(reason.ToString(), new Refusal(reason, Location.None).Text);
}

/// <summary>What becomes of the clients of System.Net.Mail in a checkout.</summary>
/// <param name="Files">The files with such clients, each once.</param>
internal sealed record MigrationDraft(IReadOnlyList<MigratedFile> Files)
{
    /// <summary>Nothing sends with System.Net.Mail.</summary>
    public static MigrationDraft Empty { get; } = new([]);

    /// <summary>The version of MailKit that other projects have; two versions in one program could not be restored (NU1605).</summary>
    public Version? PackageVersion { get; init; }

    /// <summary>The projects whose code changes and that do not reference MailKit.</summary>
    public IEnumerable<string> NeedPackage =>
        Files.Where(file => file is { NeedsPackage: true, Text: not null }).Select(file => file.Project!).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Puts the projects together: one may be for several frameworks, and a file may be in several projects. Only what all of them come to
    /// is written.
    /// </summary>
    public static MigrationDraft Of(IEnumerable<MigratedFile> files) =>
        new([.. files.GroupBy(file => file.File, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal)
            .SelectMany(same => same.Select(file => file.Text).Distinct().Count() == 1
                ? same.DistinctBy(file => file.Project)
                : [same.First() with { Text = null, Clients = [.. same.SelectMany(file => file.Clients).GroupBy(Place).Select(Left)] }])]);

    private static (int Line, int Column) Place(FoundClient client) => (client.Line, client.Column);

    private static FoundClient Left(IEnumerable<FoundClient> same) =>
        same.FirstOrDefault(client => client.Refusal is not null)
        ?? same.First() with { Refusal = ReasonText.Of(RefusalReason.DoesNotFit) };
}
