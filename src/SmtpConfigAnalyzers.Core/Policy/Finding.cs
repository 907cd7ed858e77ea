using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>One root cause: what is wrong, where, and what to set instead.</summary>
/// <param name="Rule">The rule that reports.</param>
/// <param name="Place">The smallest true thing: the wrong value, or the connection where a default is wrong.</param>
/// <param name="Arguments">The message's arguments.</param>
/// <param name="Remedies">What to set instead, the best first.</param>
/// <param name="Connection">The connection that was judged.</param>
public sealed record Finding(
    ConnectionRule Rule,
    Place Place,
    Phrase[] Arguments,
    IReadOnlyList<Remedy> Remedies,
    MailConnection Connection)
{
    /// <summary>
    /// What is said elsewhere of the settings that the rule judges, each with its role: what is read from there, and defaults that others
    /// may replace.
    /// </summary>
    public IReadOnlyList<(string Role, Place Place, bool IsDefault)> SaidElsewhere =>
    [
        .. Connection.Possibilities.SelectMany(
            settings => Rule.IsAboutHost
            ? [.. Said("host", settings.Host), .. Rule.IsAboutUser ? Said("user name", settings.User) : []]
            : (IEnumerable<(string, Place, bool)>)[.. Said("port", settings.Port), .. Said("mode", settings.Mode)]).Distinct(),
    ];

    /// <summary>Whether it is worth knowing and no more, whichever host is connected to.</summary>
    public bool IsNote => Connection.Possibilities.All(settings => settings.Host.IsKnown(out var host) && Rule.IsNoteAt(host));

    /// <summary>A sentence on a mode that depends on the port, with a blank before it; <see langword="null"/> where it does not.</summary>
    public Phrase? Exception { get; init; }

    private static IEnumerable<(string Role, Place Place, bool IsDefault)> Said<T>(string role, Setting<T> setting) =>
        setting.Source is { } source ? [(role, source, false)]
        : setting.Declaration is { } declaration && setting.Place is null ? [(role, declaration, true)]
        : [];
}
