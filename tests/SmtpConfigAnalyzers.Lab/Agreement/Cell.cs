using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>One program and one server: what is said of it, and what happens.</summary>
/// <param name="Program">The program.</param>
/// <param name="Server">The server that it connects to.</param>
/// <param name="Analysis">What the product says of its text.</param>
/// <param name="Behind">The finding that comes to light where SMTP1001, which is about the port only, is turned off.</param>
internal sealed record Cell(MailProgram Program, Server Server, Analysis Analysis, string? Behind)
{
    private const string WrongPort = "SMTP1001";

    private Observation? _observation;

    /// <summary>What the program's fixes make of it.</summary>
    public IReadOnlyList<Repair> Repairs { get; private set; } = [];

    /// <summary>What happened.</summary>
    public ProgramRun? Run { get; set; }

    /// <summary>What the run shows.</summary>
    public Observation Observation => _observation ??= Observation.Of(Run!);

    /// <summary>The finding about the connection.</summary>
    public string? Finding => FindingOf(Analysis);

    /// <summary>What the policy says without any compiler.</summary>
    public Channel Channel => Program.Channel(Server.Host, Server.Port);

    /// <summary>What the finding, or that there is none, says of the wire.</summary>
    public IReadOnlyList<ChannelKind> Meaning => Prediction.MeaningOf(Behind);

    /// <summary>What has to happen if the policy is right.</summary>
    public Outcome Expected => Prediction.Of(Channel.Kind, Program.Library, Program.UsesCredentials, Server);

    /// <summary>Whether analyzer, policy and wire agree.</summary>
    public bool Agrees => Meaning.Contains(Channel.Kind) && Observation.Outcome == Expected;

    /// <summary>Analyses the program, and each of its repairs.</summary>
    public static async Task<Cell> AnalyseAsync(MailProgram program, Server server)
    {
        var text = program.Text(server.Host, server.Port);
        var analysis = await Analysis.OfAsync(text);
        var finding = FindingOf(analysis);
        var cell = new Cell(program, server, analysis, finding == WrongPort ? FindingOf(await Analysis.OfAsync(text, WrongPort)) : finding);
        var repairs = new List<Repair>();
        foreach (var offer in analysis.Offers)
        {
            repairs.Add(new Repair(cell, offer, await Analysis.OfAsync(offer.Text)));
        }

        cell.Repairs = repairs;
        return cell;
    }

    /// <summary>The one finding about the connection; what else is said of the program is no matter of the channel.</summary>
    public static string? FindingOf(Analysis analysis) => analysis.Findings.SingleOrDefault(id => RuleCatalog.Transport.Any(rule => rule.Id == id));
}
