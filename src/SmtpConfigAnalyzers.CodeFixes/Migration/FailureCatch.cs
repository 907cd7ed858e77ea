using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// A <c>catch</c> of <c>SmtpException</c>. System.Net.Mail wraps nearly all that goes wrong into it, but not what TLS says of a certificate
/// (dotnet/runtime, SmtpClient.Send); MailKit throws what happened.
/// </summary>
internal static class FailureCatch
{
    private const string Exception = "SmtpException";

    private static readonly string[] Kin = [Exception, "SmtpFailedRecipientException", "SmtpFailedRecipientsException", "SmtpStatusCode"];

    /// <summary>The catches around what sends, or the first place that has no counterpart.</summary>
    /// <param name="send">The call that sends.</param>
    /// <param name="model">Knows what names mean.</param>
    public static (IReadOnlyList<CatchClauseSyntax> Catches, SyntaxNode? Obstacle) Around(
        InvocationExpressionSyntax send, SemanticModel model)
    {
        var catches = new List<CatchClauseSyntax>();
        foreach (var attempt in send.Ancestors().OfType<TryStatementSyntax>().Where(attempt => attempt.Block.Contains(send)))
        {
            foreach (var handler in attempt.Catches)
            {
                var named = handler.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .FirstOrDefault(name => Kin.Contains(name.Identifier.ValueText) && !IsCaught(name, handler));
                if (named is not null)
                {
                    return ([], named);
                }

                if (handler.Declaration is { } caught && NameOf(caught.Type) == Exception)
                {
                    if ((IsSentByAnother(send, attempt, model) ? caught : ObstacleIn(handler, attempt, model)) is { } obstacle)
                    {
                        return ([], obstacle);
                    }

                    catches.Add(handler);
                }
            }
        }

        return (catches, null);
    }

    private static bool IsCaught(IdentifierNameSyntax name, CatchClauseSyntax handler) =>
        name.Identifier.ValueText == Exception && handler.Declaration!.Type.Contains(name);

    private static string NameOf(TypeSyntax type) =>
        (type is QualifiedNameSyntax qualified ? qualified.Right : type as SimpleNameSyntax)?.Identifier.ValueText ?? "";

    // What another catch before it would take from it; what is asked of SmtpException alone.
    private static SyntaxNode? ObstacleIn(CatchClauseSyntax handler, TryStatementSyntax attempt, SemanticModel model) =>
        attempt.Catches.TakeWhile(other => other != handler)
            .Select(other => other.Declaration?.Type).OfType<TypeSyntax>()
            .FirstOrDefault(type => MailMapping.Failures.Any(failure => failure.Name == NameOf(type)))
        ?? (SyntaxNode?)handler.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(name =>
            name.Identifier.ValueText == handler.Declaration!.Identifier.ValueText && !IsAnyException(name, model));

    private static bool IsAnyException(IdentifierNameSyntax name, SemanticModel model) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == name =>
            model.GetSymbolInfo(access).Symbol?.ContainingType?.Name is "Exception" or "Object",
        ArgumentSyntax { Parent.Parent: ExpressionSyntax call } when model.GetSymbolInfo(call).Symbol is null => true,
        InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => true,
        _ => model.GetTypeInfo(name).ConvertedType is { Name: "Exception" or "Object" },
    };

    private static bool IsSentByAnother(InvocationExpressionSyntax call, TryStatementSyntax attempt, SemanticModel model) =>
        attempt.Block.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(other =>
            other.Name.Identifier.ValueText is "Send" or "SendMailAsync"
            && other.Expression.ToString() != (call.Expression as MemberAccessExpressionSyntax)?.Expression.ToString()
            && IsClient(model.GetTypeInfo(other.Expression).Type));

    private static bool IsClient(ITypeSymbol? type) => type is { Name: "SmtpClient", ContainingNamespace.Name: "Mail" };

    /// <summary>Where a program catches what members that it calls may send.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="tree">A document of it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The catches, by the name of each method that is called.</returns>
    public static IEnumerable<(string Called, Location Place)> OfCallersIn(
        Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        if (!Kin.Any(name => text.Contains(name)))
        {
            yield break;
        }

        var model = compilation.GetSemanticModel(tree);
        foreach (var caught in tree.GetRoot(cancellation).DescendantNodes().OfType<CatchDeclarationSyntax>()
            .Where(caught => Kin.Contains(NameOf(caught.Type))))
        {
            foreach (var call in ((TryStatementSyntax)caught.Parent!.Parent!).Block.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                var called = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression as SimpleNameSyntax;
                if (called is not null && !IsClient(model.GetSymbolInfo(called, cancellation).Symbol?.ContainingType))
                {
                    yield return (called.Identifier.ValueText, caught.GetLocation());
                }
            }
        }
    }

    /// <summary>The change that catches what MailKit throws.</summary>
    /// <param name="handler">The catch.</param>
    /// <param name="model">Knows what names mean.</param>
    /// <param name="names">What types are called.</param>
    public static TextChange Change(CatchClauseSyntax handler, SemanticModel model, MailKitNames names)
    {
        var caught = handler.Declaration!;
        var position = caught.SpanStart;
        var variable = caught.Identifier.ValueText.Length > 0 ? caught.Identifier.ValueText : FreeName(handler, model);
        var failures = MailMapping.Failures.Select(failure => names.Of(failure.Namespace, failure.Name, position)).ToList();
        var isFailure = ((CSharpParseOptions)handler.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9
            ? $"{variable} is {string.Join(" or ", failures)}"
            : string.Join(" || ", failures.Select(failure => $"{variable} is {failure}"));
        var filter = handler.Filter is { } own ? $"({isFailure}) && ({own.FilterExpression})" : isFailure;
        var end = (handler.Filter as SyntaxNode ?? caught).Span.End;
        return new(
            TextSpan.FromBounds(caught.SpanStart, end), $"({names.Of("System", "Exception", position)} {variable}) when ({filter})");
    }

    private static string FreeName(CatchClauseSyntax handler, SemanticModel model) =>
        new[] { "error", "exception", "failure" }.First(name => model.LookupSymbols(handler.Block.SpanStart, name: name).IsEmpty
            && !handler.DescendantTokens().Any(token => token.ValueText == name));
}
