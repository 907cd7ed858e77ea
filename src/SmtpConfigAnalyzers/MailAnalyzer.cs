using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reading;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;

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
                var mail = new MailCompilation(types, start.Compilation);
                start.RegisterOperationBlockAction(block => Analyze(block, mail));
                start.RegisterSymbolAction(type => Analyze(type, mail), SymbolKind.NamedType);
            }
        });
    }

    private void Analyze(SymbolAnalysisContext context, MailCompilation mail)
    {
        if (OptionsReader.Read((INamedTypeSymbol)context.Symbol, mail) is { Place: SourcePlace place } connection)
        {
            Judge(new Judgement(mail, context.Symbol, context.Compilation, context.Options, context.ReportDiagnostic, context.CancellationToken), place.Syntax.SyntaxTree, [connection], []);
        }
    }

    private void Analyze(OperationBlockAnalysisContext context, MailCompilation mail)
    {
        var judgement = new Judgement(mail, context.OwningSymbol, context.Compilation, context.Options, context.ReportDiagnostic, context.CancellationToken);
        foreach (var block in context.OperationBlocks)
        {
            if (ConnectionReader.MentionsMail(block, mail.Types))
            {
                var (connections, facts) = ConnectionReader.Read(context.GetControlFlowGraph(block), mail, context.CancellationToken);
                if (mail.StartTls.Among(connections, mail, context.CancellationToken) is { } startTls)
                {
                    facts = [.. facts, startTls];
                }

                Judge(judgement, block.Syntax.SyntaxTree, connections, facts);
            }
        }
    }

    private void Judge(Judgement context, SyntaxTree tree, IReadOnlyList<MailConnection> connections, IReadOnlyList<MailFact> facts)
    {
        var config = context.Options.AnalyzerConfigOptionsProvider;
        var treeOptions = config.GetOptions(tree);
        var options = PolicyOptions.Read(key => treeOptions.TryGetValue(key, out var value) ? value : null);
        var isTest = config.GlobalOptions.TryGetValue("build_property.IsTestProject", out var text) && bool.TryParse(text, out var value) && value;
        var rules = RuleSwitch.Enabled(RuleCatalog.Transport, context.Compilation, tree, treeOptions, context.Cancellation);
        var reported = new HashSet<(string Rule, Place Place)>();
        foreach (var connection in connections)
        {
            if (SmtpPolicy.Judge(connection, rules, options) is { } finding
                && _reported.Contains(finding.Rule.Id)
                && !IsToldAtADeclaration(finding, context.Mail, rules, options)
                && reported.Add((finding.Rule.Id, finding.Place)))
            {
                context.Report(FindingReport.Create(finding, context.Name(finding.Rule), (isTest && finding.Rule.IsNoteInTests) || finding.Connection.RestsOnDefaults));
            }
        }

        foreach (var fact in facts)
        {
            if (SmtpPolicy.Judge(fact, RuleCatalog.Facts, options) is { } rule && _reported.Contains(rule.Id) && reported.Add((rule.Id, fact.Place)))
            {
                context.Report(FindingReport.Create(fact, rule, context.Name(rule), isTest && rule.IsNoteInTests));
            }
        }
    }

    // One root cause is one finding: where no code binds a class to configuration, its defaults are told of where they are declared.
    private static bool IsToldAtADeclaration(Finding finding, MailCompilation mail, IReadOnlyList<TransportRule> rules, PolicyOptions options) =>
        finding.Connection.Possibilities
            .SelectMany(settings => new[] { settings.Port.Declaration, settings.Mode.Declaration })
            .Any(place => place is SourcePlace { Member: IPropertySymbol { ContainingType: var type } }
                && OptionsReader.Read(type, mail) is { } declared
                && SmtpPolicy.Judge(declared, rules, options) is not null);

    private sealed record Judgement(MailCompilation Mail, ISymbol Owner, Compilation Compilation, AnalyzerOptions Options, Action<Diagnostic> Report, CancellationToken Cancellation)
    {
        private Fingerprints? _fingerprints;

        /// <summary>The next finding's fingerprint: hosts analyse a member as a whole, so that its findings always come in one order.</summary>
        public string Name(Rule rule) => (_fingerprints ??= new()).Next(rule.Id, Owner.GetDocumentationCommentId() ?? Owner.Name);
    }
}
