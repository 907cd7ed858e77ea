using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// Finds where a program can get an object of a class: wherever it names the class, it makes one, asks for one or declares what holds one.
/// </summary>
internal sealed class TypeSearch(NameSearch names)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, IObjectCreationOperation?> _named = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _isOnly = new(SymbolEqualityComparer.Default);

    /// <summary>What may be an object of a class that somebody else made.</summary>
    /// <param name="type">The class.</param>
    /// <param name="isMadeHere">Whether what the program makes by <c>new</c> counts.</param>
    /// <returns>
    /// Expressions, and symbols that hold one or give one out; <see langword="null"/> if an object may be where its class is not named.
    /// </returns>
    public IReadOnlyList<(IOperation? Value, ISymbol? Holder)>? ObjectsOf(INamedTypeSymbol type, bool isMadeHere)
    {
        var found = new List<(IOperation?, ISymbol?)>();
        foreach (var name in names.Everywhere(type.Name))
        {
            if (name.Parent is { } node && !NameSearch.Declares(name, type) && names.MayMean(name, type)
                && !TryAdd(node, type, isMadeHere, found))
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>The one expression that makes an object of a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="counts">Whether an expression is of any interest.</param>
    /// <returns>
    /// The expression; <see langword="null"/> if it does not count, if there are several, or if something else may make one: a container,
    /// a serialiser.
    /// </returns>
    public IObjectCreationOperation? OnlyCreation(INamedTypeSymbol type, Func<IObjectCreationOperation, bool> counts) =>
        _named.GetOrAdd(type, NamedCreation) is { } made && counts(made) && _isOnly.GetOrAdd(type, IsNotMadeElsewhere) ? made : null;

    private IObjectCreationOperation? NamedCreation(INamedTypeSymbol type)
    {
        IObjectCreationOperation? only = null;
        foreach (var tree in names.FilesWith(type.Name))
        {
            if (CreationsIn(tree, type, "creations", NamedIn) is not { } made || made.Count + (only is null ? 0 : 1) > 1)
            {
                return null;
            }

            only = made.Count == 1 ? CreationAt(tree, made[0]) : only;
        }

        return only;
    }

    // What does not name the class: each "new (" of the program is bound for it, so it is asked last.
    private bool IsNotMadeElsewhere(INamedTypeSymbol type) => names.FilesWith("new").Except(names.FilesWith(type.Name))
        .All(tree => CreationsIn(tree, type, "unnamed creations", (code, one) => [.. UnnamedIn(code, one)]) is { Count: 0 });

    private IReadOnlyList<TextSpan>? CreationsIn(
        SyntaxTree tree, INamedTypeSymbol type, string kind, Func<SyntaxNode, INamedTypeSymbol, IReadOnlyList<TextSpan>?> find) =>
        names.Answers.Of(tree, new(kind, NameSearch.NameOf(type)), () => find(tree.GetRoot(), type));

    private IObjectCreationOperation CreationAt(SyntaxTree tree, TextSpan span) =>
        tree.GetRoot().FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf()
            .Select(node => names.Model(node).GetOperation(node)).OfType<IObjectCreationOperation>().First();

    /// <summary>Where a file that names a class makes one; <see langword="null"/> if something else may.</summary>
    private IReadOnlyList<TextSpan>? NamedIn(SyntaxNode code, INamedTypeSymbol type)
    {
        var made = new HashSet<TextSpan>();
        foreach (var name in NameSearch.In([code], type.Name))
        {
            if (name.Parent is not { } node || NameSearch.Declares(name, type) || !names.MayMean(name, type))
            {
                continue;
            }

            var model = names.Model(node);
            switch (node.AncestorsAndSelf().Select(part => model.GetOperation(part)).FirstOrDefault(operation => operation is not null))
            {
                case IObjectCreationOperation creation when SymbolEqualityComparer.Default.Equals(creation.Type, type):
                    made.Add(creation.Syntax.Span);
                    break;
                case ITypeOfOperation:
                case IInvocationOperation { TargetMethod: { ContainingNamespace: var space, Parameters: var parameters } }
                    when space.ToString() != "Microsoft.Extensions.DependencyInjection"
                        || parameters.All(parameter => parameter.Type.Name == "IServiceCollection"):
                case null when node.Ancestors().Take(4)
                    .Any(part =>
                        model.GetDeclaredSymbol(part) is INamedTypeSymbol { BaseType: { } ancestor }
                        && SymbolEqualityComparer.Default.Equals(ancestor, type)):
                    return null;
            }
        }

        made.UnionWith(UnnamedIn(code, type));
        return [.. made];
    }

    private IEnumerable<TextSpan> UnnamedIn(SyntaxNode code, INamedTypeSymbol type) =>
        NameSearch.In([code], "new")
            .Where(word => word.GetNextToken().Text == "(" && word.Parent is { } node
                && names.Model(node).GetOperation(node) is IObjectCreationOperation creation
                && SymbolEqualityComparer.Default.Equals(creation.Type, type))
            .Select(word => word.Parent!.Span);

    private bool TryAdd(SyntaxNode name, INamedTypeSymbol type, bool isMadeHere, List<(IOperation?, ISymbol?)> found)
    {
        var model = names.Model(name);
        if (model.GetDeclaredSymbol(name) is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            return true;
        }

        for (var node = name; node is not null; node = node.Parent)
        {
            switch (model.GetOperation(node))
            {
                case IObjectCreationOperation made when IsOf(made.Type, type):
                    if (isMadeHere)
                    {
                        found.Add((made, null));
                    }

                    return true;
                case IConversionOperation cast:
                    found.Add((cast, null));
                    return true;
                case IInvocationOperation call when IsOf(call.Type, type):
                    found.Add((call, null));
                    return true;
                case IInvocationOperation { TargetMethod.TypeArguments.Length: 1 } call when !Mentions(call.Type, type): // a registration
                case INameOfOperation or IIsTypeOperation:
                    return true;
                case IPatternOperation or IVariableDeclarationGroupOperation or null:
                    break;
                default:
                    return false;
            }

            var declared = Declared(node, model).ToList();
            if (declared.Count > 0)
            {
                found.AddRange(declared.Select(symbol => ((IOperation?)null, (ISymbol?)symbol)));
                return declared.TrueForAll(symbol => symbol is not (INamedTypeSymbol or IAliasSymbol) && IsOf(TypeOf(symbol), type));
            }
        }

        return true; // an import, a comment
    }

    private static IEnumerable<ISymbol> Declared(SyntaxNode node, SemanticModel model) =>
        new[] { node }.Concat(node.ChildNodes()).Select(part => model.GetDeclaredSymbol(part)).OfType<ISymbol>();

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    /// <summary>Whether a type is the class, or holds one that it hands out by a member of its own.</summary>
    private static bool IsOf(ITypeSymbol? found, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(found, type)
        || (found is INamedTypeSymbol { Name: "Task" or "ValueTask" or "Lazy", TypeArguments: { Length: 1 } contents }
            && SymbolEqualityComparer.Default.Equals(contents[0], type));

    private static bool Mentions(ITypeSymbol? found, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(found, type)
            || (found is INamedTypeSymbol { TypeArguments: var contents } && contents.Any(content => Mentions(content, type)));
}
