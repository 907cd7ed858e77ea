using SmtpConfigAnalyzers.Files.Disclosure;

namespace SmtpLint.Doors.Printing;

/// <summary>Text for the labels of a Mermaid diagram, which reads HTML, Markdown and directives out of them.</summary>
internal static class MermaidText
{
    /// <summary>A label's text in which nothing is live, not even where the diagram's source is shown as Markdown.</summary>
    /// <remarks>https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters; the names are HTML's.</remarks>
    public static string Of(string text)
    {
        var label = LogText.Of(text);
        return string.Concat(label.Select((character, at) => character switch
        {
            '"' => "#quot;",
            '#' => "#num;",
            '%' => "#percnt;",
            '&' => "#amp;",
            ';' => "#semi;",
            '<' => "#lt;",
            '>' => "#gt;",
            '@' => "#commat;",
            '[' => "#lbrack;",
            '\\' => "#bsol;",
            ']' => "#rbrack;",
            '`' => "#grave;",
            '{' => "#lbrace;",
            '|' => "#verbar;",
            '}' => "#rbrace;",
            ':' when label.AsSpan(at).StartsWith("://", StringComparison.Ordinal) => "#colon;",
            '.' when label.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase) => "#period;",
            _ => character.ToString(),
        }));
    }
}
