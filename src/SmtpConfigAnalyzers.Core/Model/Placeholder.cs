using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Model;

/// <summary>Texts that stand for a value which somebody or something else is to put there: unknown, and not a violation.</summary>
public static class Placeholder
{
    // Octopus #{X}, Azure Pipelines $(X) and __X__, Helm {{ X }}, compose and NLog ${X}, cmd %X%, Key Vault references, templates' <X>, [X]
    // and {X}.
    private static readonly (string Start, string End)[] Marks =
        [("${", "}"), ("#{", "}"), ("{{", "}}"), ("{", "}"), ("<", ">"), ("[", "]"), ("$(", ")"), ("%", "%"), ("__", "__"),
            ("@Microsoft.KeyVault(", ")")];

    private static readonly string[] Beginnings =
        ["your", "tu-", "env:", "optional:", "replace", "enter", "insert", "todo", "smtp_", "xxx", "***", "..."];
    private static readonly string[] Words = ["secret", "changeme", "true|false", "true/false"];

    // What is looked up elsewhere: by HashiCorp Vault, 1Password, AWS, Docker and their like.
    private static readonly string[] References =
        ["env:", "vault:", "op://", "ssm:", "optional:", "secret:", "keyvault:", "file:", "ref+", "arn:aws:"];

    private static readonly char[] Fillers = ['*', '.', 'x', 'X', '?', '_', '-', '#', '•'];

    /// <summary>Whether <paramref name="value"/> is empty, or contains such a text.</summary>
    public static bool Is(string value)
    {
        var text = value.Trim();
        return text.Length == 0
            || Words.Contains(text, StringComparer.OrdinalIgnoreCase)
            || Beginnings.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            || Marks.Any(mark => Holds(text, mark.Start, mark.End));
    }

    /// <summary>Whether a text stands for a password. One that holds digits or a word of its own is taken for a password itself.</summary>
    /// <param name="value">The text; <see langword="null"/> counts as empty.</param>
    public static bool IsForPassword(string? value)
    {
        var text = value?.Trim() ?? "";
        return text.Trim(Fillers).Length == 0
            || References.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            || text.IndexOf("your", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("example", StringComparison.OrdinalIgnoreCase) >= 0
            || Token.IsMatch(text)
            || Variable.IsMatch(text)
            || PlaceholderWords.Say(text);
    }

    /// <summary>Whether a text stands for a user's name: <c>your-user</c>, <c>username</c>.</summary>
    public static bool IsForUser(string value) => Is(value) || IsForPassword(value) || PlaceholderWords.AreAll(value);

    private static bool Holds(string text, string start, string end) =>
        text.IndexOf(start, StringComparison.Ordinal) is var at and >= 0
        && text.IndexOf(end, at + start.Length, StringComparison.Ordinal) > at + start.Length;

    /// <summary>What some tool replaces. Brackets alone may be part of a password, unless they enclose all of it or a word.</summary>
    private static readonly Regex Token = new(
        """\$\{.+\}|#\{.+\}|\{\{.+\}\}|\$\(.+\)|@Microsoft\.KeyVault\(|^(?:\{.*\}|<.*>|\[.*\]|%.+%|\(.+\)|__.+__)$|<[\p{L}_ -]{3,}>|\{[\p{L}_ -]{3,}\}|\[[\p{L}_ -]{3,}\]""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>The name of a variable, as people write those of the environment: <c>GMAIL_APP_PASSWORD</c>.</summary>
    private static readonly Regex Variable = new("^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$", RegexOptions.CultureInvariant);
}
