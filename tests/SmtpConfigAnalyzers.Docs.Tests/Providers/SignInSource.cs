namespace SmtpConfigAnalyzers.Docs.Tests.Providers;

/// <summary>A line of the source text that says how one signs in: one fact, with its sources.</summary>
internal sealed record SignInFact(
    string Host, string Fact, string Value, string SaidBy, IReadOnlyList<string> Sources, string Read, string Notes)
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["password"] = "a password",
        ["app-password"] = "an app password",
        ["oauth"] = "OAuth 2.0",
        ["none"] = "nobody: it offers no AUTH",
    };

    /// <summary>What <c>accepts</c> lists, in words.</summary>
    public IReadOnlyList<string> Methods => [.. Value.Split(' ').Select(word => Names[word])];

    /// <summary>The fact in words, for the page.</summary>
    public string Sentence => Fact switch
    {
        "accepts" => $"accepts {string.Join(" or ", Methods)}",
        "passwords-ended" => $"accepts no passwords since {Value}",
        "passwords-off-by-default" => $"turns passwords off by default at the end of {Value} ({SaidBy})",
        "accounts" => $"keeps the accounts of `{Value.Split(' ')[0]}` and {Value.Split(' ').Length - 1} other domains",
        "accounts-of" => $"signs in the accounts of `{Value}` as they are signed in there",
        "user" => $"expects the user name {string.Join(" or ", Value.Split(' ').Select(name => $"`{name}`"))}",
        "user-is-no-address" => "expects a user name that is not an address",
        _ => throw new FormatException($"Nothing is known of the fact '{Fact}'."),
    };
}

/// <summary>The source text that says how one signs in: a line for each fact, its fields apart by tabs.</summary>
internal static class SignInSource
{
    public const string Path = "src/SmtpConfigAnalyzers.Core/Providers/sign-in.tsv";
    public const string Header = "host\tfact\tvalue\tsaidBy\tsource\tread\tnotes";

    public static IReadOnlyList<string> Lines { get; } = Repository.Read(Path).TrimEnd('\n').Split('\n');

    public static IReadOnlyList<SignInFact> Facts { get; } = [.. Lines.Skip(1).Select(Parse)];

    private static SignInFact Parse(string line)
    {
        var fields = line.Split('\t');
        return new(fields[0], fields[1], fields[2], fields[3], fields[4].Split(' '), fields[5], fields[6]);
    }
}
