using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report;
using SmtpLint.Report.Effective;
using SmtpLint.Report.Merging;

namespace SmtpLint.Tests.Printing;

/// <summary>
/// Whatever a checkout or a log calls its things, no output commands whoever shows it. The same texts each time: the seed is fixed.
/// </summary>
public class HostileTextTests
{
    private const int Reports = 500;
    private const int Checkouts = 25;

    private static Config Config => FsCheck.Config.QuickThrowOnFailure.WithEndSize(12).WithReplay(20240229, 587);

    private static Gen<string[]> Texts(int count) => HostileText.Any.ListOf(count).Select(texts => texts.ToArray());

    [Fact]
    public void ALine_IsHarmless_AndAsLongAsItWas() =>
        Prop.ForAll(Arb.From(HostileText.Any), text =>
        {
            var line = LogText.Of(text);

            HostileText.AssertIsHarmless(line);
            Assert.Equal(text.Length, line.Length);
            Assert.DoesNotContain('\n', line);
            Assert.Equal(line, LogText.Of(line));
        }).Check(Config.WithMaxTest(5000));

    [Theory]
    [InlineData("## A heading")]
    [InlineData("a::b ::c")]
    [InlineData("  - [x] #1 [a](b)")]
    [InlineData("\tGröße 📧 می\u200Cخواهم")]
    public void AnOrdinaryLine_StaysAsItIs(string line) => Assert.Same(line, LogText.Of(line));

    [Theory]
    [InlineData("##vso[a]", "#?vso[a]")]
    [InlineData("x ##[error]", "x #?[error]")]
    [InlineData("\t::error::x", "\t?:error::x")]
    [InlineData("a\r\n::error", "a??::error")]
    [InlineData("\u001b[31mred", "?[31mred")]
    public void ACommand_IsNeutralised(string text, string line) => Assert.Equal(line, LogText.Of(text));

    [Fact]
    public void Reports_AreHarmless() =>
        Prop.ForAll(Arb.From(Texts(8)), texts =>
        {
            var result = ResultOf(texts);
            var context = SampleContext(texts[7]);
            foreach (var (isQuiet, color) in new[] { (false, ColorChoice.Never), (true, ColorChoice.Never), (false, ColorChoice.Always) })
            {
                HostileText.AssertIsHarmless(
                    Written(output => new TextReport(isQuiet).Write(result, context, new(output, color))), color == ColorChoice.Always);
            }

            foreach (var (format, report) in ReportFormats.ByName)
            {
                var written = Written(output => report.Write(result, context, new(output)));
                if (format == "github")
                {
                    HostileText.AssertAreAnnotations(written);
                    continue;
                }

                HostileText.AssertIsNotACommand(written);
                Assert.NotNull(format == "junit" ? XDocument.Parse(written).Root : (object)JsonDocument.Parse(written));
            }
        }).Check(Config.WithMaxTest(Reports));

    [Fact]
    public void Channels_AreHarmless() =>
        Prop.ForAll(Arb.From(Texts(6)), texts =>
        {
            var place = new TextPlace(texts[0], default, default, default);
            EffectiveChannel[] channels =
                [new(texts[1], texts[2], texts[3], place, new(texts[4], place), new(texts[5], place), new(texts[5], null), true,
                    ChannelKind.ClearText)];

            HostileText.AssertIsHarmless(Shown("text"));
            HostileText.AssertIsHarmless(Shown("text", width: 60));
            HostileText.AssertIsNotACommand(Shown("html"));
            HostileText.AssertIsDeadMermaid(Shown("mermaid"));
            HostileText.AssertIsNotACommand(Shown("json"));

            string Shown(string format, int? width = null) =>
                Written(output => EffectiveReport.Formats[format](channels, Outputs.On(output, TextWriter.Null), width));
        }).Check(Config.WithMaxTest(Reports));

    [Fact]
    public void Rankings_AreHarmless() =>
        Prop.ForAll(Arb.From(Texts(4)), texts =>
        {
            LoggedFinding[] findings = [new(texts[1], Level.Warning, texts[2], texts[3], false)];
            RepositorySummary[] ranking = [new(texts[0], findings, new(findings, findings, findings))];

            HostileText.AssertIsHarmless(Written(output => RankingText.Write(ranking, new(output))));
            HostileText.AssertIsDeadMarkdown(Written(output => RankingText.WriteMarkdown(ranking, new(output))));
            HostileText.AssertIsNotACommand(Written(output => RankingJson.Write(ranking, new(output))));
        }).Check(Config.WithMaxTest(Reports));

