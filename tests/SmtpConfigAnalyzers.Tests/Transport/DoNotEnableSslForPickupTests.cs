using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class DoNotEnableSslForPickupTests
{
    [Theory]
    [InlineData("""new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, EnableSsl = {|SMTP1012:true|} }""")]
    [InlineData("""new SmtpClient { EnableSsl = {|SMTP1012:true|}, DeliveryMethod = SmtpDeliveryMethod.PickupDirectoryFromIis }""")]
    [InlineData("""new SmtpClient("localhost", 465) { DeliveryMethod = (SmtpDeliveryMethod)1, EnableSsl = {|SMTP1012:true|} }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 993) { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, EnableSsl = {|SMTP1012:true|} }""")]
    public Task EnableSslIsOn_Reports(string creation) => Reports(WithSystemNetMail($"using var client = {creation};"));

    [Fact]
    public Task PropertiesAreSetLater_Reports() => Reports(WithSystemNetMail("""
        using var client = new SmtpClient("smtp.contoso.com", 587);
        client.EnableSsl = {|SMTP1012:true|};
        client.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
        client.Send(message);
        """));

    [Theory]
    [InlineData("""new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }""")]
    [InlineData("""new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, EnableSsl = false }""")]
    [InlineData("""new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, EnableSsl = flag }""")]
    [InlineData("""new SmtpClient(host, 587) { DeliveryMethod = SmtpDeliveryMethod.Network, EnableSsl = true }""")]
    [InlineData("""new SmtpClient(host, 587) { DeliveryMethod = flag ? SmtpDeliveryMethod.SpecifiedPickupDirectory : SmtpDeliveryMethod.Network, EnableSsl = true }""")]
    [InlineData("""new SmtpClient(host, 587) { DeliveryMethod = (SmtpDeliveryMethod)port, EnableSsl = true }""")]
    public Task NoTlsOrNotKnown_IsSilent(string creation) => IsSilent(WithSystemNetMail($"using var client = {creation};"));

    [Fact]
    public Task TrustedHost_Reports() => Reports(
        WithSystemNetMail(
            """using var client = new SmtpClient("relay") { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, EnableSsl = {|SMTP1012:true|} };"""),
        ("smtplint.trusted_hosts", "relay"));

    [Fact]
    public Task RuleIsOff_IsSilent() => IsSilent(
        WithSystemNetMail(
            """using var client = new SmtpClient("smtp.contoso.com", 25) { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, EnableSsl = true };"""),
        ("dotnet_diagnostic.SMTP1012.severity", "none"));

    [Fact]
    public Task Says() => Verification.Verify.Says(
        WithSystemNetMail(
            """using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, EnableSsl = true };"""),
        "EnableSsl = true makes Send throw with pickup-directory delivery, which opens no connection. Remove it.");
}
