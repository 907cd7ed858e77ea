using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.CodeFixes.Migration;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Find.Projects;
using SmtpLint.Find.Walking;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Migrates the clients of a project that is compiled loosely, with MailKit among its references. What the compiler says of what is not
/// bundled is the same before and after; anything new counts.
/// </summary>
/// <param name="analysis">Compiles the project.</param>
/// <param name="exists">Whether a file is there.</param>
internal sealed class ProjectMigration(ProjectAnalysis analysis, Func<string, bool> exists)
{
    private const string MailKit = "MailKit";

    private static readonly PackageReference NotThereYet = new(null, "", default);

    // MailKit's package has it since version 4.
    private static readonly Version FirstFramework = new(4, 6, 2);
    private static readonly Version FirstStandard = new(2, 0);

    // Some of 4.0 have no cast in .NET Standard.
    private static readonly Version FirstVersion = new(4, 1);

    /// <summary>The newest version of MailKit that projects have, if it can convert messages on all frameworks.</summary>
    public static Version? VersionIn(IEnumerable<CSharpProject> projects) => projects
        .Select(project => project.Packages.GetValueOrDefault(MailKit)?.Version).Where(version => version >= FirstVersion).Max();

    /// <summary>Migrates what can be.</summary>
    /// <param name="unit">The project, with those that it references.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<MigratedFile> Migrate(CodeUnit unit, CancellationToken cancellation)
    {
        var project = unit.Project;
        var hasMailKit = project.Packages.ContainsKey(MailKit);
        var with = hasMailKit
            ? unit
            : unit with { Project = project with { Packages = project.Packages.Append(new(MailKit, NotThereYet)).ToDictionary() } };
        var (compilation, options) = analysis.Compile(with, cancellation);
        var migration = MailKitMigration.Of(compilation, options);
        var own = project.Sources.ToHashSet(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees.Where(tree => own.Contains(tree.FilePath)))
        {
            if (tree.GetText(cancellation).ToString().Contains("SmtpClient", StringComparison.Ordinal)
                && migration.In(tree, cancellation) is { Count: > 0 } clients)
            {
                yield return Migrate(tree, clients);
            }
        }

        MigratedFile Migrate(SyntaxTree tree, IReadOnlyList<MailClient> clients)
        {
            var forAll = RefusalOf(project, tree.FilePath, hasMailKit);
            List<MailClient> possible = forAll is null ? [.. clients.Where(client => client.Refusal is null)] : [];
            var kept = Fits(possible) ? possible : [];
            foreach (var client in possible.Except(kept).ToList())
            {
                if (Fits([.. kept, client]))
                {
                    kept.Add(client);
                }
            }

            return new(
                tree.FilePath, project.File, !hasMailKit, kept.Count == 0 ? null : migration.Apply(tree, kept, cancellation).ToString(),
                [.. clients.Select(client => Found(
                    client, kept.Contains(client) ? null : client.Refusal?.Reason ?? forAll ?? RefusalReason.DoesNotFit))]);

            bool Fits(IReadOnlyList<MailClient> some)
            {
                if (some.Count == 0)
                {
                    return true;
                }

                var after = tree.WithChangedText(migration.Apply(tree, some, cancellation));
                var known = Said(compilation.GetSemanticModel(tree));
                return Said(compilation.ReplaceSyntaxTree(tree, after).GetSemanticModel(after)).All(known.Remove);
            }

            List<string> Said(SemanticModel model) =>
                [.. model.GetDiagnostics(cancellationToken: cancellation).Where(said => said.Severity >= DiagnosticSeverity.Warning)
                    .Select(said => said.Id)];
        }
    }

    private RefusalReason? RefusalOf(CSharpProject project, string file, bool hasMailKit) =>
        SourceFileNames.IsRazor(file) ? RefusalReason.Razor
        : hasMailKit ? null
        : project.File is null ? RefusalReason.NoProject
        : exists(Path.Combine(project.Folder, "packages.config")) ? RefusalReason.PackagesConfig
        : project.Framework.Family switch
        {
            FrameworkFamily.NetFramework => project.Framework.Version < FirstFramework,
            FrameworkFamily.Unknown => project.Framework.Version < FirstStandard,
            _ => project.Framework.Version.Major < 2,
        }
        ? RefusalReason.OldFramework
        : null;

    private static FoundClient Found(MailClient client, RefusalReason? reason)
    {
        var at = client.Place.GetLineSpan();
        var (line, column) = (at.StartLinePosition.Line + 1, at.StartLinePosition.Character + 1);
        return new(at.Path, line, column, reason is { } known ? ReasonText.Of(known) : null);
    }
}
