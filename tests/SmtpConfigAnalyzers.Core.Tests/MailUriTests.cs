using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Core.Tests;

public class MailUriTests
{
    [Theory]
    [InlineData("smtp://h", "h", 0, TransportMode.StartTlsWhenAvailable)]
    [InlineData("SMTP://H:587", "h", 587, TransportMode.StartTlsWhenAvailable)]
    [InlineData("smtps://h", "h", 0, TransportMode.SslOnConnect)]
    [InlineData("smtps://h:587/?starttls=always", "h", 587, TransportMode.SslOnConnect)]
    [InlineData("smtp://h:587/?starttls=always", "h", 587, TransportMode.StartTls)]
    [InlineData("smtp://h:587?starttls=TRUE", "h", 587, TransportMode.StartTls)]
    [InlineData("smtp://h/?StartTls=yes", "h", 0, TransportMode.StartTls)]
    [InlineData("smtp://h/?starttls=never", "h", 0, TransportMode.None)]
    [InlineData("smtp://h/?starttls=false", "h", 0, TransportMode.None)]
    [InlineData("smtp://h/?a=b&starttls=no", "h", 0, TransportMode.None)]
    [InlineData("smtp://h/?starttls=required", "h", 0, TransportMode.StartTlsWhenAvailable, "required")]
    [InlineData("smtp://h/?starttls=1", "h", 0, TransportMode.StartTlsWhenAvailable, "1")]
    [InlineData("smtp://user:secret@h:25/", "h", 25, TransportMode.StartTlsWhenAvailable, null, true)]
    public void Address_IsRead(
        string text, string host, int port, TransportMode mode, string? unknownValue = null, bool hasUserInfo = false) =>
        Assert.Equal(new MailUri(host, port, mode) { UnknownStartTlsValue = unknownValue, HasUserInfo = hasUserInfo }, MailUri.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("smtp.contoso.com")]
    [InlineData("/relative")]
    [InlineData("http://h")]
    [InlineData("imap://h:143")]
    [InlineData("smtp://h:99999")]
    [InlineData("smtp://")]
    public void OtherText_IsNone(string text)
    {
        Assert.Null(MailUri.Parse(text));
        Assert.Null(MailUri.Rewrite(text, 587, TransportMode.StartTls));
    }

    [Theory]
    [InlineData("smtp://h", null, TransportMode.StartTls, "smtp://h/?starttls=always")]
    [InlineData("smtp://h", 587, TransportMode.StartTls, "smtp://h:587/?starttls=always")]
    [InlineData("smtp://h:25", 587, TransportMode.StartTls, "smtp://h:587/?starttls=always")]
    [InlineData("smtp://h:25/", 465, TransportMode.SslOnConnect, "smtps://h:465/")]
    [InlineData("smtp://h:465?starttls=always", null, TransportMode.SslOnConnect, "smtps://h:465")]
    [InlineData("smtp://h/p?a=b&STARTTLS=no&c", 587, TransportMode.StartTls, "smtp://h:587/p?a=b&c&starttls=always")]
    [InlineData("smtp://u:p@h:25/?a", 587, TransportMode.StartTls, "smtp://u:p@h:587/?a&starttls=always")]
    [InlineData("smtp://[2001:db8::1]", 587, TransportMode.StartTls, "smtp://[2001:db8::1]:587/?starttls=always")]
    [InlineData("smtp://[2001:db8::1]:25", 587, TransportMode.StartTls, "smtp://[2001:db8::1]:587/?starttls=always")]
    [InlineData("smtp://h#part", 587, TransportMode.StartTls, "smtp://h:587/?starttls=always#part")]
    [InlineData("smtp://h/?starttls=no#part", 465, TransportMode.SslOnConnect, "smtps://h:465/#part")]
    public void Address_IsRewritten(string text, int? port, TransportMode mode, string expected)
    {
        Assert.Equal(expected, MailUri.Rewrite(text, port, mode));
        Assert.Equal(mode, MailUri.Parse(expected)!.Mode);
    }
}
