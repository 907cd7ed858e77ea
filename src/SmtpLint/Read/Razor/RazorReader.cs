using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace SmtpLint.Read.Razor;

/// <summary>
/// Finds the C# of a Razor file that is in blocks: <c>@code</c>, <c>@functions</c> and <c>@{ }</c>, and the directives that
/// say what its names mean. Everything else, such as expressions and loops around markup, is left unknown; what is not
/// closed is where reading ends.
/// </summary>
internal sealed partial class RazorReader
{
    private readonly string _text;
    private readonly List<RazorPart> _parts = [];
    private int _at;

    private RazorReader(string text) => _text = text;

    /// <summary>The pieces, in their order; none of a text that the compiler's lexer does not survive.</summary>
    public static IReadOnlyList<RazorPart> Read(string text)
    {
        if (TextsInTexts.AreTooDeep(text))
        {
            return [];
        }

        var reader = new RazorReader(text);
        while ((reader._at = text.IndexOf('@', reader._at)) >= 0)
        {
            reader._at = Math.Min(reader.Take() ?? text.Length, text.Length);
        }

        return reader._parts;
    }

    /// <summary>A text of the same length that has its C# alone.</summary>
    public static string CodeIn(string text)
    {
        var code = Blank(text);
        foreach (var part in Read(text).Where(part => part.IsCode))
        {
            part.Code.CopyTo(code.AsSpan(part.Start));
        }

        return new(code);
    }

    // From an @ to where reading goes on; null if it cannot.
    private int? Take()
    {
        var next = _at + 1 < _text.Length ? _text[_at + 1] : ' ';
        if (next == '*')
        {
            return EndOf("*@", _at + 2);
        }

        if (next == '@' || (_at > 0 && char.IsLetterOrDigit(_text[_at - 1])))
        {
            return _at + 2; // @@, shop@contoso.com
        }

        if (next == '{')
        {
            return Block(RazorKind.Statements, _at + 1);
        }

        var directive = Directive().Match(_text, _at);
        if (!directive.Success)
        {
            return _at + 1;
        }

        if (directive.Groups["block"].Success)
        {
            return Block(RazorKind.Members, directive.Index + directive.Length - 1);
        }

        var value = directive.Groups["value"];
        var kind = directive.Groups["name"].ValueSpan is "typeparam"
            ? RazorKind.TypeParameter
            : Enum.Parse<RazorKind>(directive.Groups["name"].ValueSpan, ignoreCase: true);
        _parts.Add(new(kind, value.Index, value.Value.TrimEnd(' ', '\t', ';')));
        return directive.Index + directive.Length;
    }

    private int? EndOf(string mark, int from) =>
        _text.IndexOf(mark, Math.Min(from, _text.Length), StringComparison.Ordinal) is var end and >= 0 ? end + mark.Length : null;

    /// <summary>Reads a block to its closing brace.</summary>
    private int? Block(RazorKind kind, int open)
    {
        var code = _text.ToCharArray(open + 1, _text.Length - open - 1);
        var depth = 0;
        for (int? at = open; at is { } from;)
        {
            at = null;
            var before = SyntaxKind.SemicolonToken;
            foreach (var token in SyntaxFactory.ParseTokens(_text, from, from))
            {
                var found = token.Kind();
                depth += found == SyntaxKind.OpenBraceToken ? 1 : found == SyntaxKind.CloseBraceToken ? -1 : 0;
                if (depth == 0)
                {
                    _parts.Add(new(kind, open + 1, new(code, 0, token.SpanStart - open - 1)));
                    return token.Span.End;
                }

                var isStatement = before is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken;
                if (MarkupEnd(token.SpanStart, isStatement) is var (isMarkup, end) && isMarkup)
                {
                    Blank(code.AsSpan(token.SpanStart - open - 1, (end ?? _text.Length) - token.SpanStart));
                    at = end;
                    break;
                }

                before = found;
            }
        }

        return null;
    }

    /// <summary>Whether markup begins in C#, and where it ends: a tag in place of a statement, or after an @.</summary>
    private (bool IsMarkup, int? End) MarkupEnd(int at, bool isStatement)
    {
        var rest = _text.AsSpan(at);
        return rest switch
        {
            ['@', ':', ..] => (true, at + (rest.IndexOfAny('\r', '\n') is var line and >= 0 ? line : rest.Length)),
            ['@', '*', ..] => (true, EndOf("*@", at + 2)),
            ['@', '<', ..] => (true, ElementEnd(at + 1)),
            ['<', var letter, ..] when isStatement && (char.IsLetter(letter) || letter == '!') => (true, ElementEnd(at)),
            _ => (false, null),
        };
    }

    private int? ElementEnd(int at)
    {
        var depth = 0;
        for (var tag = Tag().Match(_text, at); tag.Success; tag = tag.NextMatch())
        {
            var isComment = !tag.Groups["name"].Success;
            depth += tag.Groups["close"].Length > 0 ? -1
                : isComment || tag.Groups["empty"].Length > 0 || Empty().IsMatch(tag.Groups["name"].ValueSpan) ? 0
                : 1;
            if (depth <= 0)
            {
                return tag.Index + tag.Length;
            }
        }

        return null;
    }

    private static char[] Blank(string text)
    {
        var blank = text.ToCharArray();
        Blank(blank);
        return blank;
    }

    private static void Blank(Span<char> text)
    {
        foreach (ref var character in text)
        {
            character = character is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' ? character : ' ';
        }
    }

    [GeneratedRegex(@"\G@(?:(?<block>code|functions)\s*\{|(?<name>using|namespace|inherits|inject|typeparam)[ \t]+(?!\()(?<value>[^\r\n]*))", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"<!--.*?-->|<(?<close>/?)(?<name>[A-Za-z][\w:.-]*)(?:""[^""]*""|'[^']*'|[^'""<>])*?(?<empty>/?)>",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    // HTML, 13.1.2: elements that have no end tag.
    [GeneratedRegex("^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Empty();
}
