using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// Remedies for <c>System.Net.Mail.SmtpClient</c>: a value that is written changes where it is, a missing one is added to the creation.
/// </summary>
internal static class SystemNetMailEdits
{
    public static void Apply(
        EditList edits, SyntaxNode? connection, IReadOnlyList<ExpressionSyntax> ports, IReadOnlyList<ExpressionSyntax> modes, Remedy remedy,
        bool saysMode)
    {
        if (remedy is { Mode: null, ChangesMode: true })
        {
            foreach (var mode in modes)
            {
                if (!AssignmentRemoval.Apply(edits, mode))
                {
                    edits.SetValue(mode, "false"); // a branch needs its statement
                }
            }

            return;
        }

        var missing = new List<(string Name, string Value)>();
        var creation = connection as BaseObjectCreationExpressionSyntax;
        var constructor = connection as ConstructorDeclarationSyntax
            ?? (connection as ConstructorInitializerSyntax)?.Parent as ConstructorDeclarationSyntax;
        if (saysMode && modes.Count == 0 && (constructor is { Body: null } || connection is PrimaryConstructorBaseTypeSyntax))
        {
            return; // it has no statements
        }

        if (remedy.Port is { } number)
        {
            var port = number.ToString(CultureInfo.InvariantCulture);
            if (ports.Count == 0 && creation?.ArgumentList is { Arguments: { Count: 1 } arguments })
            {
                ListEdits.InsertAfter(edits, arguments, 0, [arguments[0].NameColon is null ? port : $"port: {port}"]);
            }
            else if (ports.Count == 0)
            {
                missing.Add(("Port", port));
            }

            foreach (var said in ports)
            {
                edits.SetValue(said, port);
            }
        }

        if (saysMode && modes.Count == 0)
        {
            missing.Add(("EnableSsl", "true"));
        }

        foreach (var said in modes)
        {
            edits.SetValue(said, "true");
        }

        if (constructor?.Body is { } body && missing.Count > 0)
        {
            ListEdits.InsertAtStart(edits, body, missing.ConvertAll(setting => $"{setting.Name} = {setting.Value};"));
        }

        if (creation is not null)
        {
            missing.RemoveAll(setting => IsSet(creation, setting.Name));
            if (missing.Count > 0)
            {
                Add(edits, creation, missing);
            }
        }
    }

    // A value that is not known has no place in the finding. It is the user's to decide, and a member set twice does not compile.
    private static bool IsSet(BaseObjectCreationExpressionSyntax creation, string name) =>
        creation.Initializer?.Expressions.Any(
            member => member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == name) == true
        || (Target(creation) is var (statement, variable) && statement.Parent!.DescendantNodes().Any(node =>
            node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } && left.Name.Identifier.ValueText == name
                && left.Expression.ToString() == variable));

    private static void Add(EditList edits, BaseObjectCreationExpressionSyntax creation, List<(string Name, string Value)> missing)
    {
        var members = missing.ConvertAll(setting => $"{setting.Name} = {setting.Value}");
        if (creation.Initializer is { Expressions: { Count: > 0 } expressions })
        {
            ListEdits.InsertAfter(edits, expressions, expressions.Count - 1, members);
        }
        else if (creation.Initializer is { } empty)
        {
            edits.Replace(empty.Span, $"{{ {string.Join(", ", members)} }}");
        }
        else if (StatementStyle(creation) is var (statement, variable))
        {
            var isOnLine = Layout.IsFirstOnLine(edits.Text, statement.SpanStart);
            var end = isOnLine ? Layout.EndOfComment(edits.Text, statement.SyntaxTree.GetRoot(), statement.Span.End) : statement.Span.End;
            var between = end == statement.Span.End && !IsLast(statement)
                ? " "
                : Layout.LineBreakAndIndentation(edits.Text, statement.SpanStart);
            edits.Replace(new(end, 0), string.Concat(members.Select(member => $"{between}{variable}.{member};")));
        }
        else
        {
            edits.Replace(new(creation.Span.End, 0), $" {{ {string.Join(", ", members)} }}");
        }

        bool IsLast(StatementSyntax statement) => edits.Text.Lines.GetLineFromPosition(statement.Span.End).End == statement.Span.End;
    }

    /// <summary>
    /// The statement that makes the client and the client's name, where the program goes on to set it statement by statement.
    /// </summary>
    private static (StatementSyntax Statement, string Variable)? StatementStyle(BaseObjectCreationExpressionSyntax creation) =>
        Target(creation) is var (statement, variable) && Following(statement).Any(next => Sets(next, variable))
            ? (statement, variable)
            : null;

    private static bool Sets(StatementSyntax statement, string variable) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } }
            && member.Expression.ToString() == variable;

    private static (StatementSyntax Statement, string Variable)? Target(BaseObjectCreationExpressionSyntax creation) =>
        creation.Parent switch
    {
        EqualsValueClauseSyntax
        {
            Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaration } declarator,
        } =>
            (declaration, declarator.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax,
            Parent: ExpressionStatementSyntax assignment } parent => (assignment, parent.Left.ToString()),
        _ => null,
    };

    private static IEnumerable<StatementSyntax> Following(StatementSyntax statement)
    {
        SyntaxNode place = statement.Parent is GlobalStatementSyntax global ? global : statement;
        return (place.Parent?.ChildNodes() ?? []).SkipWhile(node => node != place).Skip(1)
            .Select(node => node is GlobalStatementSyntax following ? following.Statement : node).OfType<StatementSyntax>();
    }
}
