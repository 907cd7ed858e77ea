using System.CommandLine;

namespace SmtpLint.CommandLine;

/// <summary>Options that take one of some words.</summary>
internal static class Choice
{
    /// <summary>Such an option, whose mistakes name it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="otherwise">The word that holds without it.</param>
    /// <param name="words">The words.</param>
    /// <param name="aliases">Its other names.</param>
    public static Option<string> Of(string name, string description, string otherwise, IReadOnlyList<string> words, params string[] aliases)
    {
        var option = new Option<string>(name, aliases)
        {
            Description = description,
            DefaultValueFactory = _ => otherwise,
            HelpName = string.Join('|', words),
        };
        option.CompletionSources.Add(_ => words.Select(word => new System.CommandLine.Completions.CompletionItem(word)));
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"{name} takes {string.Join(", ", words.SkipLast(1))} or {words[^1]}, not '{token.Value}'."
                    + Spelling.Ask(token.Value, words));
            }
        });
        return option;
    }
}
