using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

public class SettingsReaderTests
{
    [Theory]
    [InlineData("appsettings.json", SettingsFormat.Json)]
    [InlineData("/src/App/appsettings.Production.json", SettingsFormat.Json)]
    [InlineData("""C:\App\AppSettings.JSON""", SettingsFormat.Json)]
    [InlineData("Web.config", SettingsFormat.Xml)]
    [InlineData("quartz_jobs.xml", SettingsFormat.Xml)]
    [InlineData(".env", SettingsFormat.Env)]
    [InlineData("app/.env.local", SettingsFormat.Env)]
    [InlineData(".env-staging", SettingsFormat.Env)]
    [InlineData("prod.env", SettingsFormat.Env)]
    [InlineData("mail.ini", SettingsFormat.Ini)]
    [InlineData(".env.json", SettingsFormat.Json)]
    public void Format_IsTheNames(string file, SettingsFormat format)
    {
        Assert.Equal(format, SettingsReader.FormatOf(file));
        Assert.Equal((file, format), SettingsReader.Read(file, "") is { } document ? (document.File, document.Format) : default);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".envrc")]
    [InlineData(".environment")]
    [InlineData("Program.cs")]
    [InlineData("json")]
    [InlineData("appsettings.json/readme.md")]
    public void OtherFile_IsNone(string file) => Assert.Null(SettingsReader.Read(file, "{}"));

    [Fact]
    public void LargeText_IsRefused()
    {
        Assert.Null(Reading.Json("{}".PadRight(ReaderLimits.Characters)).Error);
        Assert.Equal("The file is too large for settings.", Reading.Json("{}".PadRight(ReaderLimits.Characters + 1)).Error?.Reason);
    }

    [Theory]
    [InlineData(SettingsFormat.Json)]
    [InlineData(SettingsFormat.Xml)]
    [InlineData(SettingsFormat.Ini)]
    public void LongKeys_AreLimited(SettingsFormat format)
    {
        var name = new string('k', ReaderLimits.KeyCharacters / 100);
        var text = format switch
        {
            SettingsFormat.Json => $"{{\"{name}\":[{string.Join(",", Enumerable.Range(0, 1000))}]}}",
            SettingsFormat.Xml => $"<{name}>{string.Concat(Enumerable.Repeat("<a b='1'/>", 1000))}</{name}>",
            _ => $"[{name}]\n{string.Concat(Enumerable.Repeat("a=1\n", 1000))}",
        };

        var document = SettingsReader.Read("file", text, format);

        Assert.Equal("The keys of this file are too long.", document.Error?.Reason);
        Assert.Equal(99, document.Scalars.Count);
    }

    [Theory]
    [InlineData(SettingsFormat.Json)]
    [InlineData(SettingsFormat.Xml)]
    [InlineData(SettingsFormat.Env)]
    [InlineData(SettingsFormat.Ini)]
    public void NothingShowsAValue(SettingsFormat format)
    {
        var text = format switch
        {
            SettingsFormat.Json => """{ "Password": "hunter2" """,
            SettingsFormat.Xml => "<a Password='hunter2'>",
            _ => "Password=hunter2\nhunter2 hunter2",
        };
        var document = SettingsReader.Read("file", text, format);

        Assert.Equal("hunter2", Assert.Single(document.Scalars).Value);
        Assert.DoesNotContain(
            "hunter2", $"{document} {document.Scalars[0]} {document.Error} {document.PlaceOf(document.Scalars[0].ValueRange)}",
            StringComparison.Ordinal);
        Assert.NotNull(document.Error);
    }

    [Theory]
    [InlineData("", 1, 0, 0, 0)]
    [InlineData("a\r\nb\rc\nd", 4, 3, 1, 0)]
    [InlineData("a\r\nb\rc\nd", 4, 8, 3, 1)]
    [InlineData("a\r\nb", 2, 2, 0, 2)]
    [InlineData("a\n", 2, 2, 1, 0)]
    public void Lines_AreCounted(string text, int count, int offset, int line, int column)
    {
        var lines = new LineMap(text);

        Assert.Equal(count, lines.Count);
        Assert.Equal(new(line, column), lines.PositionOf(offset));
        Assert.Equal(offset, lines.OffsetOf(new(line, column)));
        Assert.Equal(text.Length, Enumerable.Range(0, count).Sum(index => lines.RangeOf(index).Length));
    }

    [Fact]
    public void Lines_OutsideTheText_AreItsEnds()
    {
        var lines = new LineMap("a\nb");

        Assert.Equal(new(0, 0), lines.PositionOf(-1));
        Assert.Equal(new(1, 1), lines.PositionOf(9));
        Assert.Equal((0, 3, 3), (lines.OffsetOf(new(-1, 5)), lines.OffsetOf(new(7, 0)), lines.OffsetOf(new(1, 7))));
    }
}
