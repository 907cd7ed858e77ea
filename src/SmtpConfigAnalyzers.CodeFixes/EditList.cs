using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// The edits of one document, as changes of its text: whatever is not changed stays as it is laid out. A place that two findings share is
/// changed once.
/// </summary>
internal sealed class EditList(SemanticModel model, CancellationToken cancellation)
{
    private static readonly SyntaxAnnotation NewName = new();

    private readonly Dictionary<TextSpan, string> _changes = [];
    private readonly HashSet<string> _namesInFull = [];

    /// <summary>Knows what the document's names mean, before any edit.</summary>
    public SemanticModel Model => model;

    /// <summary>The document's text, before any edit.</summary>
    public SourceText Text { get; } = model.SyntaxTree.GetText(cancellation);

    /// <summary>Whether an edit would take a choice of the program's away.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => _changes.Count == 0 && !IsRefused;

    /// <summary>What is to change in other documents: constants that this one uses.</summary>
    public HashSet<(SyntaxTree Tree, TextSpan Span, string Text)> Elsewhere { get; } = [];

    /// <summary>What a menu says besides: the constants and fields whose values change, and what stays as it is.</summary>
    public HashSet<string> Notes { get; } = [];

    /// <summary>
    /// Makes an expression say something else: where it is a name whose only value is known, that value changes. Where the program chooses
    /// between several, nothing does: whoever wrote the choice wants it.
    /// </summary>
    public void SetValue(ExpressionSyntax expression, string value)
    {
        if (ValueOrigin.AllOf(expression, model, cancellation).Select(choice => choice.ToString()).Distinct().Count() > 1)
        {
            IsRefused = true;
            return;
        }

        var said = ValueOrigin.Of(expression, model, cancellation);
        if (said.ToString() == value)
        {
            return;
        }

        if (said != expression && model.GetSymbolInfo(expression, cancellation).Symbol is IFieldSymbol field)
        {
            Notes.Add(
                $"{field.ContainingType.Name}.{field.Name}"
                + (said.SyntaxTree == model.SyntaxTree ? "" : $" in {Path.GetFileName(said.SyntaxTree.FilePath)}"));
        }

        if (said.SyntaxTree == model.SyntaxTree)
        {
            Replace(said.Span, value);
        }
        else
        {
            Elsewhere.Add((said.SyntaxTree, said.Span, value));
        }
    }

    /// <summary>Changes a piece of the text; an empty one to insert. Of two changes of one piece the first holds.</summary>
    public void Replace(TextSpan span, string text)
    {
        if (!_changes.ContainsKey(span))
        {
            _changes.Add(span, text);
        }
    }

    /// <summary>
    /// How a type is called at a place: by its name if that is in scope; else in full, which <see cref="ApplyAsync"/> shortens by an
    /// import.
    /// </summary>
    public string NameOf(INamedTypeSymbol type, int position)
    {
        var meant = model.LookupNamespacesAndTypes(position, name: type.Name);
        if (meant.Length == 1 && SymbolEqualityComparer.Default.Equals(meant[0], type))
        {
            return type.Name;
        }

        if (!WritesInFull(type))
        {
            _namesInFull.Add(type.ToDisplayString());
        }

        return type.ToDisplayString();
    }

    /// <summary>Notes that settings of a client change. Where a test says what they are to be, nothing does.</summary>
    /// <param name="place">Where they are made.</param>
    /// <param name="settings">The names of properties.</param>
    public void Change(SyntaxNode place, params string[] settings) => IsRefused |= Assertions.AreMadeOf(place, settings, model);

