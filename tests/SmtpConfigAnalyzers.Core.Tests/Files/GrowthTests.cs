using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Suppression;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>A file twice as long costs about twice as much. Judged from what is allocated, which no busy machine changes.</summary>
public sealed class GrowthTests
{
    private const int Few = 200;

    public static TheoryData<string, string, string, string> Shapes => new()
    {
        { "web.config", "<configuration><appSettings>",
            "<add key=\"Smtp{0}Host\" value=\"smtp.contoso.com\" /><add key=\"Smtp{0}Port\" value=\"587\" /><add "
            + "key=\"Smtp{0}EnableSsl\" value=\"false\" />", "</appSettings></configuration>" },
        { "web.config", "<configuration>",
            "<mail{0}><smtpHost>smtp.contoso.com</smtpHost><smtpPort>587</smtpPort><enableSsl>false</enableSsl></mail{0}>\n",
            "</configuration>" },
        { "web.config", "<configuration>", "<smtp host=\"smtp.contoso.com\" port=\"587\" enableSsl=\"false\" />\n", "</configuration>" },
        { "appsettings.json", "{{ \"Last\": 1",
            ", \"Smtp{0}\": {{ \"Host\": \"smtp.contoso.com\", \"Port\": 587, \"EnableSsl\": false }}", "}}" },
        { "appsettings.json", "{{ \"Smtp\": [ {{ }}", ", {{ \"Host\": \"smtp.contoso.com\", \"Port\": 587, \"EnableSsl\": false }}\n",
            "] }}" },
        { ".env", "", "SMTP{0}_HOST=smtp.contoso.com\nSMTP{0}_PORT=587\nSMTP{0}_SSL=false\n", "" },
        { "mail.ini", "", "[Smtp{0}]\nHost=smtp.contoso.com\nPort=587\nEnableSsl=false\n", "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void TwiceAsManySettings_CostTwiceAsMuch(string file, string start, string piece, string end)
    {
        var (_, findings) = Judge(Few / 10); // what is made once is made
        var (once, _) = Judge(Few);
        var (twice, _) = Judge(2 * Few);

        Assert.True(findings >= Few / 10, $"{findings} findings");
        Assert.InRange((double)twice / once, 1.5, 2.5);

        (long Bytes, int Findings) Judge(int count)
        {
            var text = Format(start) + string.Concat(Enumerable.Range(0, count).Select(index => Format(piece, index))) + Format(end);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var document = SettingsReader.Read(file, text)!;
            var judged = new SettingsFiles([document]).Judge(_ => JudgedFiles.Rules, JudgedFiles.Modern());
            var suppressions = new SuppressionList(document);
            var fingerprints = new Fingerprints();
            Assert.Equal(
                judged.Count,
                judged.Where(finding => !suppressions.Silences(finding.Rule.Id, finding.Place.Range.Start))
                .Select(finding => fingerprints.Next(finding, document)).Distinct().Count());
            return (GC.GetAllocatedBytesForCurrentThread() - before, judged.Count);
        }
    }

    private static string Format(string format, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, format, values);
}
