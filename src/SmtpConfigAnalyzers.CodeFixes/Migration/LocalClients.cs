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
    private static readonly string[] Names = ["client", "smtpClient", "mailClient"];

    private readonly StoredClient _client;
    private readonly SemanticModel _model;
    private readonly SourceText _text;
    private readonly SyntaxNode _root;
    private readonly List<TextChange> _changes = [];
    private readonly Dictionary<string, string> _renamed = [];
    private readonly List<string> _fields = [];
    private readonly List<string> _assignments = [];

    private LocalClients(StoredClient client, SemanticModel model)
    {
        (_client, _model) = (client, model);
        _text = model.SyntaxTree.GetText();
        _root = model.SyntaxTree.GetRoot();
    }

    /// <summary>The changes; <see langword="null"/> if the client cannot be made again where it sends.</summary>
    public static IReadOnlyList<TextChange>? Of(StoredClient client, SemanticModel model)
    {
        var made = new LocalClients(client, model);
        if (!made.KeepValues() || !made.ChangeMembers())
        {
            return null;
        }

        made.RemoveMember();
        return made._changes;
    }

    private IEnumerable<SyntaxNode> Recipe => _client.Preparing.Prepend<SyntaxNode>(_client.Creation);

    // What a constructor is given, or computes, is kept in fields.
    private bool KeepValues()
    {
        foreach (var name in Recipe.SelectMany(node => node.DescendantNodes()).OfType<IdentifierNameSyntax>())
        {
            switch (_model.GetSymbolInfo(name).Symbol)
            {
                case IFieldSymbol { IsReadOnly: false, IsConst: false } field when !_client.Own.Contains(name) && IsWrittenLater(field):
                    return false;
                case ILocalSymbol or IParameterSymbol when _client.Maker?.Parent?.Parent is not ConstructorDeclarationSyntax:
                    if (_client.Maker is not null)
                    {
                        return false;
                    }

                    break;
                case ILocalSymbol or IParameterSymbol
                    when _renamed.ContainsKey(name.Identifier.ValueText) || IsWithinRecipe(_model.GetSymbolInfo(name).Symbol!):
                    break;
                case IParameterSymbol parameter when parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }:
                    if (!IsOfPrimaryConstructor(parameter) && !Keep(parameter, parameter.Type))
                    {
                        return false;
                    }

                    break;
                case ILocalSymbol local:
                    if (!Keep(local, local.Type))
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;
    }

    private bool IsWithinRecipe(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(declared => Recipe.Any(node => node.Span.Contains(declared.Span)));

    private static bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
        parameter.ContainingSymbol.DeclaringSyntaxReferences.Any(declared => declared.GetSyntax() is TypeDeclarationSyntax);

    private bool IsWrittenLater(IFieldSymbol field) =>
        _client.Type.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            StoredName(assignment.Left) == field.Name && assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is null);

    private static string? StoredName(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => name,
        _ => null,
    };

    private bool Keep(ISymbol value, ITypeSymbol type)
    {
        var constructor = (ConstructorDeclarationSyntax)_client.Maker!.Parent!.Parent!;
        var kept = constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment =>
            (assignment.Right is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression,
                Right: ThrowExpressionSyntax } checkedValue ? checkedValue.Left : assignment.Right).ToString() == value.Name
            && _model.GetSymbolInfo(assignment.Left).Symbol is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null });
        if (kept is not null)
        {
            _renamed[value.Name] = kept.Left.ToString();
            return true;
        }

        var name = "_" + value.Name.TrimStart('_');
        if (type.TypeKind == TypeKind.Error || _client.Type.DescendantTokens().Any(token => token.ValueText == name))
        {
            return false;
        }

        var shown = type.ToMinimalDisplayString(_model, _client.Declaration.SpanStart);
        _fields.Add($"private {(_client.Holder.IsStatic ? "static " : "")}readonly {shown} {name};");
        _assignments.Add($"{name} = {value.Name};");
        _renamed[value.Name] = name;
        return true;
    }

    private bool ChangeMembers()
    {
        foreach (var accesses in _client.Accesses.GroupBy(FunctionOf))
        {
            if (accesses.Key is not { } function || NameIn(function) is not { } name || IsHidden(function))
            {
                return false;
            }

            var used = accesses.Where(access => StoredClient.DisposalOf(access) is null).ToList();
            if (!accesses.Select(StoredClient.DisposalOf).OfType<ExpressionSyntax>().All(Remove))
            {
                return false;
            }

            if (used.Count > 0 && !(used.TrueForAll(access => access.Parent is EqualsValueClauseSyntax)
                ? used.TrueForAll(Inline)
                : ChangeFunction(function, used, name)))
            {
                return false;
            }
        }

        return true;
    }

    private static SyntaxNode? FunctionOf(ExpressionSyntax access) => access.Ancestors().FirstOrDefault(node =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);

    private static string? NameIn(SyntaxNode function)
    {
        var words = new HashSet<string>((function.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? function).DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        return Names.FirstOrDefault(name => !words.Contains(name));
    }

    // A value of the recipe that is called like something of the function would be that one there.
    private bool IsHidden(SyntaxNode function)
    {
        var recipe = new HashSet<string>(Recipe.SelectMany(node => node.DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Where(name => !_client.Own.Contains(name) && (name.Parent is not MemberAccessExpressionSyntax access || access.Name != name))
            .Select(name => _renamed.TryGetValue(name.Identifier.ValueText, out var other) ? other : name.Identifier.ValueText));
        return (function.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? function).DescendantNodes().Any(node =>
            node != _client.Declaration && !_client.Declaration.Contains(node) && recipe.Contains((node switch
            {
                ParameterSyntax parameter => parameter.Identifier,
                VariableDeclaratorSyntax variable => variable.Identifier,
                SingleVariableDesignationSyntax variable => variable.Identifier,
                ForEachStatementSyntax loop => loop.Identifier,
                _ => default,
            }).ValueText ?? ""));
    }

    // Nobody else disposes of what each member disposes of itself.
    private bool Remove(ExpressionSyntax disposal)
    {
        switch (disposal.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax } statement:
                _changes.Add(new(Layout.WholeLines(_text, _root, statement.Span) ?? statement.Span, ""));
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

        StatementSyntax? first = declaration.Parent switch
        {
            LocalDeclarationStatementSyntax local => local,
            UsingStatementSyntax { Statement: BlockSyntax { Statements.Count: > 0 } block } => block.Statements[0],
            _ => null,
        };
        if (first is null || (declaration.Parent is UsingStatementSyntax && Before.Any()))
        {
            return false;
        }

        var name = variable.Identifier.ValueText;
        var separator = Layout.LineBreakAndIndentation(_text, first.SpanStart);
        _changes.Add(new(access.Span, Text(_client.Creation, name)));
        if (declaration.Parent is UsingStatementSyntax)
        {
            _changes.Add(new(new(first.SpanStart, 0), string.Concat(Settings.Select(set => Text(set, name) + separator))));
        }
        else
        {
            _changes.Add(new(new(first.SpanStart, 0), string.Concat(Before.Select(set => Text(set, name) + separator))));
            _changes.Add(new(new(first.Span.End, 0), string.Concat(Settings.Select(set => separator + Text(set, name)))));
        }

        return true;
    }

    private IEnumerable<StatementSyntax> Before => _client.Preparing.Where(statement => statement is LocalDeclarationStatementSyntax);

    private IEnumerable<StatementSyntax> Settings => _client.Preparing.Where(statement => statement is not LocalDeclarationStatementSyntax);

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

        var first = common.Statements.First(statement => statement.Contains(accesses[0]));
        var last = common.Statements.Last(statement => statement.Contains(accesses[accesses.Count - 1]));
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

        var separator = Layout.LineBreakAndIndentation(_text, first.SpanStart);
        var lines = Lines(name);
        if (HasUsingDeclarations)
        {
            _changes.Add(new(new(first.SpanStart, 0), string.Concat(lines.Select(line => line + separator))));
            return true;
        }

        var unit = _text.ToString().Contains("\n\t") ? "\t" : "    ";
        var before = Before.Count();
        _changes.Add(new(new(first.SpanStart, 0), string.Concat(lines.Select((line, index) =>
            (index < before ? line
                : index > before ? unit + line
                : $"using ({line.Substring(0, line.Length - 1)}){separator}{{") + separator)) + unit));
        for (var line = LineOf(first.SpanStart) + 1; line <= LineOf(last.Span.End); line++)
        {
            if (_text.Lines[line].Span.Length > 0)
            {
                _changes.Add(new(new(_text.Lines[line].Start, 0), unit));
            }
        }

        _changes.Add(new(new(Layout.EndOfComment(_text, _root, last.Span.End), 0), separator + "}"));
        return true;
    }

    private int LineOf(int position) => _text.Lines.IndexOf(position);

    private bool HasUsingDeclarations => ((CSharpParseOptions)_root.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp8;

    private List<string> Lines(string name) =>
    [
        .. Before.Select(statement => Text(statement, name)),
        $"{(HasUsingDeclarations ? "using " : "")}var {name} = {Text(_client.Creation, name)};",
        .. Settings.Select(statement => Text(statement, name)),
    ];

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
        if (!HasUsingDeclarations)
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

        var inner = outer + (_text.ToString().Contains("\n\t") ? "\t" : "    ");
        var block = $"{{{string.Concat(Lines(name).Append(sent + ";").Select(line => inner + line))}{outer}}}";
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

    // A piece of the recipe for a client of this name.
    private string Text(SyntaxNode node, string name)
    {
        var shift = 0;
        var text = node is ImplicitObjectCreationExpressionSyntax { ArgumentList: var given, Initializer: var set }
            ? $"new SmtpClient{given}" + (set is null ? "" : " " + set)
            : node.ToString();
        if (node is ImplicitObjectCreationExpressionSyntax)
        {
            node = SyntaxFactory.ParseExpression(text); // names are found by their text below
        }

        foreach (var part in node.DescendantNodes().OfType<IdentifierNameSyntax>().OrderBy(part => part.SpanStart))
        {
            var isMember = part.Parent is NameColonSyntax || (part.Parent is MemberAccessExpressionSyntax access && access.Name == part);
            var isOwn = _client.Own.Contains(part);
            var other = isOwn ? name
                : !isMember && part.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assigned
                    && _renamed.TryGetValue(part.Identifier.ValueText, out var field) ? field
                : null;
            if (other is null && part.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } member
                && member.Right == part)
            {
                _renamed.TryGetValue(part.Identifier.ValueText, out other);
            }

            if (other is not null)
            {
                var span = isOwn ? StoredClient.Whole(part).Span : part.Span;
                text = text.Substring(0, span.Start - node.SpanStart + shift) + other + text.Substring(span.End - node.SpanStart + shift);
                shift += other.Length - span.Length;
            }
        }

        return text;
    }

    private void RemoveMember()
    {
        var declared = _client.Declaration.Span;
        var separator = Layout.LineBreakAndIndentation(_text, declared.Start);
        _changes.Add(_fields.Count > 0
            ? new(declared, string.Join(separator, _fields))
            : new(Layout.WholeLines(_text, _root, declared) ?? declared, ""));
        if (_client.Maker is { } maker)
        {
            var statements = _client.Preparing.Where(statement => !_client.Declaration.Contains(statement)).ToList();
            _changes.Add(_assignments.Count > 0
                ? new(maker.Span, string.Join(Layout.LineBreakAndIndentation(_text, maker.SpanStart), _assignments))
                : new(Layout.WholeLines(_text, _root, maker.Span) ?? maker.Span, ""));
            _changes.AddRange(statements.Select(statement =>
                new TextChange(Layout.WholeLines(_text, _root, statement.Span) ?? statement.Span, "")));
        }
    }
}
