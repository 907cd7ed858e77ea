using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
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

    private protected MailAnalyzer(Func<Rule, bool> reports)
    {
        _reported = RuleCatalog.All.Where(reports).Select(rule => rule.Id).ToImmutableHashSet();
        SupportedDiagnostics = ImmutableArray.CreateRange(RuleCatalog.All.Where(reports).Select(Descriptors.Of));
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Is told of code that is too large to be followed on all of its paths, so that nothing is said of it; from any thread.</summary>
    public Action<Location> TooLarge { private get; set; } = static _ => { };

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // Generated code is read, since others may use it, and never reported.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // The text first: to look for types that are not there, the compiler opens every reference.
            if (start.Compilation.SyntaxTrees.Any(tree => start.TryGetValue(tree, MailTextGate.Answers, out var mentions) && mentions)
                && MailTypes.Find(start.Compilation) is { } types)
            {
                // Read by the first mail call that asks; the host keeps each file until its text changes.
                var settings = new Lazy<ProjectSettings>(() => ProjectSettings.Of(
                    start.Compilation,
                    start.Options,
                    file => start.TryGetValue(file, ProjectSettings.Documents, out var document) ? document : null,
                    CancellationToken.None));
                var mail = new MailCompilation(types, start.Compilation, settings);
                start.RegisterOperationBlockAction(block => Analyze(block, mail));
                start.RegisterSymbolAction(type => Analyze(type, mail), SymbolKind.NamedType);
            }
        });
    }

    private void Analyze(SymbolAnalysisContext context, MailCompilation mail)
    {
        if (OptionsReader.Read((INamedTypeSymbol)context.Symbol, mail) is { Place: SourcePlace place } connection)
        {
            new Judgement(_reported, mail, context.Symbol, place.Syntax.SyntaxTree, context.Compilation, context.Options, context.ReportDiagnostic, context.CancellationToken).Judge(connection, elsewhere: [], body: null);
        }
    }

    private void Analyze(OperationBlockAnalysisContext context, MailCompilation mail)
    {
        Judgement? judgement = null; // one a member, however many blocks it has
        foreach (var block in context.OperationBlocks)
        {
            if (ConnectionReader.MentionsMail(block, mail.Types))
            {
                Judge(context.GetControlFlowGraph(block), mail, Begin(), context.CancellationToken);
            }
        }

        foreach (var password in mail.Passwords.In(context.OperationBlocks, mail, context.CancellationToken))
        {
            Begin().Judge(password);
        }

        Judgement Begin() =>
            judgement ??= new Judgement(_reported, mail, context.OwningSymbol, context.OperationBlocks[0].Syntax.SyntaxTree, context.Compilation, context.Options, context.ReportDiagnostic, context.CancellationToken);
    }

    private void Judge(ControlFlowGraph graph, MailCompilation mail, Judgement judgement, CancellationToken cancellation)
    {
        var all = mail.Environments.Select(environment => (Read: environment.Read(graph.OriginalOperation.Syntax, () => graph, cancellation), IsInUse: environment.Environment?.IsInUse != false)).ToList();
        if (!all.TrueForAll(environment => environment.Read.IsWhole))
        {
            TooLarge(graph.OriginalOperation.Syntax.GetLocation());
        }

        foreach (var ((connections, facts, _), _) in all.Where(environment => environment.IsInUse))
        {
            foreach (var connection in connections)
            {
                judgement.Judge(connection, [.. all.SelectMany(environment => environment.Read.Connections).Where(other => other != connection && other.Place == connection.Place)], graph.OriginalOperation.Syntax);
            }

            foreach (var fact in facts.Where(fact => fact is not PasswordFact)) // a password may be another member's
            {
                judgement.Judge(fact);
            }
        }

        if (mail.StartTls.In(graph, mail, cancellation) is { } startTls)
        {
            judgement.Judge(startTls);
        }
    }
}
