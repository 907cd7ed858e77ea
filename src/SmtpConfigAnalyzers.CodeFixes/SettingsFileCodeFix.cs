using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Offers what fixes a connection in a settings file. Knows no syntax of either language, so it serves both.</summary>
/// <inheritdoc cref="MailConnectionCodeFix" path="/remarks"/>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    LanguageNames.VisualBasic,
    Name = nameof(SettingsFileCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class SettingsFileCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.CreateRange(RuleCatalog.Connections.Select(rule => rule.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => SettingsFileFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (context.TextDocument is not AdditionalDocument
            || await SettingsFileEdits.ReadAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } settings)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var remedies = SettingsFileEdits.FindingOf(diagnostic, settings)?.Remedies ?? [];
            for (var index = 0; index < remedies.Count; index++)
            {
                if (await SettingsFileEdits.ApplyAsync(project, remedies[index].Edits, context.CancellationToken)
                    .ConfigureAwait(false) is { } repaired)
                {
                    await FixTrial.OfferAsync(context, diagnostic, remedies[index].Title, repaired.Solution, KeyOf(index))
                        .ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>The choice that Fix All repeats: a finding's best remedy, or the next; titles name keys and ports.</summary>
    internal static string KeyOf(int index) => $"SettingsRemedy{index}";
}
