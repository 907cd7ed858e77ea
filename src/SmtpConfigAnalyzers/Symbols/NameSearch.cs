using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// Finds where the names of symbols occur in the source. Tokens are alike in both languages and cheap to look through; what a
/// name means is asked only where it occurs.
/// </summary>
internal sealed class NameSearch(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<SyntaxToken>> _writes = new(SymbolEqualityComparer.Default);
    private readonly ProgramDemand? _demand = ProgramDemand.Of(compilation);
    private readonly Lazy<FileAnswers> _answers = new(() => new(compilation));

    /// <summary>Whether the compilation is for others to use, so that their code is not seen.</summary>
    public bool IsLibrary { get; } = compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;

    /// <summary>Whether code that is not seen may use a class.</summary>
    public bool IsSeenByOthers(INamedTypeSymbol type) => IsLibrary && (IsVisibleOutside(type) || HasFriends());

    /// <summary>What is kept of single files.</summary>
    public FileAnswers Answers => _answers.Value;

    /// <summary>The places in <paramref name="code"/> where a name occurs.</summary>
    public static IEnumerable<SyntaxToken> In(IEnumerable<SyntaxNode> code, string name) =>
        code.SelectMany(part => NameIndex.TokensIn(part, name));

    /// <summary>The places in the compilation where a name occurs.</summary>
    public IEnumerable<SyntaxToken> Everywhere(string name) => In(TreesWith(name), name);

    /// <summary>The places outside of a member's type that may mean it.</summary>
    public IEnumerable<SyntaxToken> Outside(ISymbol member) => Outside(member, Everywhere(member.Name));

    /// <summary>Those of them that are before an equals sign.</summary>
    public IReadOnlyList<SyntaxToken> WritesOutside(ISymbol member) =>
        _writes.GetOrAdd(member, one =>
        [
            .. Assigned(one.Name, NameOf(one.ContainingType)).Select(found => found.Tree.GetRoot().FindToken(found.Place))
                .Where(token => IsOutside(one, token)),
        ]);

    private IEnumerable<SyntaxToken> Outside(ISymbol member, IEnumerable<SyntaxToken> found)
    {
        var type = NameOf(member.ContainingType);
        return found.Where(token => MeaningOf(token).MayBeIn(type) && IsOutside(member, token));
    }

    /// <summary>The places where a name is before an equals sign, and what it means there.</summary>
    private IEnumerable<(SyntaxTree Tree, int Place)> Assigned(string name, string type)
    {
        _demand?.AddAssigned(name);
        return compilation.SyntaxTrees.Where(tree => NameIndex.MayAssign(tree, name))
            .SelectMany(tree =>
                Answers.Of(tree, new("assigned", name), () => (IReadOnlyList<(int Place, Meaning Meaning)>)
                [
                    .. NameIndex.TokensIn(tree.GetRoot(), name).Where(token => token.GetNextToken().Text == "=" && !IsDeclared(token))
                        .Select(token => (token.SpanStart, MeaningOf(token))),
                ])
                .Where(found => found.Meaning.MayBeIn(type)).Select(found => (tree, found.Place)));
    }

    // A field or variable of that name, with its initial value.
    private bool IsDeclared(SyntaxToken name) => name.Parent is { } node && Model(node).GetDeclaredSymbol(node) is not null;

    private static bool IsOutside(ISymbol member, SyntaxToken name) =>
        !member.ContainingType.DeclaringSyntaxReferences.Any(
            part => part.SyntaxTree == name.SyntaxTree && Declarations.Whole(part).Span.Contains(name.Span));

    /// <summary>What a name means.</summary>
    private Meaning MeaningOf(SyntaxToken name) =>
        Answers.Of(name.SyntaxTree!, new("meaning", "", name.SpanStart), () => Bound(name) is { } symbol
            ? new Meaning(NameOf(symbol), symbol.ContainingType is { } type ? NameOf(type) : null)
            : default);

    private ISymbol? Bound(SyntaxToken name) =>
        name.Parent is { } node ? Model(node).GetSymbolInfo(node, Request.Cancellation).Symbol : null;

    /// <summary>A declaration as documentation comments spell it; empty for a variable.</summary>
    public static string NameOf(ISymbol symbol) => Declared(symbol).GetDocumentationCommentId() ?? "";

    /// <summary>The type of which <see cref="NameOf"/> is the name.</summary>
    public INamedTypeSymbol? TypeOf(string name) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(name, compilation) as INamedTypeSymbol;

    /// <summary>What a name means by the names of declarations; nothing if the compiler cannot say.</summary>
    private readonly record struct Meaning(string? Declaration, string? Type)
    {
        /// <summary>Whether it can be a member of the type: not a property of another type that has the same name.</summary>
        public bool MayBeIn(string type) => Declaration is null || Type == type;

        /// <summary>Whether it can be this declaration.</summary>
        public bool MayBe(string declaration) => Declaration is null || Declaration == declaration;
    }

    /// <summary>Whether the program declares a member of a name.</summary>
    public bool IsDeclared(string name) => compilation.ContainsSymbolsWithName(name, SymbolFilter.Member);

    /// <summary>All code that can name a member or a variable.</summary>
    /// <param name="symbol">A local variable or function, a parameter, or a member.</param>
    /// <param name="body">The code that declares a variable.</param>
    /// <returns>The code; <see langword="null"/> if some of it cannot be seen, or calls the member by another name.</returns>
    public IReadOnlyList<SyntaxNode>? CodeThatSees(ISymbol symbol, SyntaxNode body)
    {
        if (symbol is ILocalSymbol or IParameterSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction })
        {
            return [body];
        }

        return symbol.IsVirtual || symbol.IsAbstract || symbol.IsOverride || MayImplement(symbol) ? null
            : symbol.DeclaredAccessibility == Accessibility.Private
            ? [.. symbol.ContainingType.DeclaringSyntaxReferences.Select(Declarations.Whole)]
            : IsVisibleOutside(symbol) || HasFriends() ? null
            : [.. TreesWith(symbol.Name)];
    }

    /// <summary>Whether a name can mean the symbol; it cannot where the compiler says that it means another.</summary>
    public bool MayMean(SyntaxToken name, ISymbol symbol) =>
        symbol is IParameterSymbol // its name means little else in its method
        || (NameOf(symbol) is { Length: > 0 } declaration
            ? MeaningOf(name).MayBe(declaration)
            : Bound(name) is not { } variable || IsSame(variable, symbol));

    /// <summary>
    /// Whether two symbols are one: an extension is called as a member, and the parts of a partial method are called by the first.
    /// </summary>
    public static bool IsSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(Declared(one), Declared(other));

    private static ISymbol Declared(ISymbol symbol)
    {
        var whole = symbol is IMethodSymbol method ? (method.ReducedFrom ?? method).OriginalDefinition : symbol.OriginalDefinition;
        return (whole as IMethodSymbol)?.PartialDefinitionPart ?? whole;
    }

    /// <summary>Whether a name is where the symbol is declared.</summary>
    public static bool Declares(SyntaxToken name, ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == name.SyntaxTree && reference.Span.Contains(name.Span) && reference.GetSyntax() == name.Parent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The operation that a name is, or is the last part of; <see langword="null"/> for the name in a declaration.</summary>
    public IOperation? OperationAt(SyntaxNode name)
    {
        var model = Model(name);
        return model.GetOperation(name, Request.Cancellation)
            ?? (name.Parent is { } qualified && qualified.Span.End == name.Span.End
                ? model.GetOperation(qualified, Request.Cancellation)
                : null);
    }

    /// <summary>The call around a name.</summary>
    public IInvocationOperation? CallAround(SyntaxNode name)
    {
        var model = Model(name);
        return name.AncestorsAndSelf().Select(node => model.GetOperation(node, Request.Cancellation))
            .OfType<IInvocationOperation>().FirstOrDefault();
    }

#pragma warning disable RS1030 // Other files are read only where a mail connection asks for one of their members.
    /// <summary>What the names of a file mean.</summary>
    public SemanticModel Model(SyntaxNode code)
    {
        Request.Step();
        _demand?.AddCode(code);
        return compilation.GetSemanticModel(code.SyntaxTree);
    }
#pragma warning restore RS1030

    /// <summary>The files that have a word.</summary>
    public IEnumerable<SyntaxTree> FilesWith(string name)
    {
        _demand?.AddName(name);
        return compilation.SyntaxTrees.Where(tree => NameIndex.MayHave(tree, name));
    }

    private IEnumerable<SyntaxNode> TreesWith(string name) => FilesWith(name).Select(tree => tree.GetRoot());

    private static bool IsVisibleOutside(ISymbol symbol)
    {
        for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }

    private bool HasFriends() =>
        compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");

    private static bool MayImplement(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false }
            or IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false } => true,
        { DeclaredAccessibility: Accessibility.Public } =>
            symbol.ContainingType.AllInterfaces.Any(contract => !contract.GetMembers(symbol.Name).IsEmpty),
        _ => false,
    };
}
