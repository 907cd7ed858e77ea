using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Remedies for <c>System.Net.Mail.SmtpClient</c>: a value that is written changes where it stands, a missing one is added to the creation.</summary>
internal static class SystemNetMailEdits
{
    private static readonly ExpressionSyntax True = SyntaxFactory.ParseExpression("true");

    public static void Apply(EditList edits, SyntaxNode? connection, IReadOnlyList<ExpressionSyntax> ports, IReadOnlyList<ExpressionSyntax> modes, Remedy remedy, bool saysMode)
    {
        if (remedy is { Mode: null, ChangesMode: true })
        {
            foreach (var mode in modes)
            {
                if (!AssignmentRemoval.Apply(edits, mode))
                {
                    edits.SetValue(mode, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression)); // a branch needs its statement
                }
            }

            return;
        }

        var missing = new List<(string Name, ExpressionSyntax Value)>();
        var creation = connection as BaseObjectCreationExpressionSyntax;
        var constructor = connection as ConstructorDeclarationSyntax ?? (connection as ConstructorInitializerSyntax)?.Parent as ConstructorDeclarationSyntax;
        if (saysMode && modes.Count == 0 && (constructor is { Body: null } || connection is PrimaryConstructorBaseTypeSyntax))
        {
            return; // it has no statements
        }

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

        if (saysMode && modes.Count == 0)
        {
            missing.Add(("EnableSsl", True));
        }

        foreach (var said in modes)
        {
            edits.SetValue(said, True);
        }

        if (constructor?.Body is { } body && missing.Count > 0)
        {
            edits.InsertAtStart(body, missing.Select(setting => $"{setting.Name} = {setting.Value};"));
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
        creation.Initializer?.Expressions.Any(member => member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == name) == true
        || (Target(creation) is var (statement, variable) && statement.Parent!.DescendantNodes().Any(node =>
            node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } && left.Name.Identifier.ValueText == name && left.Expression.ToString() == variable));

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
                : current.WithInitializer(InitializerEdits.Create(assignments).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(current.GetTrailingTrivia());
        });
    }

    /// <summary>The statement that makes the client and the client's name, where the program goes on to set it statement by statement.</summary>
    private static (StatementSyntax Statement, string Variable)? StatementStyle(BaseObjectCreationExpressionSyntax creation) =>
        Target(creation) is var (statement, variable)
        && Following(statement) is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax next } }
        && next.Expression.ToString() == variable
            ? (statement, variable)
            : null;

    private static (StatementSyntax Statement, string Variable)? Target(BaseObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaration } declarator } => (declaration, declarator.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax, Parent: ExpressionStatementSyntax assignment } parent => (assignment, parent.Left.ToString()),
        _ => null,
    };

    private static StatementSyntax? Following(StatementSyntax statement)
    {
        SyntaxNode place = statement.Parent is GlobalStatementSyntax global ? global : statement;
        var next = place.Parent?.ChildNodes().SkipWhile(node => node != place).Skip(1).FirstOrDefault();
        return next is GlobalStatementSyntax following ? following.Statement : next as StatementSyntax;
    }

    // Parsed, not built: what the factory makes asks the host to format it, and the file may have a layout of its own.
    private static ExpressionSyntax Assignment(string name, ExpressionSyntax value) => SyntaxFactory.ParseExpression($"{name} = {value}");
}
