using System.Globalization;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Baselines;

/// <summary>
/// The findings that a project lives with for a while. A finding that is not in it, or whose entry has expired, is reported.
/// </summary>
public sealed class Baseline
{
    /// <summary>The file's name.</summary>
    public const string FileName = "smtplint.baseline.json";

    internal const string DateFormat = "yyyy-MM-dd";
    internal const string Version = "1";

    private const string Findings = "findings:";

    private readonly string _folder;
    private readonly HashSet<(string Rule, string File, string Fingerprint)> _known = [];
    private readonly List<BaselineEntry> _entries = [];
    private readonly List<BaselineProblem> _problems = [];

    private Baseline(SettingsDocument document, DateTime? today)
    {
        var path = Normalized(document.File);
        _folder = path.Substring(0, path.LastIndexOf('/') + 1);
        if (document.Error is { } error)
        {
            _problems.Add(
                new(error.Range, $"The baseline cannot be read to its end. {error.Reason} The entries after this suppress nothing."));
        }

        var version = document.Scalars.FirstOrDefault(scalar => scalar.Key == "version");
        var isKnown = version is null || version.Value == Version;
        IsWhole = document.Error is null && isKnown && document.Scalars.Count > 0
            && document.Scalars.All(scalar => scalar == version || scalar.Key.StartsWith(Findings, StringComparison.Ordinal));
        if (version is not null && !isKnown)
        {
            _problems.Add(
                new(version.ValueRange, $"Version '{version.Value}' of the baseline is not known: nothing is suppressed. Use {Version}."));
            return;
        }

        foreach (var entry in document.Scalars.Where(scalar => scalar.Key.StartsWith(Findings, StringComparison.Ordinal))
            .GroupBy(scalar => scalar.Section))
        {
            Add([.. entry], today);
        }
    }

    /// <summary>The entries that hold.</summary>
    public IReadOnlyList<BaselineEntry> Entries => _entries;

    /// <summary>What keeps others from holding.</summary>
    public IReadOnlyList<BaselineProblem> Problems => _problems;

    /// <summary>Whether the text is a baseline of a known version to its end, and nothing else, so that it can be written again.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether a file is a baseline, by its name.</summary>
    /// <param name="file">A path or name.</param>
    public static bool Is(string file) =>
        file.Substring(file.LastIndexOfAny(['/', '\\']) + 1).Equals(FileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads a baseline. Takes any text and never throws: what is not understood becomes a problem, and suppresses nothing.
    /// </summary>
    /// <param name="file">Its path: entries name their files relative to its folder.</param>
    /// <param name="text">Its text.</param>
    /// <param name="today">The day that decides what has expired; without one nothing has.</param>
    public static Baseline Read(string file, string text, DateTime? today) =>
        new(SettingsReader.Read(file, text, SettingsFormat.Json), today);

    /// <summary>Reads a day as baselines write it.</summary>
    /// <param name="text">Such as <c>2026-12-31</c>.</param>
    /// <returns>The day; <see langword="null"/> if it is none.</returns>
    public static DateTime? ParseDay(string? text) =>
        DateTime.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Whether an entry that holds stands for a finding.</summary>
    /// <param name="rule">The finding's rule.</param>
    /// <param name="file">The finding's file, as full a path as the baseline's own.</param>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    public bool Knows(string rule, string file, string fingerprint) =>
        _known.Contains((rule, Normalized(file).ToUpperInvariant(), fingerprint));

    /// <summary>The file that an entry is about, as full a path as the baseline's own, with slashes.</summary>
    public string FileOf(BaselineEntry entry) => Normalized(_folder + entry.File);

    /// <summary>How an entry of this baseline names a file.</summary>
    /// <param name="baseline">The baseline's path.</param>
    /// <param name="file">A path as full as the baseline's own.</param>
    /// <returns>The path relative to the baseline's folder, with slashes.</returns>
    public static string RelativePath(string baseline, string file)
    {
        var from = Normalized(baseline).Split('/');
        var to = Normalized(file).Split('/');
        var common = 0;
        while (common < from.Length - 1 && common < to.Length - 1 && from[common].Equals(to[common], StringComparison.OrdinalIgnoreCase))
        {
            common++;
        }

        return string.Join("/", Enumerable.Repeat("..", from.Length - 1 - common).Concat(to.Skip(common)));
    }

    private void Add(IReadOnlyList<SettingsScalar> members, DateTime? today)
    {
        var place = (Find(members, "rule") ?? members[0]).ValueRange;
        string[] required = ["rule", "file", "fingerprint", "owner", "reason"];
        var values = required.Select(name => Find(members, name)?.Value.Trim() ?? "").ToList();
        if (values.IndexOf("") is var missing and >= 0)
        {
            _problems.Add(new(place, $"The entry has no '{required[missing]}' and suppresses nothing. Add it."));
            return;
        }

        var expires = Find(members, "expires");
        var entry = new BaselineEntry(
            values[0], values[1], values[2], values[3], values[4]) { Expires = ParseDay(expires?.Value), Range = place };
        if (expires is not null && entry.Expires is null)
        {
            _problems.Add(new(expires.ValueRange, $"'{expires.Value}' is not a date such as 2026-12-31: the entry suppresses nothing."));
        }
        else if (entry.Expires < today)
        {
            _problems.Add(
                new(expires!.ValueRange,
                    $"The entry for {entry.Rule} in '{entry.File}' expired on {expires.Value} and suppresses nothing. {entry.Owner} "
                    + $"said: {entry.Reason}"));
        }
        else
        {
            _entries.Add(entry);
            _known.Add((entry.Rule, FileOf(entry).ToUpperInvariant(), entry.Fingerprint));
        }
    }

    private static SettingsScalar? Find(IEnumerable<SettingsScalar> members, string name) =>
        members.FirstOrDefault(member => member.Name == name);

    /// <summary>With slashes, and without <c>.</c> and <c>..</c>.</summary>
    private static string Normalized(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
