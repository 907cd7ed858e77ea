using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// The changes that take a password out of the program, as changes of the text: nothing else moves. They are made only if
/// nothing that compiled before gets an error or a warning by them.
/// </summary>
internal sealed class PasswordEdits
{
    private readonly Dictionary<DocumentId, HashSet<TextChange>> _changes = [];
    private readonly HashSet<DocumentId> _affected = [];
    private readonly SortedSet<int> _otherLines = [];
    private Regex _password = new("");

    private Phrase _title = new("");

    /// <summary>What happens, for a menu.</summary>
    public Phrase Title => _otherLines.Count switch
    {
        0 => _title,
        1 => $"{_title} (also in line {_otherLines.Min})",
        _ => $"{_title} (also in lines {string.Join(", ", _otherLines)})",
    };

    /// <summary>The changes for a finding.</summary>
    /// <param name="solution">The program.</param>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="source">Where the password is to be read.</param>
    /// <param name="variables">Names environment variables.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>
    /// The changes; <see langword="null"/> if the password would stay somewhere in a document that changes, or the program would not
    /// compile as before.
    /// </returns>
    public static async Task<PasswordEdits?> MakeAsync(
        Solution solution, Diagnostic diagnostic, PasswordSource source, PasswordVariables variables, CancellationToken cancellation)
    {
        foreach (var form in source.Forms)
        {
            var edits = new PasswordEdits();
            if (await edits.AddAsync(solution, diagnostic, source, form, variables, cancellation).ConfigureAwait(false))
            {
                var changed = await ApplyAsync(solution, [edits], cancellation).ConfigureAwait(false);
                if (await edits.IsGoneAsync(changed, cancellation).ConfigureAwait(false)
                    && await CompilerTrial.IsAsBeforeAsync(solution, changed, edits._affected, cancellation).ConfigureAwait(false))
                {
                    return edits;
                }
            }
        }

        return null;
    }

