namespace SmtpConfigAnalyzers.Providers;

/// <summary>What somebody wrote for a host that is more than its name: nothing resolves such a text.</summary>
/// <param name="Name">The name in it.</param>
/// <param name="Port">The port that is after the name; <see langword="null"/> if there is none.</param>
public sealed record WrittenHost(string Name, int? Port)
{
    /// <summary>Whether a user is before the name.</summary>
    public bool HasUser { get; private init; }

    /// <summary>
    /// Whether blanks around the name are all that is wrong. System.Net.Mail takes them away (SmtpClient.Host); MailKit throws.
    /// </summary>
    public bool HasOnlyBlanks { get; private init; }

    /// <summary>The text without a password that is in it, for messages.</summary>
    public string Shown { get; private init; } = "";

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>
    /// Its parts; <see langword="null"/> if it is a name or an address by itself, a placeholder, or nothing that can be understood.
    /// </returns>
    public static WrittenHost? Parse(string? text)
    {
        var rest = text?.Trim() ?? "";
        if (rest.Length == 0 || HostName.IsPlaceholder(rest))
        {
            return null;
        }

        var scheme = rest.IndexOf("://", StringComparison.Ordinal) is var mark and > 0 ? rest.Substring(0, mark + 3) : "";
        rest = rest.Substring(scheme.Length);
        var path = rest.IndexOfAny(['/', '\\', '?']) is var slash and >= 0 ? rest.Substring(slash) : "";
        rest = rest.Substring(0, rest.Length - path.Length);
        var user = rest.Substring(0, rest.LastIndexOf('@') + 1);
        rest = rest.Substring(user.Length);
        var shown = scheme + (user.IndexOf(':') is var secret and >= 0 ? user.Substring(0, secret) + ":***@" : user) + rest + path;
        int? port = null;
        if (rest.IndexOf(':') is var colon and >= 0) // of several, it is an address of IPv6, which has no port
        {
            port = PortNumber.Parse(rest.Substring(colon + 1));
            rest = rest.Substring(0, colon);
            if (port is null)
            {
                return null;
            }
        }

        var isApart = scheme.Length > 0 || user.Length > 0 || port is not null
            || (path.Length > 0 && rest.Contains('.')); // "secrets/smtp" is where a host is kept
        return (!isApart && rest == text) || HostName.Normalize(rest) is null || (!isApart && path.Length > 0) ? null
            : new WrittenHost(rest, port) { HasUser = user.Length > 0, HasOnlyBlanks = !isApart, Shown = isApart ? shown : text! };
    }
}
