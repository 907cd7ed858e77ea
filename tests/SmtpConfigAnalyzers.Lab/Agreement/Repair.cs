using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>A program as one of its code fixes leaves it.</summary>
/// <param name="Cell">The program, and the server that it is written for.</param>
/// <param name="Offer">The fix.</param>
/// <param name="Analysis">What the product says of the new text.</param>
internal sealed record Repair(Cell Cell, Analysis.Offer Offer, Analysis Analysis)
{
    private Observation? _observation;

    /// <summary>What happened.</summary>
    public ProgramRun? Run { get; set; }

    /// <summary>What the run shows.</summary>
    public Observation Observation => _observation ??= Observation.Of(Run!);

    /// <summary>The server that it connected to: a fix may change the port.</summary>
    public Server? Server => Run!.Connections is [var (server, _)] ? server : null;

    /// <summary>The required TLS that the fix promises.</summary>
    public ChannelKind Promise => Offer.Title.Contains("implicit TLS", StringComparison.Ordinal) ? ChannelKind.ImplicitTls : ChannelKind.StartTlsRequired;

    /// <summary>Whether the new text is silent and does what was promised: TLS where the server has it, and nothing at all where it has not.</summary>
    public bool Agrees => Cell.FindingOf(Analysis) is null
        && Server is { } server
        && Observation.Outcome == Prediction.Of(Promise, Cell.Program.Library, Cell.Program.UsesCredentials, server);
}