    /// <summary>A solution with changes made.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<PasswordEdits> all, CancellationToken cancellation)
    {
        var changed = solution;
        foreach (var document in all.SelectMany(edits => edits._changes).GroupBy(change => change.Key, change => change.Value))
        {
            var text = await solution.GetDocument(document.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            var changes = new List<TextChange>();
            foreach (var change in document.SelectMany(changes => changes).Distinct().OrderBy(change => change.Span.Start)
                .ThenByDescending(change => change.Span.Length))
            {
                if (changes.Count == 0 || change.Span.Start >= changes[changes.Count - 1].Span.End) // a comment that goes may say two
                {
                    changes.Add(change);
                }
            }

            changed = changed.WithDocumentText(document.Key, text.WithChanges(changes));
        }

        return changed;
    }

    private async Task<bool> AddAsync(
        Solution solution, Diagnostic diagnostic, PasswordSource source, PasswordForm form, PasswordVariables variables,
        CancellationToken cancellation)
    {
        foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
        {
            if (location.SourceTree is not { } tree || solution.GetDocument(tree) is not { } document
                || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            {
                return false;
            }

            var root = await tree.GetRootAsync(cancellation).ConfigureAwait(false);
            if (RemedyEditor.NodeAt(root, location) is ExpressionSyntax written && IsText(written)
                && model.GetConstantValue(written, cancellation).Value is string password)
            {
                _password = PasswordIn(password, written);
                var variable = await variables.OfAsync(password, written, diagnostic, cancellation).ConfigureAwait(false);
                var whole = Decoded(written);
                if (Reading(whole, model, source, form, variable, cancellation) is not (var reading, var title)
                    || (written.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                        && !await TakeConstAwayAsync(document, declarator, model, cancellation).ConfigureAwait(false)))
                {
                    return false;
                }

                Change(document, whole.Span, reading);
                ClearComments(document, root, written);
                if (location.SourceTree == diagnostic.Location.SourceTree && location != diagnostic.Location)
                {
                    _otherLines.Add(LineOf(root, written.SpanStart));
                }

                _title = _title.English.Length > 0 ? _title
                    : location.SourceTree == diagnostic.Location.SourceTree ? title : $"{title}, in {document.Name}";
            }
            else if (location != diagnostic.Location) // where it is only used, nothing changes
            {
                return false;
            }
        }

        return _changes.Count > 0;
    }

    /// <summary>Whether an expression is a text and nothing else: where a part of the password has a name, that part would stay.</summary>
    private static bool IsText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        ParenthesizedExpressionSyntax parenthesized => IsText(parenthesized.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsText(sum.Left) && IsText(sum.Right),
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.All(part => part is InterpolatedStringTextSyntax),
        _ => false,
    };

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken;

    /// <summary>The call that decodes a password, which nobody sets as Base64 in the environment; else the password.</summary>
    private static ExpressionSyntax Decoded(ExpressionSyntax written) =>
        ArgumentOf(written, "FromBase64String") is { } bytes && ArgumentOf(bytes, "GetString") is { } text ? text : written;

    private static InvocationExpressionSyntax? ArgumentOf(ExpressionSyntax argument, string method) =>
        argument.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call
        && argument.Parent is ArgumentSyntax && name.Identifier.ValueText == method
            ? call
            : null;

    /// <summary>What is written instead of the password, and what that does.</summary>
    private static (string Text, Phrase Title)? Reading(
        ExpressionSyntax written, SemanticModel model, PasswordSource source, PasswordForm form, string variable,
        CancellationToken cancellation)
    {
        var exception = $"new {NameOf("System.InvalidOperationException", written, model)}";
        if (written.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == written)
        {
            // The password stands in for what is read already.
            var name = coalesce.Left.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
                .FirstOrDefault(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))?.Token.ValueText ?? "The mail password";
            return source.IsConfiguration || form == PasswordForm.MayBeNull
                ? null
                : ($"throw {exception}({Quoted($"{name} is not set.")})", $"Throw if {name} is not set");
        }

        (string text, string place, Phrase title) =
            ($"{NameOf("System.Environment", written, model)}.GetEnvironmentVariable({Quoted(variable)})", variable,
                $"Read from environment variable {variable}");
        if (source.IsConfiguration)
        {
            if (PasswordSource.ConfigurationAround(written, model, cancellation) is not (var configuration, var key))
            {
                return null;
            }

            (text, place, title) =
                ($"{configuration}[{Quoted(key)}]", key,
                    $"Read {key} from configuration (in development: dotnet user-secrets set \"{key}\" …)");
        }

        if (form == PasswordForm.MayBeNull)
        {
            return (text, title);
        }

        text += $" ?? throw {exception}({Quoted($"{place} is not set.")})";
        return (StandsAlone(written) ? text : $"({text})", $"{title}, throw if it is not set");
    }

    private static bool StandsAlone(ExpressionSyntax expression) => expression.Parent
        is EqualsValueClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax
            or ParenthesizedExpressionSyntax
        or InitializerExpressionSyntax or ConditionalExpressionSyntax or LambdaExpressionSyntax or SwitchExpressionArmSyntax;

    private static string Quoted(string text) => SyntaxFactory.Literal(text).Text;

    private static string NameOf(string type, SyntaxNode place, SemanticModel model)
    {
        var name = type.Substring(type.LastIndexOf('.') + 1);
        return model.LookupNamespacesAndTypes(place.SpanStart, name: name) is { Length: 1 } meant && meant[0].ToDisplayString() == type
            ? name
            : type;
    }

    /// <summary>A constant cannot hold what is read at run time: it becomes a variable, or a field that is set once.</summary>
    /// <returns>Whether that can be; the compiler says what needs a constant.</returns>
    private async Task<bool> TakeConstAwayAsync(
        Document document, VariableDeclaratorSyntax declarator, SemanticModel model, CancellationToken cancellation)
    {
        var modifiers = (declarator.Parent?.Parent as LocalDeclarationStatementSyntax)?.Modifiers
            ?? (declarator.Parent?.Parent as FieldDeclarationSyntax)?.Modifiers ?? default;
        if (modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ConstKeyword)) is not { RawKind: not 0 } keyword)
        {
            return true;
        }

