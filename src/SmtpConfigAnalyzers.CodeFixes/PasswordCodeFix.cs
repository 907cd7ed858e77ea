using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Takes a password out of a program: wherever it is written, it is read at run time instead.</summary>
/// <inheritdoc cref="MailConnectionCodeFix" path="/remarks"/>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PasswordCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class PasswordCodeFix : CodeFixProvider
{
    private const string HardCodedPassword = "SMTP2001";

    private static readonly Phrase ReadAll = $"Read the passwords at run time";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HardCodedPassword);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document { Project.Solution: var solution })
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics.Where(IsOurs))
        {
            var variables = new PasswordVariables(solution);
            var titles = new HashSet<Phrase>(); // what can only be written in one form is offered once
            var tried = new Dictionary<bool, bool>(); // what is read from one place is alike, however it is written
            foreach (var source in PasswordSource.All)
            {
                if (await PasswordEdits.MakeAsync(solution, diagnostic, source, variables, context.CancellationToken)
                    .ConfigureAwait(false) is { } edits && titles.Add(edits.Title))
                {
                    var repaired = await PasswordEdits.ApplyAsync(solution, [edits], context.CancellationToken).ConfigureAwait(false);
                    if (!tried.TryGetValue(source.IsConfiguration, out var isBetter))
                    {
                        isBetter = await FixTrial.IsBetterNearbyAsync(solution, repaired, context.CancellationToken).ConfigureAwait(false);
                        tried.Add(source.IsConfiguration, isBetter);
                    }

                    if (isBetter)
                    {
                        context.RegisterCodeFix(
                            CodeAction.Create(edits.Title.Shown, _ => Task.FromResult(repaired), source.Key), diagnostic);
                    }
                }
            }
        }
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id == HardCodedPassword && FindingReport.IsOurs(diagnostic);

    /// <summary>
    /// All passwords of a scope in one edit: what one constant holds is reported once, and each account gets a variable of its own.
    /// </summary>
    private sealed class FixAll : FixAllProvider
    {
        public static readonly FixAll Instance = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
            [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var (solution, cancellation) = (fixAllContext.Solution, fixAllContext.CancellationToken);
            var variables = new PasswordVariables(solution);
            var all = new List<PasswordEdits>();
            foreach (var document in MailConnectionFixAll.DocumentsOf(fixAllContext))
            {
                foreach (var diagnostic in (await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)).Where(IsOurs)
                    .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
                {
                    // Where the chosen source cannot be read, the first that can be.
                    foreach (var source in PasswordSource.All.OrderByDescending(
                        source => source.Key == fixAllContext.CodeActionEquivalenceKey))
                    {
                        if (await PasswordEdits.MakeAsync(solution, diagnostic, source, variables, cancellation)
                            .ConfigureAwait(false) is { } edits)
                        {
                            all.Add(edits);
                            break;
                        }
                    }
                }
            }

            return await FixTrial.ApplyAllAsync(
                solution, all, async some =>
                await PasswordEdits.ApplyAsync(solution, some, cancellation).ConfigureAwait(false), cancellation)
                .ConfigureAwait(false) is { } changed
                ? CodeAction.Create(ReadAll.Shown, _ => Task.FromResult(changed), fixAllContext.CodeActionEquivalenceKey)
                : null;
        }
    }
}
