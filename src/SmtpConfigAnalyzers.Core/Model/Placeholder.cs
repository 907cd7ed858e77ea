namespace SmtpConfigAnalyzers.Model;

/// <summary>Texts that stand for a value which somebody or something else is to put there: unknown, and no violation.</summary>
public static class Placeholder
{
    // Octopus #{X}, Azure Pipelines $(X) and __X__, Helm {{ X }}, compose and NLog ${X}, cmd %X%, Key Vault references, templates' <X>, [X] and {X}.
    private static readonly (string Start, string End)[] Marks =
        [("${", "}"), ("#{", "}"), ("{{", "}}"), ("{", "}"), ("<", ">"), ("[", "]"), ("$(", ")"), ("%", "%"), ("__", "__"), ("@Microsoft.KeyVault(", ")")];

    private static readonly string[] Beginnings = ["your", "tu-", "env:", "optional:", "replace", "enter", "insert", "todo", "smtp_", "xxx", "***", "..."];
    private static readonly string[] Words = ["secret", "changeme", "true|false", "true/false"];

    /// <summary>Whether <paramref name="value"/> is empty, or contains such a text.</summary>
    public static bool Is(string value)
    {
        var text = value.Trim();
        return text.Length == 0
            || Words.Contains(text, StringComparer.OrdinalIgnoreCase)
            || Beginnings.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            || Marks.Any(mark => Holds(text, mark.Start, mark.End));
    }

    private static bool Holds(string text, string start, string end) =>
        text.IndexOf(start, StringComparison.Ordinal) is var at and >= 0
        && text.IndexOf(end, at + start.Length, StringComparison.Ordinal) > at + start.Length;
}
