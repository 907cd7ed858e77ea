using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Clients;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers;

/// <summary>
/// Reports what is in <c>.razor</c> and <c>.cshtml</c> files, by way of the code that is generated from them: the only
/// analyzer that looks at generated code. It binds the files that mention mail, and no others: a host that is set to
/// analyze generated members binds all of them, database migrations above all.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class SmtpRazorAnalyzer()
    : MailAnalyzer(_ => true, GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics)
{
    private protected override void Register(CompilationStartAnalysisContext start, MailCompilation mail) =>
        start.RegisterSemanticModelAction(context => Analyze(context, mail));

    private void Analyze(SemanticModelAnalysisContext context, MailCompilation mail)
    {
        using var request = Request.Until(context.CancellationToken);
        var (model, tree) = (context.SemanticModel, context.SemanticModel.SyntaxTree);
        if (!context.IsGeneratedCode || !RazorLines.AreIn(tree, context.CancellationToken)
            || !mail.MayBeIn(tree))
        {
            return;
        }

        foreach (var member in MailCode.In(model, mail.Types, context.CancellationToken)
            .GroupBy(CodeBlocks.OwnerOf, SymbolEqualityComparer.Default))
        {
            if (member.Key is { } owner)
            {
                var judgement = JudgementOf(owner, tree, mail, model.Compilation, context.Options, Report, context.CancellationToken);
                foreach (var block in member)
                {
                    Judge(block, mail, judgement, context.CancellationToken);
                }
            }
        }

        foreach (var member in mail.Passwords.In(tree, mail, context.CancellationToken, model)
            .GroupBy(password => model.GetEnclosingSymbol(((SourcePlace)password.Place).Syntax.SpanStart), SymbolEqualityComparer.Default))
        {
            if (member.Key is { } owner)
            {
                var judgement = JudgementOf(owner, tree, mail, model.Compilation, context.Options, Report, context.CancellationToken);
                foreach (var password in member)
                {
                    judgement.Judge(password);
                }
            }
        }

        // The one door: of generated code only what a user wrote.
        void Report(Diagnostic finding)
        {
            if (RazorLines.Include(finding.Location))
            {
                context.ReportDiagnostic(finding);
            }
        }
    }
}
