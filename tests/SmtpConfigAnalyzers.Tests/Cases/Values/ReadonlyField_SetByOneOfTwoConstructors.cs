using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private readonly SecureSocketOptions _security = SecureSocketOptions.StartTlsWhenAvailable;

    public Mailer()
    {
    }

    public Mailer(SecureSocketOptions security)
    {
        Requested = security; // risky
        _security = security; // safe
    }

    public SecureSocketOptions Requested { get; }

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1006:_security|});
        client.Send(message);
    }
}
