using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Findings;
using SmtpLint.Report;

namespace SmtpLint.Tests.Reports;

/// <summary>A run with everything that a report may have to show, in names and texts that are hard to write.</summary>
internal static class SampleRun
{
    /// <summary>The passwords of the files below: no report may show one.</summary>
    public static readonly string[] Secrets = ["hunter2-in-json", "hunter2-in-uri", "hunter2-in-code"];

    private const string Settings = "src/Shop 100%/appsettings.json";
    private const string Code = "src/Größe, <&> 'x'/Mailer📧.cs";
    private const string OddName = "odd\\dir/new\nline::a,b.env";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        [Settings] =
            "{\r\n  \"Smtp\": {\r\n    \"Port\": 465,\r\n    \"UseSsl\": false,\r\n    \"Password\": \"hunter2-in-json\",\r\n    "
            + "\"Uri\": \"smtp://me:hunter2-in-uri@smtp.contoso.com:25\"\r\n  }\r\n}\r\n",
        [Code] = "var client = new SmtpClient(\"smtp.contoso.com\", 587);\nclient.Credentials = new NetworkCredential(\"me\", "
            + "\"hunter2-in-code\");\n",
        [OddName] = "SMTP_HOST=smtp.contoso.com\nSMTP_PORT=25\n",
    };

    public static LintResult Result { get; } = new(
        [
            Finding("SMTP1002", Level.Warning,
                "Port 465 expects TLS: \"UseSsl\": false waits, 100% sure.\nUse <true> & 'go' ::error::📧 [a](b) {0}.", Settings, "false",
                "Smtp:UseSsl") with
            {
                Environments = ["Production", "Staging"],
                Related = [new(Place(Code, "new SmtpClient(\"smtp.contoso.com\", 587)"), $"The client that reads it.")],
                Remedies =
                [
                    new($"Use implicit TLS", [(Settings, new(RangeOf(Settings, "false"), "true"))]) { IsSafe = true },
                    new($"Use port 587 with STARTTLS",
                        [(Settings, new(RangeOf(Settings, "465"), "587")), (Settings, new(RangeOf(Settings, "false"), "true"))]),
                    new($"Remove the setting", [(Settings, new(RangeOf(Settings, "    \"UseSsl\": false,\r\n"), ""))]),
                ],
            },
            Finding("SMTP2002", Level.Error, "'Password' holds a mail password.", Settings, "hunter2-in-json", "Smtp:Password") with
            {
                Remedies = [new(
                    $"Move it, and leave the old one", [(Settings, new(RangeOf(Settings, "hunter2-in-json"), "hunter2-in-json"))])],
            },
            Finding("SMTP1006", Level.Warning, "TLS is optional here.", Settings, "smtp://me:hunter2-in-uri@smtp.contoso.com:25",
                "Smtp:Uri") with
            {
                IsInBaseline = true,
                Remedies = [new(
                    $"Use port 465 with implicit TLS",
                    [(Settings, new(
                        RangeOf(Settings, "smtp://me:hunter2-in-uri@smtp.contoso.com:25"),
                        "smtps://me:hunter2-in-uri@smtp.contoso.com:465"))])],
            },
            Finding("SMTP1003", Level.Warning, "TLS is off on port 587.", Code, "new SmtpClient(\"smtp.contoso.com\", 587)",
                "M:Shop.Mailer.#ctor"),
            Finding("SMTP2001", Level.Warning, "This mail password can be read in source.", Code, "\"hunter2-in-code\"",
                "M:Shop.Mailer.#ctor"),
            Finding("SMTP1008", Level.Info, "TLS is off.", OddName, "25", "SMTP_PORT"),
            Finding("SMTP1003", Level.Warning, "Over\u0000two\uD800 lines.", Code, "587);\nclient", "M:Shop.Mailer.#ctor#2"),
        ],
        [
            new("config/broken\"name\".yml", 3, "Line 3: ']' is missing <here>; 50% read."),
            new("latin1.env", null, "It is not UTF-8."),
        ],
        FilesRead: 12)
    {
        Remarks = [new("smtplint.baseline.json", 4, "The entry matches nothing.")],
        Unbound = 2,
        Suppressed = 1,
    };

    public static ReportContext Context { get; } = new()
    {
        ToolVersion = "1.2.3",
        ExitCode = 3,
        ReadText = file => Files.GetValueOrDefault(file),
        Repository = new("https://git.contoso.com/shop/mail", "0123456789abcdef0123456789abcdef01234567"),
    };

    /// <summary>A run that found nothing.</summary>
    public static LintResult Clean { get; } = new([], [], 3);

    /// <summary>What a format makes of a run.</summary>
    public static string Write(string format, LintResult result, ReportContext context)
    {
        using var output = new StringWriter();
        ReportFormats.ByName[format].Write(result, context, new(output));
        return output.ToString();
    }

    /// <summary>A finding of any rule.</summary>
    public static LintFinding Of(string rule) => Finding(rule, Level.Warning, "Something is wrong.", Settings, "465", "Smtp:Port");

    private static LintFinding Finding(string rule, Level level, string message, string file, string piece, string fingerprint) =>
        new(RuleOf(rule), level, message, Place(file, piece), fingerprint);

    private static Rule RuleOf(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    private static TextPlace Place(string file, string piece)
    {
        var (range, lines) = (RangeOf(file, piece), new LineMap(Files[file]));
        return new(file, range, lines.PositionOf(range.Start), lines.PositionOf(range.End));
    }

    private static TextRange RangeOf(string file, string piece) => new(Files[file].IndexOf(piece, StringComparison.Ordinal), piece.Length);
}
