using System;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        Func<SmtpClient> create = () => {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
        using var client = create();
        client.Timeout = 5000; // risky
        client.EnableSsl = true; // safe
        client.Send(message);
    }
}
