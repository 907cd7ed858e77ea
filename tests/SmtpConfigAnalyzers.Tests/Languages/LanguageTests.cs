using System.Globalization;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Languages;

/// <summary>One compiler server works for people of several languages: a finding is put into one when the host asks for its message.</summary>
public class LanguageTests
{
    private const string Program = """
        using System.Net.Mail;

        class Mailer
        {
            void Send(MailMessage message)
            {
                using var client = new SmtpClient("smtp.contoso.com", 587);
                client.Send(message);
            }
        }
        """;

    [Theory]
    [InlineData("", "TLS is off on port 587: messages go to 'smtp.contoso.com' in clear text, unless it refuses them. Set EnableSsl = true.")]
    [InlineData("fr", "TLS is off on port 587: messages go to 'smtp.contoso.com' in clear text, unless it refuses them. Set EnableSsl = true.")]
    [InlineData("id-ID",
        "TLS nonaktif pada port 587: pesan dikirim ke 'smtp.contoso.com' tanpa enkripsi, kecuali server menolaknya. Atur EnableSsl = true.")]
    public async Task Message_IsInTheLanguageThatTheHostAsksFor(string culture, string message) =>
        Assert.Equal(message, Assert.Single(await Diagnose.CSharp(Program)).GetMessage(CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("", "Port 587 without STARTTLS")]
    [InlineData("id", "Port 587 tanpa STARTTLS")]
    public async Task Title_IsInTheLanguageThatTheHostAsksFor(string culture, string title) =>
        Assert.Equal(
            title, Assert.Single(await Diagnose.CSharp(Program)).Descriptor.Title.ToString(CultureInfo.GetCultureInfo(culture)));

    // Hosts compare what they had with what they have.
    [Fact]
    public async Task SameFinding_IsEqual()
    {
        var (first, second) = (Assert.Single(await Diagnose.CSharp(Program)), Assert.Single(await Diagnose.CSharp(Program)));

        Assert.Equal(first.Descriptor, second.Descriptor);
        Assert.Equal(first.Descriptor.GetHashCode(), second.Descriptor.GetHashCode());
    }
}
