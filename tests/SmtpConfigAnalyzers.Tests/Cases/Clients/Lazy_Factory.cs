using System;
using System.Net.Mail;

public class Mailer
{
    private readonly Lazy<SmtpClient> _client = new(() => new SmtpClient("smtp.contoso.com", {|SMTP1005:465|}) { EnableSsl = true }); // risky
    private readonly Lazy<SmtpClient> _client = new(() => new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }); // safe

    public void Send(MailMessage message) => _client.Value.Send(message);
}
