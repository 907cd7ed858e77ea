using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// Which files of a program can make, set up or use a mail client: those that mention one, and those with a name by which another such file
/// hands one out (<c>_client</c> in a further part of a class, a method that returns one, a class that derives from one). All others need
/// not be bound.
/// </summary>
internal sealed class MailTrees
{
    // How deep types are made of each other; a class may also be made of itself: IComparable<T>.
    private const int MaximumDepth = 4;

    private const string MailKit = "MailKit";

    private static readonly ConditionalWeakTable<IAssemblySymbol, object> Assemblies = new();
    private static readonly ConditionalWeakTable<SyntaxTree, object> Named = new(); // every member of a file asks

    private readonly MailTypes _types;
    private readonly ProgramDemand? _demand;
    private readonly bool _isImported; // whether any file may name MailKit's types
    private readonly HashSet<SyntaxTree> _open; // not known to have mail
    private readonly Queue<SyntaxTree> _next = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takers = new(StringComparer.Ordinal); // whom "new(…)" may give a client to
    private readonly List<(SyntaxTree Tree, TextSpan Type)> _holders = []; // types that every member has a client of
    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyCollection<TextSpan>> _parts = new();
    private bool _isUnnamed; // whether a client may come without a name, by an index for one

    /// <summary>Finds them.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="types">Its mail types.</param>
    public MailTrees(Compilation compilation, MailTypes types)
    {
        _types = types;
        _demand = ProgramDemand.Of(compilation);
        _open = [.. compilation.SyntaxTrees];
        _isImported = compilation.Language == LanguageNames.VisualBasic // by the project
            || compilation.SyntaxTrees.Any(tree => NameIndex.MayHave(tree, "global") && NameIndex.MayHave(tree, MailKit));
        foreach (var tree in compilation.SyntaxTrees.Where(tree => NamesMail(tree, types) && (Imports(tree) || HasWordOfMail(tree))))
        {
            Enter(tree);
        }

        foreach (var name in _isImported ? types.Names.Concat(types.ImportedNames) : types.Names)
        {
            Add(name);
        }

        foreach (var type in compilation.SourceModule.ReferencedAssemblySymbols.Where(UsesMail)
            .SelectMany(assembly => TypesIn(assembly.GlobalNamespace)))
        {
            Read(type, type.GetMembers());
        }

        while (_next.Count > 0 && (_open.Count > 0 || _demand is not null))
        {
            Read(_next.Dequeue(), compilation);
        }

        _isUnnamed |= _next.Count > 0; // all files may have mail, and by which names was not asked
        foreach (var tree in _demand is null ? [] : compilation.SyntaxTrees.Where(Include))
        {
            foreach (var part in PartsOf(tree) ?? [default])
            {
                _demand!.AddCode(tree, part.Start);
            }
        }
    }

    /// <summary>Whether a file can have mail.</summary>
    public bool Include(SyntaxTree tree) => !_open.Contains(tree);

    /// <summary>The places in a file that its mail is at or around: members without one have none.</summary>
    /// <returns>Names, and types as a whole; <see langword="null"/> if all of the file may have mail.</returns>
    public IReadOnlyCollection<TextSpan>? PartsOf(SyntaxTree tree) => _isUnnamed ? null : _parts.GetOrAdd(tree, one =>
    {
        var root = one.GetRoot();
        return
        [
            .. TextSearch.PlacesOf(one.GetText(), Imports(one) ? MailWords.OfClients : MailWords.OfMail)
                .Select(place => (Token: root.FindToken(place), Place: place))
                .Where(found => found.Token.Span.Contains(found.Place)) // not in a comment
                .Select(found => found.Token.Span),
            .. _names.Concat(_takers).Concat(MailMembers.Uses).Concat(PackageTypes.MethodNames)
                .Concat(Imports(one) ? _types.ImportedNames : [])
                .SelectMany(name => NameIndex.TokensIn(root, name)).Select(token => token.Span),
            .. _holders.Where(holder => holder.Tree == one).Select(holder => holder.Type),
        ];
    });

    /// <summary>
    /// Whether a file says so itself. Here, what signs in counts as a name only: "authenticated" is in many files without mail.
    /// </summary>
    /// <param name="tree">The file.</param>
    /// <param name="types">What it may use; where MailKit is not there, it signs in to something else.</param>
    public static bool NamesMail(SyntaxTree tree, MailTypes? types = null) => MailTextGate.Mentions(tree) && (
        (bool)Named.GetValue(tree, static one => TextSearch.ContainsAny(one.GetText(), MailWords.OfClients))
        || (types?.LacksMailKit != true && SignsIn(tree)));

    private static bool SignsIn(SyntaxTree tree) =>
        NameIndex.MayHave(tree, "Authenticate") || NameIndex.MayHave(tree, "AuthenticateAsync");

    private static bool HasWordOfMail(SyntaxTree tree) => MailWords.OfMail.Any(word => NameIndex.Contains(tree, word)) || SignsIn(tree);

    // Without that, what is called like one of MailKit's types is the program's own.
    private bool Imports(SyntaxTree tree) => _isImported || NameIndex.MayHave(tree, MailKit);

    private void Enter(SyntaxTree tree)
    {
        if (_open.Remove(tree))
        {
            _next.Enqueue(tree);
        }
    }

    private void Add(string name)
    {
        if (_names.Add(name))
        {
            _demand?.AddName(name);
            foreach (var tree in _open.Where(tree => NameIndex.MayHave(tree, name)).ToList())
            {
                Enter(tree);
            }
        }
    }

