namespace SmtpLint.Report.Merging;

/// <summary>
/// The compiler logs absolute paths, and a repository is rarely checked out in the same folder twice. What a path begins with
/// in one log and in the other is guessed from the findings that the logs share.
/// </summary>
/// <param name="From">What paths begin with in the older log.</param>
/// <param name="To">What they begin with in the newer one instead.</param>
internal sealed record CheckoutMove(string From, string To)
{
    private static readonly CheckoutMove None = new("", "");

    /// <summary>The move that explains most findings; none where a finding is still in its place, or paths are relative.</summary>
    public static CheckoutMove Guess(IEnumerable<LoggedFinding> previous, IEnumerable<LoggedFinding> current)
    {
        var byIdentity = current.ToLookup(finding => (finding.Rule, finding.Fingerprint));
        var moves = previous.SelectMany(old => byIdentity[(old.Rule, old.Fingerprint)], (old, now) => Between(old.File, now.File))
            .OfType<CheckoutMove>().ToList();
        return moves.Count == 0 || moves.Contains(None) ? None
            : moves.CountBy(move => move).OrderByDescending(count => count.Value).ThenBy(count => count.Key.From.Length)
            .ThenBy(count => count.Key.To, StringComparer.Ordinal).First().Key;
    }

    /// <summary>A finding of the older log as it would be in the newer one.</summary>
    public LoggedFinding Apply(LoggedFinding finding) =>
        finding.File.StartsWith(From, StringComparison.Ordinal) ? finding with { File = To + finding.File[From.Length..] } : finding;

    /// <summary>
    /// What has to change at the beginning of one path to make the other; <see langword="null"/> if they do not end alike.
    /// </summary>
    private static CheckoutMove? Between(string old, string now)
    {
        if (old == now)
        {
            return None;
        }

        var common = 0;
        for (var i = 1; i <= Math.Min(old.Length, now.Length) && old[^i] == now[^i]; i++)
        {
            var isWhole = (i == old.Length || old[^(i + 1)] == '/') && (i == now.Length || now[^(i + 1)] == '/');
            common = isWhole ? i : common;
        }

        return common > 0 && (old.StartsWith('/') || now.StartsWith('/')) ? new(old[..^common], now[..^common]) : null;
    }
}
