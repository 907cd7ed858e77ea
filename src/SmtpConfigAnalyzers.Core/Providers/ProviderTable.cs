namespace SmtpConfigAnalyzers.Providers;

/// <summary>The hosts whose endpoints are known. Names are compared, never guessed, and nothing is looked up.</summary>
public static class ProviderTable
{
    private const string Region = "{region}";

    private static readonly Dictionary<string, Provider> Exact =
        ProviderRows.All.Where(row => !IsPattern(row)).ToDictionary(row => row.Host, StringComparer.Ordinal);

    // A pattern of labels is narrower than an end of names.
    private static readonly Provider[] Patterns = [.. ProviderRows.All.Where(IsPattern).OrderBy(row => row.Host[0] == '.')];

    /// <summary>Every row, by host.</summary>
    public static IReadOnlyList<Provider> All => ProviderRows.All;

    /// <summary>The row of <paramref name="host"/>.</summary>
    /// <param name="host">A name as it was written; <see langword="null"/> if it is not known.</param>
    /// <param name="additional">Rows that win over the table.</param>
    /// <returns>The row; <see langword="null"/> if the host is not known, or no name.</returns>
    public static Provider? Find(string? host, IReadOnlyList<Provider> additional) =>
        Find(host, additional, row => row.Endpoints.Count > 0);

    /// <summary>
    /// The row that says how one signs in at <paramref name="host"/>: what a user adds of ports takes nothing away from it.
    /// </summary>
    /// <param name="host">A name as it was written; <see langword="null"/> if it is not known.</param>
    /// <param name="user">Who signs in: a host may have accounts of another; <see langword="null"/> if that is not known.</param>
    /// <param name="additional">Rows that win over the table.</param>
    /// <inheritdoc cref="Find(string?, IReadOnlyList{Provider})"/>
    public static Provider? FindSignIn(string? host, string? user, IReadOnlyList<Provider> additional)
    {
        var row = Find(host, additional, row => row.SignIn is not null);
        return row?.SignIn?.AccountsOf is { } other && user is not null && FindSignIn(other, null, additional) is { } keeper
            && keeper.SignIn!.Keeps(user) ? keeper : row;
    }

    private static Provider? Find(string? host, IReadOnlyList<Provider> additional, Func<Provider, bool> says) =>
        HostName.Normalize(host) is not { } name ? null
        : additional.FirstOrDefault(row => row.Host == name && says(row)) is { } own ? own
        : (Exact.TryGetValue(name, out var exact) ? exact : Patterns.FirstOrDefault(row => Matches(row.Host, name))) is { } known
        && says(known) ? known
        : null;

    private static bool IsPattern(Provider row) => row.Host[0] == '.' || row.Host.Contains(Region);

    private static bool Matches(string pattern, string name)
    {
        if (pattern[0] == '.')
        {
            return name.EndsWith(pattern, StringComparison.Ordinal);
        }

        var expected = pattern.Split('.');
        var labels = name.Split('.');
        return labels.Length == expected.Length
            && labels.Zip(expected, (label, said) => said == Region ? IsRegion(label) : label == said).All(same => same);
    }

    // Two letters, words, a digit: us-east-1, us-gov-west-1.
    private static bool IsRegion(string label)
    {
        var parts = label.Split('-');
        return parts.Length >= 3
            && parts[0].Length == 2
            && parts[parts.Length - 1] is { Length: 1 } digit && digit[0] is >= '0' and <= '9'
            && parts.Take(parts.Length - 1).All(part => part.Length > 0 && part.All(letter => letter is >= 'a' and <= 'z'));
    }
}
