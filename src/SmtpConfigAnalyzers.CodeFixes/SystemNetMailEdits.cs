using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Remedies for <c>System.Net.Mail.SmtpClient</c>: a value that is written changes where it stands, a missing one is added to the creation.</summary>
internal static class SystemNetMailEdits
{
    private static readonly LiteralExpressionSyntax True = SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);

    public static void Apply(EditList edits, SyntaxNode? connection, IReadOnlyList<ExpressionSyntax> ports, IReadOnlyList<ExpressionSyntax> modes, Remedy remedy)
    {
        if (remedy.Mode is null)
        {
            foreach (var mode in modes)
            {
                AssignmentRemoval.Apply(edits, mode);
            }

            return;
        }

        var missing = new List<(string Name, ExpressionSyntax Value)>();
        var creation = connection as BaseObjectCreationExpressionSyntax;
        if (remedy.Port is { } number)
        {
            var port = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));
            if (ports.Count == 0 && creation?.ArgumentList is { Arguments.Count: 1 } arguments)
            {
                edits.Replace(arguments, (list, _) => WithPort((ArgumentListSyntax)list, port));
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

        if (modes.Count == 0)
        {
            missing.Add(("EnableSsl", True));
        }

        foreach (var said in modes)
        {
            edits.SetValue(said, True);
        }

        if (creation is not null && missing.Count > 0)
        {
            Add(edits, creation, missing);
        }
    }

    private static ArgumentListSyntax WithPort(ArgumentListSyntax list, ExpressionSyntax port)
    {
        var name = list.Arguments[0].NameColon is null ? null : SyntaxFactory.NameColon("port").WithTrailingTrivia(SyntaxFactory.Space);
        return list.AddArguments(SyntaxFactory.Argument(name, default, port).WithLeadingTrivia(SyntaxFactory.Space));
    }

    private static void Add(EditList edits, BaseObjectCreationExpressionSyntax creation, List<(string Name, ExpressionSyntax Value)> missing)
    {
        if (creation.Initializer is null && StatementStyle(creation) is var (statement, variable))
        {
            edits.InsertAfter(statement, missing.Select(setting => $"{variable}.{setting.Name} = {setting.Value};"));
            return;
        }

        edits.Replace(creation, (node, _) =>
        {
            var current = (BaseObjectCreationExpressionSyntax)node;
            var assignments = missing.Select(setting => Assignment(setting.Name, setting.Value));
            return current.Initializer is { } initializer
                ? current.WithInitializer(InitializerEdits.Append(initializer, assignments))
                : current.WithInitializer(InitializerEdits.Create(assignments)).WithTrailingTrivia(current.GetTrailingTrivia());
        });
    }

    /// <summary>The statement that makes the client and the client's name, where the program goes on to set it statement by statement.</summary>
    private static (StatementSyntax Statement, string Variable)? StatementStyle(BaseObjectCreationExpressionSyntax creation)
    {
        var (statement, variable) = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaration } declarator } => (declaration, declarator.Identifier.ValueText),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax, Parent: ExpressionStatementSyntax assignment } parent => ((StatementSyntax)assignment, parent.Left.ToString()),
            _ => (null!, ""),
        };
        return statement is not null && Following(statement) is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax next } } && next.Expression.ToString() == variable
            ? (statement, variable)
            : null;
    }

    private static StatementSyntax? Following(StatementSyntax statement)
    {
        SyntaxNode place = statement.Parent is GlobalStatementSyntax global ? global : statement;
        var next = place.Parent?.ChildNodes().SkipWhile(node => node != place).Skip(1).FirstOrDefault();
        return next is GlobalStatementSyntax following ? following.Statement : next as StatementSyntax;
    }

    private static AssignmentExpressionSyntax Assignment(string name, ExpressionSyntax value) =>
        SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(name),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            value);
}
