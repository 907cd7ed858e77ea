using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Core.Tests;

/// <summary>Connections as a reader would describe them.</summary>
internal static class Connections
{
    /// <summary>A word that names where something is said.</summary>
    public sealed record NamedPlace(string Name) : Place;

    public static MailConnection Of(MailLibrary library, params ConnectionSettings[] possibilities) =>
        new(library, library == MailLibrary.MailKit
            ? ModeNotation.SecureSocketOptions
            : ModeNotation.EnableSsl, new NamedPlace("connection"), possibilities);

    public static MailConnection WithCredentials(MailLibrary library, params ConnectionSettings[] possibilities) =>
        new(library, ModeNotation.SecureSocketOptions, new NamedPlace("connection"), possibilities) { UsesCredentials = true };

    /// <summary>Settings; what is <see langword="null"/> is absent, port -1 is unknown.</summary>
    public static ConnectionSettings Settings(string? host, int? port, TransportMode? mode, DeliveryMethod? delivery = null) => new(
        host is null ? Setting<string>.Unknown : Setting<string>.Known(host, new NamedPlace("host")),
        port is null ? Setting<int>.Absent : port == -1 ? Setting<int>.Unknown : Setting<int>.Known(port.Value, new NamedPlace("port")),
        mode is null ? Setting<TransportMode>.Absent : Setting<TransportMode>.Known(mode.Value, new NamedPlace("mode")),
        delivery is null ? Setting<DeliveryMethod>.Absent : Setting<DeliveryMethod>.Known(delivery.Value, new NamedPlace("delivery")));

    public static Channel Resolve(MailLibrary library, string? host, int? port, TransportMode? mode, PolicyOptions? options = null)
    {
        var settings = Settings(host, port, mode);
        return Assert.Single(Channel.Resolve(Of(library, settings), settings, options ?? PolicyOptions.Default));
    }
}
