using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Remedies for MailKit's <c>Connect(host, port, options)</c>: every setting is an argument of the call.</summary>
internal static class MailKitEdits
{
    private const string Port = "port";
    private const string Options = "options";
    private const string UseSsl = "useSsl";

    // Where the arguments stand in both overloads that take a host; a boolean takes the place of the options.
    private static readonly string[] Positions = ["host", Port, Options];

    public static void Apply(EditList edits, InvocationExpressionSyntax connect, Remedy remedy, bool saysMode)
    {
        var arguments = connect.ArgumentList.Arguments;
        var modeExpression = remedy.Mode is { } mode ? ModeExpression(edits, mode, Find(arguments, Port)?.Expression, connect.SpanStart) : null;
        if (saysMode && modeExpression is null)
        {
            return;
        }

        var missing = new List<(string Name, ExpressionSyntax Value)>();
        if (remedy.Port is { } number)
        {
            var port = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));
            if (Find(arguments, Port) is { } said)
            {
                edits.SetValue(said.Expression, port);
            }
            else
            {
                missing.Add((Port, port));
            }
        }

        if (!saysMode)
        {
            // a settings file says it, or it is right
        }
        else if (Find(arguments, Options) is not { } argument)
        {
            missing.Add((Options, modeExpression!));
        }
        else if (edits.Model.GetTypeInfo(argument.Expression).ConvertedType?.SpecialType == SpecialType.System_Boolean)
        {
            SetBoolean(edits, argument, remedy.Mode!.Value, modeExpression!);
        }
        else
        {
            SetOptions(edits, argument.Expression, remedy.Mode!.Value, modeExpression!);
        }

        if (missing.Count > 0)
        {
            edits.Replace(connect.ArgumentList, (list, _) => missing.Aggregate((ArgumentListSyntax)list, (current, setting) => Insert(current, setting.Name, setting.Value)));
        }
    }

    /// <summary>useSsl can ask for implicit TLS, but not for required STARTTLS: that needs the other overload.</summary>
    private static void SetBoolean(EditList edits, ArgumentSyntax argument, TransportMode mode, ExpressionSyntax modeExpression)
    {
        if (mode == TransportMode.SslOnConnect)
        {
            edits.SetValue(argument.Expression, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression));
        }
        else
        {
            edits.Replace(argument, (node, _) =>
            {
                var current = (ArgumentSyntax)node;
                return current
                    .WithNameColon(current.NameColon?.WithName(SyntaxFactory.IdentifierName(Options)))
                    .WithExpression(modeExpression.WithTriviaFrom(current.Expression));
            });
        }
    }

    private static void SetOptions(EditList edits, ExpressionSyntax expression, TransportMode mode, ExpressionSyntax modeExpression)
    {
        // SecureSocketOptions.None keeps its qualification: only the last name changes.
        var said = ValueOrigin.Of(expression, edits.Model, default);
        edits.SetValue(expression, mode != TransportMode.Auto && said is MemberAccessExpressionSyntax access && edits.Model.GetSymbolInfo(access).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum }
            ? access.WithName(SyntaxFactory.IdentifierName(mode.ToString()))
            : modeExpression);
    }

    /// <summary>The mode as an expression; Auto, which decides by the port, becomes the strict form of the same decision.</summary>
    private static ExpressionSyntax? ModeExpression(EditList edits, TransportMode mode, ExpressionSyntax? port, int position)
    {
        if (edits.Model.Compilation.GetTypeByMetadataName("MailKit.Security.SecureSocketOptions") is not { } type)
        {
            return null;
        }

        if (mode != TransportMode.Auto)
        {
            return Member(mode);
        }

        // The port is asked a second time: only where asking changes nothing.
        return port is IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? SyntaxFactory.ConditionalExpression(
                SyntaxFactory.BinaryExpression(SyntaxKind.EqualsExpression, port.WithoutTrivia(), SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(465))),
                Member(TransportMode.SslOnConnect),
                Member(TransportMode.StartTls)).NormalizeWhitespace()
            : null;

        ExpressionSyntax Member(TransportMode one)
        {
            var meant = edits.Model.LookupNamespacesAndTypes(position, name: type.Name);
            var isInScope = meant.Length == 1 && SymbolEqualityComparer.Default.Equals(meant[0], type);
            var typeName = isInScope ? SyntaxFactory.IdentifierName(type.Name) : SyntaxFactory.ParseExpression(type.ToDisplayString()).WithAdditionalAnnotations(EditList.NewName);
            return (ExpressionSyntax)edits.Generator.MemberAccessExpression(typeName, one.ToString());
        }
    }

    private static ArgumentSyntax? Find(SeparatedSyntaxList<ArgumentSyntax> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var written = arguments[i].NameColon?.Name.Identifier.ValueText ?? (i < Positions.Length ? Positions[i] : "");
            if ((written == UseSsl ? Options : written) == name)
            {
                return arguments[i];
            }
        }

        return null;
    }

    private static ArgumentListSyntax Insert(ArgumentListSyntax list, string name, ExpressionSyntax value)
    {
        var positional = list.Arguments.TakeWhile(argument => argument.NameColon is null).Count();
        var hasName = positional != Array.IndexOf(Positions, name);
        var index = hasName ? list.Arguments.Count : positional;
        var argument = hasName
            ? SyntaxFactory.Argument(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space), default, value)
            : SyntaxFactory.Argument(value);
        var separators = list.Arguments.GetSeparators().ToList();
        separators.Insert(Math.Max(index - 1, 0), SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return list.WithArguments(SyntaxFactory.SeparatedList(list.Arguments.Insert(index, argument), separators));
    }
}
