using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Disclosure;

/// <summary>Finds passwords in addresses: <c>smtp://user:password@host</c>, and the same without a scheme.</summary>
internal static class SecretAddresses
{
    /// <summary>No address has more in front of its host, and no text costs more than this for each <c>@</c>.</summary>
    private const int MaxLength = 300;

    // A colon and an @ are in these as well: mailto:a@b.c, To:a@b.c, nginx:1.25@sha256:0f3a….
    private static readonly string[] NoUsers =
        ["mailto", "sip", "sips", "xmpp", "im", "tel", "acct", "to", "from", "cc", "bcc", "sender", "mail", "email", "replyto"];

    /// <summary>The places of the passwords.</summary>
    public static IEnumerable<TextRange> In(string text)
    {
        for (var sign = text.IndexOf('@'); sign >= 0; sign = text.IndexOf('@', sign + 1))
        {
            var start = sign;
            while (start > 0 && sign - start < MaxLength && !IsEnd(text[start - 1]))
            {
                start--;
            }

            if (PasswordIn(text, start, sign) is { } password)
            {
                yield return password;
            }
        }
    }

    private static bool IsEnd(char character) => char.IsWhiteSpace(character) || character is '"' or '\'' or '`' or '<' or '>';

    private static TextRange? PasswordIn(string text, int start, int sign)
    {
        var scheme = text.LastIndexOf("://", sign, sign - start + 1, StringComparison.Ordinal);
        var user = scheme < 0 ? start : scheme + 3;
        var colon = text.IndexOf(':', user, sign - user);
        if (colon < 0 || colon + 1 == sign)
        {
            return null;
        }

        var path = text.IndexOfAny(['/', '?', '#'], colon, sign - colon);
        var isPort = path > colon + 1 && text.Substring(colon + 1, path - colon - 1).All(char.IsDigit);
        return scheme < 0 ? (IsUser(text, ref user, colon) && IsHost(text, sign + 1) ? Password() : null) : isPort ? null : Password();

        TextRange? Password() => new(colon + 1, sign - colon - 1);
    }

    private static bool IsUser(string text, ref int user, int colon)
    {
        for (var at = colon - 1; at >= user; at--)
        {
            if (!char.IsLetterOrDigit(text[at]) && text[at] is not ('.' or '_' or '-' or '+' or '%'))
            {
                user = at + 1;
                break;
            }
        }

        return user < colon && (user == 0 || text[user - 1] != '/')
            && !NoUsers.Contains(text.Substring(user, colon - user), StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsHost(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        var host = text.Substring(start, Math.Min(end - start, MaxLength));
        return !host.StartsWith("sha", StringComparison.Ordinal)
            && (host.IndexOf('.') > 0 || (host.Length > 0 && (host == "localhost" || (end < text.Length && text[end] == ':'))));
    }
}
