using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>One program and one server of the matrix: what is said, and what happens.</summary>
/// <param name="Program">The program.</param>
/// <param name="Server">The server that it connects to.</param>
/// <param name="Trial">Its text.</param>
/// <param name="Next">Its finding; where that is SMTP1001, which is about the port only, the one that comes to light once SMTP1001 is
/// off.</param>
/// <param name="Repairs">What its code fixes make of it.</param>
internal sealed record Cell(MailProgram Program, Server Server, Trial Trial, string? Next, IReadOnlyList<Repair> Repairs)
{
    /// <summary>The rule about the port, which says nothing of the channel.</summary>
    public const string WrongPort = "SMTP1001";

    /// <summary>What the policy says of the same settings, without any compiler.</summary>
    public ChannelKind Channel => Program.Channel(Server.Host, Server.Port);

    /// <summary>What has to happen if the policy is right.</summary>
    public Outcome Expected => Prediction.Of(Channel, Program.Library, Program.UsesCredentials, Server);

    /// <summary>Whether analyzer, policy and wire agree.</summary>
    public bool Agrees => Prediction.MeaningOf(Next).Contains(Channel) && Trial.Observation.Outcome == Expected;

    /// <summary>Analyses a program as it is written for a server.</summary>
    public static async Task<Cell> OfAsync(MailProgram program, Server server)
    {
        var text = program.Text(server.Host, server.Port);
        var (trial, repairs) = await Trial.OfAsync(program, text);
        return new Cell(
            program, server, trial, trial.Finding == WrongPort
            ? new Trial(program, await Analysis.OfAsync(text, WrongPort)).Finding
            : trial.Finding, repairs);
    }
}
