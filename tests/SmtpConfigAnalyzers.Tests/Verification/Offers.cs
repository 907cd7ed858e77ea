using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.CodeFixes;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>What a user finds in the menu.</summary>
internal static class Offers
{
    /// <summary>The offers for each finding, as "title [choice]".</summary>
    public static async Task<IReadOnlyList<string>> In(string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Mail", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences([.. CompilationReferences.Framework, .. CompilationReferences.MailKit])
            .AddDocument("Mailer.cs", source);
        var compilation = await document.Project.GetCompilationAsync();
        var diagnostics = await compilation!.WithAnalyzers([new SmtpConnectionAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.NotEmpty(diagnostics);

        var offers = new List<CodeAction>();
        foreach (var diagnostic in diagnostics)
        {
            await new MailConnectionCodeFix()
                .RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offer, _) => offers.Add(offer), default));
        }

        return [.. offers.Select(offer => $"{offer.Title} [{offer.EquivalenceKey}]")];
    }
}
