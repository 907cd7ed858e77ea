using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reading;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers;

/// <summary>Reports every rule about where and how a mail connection is made.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class SmtpConnectionAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<DiagnosticDescriptor> All = Descriptors.Of(RuleCatalog.Transport);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Generated code is read, since others may use it, and never reported.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (MailTypes.Find(start.Compilation) is { } types && start.Compilation.SyntaxTrees.Any(tree => start.TryGetValue(tree, MailTextGate.Answers, out var mentions) && mentions))
            {
                start.RegisterOperationBlockAction(block => Analyze(block, types));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, MailTypes types)
    {
        foreach (var block in context.OperationBlocks)
        {
            if (ConnectionReader.MentionsMail(block, types))
            {
                Judge(context, block.Syntax.SyntaxTree, ConnectionReader.Read(context.GetControlFlowGraph(block), types, context.CancellationToken));
            }
        }
    }

    private static void Judge(OperationBlockAnalysisContext context, SyntaxTree tree, IEnumerable<MailConnection> connections)
    {
        var config = context.Options.AnalyzerConfigOptionsProvider;
        var treeOptions = config.GetOptions(tree);
        var options = PolicyOptions.Read(key => treeOptions.TryGetValue(key, out var value) ? value : null);
        var rules = RuleSwitch.Enabled(RuleCatalog.Transport, All, context.Compilation, tree, treeOptions, context.CancellationToken);
        var isTest = config.GlobalOptions.TryGetValue("build_property.IsTestProject", out var text) && bool.TryParse(text, out var value) && value;
        var reported = new HashSet<(string Rule, Place Place)>();
        foreach (var connection in connections)
        {
            if (SmtpPolicy.Judge(connection, rules, options) is { } finding && reported.Add((finding.Rule.Id, finding.Place)))
            {
                context.ReportDiagnostic(FindingReport.Create(finding, All.First(descriptor => descriptor.Id == finding.Rule.Id), isTest));
            }
        }
    }
}
