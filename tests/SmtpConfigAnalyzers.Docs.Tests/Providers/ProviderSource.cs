using System.Globalization;

namespace SmtpConfigAnalyzers.Docs.Tests.Providers;

/// <summary>A port of a row.</summary>
/// <param name="Port">The TCP port.</param>
/// <param name="Mode"><c>implicit</c>, <c>starttls</c>, or <c>none</c> for development tools.</param>
/// <param name="IsDocumented">Whether the provider itself says so.</param>
/// <param name="Witnesses">The independent lists that say the same.</param>
internal sealed record SourceEndpoint(int Port, string Mode, bool IsDocumented, string[] Witnesses)
{
    /// <summary>One source of which nobody knows how it knows is not enough to send a program there.</summary>
    public bool IsCertain => IsDocumented || Witnesses.Length > 1;
}

/// <summary>A line of the source text of the provider table.</summary>
internal sealed record SourceRow(
    string Host,
    string Match,
    IReadOnlyList<SourceEndpoint> Endpoints,
    IReadOnlyList<string> Flags,
    string Provider,
    IReadOnlyList<string> Sources,
    string AsOf,
    string Notes)
{
    private static readonly string[] BareFlags = ["esp", "cloud", "mailbox", "hosting", "dev", "complete"];

    public bool IsComplete => Flags.Contains("complete");

    public IReadOnlyList<int> Refused => PortsOf("refuses=");

    public IReadOnlyList<int> ModeUnstated => PortsOf("unstated=");

    /// <summary>The flags that mean nothing.</summary>
    public IEnumerable<string> UnknownFlags =>
        Flags.Where(flag => !BareFlags.Contains(flag) && PortsIn(flag, "refuses=").Count + PortsIn(flag, "unstated=").Count == 0);

    private IReadOnlyList<int> PortsOf(string key) => [.. Flags.SelectMany(flag => PortsIn(flag, key))];

    private static List<int> PortsIn(string flag, string key) =>
        flag.StartsWith(key, StringComparison.Ordinal)
            ? [.. flag[key.Length..].Split(',').Select(port => int.Parse(port, CultureInfo.InvariantCulture))]
            : [];
}

/// <summary>The source text of the provider table: a line for each host, its fields apart by tabs.</summary>
internal static class ProviderSource
{
    public const string Path = "src/SmtpConfigAnalyzers.Core/Providers/providers.tsv";
    public const string Header = "host\tmatch\tendpoints\tflags\tprovider\tsource\tasOf\tnotes";

    public static IReadOnlyList<string> Lines { get; } = Repository.Read(Path).TrimEnd('\n').Split('\n');

    public static IReadOnlyList<SourceRow> Rows { get; } = [.. Lines.Skip(1).Select(Parse)];

    /// <summary>The rows of hosts; development tools are known by the labels of their names instead (HostClassifier).</summary>
    public static IReadOnlyList<SourceRow> Hosts { get; } = [.. Rows.Where(row => row.Match != "dev")];

    private static SourceRow Parse(string line)
    {
        var fields = line.Split('\t');
        return new SourceRow(
            fields[0], fields[1], [.. fields[2].Split(' ').Select(ParseEndpoint)], fields[3].Split(' '), fields[4], fields[5].Split(' '),
                fields[6], fields[7]);
    }

    // 587/starttls, 587/starttls? if the provider does not say so itself, and +name for each list that says so.
    private static SourceEndpoint ParseEndpoint(string text)
    {
        var parts = text.Split('+');
        var (port, mode) = (parts[0].Split('/')[0], parts[0].Split('/')[1]);
        return new SourceEndpoint(int.Parse(port, CultureInfo.InvariantCulture), mode.TrimEnd('?'), !mode.EndsWith('?'), parts[1..]);
    }
}
