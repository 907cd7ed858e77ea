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
    public static string SpelledMode(this Channel channel) => channel.Connection.Words.Spell(channel.Mode);

    /// <summary>The remedy as an imperative.</summary>
    public static string Instruction(this Remedy remedy, Channel channel) =>
        channel.Connection.Words.Instruct(remedy.Mode ?? TransportMode.None, remedy.Port, channel.Port);
}
