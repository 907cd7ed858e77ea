using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Remedies for an address: scheme, port and query are all in one text.</summary>
internal static class UriEdits
{
    public static void Apply(EditList edits, IReadOnlyList<ExpressionSyntax> addresses, Remedy remedy)
    {
        foreach (var address in addresses)
        {
            if (remedy.Mode is { } mode
                && edits.Model.GetConstantValue(address) is { HasValue: true, Value: string text }
                && MailUri.Rewrite(text, remedy.Port, mode) is { } rewritten)
            {
                edits.SetValue(address, SyntaxFactory.Literal(rewritten).Text);
            }
        }
    }
}