        if (declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1 }
            || model.GetDeclaredSymbol(declarator, cancellation) is not { } constant)
        {
            return false;
        }

        foreach (var reference in (
            await SymbolFinder.FindReferencesAsync(constant, document.Project.Solution, cancellation).ConfigureAwait(false))
            .SelectMany(found => found.Locations))
        {
            if (constant is IFieldSymbol
                && MayRunBefore(declarator, reference.Location.SourceTree!.GetRoot(cancellation).FindNode(reference.Location.SourceSpan)))
            {
                return false;
            }

            _affected.Add(reference.Document.Id);
        }

        Change(document, constant is IFieldSymbol
            ? keyword.Span
            : TextSpan.FromBounds(keyword.SpanStart, keyword.FullSpan.End), constant is IFieldSymbol ? "static readonly" : "");
        return true;
    }

    // Static initializers run in the order of the text; that of files is not said.
    private static bool MayRunBefore(SyntaxNode declarator, SyntaxNode use) =>
        (use.SyntaxTree != declarator.SyntaxTree || use.SpanStart < declarator.SpanStart)
        && use.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member
        and (FieldDeclarationSyntax or PropertyDeclarationSyntax)
        && member.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.ConstKeyword));

    /// <summary>Comments say it, too: those on the password's line go, in others it is blotted out.</summary>
    private void ClearComments(Document document, SyntaxNode root, SyntaxNode written)
    {
        var lines = root.SyntaxTree.GetText().Lines;
        var span = TextSpan.FromBounds(lines.GetLineFromPosition(written.SpanStart).Start, lines.GetLineFromPosition(written.Span.End).End);
        var blanks = 0;
        foreach (var trivia in root.DescendantTrivia())
        {
            if (IsComment(trivia) && span.Contains(trivia.Span) && Says(trivia.ToString()))
            {
                Change(document, TextSpan.FromBounds(trivia.SpanStart - blanks, trivia.Span.End), "");
            }
            else if (IsComment(trivia))
            {
                foreach (Match match in _password.Matches(trivia.ToFullString()))
                {
                    var start = trivia.FullSpan.Start + match.Index;
                    Change(document, new(start, match.Length), "***");
                    _otherLines.Add(LineOf(root, start));
                }
            }

            blanks = trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? trivia.Span.Length : 0;
        }
    }

    private static int LineOf(SyntaxNode root, int position) =>
        root.SyntaxTree.GetText().Lines.GetLineFromPosition(position).LineNumber + 1;

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    /// <summary>Finds a password: what it is, and how it is written.</summary>
    private static Regex PasswordIn(string password, ExpressionSyntax written)
    {
        var spellings = new[] { password, (written as LiteralExpressionSyntax)?.Token.Text.Trim('@', '"') }
            .OfType<string>().Where(text => text.Length > 0).Distinct().Select(Regex.Escape);
        return new($@"(?<!\w)(?:{string.Join("|", spellings)})(?!\w)", RegexOptions.CultureInvariant);
    }

    private bool Says(string text) => _password.IsMatch(text);

    private void Change(Document document, TextSpan span, string text)
    {
        _affected.Add(document.Id);
        if (!_changes.TryGetValue(document.Id, out var changes))
        {
            _changes.Add(document.Id, changes = []);
        }

        changes.Add(new(span, text));
    }

    /// <summary>Whether no changed document says the password any more: in another text, or where the compiler does not look.</summary>
    private async Task<bool> IsGoneAsync(Solution changed, CancellationToken cancellation)
    {
        foreach (var id in _changes.Keys)
        {
            var root = (await changed.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            if (root.DescendantTokens().Any(token => IsText(token) && Says(token.ValueText))
                || root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && Says(trivia.ToString())))
            {
                return false;
            }
        }

        return true;
    }
}
