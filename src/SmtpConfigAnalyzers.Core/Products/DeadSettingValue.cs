using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Products;

/// <summary>What a setting that nobody reads makes its author believe.</summary>
public static class DeadSettingValue
{
    // Texts that ask for TLS, and not only for it where it is offered; the numbers are those of MailKit's SecureSocketOptions.
    private static readonly string[] Strict =
        ["true", "ssl", "tls", "ssltls", "ssl/tls", "sslonconnect", "starttls", "implicit", "implicittls", "required", "always", "2", "3"];

    /// <summary>Whether it says more than is true: TLS where none is required, or another port than the one that is used.</summary>
    /// <param name="name">The key's last segment.</param>
    /// <param name="value">What it says.</param>
    /// <param name="channel">What holds.</param>
    public static bool Misleads(string name, string value, Channel channel) =>
        SettingRole.Of(name, out _)?.Role == SettingRole.Port
            ? channel.Port is { } port && int.TryParse(value, out var said) && said != port
            : channel.Kind is not (ChannelKind.ImplicitTls or ChannelKind.StartTlsRequired)
            && Strict.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase);
}
