using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Suppression;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

public class SuppressionTests
{
    [Theory]
    [InlineData(" smtplint-disable SMTP1001 -- the relay  in the rack ", "SMTP1001", "the relay in the rack")]
    [InlineData("smtplint-disable smtp1001, SMTP2001 - rack", "SMTP1001 SMTP2001", "rack")]
    [InlineData("smtplint-disable SMTP1001 : rack -- two", "SMTP1001", "rack -- two")]
    [InlineData("smtplint-disable SMTP1001", "SMTP1001", null)]
    [InlineData("smtplint-disable SMTP1001 --", "SMTP1001", null)]
    [InlineData("smtplint-disable", "", null)]
    [InlineData("smtplint-disable -- rack", "", "rack")]
    public void Comment_IsRead(string comment, string rules, string? reason)
    {
        var suppression = Assert.Single(new SuppressionList(Reading.Json("//" + comment)).All);

        Assert.Equal(rules, string.Join(" ", suppression.Rules));
        Assert.Equal(reason, suppression.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("smtplint-disabled SMTP1001")]
    [InlineData("see smtplint-disable SMTP1001")]
    public void OtherComment_IsNone(string comment) => Assert.Empty(new SuppressionList(Reading.Json("//" + comment)).All);

    [Theory]
    [InlineData("a.json", "{ \"a\": 1, // smtplint-disable SMTP1001\n \"b\": 2 }", 'a')]
    [InlineData("a.json", "{ \"a\": 1,\n // smtplint-disable SMTP1001\n \"b\": 2,\n \"c\": 3 }", 'b')]
    [InlineData("a.json", "{ \"a\": 1,\n /* smtplint-disable SMTP1001 */\n \"b\": 2,\n \"c\": 3 }", 'b')]
    [InlineData("a.json", "{ \"a\": 1,\n /* smtplint-disable SMTP1001 */ \"b\": 2,\n \"c\": 3 }", 'b')]
    [InlineData("a.json",
        "{ \"a\": 1,\n // smtplint-disable SMTP1001 -- x\n // smtplint-disable SMTP2001 -- y\n \"b\": 2,\n \"c\": 3 }", 'b')]
    [InlineData("a.env", "a=1\n# smtplint-disable SMTP1001\nb=2\nc=3", 'b')]
    [InlineData("a.env", "a=1 # smtplint-disable SMTP1001\nb=2", 'a')]
    [InlineData("a.ini", "a=1\r\n; smtplint-disable SMTP1001\r\nb=2\r\nc=3", 'b')]
    [InlineData("a.config", "<x><a a='1'/>\n<!-- smtplint-disable SMTP1001 - x -->\n<y\n z='>'\n b='2'/>\n<c c='3'/></x>", 'b')]
    [InlineData("a.config", "<x><a a='1'/> <!-- smtplint-disable SMTP1001 - x -->\n<b b='2'/></x>", 'a')]
    public void Comment_SilencesItsLineOrTheNext(string file, string text, char silenced)
    {
        var document = SettingsReader.Read(file, text)!;
        var suppressions = new SuppressionList(document);
        Assert.Null(document.Error);
        Assert.Contains("SMTP1001", suppressions.Unused().Select(unused => unused.Rule));

        Assert.DoesNotContain(document.Scalars, scalar => suppressions.Silences("SMTP1002", scalar.ValueRange.Start));
        var names = document.Scalars.Where(scalar => suppressions.Silences("SMTP1001", scalar.ValueRange.Start))
            .Select(scalar => scalar.Name);

        Assert.Contains(silenced.ToString(), names);
        Assert.DoesNotContain(names, name => name is "a" or "b" or "c" && name[0] != silenced);
        Assert.DoesNotContain("SMTP1001", suppressions.Unused().Select(unused => unused.Rule));
    }

    [Fact]
    public void Unused_AreDistinguished()
    {
        var suppressions =
            new SuppressionList(
                Reading.Env("a=1 # smtplint-disable SMTP1001 SMTP2001\nb=2 # smtplint-disable\nc=3 # smtplint-disable SMTP100l"));

        Assert.True(suppressions.Silences("SMTP2001", 0));
        Assert.False(suppressions.Silences("SMTP2001", 60));
        Assert.Equal(["SMTP1001", "", "SMTP100L"], suppressions.Unused().Select(unused => unused.Rule));
        Assert.Equal([0, 1, 2], suppressions.Unused().Select(unused => unused.Suppression.FirstLine));
    }
}
