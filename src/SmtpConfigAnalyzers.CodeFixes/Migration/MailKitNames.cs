using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// How a document calls the types of MailKit and MimeKit. Both libraries have a <c>SmtpClient</c>: where both are imported, an alias says
/// which one is meant (CS0104), and where a client of System.Net.Mail stays, the name is written in full.
/// </summary>
internal sealed class MailKitNames
{
    private const string Client = "MailKit.Net.Smtp.SmtpClient";
    private const string Alias = "SmtpClient";

    private readonly SemanticModel _model;
    private readonly SyntaxNode _root;
    private readonly SyntaxList<UsingDirectiveSyntax> _usings;
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words;
    private readonly bool _isOnlyClient;
    private bool _needsAlias;

    /// <summary>Looks at a document.</summary>
    /// <param name="model">Knows what names mean.</param>
    /// <param name="migrated">The clients that will be MailKit's.</param>
    /// <param name="cancellation">Ends the work.</param>
    public MailKitNames(SemanticModel model, IReadOnlyList<LocalClient> migrated, CancellationToken cancellation)
    {
        _model = model;
        _root = model.SyntaxTree.GetRoot(cancellation);
        var names = _root.DescendantNodes().OfType<IdentifierNameSyntax>().ToList();
        _words = [.. names.Select(name => name.Identifier.ValueText)];
        _usings = _root.DescendantNodesAndSelf().Where(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(UsingsOf).Where(list => list.Count > 0)
            .OrderByDescending(list => list.Any(import => import.Name?.ToString() == "System.Net.Mail")).FirstOrDefault();
        var ours = migrated.SelectMany(client => new SyntaxNode?[]
        {
            (client.Creation as ObjectCreationExpressionSyntax)?.Type, client.DeclaredType,
        }).OfType<SyntaxNode>().ToList();
        _isOnlyClient = names.Where(name => name.Identifier.ValueText == Alias && !ours.Exists(type => type.Contains(name)))
            .All(name => model.GetSymbolInfo(name, cancellation).Symbol is not ITypeSymbol);
    }

    /// <summary>What the client's type is called where another name is used.</summary>
    public string ClientInsteadOf(TypeSyntax original)
    {
        var meant = _model.LookupNamespacesAndTypes(original.SpanStart, name: Alias);
        if (original is IdentifierNameSyntax && meant.Length == 1 && meant[0].ToDisplayString() == Client)
        {
            return Alias;
        }

        if (original is not IdentifierNameSyntax || !_isOnlyClient || _usings.Count == 0)
        {
            return Client;
        }

        _needsAlias = true;
        return Alias;
    }

    /// <summary>What a type is called at a place; its namespace is imported if that makes no other name ambiguous.</summary>
    public string Of(string space, string name, int position)
    {
        var full = $"{space}.{name}";
        var meant = _model.LookupNamespacesAndTypes(position, name: name);
        if (meant.Length == 1 && meant[0].ToDisplayString() == full)
        {
            return name;
        }

        if (meant.Length > 0 || _usings.Count == 0 || !CanImport(space, position))
        {
            return full;
        }

        _imports.Add(space);
        return name;
    }

    /// <summary>Imports what extension methods are in (MailKit 5).</summary>
    public void Import(string space)
    {
        if (_usings.Count > 0 && !_usings.Any(import => import.Name?.ToString() == space))
        {
            _imports.Add(space);
        }
    }

    private bool CanImport(string space, int position)
    {
        INamespaceSymbol? found = _model.Compilation.GlobalNamespace;
        foreach (var part in space.Split('.'))
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return found is not null && !found.GetTypeMembers().Any(type =>
            _words.Contains(type.Name) && _model.LookupNamespacesAndTypes(position, name: type.Name)
            .Any(other => !SymbolEqualityComparer.Default.Equals(other, type)));
    }

    /// <summary>The changes that import what was named.</summary>
    public IEnumerable<TextChange> Changes(SourceText text)
    {
        foreach (var space in _imports)
        {
            // Where it belongs, if those that are there are in order; those of System come first in most programs.
            var plain = _usings.Where(import => import.Alias is null && !import.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)).ToList();
            var before = plain.LastOrDefault(import => Compare(import.Name!.ToString(), space) < 0) ?? plain.LastOrDefault();
            yield return before is null
                ? After(_usings[_usings.Count - 1], $"using {space};", text)
                : After(before, $"using {space};", text);
        }

        if (_needsAlias)
        {
            var before = _usings.LastOrDefault(import => import.Alias is not { Name: var alias } || Compare(alias.ToString(), Alias) < 0);
            yield return After(before ?? _usings[_usings.Count - 1], $"using {Alias} = {Client};", text);
        }
    }

    private static int Compare(string one, string other)
    {
        var isSystem = IsSystem(other).CompareTo(IsSystem(one));
        return isSystem != 0 ? isSystem : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);

        static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
    }

    private static TextChange After(UsingDirectiveSyntax import, string line, SourceText text)
    {
        var end = Layout.EndOfComment(text, import.SyntaxTree.GetRoot(), import.Span.End);
        return new(new(end, 0), Layout.LineBreakAndIndentation(text, import.SpanStart) + line);
    }

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Usings,
        BaseNamespaceDeclarationSyntax space => space.Usings,
        _ => default,
    };
}
