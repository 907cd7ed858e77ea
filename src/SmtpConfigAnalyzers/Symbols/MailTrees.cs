using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
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

    private static readonly ConditionalWeakTable<IAssemblySymbol, object> Assemblies = new();
    private static readonly ConditionalWeakTable<SyntaxTree, object> Named = new(); // every member of a file asks

    private readonly MailTypes _types;
    private readonly ProgramDemand? _demand;
    private readonly HashSet<SyntaxTree> _open; // not known to have mail
    private readonly Queue<SyntaxTree> _next = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="types">Its mail types.</param>
    public MailTrees(Compilation compilation, MailTypes types)
    {
        _types = types;
        _demand = ProgramDemand.Of(compilation);
        _open = [.. compilation.SyntaxTrees];
        foreach (var tree in compilation.SyntaxTrees.Where(NamesMail))
        {
            Enter(tree);
        }

        foreach (var name in types.Names)
        {
            Add(name);
        }

        foreach (var type in compilation.SourceModule.ReferencedAssemblySymbols.Where(UsesMail)
            .SelectMany(assembly => TypesIn(assembly.GlobalNamespace)))
        {
            Read(type, type.GetMembers());
        }

        while (_next.Count > 0 && _open.Count > 0)
        {
            Read(_next.Dequeue(), compilation);
        }
    }

    /// <summary>Whether a file can have mail.</summary>
    public bool Include(SyntaxTree tree) => !_open.Contains(tree);

    /// <summary>
    /// Whether a file says so itself. Here, what signs in counts as a name only: "authenticated" is in many files without mail.
    /// </summary>
    public static bool NamesMail(SyntaxTree tree) => MailTextGate.Mentions(tree) && (bool)Named.GetValue(tree, static one =>
        TextSearch.ContainsAny(one.GetText(), MailWords.OfClients)
        || NameIndex.MayHave(one, "Authenticate") || NameIndex.MayHave(one, "AuthenticateAsync"));

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
            _demand?.AddCarrier(name);
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
            switch (member)
            {
                case IMethodSymbol method when IsMail(method):
                    Add(method.MethodKind == MethodKind.Constructor ? type.Name : method.Name);
                    break;
                case IFieldSymbol { Type: var held } when IsMail(held):
                case IPropertySymbol { Type: var given } when IsMail(given):
                case IEventSymbol { Type: var raised } when IsMail(raised):
                    Add(member.Name);
                    break;
            }
        }
    }

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
                    Open(node);
                    break;
                case INamespaceSymbol:
                case var _ when node.Parent is null: // or a program without a class
                    Open(node);
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
