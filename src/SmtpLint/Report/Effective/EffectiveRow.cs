using System.Globalization;
using SmtpConfigAnalyzers.Policy;
using SmtpLint.Findings;

namespace SmtpLint.Report.Effective;

/// <summary>Channels that people read as one: meanings of one text, environments and programs in which a client is the same.</summary>
/// <param name="Projects">The projects.</param>
/// <param name="Environments">The environments; none where the client is the same in all.</param>
/// <param name="Client">The library, or the program that reads the settings.</param>
/// <param name="Place">The connection in code, or its settings.</param>
/// <param name="Host">The server.</param>
/// <param name="Port">The port.</param>
/// <param name="Mode">The TLS mode.</param>
/// <param name="UsesCredentials">Whether a password is sent.</param>
/// <param name="Channel">What happens on the wire, in words.</param>
/// <param name="IsRisky">Whether others may read it, or it cannot work; <see langword="null"/> if that is not known.</param>
internal sealed record EffectiveRow(
    string Projects, string Environments, string Client, TextPlace Place, EffectiveValue Host, EffectiveValue Port, EffectiveValue Mode,
    bool UsesCredentials, string Channel, bool? IsRisky)
{
    /// <summary>The client with its place.</summary>
    public string ClientAndPlace => $"{Client} ({Place.File}:{(Place.Start.Line + 1).ToString(CultureInfo.InvariantCulture)})";

    /// <summary>A value with its origin.</summary>
    public static string Cell(EffectiveValue value) => value.Text is null ? "not known" : $"{value.Text} ({value.Origin})";

    /// <summary>Joins channels, in their order.</summary>
    public static IReadOnlyList<EffectiveRow> Of(IEnumerable<EffectiveChannel> channels) =>
    [
        .. channels
            // What an unknown reader may make of one text.
            .GroupBy(channel =>
                (channel.Project, channel.Environment, channel.Client, channel.Place, channel.Host, channel.UsesCredentials))
            .Select(same => new EffectiveRow(
                same.Key.Project, same.Key.Environment ?? "", same.Key.Client, same.Key.Place, same.Key.Host,
                Join(same.Select(channel => channel.Port)), Join(same.Select(channel => channel.Mode)), same.Key.UsesCredentials,
                Words(same.Select(channel => channel.Channel)), RiskOf(same.Select(channel => channel.Kind))))
            .GroupBy(row => row with { Environments = "" })
            .Select(same => same.Key with { Environments = string.Join(", ", same.Select(row => row.Environments)) })
            .GroupBy(row => row with { Projects = "" })
            .Select(same => same.Key with { Projects = string.Join(", ", same.Select(row => row.Projects)) }),
    ];

    private static EffectiveValue Join(IEnumerable<EffectiveValue> values) =>
        values.Distinct().ToList() is { Count: 1 } one ? one[0]
            : new(Words(values.Select(value => value.Text ?? "not known")), values.First().Place);

    private static string Words(IEnumerable<string> words) => string.Join(" or ", words.Distinct());

    // One meaning that is safe proves nothing.
    private static bool? RiskOf(IEnumerable<ChannelKind?> kinds) =>
        kinds.All(IsRisk) ? true : kinds.Any(kind => kind is null or ChannelKind.DependsOnPort || IsRisk(kind)) ? null : false;

    /// <summary>Whether others may read what is sent, or nothing is.</summary>
    public static bool IsRisk(ChannelKind? kind) =>
        kind is ChannelKind.ClearText or ChannelKind.Opportunistic or ChannelKind.Hangs or ChannelKind.HandshakeFails;
}
