using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>One text: what the product says of it, and what happened when it ran.</summary>
/// <param name="program">The program that it is a text of.</param>
/// <param name="analysis">What the product says.</param>
internal sealed class Trial(MailProgram program, Analysis analysis)
{
    private Observation? _observation;

    /// <summary>What the product says.</summary>
    public Analysis Analysis { get; } = analysis;

    /// <summary>The one finding about the connection; what else is said of the program does not concern the channel.</summary>
    public string? Finding => Analysis.Findings.SingleOrDefault(id => RuleCatalog.Transport.Any(rule => rule.Id == id));

    /// <summary>
    /// The findings, but for SMTP3005: the lab's authority publishes no revocation list, so that all programs with MailKit have
    /// it, and with its fix none could connect.
    /// </summary>
    public IEnumerable<string> OwnFindings => Analysis.Findings.Where(IsOwn);

    /// <summary>What happened; set once it has run.</summary>
    public ProgramRun? Run { get; set; }

    /// <summary>What the run shows, when all runs are over.</summary>
    public Observation Observation => _observation ??= Observation.Of(Run!, program.SignedInAs);

    /// <summary>Analyses a text, and the texts that its code fixes make of it.</summary>
    /// <param name="program">The program that it is the text of.</param>
    /// <param name="text">The text.</param>
    public static async Task<(Trial Trial, IReadOnlyList<Repair> Repairs)> OfAsync(MailProgram program, string text)
    {
        var trial = new Trial(program, await Analysis.OfAsync(text));
        var repairs = new List<Repair>();
        foreach (var offer in trial.Analysis.Offers.Where(offer => IsOwn(offer.Rule)))
        {
            repairs.Add(new Repair(program, offer, new Trial(program, await Analysis.OfAsync(offer.Text))));
        }

        return (trial, repairs);
    }

    private static bool IsOwn(string rule) => rule != "SMTP3005";
}
