using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.RequireTLS = {|SMTP1013:true|};
        client.Connect("relay.corp.internal", 25, SecureSocketOptions.StartTlsWhenAvailable); // risky
        client.Connect("relay.corp.internal", 25, SecureSocketOptions.StartTls); // safe
        client.Send(message);
    }
}
