using System.Globalization;
using System.Text.Json;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;

namespace SmtpLint.Report.Effective;

/// <summary>Shows channels.</summary>
internal static class EffectiveReport
{
    private static readonly TextColumn[] Columns =
        [.. new[] { "Environment", "Project", "Client", "Host", "Port", "TLS mode", "Credentials", "Channel" }.Select(TextColumn.Foreign)];

    /// <summary>The ways to show them.</summary>
    public static IReadOnlyDictionary<string, Action<IReadOnlyList<EffectiveChannel>, Outputs, int?>> Formats { get; } =
        new Dictionary<string, Action<IReadOnlyList<EffectiveChannel>, Outputs, int?>>
        {
            ["text"] = (channels, outputs, width) => WriteText(EffectiveRow.Of(channels), outputs.Text, width),
            ["html"] = (channels, outputs, _) => outputs.Data.WriteHtml(EffectivePage.Of(EffectiveRow.Of(channels))),
            ["json"] = (channels, outputs, _) => WriteJson(channels, outputs.Data),
            ["mermaid"] = (channels, outputs, _) => WriteMermaid(channels, outputs.Text),
        };

    private static void WriteText(IReadOnlyList<EffectiveRow> rows, Printout output, int? width)
    {
        if (rows.Count == 0)
        {
            output.WriteLine("No mail client was found.");
            return;
        }

        var cells = rows.Select(Row).ToList();
        var needed = Columns.Select((column, index) => cells.Max(row => Math.Max(row[index].Length, column.Heading.Length)) + 3).Sum();
        if (needed <= (width ?? output.Width))
        {
            new TextTable(Columns, cells).Write(output);
            return;
        }

        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            WriteBlock(row, isFirst: index == 0, output);
        }
    }

    // A block a client, where a table is too wide. A path is written once.
    private static void WriteBlock(EffectiveRow row, bool isFirst, Printout output)
    {
        if (!isFirst)
        {
            output.WriteLine("");
        }

        output.WriteLine(row.Environments.Length == 0 ? row.Projects : $"{row.Projects}, {row.Environments}");
        output.WriteLine($"  {row.Client}");
        output.WriteLine($"  {row.Place.File}:{LineOf(row.Place)}");
        foreach (var (name, value) in new[] { ("host", row.Host), ("port", row.Port), ("TLS mode", row.Mode) })
        {
            output.WriteLine($"  {name,-12} {value.Text ?? "not known"}");
            if (value.Place is { } place)
            {
                output.WriteLine($"  {"",-12} {(place.File == row.Place.File ? "line" : place.File + ":")}"
                    + $"{(place.File == row.Place.File ? " " : "")}{LineOf(place)}");
            }
            else if (value.Text is not null)
            {
                output.WriteLine($"  {"",-12} default");
            }
        }

        output.WriteLine($"  {"credentials",-12} {(row.UsesCredentials ? "yes" : "no")}");
        output.WriteLine($"  {"channel",-12} {row.Channel}");
    }

    private static string[] Row(EffectiveRow row) =>
    [
        row.Environments.Length == 0 ? "all" : row.Environments, row.Projects, row.ClientAndPlace, EffectiveRow.Cell(row.Host),
        EffectiveRow.Cell(row.Port), EffectiveRow.Cell(row.Mode), row.UsesCredentials ? "yes" : "no", row.Channel,
    ];

    private static string LineOf(TextPlace place) => (place.Start.Line + 1).ToString(CultureInfo.InvariantCulture);

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
                + $"{MermaidText.Of($"{channel.Client}, {channel.Place.File}:{LineOf(channel.Place)}")}\"]");
            output.WriteLine(
                $" -->|\"{MermaidText.Of($"{channel.Port.Text ?? "port not known"}, {channel.Channel}{Credentials(channel)}")}\"|"
                + $" host{host}[\"{MermaidText.Of(hosts[host])}\"]");
        }

        var risky = string.Join(
            ',', channels.Select((channel, index) => (channel.Kind, index)).Where(link => EffectiveRow.IsRisk(link.Kind))
            .Select(link => link.index.ToString(CultureInfo.InvariantCulture)));
        if (risky.Length > 0)
        {
            output.WriteLine($"  linkStyle {risky} stroke:#c00,stroke-width:2px");
        }
    }

    private static string Credentials(EffectiveChannel channel) => channel.UsesCredentials ? ", credentials" : "";
}
