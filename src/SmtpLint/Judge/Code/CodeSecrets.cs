using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Read.Razor;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Finds the texts of a C# file that are secrets: those that reach credentials, or something whose name says that it holds a
/// secret, directly or by way of another name of the file; and what addresses and connection strings hold. By syntax alone:
/// whoever shows a line has to know of all of them, not of those that a rule reports. No recursion: code may be nested deeply.
/// </summary>
internal sealed class CodeSecrets
{
    /// <summary>How many names a text passes through.</summary>
    private const int Steps = 5;

    // Of these, a text is the name to look a value up by.
    private static readonly HashSet<string> LookUps =
    [
        "GetEnvironmentVariable", "GetSection", "GetRequiredSection", "GetValue", "GetRequiredValue", "GetConnectionString", "GetSecret",
            "GetSecretAsync", "TryGetValue", "ContainsKey", "ReadAllText", "nameof",
    ];

    private static readonly string[] Logins = ["credential", "authenticat", "sasl", "login", "logon"];

    private readonly SyntaxNode _root;
    private readonly List<TextRange> _found = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<SyntaxNode> _seen = [];

    private CodeSecrets(string text) =>
        _root = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot();

    /// <summary>The places of the secrets in a Razor file, quotes left out.</summary>
    public static IReadOnlyList<TextRange> InRazor(string text) => [.. In(RazorReader.CodeIn(text)), .. SecretText.In(text)];

    /// <summary>The places of the secrets in a text of C#, quotes left out.</summary>
    public static IReadOnlyList<TextRange> In(string text)
    {
        var secrets = new CodeSecrets(text);
        secrets.Find();
        foreach (var comment in secrets._root.DescendantTrivia(descendIntoTrivia: false)
            .Where(trivia =>
                trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia))
        {
            var (start, said) = (comment.SpanStart, comment.ToString());
            var code = said.TrimStart('/', '*', ' ');
            secrets._found.AddRange(Moved(SecretText.In(said), start));
            if (code.Contains('"'))
            {
                // Code that is commented out keeps its passwords.
                var inner = new CodeSecrets(code);
                inner.Find();
                secrets._found.AddRange(Moved(inner._found, start + said.Length - code.Length));
            }
        }

        return secrets._found;
    }

    private static IEnumerable<TextRange> Moved(IEnumerable<TextRange> places, int by) =>
        places.Select(place => new TextRange(place.Start + by, place.Length));

    private void Find()
    {
        var known = -1;
        for (var step = 0; step < Steps && known < _names.Count; step++)
        {
            known = _names.Count;
            foreach (var node in _root.DescendantNodes())
            {
                Read(node);
            }
        }

        foreach (var token in _root.DescendantTokens().Where(IsText))
        {
            _found.AddRange(Moved(SecretText.In(token.Text), token.SpanStart));
        }
    }

