using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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
            // The text first: to look for types that are not there, the compiler opens every reference.
            if (start.Compilation.SyntaxTrees.Any(MailTextGate.Mentions)
                && MailTypes.Find(start.Compilation) is { } types)
            {
                // The host keeps each settings file until its text changes.
                var mail = MailCompilation.Of(types, start.Compilation, start.Options, () => ProjectSettings.Of(
                    start.Compilation,
                    start.Options,
                    file => start.TryGetValue(file, ProjectSettings.Documents, out var document) ? document : null,
                    () => ConnectionSurvey.VerdictsBySetting(start.Compilation, start.Options, CancellationToken.None),
                    CancellationToken.None));
                Register(start, mail);
            }
        });
    }

    /// <summary>Asks for what is to be judged.</summary>
    private protected virtual void Register(CompilationStartAnalysisContext start, MailCompilation mail)
    {
        start.RegisterCodeBlockAction(member => Analyze(member, mail));
        start.RegisterSymbolAction(type => Analyze(type, mail), SymbolKind.NamedType);
    }

    /// <summary>Judges what one member says.</summary>
    private protected Judgement JudgementOf(
        ISymbol owner, SyntaxTree tree, MailCompilation mail, Compilation compilation, AnalyzerOptions options, Action<Diagnostic> report,
        CancellationToken cancellation) =>
        new(_reported, mail, owner, tree, compilation, options, report, cancellation);

    private void Analyze(SymbolAnalysisContext context, MailCompilation mail)
    {
        if (OptionsReader.Read((INamedTypeSymbol)context.Symbol, mail) is { Place: SourcePlace place } connection)
        {
            JudgementOf(context.Symbol, place.Syntax.SyntaxTree, mail, context.Compilation, context.Options, context.ReportDiagnostic,
                context.CancellationToken).Judge(connection, elsewhere: [], body: null);
        }
    }

    private void Analyze(CodeBlockAnalysisContext context, MailCompilation mail)
    {
        var tree = context.CodeBlock.SyntaxTree;
        if (!mail.MayBeIn(tree) || (context.OwningSymbol is IMethodSymbol method && ConditionalCalls.LeaveOut(method, tree)))
        {
            return; // it has no mail, or nobody calls it
        }

        Judgement? judgement = null; // one a member, however many blocks it has
        var blocks = CodeBlocks.Of(context.CodeBlock, context.OwningSymbol, context.SemanticModel, context.CancellationToken).ToList();
        foreach (var block in blocks.Where(block => ConnectionReader.MentionsMail(block, mail.Types)))
        {
            Judge(block, mail, Begin(), context.CancellationToken);
        }

        foreach (var password in mail.Passwords.In(blocks, mail, context.CancellationToken))
        {
            Begin().Judge(password);
        }

        Judgement Begin() =>
            judgement ??= JudgementOf(
                context.OwningSymbol, tree, mail, context.SemanticModel.Compilation, context.Options,
                context.ReportDiagnostic, context.CancellationToken);
    }

    /// <summary>Judges a body or an initializer, but for the passwords, which may be written in another.</summary>
    private protected void Judge(IOperation block, MailCompilation mail, Judgement judgement, CancellationToken cancellation)
    {
        var all = mail.Read(block, cancellation);
        if (all.Any(reading => !reading.IsWhole))
        {
            TooLarge(block.Syntax.GetLocation());
        }

        foreach (var reading in all.Where(reading => reading.IsInUse))
        {
            foreach (var connection in reading.Connections)
            {
                var elsewhere = all.SelectMany(other => other.Connections)
                    .Where(other => other != connection && other.Place == connection.Place);
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
