using System.Net.Mail;

public class Mailer
{
    private const string Relay = "relay.corp.internal";

    public void Send(MailMessage message)
    {
        using var client = {|SMTP1008:new SmtpClient(Relay)|}; // risky
        using var client = new SmtpClient(Relay) { EnableSsl = true }; // safe
        client.Send(message);
    }
}
