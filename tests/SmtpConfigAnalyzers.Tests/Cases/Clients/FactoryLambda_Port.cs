using System;
using System.Net.Mail;

public class Mailer
{
    private readonly Func<SmtpClient> _create = () => new SmtpClient("smtp.contoso.com", {|SMTP1001:25|}) { EnableSsl = true }; // risky
    private readonly Func<SmtpClient> _create = () => new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }; // safe

    public void Send(MailMessage message)
    {
        using var client = _create();
        client.Send(message);
    }
}
