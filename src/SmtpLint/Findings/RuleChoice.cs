using SmtpConfigAnalyzers.Policy;

namespace SmtpLint.Findings;

/// <summary>The rules whose findings are wanted in one run, by their ids, the beginnings of ids, or their names.</summary>
/// <param name="Selected">Those that are; all if it is empty.</param>
/// <param name="Ignored">Those of them that are not.</param>
internal sealed record RuleChoice(IReadOnlyList<string> Selected, IReadOnlyList<string> Ignored)
{
    /// <summary>Whether any rule is left out.</summary>
    public bool IsSome => Selected.Count + Ignored.Count > 0;

    /// <summary>Whether a rule's findings are wanted. What keeps a file from being read is left out only by its name.</summary>
    public bool Has(Rule rule) =>
        !Ignored.Any(name => Is(rule, name))
        && (Selected.Count == 0 || rule.Id == ExitCode.MalformedFile || Selected.Any(name => Is(rule, name)));

    /// <summary>Whether a rule goes by a name.</summary>
    public static bool Is(Rule rule, string name) =>
        rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (name.Length > Prefix.Length && rule.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private const string Prefix = "SMTP";
}
