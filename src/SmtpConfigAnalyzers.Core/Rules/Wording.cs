using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Rules;

/// <summary>The phrases that several messages share.</summary>
internal static class Wording
{
    /// <summary>The server by name, if the name is known.</summary>
    public static string Server(this Channel channel) => channel.Host is { Length: > 0 } host ? $"'{host}'" : "the server";

    /// <summary>What a reader on the way gets.</summary>
    public static string Payload(this Channel channel) => channel.Connection.UsesCredentials ? "password and message" : "the message";

    /// <summary>The mode as the program writes it.</summary>
    public static string SpelledMode(this Channel channel) => channel.Connection.Notation.Spell(channel.Mode);

    /// <summary>The remedy as an imperative.</summary>
    public static string Instruction(this Remedy remedy, Channel channel)
    {
        var mode = channel.Connection.Notation switch
        {
            ModeNotation.EnableSsl => "EnableSsl = true",
            ModeNotation.Uri => remedy.Mode == TransportMode.SslOnConnect ? "smtps://" : "?starttls=always",
            ModeNotation.UseSsl when remedy.Mode == TransportMode.SslOnConnect => "useSsl: true",
            _ => remedy.Mode.ToString(),
        };
        var verb = channel.Connection.Library == MailLibrary.SystemNetMail ? "Set" : "Use";
        return remedy.Port is { } port ? $"Use port {port} with {mode}" : $"{verb} {mode}";
    }
}
