using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SmtpLint.Findings;

namespace SmtpLint.Report.Effective;

/// <summary>One page that needs nothing else: a drawing of which client connects where, and the table.</summary>
internal static class EffectivePage
{
    private const int Width = 1080;
    private const int BoxWidth = 330;
    private const int RowHeight = 84;
    private const int Bend = 600; // the words are over the straight part of a line

    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --line: #d0d7de; }
        :root { --safe: #1a7f37; --risk: #c1121f; --open: #6e7781; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6edf3; --paper: #0d1117; --line: #3d444d; --safe: #3fb950; --risk: #ff7b72; --open: #9198a1; }
        }
        body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
        body { margin: 2rem auto; max-width: 1080px; padding: 0 1rem; }
        h1 { font-size: 1.4rem; }
        svg { width: 100%; height: auto; }
        svg text { fill: var(--ink); font-size: 14px; }
        svg .small { font-size: 12px; fill: var(--open); }
        rect { fill: var(--paper); stroke: var(--line); }
        .safe { stroke: var(--safe); color: var(--safe); }
        .risk { stroke: var(--risk); color: var(--risk); }
        .open { stroke: var(--open); color: var(--open); }
        svg text.safe, svg text.risk, svg text.open { stroke: none; fill: currentColor; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); }
        td { overflow-wrap: break-word; }
        td small { display: block; color: var(--open); }
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The page.</summary>
    public static XElement Of(IReadOnlyList<EffectiveRow> rows) => new(
        "html", new XAttribute("lang", "en"),
        new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            // Names come from a checkout: whatever they are, nothing is loaded and nothing runs.
            new XElement(
                "meta", new XAttribute("http-equiv", "Content-Security-Policy"),
                new XAttribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
            new XElement("title", "Where mail is sent"),
            new XElement("style", Style)),
        new XElement(
            "body", new XElement("h1", "Where mail is sent"),
            rows.Count == 0 ? new XElement("p", "No mail client was found.") : new object[] { Drawing(rows), Table(rows) }));

    private static XElement Table(IReadOnlyList<EffectiveRow> rows) => new(
        "div", new XAttribute("class", "scroll"),
        new XElement(
            "table",
            new XElement(
                "thead",
                new XElement(
                    "tr",
                    new[] { "Environment", "Project", "Client", "Host", "Port", "TLS mode", "Credentials", "Channel" }
                        .Select(heading => new XElement("th", heading)))),
            new XElement(
                "tbody",
                rows.Select(row => new XElement(
                    "tr", Cell(EnvironmentsOf(row)), Cell(row.Projects), Cell(row.Client, PlaceOf(row)), Cell(row.Host), Cell(row.Port),
                    Cell(row.Mode), Cell(row.UsesCredentials ? "yes" : "no"),
                    new XElement("td", new XAttribute("class", ClassOf(row)), row.Channel))))));

    private static XElement Cell(EffectiveValue value) => Cell(value.Text ?? "not known", value.Text is null ? null : value.Origin);

    private static XElement Cell(string text, string? origin = null) =>
        new("td", Parts(text), origin is null ? null : new XElement("small", Parts(origin)));

    // Lines break between the parts of a name, not within them.
    private static IEnumerable<object> Parts(string name) =>
        Regex.Split(name, @"(?<=[/.:_-])(?=\w)")
            .SelectMany((part, index) => index == 0 ? [part] : new object[] { new XElement("wbr"), part });

    // Clients on the left, servers on the right, a line for each connection.
    private static XElement Drawing(IReadOnlyList<EffectiveRow> rows)
    {
        var hosts = rows.Select(HostOf).Distinct().ToList();
        var height = Math.Max(rows.Count, hosts.Count) * RowHeight;
        var gap = (double)height / hosts.Count;
        return new(
            Svg + "svg", new XAttribute("viewBox", $"0 0 {Width} {height}"), new XAttribute("role", "img"),
            new XAttribute("aria-label", "Which client connects to which server, and how"),
            rows.Select((row, index) =>
            {
                var (from, to) = ((index * RowHeight) + (RowHeight / 2d), (hosts.IndexOf(HostOf(row)) * gap) + (gap / 2));
                return new XElement(
                    Svg + "path", new XAttribute("class", ClassOf(row)), new XAttribute("fill", "none"), new XAttribute("stroke-width", 2),
                    new XAttribute(
                        "d", FormattableString.Invariant(
                            $"M {BoxWidth} {from} H {Bend} C {Bend + 100} {from}, {Bend + 100} {to}, {Width - BoxWidth + 60} {to}")));
            }),
            rows.Select((row, index) => new[]
            {
                Box(0, index * RowHeight, BoxWidth, [$"{row.Projects}, {EnvironmentsOf(row)}", row.Client, PlaceOf(row)]),
                Text(
                    BoxWidth + 12, (index * RowHeight) + (RowHeight / 2d) - 8, ClassOf(row),
                    LabelOf(row)),
            }),
            hosts.Select((host, index) => Box(Width - BoxWidth + 60, (index * gap) + (gap / 2) - 24, BoxWidth - 60, [host])));
    }

    private static XElement Box(double x, double y, double width, IReadOnlyList<string> lines) => new(
        Svg + "g",
        new XElement(
            Svg + "rect", At("x", x + 1), At("y", y + 6), At("width", width - 2), At("height", (lines.Count * 20) + 12),
            new XAttribute("rx", 6)),
        lines.Select((line, index) =>
            Text(x + 12, y + 26 + (index * 20), index == 0 ? "name" : "small", Shortened(line, (int)((width - 24) / 7.6)))));

    private static XElement Text(double x, double y, string kind, string text) =>
        new(Svg + "text", At("x", x), At("y", y), new XAttribute("class", kind), text);

    private static XAttribute At(string name, double value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    // The table has all of it.
    private static string Shortened(string text, int most) => text.Length <= most ? text : "…" + text[^(most - 1)..];

    private static string EnvironmentsOf(EffectiveRow row) => row.Environments.Length == 0 ? "all environments" : row.Environments;

    private static string LabelOf(EffectiveRow row) =>
        (row.Port.Text, row.Channel) switch
        {
            (null, "not known") => "port and TLS not known",
            (null, var channel) => $"port not known, {channel}",
            ({ } port, "not known") => $"{port}, TLS not known",
            ({ } port, var channel) => $"{port}, {channel}",
        } + (row.UsesCredentials ? ", credentials" : "");

    private static string HostOf(EffectiveRow row) => row.Host.Text ?? "not known";

    private static string PlaceOf(EffectiveRow row) =>
        $"{row.Place.File}:{(row.Place.Start.Line + 1).ToString(CultureInfo.InvariantCulture)}";

    private static string ClassOf(EffectiveRow row) => row.IsRisky switch { true => "risk", false => "safe", null => "open" };
}
