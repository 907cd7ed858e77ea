using System.Globalization;

namespace SmtpConfigAnalyzers.Providers;

/// <summary>A host's name in the one form in which names are compared.</summary>
public static class HostName
{
    private static readonly char[] PlaceholderCharacters = ['<', '>', '{', '}', '$', '%', '#', '[', ' '];
    private static readonly IdnMapping Idn = new();

    /// <summary>Whether a text stands for a host that somebody is to put there.</summary>
    public static bool IsPlaceholder(string text) =>
        text.IndexOfAny(PlaceholderCharacters) >= 0
            || text.Split('.', '/', '@').Any(label => label.StartsWith("your", StringComparison.OrdinalIgnoreCase));

    /// <summary>Trims, lowers, drops one trailing dot, and turns what is not ASCII into its <c>xn--</c> form (RFC 5890).</summary>
    /// <param name="host">A name as it was written.</param>
    /// <returns>
    /// The name; <see langword="null"/> if it is none: empty, a placeholder, an IPv6 address, with a port or an empty label.
    /// </returns>
    public static string? Normalize(string? host)
    {
        var name = host?.Trim().ToLowerInvariant() ?? "";
        if (name.EndsWith(".", StringComparison.Ordinal))
        {
            name = name.Substring(0, name.Length - 1);
        }

        if (name.Any(letter => letter > '\x7F'))
        {
            try
            {
                name = Idn.GetAscii(name);
            }
            catch (ArgumentException) // the only answer of IdnMapping to what is not a name
            {
                return null;
            }
        }

        return name.Split('.').All(label => label.Length > 0) && name.All(IsAllowed) ? name : null;
    }

    // RFC 1123, section 2.1, and the underscore that private networks use.
    private static bool IsAllowed(char letter) => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '.' or '_';
}
