using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Core.Tests.Providers;

/// <summary>Which row a host has: names are compared whole, and nothing is guessed.</summary>
public class HostMatchTests
{
    [Theory]
    [InlineData("smtp.gmail.com", "smtp.gmail.com")]
    [InlineData("SMTP.GMAIL.COM.", "smtp.gmail.com")]
    [InlineData("  smtp.gmail.com ", "smtp.gmail.com")]
    [InlineData("email-smtp.us-east-1.amazonaws.com", "email-smtp.{region}.amazonaws.com")]
    [InlineData("Email-Smtp.us-gov-west-1.amazonaws.com", "email-smtp.{region}.amazonaws.com")]
    [InlineData("smtp.email.eu-frankfurt-1.oci.oraclecloud.com", "smtp.email.{region}.oci.oraclecloud.com")]
    [InlineData("smtp.mail.eu-west-1.awsapps.com", "smtp.mail.{region}.awsapps.com")]
    [InlineData("contoso-com.mail.protection.outlook.com", ".mail.protection.outlook.com")]
    [InlineData("a.b.mail.protection.outlook.com", ".mail.protection.outlook.com")]
    public void KnownHost_HasItsRow(string host, string row) => Assert.Equal(row, ProviderTable.Find(host, [])?.Host);

    [Theory]
    [InlineData("smtp.gmail.com.evil.example")]
    [InlineData("notsmtp.gmail.com")]
    [InlineData("gmail.com")]
    [InlineData("smtp.gmail.com..")]
    [InlineData(".smtp.gmail.com")]
    [InlineData("smtp..gmail.com")]
    [InlineData("smtp.gmail.com:465")]
    [InlineData("smtp://smtp.gmail.com")]
    [InlineData("smtp.gmail.com/")]
    [InlineData("smtp.gmaіl.com")] // a Cyrillic letter
    [InlineData("smtp gmail com")]
    [InlineData("email-smtp..amazonaws.com")]
    [InlineData("email-smtp.amazonaws.com")]
    [InlineData("email-smtp.us-east-1.amazonaws.com.cn")]
    [InlineData("email-smtp.us-east.amazonaws.com")]
    [InlineData("email-smtp.us-east-12.amazonaws.com")]
    [InlineData("email-smtp.us--1.amazonaws.com")]
    [InlineData("email-smtp.your-region-1.amazonaws.com")]
    [InlineData("email-smtp.us-east-1.evil.amazonaws.com")]
    [InlineData("email-smtp.{region}.amazonaws.com")]
    [InlineData("mail.protection.outlook.com")]
    [InlineData(".mail.protection.outlook.com")]
    [InlineData("evilmail.protection.outlook.com")]
    [InlineData("contoso.mail.protection.outlook.com.evil.example")]
    [InlineData("<host>")]
    [InlineData("${SMTP_HOST}")]
    [InlineData("[::1]")]
    [InlineData("::1")]
    [InlineData("64.233.184.108")]
    [InlineData("xn--\u00fc")]
    [InlineData("\ud800.gmail.com")]
    [InlineData("mailhog")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData(null)]
    public void AnyOtherHost_HasNone(string? host) => Assert.Null(ProviderTable.Find(host, []));

    [Fact]
    public void Row_IsFoundByItsOwnName() =>
        Assert.All(ProviderTable.All, row => Assert.Same(row, ProviderTable.Find(SampleHosts.Of(row), [])));

    [Fact]
    public void NameThatIsNotAscii_IsComparedInItsAsciiForm() =>
        Assert.Equal(
            "smtp.xn--bcher-kva.ch", ProviderTable.Find("smtp.bücher.ch", Provider.ParseList("smtp.xn--bcher-kva.ch:465/implicit"))?.Host);

    [Fact]
    public void AdditionalRow_WinsOverTheTable()
    {
        var own = Assert.Single(Provider.ParseList("smtp.gmail.com:2465/implicit"));

        Assert.Same(own, ProviderTable.Find("SMTP.gmail.com.", [own]));
        Assert.NotSame(own, ProviderTable.Find("smtp-relay.gmail.com", [own]));
    }
}