    private void Read(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: var left, Right: var right } when IsSecret(NameOf(left)):
                Cover(right);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression
                or (int)SyntaxKind.NotEqualsExpression } comparison when IsSecret(NameOf(comparison.Left)):
                Cover(comparison.Right);
                break;
            case VariableDeclaratorSyntax { Initializer.Value: var value } variable when IsSecret(variable.Identifier.ValueText)
                || IsLogin((variable.Parent as VariableDeclarationSyntax)?.Type.ToString()):
                Cover(value);
                break;
            case ParameterSyntax { Default.Value: var value } parameter when IsSecret(parameter.Identifier.ValueText):
                Cover(value);
                break;
            case PropertyDeclarationSyntax property when IsSecret(property.Identifier.ValueText) || IsLogin(property.Type.ToString()):
                Cover(property.Initializer?.Value);
                CoverResults(property);
                break;
            case MethodDeclarationSyntax method when IsSecret(method.Identifier.ValueText) || IsLogin(method.ReturnType.ToString()):
                CoverResults(method);
                break;
            case LocalFunctionStatementSyntax function when IsSecret(function.Identifier.ValueText)
                || IsLogin(function.ReturnType.ToString()):
                CoverResults(function);
                break;
            case ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } argument when IsSecret(name):
                Cover(argument.Expression);
                break;
            case AttributeArgumentSyntax argument when IsSecret(
                (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText):
                Cover(argument.Expression);
                break;
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } member when IsSecret(name):
                Cover(member.Expression);
                break;
            case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                if (IsLogin(CalleeOf(node)))
                {
                    Cover(node);
                }

                CoverPair(ArgumentsOf(node).Select(argument => argument.Expression).ToList());
                break;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair:
                CoverPair(pair.Expressions);
                break;
        }
    }

    /// <summary>A text that names a secret, and the value after it: Add("Password", "x").</summary>
    private void CoverPair(IReadOnlyList<ExpressionSyntax> values)
    {
        for (var i = 0; i + 1 < values.Count; i++)
        {
            if (values[i] is LiteralExpressionSyntax { Token.Value: string name } && SecretName.Is(name))
            {
                Cover(values[i + 1]);
            }
        }
    }

    private void CoverResults(SyntaxNode member)
    {
        foreach (var node in member.DescendantNodes(
            node => node == member || node is not (LambdaExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            Cover(node is ReturnStatementSyntax { Expression: { } result } ? result : (node as ArrowExpressionClauseSyntax)?.Expression);
        }
    }

    /// <summary>All texts in an expression whose value is a secret; the names in it lead to others.</summary>
    private void Cover(SyntaxNode? expression)
    {
        var open = new Stack<SyntaxNode>();
        Add(expression);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token: var token } when IsText(token):
                    CoverText(token);
                    break;
                case InterpolatedStringTextSyntax { TextToken: var token }:
                    CoverText(token);
                    break;
                case ElementAccessExpressionSyntax or (TypeSyntax and not IdentifierNameSyntax):
                    break;
                case IdentifierNameSyntax name:
                    _names.Add(name.Identifier.ValueText);
                    break;
                case MemberAccessExpressionSyntax access:
                    _names.Add(access.Name.Identifier.ValueText);
                    Add(access.Expression is IdentifierNameSyntax ? null : access.Expression);
                    break;
                case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                    foreach (var part in PartsOf(node))
                    {
                        Add(part);
                    }

                    break;
                default:
                    foreach (var child in node.ChildNodes())
                    {
                        Add(child);
                    }

                    break;
            }
        }

        void Add(SyntaxNode? node)
        {
            if (node is not null && _seen.Add(node))
            {
                open.Push(node);
            }
        }
    }

    /// <summary>The parts of a call that its secret is in.</summary>
    private static IEnumerable<SyntaxNode> PartsOf(SyntaxNode call)
    {
        var name = CalleeOf(call);
        if (name is not null && LookUps.Contains(name))
        {
            return [];
        }

        IReadOnlyList<ArgumentSyntax> arguments = ArgumentsOf(call);
        if (arguments.Count > 1 && (name is null || IsLogin(name)))
        {
            // The user's name is in front of the password, and an encoding may be in front of both.
            var user = arguments[0]
                .Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Encoding" } }
                    ? 1
                    : 0;
            return arguments.Skip(user + 1).Take(1)
                .Concat(arguments.Where(argument => argument.Expression is BaseObjectCreationExpressionSyntax))
                .Select(argument => argument.Expression);
        }

        IEnumerable<SyntaxNode> initializer = call is BaseObjectCreationExpressionSyntax { Initializer: { } members } ? [members] : [];
        IEnumerable<SyntaxNode> callee = call is InvocationExpressionSyntax { Expression: var called } ? [called] : [];
        return callee.Concat(arguments.Select(argument => argument.Expression)).Concat(initializer.Where(_ => !IsLogin(name)));
    }

    private void CoverText(SyntaxToken token)
    {
        var (text, value) = (token.Text, token.ValueText);
        if (SecretText.IsHarmless(value)
            || (SecretName.Is(value) && (value.Contains(':') || (value.Contains('_') && value == value.ToUpperInvariant()))))
        {
            return; // "Smtp:Password" and "SMTP_PASSWORD" are names
        }

        var start = text.Length - text.TrimStart('@', '$', '"').Length;
        var end = text.TrimEnd('"').Length;
        _found.Add(new(token.SpanStart + start, Math.Max(0, end - start)));
    }

    private bool IsSecret(string? name) => name is not null && (_names.Contains(name) || SecretName.Is(name));

    private static bool IsLogin(string? name) =>
        name is not null && Array.Exists(Logins, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsText(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken;

    private static string? NameOf(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        ElementAccessExpressionSyntax access => KeyOf(access.ArgumentList),
        ImplicitElementAccessSyntax access => KeyOf(access.ArgumentList),
        _ => null,
    };

    private static string? KeyOf(BracketedArgumentListSyntax arguments) =>
        (arguments.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax)?.Token.Value as string;

    private static string? CalleeOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        ObjectCreationExpressionSyntax creation => creation.Type.ToString(),
        _ => null,
    };

    private static SeparatedSyntaxList<ArgumentSyntax> ArgumentsOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        _ => [],
    };
}
