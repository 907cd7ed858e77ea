using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>Credentials of System.Net.Mail as arguments of MailKit's <c>Authenticate</c>.</summary>
internal static class CredentialText
{
    /// <summary>The expression of the user name, where it is written.</summary>
    public static ExpressionSyntax? UserOf(ExpressionSyntax value) => Part(value, 0, "userName", "UserName");

    /// <summary>User name and password; the credentials as a whole where they say more, or where one of the two may be null.</summary>
    public static string Arguments(ExpressionSyntax value, SemanticModel model)
    {
        var count = value is BaseObjectCreationExpressionSyntax creation
            ? (creation.ArgumentList?.Arguments.Count ?? 0) + (creation.Initializer?.Expressions.Count ?? 0)
            : 0;
        return count == 2 && UserOf(value) is { } user && Part(value, 1, "password", "Password") is { } password
            && IsText(user) && IsText(password)
            ? $"{user}, {password}"
            : value.ToString();

        bool IsText(ExpressionSyntax part) =>
            model.GetTypeInfo(part) is { Type.SpecialType: SpecialType.System_String,
                Nullability.FlowState: not NullableFlowState.MaybeNull };
    }

    /// <summary>Whether a user name is certain to be one.</summary>
    public static bool IsSure(ExpressionSyntax user, SemanticModel model) =>
        model.GetConstantValue(user) is { HasValue: true, Value: string { Length: > 0 } };

    /// <summary>Whether there may be no credentials.</summary>
    public static bool MayBeNull(ExpressionSyntax value, SemanticModel model) =>
        model.GetSymbolInfo(value).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
        || declarations[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };

    /// <summary>An expression without casts and parentheses around it.</summary>
    public static ExpressionSyntax Unwrapped(ExpressionSyntax value) => value switch
    {
        CastExpressionSyntax cast => Unwrapped(cast.Expression),
        ParenthesizedExpressionSyntax parentheses => Unwrapped(parentheses.Expression),
        _ => value,
    };

    /// <summary>Why MailKit cannot sign in with something; <see langword="null"/> if it can.</summary>
    public static RefusalReason? Refusal(ExpressionSyntax value, SemanticModel model)
    {
        value = Unwrapped(value);
        if (value is ConditionalExpressionSyntax choice)
        {
            return (IsNull(choice.WhenTrue), IsNull(choice.WhenFalse)) switch
            {
                (false, true) => Refusal(choice.WhenTrue, model),
                (true, false) => Refusal(choice.WhenFalse, model),
                _ => RefusalReason.OtherCredentials,
            };
        }

        return IsNull(value) ? null
            : model.GetSymbolInfo(value).Symbol is { ContainingType.Name: "CredentialCache" } ? RefusalReason.DefaultCredentials
            : model.GetTypeInfo(value).Type is { Name: "NetworkCredential" } && value is BaseObjectCreationExpressionSyntax
                or IdentifierNameSyntax or MemberAccessExpressionSyntax ? null
            : RefusalReason.OtherCredentials;
    }

    private static bool IsNull(ExpressionSyntax value) => value.IsKind(SyntaxKind.NullLiteralExpression);

    private static ExpressionSyntax? Part(ExpressionSyntax value, int index, string parameter, string member)
    {
        if (value is not BaseObjectCreationExpressionSyntax creation)
        {
            return null;
        }

        var arguments = creation.ArgumentList?.Arguments ?? default;
        return arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)?.Expression
            ?? (index < arguments.Count && arguments[index].NameColon is null ? arguments[index].Expression : null)
            ?? (creation.Initializer?.Expressions ?? default).OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(set => set.Left.ToString() == member)?.Right;
    }
}