    /// <summary>From the command line to the output: names of folders, settings of three formats, C#, SARIF logs, and arguments.</summary>
    [Fact]
    public void Checkouts_AreHarmless() =>
        Prop.ForAll(Arb.From(Texts(8)), texts =>
        {
            // No file and no command line holds half a surrogate pair, nor a command line a NUL.
            texts = [.. texts.Select(
                text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal))];
            var folder = texts[0].Replace('/', '_').Trim('.') is { Length: > 0 and < 80 } name ? name : "a";
            using var checkout = new Checkout(
                ($"{folder}/appsettings.json",
                    $$"""{ "Smtp": { "Host": {{Json(texts[1])}}, "Port": 587, "SecureSocketOptions": "None", {{Json(texts[2])}}: {{Json(texts[3])}} } }"""),
                ($"{folder}/b/mail.env", $"SMTP_HOST={texts[4]}\nSMTP_PORT=465\nSMTP_ENCRYPTION=None\n{texts[5]}\n"),
                ($"{folder}/c/web.config",
                    $"<configuration><appSettings><add key=\"SmtpHost\" value=\"smtp.contoso.com\" /><add key=\"SmtpPort\" value=\"465\" "
                    + $"/><add key=\"SmtpEncryption\" value=\"None\" />\n<!-- {texts[6].Replace("--", "", StringComparison.Ordinal)} "
                    + $"--></appSettings></configuration>"),
                ("Mailer.cs",
                    $"class M {{ void S() {{ var c = new System.Net.Mail.SmtpClient({Json(texts[1])}, 465); /* "
                    + $"{texts[7].Replace("*/", "", StringComparison.Ordinal)} */ c.Send(\"a@contoso.com\", \"b@contoso.com\", \"\", "
                    + $"\"\"); }} }}"),
                ("log.sarif",
                    $$"""{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "smtplint" } }, "versionControlProvenance": [ { "repositoryUri": {{Json(texts[2])}} } ], "results": [ { "ruleId": {{Json(texts[3])}}, "message": { "text": {{Json(texts[4])}} }, "locations": [ { "physicalLocation": { "artifactLocation": { "uri": {{Json(texts[5])}} } } } ] } ] } ] }"""));
            foreach (var arguments in new string[][] { [], ["-q"], ["--diff", "--unsafe"], ["effective"], ["merge", "log.sarif"],
                ["explain", texts[1]], ["merge", texts[6]], ["--nothing" + texts[7]], ["--format", texts[7]],
                ["--output", texts[7] + "/x/y"] })
            {
                var (_, output, error) = checkout.Run(arguments);
                HostileText.AssertIsHarmless(output);
                HostileText.AssertIsHarmless(error);
                Assert.DoesNotContain("this is a mistake", error, StringComparison.Ordinal);
            }

            HostileText.AssertAreAnnotations(checkout.Run("--format", "github").Output);
            HostileText.AssertIsDeadMarkdown(checkout.Run("merge", "log.sarif", "--format", "markdown").Output);
            HostileText.AssertIsDeadMermaid(checkout.Run("effective", "--format", "mermaid").Output);
            HostileText.AssertIsNotACommand(checkout.Run("--format", "sarif").Output);
            HostileText.AssertIsNotACommand(checkout.Run("--format", "junit").Output);
        }).Check(Config.WithMaxTest(Checkouts));

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter();
        write(output);
        return output.ToString();
    }

    private static LintResult ResultOf(string[] texts)
    {
        var place = new TextPlace(texts[0], new(0, texts[7].Length), new(0, 0), new(0, Math.Min(3, texts[7].Length)));
        return new(
            [
                new(RuleCatalog.All[0], Level.Warning, texts[1], place, texts[2])
                {
                    Environments = [texts[3]],
                    Related = [new(place, $"{texts[4]}")],
                    Remedies = [new($"{texts[5]}", [(texts[0], new SettingsEdit(place.Range, texts[6]))])],
                },
                new(RuleCatalog.All[1], Level.Info, texts[1], place, texts[2]) { IsInBaseline = true },
            ],
            [new(texts[0], 1, texts[6]), new(texts[6], null, texts[5])],
            FilesRead: 1)
        {
            Remarks = [new(texts[0], null, texts[4])],
        };
    }

    private static ReportContext SampleContext(string text) =>
        new() { ToolVersion = "1.2.3", ExitCode = 1, ReadText = _ => text, Repository = new(text, text) };
}
