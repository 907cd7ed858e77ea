using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

public class LineReaderTests
{
    [Theory]
    [InlineData("Smtp__Port=587", "Smtp:Port=587")]
    [InlineData("SMTP_HOST=h\r\nSMTP_PORT = 587\r", "SMTP_HOST=h", "SMTP_PORT=587")]
    [InlineData("export A=1\n  export\tB=2\nexport=3", "A=1", "B=2", "export=3")]
    [InlineData("A=1 # one\nB=a#b\nC= # none\nD=#pass", "A=1", "B=a#b", "C=", "D=#pass")]
    [InlineData("""A="a # \"b\" \\ \n\q" # c""", "A=a # \"b\" \\ \n\\q")]
    [InlineData("""A='a # "b" \n it\'s' # c""", "A=a # \"b\" \\n it's")]
    [InlineData("A=\"1\n2\" # c\nB=3", "A=1\n2", "B=3")]
    [InlineData("A=a=b\nB=\n# C=1\n\n D", "A=a=b", "B=")]
    [InlineData("\uFEFFA=1", "A=1")]
    [InlineData("A=it's", "A=it's")]
    [InlineData("")]
    public void Env_IsRead(string text, params string[] pairs)
    {
        var document = Reading.Env(text);

        Assert.Null(document.Error);
        Assert.Equal(pairs, document.Pairs());
        document.AssertSound();
    }

    [Theory]
    [InlineData("A=\"1\nB=2", 2, "B=2")]
    [InlineData("A='1\nB='2'", 2, "B=2")]
    [InlineData("A=\"1\" 2\nB=2", 2, "B=2")]
    [InlineData("=1\nB=2", 0, "B=2")]
    [InlineData("B=2\nnot a setting\nC=3", 4, "B=2", "C=3")]
    [InlineData("echo A=1\nB=2", 0, "B=2")]
    public void EnvLine_ThatIsNone_IsPassedOver(string text, int place, params string[] pairs)
    {
        var document = Reading.Env(text);

        Assert.Equal(place, document.Error?.Range.Start);
        Assert.Equal(pairs, document.Pairs());
        document.AssertSound();
    }

    [Fact]
    public void Env_KeepsTheRawNameAndTheComments()
    {
        var document = Reading.Env("# mail\nexport Smtp__Port='587' # submission");

        Assert.Equal(["Smtp__Port|587"], document.Written());
        Assert.Equal([" mail", " submission"], document.Comments.Select(comment => comment.Text));
    }

    [Theory]
    [InlineData("[Smtp]\nPort=587 ; c\nHost = \" h \"\n; c\n# c\n/ c", "Smtp:Port=587 ; c", "Smtp:Host= h ")]
    [InlineData("A=1\r\n[ b : c ]\r\nD=\"\r\n[]\r\nE=\"\"", "A=1", "b : c:D=\"", ":E=")]
    [InlineData("[a=b", "[a=b")]
    [InlineData("=1", "=1")]
    public void Ini_IsRead(string text, params string[] pairs)
    {
        var document = Reading.Ini(text);

        Assert.Null(document.Error);
        Assert.Equal(pairs, document.Pairs());
        document.AssertSound();
    }

    [Fact]
    public void IniLine_ThatIsNone_IsPassedOver()
    {
        var document = Reading.Ini("[Smtp]\nPor\nHost=h ; c\n; c");

        Assert.Equal(new TextRange(7, 3), document.Error?.Range);
        Assert.Equal(["Smtp:Host=h ; c"], document.Pairs());
        Assert.Equal(" c", Assert.Single(document.Comments).Text);
    }
}
