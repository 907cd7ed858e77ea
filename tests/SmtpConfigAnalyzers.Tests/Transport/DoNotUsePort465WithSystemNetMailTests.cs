using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class DoNotUsePort465WithSystemNetMailTests
{
    [Theory]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1005:465|})""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1005:465|}) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1005:465|}) { EnableSsl = false }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1005:465|}) { EnableSsl = flag }""")]
    [InlineData("""new SmtpClient(host, {|SMTP1005:465|})""")]
    [InlineData("""new SmtpClient("relay", {|SMTP1005:465|})""")]
    [InlineData("""new SmtpClient(port: {|SMTP1005:465|}, host: host)""")]
    [InlineData("""new SmtpClient { Host = host, Port = {|SMTP1005:465|}, EnableSsl = true }""")]
    [InlineData("""new SmtpClient(host, 587) { Port = {|SMTP1005:465|}, EnableSsl = true }""")]
    public Task Port465_Reports(string creation) => Reports(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""client.Port = {|SMTP1005:465|};""")]
    [InlineData("""client.Port = 587; client.Port = {|SMTP1005:465|}; client.Send(message);""")]
    [InlineData("""client.Port = {|SMTP1005:flag ? 465 : 465|};""")]
    public Task PortIsSetLater_Reports(string statement) => Reports(WithSystemNetMail($$"""
        var client = new SmtpClient("smtp.contoso.com") { EnableSsl = true };
        {{statement}}
        """));

    [Theory]
    [InlineData("""new SmtpClient("localhost", 465)""")]
    [InlineData("""new SmtpClient("127.1.2.3", 465) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp4dev", 465)""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", flag ? 465 : 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 465) { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }""")]
    public Task LoopbackOtherPathOrPickup_IsSilent(string creation) => IsSilent(WithSystemNetMail($"using var client = {creation};"));

    [Fact]
    public Task TrustedHost_Reports() => Reports(
        WithSystemNetMail("""using var client = new SmtpClient("smtp.contoso.com", {|SMTP1005:465|}) { EnableSsl = true };"""),
            ("smtplint.trusted_hosts", "smtp.contoso.com"));

    [Fact]
    public Task OwnTypeOfThatName_IsSilent() => IsSilent("""
        namespace Own
        {
            public class SmtpClient(string host, int port) { public bool EnableSsl { get; set; } public void Connect(string host, int port, bool useSsl) => System.Console.WriteLine(host + port); }

            public class Mailer
            {
                public void Send()
                {
                    var client = new SmtpClient("smtp.contoso.com", 465) { EnableSsl = false };
                    client.Connect("smtp.contoso.com", 465, false);
                }
            }
        }
        """);

    [Fact]
    public Task Says() => Verification.Verify.Says(
        WithSystemNetMail("""using var client = new SmtpClient(host, 465) { EnableSsl = true };"""),
        "System.Net.Mail does not support implicit TLS: sending on port 465 hangs (100 s by default). Use port 587 with EnableSsl, or "
        + "MailKit.");
}
