using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SmtpConfigAnalyzers.Benchmarks;

#pragma warning disable RS1025, RS1026, RS1036, RS1038, RS1041 // no compiler loads them

/// <summary>What any analyzer costs: it registers nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal class NothingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("BENCH1", "t", "m", "c", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
    }
}

/// <summary>What being called costs: it registers what <see cref="MailAnalyzer"/> registers, and does nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SameActionsAnalyzer : NothingAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterCompilationStartAction(start => start.RegisterSemanticModelAction(_ => { }));
    }
}

/// <summary>What operations cost, which the compiler makes of each member because somebody asks for them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AllOperationsAnalyzer : NothingAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterCompilationStartAction(start => start.RegisterOperationBlockAction(_ => { }));
    }
}

/// <summary>What has to be paid where mail is: the operations of the files that name a client, and of no others.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MailOperationsAnalyzer : NothingAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterCompilationStartAction(start => start.RegisterSemanticModelAction(file =>
        {
            if (file.SemanticModel.SyntaxTree.ToString().Contains("SmtpClient", StringComparison.Ordinal))
            {
                MakeOperations(file.SemanticModel);
            }
        }));
    }

    private static void MakeOperations(SemanticModel model)
    {
        var open = new Stack<SyntaxNode>([model.SyntaxTree.GetRoot()]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (model.GetOperation(node) is { } operation)
            {
                _ = operation.DescendantsAndSelf().Count();
                continue;
            }

            foreach (var child in node.ChildNodes())
            {
                open.Push(child);
            }
        }
    }
}
