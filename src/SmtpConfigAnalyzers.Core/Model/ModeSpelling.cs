using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.Model;

/// <summary>What each <see cref="ModeNotation"/> can say, and how it looks in a program.</summary>
public static class ModeSpelling
{
    private static readonly TransportMode[] EnableSslModes = [TransportMode.None, TransportMode.StartTls];
    private static readonly TransportMode[] UseSslModes = [TransportMode.SslOnConnect, TransportMode.StartTlsWhenAvailable];
    private static readonly TransportMode[] UriModes =
        [TransportMode.None, TransportMode.StartTlsWhenAvailable, TransportMode.StartTls, TransportMode.SslOnConnect];
    private static readonly TransportMode[] AllModes =
        [TransportMode.None, TransportMode.Auto, TransportMode.SslOnConnect, TransportMode.StartTls, TransportMode.StartTlsWhenAvailable];

    /// <summary>The modes that the notation can express: what an unknown value may be.</summary>
    public static IReadOnlyList<TransportMode> Modes(this ModeNotation notation) => notation switch
    {
        ModeNotation.EnableSsl => EnableSslModes,
        ModeNotation.UseSsl => UseSslModes,
        ModeNotation.Uri => UriModes,
        _ => AllModes,
    };

    /// <summary>The mode as the program writes it, for messages.</summary>
    public static Phrase Spell(this ModeNotation notation, TransportMode mode) => notation switch
    {
        ModeNotation.EnableSsl => Phrase.Verbatim(mode == TransportMode.StartTls ? "EnableSsl = true" : "EnableSsl = false"),
        ModeNotation.UseSsl => Phrase.Verbatim(mode == TransportMode.SslOnConnect ? "useSsl: true" : "useSsl: false"),
        ModeNotation.Uri => mode switch
        {
            TransportMode.SslOnConnect => Phrase.Verbatim("smtps://"),
            TransportMode.StartTls => $"smtp:// with starttls=always",
            TransportMode.None => $"smtp:// with starttls=never",
            _ => Phrase.Verbatim("smtp://"),
        },
        _ => $"{mode}",
    };
}
