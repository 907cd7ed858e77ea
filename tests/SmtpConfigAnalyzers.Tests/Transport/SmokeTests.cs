using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class SmokeTests
{
    [Fact]
    public Task Port25_Fix() => Fixes(
        WithSystemNetMail("""using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:25|});"""),
        WithSystemNetMail("""using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };"""));

    [Fact]
    public Task Port25_Default() => Fixes(
        WithSystemNetMail("""
            var client = {|SMTP1001:new SmtpClient("smtp.contoso.com")|};
            client.Credentials = new NetworkCredential(user, password);
            client.Send(message);
            """),
        WithSystemNetMail("""
            var client = new SmtpClient("smtp.contoso.com", 587);
            client.EnableSsl = true;
            client.Credentials = new NetworkCredential(user, password);
            client.Send(message);
            """));

    [Fact]
    public Task Initializer() => Fixes(
        WithSystemNetMail("""
            var client = {|SMTP1001:new SmtpClient
            {
                Host = "smtp.contoso.com",
                Credentials = new NetworkCredential(user, password), // secret
            }|};
            var other = {|SMTP1003:new SmtpClient
            {
                Host = "smtp.contoso.com",
                Port = 587
            }|};
            """),
        WithSystemNetMail("""
            var client = new SmtpClient
            {
                Host = "smtp.contoso.com",
                Credentials = new NetworkCredential(user, password), // secret
                Port = 587,
                EnableSsl = true,
            };
            var other = new SmtpClient
            {
                Host = "smtp.contoso.com",
                Port = 587,
                EnableSsl = true
            };
            """));

    [Fact]
    public Task MailKit_UseSsl() => Fixes(
        WithMailKit("""
            using var client = new SmtpClient();
            client.Connect("smtp.contoso.com", 587, {|SMTP1006:false|});
            await client.ConnectAsync("smtp.contoso.com", {|SMTP1001:25|}, cancellationToken: cancellation);
            {|SMTP1006:client.Connect("smtp.contoso.com", 587)|};
            client.Connect("smtp.contoso.com", 465, {|SMTP1002:SecureSocketOptions.StartTls|});
            client.Connect("smtp.contoso.com", 587, {|SMTP1004:SecureSocketOptions.SslOnConnect|});
            client.Connect(new Uri({|SMTP1002:"smtp://smtp.contoso.com:465"|}));
            """),
        WithMailKit("""
            using var client = new SmtpClient();
            client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
            await client.ConnectAsync("smtp.contoso.com", 587, SecureSocketOptions.StartTls, cancellationToken: cancellation);
            client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
            client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect);
            client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
            client.Connect(new Uri("smtps://smtp.contoso.com:465"));
            """));

    [Fact]
    public Task AddsUsing() => Fixes(
        """
        using MailKit.Net.Smtp;

        class Mailer
        {
            void Send(SmtpClient client) => client.Connect("smtp.contoso.com", 587, {|SMTP1006:false|});
        }
        """,
        """
        using MailKit.Net.Smtp;
        using MailKit.Security;

        class Mailer
        {
            void Send(SmtpClient client) => client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        }
        """);

    [Fact]
    public Task Pickup() => Fixes(
        WithSystemNetMail("""
            var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = "/tmp", EnableSsl = {|SMTP1012:true|} };
            var client2 = new SmtpClient("h");
            client2.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
            client2.EnableSsl = {|SMTP1012:true|};
            """),
        WithSystemNetMail("""
            var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = "/tmp" };
            var client2 = new SmtpClient("h");
            client2.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
            """));
}
