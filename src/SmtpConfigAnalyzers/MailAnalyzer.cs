using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Clients;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers;

/// <summary>
/// Judges every mail client of a compilation and reports the findings of some rules. The compiler skips an analyzer whose
/// rules are all Info, which saves a build the work: so rules of different loudness have analyzers of their own.
/// </summary>
public abstract class MailAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableHashSet<string> _reported;
    private readonly GeneratedCodeAnalysisFlags _generated;

    // Generated code is read, since others may use it, and not reported.
    private protected MailAnalyzer(Func<Rule, bool> reports, GeneratedCodeAnalysisFlags generated = GeneratedCodeAnalysisFlags.None)
    {
        _generated = generated;
        _reported = RuleCatalog.All.Where(reports).Select(rule => rule.Id).ToImmutableHashSet();
        SupportedDiagnostics = ImmutableArray.CreateRange(RuleCatalog.All.Where(reports).Select(Descriptors.Of));
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>
    /// Receives code that is too large to be followed on all of its paths, so that nothing is said of it; from any thread.
    /// </summary>
    public Action<Location> TooLarge { private get; set; } = static _ => { };

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(_generated);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            using var request = Request.Until(start.CancellationToken);

            // The text first: to look for types that are not there, the compiler opens every reference.
            if (start.Compilation.SyntaxTrees.Any(MailTextGate.Mentions)
                && MailTypes.Find(start.Compilation) is { } types)
            {
                // The host keeps each settings file until its text changes.
                var mail = MailCompilation.Of(types, start.Compilation, start.Options, () => ProjectSettings.Of(
                    start.Compilation,
                    start.Options,
                    file => start.TryGetValue(file, ProjectSettings.Documents, out var document) ? document : null,
                    () => ConnectionSurvey.VerdictsBySetting(start.Compilation, start.Options, Request.Cancellation),
                    Request.Cancellation));
                Register(start, mail);
            }
        });
    }

    /// <summary>
    /// Asks for what is to be judged: whole files. For members or types to be handed over, the compiler would list those of every file.
    /// </summary>
    private protected virtual void Register(CompilationStartAnalysisContext start, MailCompilation mail) =>
        start.RegisterSemanticModelAction(file =>
        {
            IReadOnlyCollection<TextSpan>? parts = file.FilterSpan is { } part ? [part] : null;
            foreach (var finding in Judged(file.SemanticModel, parts, mail, file.Options, file.CancellationToken))
            {
                file.ReportDiagnostic(finding);
            }
        });

    /// <summary>Judges what one member says.</summary>
    private protected Judgement JudgementOf(
        ISymbol owner, SyntaxTree tree, MailCompilation mail, Compilation compilation, AnalyzerOptions options, Action<Diagnostic> report,
        CancellationToken cancellation) =>
        new(_reported, mail, owner, tree, compilation, options, report, cancellation);

    /// <summary>
    /// What this analyzer reports of one file, without a host: of the severity that the user set, also what is suppressed, if the
    /// compilation's options ask for that.
    /// </summary>
    internal IEnumerable<Diagnostic> FindingsIn(
        SemanticModel model, IReadOnlyCollection<TextSpan>? parts, MailCompilation mail, AnalyzerOptions options,
        CancellationToken cancellation) =>
        CompilationWithAnalyzers.GetEffectiveDiagnostics(Judged(model, parts, mail, options, cancellation), model.Compilation);

    private IEnumerable<Diagnostic> Judged(
        SemanticModel model, IReadOnlyCollection<TextSpan>? parts, MailCompilation mail, AnalyzerOptions options,
        CancellationToken cancellation)
    {
        using var request = Request.Until(cancellation);
        var found = new List<Diagnostic>();
        var members = mail.MayBeIn(model.SyntaxTree)
            ? CodeBlocks.In(model, parts ?? PartsOf(model.SyntaxTree, mail, model, cancellation), cancellation)
            : [];
        foreach (var member in members.GroupBy(CodeBlocks.OwnerOf, SymbolEqualityComparer.Default))
        {
            if (member.Key is { } owner)
            {
                Add(owner, report => Judge(owner, [.. member], mail, model.Compilation, options, report, cancellation));
            }
        }

        foreach (var type in OptionsReader.MayRead(model.SyntaxTree) ? Declarations.TypesIn(model, cancellation) : [])
        {
            cancellation.ThrowIfCancellationRequested();
            Add(type, report => Judge(type, mail, model.Compilation, options, report, cancellation));
        }

        return found.Where(finding => finding.Location.SourceTree == model.SyntaxTree);

        // Attributes are asked for where there is something to report: the compiler binds each.
        void Add(ISymbol owner, Action<Action<Diagnostic>> judge)
        {
            var before = found.Count;
            judge(found.Add);
            if (found.Count > before && GeneratedCode.Is(owner))
            {
                found.RemoveRange(before, found.Count - before);
            }
        }
    }

    /// <summary>Where a file has mail, or a password that mail uses and that another member holds.</summary>
    private static IReadOnlyCollection<TextSpan>? PartsOf(
        SyntaxTree tree, MailCompilation mail, SemanticModel model, CancellationToken cancellation) =>
        mail.PartsOf(tree) is not { } parts ? null
            : [.. parts, .. mail.Passwords.In(tree, mail, cancellation, model)
                .Select(password => ((SourcePlace)password.Place).Syntax.Span)];

    /// <summary>Judges the defaults that a type declares.</summary>
    private void Judge(
        INamedTypeSymbol type, MailCompilation mail, Compilation compilation, AnalyzerOptions options, Action<Diagnostic> report,
        CancellationToken cancellation)
    {
        if (OptionsReader.Read(type, mail) is { Place: SourcePlace { Syntax.SyntaxTree: var tree } } connection)
        {
            JudgementOf(type, tree, mail, compilation, options, report, cancellation).Judge(connection, elsewhere: [], body: null);
        }
    }

    /// <summary>Judges the code of one member.</summary>
    private void Judge(
        ISymbol owner, IReadOnlyList<IOperation> blocks, MailCompilation mail, Compilation compilation, AnalyzerOptions options,
        Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (blocks.Count == 0 || (owner is IMethodSymbol method && ConditionalCalls.LeaveOut(method, blocks[0].Syntax.SyntaxTree)))
        {
            return; // nobody calls it
        }

        Judgement? judgement = null; // one a member, however many blocks it has
        foreach (var block in blocks.Where(block => ConnectionReader.MentionsMail(block, mail.Types)))
        {
            Judge(block, mail, Begin(), cancellation);
        }

        foreach (var password in mail.Passwords.In(blocks, mail, cancellation))
        {
            Begin().Judge(password);
        }

        Judgement Begin() =>
            judgement ??= JudgementOf(owner, blocks[0].Syntax.SyntaxTree, mail, compilation, options, report, cancellation);
    }

    /// <summary>Judges a body or an initializer, but for the passwords, which may be written in another.</summary>
    private protected void Judge(IOperation block, MailCompilation mail, Judgement judgement, CancellationToken cancellation)
    {
        var all = mail.Read(block);
        if (all.Any(reading => !reading.IsWhole))
        {
            TooLarge(block.Syntax.GetLocation());
        }

        foreach (var reading in all.Where(reading => reading.IsInUse))
        {
            foreach (var connection in reading.Connections)
            {
                var elsewhere = all.SelectMany(other => other.Connections, (other, same) => (Connection: same, other.IsInUse))
                    .Where(other => other.Connection != connection && other.Connection.Place == connection.Place);
                judgement.Judge(connection, [.. elsewhere], block.Syntax);
            }

            foreach (var fact in reading.Facts.Where(fact => fact is not PasswordFact))
            {
                judgement.Judge(fact);
            }
        }

        if (mail.StartTls.In(block, mail, cancellation) is { } startTls)
        {
            judgement.Judge(startTls);
        }
    }
}