    /// <summary>Whether the document names a type's library in full, and imports nothing of it.</summary>
    private bool WritesInFull(INamedTypeSymbol type)
    {
        var library = type.ToDisplayString().Split('.')[0];
        var named = model.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == library && model.GetSymbolInfo(name, cancellation).Symbol is INamespaceSymbol)
            .ToList();
        return named.Count > 0 && !named.Exists(name => name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null });
    }

    /// <summary>Takes away what only the replaced code used: locals, and functions that it handed on.</summary>
    /// <returns>Whether no field is left that nobody reads: the compiler warns of it.</returns>
    private bool RemoveUnused()
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var names = root.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(name => name.Identifier.ValueText);
        var replaced = _changes.Keys.Where(span => !span.IsEmpty).ToList();
        foreach (var name in names.SelectMany(same => same).Where(name => replaced.Exists(span => span.Contains(name.Span))))
        {
            if (model.GetSymbolInfo(name, cancellation).Symbol is not { DeclaringSyntaxReferences: { Length: 1 } declarations } symbol
                || !IsSeenWhole(symbol)
                || declarations[0].GetSyntax(cancellation) is not { } declaration
                || replaced.Exists(span => span.Contains(declaration.Span))
                || names[symbol.Name].Any(other => !replaced.Exists(span => span.Contains(other.Span)) && IsRead(other))
                || _changes.Any(change => !change.Value.Equals("") && change.Value.Contains(symbol.Name)))
            {
                continue;
            }

            if (symbol is IFieldSymbol)
            {
                return false;
            }

            if (UnusedWith(declaration) is { } unused)
            {
                Replace(Layout.WholeLines(Text, root, unused.Span) ?? unused.Span, "");
            }
        }

        return true;

        static bool IsRead(IdentifierNameSyntax name) =>
            name.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != name;

        // Nothing outside of this document uses it.
        static bool IsSeenWhole(ISymbol symbol) => symbol switch
        {
            ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } => true,
            IFieldSymbol => symbol.DeclaredAccessibility == Accessibility.Private,
            IMethodSymbol { MethodKind: MethodKind.Ordinary } =>
                symbol.DeclaredAccessibility == Accessibility.Private && symbol.ContainingType.DeclaringSyntaxReferences.Length == 1
                && symbol.GetAttributes().IsEmpty,
            _ => false,
        };
    }

    /// <summary>
    /// What goes with a declaration that nobody uses any more; <see langword="null"/> where something would not happen then.
    /// </summary>
    private static SyntaxNode? UnusedWith(SyntaxNode declaration) => declaration switch
    {
        LocalFunctionStatementSyntax or MethodDeclarationSyntax => declaration,
        VariableDeclaratorSyntax { Initializer.Value: var initial,
            Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } }
            when !initial.DescendantNodesAndSelf().Any(node =>
                node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax
                or AssignmentExpressionSyntax) => statement,
        _ => null,
    };

    /// <summary>
    /// The document with all edits made; <see langword="null"/> if they leave a field that nobody reads, or take a choice of the
    /// program's away.
    /// </summary>
    public async Task<Document?> ApplyAsync(Document document)
    {
        if (IsRefused || !RemoveUnused())
        {
            return null;
        }

        var changes = new List<TextChange>();
        foreach (var change in _changes.OrderBy(change => change.Key))
        {
            if (changes.Count == 0 || change.Key.Start >= changes[changes.Count - 1].Span.End) // what is within another is gone
            {
                changes.Add(new(change.Key, change.Value));
            }
        }

        var changed = document.WithText(Text.WithChanges(changes));
        if (_namesInFull.Count == 0 || await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return changed;
        }

        var names = root.DescendantNodes()
            .Where(node => node is MemberAccessExpressionSyntax && _namesInFull.Contains(node.ToString()) && IsWritten(node.Span));
        root = root.ReplaceNodes(names, (_, name) => name.WithAdditionalAnnotations(NewName));
        return await ImportAdder.AddImportsAsync(changed.WithSyntaxRoot(root), NewName, cancellationToken: cancellation)
            .ConfigureAwait(false);

        bool IsWritten(TextSpan span)
        {
            var moved = 0;
            foreach (var change in changes)
            {
                if (new TextSpan(change.Span.Start + moved, change.NewText!.Length).Contains(span))
                {
                    return true;
                }

                moved += change.NewText.Length - change.Span.Length;
            }

            return false;
        }
    }
}
