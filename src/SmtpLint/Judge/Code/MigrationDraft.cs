namespace SmtpLint.Judge.Code;

/// <summary>A file of a project with the clients that a migration changes in it.</summary>
/// <param name="File">The full path of the file.</param>
/// <param name="Project">The full path of the project file; <see langword="null"/> if there is none.</param>
/// <param name="NeedsPackage">Whether the project does not reference MailKit yet.</param>
/// <param name="Text">The file's text afterwards; <see langword="null"/> if nothing changes.</param>
/// <param name="Migrated">Number of clients that are migrated.</param>
/// <param name="Left">Those that are left.</param>
internal sealed record MigratedFile(
    string File, string? Project, bool NeedsPackage, string? Text, int Migrated, IReadOnlyList<LeftClient> Left);

/// <summary>A client that is left as it is.</summary>
/// <param name="File">The full path of the file that it is in.</param>
/// <param name="Line">Its line, from 1 on.</param>
/// <param name="Reason">The name of the reason.</param>
/// <param name="Text">The reason as a sentence.</param>
internal sealed record LeftClient(string File, int Line, string Reason, string Text);

/// <summary>What becomes of the clients of System.Net.Mail in a checkout.</summary>
/// <param name="Files">The files with such clients, each once.</param>
internal sealed record MigrationDraft(IReadOnlyList<MigratedFile> Files)
{
    /// <summary>Nothing sends with System.Net.Mail.</summary>
    public static MigrationDraft Empty { get; } = new([]);

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
                : same.OrderBy(file => file.Migrated).Take(1).Select(file => file with { Text = null, Migrated = 0,
                    Left = [.. same.SelectMany(other => other.Left).DistinctBy(left => left.Line)] }))]);
}
