using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Where a program reads a password at run time.</summary>
/// <param name="Key">The choice that Fix All repeats.</param>
/// <param name="IsConfiguration">Whether it is read from the configuration that the class reads already, not from the environment.</param>
/// <param name="Forms">How that is written, the shortest first: the first that the compiler takes without a new warning is offered.</param>
internal sealed record PasswordSource(string Key, bool IsConfiguration, IReadOnlyList<PasswordForm> Forms)
{
    private static readonly string[] MailSections = ["mail", "smtp", "imap", "pop3"];

    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<PasswordSource> All { get; } =
    [
        new("Environment", IsConfiguration: false, [PasswordForm.MayBeNull, PasswordForm.OrThrow]),
        new("EnvironmentOrThrow", IsConfiguration: false, [PasswordForm.OrThrow]),
        new("Configuration", IsConfiguration: true, [PasswordForm.MayBeNull, PasswordForm.OrThrow]),
    ];

    /// <summary>
    /// The configuration that the class around an expression reads, with the key of its mail section; <see langword="null"/> if it reads
    /// none.
    /// </summary>
    public static (string Configuration, string Key)? ConfigurationAround(
        ExpressionSyntax password, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode type = password.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? password.SyntaxTree.GetRoot(cancellation);
        foreach (var read in type.DescendantNodes().OfType<ElementAccessExpressionSyntax>())
        {
            if (read is { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax, ArgumentList.Arguments: { Count: 1 } arguments }
                && model.GetConstantValue(arguments[0].Expression, cancellation) is { HasValue: true, Value: string key }
                && key.LastIndexOf(':') is var colon and > 0
                && MailSections.Any(word => key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                && model.GetTypeInfo(read.Expression, cancellation).Type is { } configuration
                && (configuration.ToDisplayString() == Configuration
                    || configuration.AllInterfaces.Any(contract => contract.ToDisplayString() == Configuration)))
            {
                return (read.Expression.ToString(), key.Substring(0, colon) + ":Password");
            }
        }

        return null;
    }
}

/// <summary>How the reading of a password is written.</summary>
internal enum PasswordForm
{
    /// <summary>It is <see langword="null"/> where nothing is set.</summary>
    MayBeNull,

    /// <summary>The program says what is missing.</summary>
    OrThrow,
}
