using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>A rule about one fact of a mail client.</summary>
/// <inheritdoc cref="Rule(string, string, string, int)"/>
public abstract class FactRule(string id, string title, string message, int cwe) : Rule(id, title, message, cwe)
{
    /// <summary>Whether the fact is wrong in this rule's way.</summary>
    /// <param name="fact">Any fact.</param>
    /// <param name="host">What is known of the server.</param>
    public abstract bool IsBrokenBy(MailFact fact, HostClass host);

    /// <summary>The message's arguments for a fact that breaks the rule, in order. Never a secret.</summary>
    /// <param name="fact">The fact.</param>
    public abstract Phrase[] Arguments(MailFact fact);
}

/// <summary>A rule about one kind of fact.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
/// <inheritdoc cref="Rule(string, string, string, int)"/>
public abstract class FactRule<T>(string id, string title, string message, int cwe) : FactRule(id, title, message, cwe)
    where T : MailFact
{
    /// <inheritdoc/>
    public sealed override bool IsBrokenBy(MailFact fact, HostClass host) => fact is T own && IsBrokenBy(own, host);

    /// <inheritdoc/>
    public sealed override Phrase[] Arguments(MailFact fact) => Arguments((T)fact);

    /// <summary>Whether the fact is wrong in this rule's way.</summary>
    protected abstract bool IsBrokenBy(T fact, HostClass host);

    /// <inheritdoc cref="Arguments(MailFact)"/>
    protected virtual Phrase[] Arguments(T fact) => [];
}
