using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>How a class makes its client, to be written where it sends. What only a constructor knows is kept in fields.</summary>
internal sealed class ClientRecipe
{
    private readonly StoredClient _client;
    private readonly SemanticModel _model;
    private readonly Dictionary<string, string> _renamed = [];
    private readonly List<string> _fields = [];
    private readonly List<string> _assignments = [];

    private ClientRecipe(StoredClient client, SemanticModel model) => (_client, _model) = (client, model);

    /// <summary>The fields that the class needs for it.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>The statements that set them, in the constructor.</summary>
    public IReadOnlyList<string> Assignments => _assignments;

    /// <summary>Whether something is asked before the client is made.</summary>
    public bool HasBefore => Before.Any();

    private IEnumerable<StatementSyntax> Before => _client.Preparing.Where(statement => statement is LocalDeclarationStatementSyntax);

    private IEnumerable<SyntaxNode> Parts => _client.Preparing.Prepend<SyntaxNode>(_client.Creation);

    /// <summary>Finds out how a client is made.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">Knows what names mean.</param>
    /// <returns>The recipe; <see langword="null"/> if not all of it is known where the class sends.</returns>
    public static ClientRecipe? Of(StoredClient client, SemanticModel model)
    {
        var recipe = new ClientRecipe(client, model);
        return recipe.Parts.SelectMany(node => node.DescendantNodes()).OfType<IdentifierNameSyntax>().All(recipe.IsKnown) ? recipe : null;
    }

    private bool IsKnown(IdentifierNameSyntax name)
    {
        var symbol = _model.GetSymbolInfo(name).Symbol;
        return symbol switch
        {
            IFieldSymbol { IsReadOnly: false, IsConst: false } field => _client.Own.Contains(name) || !IsWrittenLater(field),
            ILocalSymbol or IParameterSymbol when _client.Maker is null || IsWithin(symbol) => true,
            ILocalSymbol or IParameterSymbol when _client.Maker!.Parent?.Parent is not ConstructorDeclarationSyntax => false,
            ILocalSymbol or IParameterSymbol when _renamed.ContainsKey(symbol.Name) => true,
            ILocalSymbol local => Keep(local, local.Type),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter =>
                IsOfPrimaryConstructor(parameter) || Keep(parameter, parameter.Type),
            _ => true,
        };
    }

    private bool IsWithin(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(declared => Parts.Any(node => node.Span.Contains(declared.Span)));

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

    /// <summary>Whether a value of the recipe is called like something of a function: it would be that one there.</summary>
    public bool IsHiddenIn(SyntaxNode function)
    {
        var names = new HashSet<string>(Parts.SelectMany(node => node.DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Where(name => !_client.Own.Contains(name) && (name.Parent is not MemberAccessExpressionSyntax access || access.Name != name))
            .Select(name => _renamed.TryGetValue(name.Identifier.ValueText, out var other) ? other : name.Identifier.ValueText));
        return (function.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? function).DescendantNodes().Any(node =>
            node != _client.Declaration && !_client.Declaration.Contains(node) && names.Contains((node switch
            {
                ParameterSyntax parameter => parameter.Identifier,
                VariableDeclaratorSyntax variable => variable.Identifier,
                SingleVariableDesignationSyntax variable => variable.Identifier,
                ForEachStatementSyntax loop => loop.Identifier,
                _ => default,
            }).ValueText ?? ""));
    }

    /// <summary>A client of a name, made by the recipe.</summary>
    public ClientDeclaration For(string name) => new(
        [.. Before.Select(statement => Text(statement, name))],
        $"var {name} = {Created(name)}",
        [.. _client.Preparing.Except(Before).Select(statement => Text(statement, name))]);

    /// <summary>The expression that makes a client of a name.</summary>
    public string Created(string name) => Text(_client.Creation, name);

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
            var isOwn = _client.Own.Contains(part);
            if ((isOwn ? name : Renamed(part)) is { } other)
            {
                var span = isOwn ? StoredClient.Whole(part).Span : part.Span;
                text = text.Substring(0, span.Start - node.SpanStart + shift) + other + text.Substring(span.End - node.SpanStart + shift);
                shift += other.Length - span.Length;
            }
        }

        return text;
    }

    // Of "Port = port" the value alone, and no member's or argument's name.
    private string? Renamed(IdentifierNameSyntax name) =>
        name.Parent is NameColonSyntax
            || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            || (name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } member && member.Right != name)
            ? null
        : _renamed.TryGetValue(name.Identifier.ValueText, out var other) ? other
        : null;
}
