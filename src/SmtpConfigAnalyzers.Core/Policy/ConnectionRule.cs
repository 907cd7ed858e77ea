using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>A rule about a connection: a predicate over one resolved <see cref="Channel"/>.</summary>
/// <inheritdoc cref="Rule(string, string, string, int)"/>
public abstract class ConnectionRule(string id, string title, string message, int cwe) : Rule(id, title, message, cwe)
{
    /// <summary>Whether the channel is wrong in this rule's way.</summary>
    public abstract bool IsBrokenBy(Channel channel);

    /// <summary>Where the wrong value is said; <see langword="null"/> where a default is wrong.</summary>
    public abstract Place? Culprit(Channel channel);

    /// <summary>The message's arguments, in order. Never a secret.</summary>
    public abstract Phrase[] Arguments(Channel channel);

    /// <summary>Whether the rule is about the host, and not about port and mode.</summary>
    public virtual bool IsAboutHost => false;

    /// <summary>Whether the rule is about the user name.</summary>
    public virtual bool IsAboutUser => false;

    /// <summary>Where that is said what takes part in the rule's judgement.</summary>
    public virtual IEnumerable<Place?> Parts(ConnectionSettings settings) =>
        IsAboutUser ? [settings.User.Place] : IsAboutHost ? [settings.Host.Place] : [settings.Port.Place, settings.Mode.Place];

    /// <summary>What to set instead, the best first; empty where nothing certain can be offered.</summary>
    public virtual IEnumerable<Remedy> Remedies(Channel channel) => [];
}
