using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>A fix is tried before it is offered: the program is judged again with it, for all that reads what it changes.</summary>
internal static class FixTrial
{
    // It is about the reference, which no fix changes, and is said once, at whichever connection is the first with STARTTLS: with an old
    // MailKit, no fix could require it.
    private const string OldMailKit = "SMTP4003";

    private static readonly ConditionalWeakTable<Project, IReadOnlyList<Diagnostic>> Judged = new();

    // A menu is opened with each move of the caret: what was tried stays known until something is edited.
    private static readonly ConditionalWeakTable<Solution, ConcurrentDictionary<string, bool>> Tried = new();

    /// <summary>Offers a fix if it holds.</summary>
    /// <param name="context">Takes the offer.</param>
    /// <param name="diagnostic">What is fixed.</param>
    /// <param name="title">What happens.</param>
    /// <param name="repaired">The program with the fix.</param>
    /// <param name="choice">The choice that Fix All repeats.</param>
    /// <returns>Whether it is offered.</returns>
    public static async Task<bool> OfferAsync(CodeFixContext context, Diagnostic diagnostic, Phrase title, Solution repaired, string choice)
    {
        var isBetter = await IsBetterNearbyAsync(context.TextDocument.Project.Solution, repaired, context.CancellationToken)
            .ConfigureAwait(false);
        if (isBetter)
        {
            context.RegisterCodeFix(CodeAction.Create(title.Shown, _ => Task.FromResult(repaired), choice), diagnostic);
        }

        return isBetter;
    }

    /// <summary>
    /// Whether a change takes findings away, and brings none and nothing that the compiler says. Of the program, only what the change can
    /// reach is asked: this is for a menu that opens.
    /// </summary>
    /// <param name="before">The program, with the finding that the change is made for.</param>
    /// <param name="after">The program with the change.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<bool> IsBetterNearbyAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        var tried = Tried.GetOrCreateValue(before);
        var change = await ChangedTexts.NameAsync(before, after, cancellation).ConfigureAwait(false);
        if (!tried.TryGetValue(change, out var isBetter))
        {
            isBetter = await IsBetterAsync(before, after, isNear: true, cancellation).ConfigureAwait(false);
            tried[change] = isBetter;
        }

        return isBetter;
    }

    private static async Task<bool> IsBetterAsync(Solution before, Solution after, bool isNear, CancellationToken cancellation)
    {
        var changes = after.GetChanges(before).GetProjectChanges().ToList();
        foreach (var project in changes)
        {
            // What is left unused, for one, shows that the value was not meant to be written here.
            if (!await CompilerTrial.IsAsBeforeAsync(before, after, project.GetChangedDocuments(), cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        var texts = await ChangedTexts.OfAsync(before, after, cancellation).ConfigureAwait(false);
        var left = new Dictionary<ProjectId, IReadOnlyList<Diagnostic>>();
        foreach (var id in changes.Select(project => project.ProjectId).Union(UsersOfConstants(before, texts)))
        {
            left.Add(id, await AskAsync(id, after, text => text.After).ConfigureAwait(false));
        }

        // To judge is what costs: where nothing is left, there is nothing to compare with.
        return left.Values.All(findings => findings.Count == 0) || await AreFewerAsync().ConfigureAwait(false);

        async Task<bool> AreFewerAsync()
        {
            var gone = 0;
            foreach (var project in left)
            {
                var known = (await AskAsync(project.Key, before, text => text.Before).ConfigureAwait(false)).Select(Name).ToList();
                if (!project.Value.Select(Name).All(known.Remove))
                {
                    return false;
                }

                gone += known.Count;
            }

            return gone > 0;
        }

        // A settings file may be read anywhere, and a constant of another project, too.
        async Task<IReadOnlyList<Diagnostic>> AskAsync(ProjectId id, Solution solution, Func<ChangedText, Location> placeOf) =>
            solution.GetProject(id) is not { } project ? []
            : isNear && texts.Exists(text => text.Project == id)
                && !changes.Exists(change => change.ProjectId == id && change.GetChangedAdditionalDocuments().Any())
                ? await FindingsNearAsync(project, texts.Where(text => text.Project == id).Select(placeOf), cancellation)
                    .ConfigureAwait(false)
            : solution == before ? await FindingsOfAsync(project, cancellation).ConfigureAwait(false)
            : await SurveyAsync(project, cancellation).ConfigureAwait(false);
    }

    /// <summary>The projects that use a constant that changes: they have it compiled in.</summary>
    private static IEnumerable<ProjectId> UsersOfConstants(Solution before, IEnumerable<ChangedText> texts) =>
        texts.Where(text => text.Before.SourceTree?.GetRoot().FindNode(text.Before.SourceSpan).FirstAncestorOrSelf<FieldDeclarationSyntax>()
            is { } field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(text => before.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(text.Project));

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
                && await IsBetterAsync(before, repaired, isNear: false, cancellation).ConfigureAwait(false))
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

    /// <summary>What the package finds in what some places can reach.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsNearAsync(
        Project project, IEnumerable<Location> places, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation ? []
        : Counted(await FindingSurvey.OfAsync(
            compilation, project.AnalyzerOptions, ChangeReach.Of(compilation, places, cancellation), cancellation).ConfigureAwait(false));

    private static async Task<IReadOnlyList<Diagnostic>> SurveyAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? Counted(await FindingSurvey.OfAsync(compilation, project.AnalyzerOptions, cancellation).ConfigureAwait(false))
            : [];

    private static IReadOnlyList<Diagnostic> Counted(IEnumerable<Diagnostic> findings) =>
        [.. findings.Where(finding => finding.Id != OldMailKit)];

    /// <summary>What a finding is called before and after a fix: lines move, the name by which a baseline knows it stays.</summary>
    public static string Name(Diagnostic finding) =>
        $"{finding.Id} {finding.Location.GetLineSpan().Path} "
        + $"{(finding.Properties.TryGetValue(FindingReport.FingerprintKey, out var fingerprint) ? fingerprint : "")}";
}
