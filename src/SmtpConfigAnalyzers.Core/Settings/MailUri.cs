namespace SmtpConfigAnalyzers.Settings;

/// <summary>A mail server's address as MailKit reads it (MailKit, MailService.GetSecureSocketOptions).</summary>
/// <param name="Host">The server's name.</param>
/// <param name="Port">The TCP port; 0 if the address has none.</param>
/// <param name="Mode">How TLS is asked for.</param>
public sealed record MailUri(string Host, int Port, TransportMode Mode)
{
    /// <summary>Reads an address.</summary>
    /// <param name="text">The address, as in <c>smtp://mail.contoso.com:587/?starttls=always</c>. User name and password in it are passed over, as MailKit does.</param>
    /// <returns>The address; <see langword="null"/> if it is none, or not of SMTP.</returns>
    public static MailUri? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme.ToLowerInvariant() is not ("smtp" or "smtps"))
        {
            return null;
        }

        var mode = uri.Scheme.ToLowerInvariant() == "smtps" ? TransportMode.SslOnConnect : ModeOf(uri.Query);
        return new MailUri(uri.Host, Math.Max(uri.Port, 0), mode);
    }

    // Any other value, "required" among them, is taken for absent: opportunistic.
    private static TransportMode ModeOf(string query)
    {
        foreach (var parameter in query.TrimStart('?').Split('&'))
        {
            var equals = parameter.IndexOf('=');
            if (equals > 0 && parameter.Substring(0, equals).Equals("starttls", StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Substring(equals + 1).ToLowerInvariant() switch
                {
                    "always" or "true" or "yes" => TransportMode.StartTls,
                    "never" or "false" or "no" => TransportMode.None,
                    _ => TransportMode.StartTlsWhenAvailable,
                };
            }
        }

        return TransportMode.StartTlsWhenAvailable;
    }
}
