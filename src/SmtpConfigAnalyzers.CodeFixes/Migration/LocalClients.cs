using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// Makes a class's client one of each member that sends with it, still of System.Net.Mail: MailKit's client is connected for what is sent,
/// and a connection that is kept breaks in between.
/// </summary>
internal sealed class LocalClients
{
    private readonly StoredClient _client;
    private readonly ClientRecipe _recipe;
    private readonly SemanticModel _model;
    private readonly SourceText _text;
    private readonly SyntaxNode _root;
    private readonly List<TextChange> _changes = [];

    private LocalClients(StoredClient client, ClientRecipe recipe, SemanticModel model)
    {
        (_client, _recipe, _model) = (client, recipe, model);
        _text = model.SyntaxTree.GetText();
        _root = model.SyntaxTree.GetRoot();
    }

    /// <summary>The changes; <see langword="null"/> if the client cannot be made again where it sends.</summary>
    public static IReadOnlyList<TextChange>? Of(StoredClient client, SemanticModel model)
    {
        if (ClientRecipe.Of(client, model) is not { } recipe)
        {
            return null;
        }

        var made = new LocalClients(client, recipe, model);
        if (!client.Accesses.GroupBy(FunctionOf).All(made.Change))
        {
            return null;
        }

        made.RemoveMember();
        return made._changes;
    }

    private static SyntaxNode? FunctionOf(ExpressionSyntax access) => access.Ancestors().FirstOrDefault(node =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);

    private bool Change(IGrouping<SyntaxNode?, ExpressionSyntax> accesses)
    {
        if (accesses.Key is not { } function || ClientDeclaration.NameIn(function) is not { } name || _recipe.IsHiddenIn(function)
            || !accesses.Select(StoredClient.DisposalOf).OfType<ExpressionSyntax>().All(Remove))
        {
            return false;
        }

        var used = accesses.Where(access => StoredClient.DisposalOf(access) is null).ToList();
        return used.Count == 0
            || (used.TrueForAll(access => access.Parent is EqualsValueClauseSyntax)
                ? used.TrueForAll(Inline)
                : ChangeFunction(function, used, name));
    }

    // Nobody else disposes of what each member disposes of itself.
    private bool Remove(ExpressionSyntax disposal)
    {
        switch (disposal.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax } statement:
                RemoveLines(statement.Span);
                return true;
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } arrow:
                _changes.Add(new(TextSpan.FromBounds(arrow.SpanStart, method.Span.End), "{ }"));
                return true;
            default:
                return false;
        }
    }

    // var client = Create();
    private bool Inline(ExpressionSyntax access)
    {
        if (access.Parent!.Parent is not VariableDeclaratorSyntax
            { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } variable)
        {
            return false;
        }

        var isBlock = declaration.Parent is UsingStatementSyntax;
        StatementSyntax? first = declaration.Parent switch
        {
            LocalDeclarationStatementSyntax local => local,
            UsingStatementSyntax { Statement: BlockSyntax { Statements.Count: > 0 } block } => block.Statements[0],
            _ => null,
        };
        if (first is null || (isBlock && _recipe.HasBefore))
        {
            return false;
        }

        var name = variable.Identifier.ValueText;
        var separator = Layout.LineBreakAndIndentation(_text, first.SpanStart);
        var (before, _, settings) = _recipe.For(name);
        _changes.Add(new(access.Span, _recipe.Created(name)));
        Insert(first.SpanStart, string.Concat((isBlock ? settings : before).Select(line => line + separator)));
        Insert(first.Span.End, isBlock ? "" : string.Concat(settings.Select(line => separator + line)));
        return true;
    }

    private bool ChangeFunction(SyntaxNode function, List<ExpressionSyntax> accesses, string name)
    {
        if (accesses.Count == 1 && BodyExpression(function) is { } body && body.Contains(accesses[0]))
        {
            return ChangeToBlock(function, body, accesses[0], name);
        }

        var blocks = accesses.Select(access => access.Ancestors().TakeWhile(node => node != function).OfType<BlockSyntax>()).ToList();
        var loop = accesses.SelectMany(access => access.Ancestors().TakeWhile(node => node != function))
            .Where(node => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            .OrderBy(node => node.SpanStart).FirstOrDefault();
        if (blocks.SelectMany(all => all).FirstOrDefault(block => blocks.TrueForAll(all => all.Contains(block))
            && (loop is null || !loop.Contains(block))) is not { } common)
        {
            return false;
        }

        foreach (var access in accesses)
        {
            _changes.Add(new(access.Span, name));
            if (access.Parent?.Parent is InvocationExpressionSyntax { Parent: ReturnStatementSyntax } returned)
            {
                if (AwaitedReturns.Of(returned) is not { } awaited)
                {
                    return false;
                }

                _changes.AddRange(awaited);
            }
        }

        _changes.AddRange(_recipe.For(name).Around(
            _text, _root, common.Statements.First(statement => statement.Contains(accesses[0])),
            common.Statements.Last(statement => statement.Contains(accesses[accesses.Count - 1]))));
        return true;
    }

    private static ExpressionSyntax? BodyExpression(SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression,
        LambdaExpressionSyntax lambda => lambda.ExpressionBody,
        _ => null,
    };

    // => _client.Send(message);
    private bool ChangeToBlock(SyntaxNode function, ExpressionSyntax body, ExpressionSyntax access, string name)
    {
        if (!ClientDeclaration.IsPlainIn(_root))
        {
            return false;
        }

        var outer = Layout.LineBreakAndIndentation(_text, (function as LambdaExpressionSyntax ?? function).SpanStart);
        var sent = _text.ToString(TextSpan.FromBounds(body.SpanStart, access.SpanStart)) + name
            + _text.ToString(TextSpan.FromBounds(access.Span.End, body.Span.End));
        if (body is not AwaitExpressionSyntax && _model.GetTypeInfo(body).Type is { Name: "Task" })
        {
            if (AwaitedReturns.Asynchronous(function) is not { } asynchronous)
            {
                return false;
            }

            _changes.Add(asynchronous);
            sent = "await " + sent;
        }

        var inner = outer + Layout.Unit(_text);
        var block = $"{{{string.Concat(_recipe.For(name).Lines.Append(sent + ";").Select(line => inner + line))}{outer}}}";
        if (function is LambdaExpressionSyntax)
        {
            _changes.Add(new(body.Span, block));
        }
        else
        {
            var arrow = body.Parent!;
            var before = arrow.GetFirstToken().GetPreviousToken().Span.End;
            _changes.Add(new(TextSpan.FromBounds(before, function.Span.End), outer + block));
        }

        return true;
    }

    private void RemoveMember()
    {
        ReplaceOrRemove(_client.Declaration.Span, _recipe.Fields);
        if (_client.Maker is { } maker)
        {
            ReplaceOrRemove(maker.Span, _recipe.Assignments);
            foreach (var statement in _client.Preparing.Where(statement =>
                !_client.Declaration.Contains(statement) && !maker.Contains(statement)))
            {
                RemoveLines(statement.Span);
            }
        }
    }

    private void ReplaceOrRemove(TextSpan span, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            RemoveLines(span);
        }
        else
        {
            _changes.Add(new(span, string.Join(Layout.LineBreakAndIndentation(_text, span.Start), lines)));
        }
    }

    private void RemoveLines(TextSpan span) => _changes.Add(new(Layout.WholeLines(_text, _root, span) ?? span, ""));

    private void Insert(int position, string lines)
    {
        if (lines.Length > 0)
        {
            _changes.Add(new(new(position, 0), lines));
        }
    }
}
