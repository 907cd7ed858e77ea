using System.Globalization;
using System.Text.Json;
using SmtpConfigAnalyzers.Policy;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;

namespace SmtpLint.Report.Effective;

/// <summary>Shows channels.</summary>
internal static class EffectiveReport
{
    private static readonly TextColumn[] Columns =
        [.. new[] { "Environment", "Project", "Client", "Host", "Port", "TLS mode", "Credentials", "Channel" }.Select(TextColumn.Foreign)];

    /// <summary>The ways to show them.</summary>
    public static IReadOnlyDictionary<string, Action<IReadOnlyList<EffectiveChannel>, Outputs>> Formats { get; } =
        new Dictionary<string, Action<IReadOnlyList<EffectiveChannel>, Outputs>>
        {
            ["text"] = (channels, outputs) => WriteTable(channels, outputs.Text),
            ["json"] = (channels, outputs) => WriteJson(channels, outputs.Data),
            ["mermaid"] = (channels, outputs) => WriteMermaid(channels, outputs.Text),
        };

    private static void WriteTable(IReadOnlyList<EffectiveChannel> channels, Printout output)
    {
        if (channels.Count == 0)
        {
            output.WriteLine("No mail client was found.");
            return;
        }

        new TextTable(Columns, [.. channels.Select(Row)]).Write(output);
    }

    private static string[] Row(EffectiveChannel channel) =>
    [
        channel.Environment
            ?? "all", channel.Project, $"{channel.Client} ({channel.Place.File}:{LineOf(channel)})", Cell(channel.Host), Cell(channel.Port),
            Cell(channel.Mode),
        channel.UsesCredentials ? "yes" : "no", channel.Channel,
    ];

    private static string Cell(EffectiveValue value) => value.Text is null ? "not known" : $"{value.Text} ({value.Origin})";

    private static string LineOf(EffectiveChannel channel) => (channel.Place.Start.Line + 1).ToString(CultureInfo.InvariantCulture);

    private static void WriteJson(IReadOnlyList<EffectiveChannel> channels, DataOutput output) =>
        output.WriteJson(json => json.WriteArray(channels, channel => json.WriteObject(() =>
    {
        json.WriteString("project", channel.Project);
        json.WriteString("environment", channel.Environment);
        json.WriteString("client", channel.Client);
        json.WriteString("file", channel.Place.File);
        json.WriteNumber("line", channel.Place.Start.Line + 1);
        Write(json, "host", channel.Host);
        Write(json, "port", channel.Port);
        Write(json, "mode", channel.Mode);
        json.WriteBoolean("credentials", channel.UsesCredentials);
        json.WriteString("channel", channel.Kind?.ToString());
    })));

    private static void Write(Utf8JsonWriter json, string name, EffectiveValue value) => json.WriteObject(name, () =>
    {
        json.WriteString("value", value.Text);
        json.WriteString("from", value.Origin);
    });

    private static void WriteMermaid(IReadOnlyList<EffectiveChannel> channels, Printout output)
    {
        output.WriteLine("flowchart LR");
        var hosts = channels.Select(channel => channel.Host.Text ?? "not known").Distinct().ToList();
        for (var i = 0; i < channels.Count; i++)
        {
            var channel = channels[i];
            var host = hosts.IndexOf(channel.Host.Text ?? "not known");
            output.Write(
                $"  client{i}[\"{MermaidText.Of($"{channel.Project}, {channel.Environment ?? "all environments"}")}<br/>"
                + $"{MermaidText.Of($"{channel.Client}, {channel.Place.File}:{LineOf(channel)}")}\"]");
            output.WriteLine(
                $" -->|\"{MermaidText.Of($"{channel.Port.Text ?? "port not known"}, {channel.Channel}{Credentials(channel)}")}\"|"
                + $" host{host}[\"{MermaidText.Of(hosts[host])}\"]");
        }

        var risky = string.Join(
            ',', channels.Select((channel, index) => (channel.Kind, index)).Where(link => IsRisky(link.Kind))
            .Select(link => link.index.ToString(CultureInfo.InvariantCulture)));
        if (risky.Length > 0)
        {
            output.WriteLine($"  linkStyle {risky} stroke:#c00,stroke-width:2px");
        }
    }

    private static string Credentials(EffectiveChannel channel) => channel.UsesCredentials ? ", credentials" : "";

    private static bool IsRisky(ChannelKind? kind) =>
        kind is ChannelKind.ClearText or ChannelKind.Opportunistic or ChannelKind.Hangs or ChannelKind.HandshakeFails;
}