    /// <summary>Adds the names by which a type hands clients out.</summary>
    private void Read(INamedTypeSymbol type, IEnumerable<ISymbol> members)
    {
        if (IsMail(type))
        {
            Add(type.Name);
        }

        foreach (var member in members)
        {
            var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : member.Name;
            if (member switch
            {
                IMethodSymbol method => IsMail(method),
                IFieldSymbol { Type: var held } => IsMail(held),
                IPropertySymbol { Type: var given } => IsMail(given),
                IEventSymbol { Type: var raised } => IsMail(raised),
                _ => false,
            })
            {
                Add(name);
                _isUnnamed |= IsCalledWithoutName(member);
            }
            else if (member is IMethodSymbol taker && taker.Parameters.Any(parameter => IsMail(parameter.Type)))
            {
                _takers.Add(name);
                _isUnnamed |= IsCalledWithoutName(member);
            }
        }
    }

    // By syntax alone: "all[0]", "a + b", "foreach", "await", "{ new(…) }", "var (a, b) =".
    private static bool IsCalledWithoutName(ISymbol member) => member
        is IPropertySymbol { Parameters.IsEmpty: false }
        or IMethodSymbol { MethodKind: MethodKind.Conversion or MethodKind.UserDefinedOperator }
        or { Name: "GetEnumerator" or "GetAsyncEnumerator" or "Current" or "GetAwaiter" or "GetResult" or "Deconstruct" };

    /// <summary>Whether any member of a class may have a client that it does not name.</summary>
    private bool HoldsMail(INamedTypeSymbol type) =>
        IsMail(type)
        || type.TypeParameters.Any(parameter => parameter.ConstraintTypes.Any(constraint => IsMail(constraint)))
        || type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.Any(parameter => IsMail(parameter.Type))
            && constructor.DeclaringSyntaxReferences.Any(primary => type.DeclaringSyntaxReferences.Any(
                part => part.SyntaxTree == primary.SyntaxTree && part.Span == primary.Span)));

    private bool ImportsMembers(SyntaxNode import, SemanticModel model) =>
        (import.Language == LanguageNames.VisualBasic || import.DescendantTokens().Any(token => token.Text == "static"))
        && import.DescendantNodes().Any(name =>
            model.GetSymbolInfo(name).Symbol is INamedTypeSymbol type && (IsMail(type) || _types.IsServicePointManager(type)));

    /// <summary>Whether a method hands a client out: it returns one, or passes one to a function that it is given.</summary>
    private bool IsMail(IMethodSymbol method, int depth = MaximumDepth) =>
        IsMail(method.ReturnType, depth)
        || method.Parameters.Any(parameter =>
            (parameter.Type.TypeKind == TypeKind.Delegate || parameter.RefKind != RefKind.None
                || method.MethodKind == MethodKind.DelegateInvoke)
            && IsMail(parameter.Type, depth));

    /// <summary>Whether a type is a client's, holds one, or is made of one.</summary>
    private bool IsMail(ITypeSymbol? type, int depth = MaximumDepth) => type switch
    {
        null => false,
        IArrayTypeSymbol array => IsMail(array.ElementType, depth),
        _ when depth == 0 => false,
        _ when _types.IsOfInterest(type) => true,
        INamedTypeSymbol named => named.TypeArguments.Any(content => IsMail(content, depth - 1))
            || (!named.DeclaringSyntaxReferences.IsEmpty
                && (named.Interfaces.Append(named.BaseType).Any(origin => IsMail(origin, depth - 1))
                    || (named.DelegateInvokeMethod is { } invoke && IsMail(invoke, depth - 1)))),
        _ => false,
    };

    /// <summary>Whether an assembly names a client: of most, the list of what they name is read, and nothing else.</summary>
    private static bool UsesMail(IAssemblySymbol assembly) => (bool)Assemblies.GetValue(assembly, static one =>
        one.Modules.Any(module =>
            module.ReferencedAssemblies.Any(reference => reference.Name is "MailKit" or "System.Net.Mail" or "System" or "netstandard")
            && (module.GetMetadata() is not { } metadata || NamesClient(metadata.GetMetadataReader()))));

    private static bool NamesClient(MetadataReader names) =>
        names.TypeReferences.Select(names.GetTypeReference)
            .Any(type => names.GetString(type.Namespace) is var space && (space == "System.Net.Mail"
                ? names.GetString(type.Name) == "SmtpClient"
                : space.StartsWith("MailKit", StringComparison.Ordinal)));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol space)
    {
        var open = new Stack<INamespaceOrTypeSymbol>([space]);
        while (open.Count > 0)
        {
            Request.Step();
            foreach (var member in open.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                open.Push(member);
                if (member is INamedTypeSymbol type)
                {
                    yield return type;
                }
            }
        }
    }

#pragma warning disable RS1030 // Of a file with mail, its declarations; nothing else is bound.
    /// <summary>Adds the names by which a file hands clients out, and the other names that it gives to them.</summary>
    private void Read(SyntaxTree tree, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        var open = new Stack<SyntaxNode>([tree.GetRoot()]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            switch (model.GetDeclaredSymbol(node, Request.Cancellation))
            {
                case IAliasSymbol { Target: ITypeSymbol target } alias when IsMail(target):
                    Add(alias.Name);
                    break;
                case INamedTypeSymbol type:
                    Read(type, type.GetMembers().Where(member => member.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == tree)));
                    if (HoldsMail(type))
                    {
                        _holders.Add((tree, node.Span));
                    }

                    Open(node);
                    break;
                case INamespaceSymbol:
                case var _ when node.Parent is null: // or a program without a class
                    Open(node);
                    break;
                case null when node.GetFirstToken().Text is "using" or "Imports" or "global":
                    _isUnnamed |= ImportsMembers(node, model);
                    break;
            }
        }

        void Open(SyntaxNode node)
        {
            foreach (var part in node.ChildNodes())
            {
                open.Push(part);
            }
        }
    }
#pragma warning restore RS1030
}
