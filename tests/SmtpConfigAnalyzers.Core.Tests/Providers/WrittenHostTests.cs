using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Core.Tests.Providers;

public class WrittenHostTests
{
    [Theory]
    [InlineData("smtp.gmail.com:587", "smtp.gmail.com", 587)]
    [InlineData("smtp.example.com:25", "smtp.example.com", 25)]
    [InlineData("localhost:1025", "localhost", 1025)]
    [InlineData("10.0.0.5:25", "10.0.0.5", 25)]
    [InlineData("https://smtp.gmail.com", "smtp.gmail.com", null)]
    [InlineData("SMTPS://smtp.gmail.com:465/", "smtp.gmail.com", 465)]
    [InlineData("smtp.gmail.com/", "smtp.gmail.com", null)]
    [InlineData("smtp.gmail.com/path?x=1", "smtp.gmail.com", null)]
    [InlineData("smtp@gmail.com", "gmail.com", null)]
    [InlineData("me:pass@smtp.gmail.com:587", "smtp.gmail.com", 587)]
    [InlineData(" smtp.gmail.com:587 ", "smtp.gmail.com", 587)]
    public void NoHostName_IsTakenApart(string text, string name, int? port)
    {
        var written = WrittenHost.Parse(text);
        Assert.Equal((name, port), (written?.Name, written?.Port));
        Assert.False(written!.HasOnlyBlanks);
    }

    [Theory]
    [InlineData("smtp.gmail.com")]
    [InlineData("smtp.gmail.com.")]
    [InlineData("relay_1")]
    [InlineData("bücher.example")]
    [InlineData("10.0.0.5")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%eth0")]
    [InlineData("[::1]")]
    [InlineData("[fe80::1%eth0]:587")]
    [InlineData("2001:db8::25:587")]
    [InlineData("{host}:587")]
    [InlineData("$SMTP_HOST:587")]
    [InlineData("<your host>:587")]
    [InlineData("your-server:587")]
    [InlineData("smtp.yourdomain.com:587")]
    [InlineData("https://your-server/mail")]
    [InlineData("secrets/smtp")]
    [InlineData(@"C:\mail")]
    [InlineData(@"\\server\share")]
    [InlineData("smtp.gmail.com:99999")]
    [InlineData("smtp.gmail.com:port")]
    [InlineData("a.contoso.com, b.contoso.com")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("://")]
    [InlineData("@")]
    [InlineData(null)]
    public void NameAddressOrPlaceholder_IsNone(string? text) => Assert.Null(WrittenHost.Parse(text));

    [Theory]
    [InlineData(" smtp.gmail.com")]
    [InlineData("smtp.gmail.com\n")]
    public void Blanks_AreAllThatIsWrong(string text) => Assert.True(WrittenHost.Parse(text)?.HasOnlyBlanks);

    [Theory]
    [InlineData("smtps://me:s3cret@smtp.gmail.com:465", "smtps://me:***@smtp.gmail.com:465")]
    [InlineData("smtp@gmail.com", "smtp@gmail.com")]
    public void Shown_HasNoPassword(string text, string shown) => Assert.Equal(shown, WrittenHost.Parse(text)?.Shown);
}
