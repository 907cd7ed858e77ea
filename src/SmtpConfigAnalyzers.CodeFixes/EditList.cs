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

        _namesInFull.Add(type.ToDisplayString());
        return type.ToDisplayString();
    }

    /// <summary>Takes the locals away that only the replaced code read.</summary>
    /// <returns>Whether no field is left that nobody reads: the compiler warns of it.</returns>
    private bool RemoveUnused()
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var names = root.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(name => name.Identifier.ValueText);
        var replaced = _changes.Keys.Where(span => !span.IsEmpty).ToList();
        foreach (var name in names.SelectMany(same => same).Where(name => replaced.Exists(span => span.Contains(name.Span))))
        {
            if (model.GetSymbolInfo(name, cancellation).Symbol is not { DeclaringSyntaxReferences: { Length: 1 } declarations } symbol
                || symbol is not (ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private })
                || declarations[0].GetSyntax(cancellation) is not VariableDeclaratorSyntax declarator
                || replaced.Exists(span => span.Contains(declarator.Span))
                || names[symbol.Name].Any(other => !replaced.Exists(span => span.Contains(other.Span)) && IsRead(other))
                || _changes.Any(change => !change.Value.Equals("") && change.Value.Contains(symbol.Name)))
            {
                continue;
            }

            if (symbol is IFieldSymbol)
            {
                return false;
            }

            if (declarator is { Initializer.Value: var initial,
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } }
                && !initial.DescendantNodesAndSelf()
                .Any(node =>
                    node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax
                    or AssignmentExpressionSyntax))
            {
                Replace(Layout.WholeLines(Text, root, statement.Span) ?? statement.Span, "");
            }
        }

        return true;

        static bool IsRead(IdentifierNameSyntax name) =>
            name.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != name;
    }

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
