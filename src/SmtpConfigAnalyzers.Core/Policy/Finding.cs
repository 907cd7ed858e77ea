using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>One root cause: what is wrong, where, and what to set instead.</summary>
/// <param name="Rule">The rule that speaks.</param>
/// <param name="Place">The smallest true thing: the wrong value, or the connection where a default is wrong.</param>
/// <param name="Arguments">The message's arguments.</param>
/// <param name="Remedies">What to set instead, the best first.</param>
/// <param name="Connection">The connection that was judged.</param>
public sealed record Finding(
    ConnectionRule Rule,
    Place Place,
    string[] Arguments,
    IReadOnlyList<Remedy> Remedies,
    MailConnection Connection);
