using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>A program as one of its code fixes leaves it.</summary>
/// <param name="Program">The program.</param>
/// <param name="Offer">The fix.</param>
/// <param name="Trial">The new text.</param>
internal sealed record Repair(MailProgram Program, Analysis.Offer Offer, Trial Trial)
{
    /// <summary>The server that it connected to, since a fix may change the port; <see langword="null"/> if there was none.</summary>
    public Server? Server => Trial.Run!.Connections is [var (server, _)] ? server : null;

    /// <summary>The required TLS that the fix promises by its name.</summary>
    public ChannelKind Promise =>
        Offer.Title.Contains("implicit TLS", StringComparison.Ordinal) ? ChannelKind.ImplicitTls : ChannelKind.StartTlsRequired;

    /// <summary>
    /// What has to happen if the fix keeps its promise: TLS where the server has it, and nothing at all where it has not.
    /// </summary>
    public Outcome? Expected => Server is { } server ? Prediction.Of(Promise, Program.Library, Program.UsesCredentials, server) : null;

    /// <summary>Whether the new text is silent, and does what was promised.</summary>
    public bool Agrees => Trial.Finding is null && Trial.Observation.Outcome == Expected;
}
