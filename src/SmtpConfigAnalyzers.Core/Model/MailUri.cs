using System.Globalization;

namespace SmtpConfigAnalyzers.Model;

/// <summary>A mail server's address as MailKit reads it (MailKit, MailService.GetSecureSocketOptions).</summary>
/// <param name="Host">The server's name.</param>
/// <param name="Port">The TCP port; 0 if the address has none.</param>
/// <param name="Mode">How TLS is asked for.</param>
public sealed record MailUri(string Host, int Port, TransportMode Mode)
{
    /// <summary>
    /// The value of <c>starttls</c> that MailKit does not know and takes for absent; <see langword="null"/> if there is none.
    /// </summary>
    public string? UnknownStartTlsValue { get; init; }

    /// <summary>Whether the address names a user, whom MailKit passes over.</summary>
    public bool HasUserInfo { get; init; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address, as in <c>smtp://mail.contoso.com:587/?starttls=always</c>. User name and password in it are passed
    /// over, as MailKit does.</param>
    /// <returns>The address; <see langword="null"/> if it is none, or not of SMTP.</returns>
    public static MailUri? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0
            || uri.Scheme.ToLowerInvariant() is not ("smtp" or "smtps"))
        {
            return null;
        }

        var value = StartTlsValue(uri.Query);
        TransportMode? mode = uri.Scheme.ToLowerInvariant() == "smtps" ? TransportMode.SslOnConnect : ModeOf(value);
        return new MailUri(uri.Host, Math.Max(uri.Port, 0), mode ?? TransportMode.StartTlsWhenAvailable)
        {
            UnknownStartTlsValue = mode is null ? value : null,
            HasUserInfo = uri.UserInfo.Length > 0,
        };
    }

    /// <summary>The password in an address.</summary>
    /// <param name="text">The address.</param>
    /// <returns>The password; <see langword="null"/> if there is none, or the text is not an address.</returns>
    public static string? PasswordIn(string text) =>
        Parse(text) is { HasUserInfo: true } && new Uri(text).UserInfo is var user && user.IndexOf(':') is var colon and >= 0
            && colon < user.Length - 1
            ? Uri.UnescapeDataString(user.Substring(colon + 1))
            : null;

    /// <summary>Writes an address again with another port or mode; all else in it stays as it is.</summary>
    /// <param name="text">An address that <see cref="Parse"/> reads.</param>
    /// <param name="port">The port to set; <see langword="null"/> keeps the one that is there.</param>
    /// <param name="mode">The mode to set: implicit TLS, or required STARTTLS.</param>
    /// <returns>The new address; <see langword="null"/> if <paramref name="text"/> is none.</returns>
    public static string? Rewrite(string text, int? port, TransportMode mode)
    {
        if (Parse(text) is not { } uri)
        {
            return null;
        }

        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.IndexOfAny(['/', '?', '#'], start);
        var authority = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
        var rest = end < 0 ? "" : text.Substring(end);
        var hash = rest.IndexOf('#');
        var fragment = hash < 0 ? "" : rest.Substring(hash);
        rest = rest.Substring(0, rest.Length - fragment.Length);
        if (port is { } number)
        {
            authority = (uri.Port == 0 ? authority : authority.Substring(0, authority.LastIndexOf(':'))) + ":"
                + number.ToString(CultureInfo.InvariantCulture);
        }

        var query = rest.IndexOf('?');
        var path = query < 0 ? rest : rest.Substring(0, query);
        var parameters = (query < 0 ? "" : rest.Substring(query + 1)).Split('&')
            .Where(parameter => parameter.Length > 0 && !parameter.StartsWith("starttls=", StringComparison.OrdinalIgnoreCase));
        if (mode == TransportMode.StartTls)
        {
            parameters = parameters.Append("starttls=always");
        }

        var joined = string.Join("&", parameters);
        return (mode == TransportMode.SslOnConnect ? "smtps://" : "smtp://") + authority
            + (joined.Length == 0 ? path : (path.Length == 0 ? "/" : path) + "?" + joined) + fragment;
    }

    private static string? StartTlsValue(string query) =>
        query.TrimStart('?').Split('&')
            .FirstOrDefault(parameter => parameter.StartsWith("starttls=", StringComparison.OrdinalIgnoreCase))?
            .Substring("starttls=".Length);

    // Any other value, "required" among them, is taken for absent: opportunistic.
    private static TransportMode? ModeOf(string? startTls) => startTls?.ToLowerInvariant() switch
    {
        null => TransportMode.StartTlsWhenAvailable,
        "always" or "true" or "yes" => TransportMode.StartTls,
        "never" or "false" or "no" => TransportMode.None,
        _ => null,
    };
}
