using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>A fix is tried before it is offered: the program is judged again with it, for all that reads what it changes.</summary>
internal static class FixTrial
{
    // It is about the reference, which no fix changes, and is said once, at whichever connection is the first with STARTTLS: with an old
    // MailKit, no fix could require it.
    private const string OldMailKit = "SMTP4003";

    // several fixes of one finding are tried on one program
    private static readonly ConditionalWeakTable<Project, IReadOnlyList<Diagnostic>> Judged = new();

    /// <summary>Offers a fix if it holds.</summary>
    /// <param name="context">Takes the offer.</param>
    /// <param name="diagnostic">What is fixed.</param>
    /// <param name="title">What happens.</param>
    /// <param name="repaired">The program with the fix.</param>
    /// <param name="choice">The choice that Fix All repeats.</param>
    /// <returns>Whether it is offered.</returns>
    public static async Task<bool> OfferAsync(CodeFixContext context, Diagnostic diagnostic, string title, Solution repaired, string choice)
    {
        var isBetter = await IsBetterAsync(context.TextDocument.Project.Solution, repaired, context.CancellationToken).ConfigureAwait(false);
        if (isBetter)
        {
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(repaired), choice), diagnostic);
        }

        return isBetter;
    }

    /// <summary>Whether a change takes findings away, and brings none and nothing that the compiler says.</summary>
    /// <param name="before">The program, with the finding that the change is made for.</param>
    /// <param name="after">The program with the change.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<bool> IsBetterAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            // What is left unused, for one, shows that the value was not meant to be written here.
            if (!await CompilerTrial.IsAsBeforeAsync(before, after, project.GetChangedDocuments(), cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        var left = new Dictionary<ProjectId, IReadOnlyList<Diagnostic>>();
        foreach (var id in await AffectedAsync(before, after, cancellation).ConfigureAwait(false))
        {
            left.Add(id, await SurveyAsync(after.GetProject(id)!, cancellation).ConfigureAwait(false));
        }

        // To judge is what costs: where nothing is left, there is nothing to compare with.
        return left.Values.All(findings => findings.Count == 0) || await AreFewerAsync().ConfigureAwait(false);

        async Task<bool> AreFewerAsync()
        {
            var gone = 0;
            foreach (var project in left)
            {
                var known = (await FindingsOfAsync(before.GetProject(project.Key)!, cancellation).ConfigureAwait(false))
                    .Select(Name).ToList();
                if (!project.Value.Select(Name).All(known.Remove))
                {
                    return false;
                }

                gone += known.Count;
            }

            return gone > 0;
        }
    }

    /// <summary>The projects that change; where a constant does, those that use it, too: they have it compiled in.</summary>
    private static async Task<IEnumerable<ProjectId>> AffectedAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        var affected = new HashSet<ProjectId>();
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            affected.Add(project.ProjectId);
            foreach (var id in project.GetChangedDocuments())
            {
                var root = await before.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
                var changes = await after.GetDocument(id)!.GetTextChangesAsync(before.GetDocument(id)!, cancellation)
                    .ConfigureAwait(false);
                if (root is not null && changes.Any(change => root.FindNode(change.Span).FirstAncestorOrSelf<FieldDeclarationSyntax>()
                    is { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.ConstKeyword)))
                {
                    affected.UnionWith(
                        before.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.ProjectId));
                }
            }
        }

        return affected;
    }

    /// <summary>
    /// Those of many fixes that hold together. Mostly all do, so all are tried at once, and halves only if something is wrong with the
    /// whole.
    /// </summary>
    /// <typeparam name="T">A fix.</typeparam>
    /// <param name="before">The program.</param>
    /// <param name="fixes">The fixes, the most important first.</param>
    /// <param name="apply">Makes some of them; <see langword="null"/> if they cannot be made.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The program with all that hold; <see langword="null"/> if none does.</returns>
    public static async Task<Solution?> ApplyAllAsync<T>(
        Solution before, IReadOnlyList<T> fixes, Func<IReadOnlyList<T>, Task<Solution?>> apply, CancellationToken cancellation)
    {
        var kept = new List<T>();
        Solution? best = null;
        var open = new Stack<IReadOnlyList<T>>();
        open.Push(fixes);
        while (open.Count > 0)
        {
            var part = open.Pop();
            if (part.Count > 0 && await apply([.. kept, .. part]).ConfigureAwait(false) is { } repaired
                && await IsBetterAsync(before, repaired, cancellation).ConfigureAwait(false))
            {
                kept.AddRange(part);
                best = repaired;
            }
            else if (part.Count > 1)
            {
                open.Push([.. part.Skip(part.Count / 2)]);
                open.Push([.. part.Take(part.Count / 2)]);
            }
        }

        return best;
    }

    /// <summary>What the package finds in a project.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsOfAsync(Project project, CancellationToken cancellation)
    {
        if (!Judged.TryGetValue(project, out var findings))
        {
            findings = await SurveyAsync(project, cancellation).ConfigureAwait(false);
            findings = Judged.GetValue(project, _ => findings);
        }

        return findings;
    }

    private static async Task<IReadOnlyList<Diagnostic>> SurveyAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? [.. (await FindingSurvey.OfAsync(compilation, project.AnalyzerOptions, cancellation).ConfigureAwait(false))
                .Where(finding => finding.Id != OldMailKit)]
            : [];

    /// <summary>What a finding is called before and after a fix: lines move, the name by which a baseline knows it stays.</summary>
    public static string Name(Diagnostic finding) =>
        $"{finding.Id} {finding.Location.GetLineSpan().Path} "
        + $"{(finding.Properties.TryGetValue(FindingReport.FingerprintKey, out var fingerprint) ? fingerprint : "")}";
}
