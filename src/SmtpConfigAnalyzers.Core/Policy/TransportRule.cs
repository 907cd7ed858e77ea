namespace SmtpConfigAnalyzers.Policy;

/// <summary>A rule about where and how a connection is made.</summary>
/// <inheritdoc cref="Rule(string, string, string, int)"/>
public abstract class TransportRule(string id, string title, string message, int cwe) : ConnectionRule(id, title, message, cwe);
