using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

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
        context.RegisterCompilationStartAction(start =>
        {
            start.RegisterCodeBlockAction(_ => { });
            start.RegisterSymbolAction(_ => { }, SymbolKind.NamedType);
        });
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
