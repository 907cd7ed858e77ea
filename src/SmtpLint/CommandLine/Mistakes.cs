using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace SmtpLint.CommandLine;

/// <summary>What is wrong with a command line, in words that name the option or command.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="isThere">Whether a path is there.</param>
internal sealed class Mistakes(ParseResult parsed, Func<string, bool> isThere)
{
    private Command Command => parsed.CommandResult.Command;

    /// <summary>The mistakes; none if help or a completion is asked for.</summary>
    public IReadOnlyList<string> Find()
    {
        if (parsed.Action is not ParseErrorAction && parsed.Action != Command.Action)
        {
            return [];
        }

        List<string> options = [.. Arguments.Concat(parsed.UnmatchedTokens).Where(token => token.StartsWith('-') && !isThere(token))];
        return options.Count > 0 ? [.. options.Select(NoOption)]
            : parsed.UnmatchedTokens.Count > 0 ? [.. parsed.UnmatchedTokens.Select(token => $"'{Command.Name}' does not take '{token}'.")]
            : [.. MisspeltCommand(), .. parsed.Errors.Select(error => error.Message)];
    }

    private IEnumerable<string> MisspeltCommand() =>
        Arguments.FirstOrDefault() is { } first && !isThere(first)
            && Spelling.Ask(first, Command.Subcommands.Select(command => command.Name)) is { Length: > 0 } question
            ? [$"There is no command, file or folder '{first}'.{question}"]
            : [];

    private string NoOption(string token) =>
        $"There is no option '{token}'{(Command is RootCommand ? "" : $" of '{Command.Name}'")}."
        + Spelling.Ask(token, Command.Options.SelectMany(option => option.Aliases.Append(option.Name)));

    /// <summary>What is taken for an argument, but for what comes after two dashes, which is one whatever it looks like.</summary>
    private IEnumerable<string> Arguments
    {
        get
        {
            var certain = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash)
                .ToHashSet(ReferenceEqualityComparer.Instance);
            return Command.Arguments.SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
                .Where(token => !certain.Contains(token)).Select(token => token.Value);
        }
    }
}
